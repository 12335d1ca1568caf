package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.ledger.store.Books.order;
import static org.mingzhang.ledger.store.Books.unit;
import static org.mingzhang.ledger.store.Books.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.ListedOrder;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;

/** Worked examples of method §8 and §9. */
class OrderSumsTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private Slice of(String period, Fact... facts) {
    books.post("orders.csv", List.of(facts));
    return books.slice(period);
  }

  /** No order of any kind and period is another thing than none in the period. */
  @Test
  void anyOrderOfAnyPeriodIsAWordOfAll() {
    books.post("units.csv", List.of(unit(2, "1-101", "1")));
    assertThat(books.slice("2026-07").hasOrders()).isFalse();
    books.post("orders.csv", List.of(order("A", "praise").at(2)));
    assertThat(books.slice("2026-07").hasOrders()).isTrue();
    assertThat(books.slice("2020-Q1").hasOrders()).isTrue();
  }

  /** Method §8: 10 due, 8 on time, 1 late, 1 still open: 80 %, not 8/9. */
  @Test
  void overdueOpenRepairsAreMisses() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      Books.Order order = order("W" + i, "repair").due("2026-07-10 12:00:00");
      if (i <= 8) {
        order.completed("2026-07-10 12:00:00");
      } else if (i == 9) {
        order.completed("2026-07-10 12:00:01");
      }
      facts.add(order.at(i + 1));
    }
    books.post("orders.csv", facts);
    Slice july = books.slice("2026-07");
    assertThat(value(july, Term.REPAIRS_DUE)).isEqualTo(10);
    assertThat(value(july, Term.REPAIRS_ON_TIME)).isEqualTo(8);
    assertThat(value(july, Term.REPAIRS_COMPLETED)).isEqualTo(9);
    assertThat(value(july, Term.REPAIRS_OPEN)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_SECONDS)).isEqualTo(9 * (9 * 24 + 3) * 3600 + 1);
    assertThat(july.contributions(Term.REPAIRS_SECONDS)).hasSize(9);
  }

  @Test
  void deadlinesMoveByThePausesAndDaysLastUntilTheirEnd() {
    Slice july =
        of(
            "2026-07",
            order("A", "repair")
                .due("2026-07-10 12:00:00")
                .paused(30)
                .completed("2026-07-10 12:30:00")
                .at(2),
            order("B", "repair").dueOn("2026-07-31").completed("2026-07-31 23:59:59").at(3),
            // Pauses move it into August.
            order("C", "repair").dueOn("2026-07-31").paused(1).at(4),
            order("D", "repair").dueOn("2026-06-30").paused(1).at(5));
    assertThat(value(july, Term.REPAIRS_DUE)).isEqualTo(3);
    assertThat(value(july, Term.REPAIRS_ON_TIME)).isEqualTo(2);
  }

  /** An event given as a date is at 00:00 of the day of the report: it took no time, not less. */
  @Test
  void noDurationIsBelowZero() {
    Slice july =
        of(
            "2026-07",
            order("A", "repair").completed("2026-07-01 00:00:00").at(2),
            order("B", "repair").completed("2026-07-01 10:00:00").paused(90).at(3),
            order("C", "repair").completed("2026-07-01 10:00:00").at(4),
            order("D", "complaint")
                .dispatched("2026-07-01 00:00:00")
                .responded("2026-07-01 00:00:00")
                .closed("2026-07-01 00:00:00")
                .at(5),
            order("E", "enquiry").category("电梯困人").completed("2026-07-01 00:00:00").at(6),
            order("F", "enquiry").category("电梯困人").at(7));
    assertThat(value(july, Term.REPAIRS_SECONDS)).isEqualTo(3600);
    assertThat(value(july, Term.SITE_REPAIRS_SECONDS)).isEqualTo(3600);
    assertThat(value(july, Term.COMPLAINTS_HANDOFF_SECONDS)).isZero();
    assertThat(value(july, Term.COMPLAINTS_ANSWER_SECONDS)).isZero();
    assertThat(value(july, Term.COMPLAINTS_SECONDS)).isZero();
    assertThat(july.contributions(Term.ENTRAPMENT_SECONDS))
        .extracting(c -> c.origin().row(), Contribution::value)
        .containsExactly(tuple(6L, 0L));
  }

  @Test
  void nothingAfterTheCutOffIsKnown() {
    Slice july =
        of(
            "2026-07",
            order("A", "repair").due("2026-07-31 20:00:00").completed("2026-08-01 00:00:00").at(2),
            order("B", "repair").reported("2026-08-01 00:00:00").due("2026-08-02 00:00:00").at(3),
            order("C", "complaint")
                .due("2026-07-31 20:00:00")
                .closed("2026-07-20 10:00:00")
                .followedUp("2026-08-02 10:00:00")
                .at(4));
    assertThat(value(july, Term.REPAIRS_REPORTED)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_DUE)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_ON_TIME)).isZero();
    assertThat(value(july, Term.REPAIRS_OPEN)).isEqualTo(1);
    assertThat(value(july, Term.COMPLAINTS_RESOLVED)).isEqualTo(1);
    assertThat(value(july, Term.COMPLAINTS_CLOSED)).isEqualTo(1);
    assertThat(value(july, Term.COMPLAINTS_FOLLOWED_UP)).isZero();
    assertThat(value(books.slice("2026-Q3"), Term.COMPLAINTS_FOLLOWED_UP)).isEqualTo(1);
  }

  /** Method §8: open at start + raised − completed − closed otherwise = open at end. */
  @Test
  void openRepairsReconcile() {
    Slice july =
        of(
            "2026-07",
            order("old open", "repair").reported("2026-06-01 08:00:00").at(2),
            order("old done", "repair")
                .reported("2026-06-01 08:00:00")
                .completed("2026-07-02 08:00:00")
                .closed("2026-07-03 08:00:00")
                .reopened(1)
                .at(3),
            order("older", "repair")
                .reported("2026-06-01 08:00:00")
                .completed("2026-06-02 08:00:00")
                .at(4),
            order("new", "repair").urgency("emergency").at(5),
            order("new done", "repair").completed("2026-07-01 10:00:00").rating("5").at(6),
            order("withdrawn", "repair").closed("2026-07-02 08:00:00").at(7),
            order("invalid", "repair").valid(false).dueOn("2026-07-02").at(8),
            order("praise", "praise").at(9));
    assertThat(value(july, Term.REPAIRS_OPEN_AT_START)).isEqualTo(2);
    assertThat(value(july, Term.REPAIRS_REPORTED)).isEqualTo(3);
    assertThat(value(july, Term.REPAIRS_COMPLETED)).isEqualTo(2);
    assertThat(value(july, Term.REPAIRS_CLOSED_OTHERWISE)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_OPEN)).isEqualTo(2 + 3 - 2 - 1);
    assertThat(value(july, Term.REPAIRS_OPEN, By.of("urgency", "emergency"))).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_REOPENED)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_RATED)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_RATING)).isEqualTo(500);
    assertThat(value(july, Term.REPAIRS_WITHOUT_DEADLINE)).isEqualTo(3);
    assertThat(value(july, Term.REPAIRS_DUE)).isZero();
  }

  /**
   * Method §8, of 500 orders with times in any order: the count of each month hands on to the next.
   */
  @Test
  void everyMonthReconcilesWhateverTheTimes() {
    Random random = new Random(8);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Books.Order order =
          order("W" + i, "repair")
              .reported(anyTime(random))
              .category(random.nextBoolean() ? "水" : "电")
              .valid(random.nextInt(20) > 0);
      if (random.nextInt(4) > 0) {
        order.completed(anyTime(random));
      }
      if (random.nextInt(3) > 0) {
        order.closed(anyTime(random));
      }
      if (random.nextInt(5) > 0) {
        order.due(anyTime(random)).paused(random.nextInt(3000));
      }
      facts.add(order.at(i + 2));
    }
    books.post("orders.csv", facts);
    for (int month = 5; month <= 10; month++) {
      Slice slice = books.slice("2026-%02d".formatted(month));
      for (By by : List.of(By.ALL, By.of("category", "水"), By.of("urgency", "normal"))) {
        long end = value(slice, Term.REPAIRS_OPEN, by);
        assertThat(
                value(slice, Term.REPAIRS_OPEN_AT_START, by)
                    + value(slice, Term.REPAIRS_REPORTED, by)
                    - value(slice, Term.REPAIRS_COMPLETED, by)
                    - value(slice, Term.REPAIRS_CLOSED_OTHERWISE, by))
            .as("%s %s", slice.period(), by)
            .isEqualTo(end);
      }
      assertThat(value(slice, Term.REPAIRS_BACKLOG)).isEqualTo(value(slice, Term.REPAIRS_OPEN));
      assertThat(value(slice, Term.SITE_REPAIRS_OPEN)).isEqualTo(value(slice, Term.REPAIRS_OPEN));
    }
  }

  private static String anyTime(Random random) {
    return "2026-%02d-%02d %02d:00:00"
        .formatted(5 + random.nextInt(6), 1 + random.nextInt(28), random.nextInt(24));
  }

  /** 8 of 9 completed ones were in time, and what is not in the rate is counted. */
  @Test
  void ordersOutsideTheOnTimeRateAreCounted() {
    Slice july =
        of(
            "2026-07",
            order("in time", "repair")
                .due("2026-07-10 12:00:00")
                .completed("2026-07-10 12:00:00")
                .at(2),
            order("early", "repair")
                .due("2026-08-03 12:00:00")
                .completed("2026-07-10 12:00:00")
                .at(3),
            order("late", "repair")
                .due("2026-07-10 12:00:00")
                .completed("2026-07-11 12:00:00")
                .at(4),
            order("not yet", "repair").due("2026-08-03 12:00:00").at(5),
            order("none", "repair").completed("2026-07-10 12:00:00").at(6),
            order("not ours", "repair").valid(false).due("2026-07-10 12:00:00").at(7));
    assertThat(value(july, Term.REPAIRS_DONE_WITH_DEADLINE)).isEqualTo(3);
    assertThat(value(july, Term.REPAIRS_DONE_ON_TIME)).isEqualTo(2);
    assertThat(value(july, Term.REPAIRS_NOT_YET_DUE)).isEqualTo(2);
    assertThat(value(july, Term.REPAIRS_WITHOUT_DEADLINE)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_EXCLUDED)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_DUE)).isEqualTo(2);
  }

  /**
   * Method §8: cancelled ones are outside. What was open at its deadline is a miss, however it
   * ends.
   */
  @Test
  void aRepairCancelledByItsDeadlineIsNoMiss() {
    Slice july =
        of(
            "2026-07",
            order("in time", "repair")
                .due("2026-07-10 12:00:00")
                .completed("2026-07-10 12:00:00")
                .at(2),
            order("at it", "repair").due("2026-07-10 12:00:00").closed("2026-07-10 12:00:00").at(3),
            order("after", "repair").due("2026-07-10 12:00:00").closed("2026-07-10 12:00:01").at(4),
            order("paused", "repair")
                .due("2026-07-10 12:00:00")
                .paused(1)
                .closed("2026-07-10 12:01:00")
                .at(5),
            order("its day", "repair").dueOn("2026-07-10").closed("2026-07-10 23:59:59").at(6),
            // Closed first and done later: it was done late.
            order("done", "repair")
                .due("2026-07-10 12:00:00")
                .closed("2026-07-09 12:00:00")
                .completed("2026-07-11 12:00:00")
                .at(7),
            order("open", "repair").due("2026-07-10 12:00:00").at(8),
            order("no deadline", "repair").closed("2026-07-09 12:00:00").at(9),
            order("next month", "repair").dueOn("2026-08-10").closed("2026-07-09 12:00:00").at(10));
    assertThat(july.contributions(Term.REPAIRS_DUE))
        .extracting(c -> c.origin().row())
        .containsExactly(2L, 4L, 7L, 8L);
    assertThat(july.contributions(Term.REPAIRS_CANCELLED))
        .extracting(c -> c.origin().row())
        .containsExactly(3L, 5L, 6L);
    assertThat(value(july, Term.REPAIRS_ON_TIME)).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_CLOSED_OTHERWISE)).isEqualTo(6);
    assertThat(value(july, Term.SITE_REPAIRS_DUE, By.of("building", "1"))).isEqualTo(4);
    assertThat(value(july, Term.SITE_REPAIRS_ON_TIME, By.of("building", "1"))).isEqualTo(1);
    assertThat(value(books.slice("2026-08"), Term.REPAIRS_CANCELLED)).isEqualTo(1);
  }

  /** Method §8: day 30 after the completion counts, day 31 does not; reopened counts once. */
  @Test
  void aRepairOfTheSamePlaceAndCategoryWithinThirtyDaysIsRework() {
    Slice july =
        of(
            "2026-07",
            repair("1", "1-1-101", "厨房", "2026-07-01 09:00:00")
                .completed("2026-07-02 09:00:00")
                .at(2),
            repair("day 30", "1-1-101", "厨房", "2026-07-31 23:00:00").at(3),
            repair("2", "1-1-102", "", "2026-06-28 09:00:00")
                .completed("2026-07-01 09:00:00")
                .at(4),
            repair("day 31", "1-1-102", "", "2026-08-01 00:00:00").at(5),
            repair("3", "1-1-103", "", "2026-07-01 09:00:00")
                .completed("2026-07-02 09:00:00")
                .reopened(2)
                .at(6),
            repair("other place", "1-1-103", "厨房", "2026-07-03 09:00:00").at(7),
            repair("4", "", "", "2026-07-01 09:00:00").completed("2026-07-02 09:00:00").at(8),
            repair("nowhere", "", "", "2026-07-03 09:00:00").at(9));
    assertThat(july.contributions(Term.REPAIRS_REWORKED))
        .extracting(c -> c.origin().row())
        .containsExactly(2L, 6L);
    assertThat(value(july, Term.REPAIRS_REOPENED)).isEqualTo(1);
  }

  private static Books.Order repair(String no, String unit, String place, String reported) {
    return order(no, "repair").unit(unit).place(place).reported(reported);
  }

  @Test
  void openRepairsAreListedByAgeAndPlace() {
    books.post("units.csv", List.of(unit(2, "A", "7栋")));
    Slice july =
        of(
            "2026-07",
            repair("3 days", "A", "", "2026-07-28 09:00:00").team("一班").at(2),
            repair("4 days", "7-1-101", "", "2026-07-27 23:00:00").at(3),
            repair("30 days", "2-1-101", "", "2026-07-01 00:00:00").at(4),
            repair("31 days", "大门", "", "2026-06-30 23:59:59").at(5));
    assertThat(value(july, Term.REPAIRS_BACKLOG, By.of("age", "0-3"))).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_BACKLOG, By.of("age", "4-7"))).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_BACKLOG, By.of("age", "8-30"))).isEqualTo(1);
    assertThat(value(july, Term.REPAIRS_BACKLOG, By.of("age", "over-30"))).isEqualTo(1);
    assertThat(value(july, Term.SITE_REPAIRS_OPEN, By.of("building", "7栋"))).isEqualTo(1);
    assertThat(value(july, Term.SITE_REPAIRS_OPEN, By.of("building", "7"))).isEqualTo(1);
    assertThat(value(july, Term.SITE_REPAIRS_OPEN, By.of("team", "一班"))).isEqualTo(1);
    assertThat(july.orders(Term.REPAIRS_OPEN))
        .extracting(ListedOrder::orderNo)
        .containsExactly("31 days", "30 days", "4 days", "3 days");
  }

  /** Two repeats of one complaint are one cluster of three numbers. */
  @Test
  void clustersHoldTheEarlierComplaintsToo() {
    Slice july =
        of(
            "2026-07",
            complaint("T1", "1-1-101", "噪音", "2026-06-05 09:00:00")
                .closed("2026-06-20 18:00:00")
                .at(2),
            complaint("T2", "1-2-303", "噪音", "2026-07-02 23:00:00")
                .closed("2026-07-04 18:00:00")
                .at(3),
            complaint("T3", "1-1-404", "噪音", "2026-07-20 23:00:00").at(4),
            complaint("T4", "2-1-404", "噪音", "2026-07-20 23:00:00").at(5));
    assertThat(july.orders(Term.COMPLAINTS_REPEATED))
        .extracting(ListedOrder::orderNo)
        .containsExactly("T1", "T2", "T3");
    assertThat(value(july, Term.COMPLAINTS_REPORTED, By.of("building", "1"))).isEqualTo(2);
    assertThat(value(july, Term.COMPLAINTS_REPORTED, By.of("category", "噪音"))).isEqualTo(3);
  }

  @Test
  void answersAndHandOffsHaveADayUnlessNobodyNotesThem() {
    Slice july =
        of(
            "2026-07",
            order("a", "complaint").responded("2026-07-02 09:00:00").valid(true).at(2),
            order("b", "complaint").responded("2026-07-02 09:00:01").valid(false).at(3),
            order("c", "complaint").at(4),
            // Its day ends in August.
            order("d", "complaint").reported("2026-07-31 09:00:00").at(5));
    assertThat(value(july, Term.COMPLAINTS_ANSWER_DUE)).isEqualTo(3);
    assertThat(value(july, Term.COMPLAINTS_ANSWERED)).isEqualTo(1);
    assertThat(value(july, Term.COMPLAINTS_ANSWER_SECONDS)).isEqualTo(2 * 24 * 3600 + 1);
    assertThat(value(july, Term.COMPLAINTS_HANDOFF_DUE)).isZero();
    assertThat(value(july, Term.COMPLAINTS_VALID)).isEqualTo(1);
    assertThat(value(july, Term.COMPLAINTS_INVALID)).isEqualTo(1);
  }

  /** Method §8: mended and not accepted does not count. */
  @Test
  void hazardsAreRectifiedWhenTheyAreAccepted() {
    Slice july =
        of(
            "2026-07",
            order("a", "hazard")
                .completed("2026-07-02 09:00:00")
                .closed("2026-07-03 09:00:00")
                .at(2),
            order("b", "hazard").completed("2026-07-02 09:00:00").dueOn("2026-07-05").at(3),
            order("c", "hazard")
                .reported("2026-06-02 09:00:00")
                .closed("2026-07-03 09:00:00")
                .at(4),
            order("d", "hazard").dueOn("2026-08-05").at(5),
            order("e", "repair").category("电梯困人").completed("2026-07-01 09:25:00").at(6));
    assertThat(value(july, Term.HAZARDS_REPORTED)).isEqualTo(3);
    assertThat(value(july, Term.HAZARDS_RECTIFIED)).isEqualTo(1);
    assertThat(value(july, Term.HAZARDS_CLOSED)).isEqualTo(2);
    assertThat(value(july, Term.HAZARDS_OPEN)).isEqualTo(2);
    assertThat(value(july, Term.HAZARDS_OVERDUE)).isEqualTo(1);
    assertThat(value(july, Term.ENTRAPMENTS)).isEqualTo(1);
    assertThat(value(july, Term.ENTRAPMENT_SECONDS)).isEqualTo(25 * 60);
  }

  /** Method §9: day 29 and day 30 count, day 31 does not; the same day counts. */
  @Test
  void complaintsRecurWithinThirtyDaysOfTheClosing() {
    Slice july =
        of(
            "2026-07",
            complaint("closed", "1-1-101", "噪音", "2026-06-05 09:00:00")
                .closed("2026-06-20 18:00:00")
                .at(2),
            // 19 July is day 29, 20 July day 30, 21 July day 31, whatever the hour.
            complaint("day 29", "1-2-303", "噪音", "2026-07-19 23:00:00").at(3),
            complaint("day 30", "1-1-404", "噪音", "2026-07-20 23:00:00").at(4),
            complaint("day 31", "1-1-101", "噪音", "2026-07-21 00:00:00").at(5),
            complaint("elsewhere", "2-1-101", "噪音", "2026-07-20 09:00:00").at(6),
            complaint("else", "1-1-101", "保洁", "2026-07-20 09:00:00").at(7),
            complaint("bare", "1-1-101", "", "2026-07-20 09:00:00").at(8),
            complaint("place unknown", "大门", "噪音", "2026-07-20 09:00:00").at(9));
    assertThat(july.contributions(Term.COMPLAINTS_RECURRED))
        .extracting(c -> c.origin().row())
        .containsExactly(3L, 4L);
    assertThat(value(july, Term.COMPLAINTS_REPORTED)).isEqualTo(7);
    assertThat(value(july, Term.COMPLAINTS_CLASSIFIED)).isEqualTo(6);
    // Closed from 1 June on: 20 June counts for July.
    assertThat(value(july, Term.COMPLAINTS_CLOSED_LATELY)).isEqualTo(1);
    assertThat(value(july, Term.COMPLAINTS_CLOSED)).isZero();
  }

  @Test
  void aReportWhileTheFirstIsOpenIsNoRecurrenceUnlessAnotherWasClosed() {
    Slice july =
        of(
            "2026-07",
            complaint("open", "1-1-101", "噪音", "2026-07-01 09:00:00")
                .closed("2026-07-10 09:00:00")
                .at(2),
            complaint("again", "1-1-101", "噪音", "2026-07-10 08:59:59").at(3),
            complaint("same moment", "1-1-101", "噪音", "2026-07-10 09:00:00").at(4),
            complaint("self", "9-1-101", "噪音", "2026-07-10 00:00:00")
                .closed("2026-07-10 00:00:00")
                .at(5));
    assertThat(july.contributions(Term.COMPLAINTS_RECURRED))
        .extracting(c -> c.origin().row())
        .containsExactly(4L);
  }

  /** B is closed "before" A was reported, since its closing says no hour; A came first. */
  @Test
  void onlyAnEarlierComplaintIsFollowed() {
    Slice july =
        of(
            "2026-07",
            complaint("A", "1-1-101", "噪音", "2026-07-05 09:00:00")
                .closed("2026-07-20 10:00:00")
                .at(2),
            complaint("B", "1-2-303", "噪音", "2026-07-05 15:00:00")
                .closed("2026-07-05 00:00:00")
                .at(3),
            // Of two on one day without an hour, the second number follows the first.
            complaint("C2", "2-1-101", "噪音", "2026-07-05 00:00:00")
                .closed("2026-07-05 00:00:00")
                .at(4),
            complaint("C1", "2-1-102", "噪音", "2026-07-05 00:00:00")
                .closed("2026-07-05 00:00:00")
                .at(5));
    assertThat(july.contributions(Term.COMPLAINTS_RECURRED))
        .extracting(c -> c.origin().row())
        .containsExactly(4L);
  }

  @Test
  void onlyALaterRepairIsRework() {
    Slice july =
        of(
            "2026-07",
            repair("A", "1-1-101", "厨房", "2026-07-05 09:00:00")
                .completed("2026-07-20 10:00:00")
                .at(2),
            repair("B", "1-1-101", "厨房", "2026-07-05 15:00:00")
                .completed("2026-07-05 00:00:00")
                .at(3),
            repair("C2", "1-1-102", "厨房", "2026-07-05 00:00:00")
                .completed("2026-07-05 00:00:00")
                .at(4),
            repair("C1", "1-1-102", "厨房", "2026-07-05 00:00:00")
                .completed("2026-07-05 00:00:00")
                .at(5));
    assertThat(july.contributions(Term.REPAIRS_REWORKED))
        .extracting(c -> c.origin().row())
        .containsExactly(5L);
  }

  @Test
  void theRegistersBuildingComesFirst() {
    books.post("units.csv", List.of(unit(2, "A", "7栋"), unit(3, "B", "7栋"), unit(4, "3-9", "")));
    Slice july =
        of(
            "2026-07",
            complaint("1", "A", "噪音", "2026-07-01 09:00:00").closed("2026-07-02 09:00:00").at(2),
            complaint("2", "B", "噪音", "2026-07-03 09:00:00").at(3),
            complaint("3", "3-8", "噪音", "2026-07-01 09:00:00").closed("2026-07-02 09:00:00").at(4),
            complaint("4", "3-9", "噪音", "2026-07-03 09:00:00").at(5));
    assertThat(july.contributions(Term.COMPLAINTS_RECURRED))
        .extracting(c -> c.origin().row())
        .containsExactly(3L, 5L);
  }

  private static Books.Order complaint(String no, String unit, String category, String reported) {
    return order(no, "complaint").unit(unit).category(category).reported(reported);
  }

  @Test
  void dueComplaintsOpenAtTheDeadlineAreMisses() {
    Slice july =
        of(
            "2026-07",
            order("a", "complaint").dueOn("2026-07-05").closed("2026-07-05 23:59:59").at(2),
            order("b", "complaint").dueOn("2026-07-05").closed("2026-07-06 00:00:00").at(3),
            order("c", "complaint").dueOn("2026-07-05").at(4),
            order("d", "complaint").at(5));
    assertThat(value(july, Term.COMPLAINTS_DUE)).isEqualTo(3);
    assertThat(value(july, Term.COMPLAINTS_RESOLVED)).isEqualTo(1);
  }
}
