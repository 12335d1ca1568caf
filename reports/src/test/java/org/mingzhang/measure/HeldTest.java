package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Period;

class HeldTest {

  private static final FigureSet WHOLE =
      set("2026-Q3", new long[] {240, 90, 30}, new long[] {238, 70, 25}, new long[] {241, 80, 28});

  @Test
  void aPeriodIsHeldWhereEveryMonthHasDataOfTheKind() {
    FigureSet leftovers =
        set("2026-Q2", new long[] {9, 0, 0}, new long[] {6, 0, 0}, new long[] {4, 0, 0});
    for (String id : List.of("funds.closing", "expenses.amount", "repairs.on_time_rate")) {
      assertThat(Held.whole(id, WHOLE)).as(id).isTrue();
      assertThat(Held.both(id, WHOLE, leftovers)).as(id).isFalse();
    }
    assertThat(Held.both("survey.satisfaction", WHOLE, leftovers)).isTrue();
  }

  @Test
  void oneMonthWithoutIsEnoughToRefuse() {
    FigureSet gap =
        set("2026-Q2", new long[] {240, 90, 30}, new long[] {240, 0, 20}, new long[] {240, 50, 0});
    assertThat(Held.both("funds.closing", WHOLE, gap)).isFalse();
    assertThat(Held.both("complaints.per_1000_households", WHOLE, gap)).isFalse();
    assertThat(Held.both("fees.collection_rate", WHOLE, gap)).isTrue();
    assertThat(Held.both("funds.closing", gap, WHOLE)).as("the current one too").isFalse();
  }

  /** The fullest month of both has 241 units: 121 are half of it, 120 are not. */
  @Test
  void unpaidBillsOfAnEarlierSystemAreNoPeriod() {
    FigureSet half =
        set("2026-Q2", new long[] {121, 1, 1}, new long[] {121, 1, 1}, new long[] {121, 1, 1});
    FigureSet less =
        set("2026-Q2", new long[] {121, 1, 1}, new long[] {120, 1, 1}, new long[] {121, 1, 1});
    assertThat(Held.both("fees.collection_rate", WHOLE, half)).isTrue();
    assertThat(Held.both("fees.collection_rate", WHOLE, less)).isFalse();
    assertThat(Held.both("fees.collection_rate", WHOLE, set("2026-Q2"))).isFalse();
  }

  /** What no voucher stands behind is compared where both periods have the figure. */
  @Test
  void listsOfTheOfficeWantNoVouchers() {
    FigureSet nothing =
        set("2026-Q2", new long[] {0, 0, 0}, new long[] {0, 0, 0}, new long[] {0, 0, 0});
    for (String id :
        List.of(
            "inspections.on_time_rate",
            "certificates.rate",
            "equipment.good_rate",
            "inquiries.on_time_rate",
            "events.held",
            "actions.closed_rate")) {
      assertThat(Held.both(id, WHOLE, nothing)).as(id).isTrue();
    }
    assertThat(Held.both("hazards.rectified_rate", WHOLE, nothing)).isFalse();
  }

  /** Orders of a quarter's months, and of the nearest months with any before and after it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "every month                      | 0 | 2  | 1 | 3  | 0 | true",
        "none in the middle, few beside   | 0 | 2  | 0 | 4  | 0 | true",
        "seven beside are too many        | 0 | 3  | 0 | 4  | 0 | false",
        "forgotten among many             | 0 | 30 | 0 | 28 | 0 | false",
        "none in the first, few before    | 1 | 0  | 2 | 1  | 0 | true",
        "none in the first, none before   | 0 | 0  | 2 | 1  | 0 | false",
        "none in the last, few after      | 0 | 2  | 3 | 0  | 3 | true",
        "the end of what is held          | 0 | 2  | 3 | 0  | 0 | false",
        "two without, few around          | 0 | 2  | 0 | 0  | 3 | true",
        "two at the end                   | 0 | 2  | 0 | 0  | 0 | false",
        "none at all, few around          | 2 | 0  | 0 | 0  | 2 | true",
        "none at all, many around         | 20 | 0 | 0 | 0  | 20 | false",
        "none at all, none after          | 2 | 0  | 0 | 0  | 0 | false"
      })
  void aMonthWithoutOrdersIsBelievedOfASmallCommunity(
      String name, long before, long first, long second, long third, long after, boolean whole) {
    Period q3 = Period.parse("2026-Q3");
    FigureSet set =
        new FigureSet(
            "C001",
            q3,
            1,
            List.of(),
            List.of(
                new MonthHeld(
                    q3.monthList().get(0), 9, 9, first, before, next(second, third, after)),
                new MonthHeld(
                    q3.monthList().get(1), 9, 9, second, next(first, before), next(third, after)),
                new MonthHeld(
                    q3.monthList().get(2), 9, 9, third, next(second, first, before), after)));
    for (String id : List.of("repairs.on_time_rate", "complaints.per_1000_households")) {
      assertThat(Held.whole(id, set)).as(id).isEqualTo(whole);
    }
    assertThat(Held.whole("funds.closing", set)).isTrue();
  }

  /** The nearest month that has any. */
  private static long next(long... orders) {
    return Arrays.stream(orders).filter(n -> n > 0).findFirst().orElse(0);
  }

  private static FigureSet set(String period, long[]... months) {
    Period p = Period.parse(period);
    List<MonthHeld> held = new ArrayList<>();
    for (int i = 0; i < months.length; i++) {
      held.add(new MonthHeld(p.monthList().get(i), months[i][0], months[i][1], months[i][2]));
    }
    return new FigureSet("C001", p, 1, List.of(), held);
  }
}
