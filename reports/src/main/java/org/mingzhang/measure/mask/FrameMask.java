package org.mingzhang.measure.mask;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.Figure;

/**
 * A survey's figures where the occupied households may not be seen. They are the N of its margin of
 * error, of the answers needed and of each interval, and a reader who knows the answers and the
 * formula solves these for N; with all households, which are public, that tells how many homes
 * stand empty.
 */
final class FrameMask {

  /** What has no other value than one that N is in. */
  private static final Set<String> OF_FRAME = Set.of("survey.margin", "survey.needed");

  /** What tells how many questionnaires went out: as a rule one to each occupied household. */
  private static final Set<String> OF_ISSUED = Set.of("survey.issued", "survey.response_rate");

  private final MaskRule rule;
  private final @Nullable BigDecimal households;
  private final boolean occupiedHidden;
  private final boolean nearlyAllIssued;

  /**
   * @param households all of them; null where unknown
   * @param issued questionnaires; null where unknown
   * @param occupiedHidden whether the occupied households are hidden as such
   */
  FrameMask(
      MaskRule rule,
      @Nullable BigDecimal households,
      @Nullable BigDecimal issued,
      boolean occupiedHidden) {
    this.rule = rule;
    this.households = households;
    this.occupiedHidden = occupiedHidden;
    this.nearlyAllIssued =
        occupiedHidden && issued != null && (lacksFew(issued) || exceeds(issued));
  }

  /** Whether nothing of it may be seen. */
  boolean hides(Figure figure) {
    return figure.value() != null
        && ((OF_FRAME.contains(figure.id()) && tells(figure))
            || (nearlyAllIssued && OF_ISSUED.contains(figure.id())));
  }

  /** Whether N is in it and would be told, also an N of its own, as the register's homes are. */
  private boolean tells(Figure figure) {
    Long population = figure.population();
    return occupiedHidden || (population != null && lacksFew(BigDecimal.valueOf(population)));
  }

  /** Several rounds in one period: as many questionnaires as several times the frame. */
  private boolean exceeds(BigDecimal count) {
    return households != null && count.compareTo(households) > 0;
  }

  private boolean lacksFew(BigDecimal count) {
    return households != null && rule.hides(households.subtract(count).longValue());
  }

  /** The figure without interval and N where they would tell; a rate keeps its value and base. */
  Figure shown(Figure figure) {
    if (!tells(figure)) {
      return figure;
    }
    return new Figure(
        figure.id(),
        figure.by(),
        figure.unit(),
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        null,
        null,
        null,
        figure.printed(),
        figure.withheld(),
        figure.rows(),
        figure.parts());
  }
}
