package org.mingzhang.write.pdf;

import java.util.List;
import java.util.stream.Stream;

/** How large a paper is printed. */
public enum Print {
  /** As it is meant to hang on the board. */
  USUAL,
  /**
   * Text of more than 16 points and nothing below 14 but the running lines, for those who see less
   * well; the same content on more pages.
   */
  LARGE,
  /** As large as one page allows. */
  ONE_PAGE;

  /** What is tried, the best first. */
  List<Sheet> sheets() {
    Stream<Double> scales =
        switch (this) {
          case USUAL -> Stream.of(1.0);
          case LARGE -> Stream.of(Sheet.LARGE);
          case ONE_PAGE -> Stream.of(1.3, 1.2, 1.1, 1.0, 0.92, 0.84);
        };
    return scales.map(Sheet::new).toList();
  }
}
