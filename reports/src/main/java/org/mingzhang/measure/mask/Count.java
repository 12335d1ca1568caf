package org.mingzhang.measure.mask;

/**
 * A count and what becomes of it.
 *
 * @param floor the least that a reader who knows the rule takes a hidden count for: 1 where zeros
 *     are always printed
 * @param level over how many dimensions it is a total
 */
record Count(long value, Standing standing, boolean sensitive, long floor, int level) {

  /** What a paper does with a count. */
  enum Standing {
    /** Printed in an earlier issue: nothing can be done any more. */
    SHOWN,
    /** Would be printed, and can still be hidden. */
    OPEN,
    /** Hidden because it is small. */
    PRIMARY,
    /** Hidden because a small one could be worked out with it. */
    SECONDARY,
    /** Printed nowhere in any case. */
    UNPRINTED,
    /**
     * Printed nowhere, and telling nothing of anybody however small it is: how many left a question
     * out. It is there because a reader knows that it is not below zero.
     */
    BESIDE
  }

  /** Whether a reader must not be able to narrow it down below the threshold. */
  boolean guarded(MaskRule rule) {
    return hidden() && standing != Standing.BESIDE && rule.small(value, sensitive);
  }

  Count as(Standing next) {
    return new Count(value, next, sensitive, floor, level);
  }

  Count withFloor(long next) {
    return new Count(value, standing, sensitive, next, level);
  }

  /** Whether the readers do not see it. */
  boolean hidden() {
    return standing != Standing.SHOWN && standing != Standing.OPEN;
  }

  /** Whether a paper prints an asterisk for it. */
  boolean starred() {
    return standing == Standing.PRIMARY || standing == Standing.SECONDARY;
  }
}
