package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.ScoreMoments;

/**
 * How much each need has to do with the overall satisfaction: its share of what a linear regression
 * on all needs explains, averaged over every order in which they could enter it (Lindeman, Merenda
 * and Gold's measure; Grömping, Journal of Statistical Software 17/1, 2006). The shares add up to
 * one, none is negative, and needs that say the same divide it among themselves, where a regression
 * coefficient would give all to one of them. It is no proof of a cause.
 *
 * <p>Intervals and comparisons come from the jackknife over the parts of the answers (up to 200
 * answers each is left out once), with the finite population correction of all survey figures.
 * Scores are whole numbers and their products are exact; the regressions are in floating point and
 * printed to six places at most.
 */
public final class Drivers {

  /** So many complete answers for each need, and never fewer than a survey's smallest base. */
  public static final long ANSWERS_PER_NEED = 5;

  /** In the scale of correlations: what is left of a need that others say entirely. */
  private static final double NOTHING = 1e-9;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final List<String> needs;
  private final double[] shares;
  private final double explained;
  private final double[][] without;
  private final double correction;

  private Drivers(
      List<String> needs,
      double[] shares,
      double explained,
      double[][] without,
      double correction) {
    this.needs = needs;
    this.shares = shares;
    this.explained = explained;
    this.without = without;
    this.correction = correction;
  }

  /** How many complete answers they take. */
  public static long smallest(int needs) {
    return Math.max(Figures.SMALLEST_SURVEY, ANSWERS_PER_NEED * needs);
  }

  /**
   * Nothing where there are fewer than two needs or too few answers, or where the overall scores
   * are all the same or go with no need.
   *
   * @param population the households of the frame, null where unknown
   */
  public static Optional<Drivers> of(ScoreMoments moments, @Nullable Long population) {
    int width = moments.needs().size() + 2;
    if (width < 4 || moments.parts().size() < 2) {
      return Optional.empty();
    }
    long[] all = new long[width * (width + 1) / 2];
    for (List<Long> part : moments.parts()) {
      for (int i = 0; i < all.length; i++) {
        all[i] = Math.addExact(all[i], part.get(i));
      }
    }
    if (all[0] < smallest(moments.needs().size())) {
      return Optional.empty();
    }
    double[] parts = explained(all, width);
    double explained = Arrays.stream(parts).sum();
    if (explained < NOTHING) {
      return Optional.empty();
    }
    List<double[]> without = new ArrayList<>();
    for (List<Long> part : moments.parts()) {
      long[] rest = new long[all.length];
      for (int i = 0; i < all.length; i++) {
        rest[i] = all[i] - part.get(i);
      }
      double[] others = explained(rest, width);
      without.add(Arrays.stream(others).sum() < NOTHING ? parts : others);
    }
    return Optional.of(
        new Drivers(
            moments.needs(),
            shared(parts),
            explained,
            without.stream().map(Drivers::shared).toArray(double[][]::new),
            correction(all[0], population)));
  }

  private static double correction(long answers, @Nullable Long population) {
    if (population == null) {
      return 1;
    }
    return answers >= population ? 0 : (double) (population - answers) / (population - 1);
  }

  private static double[] shared(double[] parts) {
    double whole = Arrays.stream(parts).sum();
    return Arrays.stream(parts).map(part -> part / whole).toArray();
  }

  /**
   * What each need adds to the explained part of the variance, averaged over all orders.
   *
   * @param sums the upper triangle of products of (1, overall, needs …)
   */
  static double[] explained(long[] sums, int width) {
    long[][] spread = new long[width][width];
    int at = width;
    for (int i = 1; i < width; i++) {
      for (int j = i; j < width; j++) {
        spread[i][j] =
            Math.subtractExact(
                Math.multiplyExact(sums[0], sums[at]), Math.multiplyExact(sums[i], sums[j]));
        spread[j][i] = spread[i][j];
        at++;
      }
    }
    int needs = width - 2;
    double[][] correlation = new double[width - 1][width - 1];
    for (int i = 0; i <= needs; i++) {
      for (int j = 0; j <= needs; j++) {
        double scale =
            Math.sqrt((double) spread[i + 1][i + 1]) * Math.sqrt((double) spread[j + 1][j + 1]);
        correlation[i][j] = scale == 0 ? 0 : i == j ? 1 : spread[i + 1][j + 1] / scale;
      }
    }
    double[] left = new double[1 << needs];
    walk(correlation, 0, 0, left);
    return averaged(left, needs);
  }

