package org.mingzhang.measure;

import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;

/** The figures of one community and period, ordered by id and key. */
public record FigureSet(String communityId, Period period, int revision, List<Figure> figures) {

  public FigureSet {
    figures = List.copyOf(figures);
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
