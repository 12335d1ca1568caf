package org.mingzhang.report;

import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;

/** The running head and foot: every page says what, whose, which period, issue and revision. */
final class Covers {

  /** Digits of the code that are printed: enough to compare by eye. */
  private static final int PRINTED = 16;

  private Covers() {}

  static Document document(
      Draft draft, String id, String title, String subtitle, List<Block> blocks) {
    ReportInput input = draft.input();
    return new Document(
        id,
        draft.words().locale(),
        title,
        subtitle,
        draft.say("head", PublicText.clean(draft.community().name()), draft.say(id + ".head")),
        draft.periodWithDays(),
        draft.say("foot", input.issueNumber(), String.valueOf(input.revision())),
        input.code().isEmpty() ? "" : draft.say("foot.code", grouped(input.code())),
        draft.words().pattern("page"),
        blocks);
  }

  /** In fours: {@code 7f3a 91c2 d004 5be8}. */
  private static String grouped(String code) {
    return code.substring(0, Math.min(PRINTED, code.length())).replaceAll("(.{4})(?=.)", "$1 ");
  }
}
