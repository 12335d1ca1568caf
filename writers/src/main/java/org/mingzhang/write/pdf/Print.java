package org.mingzhang.write.pdf;

import java.util.List;

/** How large a paper is printed. */
public enum Print {
  /** As it is meant to hang on the board. */
  USUAL(List.of(1.0)),
  /** Type of 12 points and more, for those who see less well; the same content on more pages. */
  LARGE(List.of(1.4)),
  /** As large as one page allows. */
  ONE_PAGE(List.of(1.3, 1.2, 1.1, 1.0, 0.92, 0.84));

  private final List<Double> scales;

  Print(List<Double> scales) {
    this.scales = scales;
  }

  /** What is tried, the best first. */
  List<Sheet> sheets() {
    return scales.stream().map(Sheet::new).toList();
  }
}
