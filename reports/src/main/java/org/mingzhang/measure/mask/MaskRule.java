package org.mingzhang.measure.mask;

/**
 * Which counts are small: from 1 to below the threshold; in a sensitive table zero as well (method
 * §16.1).
 *
 * @param threshold the smallest count that may be printed, 2 or more
 */
public record MaskRule(long threshold) {

  /** Counts of 1 to 4 are not printed. */
  public static final MaskRule DEFAULT = new MaskRule(5);

  public MaskRule {
    if (threshold < 2) {
      throw new IllegalArgumentException("expected a threshold of 2 or more, found " + threshold);
    }
  }

  /** Whether a count of units may not be printed by itself; a zero may. */
  public boolean hides(long count) {
    return small(count, false);
  }

  boolean small(long count, boolean sensitive) {
    return count < threshold && (count > 0 || sensitive);
  }
}
