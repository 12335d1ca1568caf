package org.mingzhang.write.pdf;

import java.awt.Color;
import org.mingzhang.document.Block;

/** How a status looks: a shape of its own and a colour. */
enum Mark {
  NONE("", Style.INK),
  MET("● ", Style.ACCENT),
  NEAR("▲ ", Style.WARNING),
  MISSED("■ ", Style.WARNING),
  UNDECIDED("○ ", Style.ACCENT);

  private final String shape;
  private final Color colour;

  Mark(String shape, Color colour) {
    this.shape = shape;
    this.colour = colour;
  }

  static Mark of(Block.Status status) {
    return switch (status) {
      case NONE -> NONE;
      case MET -> MET;
      case NEAR -> NEAR;
      case MISSED -> MISSED;
      case UNDECIDED -> UNDECIDED;
    };
  }

  String beside(String text) {
    return shape + text;
  }

  Color colour() {
    return colour;
  }
}
