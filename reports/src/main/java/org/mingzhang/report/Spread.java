package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingzhang.measure.Difference;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Holm;
import org.mingzhang.measure.Rates;
import org.mingzhang.measure.SampledRate;

/**
 * The lowest and the highest of several rates of the same kind, and whether they differ by more
 * than chance.
 *
 * @param compared how many rates they were picked from
 * @param apart whether chance does not explain the difference
 */
record Spread(Figure low, Figure high, int compared, boolean apart) {

  /** Of the rates with at least 30 in their base; empty where fewer than two have. */
  static Optional<Spread> of(List<Figure> all) {
    List<Figure> rates =
        all.stream()
            .filter(f -> f.value() != null && sampled(f).isPresent())
            .filter(f -> !OrderLists.small(f.denominator()))
            .sorted(
                Comparator.comparing((Figure f) -> Rates.exact(f).orElse(Fraction.ZERO))
                    .thenComparing(Figure::by))
            .toList();
    if (rates.size() < 2) {
      return Optional.empty();
    }
    Figure low = rates.get(0);
    Figure high = rates.get(rates.size() - 1);
    Optional<SampledRate> lowest = sampled(low);
    Optional<SampledRate> highest = sampled(high);
    if (lowest.isEmpty() || highest.isEmpty()) {
      return Optional.empty();
    }
    // The two were picked from all pairs, so each pair counts as a comparison.
    long pairs = (long) rates.size() * (rates.size() - 1) / 2;
    BigDecimal p =
        Difference.p(highest.get(), lowest.get())
            .multiply(BigDecimal.valueOf(pairs))
            .min(BigDecimal.ONE);
    return Optional.of(new Spread(low, high, rates.size(), Holm.isSignificant(p)));
  }

  /** A complete count of cases is judged as a sample of what may still come. */
  private static Optional<SampledRate> sampled(Figure rate) {
    Optional<SampledRate> survey = SampledRate.of(rate);
    BigDecimal hits = rate.numerator();
    BigDecimal base = rate.denominator();
    return survey.isPresent() || hits == null || base == null || base.signum() <= 0
        ? survey
        : Optional.of(SampledRate.of(hits.longValueExact(), base.longValueExact(), null));
  }
}
