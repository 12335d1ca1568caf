package org.mingzhang.schedule;

import java.util.Locale;
import java.util.ResourceBundle;

/** The commands' words, and the width at which a terminal shows them. */
final class Language {

  private Language() {}

  static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.mingzhang.schedule.words",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A Chinese character is as wide as two others. */
  static int width(String text) {
    return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }
}
