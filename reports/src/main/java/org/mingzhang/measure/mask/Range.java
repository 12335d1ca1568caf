package org.mingzhang.measure.mask;

/**
 * Between which values a reader can narrow a hidden count down.
 *
 * @param largest {@link Long#MAX_VALUE} where there is no upper bound
 */
public record Range(long smallest, long largest) {

  public boolean exact() {
    return smallest == largest;
  }

  public boolean unlimited() {
    return largest == Long.MAX_VALUE;
  }
}
