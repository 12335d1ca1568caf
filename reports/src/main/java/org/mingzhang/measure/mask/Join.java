package org.mingzhang.measure.mask;

/**
 * Two neighbours of a dimension that are printed as one, so that no small count is left (method
 * §16.2). A paper says so openly: {@code 1栋、2栋} is the label of the row.
 */
public record Join(String dimension, String first, String second) {

  /** The label of what was joined. */
  public String label() {
    return first + "、" + second;
  }
}
