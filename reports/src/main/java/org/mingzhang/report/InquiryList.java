package org.mingzhang.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Inquiry;

/** Questions and objections one by one, by the office's numbers: for its own papers. */
final class InquiryList {

  /** More numbers than these are to be looked up in the office's own system. */
  private static final int MOST = 12;

  private final Draft draft;
  private final LocalDate last;

  private InquiryList(Draft draft) {
    this.draft = draft;
    this.last = draft.period().lastDay();
  }

  /** Every one that is open or was answered in the period, the most urgent first. */
  static List<Block> of(Draft draft) {
    InquiryList list = new InquiryList(draft);
    List<Inquiry> listed = Stream.concat(list.pending(), InquiryAnswers.answered(draft)).toList();
    List<Block> blocks = new ArrayList<>(list.hints());
    if (!listed.isEmpty()) {
      blocks.add(0, Blocks.table(list.table(listed)));
      blocks.add(
          0,
          Blocks.part(
              "inquiry-list", draft.say("inquiries.list"), draft.say("inquiries.list.note")));
    }
    return blocks;
  }

  /** The numbers of those that are open, with the days since receipt, the oldest first. */
  static List<Block> open(Draft draft) {
    InquiryList list = new InquiryList(draft);
    List<Inquiry> open = list.pending().toList();
    if (open.isEmpty()) {
      return List.of();
    }
    String numbers =
        open.stream()
            .sorted(Comparator.comparing(Inquiry::receivedOn).thenComparing(Inquiry::inquiryNo))
            .limit(MOST)
            .map(
                inquiry ->
                    draft.say(
                        "orders.days",
                        PublicText.clean(inquiry.inquiryNo()),
                        String.valueOf(ChronoUnit.DAYS.between(inquiry.receivedOn(), list.last))))
            .collect(Collectors.joining(draft.say("list.separator")));
    return List.of(
        Blocks.mutter(
            draft.say(
                "inquiries.oldest",
                open.size() > MOST
                    ? draft.say("orders.more", numbers, Numbers.count(open.size()))
                    : numbers,
                Numbers.decimal(draft.amount("inquiries.oldest_open_days", By.ALL), 0))));
  }

  private Stream<Inquiry> pending() {
    return draft.input().slice().inquiries().stream()
        .filter(inquiry -> inquiry.answeredOn() == null)
        .sorted(Comparator.comparing(this::limit).thenComparing(Inquiry::inquiryNo));
  }

  private LocalDate limit(Inquiry inquiry) {
    return draft.input().slice().inquiryRules().lastDay(inquiry);
  }

  private Table table(List<Inquiry> listed) {
    return new Table(
        "inquiry-list",
        draft.say("inquiries.list"),
        List.of(
            Cells.left(draft.say("inquiries.column.no"), 16),
            Cells.left(draft.say("inquiries.column.kind"), 10),
            Cells.left(draft.say("inquiries.column.topic"), 14),
            Cells.left(draft.say("inquiries.column.about"), 16),
            Cells.left(draft.say("inquiries.column.received-on"), 14),
            Cells.left(draft.say("inquiries.column.limit"), 14),
            Cells.left(draft.say("inquiries.column.state"), 16)),
        listed.stream().map(this::row).toList(),
        "");
  }

  private Table.Row row(Inquiry inquiry) {
    return Cells.row(
        Cells.words(PublicText.clean(inquiry.inquiryNo())),
        Cells.words(draft.say("inquiries.kind." + inquiry.inquiryKind())),
        Cells.words(draft.say("inquiries.topic." + inquiry.topic())),
        Cells.words(InquiryAnswers.about(draft, inquiry)),
        Cells.words(inquiry.receivedOn().toString()),
        Cells.words(limit(inquiry).toString()),
        state(inquiry));
  }

  private Cell state(Inquiry inquiry) {
    LocalDate answered = inquiry.answeredOn();
    if (answered == null) {
      return limit(inquiry).isAfter(last)
          ? Cells.words(draft.say("inquiries.state.open"))
          : new Cell.Standing(Block.Status.MISSED, draft.say("inquiries.state.overdue"));
    }
    return answered.isAfter(limit(inquiry))
        ? new Cell.Standing(
            Block.Status.MISSED, draft.say("inquiries.state.late", answered.toString()))
        : new Cell.Standing(
            Block.Status.MET, draft.say("inquiries.state.answered", answered.toString()));
  }

  /** What keeps an answer from being counted or printed as the office may think it is. */
  private List<Block> hints() {
    List<Block> hints = new ArrayList<>();
    hint(
        hints,
        "inquiries.hint.personal",
        InquiryAnswers.released(draft),
        inquiry -> InquiryAnswers.personal(draft, inquiry));
    hint(
        hints,
        "inquiries.hint.no-text",
        InquiryAnswers.answered(draft),
        inquiry ->
            Boolean.TRUE.equals(inquiry.published()) && PublicText.of(inquiry.answer()).isEmpty());
    hint(hints, "inquiries.hint.no-day", pending(), inquiry -> !inquiry.answer().isEmpty());
    return hints;
  }

  private void hint(
      List<Block> hints, String key, Stream<Inquiry> inquiries, Predicate<Inquiry> filter) {
    String numbers =
        inquiries
            .filter(filter)
            .map(inquiry -> PublicText.clean(inquiry.inquiryNo()))
            .collect(Collectors.joining(draft.say("list.separator")));
    if (!numbers.isEmpty()) {
      hints.add(Blocks.warn(draft.say(key, numbers)));
    }
  }
}
