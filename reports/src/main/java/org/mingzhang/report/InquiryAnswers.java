package org.mingzhang.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.mask.MaskRule;

/**
 * The answers of the period that the office releases for all owners. Of the question stands its
 * topic, and its month where at least five of that topic came in then; else only whether it came in
 * this period. Nothing else: no number, kind, day or place. The order tells nothing either.
 */
final class InquiryAnswers {

  /** In the order of the paper; fewer than ten. */
  private static final List<String> TOPICS =
      List.of(
          "fees",
          "spending",
          "public",
          "reserve",
          "utilities",
          "service",
          "survey",
          "publication",
          "other");

  private InquiryAnswers() {}

  /** Answered in the period and released, with a text. */
  static Stream<Inquiry> released(Draft draft) {
    return answered(draft)
        .filter(inquiry -> Boolean.TRUE.equals(inquiry.published()))
        .filter(inquiry -> !PublicText.of(inquiry.answer()).isEmpty());
  }

  static Stream<Inquiry> answered(Draft draft) {
    LocalDate first = draft.period().start();
    return draft.input().slice().inquiries().stream()
        .filter(inquiry -> inquiry.answeredOn() != null)
        .filter(inquiry -> !Objects.requireNonNull(inquiry.answeredOn()).isBefore(first));
  }

  /** Whether the text looks as if it spoke of a person; then it is not printed. */
  static boolean personal(Draft draft, Inquiry inquiry) {
    return draft.names().personal(inquiry.answer()) || PublicNames.addresses(inquiry.answer());
  }

  /** One line of the table: equal answers to equal questions are one. */
  private record Line(String topic, String about, String received, String answer)
      implements Comparable<Line> {

    @Override
    public int compareTo(Line other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return String.join("\u0000", String.valueOf(TOPICS.indexOf(topic)), about, received, answer);
    }
  }

  static List<Block> of(Draft draft) {
    Map<Line, Long> lines =
        released(draft)
            .collect(
                Collectors.groupingBy(
                    inquiry -> line(draft, inquiry), TreeMap::new, Collectors.counting()));
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows =
        lines.entrySet().stream()
            .map(
                entry ->
                    Cells.row(
                        Cells.words(draft.say("inquiries.topic." + entry.getKey().topic())),
                        Cells.words(entry.getKey().received()),
                        Cells.words(entry.getKey().about()),
                        Cells.count(entry.getValue()),
                        Cells.words(entry.getKey().answer())))
            .toList();
    return List.of(
        Blocks.part("answers", draft.say("inquiries.answers"), draft.say("inquiries.answers.note")),
        Blocks.table(
            new Table(
                "answers",
                draft.say("inquiries.answers"),
                List.of(
                    Cells.left(draft.say("inquiries.column.topic"), 13),
                    Cells.left(draft.say("inquiries.column.received"), 12),
                    Cells.left(draft.say("inquiries.column.about"), 15),
                    Cells.right(draft.say("inquiries.column.count"), 7),
                    Cells.left(draft.say("inquiries.column.answer"), 53)),
                rows,
                "")));
  }

  private static Line line(Draft draft, Inquiry inquiry) {
    return new Line(
        inquiry.topic(),
        about(draft, inquiry),
        received(draft, inquiry),
        personal(draft, inquiry) ? draft.say("unprinted") : draft.given(inquiry.answer()));
  }

  static String about(Draft draft, Inquiry inquiry) {
    return inquiry.period().isEmpty()
        ? draft.say("not-given")
        : Draft.periodName(draft.words(), Period.parse(inquiry.period()));
  }

  private static String received(Draft draft, Inquiry inquiry) {
    YearMonth month = YearMonth.from(inquiry.receivedOn());
    long alike =
        draft.input().slice().inquiries().stream()
            .filter(other -> other.topic().equals(inquiry.topic()))
            .filter(other -> YearMonth.from(other.receivedOn()).equals(month))
            .count();
    if (alike >= MaskRule.DEFAULT.threshold()) {
      return Draft.periodName(draft.words(), new Period(month, 1));
    }
    boolean before = inquiry.receivedOn().isBefore(draft.period().start());
    return before ? draft.say("inquiries.before") : draft.byLength("this");
  }
}
