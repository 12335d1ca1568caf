package org.mingzhang.write.pdf;

import java.util.List;

/**
 * How close a paper is set, as shares of the usual: white space between blocks, space above and
 * below a table's rows, the height of charts.
 */
record Density(double gaps, double rows, double charts) {

  static final Density USUAL = new Density(1, 1, 1);

  /** Charts in less than this share of their height would be crowded. */
  static final double CLOSEST_CHARTS = 0.8;

  /** What else may be tried, the loosest first; the last is still easy to read. */
  static final List<Density> CLOSER =
      List.of(
          new Density(0.8, 1, 1),
          new Density(0.7, 0.9, 1),
          new Density(0.6, 0.8, 0.95),
          new Density(0.6, 0.7, 0.9),
          new Density(0.5, 0.6, 0.85),
          new Density(0.45, 0.5, CLOSEST_CHARTS));
}
