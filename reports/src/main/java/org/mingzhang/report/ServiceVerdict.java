package org.mingzhang.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Rates;

/**
 * What the demand survey says of a service: keep, improve or drop (duties S63, S64). A service is
 * acted upon only where it lies under a threshold in two rounds running; once is watched. Exact
 * fractions are compared, never what is printed.
 */
enum ServiceVerdict {
  KEEP,
  IMPROVE,
  DROP,
  WATCH,
  UNJUDGED;

  /** A service that fewer households use has no market. */
  static Fraction use(Draft draft) {
    return Fraction.of(draft.input().slice().surveyRule().rareBelow(), 100);
  }

  /** Fewer satisfied users than this are too few. */
  static Fraction satisfaction(Draft draft) {
    return Fraction.of(draft.input().slice().surveyRule().poorBelow(), 100);
  }

  /** The key of its word. */
  String key() {
    return "demand.verdict." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The verdict on a service and tier.
   *
   * @param basic whether it belongs to the basic services, which the contract promises: they are
   *     improved, never dropped
   */
  static ServiceVerdict of(Draft draft, By by, boolean basic) {
    Optional<Boolean> rare = under(draft.figure("demand.usage_rate", by), use(draft));
    if (rare.isEmpty()) {
      return UNJUDGED;
    }
    Optional<Boolean> poor = under(draft.figure("demand.satisfaction", by), satisfaction(draft));
    if (poor.isEmpty()) {
      return rare.get() ? withoutUsers(draft, by, basic) : UNJUDGED;
    }
    boolean rareTwice = rare.get() && rareBefore(draft, by);
    boolean poorTwice =
        poor.get()
            && under(draft.figure("demand.satisfaction_before", by), satisfaction(draft))
                .orElse(false);
    if (rareTwice && poorTwice) {
      return basic ? IMPROVE : DROP;
    }
    if (rareTwice || poorTwice) {
      return IMPROVE;
    }
    return rare.get() || poor.get() ? WATCH : KEEP;
  }

  /** So few use it that their satisfaction cannot be told: whether others want it decides. */
  private static ServiceVerdict withoutUsers(Draft draft, By by, boolean basic) {
    if (!rareBefore(draft, by)) {
      return WATCH;
    }
    Optional<Boolean> unwanted = under(draft.figure("demand.wanted_rate", by), use(draft));
    return unwanted.map(few -> few && !basic ? DROP : IMPROVE).orElse(UNJUDGED);
  }

  private static boolean rareBefore(Draft draft, By by) {
    return under(draft.figure("demand.usage_rate_before", by), use(draft)).orElse(false);
  }

  /** Empty where the rate is undefined or withheld. */
  private static Optional<Boolean> under(@Nullable Figure rate, Fraction threshold) {
    return rate == null
        ? Optional.empty()
        : Rates.exact(rate).map(exact -> exact.compareTo(threshold) < 0);
  }
}
