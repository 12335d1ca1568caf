package org.mingzhang.write.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * One accent, one warning, three greys. Opaque only: PDF/A-1 knows no transparency, so tints are
 * mixed with white here.
 */
final class Palette {

  static final Color ACCENT = new Color(0x0b5563);
  static final Color WARNING = new Color(0xb4531a);
  static final Color AMBER = new Color(0x8a6500);
  static final Color INK = new Color(0x16211f);
  static final Color MUTED = new Color(0x5f6b70);
  static final Color HAIRLINE = new Color(0xd9e0e2);

  /** The band of a funnel. */
  static final Color BAND = new Color(0xe7edef);

  /** Points that say nothing by themselves. */
  static final Color TINT = new Color(0x6d99a1);

  /** The page, inside open marks. */
  static final Color PAPER = Color.WHITE;

  private Palette() {}

  static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  static BasicStroke dashed(double width) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {3f, 2f}, 0f);
  }
}
