package org.mingzhang.write.html;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Texts;

/**
 * HTML under construction: every text and every attribute's value is escaped here. Dates, numbers
 * of papers and vouchers, and bounds such as ≥ 90% are never broken at a line's end.
 */
final class Markup {

  private static final Pattern WHOLE =
      Pattern.compile("(?<![\\w-])\\w{1,8}(-\\w{1,8}){1,3}(?![\\w-])|[≥≤±] ?\\d[\\d.,]*%?");

  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> rules = new LinkedHashMap<>();
  private String sheet = "";

  /** Opens an element; attributes are names and values in turn, an empty value leaves one out. */
  Markup open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
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

  /** A text between tags. */
  Markup text(String text) {
    Matcher whole = WHOLE.matcher(text);
    int from = 0;
    while (whole.find()) {
      if (whole.group().chars().anyMatch(Character::isDigit)) {
        escape(text.substring(from, whole.start()));
        out.append("<span class=\"whole\">");
        escape(whole.group());
        out.append("</span>");
        from = whole.end();
      }
    }
    return escape(text.substring(from));
  }

  /** A text where no element may stand, such as the page's title. */
  Markup plain(String tag, String text) {
    return open(tag).escape(text).close(tag);
  }

  private Markup escape(String text) {
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
                  out.appendCodePoint(control || c == 0x7F ? 0xFFFD : Texts.shown(c));
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

  /**
   * The class that gives an element its place: a page whose style is known by its digest allows no
   * style beside it. The same declarations share a class.
   *
   * @param declarations such as {@code left:51.50%;width:18.25%}
   */
  String styled(String declarations) {
    return rules.computeIfAbsent(declarations, any -> "s" + (rules.size() + 1));
  }

  /**
   * What every printed sheet says at its foot, where the browser can.
   *
   * @param left whose paper it is
   * @param pageLabel a MessageFormat pattern of page and pages
   */
  Markup foot(String left, String pageLabel) {
    String right =
        quoted(new MessageFormat(pageLabel, Locale.ROOT).format(new Object[] {"\uE000", "\uE001"}))
            .replace("\uE000", "\" counter(page) \"")
            .replace("\uE001", "\" counter(pages) \"");
    sheet =
        "@page{@bottom-left{content:" + quoted(left) + "}@bottom-right{content:" + right + "}}\n";
    return this;
  }

  /** A text as a style sheet quotes it; what could end the text or the style is escaped. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x20 || c == 0x7F || "\"\\<>&".indexOf(c) >= 0) {
                quoted.append(String.format(Locale.ROOT, "\\%x ", c == 0 ? 0xFFFD : c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  /** The foot and the rules of {@link #styled}, in the order of their first use. */
  String rules() {
    StringBuilder css = new StringBuilder(sheet);
    rules.forEach(
        (declarations, name) ->
            css.append('.').append(name).append('{').append(declarations).append("}\n"));
    return css.toString();
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
