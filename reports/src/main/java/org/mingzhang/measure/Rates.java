package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.Figure.Unit;

/** How a rate is printed: once, from its exact value (method §1, §15). */
public final class Rates {

  private static final Fraction NEAR = Fraction.of(1, 1000);
  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private Rates() {}

  /**
   * The exact value in the figure's unit; where numerator and denominator do not give it, the
   * written one. Empty where undefined or withheld.
   */
  public static Optional<Fraction> exact(Figure figure) {
    BigDecimal value = figure.value();
    BigDecimal numerator = figure.numerator();
    BigDecimal denominator = figure.denominator();
    if (value == null) {
      return Optional.empty();
    }
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      return Optional.of(Fraction.of(value));
    }
    Fraction ratio = Fraction.of(numerator).dividedBy(Fraction.of(denominator));
    return Optional.of(figure.unit() == Unit.PER_1000 ? ratio.times(Fraction.of(1000, 1)) : ratio);
  }

  /** In per cent with one or two decimals: 91.26 for 376/412 on time. Empty where no value. */
  public static Optional<BigDecimal> percent(Figure rate, @Nullable Target target) {
    return exact(rate).map(e -> e.times(HUNDRED).rounded(places(rate, target)));
  }

  /**
   * Two decimals for collection and on-time rates and within 0.1 percentage point of the target,
   * else one.
   */
  public static int places(Figure rate, @Nullable Target target) {
    if (rate.id().startsWith("fees.") || rate.id().endsWith("on_time_rate")) {
      return 2;
    }
    boolean near =
        target != null
            && exact(rate)
                .map(e -> e.minus(target.value()).abs().compareTo(NEAR) <= 0)
                .orElse(false);
    return near ? 2 : 1;
  }
}
