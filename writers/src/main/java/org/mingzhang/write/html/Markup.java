package org.mingzhang.write.html;

import java.util.Locale;

/** HTML under construction: every text and every attribute's value is escaped here. */
final class Markup {

  private final StringBuilder out = new StringBuilder();

  /** Opens an element; attributes are names and values in turn, an empty value leaves one out. */
  Markup open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        text(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Markup close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** A whole element with a text inside. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** As {@link #element}, unless the text is empty. */
  Markup unlessEmpty(String tag, String text, String... attributes) {
    return text.isEmpty() ? this : element(tag, text, attributes);
  }

  Markup text(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                  // Control characters are no part of HTML.
                  boolean control = c < 0x20 && c != '\t' && c != '\n';
                  out.appendCodePoint(control || c == 0x7F ? 0xFFFD : c);
                }
              }
            });
    return this;
  }

  /** What is markup already. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  Markup line() {
    out.append('\n');
    return this;
  }

  /** A share of the width for a style: 0.354 as 35.40%. */
  static String percent(double share) {
    double within = Double.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0;
    return String.format(Locale.ROOT, "%.2f%%", within * 100);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
