package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Ranked rates in bands, and the ranks that each may have. All pairs are tested, corrected by
 * {@link Holm} over all of them, because which pairs matter is not known beforehand.
 *
 * <p>A band ends only where each rate above the line differs significantly from each below it, so
 * that no two that cannot be told apart stand in two bands. Not being told apart is not transitive:
 * within a band the first may well differ from the last. The ranks say so: a rate's best is one
 * after all that are above it by more than chance, its worst one before all that are below it.
 */
public final class Bands {

  private static final double CERTAINLY_ALIKE = 1.9;
  private static final double CERTAINLY_APART = 8;

  private Bands() {}

  /**
   * Where a rate stands.
   *
   * @param band from 1, the highest
   * @param best the best rank that it may have, from 1
   * @param worst the worst
   */
  public record Standing(int band, int best, int worst) {}

  /**
   * Two rates that were compared.
   *
   * @param higher its place among the ranked, from 0
   * @param lower the other's
   * @param difference the higher less the lower; its interval is that of the one pair, not
   *     corrected
   * @param p corrected over all pairs
   */
  public record Pair(int higher, int lower, Difference difference, BigDecimal p) {

    public boolean isSignificant() {
      return Holm.isSignificant(p);
    }
  }

  /**
   * Every pair with the test that the standings rest on: for few rates, since many have very many.
   *
   * @param ranked from the highest rate to the lowest
   * @throws IllegalArgumentException where they are not in that order
   */
  public static List<Pair> pairs(List<SampledRate> ranked) {
    List<BigDecimal> adjusted = adjusted(ranked, Difference::p);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size(); j++) {
        pairs.add(
            new Pair(
                i,
                j,
                Difference.between(ranked.get(i), ranked.get(j)),
                adjusted.get(pair(i, j, ranked.size()))));
      }
    }
    return List.copyOf(pairs);
  }

  private static List<BigDecimal> adjusted(
      List<SampledRate> ranked, BiFunction<SampledRate, SampledRate, BigDecimal> test) {
    List<BigDecimal> pairs = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size(); j++) {
        if (ranked.get(i).rate().compareTo(ranked.get(j).rate()) < 0) {
          throw new IllegalArgumentException("rates are ranked from the highest");
        }
        pairs.add(test.apply(ranked.get(i), ranked.get(j)));
      }
    }
    return Holm.adjusted(pairs);
  }

  /**
   * The standing of each rate.
   *
   * @param ranked from the highest rate to the lowest
   * @throws IllegalArgumentException where they are not in that order
   */
  public static List<Standing> of(List<SampledRate> ranked) {
    List<BigDecimal> adjusted = adjusted(ranked, Bands::p);
    int size = ranked.size();
    int[] above = new int[size];
    int[] below = new int[size];
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        if (Holm.isSignificant(adjusted.get(pair(i, j, size)))) {
          below[i]++;
          above[j]++;
        }
      }
    }
    List<Standing> standings = new ArrayList<>();
    int band = 0;
    int apart = 0;
    for (int at = 0; at < size; at++) {
      if (apart == at * (size - at)) {
        band++;
      }
      standings.add(new Standing(band, 1 + above[at], size - below[at]));
      apart += below[at] - above[at];
    }
    return standings;
  }

  /**
   * As {@link Difference} has it, but 1 where it is above 0.05 for certain and 0 where it is below
   * 10⁻¹⁴ for certain: neither changes what is significant, and most of the pairs of many
   * communities are such. The quick reckoning is far more exact than its margins are wide.
   */
  private static BigDecimal p(SampledRate one, SampledRate other) {
    double late = one.inverseSize().decimal(MathContext.DECIMAL64).doubleValue();
    double early = other.inverseSize().decimal(MathContext.DECIMAL64).doubleValue();
    double to = one.rate().decimal(MathContext.DECIMAL64).doubleValue();
    double from = other.rate().decimal(MathContext.DECIMAL64).doubleValue();
    double common = (to * early + from * late) / (early + late);
    double z = Math.abs(to - from) / Math.sqrt(common * (1 - common) * (early + late));
    if (z < CERTAINLY_ALIKE) {
      return BigDecimal.ONE;
    }
    return z > CERTAINLY_APART ? BigDecimal.ZERO : Difference.p(one, other);
  }

  /** Where the pair stands: all pairs of the first, then all of the second. */
  private static int pair(int i, int j, int size) {
    return i * (2 * size - i - 1) / 2 + j - i - 1;
  }
}
