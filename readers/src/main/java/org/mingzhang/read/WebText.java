package org.mingzhang.read;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a web page's cell as a reader sees it. */
final class WebText implements NodeVisitor {

  private final StringBuilder text = new StringBuilder();

  private WebText() {}

  /**
   * The text with its lines. Where Excel gives the number behind a rounded display, it is that
   * number.
   */
  static String of(Element cell) {
    WebText visitor = new WebText();
    cell.traverse(visitor);
    String shown = visitor.text.toString().strip();
    String number = cell.attr("x:num").strip();
    return !number.isEmpty() && isPlainNumber(shown) ? exact(number, shown) : shown;
  }

  /** Digits with what may stand around and between them; no date, time or share. */
  private static boolean isPlainNumber(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = (c == '-' || c == '(' || c == '¥') && !digit;
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c != '.' && c != ',' && c != ')' && c != ' ' && c != 0xA0 && !sign) {
        return false;
      }
    }
    return digit;
  }

  private static String exact(String number, String shown) {
    try {
      return NumberCell.text(number, null, 0, false);
    } catch (NumberFormatException e) {
      return shown;
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode part) {
      add(part.getWholeText());
    } else if (node instanceof Element element && depth > 0 && breaks(element)) {
      endLine();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && depth > 0) {
      if (element.isBlock() && breaks(element)) {
        endLine();
      } else if (element.nameIs("td") || element.nameIs("th")) {
        space();
      }
    }
  }

  private static boolean breaks(Element element) {
    return element.nameIs("br")
        || element.nameIs("p")
        || element.nameIs("div")
        || element.nameIs("li")
        || element.nameIs("tr");
  }

  private void add(String part) {
    for (int i = 0; i < part.length() && text.length() <= TextCells.LONGEST; i++) {
      char c = part.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        space();
      } else {
        text.append(c);
      }
    }
  }

  /** Any white space is one space, and none at a line's beginning. */
  private void space() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
      text.append(' ');
    }
  }

  private void endLine() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == ' ') {
      text.setLength(length - 1);
    }
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }
}
