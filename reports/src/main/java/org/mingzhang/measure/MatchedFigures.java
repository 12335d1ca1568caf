package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mingzhang.ledger.Slice;

/**
 * Entry: what is printed and is no sum of the ledger but worked out of its rows: the forecast of
 * the maintenance fund, and the bank's statement held against the books. They stand beside the
 * other figures, with the rows that they rest on.
 */
public final class MatchedFigures {

  private MatchedFigures() {}

  /**
   * The figures of a slice with these among them, ordered by id and key.
   *
   * @param earlier the figures of periods before it, as far as they are at hand
   */
  public static FigureSet added(Slice slice, FigureSet figures, Collection<FigureSet> earlier) {
    List<Figure> all = new ArrayList<>(figures.figures());
    all.addAll(ForecastFigures.of(slice, figures, earlier));
    all.addAll(BankFigures.of(slice, figures));
    all.sort(Comparator.comparing(Figure::id).thenComparing(Figure::by));
    return new FigureSet(
        figures.communityId(), figures.period(), figures.revision(), all, figures.months());
  }
}
