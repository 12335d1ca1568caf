package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static FigureSet set(String period, long[]... months) {
    Period p = Period.parse(period);
    List<MonthHeld> held = new ArrayList<>();
    for (int i = 0; i < months.length; i++) {
      held.add(new MonthHeld(p.monthList().get(i), months[i][0], months[i][1], months[i][2]));
    }
    return new FigureSet("C001", p, 1, List.of(), held);
  }
}
