package org.mingzhang.write.font;

import java.awt.Font;

/** The fonts as {@link java.awt.Graphics2D} wants them, for charts. */
public final class Fonts {

  private Fonts() {}

  /** Noto Sans SC in points. A PDF replaces it by the embedded one, character by character. */
  public static Font awt(boolean bold, double size) {
    return (bold ? Face.BOLD : Face.REGULAR).awt().deriveFont((float) size);
  }
}
