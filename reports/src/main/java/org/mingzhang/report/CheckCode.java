package org.mingzhang.report;

import java.util.List;
import org.mingzhang.document.Block;

/** The code that a camera reads: what it holds, and how anybody checks it. */
final class CheckCode {

  /** Hexadecimal digits of a SHA-256. */
  private static final int WHOLE = 64;

  private CheckCode() {}

  /** Nothing where the code of the figures is not known in full. */
  static List<Block> of(Draft draft) {
    String code = draft.input().code();
    return code.length() != WHOLE
        ? List.of()
        : List.of(
            new Block.Code(
                code,
                draft.say("check.title"),
                List.of(draft.say("check.holds"), draft.say("check.how"))));
  }
}
