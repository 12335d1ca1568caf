package org.mingzhang.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a web page and gives the rows of its tables as they end. What was read is taken off
 * the page's tree, so that memory holds a row and not the page.
 */
final class WebTables implements Closeable {

  static final int MOST_IN_A_CELL = 10_000;
  static final int DEEPEST = 256;

  /** Beyond {@link #DEEPEST} the parser puts elements beside each other, and each costs more. */
  private static final int MOST_TOO_DEEP = 1_000;

  private final StreamParser parser;
  private final Iterator<Element> elements;
  private final List<WebTable> tables = new ArrayList<>();
  private final IdentityHashMap<Element, WebTable> open = new IdentityHashMap<>();
  private WebTable.@Nullable Row row;
  private int inCell;
  private int tooDeep;
  private boolean tooWide;
  private boolean tooFine;

  WebTables(Reader reader) {
    parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(reader, "");
    elements = parser.iterator();
  }

  /** Goes to the next row of any table. */
  boolean next() {
    while (row == null && !tooWide && !tooFine && !isTooDeep() && elements.hasNext()) {
      take(elements.next());
    }
    return row != null;
  }

  WebTable.Row takeRow() {
    WebTable.Row taken = row;
    if (taken == null) {
      throw new NoSuchElementException("next() has not found a row");
    }
    row = null;
    return taken;
  }

  /** The tables that have a row so far. */
  List<WebTable> tables() {
    return tables;
  }

  /** Whether a row has more cells than any office's; then reading has stopped. */
  boolean isTooWide() {
    return tooWide;
  }

  /** Whether a cell has more tags than any office's; then reading has stopped. */
  boolean isTooFine() {
    return tooFine;
  }

  /** Whether too much lies too deep; then reading has stopped. */
  boolean isTooDeep() {
    return tooDeep > MOST_TOO_DEEP;
  }

  private void take(Element element) {
    String name = element.normalName();
    boolean cell = name.equals("td") || name.equals("th");
    if (isTooDeep(element) && ++tooDeep > MOST_TOO_DEEP) {
      return;
    }
    if (cell || name.equals("tr")) {
      Element table = above(element, "table");
      if (table != null && isSheet(table)) {
        WebTable read = open.computeIfAbsent(table, t -> begun());
        if (cell) {
          read.add(WebText.of(element), span(element, "colspan"), span(element, "rowspan"));
          element.empty();
          inCell = 0;
          tooWide = tooWide || read.width() > Markup.MOST_COLUMNS;
        } else {
          row = read.endRow();
          takeOff(element);
        }
      }
    } else if (name.equals("table") && isSheet(element)) {
      open.remove(element);
      takeOff(element);
    } else if (aboveCell(element) == null) {
      takeOff(element);
    } else if (++inCell > MOST_IN_A_CELL) {
      tooFine = true;
    }
  }

  /** With the white space in front, which would make the tree ever slower to change. */
  private static void takeOff(Element element) {
    Node before = element.previousSibling();
    while (before != null && !(before instanceof Element)) {
      Node further = before.previousSibling();
      before.remove();
      before = further;
    }
    element.remove();
  }

  private static boolean isTooDeep(Element element) {
    int depth = 0;
    for (Element at = element.parent(); at != null; at = at.parent()) {
      depth++;
    }
    return depth >= DEEPEST - 2;
  }

  private WebTable begun() {
    WebTable table = new WebTable(tables.size() + 1);
    tables.add(table);
    return table;
  }

  private static boolean isSheet(Element table) {
    Element cell = aboveCell(table);
    if (cell == null) {
      return true;
    }
    Element outer = above(cell, "table");
    return cell.elementSiblingIndex() == 0 && outer != null && isSheet(outer);
  }

  private static @Nullable Element above(Element element, String name) {
    Element at = element.parent();
    while (at != null && !at.normalName().equals(name)) {
      at = at.parent();
    }
    return at;
  }

  private static @Nullable Element aboveCell(Element element) {
    Element at = element.parent();
    while (at != null && !at.normalName().equals("td") && !at.normalName().equals("th")) {
      at = at.parent();
    }
    return at;
  }

  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    try {
      return value.isEmpty() ? 1 : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
