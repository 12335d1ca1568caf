package org.mingzhang.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;

/**
 * What a figure says before it is rounded. Measures of communities merge into those of a portfolio:
 * sums are added, ratios and intervals computed anew.
 */
sealed interface Measure
    permits Amount,
        Ratio,
        Proportion,
        Weighted,
        Margin,
        NeededAnswers,
        NeedIndex,
        Quantile,
        UnitPrice,
        WillingPrice,
        Estimate,
        Setting,
        None {

  String SMALL_BASE = "small base";

  /** Rounds and names it. */
  Figure figure(String id, By by, List<Part> parts);

  /** True of a survey's rate or mean whose base is too small to be published. */
  default boolean isWithheld() {
    return false;
  }

  /** False where the whole cannot be computed from its parts: a median needs the rows. */
  default boolean merges() {
    return true;
  }

  /**
   * Two communities' measures as one.
   *
   * @throws IllegalArgumentException where they are of different kinds
   */
  static Measure merge(Measure a, Measure b) {
    if (a instanceof None) {
      return b;
    }
    if (b instanceof None) {
      return a;
    }
    if (a instanceof Amount x && b instanceof Amount y) {
      return x.plus(y);
    }
    if (a instanceof Ratio x && b instanceof Ratio y) {
      return x.plus(y);
    }
    if (a instanceof Proportion x && b instanceof Proportion y) {
      return x.plus(y);
    }
    if (a instanceof Margin x && b instanceof Margin y) {
      return x.plus(y);
    }
    if (a instanceof Setting x && b instanceof Setting y) {
      return x.plus(y);
    }
    if (a instanceof NeededAnswers x && b instanceof NeededAnswers y) {
      return x.plus(y);
    }
    throw new IllegalArgumentException("cannot merge " + a + " with " + b);
  }

  /** The sum of two numbers; unknown where one of them is. */
  static @Nullable Long plus(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(Math.addExact(a, b));
  }

  /** The population of two samples; one without answers takes no part. */
  static @Nullable Long frame(
      long n1, @Nullable Long population1, long n2, @Nullable Long population2) {
    if (n1 == 0) {
      return population2;
    }
    return n2 == 0 ? population1 : plus(population1, population2);
  }
}
