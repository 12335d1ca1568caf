package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranked rates in bands whose members cannot be told apart from the band's first. All pairs are
 * tested, corrected by {@link Holm} over all of them, because which pairs end a band is not known
 * beforehand.
 *
 * <p>A band ends where the next rate differs significantly from the band's first one. Not being
 * told apart is not transitive: the last of a band and the first of the next may well be alike, and
 * a rate of few answers may stand below one that it cannot be told from. Only this holds: the first
 * of each band differs from the first of the band before.
 */
public final class Bands {

  private static final double CERTAINLY_ALIKE = 1.9;
  private static final double CERTAINLY_APART = 5.5;

  private Bands() {}

  /**
   * The band of each rate, from 1.
   *
   * @param ranked from the highest rate to the lowest
   * @throws IllegalArgumentException where they are not in that order
   */
  public static List<Integer> of(List<SampledRate> ranked) {
    List<BigDecimal> pairs = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size(); j++) {
        if (ranked.get(i).rate().compareTo(ranked.get(j).rate()) < 0) {
          throw new IllegalArgumentException("rates are ranked from the highest");
        }
        pairs.add(p(ranked.get(i), ranked.get(j)));
      }
    }
    List<BigDecimal> adjusted = Holm.adjusted(pairs);
    List<Integer> bands = new ArrayList<>();
    int band = 1;
    int first = 0;
    for (int at = 0; at < ranked.size(); at++) {
      if (at > first && Holm.isSignificant(adjusted.get(pair(first, at, ranked.size())))) {
        band++;
        first = at;
      }
      bands.add(band);
    }
    return bands;
  }

  /**
   * As {@link Difference} has it, but 1 where it is above 0.05 for certain and 0 where it is below
   * a millionth for certain: neither changes what is significant, and most of the pairs of many
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
