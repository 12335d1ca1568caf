package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.OrderClocks;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.WorkOrder;
import org.mingzhang.measure.ClockRule.Of;

/** Orders held against the office's clocks, counted by hand. */
class ClockCountTest {

  private static final Period SEPTEMBER = Period.parse("2026-09");
  private static final By EMERGENCY = By.of("urgency", "emergency");
  private static final By NORMAL = By.of("urgency", "normal");

  /** Monday to Friday, 9:00 to 17:00. */
  private static final WorkCalendar OFFICE =
      new WorkCalendar(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          List.of(new WorkCalendar.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
          Set.of(),
          Set.of());

  private static ClockRule rule(String community, String from, Map<Of, Clock> clocks) {
    return new ClockRule(community, LocalDate.parse(from), OFFICE, clocks, "");
  }

  private static final ClockRules RULES =
      new ClockRules(
          List.of(
              rule(
                  "",
                  "2026-01-01",
                  Map.of(
                      Of.EMERGENCY_RESPOND, new Clock(30, false),
                      Of.EMERGENCY_COMPLETE, new Clock(24 * 60, false),
                      Of.NORMAL_COMPLETE, new Clock(16 * 60, true),
                      Of.COMPLAINT_HAND_OFF, new Clock(2 * 60, true)))));

  private static WorkOrder order(
      int row,
      String kind,
      String urgency,
      String reported,
      @Nullable String responded,
      @Nullable String due,
      @Nullable String completed) {
    return order(row, kind, urgency, reported, responded, due, completed, completed);
  }

  private static WorkOrder order(
      int row,
      String kind,
      String urgency,
      String reported,
      @Nullable String responded,
      @Nullable String due,
      @Nullable String completed,
      @Nullable String closed) {
    return new WorkOrder(
        new Origin(1, "", row),
        "C001",
        "W" + row,
        kind,
        "水电",
        urgency,
        "",
        "",
        LocalDateTime.parse(reported),
        time(responded),
        time(responded),
        time(due),
        false,
        time(completed),
        null,
        time(closed),
        null,
        null,
        null,
        null,
        "");
  }

  private static @Nullable LocalDateTime time(@Nullable String text) {
    return text == null ? null : LocalDateTime.parse(text);
  }

  private static long value(OrderClocks.Counted counted, Term term, By by) {
    return counted.sums(term).stream()
        .filter(sum -> sum.by().includes(by))
        .mapToLong(Sum::value)
        .sum();
  }

  private static OrderClocks.Counted counted(ClockRules rules, WorkOrder... orders) {
    return rules.counting("C001").count(List.of(orders), SEPTEMBER);
  }

  /**
   * M22 by the clock: ten normal repairs due in September, eight done within sixteen working hours,
   * one a minute late, one open: 8/10 = 80 %. Monday 7 September 10:00 and sixteen hours are
   * Wednesday 9 September 10:00.
   */
  @Test
  void tenDueEightOnTimeOneLateOneOpenAreEightyPerCent() {
    WorkOrder[] orders = new WorkOrder[10];
    for (int i = 0; i < 10; i++) {
      String done = i < 8 ? "2026-09-09T10:00" : i == 8 ? "2026-09-09T10:01" : null;
      orders[i] = order(i + 2, "repair", "normal", "2026-09-07T10:00", null, null, done);
    }
    OrderClocks.Counted counted = counted(RULES, orders);
    assertThat(value(counted, Term.CLOCK_REPAIRS_DUE, NORMAL)).isEqualTo(10);
    assertThat(value(counted, Term.CLOCK_REPAIRS_ON_TIME, NORMAL)).isEqualTo(8);
    assertThat(counted.of(Term.CLOCK_REPAIRS_ON_TIME))
        .extracting(Contribution::origin)
        .doesNotContain(new Origin(1, "", 10), new Origin(1, "", 11))
        .hasSize(8);
  }

  @Test
  void aDeadlineInTheDataStaysTheDeadline() {
    OrderClocks.Counted counted =
        counted(
            RULES,
            order(2, "repair", "normal", "2026-09-07T10:00", null, "2026-09-08T10:00", null),
            order(3, "repair", "", "2026-09-07T10:00", null, null, null));
    assertThat(value(counted, Term.CLOCK_REPAIRS_DUE, By.ALL)).isEqualTo(1);
    // An order that does not say how urgent it is runs on the normal clock, under no urgency.
    assertThat(value(counted, Term.CLOCK_REPAIRS_DUE, By.of("urgency", ""))).isEqualTo(1);
    assertThat(value(counted, Term.CLOCK_REPAIRS_DUE, NORMAL)).isZero();
  }

  /** An emergency of Monday 7 September 10:00 is due on the 8th at 10:00, its answer at 10:30. */
  @Test
  void aRepairCancelledByItsLimitIsNotDue() {
    String at = "2026-09-07T10:00";
    OrderClocks.Counted counted =
        counted(
            RULES,
            order(2, "repair", "emergency", at, null, null, null, "2026-09-08T10:00"),
            order(3, "repair", "emergency", at, null, null, null, "2026-09-08T10:01"),
            order(4, "repair", "emergency", at, null, null, null, "2026-09-07T10:30"),
            order(5, "repair", "emergency", at, "2026-09-07T10:20", null, null, "2026-09-07T10:25"),
            order(6, "repair", "emergency", at, null, null, "2026-09-09T10:00", "2026-09-08T09:00"),
            // What happens in October is not known yet: it was cancelled.
            order(
                7, "repair", "emergency", at, null, null, "2026-10-01T00:00", "2026-09-08T09:00"));
    assertThat(counted.of(Term.CLOCK_REPAIRS_DUE))
        .extracting(c -> c.origin().row())
        .containsExactly(3L, 6L);
    assertThat(counted.of(Term.CLOCK_ANSWER_DUE))
        .extracting(c -> c.origin().row())
        .containsExactly(2L, 3L, 5L, 6L, 7L);
    assertThat(value(counted, Term.CLOCK_ANSWERED, EMERGENCY)).isEqualTo(1);
  }

  @Test
  void onlyDeadlinesInThePeriodCountAndNothingAfterItIsKnown() {
    OrderClocks.Counted counted =
        counted(
            RULES,
            // 24 hours later is 1 October: not due yet.
            order(2, "repair", "emergency", "2026-09-30T00:00", null, null, "2026-09-30T01:00"),
            // A minute earlier it is due, and what was done on 1 October is not known.
            order(3, "repair", "emergency", "2026-09-29T23:59", null, null, "2026-10-01T00:00"),
            order(4, "repair", "emergency", "2026-08-31T00:00", null, null, "2026-09-01T00:00"),
            order(5, "repair", "emergency", "2026-08-30T23:59", null, null, null));
    assertThat(counted.of(Term.CLOCK_REPAIRS_DUE))
        .extracting(c -> c.origin().row())
        .containsExactly(3L, 4L);
    assertThat(value(counted, Term.CLOCK_REPAIRS_ON_TIME, EMERGENCY)).isEqualTo(1);
  }

  @Test
  void anAnswerThatNobodyEverNotesWasNotMissed() {
    WorkOrder silent = order(2, "repair", "emergency", "2026-09-07T10:00", null, null, null);
    assertThat(value(counted(RULES, silent), Term.CLOCK_ANSWER_DUE, By.ALL)).isZero();
    OrderClocks.Counted counted =
        counted(
            RULES,
            silent,
            order(3, "repair", "emergency", "2026-09-07T10:00", "2026-09-07T10:30", null, null),
            order(4, "repair", "emergency", "2026-09-07T10:00", "2026-09-07T10:31", null, null));
    assertThat(value(counted, Term.CLOCK_ANSWER_DUE, EMERGENCY)).isEqualTo(3);
    assertThat(value(counted, Term.CLOCK_ANSWERED, EMERGENCY)).isEqualTo(1);
  }

  /** Friday 16:00 and two working hours are Monday 10:00; the answer has no clock: 24 hours. */
  @Test
  void complaintsAreHandedOffWithinTheAgreedTime() {
    OrderClocks.Counted counted =
        counted(
            RULES,
            order(2, "complaint", "", "2026-09-04T16:00", "2026-09-07T10:00", null, null),
            order(3, "complaint", "", "2026-09-04T16:00", "2026-09-07T10:01", null, null));
    assertThat(value(counted, Term.COMPLAINTS_HANDOFF_DUE, By.ALL)).isEqualTo(2);
    assertThat(value(counted, Term.COMPLAINTS_HANDED_OFF, By.ALL)).isEqualTo(1);
    assertThat(value(counted, Term.COMPLAINTS_ANSWER_DUE, By.ALL)).isEqualTo(2);
    assertThat(value(counted, Term.COMPLAINTS_ANSWERED, By.ALL)).isZero();
  }

  @Test
  void theOrdersOwnDayDecidesWhichRuleHolds() {
    ClockRules rules =
        new ClockRules(
            List.of(
                rule("", "2026-01-01", Map.of(Of.EMERGENCY_COMPLETE, new Clock(24 * 60, false))),
                rule("C001", "2026-09-10", Map.of(Of.EMERGENCY_COMPLETE, new Clock(60, false)))));
    OrderClocks.Counted counted =
        counted(
            rules,
            order(2, "repair", "emergency", "2026-09-09T10:00", null, null, "2026-09-09T12:00"),
            order(3, "repair", "emergency", "2026-09-10T10:00", null, null, "2026-09-10T12:00"));
    assertThat(counted.of(Term.CLOCK_REPAIRS_ON_TIME))
        .extracting(c -> c.origin().row())
        .containsExactly(2L);
    assertThat(
            rules.within(
                "C001", SEPTEMBER.start(), SEPTEMBER.lastDay(), Of.EMERGENCY_COMPLETE, Clock.DAY))
        .extracting(Clock::toString)
        .containsExactly("24h", "1h");
  }

  @Test
  void withoutARuleForTheCommunityNothingIsCounted() {
    ClockRules other =
        new ClockRules(
            List.of(rule("C002", "2026-01-01", Map.of(Of.NORMAL_COMPLETE, new Clock(60, true)))));
    assertThat(other.counting("C001")).isSameAs(OrderClocks.NONE);
  }
}
