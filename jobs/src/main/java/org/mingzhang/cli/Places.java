package org.mingzhang.cli;

import org.mingzhang.ledger.Mended;

/** Where a row stands, in words. */
final class Places {

  private Places() {}

  /** File and sheet. */
  static String of(CliWords words, String path, String sheet) {
    return sheet.isEmpty() ? path : path + words.say("place.sheet", sheet);
  }

  /** File, sheet and row. */
  static String of(CliWords words, String path, String sheet, long row) {
    return words.say("place.row", of(words, path, sheet), Long.toString(row));
  }

  /** By which row a refused one was mended, to stand after its sentence. */
  static String mended(CliWords words, Mended by) {
    return words.say("refused.mended", of(words, by.by(), by.bySheet(), by.byRow()));
  }
}
