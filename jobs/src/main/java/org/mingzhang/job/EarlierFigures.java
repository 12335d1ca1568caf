package org.mingzhang.job;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.report.ReportInput;

/** The figures of periods before one: what is compared with, and what forecasts look back on. */
public final class EarlierFigures {

  private static final int TREND = 4;
  private static final int MONTHS = 12;

  private EarlierFigures() {}

  /**
   * The sets by period, of those that the ledger holds anything of: the last four of the same
   * length, and the same period of the year before.
   */
  public static SortedMap<Period, FigureSet> of(Books books, Slice slice, int revision) {
    SortedMap<Period, FigureSet> earlier = new TreeMap<>();
    Period period = slice.period();
    Period back = period;
    // The forecast of the maintenance fund and the rents look back on twelve months.
    int year = slice.assets().isEmpty() ? 0 : MONTHS / period.months() - 1;
    for (int i = 0; i < Math.max(TREND, year); i++) {
      back = back.previous();
      figures(books, slice, back, revision).ifPresent(set -> earlier.put(set.period(), set));
    }
    if (!earlier.containsKey(period.yearBefore())) {
      figures(books, slice, period.yearBefore(), revision)
          .ifPresent(set -> earlier.put(set.period(), set));
    }
    return earlier;
  }

  /**
   * The figures of the last round of the survey where it is further back than those at hand: a
   * month's paper has four months of them, and a round is held once a quarter or twice a year. The
   * ledger is asked for no other period's figures, and for none where it has no round to compare.
   */
  static Optional<FigureSet> round(
      Books books, Slice slice, Map<Period, FigureSet> atHand, int revision) {
    if (slice.surveyRound().isEmpty()) {
      return Optional.empty();
    }
    Period first = ReportInput.earliestRound(slice.period());
    Period back = slice.period().previous();
    while (!back.first().isBefore(first.first())) {
      FigureSet known = atHand.get(back);
      if (known != null && ReportInput.hasRound(known)) {
        return Optional.empty();
      }
      if (known == null && slice.surveyOf(back).isPresent()) {
        Optional<FigureSet> round =
            figures(books, slice, back, revision).filter(ReportInput::hasRound);
        if (round.isPresent()) {
          return round;
        }
      }
      back = back.previous();
    }
    return Optional.empty();
  }

  /** What adds up over periods, of one of them; none where the ledger holds nothing of it. */
  static Optional<FigureSet> orders(Books books, Slice now, Period period, int revision) {
    return held(books, now, period).map(then -> Figures.ofOrders(then, revision));
  }

  /** The figures of one period, none where the ledger holds nothing of it. */
  private static Optional<FigureSet> figures(Books books, Slice now, Period period, int revision) {
    return held(books, now, period).map(then -> Figures.toCompare(then, revision));
  }

  private static Optional<Slice> held(Books books, Slice now, Period period) {
    return Optional.of(books.slice(now.community().communityId(), period)).filter(Slice::hasFacts);
  }
}
