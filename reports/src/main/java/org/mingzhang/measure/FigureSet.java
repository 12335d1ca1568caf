package org.mingzhang.measure;

import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Period;

/**
 * The figures of one community and period, ordered by id and key.
 *
 * @param months the months of the period with what the ledger holds of each; empty where that is
 *     not known, as for a portfolio: then nothing is compared with it
 */
public record FigureSet(
    String communityId, Period period, int revision, List<Figure> figures, List<MonthHeld> months) {

  public FigureSet {
    figures = List.copyOf(figures);
    months = List.copyOf(months);
  }

  public FigureSet(String communityId, Period period, int revision, List<Figure> figures) {
    this(communityId, period, revision, figures, List.of());
  }

  public Optional<Figure> find(String id, By by) {
    return figures.stream().filter(f -> f.id().equals(id) && f.by().equals(by)).findFirst();
  }

  public Optional<Figure> find(String id) {
    return find(id, By.ALL);
  }

  /** All figures of an id, ordered by key. */
  public List<Figure> all(String id) {
    return figures.stream().filter(f -> f.id().equals(id)).toList();
  }
}