  /**
   * What is left of the overall score's variance once a set of needs is known, for every set: each
   * need in turn is left out, or taken out of all that follow it.
   *
   * @param matrix the overall score, then the needs that are still to come
   */
  private static void walk(double[][] matrix, int need, int set, double[] left) {
    int rest = matrix.length;
    if (rest == 1) {
      left[set] = matrix[0][0];
      return;
    }
    double pivot = matrix[1][1];
    double[][] without = new double[rest - 1][rest - 1];
    double[][] with = new double[rest - 1][rest - 1];
    for (int i = 0; i < rest - 1; i++) {
      int row = i == 0 ? 0 : i + 1;
      for (int j = 0; j < rest - 1; j++) {
        int column = j == 0 ? 0 : j + 1;
        without[i][j] = matrix[row][column];
        with[i][j] =
            pivot < NOTHING
                ? matrix[row][column]
                : matrix[row][column] - matrix[row][1] * matrix[1][column] / pivot;
      }
    }
    walk(without, need + 1, set, left);
    walk(with, need + 1, set | 1 << need, left);
  }

  private static double[] averaged(double[] left, int needs) {
    double[] weights = new double[needs];
    double weight = 1.0 / needs;
    weights[0] = weight;
    for (int size = 1; size < needs; size++) {
      // size! (needs − size − 1)! / needs!
      weight = weight * size / (needs - size);
      weights[size] = weight;
    }
    double[] parts = new double[needs];
    for (int set = 0; set < left.length; set++) {
      for (int need = 0; need < needs; need++) {
        if ((set & 1 << need) == 0) {
          double more = left[set] - left[set | 1 << need];
          parts[need] += weights[Integer.bitCount(set)] * Math.max(0, more);
        }
      }
    }
    return parts;
  }

  public List<String> needs() {
    return needs;
  }

  /** The share of the variance that all needs explain together, R², six places. */
  public BigDecimal explained() {
    return six(Math.min(1, explained));
  }

  /** A need's share of it, six places. */
  public BigDecimal share(String need) {
    return six(shares[place(need)]);
  }

  /** Its 95 % interval, within 0 and 1. */
  public Interval interval(String need) {
    int i = place(need);
    double half = Interval.Z.doubleValue() * error(i, -1);
    return new Interval(six(Math.max(0, shares[i] - half)), six(Math.min(1, shares[i] + half)));
  }

  /** The needs by their share, the largest first. */
  public List<String> ranked() {
    return IntStream.range(0, needs.size())
        .boxed()
        .sorted((a, b) -> Double.compare(shares[b], shares[a]))
        .map(needs::get)
        .toList();
  }

  /**
   * The needs that may have the largest share: all that its owner is not ahead of by more than
   * chance, corrected over the comparisons ({@link Holm}). One alone is first.
   */
  public List<String> foremost() {
    List<String> ranked = ranked();
    int first = place(ranked.get(0));
    List<BigDecimal> family = new ArrayList<>();
    for (String other : ranked.subList(1, ranked.size())) {
      int place = place(other);
      double error = error(first, place);
      double ahead = shares[first] - shares[place];
      double p = ahead <= 0 ? 1 : error == 0 ? 0 : 2 * NORMAL.survivalProbability(ahead / error);
      family.add(six(Math.min(1, p)));
    }
    List<BigDecimal> adjusted = Holm.adjusted(family);
    List<String> all = new ArrayList<>(List.of(ranked.get(0)));
    for (int i = 0; i < adjusted.size(); i++) {
      if (!Holm.isSignificant(adjusted.get(i))) {
        all.add(ranked.get(i + 1));
      }
    }
    return List.copyOf(all);
  }

  /** The standard error of a share, or of its difference from another's where that is not −1. */
  private double error(int need, int other) {
    double[] values = new double[without.length];
    for (int part = 0; part < values.length; part++) {
      values[part] = without[part][need] - (other < 0 ? 0 : without[part][other]);
    }
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares * (values.length - 1) / values.length * correction);
  }

  private int place(String need) {
    int place = needs.indexOf(need);
    if (place < 0) {
      throw new IllegalArgumentException(need + " is none of " + needs);
    }
    return place;
  }

  // The last digits of a double may differ between processors, the sixth place does not.
  private static BigDecimal six(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
  }
}
