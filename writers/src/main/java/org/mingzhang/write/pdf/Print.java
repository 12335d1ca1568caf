package org.mingzhang.write.pdf;

import java.util.List;

/** How large a paper is printed. */
public enum Print {
  /** As it is meant to hang on the board. */
  USUAL,
  /** Type of 12 points and more, for those who see less well; the same content on more pages. */
  LARGE,
  /** As large as one page allows. */
  ONE_PAGE;

  private static final double LARGER = 1.4;

  /** What is tried, the best first. */
  List<Sheet> sheets() {
    return switch (this) {
      case USUAL -> List.of(Sheet.USUAL);
      case LARGE -> List.of(new Sheet(LARGER));
      case ONE_PAGE ->
          List.of(
              new Sheet(1.3),
              new Sheet(1.2),
              new Sheet(1.1),
              Sheet.USUAL,
              new Sheet(0.92),
              new Sheet(0.84));
    };
  }
}
