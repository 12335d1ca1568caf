package org.mingzhang.report;

import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;

/** Statuses in words; the shape beside them is the writer's. */
final class Standings {

  private Standings() {}

  static String word(Words words, Block.Status status) {
    return switch (status) {
      case NONE -> "";
      case MET -> words.say("status.met");
      case NEAR -> words.say("status.near");
      case MISSED -> words.say("status.missed");
      case UNDECIDED -> words.say("status.undecided");
    };
  }

  static Cell cell(Words words, Block.Status status) {
    return status == Block.Status.NONE
        ? Cells.dash()
        : new Cell.Standing(status, word(words, status));
  }
}
