package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Figure;

/**
 * 业主质询与异议: how many came in and how fast they were answered, by kind; what is overdue stands on the
 * first page too. Nobody is named, and what the owner wrote is in no paper.
 */
final class InquirySection {

  private InquirySection() {}

  /** Whether the ledger holds any of the community. */
  static boolean held(Draft draft) {
    return draft.figure("inquiries.received") != null;
  }

  /** A line for the first page where an answer is overdue or came too late, else nothing. */
  static List<Block> warning(Draft draft) {
    String text = overdue(draft);
    return text.isEmpty() ? List.of() : List.of(Blocks.warn(text));
  }

  /** For all owners: with the answers that may be published. */
  static List<Block> forOwners(Draft draft) {
    return held(draft)
        ? Blocks.join(numbers(draft, part(draft)), InquiryAnswers.of(draft))
        : List.of();
  }

  /** For the committee: with every one that is open or was answered, by its number. */
  static List<Block> forCommittee(Draft draft) {
    return held(draft)
        ? Blocks.join(numbers(draft, part(draft)), InquiryList.of(draft), InquiryAnswers.of(draft))
        : List.of();
  }

  /** For the authority: the numbers alone. */
  static List<Block> forRegulator(Draft draft) {
    return held(draft) ? numbers(draft, part(draft)) : List.of();
  }

  /** For the managers: with the numbers of those that are open. */
  static List<Block> forManagers(Draft draft) {
    if (!held(draft)) {
      return List.of();
    }
    Block heading =
        Blocks.section(
            "inquiries", draft.say("inquiries.title"), draft.say("inquiries.note", clocks(draft)));
    return Blocks.join(numbers(draft, heading), InquiryList.open(draft));
  }

  /** {@code 2 件逾期未答复，最长已逾期 23 天}; empty where there is nothing of the kind. */
  static String overdue(Draft draft) {
    List<String> parts = new ArrayList<>();
    if (draft.has("inquiries.overdue", By.ALL)) {
      BigDecimal days = draft.amount("inquiries.overdue_days", By.ALL);
      parts.add(
          draft.say(
              days.signum() == 0 ? "inquiries.overdue.today" : "inquiries.overdue",
              draft.print(draft.figure("inquiries.overdue")),
              Numbers.decimal(days, 0),
              draft.period().lastDay().toString()));
    }
    if (draft.has("inquiries.answered_late", By.ALL)) {
      parts.add(
          draft.say(
              "inquiries.late",
              draft.print(draft.figure("inquiries.answered_late")),
              draft.print(draft.figure("inquiries.answered"))));
    }
    return String.join(draft.say("inquiries.sentence"), parts);
  }

  /** {@code 7 日（询问）、10 日（异议）}, each clock that held for one of them. */
  static String clocks(Draft draft) {
    Slice slice = draft.input().slice();
    List<Inquiry> inquiries = slice.inquiries();
    return slice.inquiryRules().of(inquiries, draft.period().lastDay()).stream()
        .map(
            clock ->
                draft.say(
                    "inquiries.clock",
                    String.valueOf(clock.questionDays()),
                    String.valueOf(clock.objectionDays())))
        .collect(Collectors.joining(draft.say("clock.then")));
  }

  private static Block part(Draft draft) {
    return Blocks.part(
        "inquiries", draft.say("inquiries.title"), draft.say("inquiries.note", clocks(draft)));
  }

  private static List<Block> numbers(Draft draft, Block heading) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading);
    blocks.add(Blocks.table(table(draft)));
    blocks.addAll(warning(draft));
    if (draft.has("inquiries.not_yet_due", By.ALL)) {
      blocks.add(
          Blocks.mutter(
              draft.say(
                  "inquiries.not-yet-due", draft.print(draft.figure("inquiries.not_yet_due")))));
    }
    return blocks;
  }

  private static Table table(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    List<By> kinds =
        draft.all("inquiries.received").stream()
            .map(Figure::by)
            .filter(by -> by.keys().keySet().equals(Set.of("kind")))
            .toList();
    for (By by : kinds) {
      rows.add(row(draft, draft.say("inquiries.kind." + by.get("kind")), by, false));
    }
    if (kinds.size() > 1) {
      rows.add(row(draft, draft.say("inquiries.total"), By.ALL, true));
    }
    return new Table(
        "inquiries",
        draft.say("inquiries.title"),
        List.of(
            Cells.left(draft.say("inquiries.column.kind"), 22),
            Cells.right(draft.say("inquiries.column.received"), 12),
            Cells.right(draft.say("inquiries.column.answered"), 12),
            Cells.right(draft.say("column.on-time-of-due"), 18),
            Cells.right(draft.say("figure.inquiries.on_time_rate"), 18),
            Cells.right(draft.say("figure.inquiries.median_days"), 18)),
        rows,
        "");
  }

  private static Table.Row row(Draft draft, String label, By by, boolean total) {
    Figure rate = draft.figure("inquiries.on_time_rate", by);
    return new Table.Row(
        total ? Table.Emphasis.TOTAL : Table.Emphasis.NONE,
        List.of(
            Cells.words(label),
            draft.cell(draft.figure("inquiries.received", by), total),
            draft.cell(draft.figure("inquiries.answered", by), total),
            RepairQuality.base(draft, rate),
            draft.cell(rate, total),
            draft.cell(draft.figure("inquiries.median_days", by), total)));
  }
}
