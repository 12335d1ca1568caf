package org.mingzhang.write.data;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Texts;

/** One JSON object on one line, its members in the order they are added. */
final class JsonObject {

  private final StringBuilder members = new StringBuilder();

  JsonObject text(String key, String value) {
    return raw(key, quote(value));
  }

  JsonObject number(String key, long value) {
    return raw(key, Long.toString(value));
  }

  /** A decimal as text, plain: figures are never floats. */
  JsonObject decimal(String key, @Nullable BigDecimal value) {
    return raw(key, value == null ? "null" : quote(value.toPlainString()));
  }

  /** Leaves the member out where there is no value. */
  JsonObject optional(String key, @Nullable BigDecimal value) {
    return value == null ? this : decimal(key, value);
  }

  JsonObject texts(String key, Map<String, String> values) {
    JsonObject inner = new JsonObject();
    values.forEach(inner::text);
    return raw(key, inner.toString());
  }

  private JsonObject raw(String key, String value) {
    members.append(members.isEmpty() ? "" : ", ");
    members.append(quote(key)).append(": ").append(value);
    return this;
  }

  /** The members without braces, for an object that goes on over further lines. */
  String members() {
    return members.toString();
  }

  @Override
  public String toString() {
    return "{" + members + "}";
  }

  /** What would turn the direction of a line in a viewer is written as its number. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || Texts.shown(c) != c) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
