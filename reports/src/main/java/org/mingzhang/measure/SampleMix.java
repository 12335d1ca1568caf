package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Slice;

/**
 * Shares of the answers and of the homes by building (method §6, field 5). A building with fewer
 * than five answers, with one to four homes that did not answer, or of which fewer than five
 * answers were to be expected is joined with its neighbour: the same groups stand in every paper,
 * and none of them tells of one to four households.
 *
 * @param groups in order of the buildings' numbers, at least two
 * @param unplaced answers without a building, in no group
 */
public record SampleMix(List<Stratum> groups, long unplaced) {

  /** Fewer tell of single households, and make the test a guess. */
  private static final long SMALLEST = 5;

  public SampleMix {
    groups = List.copyOf(groups);
  }

  /**
   * Of the question's valid answers.
   *
   * @return empty without a register of buildings, with more than a tenth of the answers outside
   *     it, and where fewer than two groups are left
   */
  public static Optional<SampleMix> of(Slice slice, String question) {
    Weighting.Placed placed = Weighting.placed(Sums.of(slice), By.of("question", question));
    return placed.unplaced() * Weighting.UNPLACED > placed.answers()
        ? Optional.empty()
        : of(placed.buildings(), placed.unplaced());
  }

  static Optional<SampleMix> of(List<Stratum> buildings, long unplaced) {
    List<Stratum> groups = new ArrayList<>(buildings);
    long homes = groups.stream().mapToLong(Stratum::households).sum();
    long answers = groups.stream().mapToLong(Stratum::answers).sum();
    int at = 0;
    while (at < groups.size() && groups.size() > 1) {
      if (stands(groups.get(at), answers, homes)) {
        at++;
      } else {
        int first = Math.min(at, groups.size() - 2);
        groups.set(first, groups.get(first).plus(groups.remove(first + 1)));
        at = first;
      }
    }
    return groups.size() < 2 ? Optional.empty() : Optional.of(new SampleMix(groups, unplaced));
  }

  private static boolean stands(Stratum group, long answers, long homes) {
    long silent = group.households() - group.answers();
    return group.answers() >= SMALLEST
        && (silent <= 0 || silent >= SMALLEST)
        && Math.multiplyExact(answers, group.households()) >= Math.multiplyExact(SMALLEST, homes);
  }

  public long homes() {
    return groups.stream().mapToLong(Stratum::households).sum();
  }

  public long answers() {
    return groups.stream().mapToLong(Stratum::answers).sum();
  }

  public Fraction frameShare(Stratum group) {
    return Fraction.of(group.households(), homes());
  }

  public Fraction sampleShare(Stratum group) {
    return Fraction.of(group.answers(), answers());
  }

  /** The share of the answers less that of the homes. */
  public Fraction deviation(Stratum group) {
    return sampleShare(group).minus(frameShare(group));
  }

  /** The group whose shares differ most, the first of equals. */
  public Stratum largest() {
    return groups.stream()
        .max(Comparator.comparing(g -> deviation(g).times(deviation(g))))
        .orElseThrow();
  }

  public long degreesOfFreedom() {
    return groups.size() - 1L;
  }

  /**
   * Pearson's statistic times (N − 1)/(N − n), since the answers are drawn without replacement;
   * empty where nobody is left to draw from.
   */
  public Optional<Fraction> chiSquare() {
    long left = homes() - answers();
    if (left <= 0) {
      return Optional.empty();
    }
    Fraction sum = Fraction.ZERO;
    for (Stratum group : groups) {
      Fraction expected = frameShare(group).times(Fraction.of(answers(), 1));
      Fraction apart = Fraction.of(group.answers(), 1).minus(expected);
      sum = sum.plus(apart.times(apart).dividedBy(expected));
    }
    return Optional.of(sum.times(Fraction.of(homes() - 1, left)));
  }

  /** How often chance alone makes the shares differ as much; six places. */
  public Optional<BigDecimal> p() {
    return chiSquare()
        .map(
            square ->
                BigDecimal.valueOf(
                        ChiSquaredDistribution.of((double) degreesOfFreedom())
                            .survivalProbability(square.rounded(12).doubleValue()))
                    .setScale(6, RoundingMode.HALF_UP));
  }
}
