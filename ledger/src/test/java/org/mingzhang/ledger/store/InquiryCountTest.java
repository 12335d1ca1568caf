package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.InquiryClock;
import org.mingzhang.ledger.InquiryRules;
import org.mingzhang.ledger.OrderClocks.Counted;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/** The clocks of questions and objections, each case counted off a calendar by hand. */
class InquiryCountTest {

  private static Inquiry inquiry(
      long row, String kind, String received, @Nullable String answered) {
    return new Inquiry(
        new Origin(1, "", row),
        "C001",
        "Z-" + row,
        kind,
        "",
        LocalDate.parse(received),
        "other",
        answered == null ? null : LocalDate.parse(answered),
        "",
        null);
  }

  private static long value(Counted counted, Term term) {
    return counted.sums(term).stream().mapToLong(Sum::value).sum();
  }

  /**
   * Day 1 is the day after receipt: a question of the 1st has until the 8th, an objection until the
   * 11th. Counts: received, answered, late, due, on time, open, not yet due, overdue; then the days
   * to the answer, and those overdue at the period's end, empty where there are none.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "answered on the last day,      question,  2026-07-01, 2026-07-08, 2026-Q3, 11011000, 7,",
    "one day after,                 question,  2026-07-01, 2026-07-09, 2026-Q3, 11110000, 8,",
    "an objection on its last day,  objection, 2026-07-01, 2026-07-11, 2026-Q3, 11011000, 10,",
    "an objection one day after,    objection, 2026-07-01, 2026-07-12, 2026-Q3, 11110000, 11,",
    "open and its last day is P's,  question,  2026-09-23,           , 2026-Q3, 10010101,  , 0",
    "open with a day left,          question,  2026-09-24,           , 2026-Q3, 10000110,  ,",
    "an objection over at P's end,  objection, 2026-09-20,           , 2026-Q3, 10010101,  , 0",
    "an objection with a day left,  objection, 2026-09-21,           , 2026-Q3, 10000110,  ,",
    "of 31 December in its year,    question,  2025-12-31, 2026-01-07, 2025-Q4, 10000110,  ,",
    "of 31 December in the next,    question,  2025-12-31, 2026-01-07, 2026-Q1, 01011000, 7,",
    "its last day is a leap day,    question,  2028-02-22, 2028-02-29, 2028-02, 11011000, 7,",
    "the same without a leap day,   question,  2026-02-22,           , 2026-02, 10000110,  ,",
    "received on a leap day,        objection, 2028-02-29, 2028-03-10, 2028-03, 01011000, 10,",
    "Saturday to Saturday,          question,  2026-07-04, 2026-07-11, 2026-07, 11011000, 7,",
    "no grace until Monday,         question,  2026-07-04, 2026-07-13, 2026-07, 11110000, 9,",
    "answered on the same day,      question,  2026-07-04, 2026-07-04, 2026-07, 11011000, 0,",
    "an answer not known yet,       question,  2026-09-01, 2026-10-02, 2026-Q3, 10010101,  , 22",
    "answered before P and in time, objection, 2026-06-25, 2026-06-26, 2026-Q3, 00011000,  ,",
    "a miss of the period before,   question,  2026-05-30, 2026-07-03, 2026-Q3, 01100000, 34,",
    "overdue since the one before,  objection, 2026-05-30,           , 2026-Q3, 00000101,  , 113",
    "received after P,              question,  2026-10-01, 2026-10-01, 2026-Q3, 00000000,  ,"
  })
  void vector(
      String name,
      String kind,
      String received,
      @Nullable String answered,
      String period,
      String counts,
      @Nullable Long days,
      @Nullable Long overdue) {
    Counted counted =
        InquiryCount.of(
            List.of(inquiry(2, kind, received, answered)),
            Period.parse(period),
            InquiryRules.STANDARD);
    StringBuilder found = new StringBuilder();
    for (Term term :
        List.of(
            Term.INQUIRIES_RECEIVED,
            Term.INQUIRIES_ANSWERED,
            Term.INQUIRIES_ANSWERED_LATE,
            Term.INQUIRIES_DUE,
            Term.INQUIRIES_ON_TIME,
            Term.INQUIRIES_OPEN,
            Term.INQUIRIES_NOT_YET_DUE,
            Term.INQUIRIES_OVERDUE)) {
      found.append(value(counted, term));
      assertThat(counted.sums(term)).extracting(Sum::by).containsExactly(By.of("kind", kind));
    }
    assertThat(found).as(name).hasToString(counts);
    assertThat(counted.of(Term.INQUIRY_DAYS)).hasSize(days == null ? 0 : 1);
    assertThat(value(counted, Term.INQUIRY_DAYS)).isEqualTo(days == null ? 0 : days);
    assertThat(counted.of(Term.INQUIRY_DAYS_OVERDUE)).hasSize(overdue == null ? 0 : 1);
    assertThat(value(counted, Term.INQUIRY_DAYS_OVERDUE)).isEqualTo(overdue == null ? 0 : overdue);
  }

  /** From the 1st to the 30th of September 29 days, from the 24th six. */
  @Test
  void howLongWhatIsOpenHasWaited() {
    Counted counted =
        InquiryCount.of(
            List.of(
                inquiry(2, "question", "2026-09-24", null),
                inquiry(3, "objection", "2026-09-01", null),
                inquiry(4, "question", "2026-09-10", "2026-09-11")),
            Period.parse("2026-Q3"),
            InquiryRules.STANDARD);
    assertThat(counted.of(Term.INQUIRY_DAYS_OPEN))
        .extracting(c -> c.origin().row() + ": " + c.value())
        .containsExactly("2: 6", "3: 29");
  }

  /** Fifteen days for objections from 1 July on; what came before keeps its ten. */
  @Test
  void theDayOfReceiptDecidesWhichClockHolds() {
    InquiryRules rules =
        received ->
            received.isBefore(LocalDate.of(2026, 7, 1))
                ? InquiryClock.STANDARD
                : new InquiryClock(3, 15);
    List<Inquiry> both =
        List.of(
            inquiry(2, "objection", "2026-06-30", "2026-07-11"),
            inquiry(3, "objection", "2026-07-01", "2026-07-16"));
    Counted counted = InquiryCount.of(both, Period.parse("2026-07"), rules);
    assertThat(counted.of(Term.INQUIRIES_DUE)).hasSize(2);
    assertThat(counted.of(Term.INQUIRIES_ON_TIME))
        .singleElement()
        .extracting(c -> c.origin().row())
        .isEqualTo(3L);
    assertThat(rules.of(both, LocalDate.of(2026, 7, 31)))
        .containsExactly(InquiryClock.STANDARD, new InquiryClock(3, 15));
    assertThat(rules.of(List.of(), LocalDate.of(2026, 7, 31)))
        .containsExactly(new InquiryClock(3, 15));
    assertThatIllegalArgumentException().isThrownBy(() -> new InquiryClock(0, 10));
  }
}
