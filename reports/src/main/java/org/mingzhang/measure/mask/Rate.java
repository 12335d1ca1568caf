package org.mingzhang.measure.mask;

/** A printed rate of counts: the satisfied of one building among its answers. */
public record Rate(CountKey numerator, CountKey base) {

  /** What is in the base and not in the numerator. */
  public CountKey rest() {
    return new CountKey(
        numerator.measure() + " rest of " + base.measure(), numerator.period(), numerator.by());
  }
}
