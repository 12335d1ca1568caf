package org.mingzhang.write.pdf;

/**
 * The page: A4, lengths in points, measured from its upper left corner. In large print everything
 * is laid out on a smaller sheet, which is then drawn enlarged to A4: type, tables and charts grow
 * alike, margins stay, and pages end where the larger ones end.
 *
 * @param scale how many times larger than usual everything is drawn
 */
record Sheet(double scale) {

  static final Sheet USUAL = new Sheet(1);

  /** 17.2 points for text of 8.6, 14 for the smallest of a page, which is in charts. */
  static final double LARGE = 2;

  /** Room for two columns of small notes or four of particulars: more than half a usual page. */
  static final double WIDE = mm(105.6);

  /** A4 as it is printed. */
  static final double PAPER_WIDTH = mm(210);

  static final double PAPER_HEIGHT = mm(297);

  private static final double MARGIN = mm(17);
  private static final double ABOVE = mm(14);
  private static final double BELOW = mm(8);
  private static final double HEAD = mm(11.6);
  private static final double FOOT = mm(5.2);
  private static final double OVER_THE_FOOT = mm(4);

  /** Whether nothing may be set smaller to fit. */
  boolean isLarge() {
    return scale >= LARGE;
  }

  double width() {
    return PAPER_WIDTH / scale;
  }

  double height() {
    return PAPER_HEIGHT / scale;
  }

  double left() {
    return MARGIN / scale;
  }

  double bodyWidth() {
    return width() - 2 * left();
  }

  double headTop() {
    return ABOVE / scale;
  }

  double bodyTop() {
    return headTop() + HEAD;
  }

  double footTop() {
    return height() - BELOW / scale - FOOT;
  }

  double bodyHeight() {
    return footTop() - OVER_THE_FOOT - bodyTop();
  }

  static double mm(double millimetres) {
    return millimetres * 72 / 25.4;
  }
}
