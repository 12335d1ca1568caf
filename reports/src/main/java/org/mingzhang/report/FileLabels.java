package org.mingzhang.report;

import java.util.Locale;

/** What readers call the files of a period. */
public final class FileLabels {

  private FileLabels() {}

  /** The file's label, such as 业主公示版（PDF）; its name where it has none. */
  public static String of(String file, Locale locale) {
    return of(Words.of(locale), file);
  }

  static String of(Words words, String file) {
    return words.has("file." + file) ? words.say("file." + file) : file;
  }
}
