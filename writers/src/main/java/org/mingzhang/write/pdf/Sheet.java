package org.mingzhang.write.pdf;

/** The page: A4, lengths in points, measured from its upper left corner. */
final class Sheet {

  static final double WIDTH = mm(210);
  static final double HEIGHT = mm(297);
  static final double LEFT = mm(17);
  static final double BODY_WIDTH = WIDTH - 2 * LEFT;
  static final double HEAD_TOP = mm(14);
  static final double BODY_TOP = mm(25.6);
  static final double FOOT_TOP = mm(283.8);
  static final double BODY_HEIGHT = mm(279.8) - BODY_TOP;

  private Sheet() {}

  static double mm(double millimetres) {
    return millimetres * 72 / 25.4;
  }
}
