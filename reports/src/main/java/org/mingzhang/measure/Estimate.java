package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * What a computation over the answers gives, six places: a correlation, a share of importance. With
 * too few answers it is withheld; null where it is undefined. Those of communities do not merge.
 *
 * @param base the answers it is computed from
 * @param smallest with fewer it is withheld
 */
record Estimate(
    @Nullable BigDecimal value,
    @Nullable Interval interval,
    long base,
    long smallest,
    @Nullable Long population,
    long rows)
    implements Measure {

  @Override
  public boolean merges() {
    return false;
  }

  @Override
  public boolean isWithheld() {
    return base > 0 && base < smallest;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    boolean shown = value != null && !isWithheld();
    return new Figure(
        id,
        by,
        Unit.RATIO,
        shown ? value : null,
        null,
        BigDecimal.valueOf(base),
        shown && interval != null ? interval.lower() : null,
        shown && interval != null ? interval.upper() : null,
        shown && interval != null ? population : null,
        null,
        isWithheld() ? SMALL_BASE : "",
        rows,
        parts);
  }
}
