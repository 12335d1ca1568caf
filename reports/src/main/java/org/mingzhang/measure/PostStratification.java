package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A survey's rate with post-stratification weights 事后分层加权 (method §7): each stratum counts by its
 * households, not by how many of them answered. It is printed beside the unweighted rate and never
 * replaces it.
 *
 * <p>The answers of a stratum are taken for a random sample without replacement from its
 * households, in the numbers that came in. A stratum with more answers than households counts as a
 * census of its households; one without households in the frame weighs nothing. Whether the base is
 * large enough to be published is for the caller to ask: {@link SampleSize#missing}.
 */
public final class PostStratification {

  /** The fewest answers that a stratum may stand on alone (method §7, default). */
  public static final long SMALLEST_STRATUM = 10;

  private final List<Stratum> strata;
  private final Stratum whole;

  private PostStratification(List<Stratum> strata, Stratum whole) {
    this.strata = List.copyOf(strata);
    this.whole = whole;
  }

  /** With strata of at least ten answers; see {@link #of(List, long)}. */
  public static Optional<PostStratification> of(List<Stratum> strata) {
    return of(strata, SMALLEST_STRATUM);
  }

  /**
   * The strata in an order in which neighbours are alike, such as buildings by number. The first
   * with too few answers is merged with the next one, the last with the one before it, until each
   * has enough or one is left.
   *
   * @param smallest the fewest answers of a stratum, at least 1
   * @return empty without answers or without households
   * @throws IllegalArgumentException where smallest is below 1
   */
  public static Optional<PostStratification> of(List<Stratum> strata, long smallest) {
    if (smallest < 1) {
      throw new IllegalArgumentException("a stratum needs an answer; found " + smallest);
    }
    Optional<Stratum> whole = strata.stream().reduce(Stratum::plus);
    return whole
        .filter(w -> w.answers() > 0 && w.households() > 0)
        .map(w -> new PostStratification(merged(strata, smallest), w));
  }

  private static List<Stratum> merged(List<Stratum> strata, long smallest) {
    List<Stratum> merged = new ArrayList<>(strata);
    int at = 0;
    while (at < merged.size() && merged.size() > 1) {
      if (merged.get(at).answers() >= smallest) {
        at++;
      } else {
        int first = Math.min(at, merged.size() - 2);
        merged.set(first, merged.get(first).plus(merged.remove(first + 1)));
        at = first;
      }
    }
    return merged;
  }

  /** The strata that were weighted, in their order. */
  public List<Stratum> strata() {
    return strata;
  }

  /** Those of them that are made of several, for the paper to say so. */
  public List<Stratum> merged() {
    return strata.stream().filter(Stratum::isMerged).toList();
  }

  /** N, the households of all strata. */
  public long households() {
    return whole.households();
  }

  /** n, the answers of all strata. */
  public long answers() {
    return whole.answers();
  }

  /** Σ k_h / Σ n_h. */
  public Fraction unweighted() {
    return Fraction.of(whole.hits(), whole.answers());
  }

  /** Σ w_h k_h / Σ w_h n_h, which is Σ N_h p_h / N. */
  public Fraction rate() {
    return sum(s -> Fraction.of(s.hits(), 1).times(weight(s))).dividedBy(total());
  }

  /**
   * n_eff = (Σ w)² / Σ w² over answers (Kish): how many unweighted answers tell as much. At most n,
   * and n where all weights are equal.
   */
  public Fraction effectiveAnswers() {
    Fraction squares = sum(s -> Fraction.of(s.answers(), 1).times(weight(s)).times(weight(s)));
    return total().times(total()).dividedBy(squares);
  }

  /** n / n_eff, at least 1: by how much unequal weights widen the variance. */
  public Fraction designEffect() {
    return Fraction.of(answers(), 1).dividedBy(effectiveAnswers());
  }

  /** The margin of error on n, empty for one household (method §4). */
  public Optional<BigDecimal> margin() {
    return SampleSize.margin(answers(), households());
  }

  /** The margin of error on n_eff, to be labelled so. */
  public Optional<BigDecimal> effectiveMargin() {
    return SampleSize.margin(effectiveAnswers(), households());
  }

  /** The Wilson interval of the weighted rate with n_eff in place of n, to be labelled so. */
  public Interval interval() {
    return Interval.wilson(rate(), effectiveAnswers(), households());
  }

  /**
   * The variance of the weighted rate, exact: Σ (N_h/N)² (1 − n_h/N_h) s_h²/n_h with s_h² = n_h p_h
   * (1 − p_h)/(n_h − 1). A stratum where all answered adds 0. Empty where a stratum has a single
   * answer out of several households, which only happens when it is the only stratum or {@code
   * smallest} was 1.
   */
  public Optional<Fraction> variance() {
    Fraction sum = Fraction.ZERO;
    for (Stratum stratum : strata) {
      Optional<Fraction> own = stratum.variance();
      if (own.isEmpty()) {
        return Optional.empty();
      }
      Fraction share = Fraction.of(stratum.households(), households());
      sum = sum.plus(share.times(share).times(own.get()));
    }
    return Optional.of(sum);
  }

  /** n − H, the answers less the strata: R's {@code degf}. */
  public long degreesOfFreedom() {
    return answers() - strata.size();
  }

  /** The linearised standard error of the weighted rate, to 40 digits; round it when printed. */
  public Optional<BigDecimal> standardError() {
    return variance().map(v -> v.root(Interval.PRECISION));
  }

  private Fraction total() {
    return Fraction.of(households(), 1);
  }

  private Fraction sum(Function<Stratum, Fraction> term) {
    return strata.stream().map(term).reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Fraction weight(Stratum stratum) {
    return stratum.weight().orElseThrow();
  }
}
