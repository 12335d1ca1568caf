package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Unit;

class RepairFiguresTest {

  private static final By LIFT = By.of("category", "电梯", "urgency", "normal");
  private static final By WATER = By.of("category", "给排水", "urgency", "emergency");
  private static final By BLANK = By.of("category", "", "urgency", "");

  @Test
  void anOverdueOpenOrderIsAMiss() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .ones(Term.REPAIRS_DUE, LIFT, 100, 6)
                .ones(Term.REPAIRS_ON_TIME, LIFT, 100, 5)
                .ones(Term.REPAIRS_DUE, WATER, 200, 3)
                .ones(Term.REPAIRS_ON_TIME, WATER, 200, 3)
                .ones(Term.REPAIRS_DUE, BLANK, 300, 1),
            1);
    figure(set, "repairs.on_time_rate").is("0.800000").of("8", "10").rows(10);
    figure(set, "repairs.on_time_rate", "urgency", "emergency").is("1.000000").of("3", "3");
    figure(set, "repairs.on_time_rate", "category", "电梯").is("0.833333").of("5", "6").rows(6);
    figure(set, "repairs.due").is("10").in(Unit.COUNT);
    figure(set, "repairs.on_time", "urgency", "normal").is("5");
    assertThat(set.all("repairs.due")).as("whole, two urgencies, two categories").hasSize(5);
  }

  @Test
  void durationsAgreeWithTheWorkedSeries() {
    long[] hours = {55, 2, 89, 3, 13, 8, 5, 21, 34, 30};
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 300, null)
            .rows(Term.REPAIRS_SECONDS, LIFT, LongStream.of(hours).map(h -> h * 3600).toArray());
    slice.rows(Term.REPAIRS_COMPLETED, LIFT, LongStream.of(hours).map(h -> 1).toArray());
    FigureSet set = Figures.of(slice, 1);
    figure(set, "repairs.mean_hours").is("26.000000").of(null, "10").in(Unit.HOURS);
    figure(set, "repairs.median_hours").is("17.000000").of(null, "10").rows(10);
    figure(set, "repairs.p90_hours").is("55.000000").of(null, "10");
  }

  /** Of ten of a trade three came back; nine tenths of a team's ten were done within 55 hours. */
  @Test
  void tradesHaveTheirReworkAndTeamsTheirNinetiethPercentile() {
    long[] hours = {55, 2, 89, 3, 13, 8, 5, 21, 34, 30};
    By team = By.of("building", "1", "team", "水电班");
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 300, null)
            .ones(Term.REPAIRS_COMPLETED, LIFT, 100, 10)
            .ones(Term.REPAIRS_REWORKED, LIFT, 100, 3)
            .ones(Term.SITE_REPAIRS_COMPLETED, team, 100, 10);
    slice.rows(Term.SITE_REPAIRS_SECONDS, team, LongStream.of(hours).map(h -> h * 3600).toArray());
    FigureSet set = Figures.of(slice, 1);
    figure(set, "repairs.rework_rate", "category", "电梯").is("0.300000").of("3", "10").rows(10);
    figure(set, "repairs.p90_hours", "team", "水电班").is("55.000000");
    figure(set, "repairs.p90_hours", "building", "1").is("55.000000");
  }

  @Test
  void hoursAreExactSecondsUntilTheyAreWritten() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .row(Term.REPAIRS_SECONDS, LIFT, 1, 86400)
                .row(Term.REPAIRS_SECONDS, WATER, 2, 3661)
                .row(Term.REPAIRS_SECONDS, WATER, 3, 10001)
                .row(Term.REPAIRS_SECONDS, BLANK, 4, 7200)
                .row(Term.REPAIRS_COMPLETED, LIFT, 1, 1)
                .ones(Term.REPAIRS_COMPLETED, WATER, 1, 2)
                .row(Term.REPAIRS_COMPLETED, BLANK, 4, 1),
            1);
    figure(set, "repairs.median_hours").is("2.389028");
    figure(set, "repairs.p90_hours").is("24.000000");
    figure(set, "repairs.mean_hours").is("7.448750").rows(4);
    figure(set, "repairs.median_hours", "urgency", "emergency").is("1.897500").rows(2);
    figure(set, "repairs.median_hours", "urgency", "normal").is("24.000000");
    figure(set, "repairs.p90_hours", "category", "给排水").is("2.778056");
  }

  @Test
  void workloadReconciles() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .rows(Term.REPAIRS_OPEN_AT_START, WATER, 2)
                .rows(Term.REPAIRS_OPEN_AT_START, LIFT, 44)
                .rows(Term.REPAIRS_REPORTED, WATER, 61)
                .rows(Term.REPAIRS_REPORTED, LIFT, 351)
                .rows(Term.REPAIRS_COMPLETED, WATER, 60)
                .rows(Term.REPAIRS_COMPLETED, LIFT, 329)
                .rows(Term.REPAIRS_CLOSED_OTHERWISE, WATER, 1)
                .rows(Term.REPAIRS_CLOSED_OTHERWISE, LIFT, 6)
                .rows(Term.REPAIRS_OPEN, WATER, 2)
                .rows(Term.REPAIRS_OPEN, LIFT, 60)
                .rows(Term.REPAIRS_WITHOUT_DEADLINE, LIFT, 9),
            1);
    figure(set, "repairs.open_at_start").is("46");
    figure(set, "repairs.reported").is("412");
    figure(set, "repairs.completed").is("389");
    figure(set, "repairs.closed_otherwise").is("7");
    figure(set, "repairs.open").is("62");
    // 389 of 46 + 412 - 7 = 451
    figure(set, "repairs.completion_rate").is("0.862528").of("389", "451").rows(4);
    figure(set, "repairs.open", "urgency", "emergency").is("2");
    figure(set, "repairs.without_deadline").is("9");
    figure(set, "repairs.without_deadline", "urgency", "emergency").is("0");
  }

  @Test
  void ratingsAndReopeningsAreOfTheCompleted() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .ones(Term.REPAIRS_COMPLETED, LIFT, 100, 8)
                .ones(Term.REPAIRS_REOPENED, LIFT, 100, 1)
                .ones(Term.REPAIRS_RATED, LIFT, 100, 3)
                .row(Term.REPAIRS_RATING, LIFT, 101, 500)
                .row(Term.REPAIRS_RATING, LIFT, 102, 450)
                .row(Term.REPAIRS_RATING, LIFT, 103, 350),
            1);
    figure(set, "repairs.reopen_rate").is("0.125000").of("1", "8").rows(8);
    figure(set, "repairs.rating_mean").is("4.333333").of("13.00", "3").in(Unit.SCORE).rows(3);
  }

  /** §8: 10 due, 8 on time, 1 late, 1 open overdue: 80 %; of the 9 completed 88.9 %. */
  @Test
  void theRateOfTheCompletedHidesWhatIsOverdue() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .ones(Term.REPAIRS_DUE, LIFT, 100, 10)
                .ones(Term.REPAIRS_ON_TIME, LIFT, 100, 8)
                .ones(Term.REPAIRS_DONE_WITH_DEADLINE, LIFT, 100, 9)
                .ones(Term.REPAIRS_DONE_ON_TIME, LIFT, 100, 8)
                .ones(Term.REPAIRS_COMPLETED, LIFT, 100, 9)
                .ones(Term.REPAIRS_REOPENED, LIFT, 100, 1)
                .ones(Term.REPAIRS_REWORKED, LIFT, 100, 3),
            1);
    figure(set, "repairs.on_time_rate").is("0.800000").of("8", "10");
    figure(set, "repairs.completed_on_time_rate").is("0.888889").of("8", "9").rows(9);
    figure(set, "repairs.first_time_fix_rate").is("0.888889").of("8", "9").rows(9);
    figure(set, "repairs.rework_rate").is("0.333333").of("3", "9").rows(9);
  }

  @Test
  void aHeldUrgencyWithoutOrdersIsZeroOrNull() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null).held(Term.REPAIRS_REPORTED, WATER), 1);
    figure(set, "repairs.on_time_rate", "urgency", "emergency").is(null).of("0", "0");
    figure(set, "repairs.median_hours", "urgency", "emergency").is(null).of(null, "0").rows(0);
    figure(set, "repairs.p90_hours").is(null);
    figure(set, "repairs.mean_hours").is(null);
    figure(set, "repairs.rating_mean").is(null).of("0.00", "0");
    figure(set, "repairs.due", "category", "给排水").is("0");
  }

  /** Three repairs and two complaints, of which one each has no building. */
  @Test
  void buildingsAndWhatHasNoneAddUp() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .ones(Term.SITE_REPAIRS_REPORTED, By.of("building", "1栋", "team", ""), 100, 2)
                .ones(Term.SITE_REPAIRS_REPORTED, By.of("building", "", "team", ""), 102, 1)
                .ones(Term.COMPLAINTS_REPORTED, By.of("building", "2栋", "category", "噪音"), 200, 1)
                .ones(Term.COMPLAINTS_REPORTED, By.of("building", "", "category", ""), 201, 1),
            1);
    figure(set, "repairs.reported", "building", "1栋").is("2");
    figure(set, "complaints.reported", "building", "1栋").is("0");
    figure(set, "repairs.reported", "building", "2栋").is("0");
    figure(set, "complaints.reported", "building", "2栋").is("1");
    figure(set, "repairs.reported", "building", "").is("1");
    figure(set, "complaints.reported", "building", "").is("1");
    // No order names a team: there is nothing to add up.
    assertThat(set.all("repairs.reported")).noneMatch(f -> f.by().keys().containsKey("team"));
  }

  @Test
  void withoutABuildingAnywhereThereIsNoTable() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .ones(Term.SITE_REPAIRS_REPORTED, By.of("building", "", "team", ""), 100, 2),
            1);
    assertThat(set.all("repairs.reported")).noneMatch(f -> f.by().keys().containsKey("building"));
  }
}
