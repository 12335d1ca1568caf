package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.mingzhang.measure.Figure.Unit;

/**
 * The control limits of a series: of rates a p-chart, of complaints per 1,000 households a u-chart.
 * The centre is the pooled rate Σk/Σn of the periods before the one that is judged, which would
 * else move its own limits towards itself; the limits of a period with base n are centre ± 3σ, σ² =
 * p(1 − p)/n for rates and u/n for counts. A value inside is explained by chance. Whether it is
 * inside is decided with exact fractions.
 */
public record ControlLimits(Unit unit, Fraction centre) {

  /** Fewer earlier periods than this tell nothing of what is usual. */
  public static final int FEWEST = 3;

  /** The usual rule of thumb for normal limits of counts. */
  public static final int EXPECTED = 5;

  private static final Fraction NINE = Fraction.of(9, 1);
  private static final Fraction THOUSAND = Fraction.of(1000, 1);

  /**
   * Of the same figure in the periods before; empty where fewer than three of them have a base,
   * where the figure is no count by a count, or where the counted may outnumber the base.
   */
  public static Optional<ControlLimits> of(List<Figure> earlier) {
    List<Figure> held = earlier.stream().filter(ControlLimits::counted).toList();
    if (held.size() < FEWEST) {
      return Optional.empty();
    }
    BigDecimal k = BigDecimal.ZERO;
    BigDecimal n = BigDecimal.ZERO;
    for (Figure figure : held) {
      k = k.add(numerator(figure));
      n = n.add(denominator(figure));
    }
    Fraction centre = Fraction.of(k).dividedBy(Fraction.of(n));
    Unit unit = held.get(0).unit();
    boolean possible = unit == Unit.PER_1000 || centre.compareTo(Fraction.ONE) <= 0;
    return possible ? Optional.of(new ControlLimits(unit, centre)) : Optional.empty();
  }

  /**
   * Whether the limits mean anything for a period: at least {@value #EXPECTED} are expected to be
   * counted, and of a rate as many not to be. With fewer ± 3σ is far from what chance does: where
   * nothing was ever counted the first one would be outside.
   */
  public boolean fits(Figure figure) {
    Fraction n = Fraction.of(denominator(figure));
    Fraction least = Fraction.of(EXPECTED, 1);
    return n.times(centre).compareTo(least) >= 0
        && (unit != Unit.RATIO || n.times(Fraction.ONE.minus(centre)).compareTo(least) >= 0);
  }

  /** True of a value that chance explains, the limits themselves included. */
  public boolean holds(Figure figure) {
    Fraction n = Fraction.of(denominator(figure));
    Fraction away = Fraction.of(numerator(figure)).dividedBy(n).minus(centre);
    return away.times(away).compareTo(NINE.times(variance()).dividedBy(n)) <= 0;
  }

  /** Whether the value is above the centre. */
  public boolean above(Figure figure) {
    Fraction rate = Fraction.of(numerator(figure)).dividedBy(Fraction.of(denominator(figure)));
    return rate.compareTo(centre) > 0;
  }

  /** The limits of a period in the figure's unit, six places; of a rate cut to [0, 1]. */
  public Interval of(Figure figure) {
    Fraction square = NINE.times(variance()).dividedBy(Fraction.of(denominator(figure)));
    BigDecimal half = decimal(square).sqrt(Interval.PRECISION);
    BigDecimal middle = decimal(centre);
    BigDecimal lower = middle.subtract(half).max(BigDecimal.ZERO);
    BigDecimal upper = middle.add(half);
    if (unit == Unit.RATIO) {
      return new Interval(six(lower), six(upper.min(BigDecimal.ONE)));
    }
    return new Interval(six(lower.movePointRight(3)), six(upper.movePointRight(3)));
  }

  /** The centre in the figure's unit. */
  public Fraction centreInUnit() {
    return unit == Unit.PER_1000 ? centre.times(THOUSAND) : centre;
  }

  private Fraction variance() {
    return unit == Unit.RATIO ? centre.times(Fraction.ONE.minus(centre)) : centre;
  }

  /** Whole numbers, with a base: not money, not a mean. */
  private static boolean counted(Figure figure) {
    BigDecimal k = figure.numerator();
    BigDecimal n = figure.denominator();
    return (figure.unit() == Unit.RATIO || figure.unit() == Unit.PER_1000)
        && figure.value() != null
        && k != null
        && n != null
        && k.scale() == 0
        && n.scale() == 0
        && k.signum() >= 0
        && n.signum() > 0;
  }

  private static BigDecimal numerator(Figure figure) {
    BigDecimal k = figure.numerator();
    if (k == null) {
      throw new IllegalArgumentException(figure.id() + " has no numerator");
    }
    return k;
  }

  private static BigDecimal denominator(Figure figure) {
    BigDecimal n = figure.denominator();
    if (n == null) {
      throw new IllegalArgumentException(figure.id() + " has no denominator");
    }
    return n;
  }

  private static BigDecimal decimal(Fraction fraction) {
    BigInteger over = fraction.denominator();
    return new BigDecimal(fraction.numerator()).divide(new BigDecimal(over), Interval.PRECISION);
  }

  private static BigDecimal six(BigDecimal value) {
    return value.setScale(6, RoundingMode.HALF_UP);
  }
}
