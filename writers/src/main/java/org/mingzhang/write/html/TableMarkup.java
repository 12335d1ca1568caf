package org.mingzhang.write.html;

import java.util.Locale;
import java.util.stream.IntStream;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.document.Table.Align;
import org.mingzhang.document.Table.Emphasis;

/**
 * A table that stays a table for those who listen, and on a phone takes the form its columns fit
 * in: up to three as they are; with bars, a row of name and amount above its bar; more, a card a
 * row with a label above each value.
 */
final class TableMarkup {

  /** The longest texts, in half-width characters, of which three or four fit beside each other. */
  private static final int THREE = 14;

  private static final int FOUR = 9;

  private final Table table;
  private final boolean bars;
  private final int name;
  private final int key;

  private TableMarkup(Table table) {
    this.table = table;
    this.bars = IntStream.range(0, table.columns().size()).anyMatch(this::isBar);
    this.name = name();
    this.key = key();
  }

  static void write(Markup out, Table table) {
    new TableMarkup(table).write(out);
  }

  private void write(Markup out) {
    out.raw("<div class=\"table\">").open("table", "class", form(), "role", "table");
    out.unlessEmpty("caption", table.title(), "class", "said");
    out.raw("<thead role=\"rowgroup\"><tr role=\"row\">");
    for (int i = 0; i < table.columns().size(); i++) {
      head(out, i);
    }
    out.raw("</tr></thead>\n<tbody role=\"rowgroup\">");
    table.rows().forEach(row -> row(out, row));
    out.raw("</tbody></table></div>\n");
    out.unlessEmpty("p", table.note(), "class", "note");
  }

  /** A column without a name has no head, only a place in its row. */
  private void head(Markup out, int column) {
    String label = table.columns().get(column).label();
    String side = side(column);
    if (label.isEmpty()) {
      out.open("td", "role", "cell", "class", side).close("td");
    } else {
      out.element("th", label, "scope", "col", "role", "columnheader", "class", side);
    }
  }

  private String form() {
    if (bars) {
      return "rows";
    }
    if (table.columns().size() <= 3) {
      return "plain";
    }
    int longest =
        IntStream.range(0, table.columns().size())
            .filter(i -> i != name && !isWide(i))
            .map(this::longest)
            .max()
            .orElse(0);
    if (longest <= FOUR) {
      return "cards four";
    }
    // Four values look better two by two than three and one.
    boolean four = table.columns().size() == name + 5;
    return longest <= THREE && !four ? "cards three" : "cards";
  }

  private void row(Markup out, Table.Row row) {
    String emphasis =
        switch (row.emphasis()) {
          case NONE -> "";
          case TOTAL -> "total";
          case GROUP -> "group";
        };
    out.open("tr", "role", "row", "class", emphasis);
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      String tag = i == name ? "th" : "td";
      out.open(
          tag,
          "scope",
          i == name ? "row" : "",
          "role",
          i == name ? "rowheader" : "cell",
          "class",
          classes(i, cell, row.emphasis()),
          "data-label",
          i == name || isCode(i) ? "" : table.columns().get(i).label(),
          "data-code",
          i == name && isCode(0) ? row.cells().get(0).text() : "");
      cell(out, cell);
      out.close(tag);
    }
    out.raw("</tr>\n");
  }

  private String classes(int i, Cell cell, Emphasis emphasis) {
    StringBuilder classes = new StringBuilder(side(i));
    if (i == name) {
      classes.append(" name");
    } else if (i == key && bars) {
      classes.append(" key");
    } else if (isCode(i)) {
      classes.append(" code");
    } else if (isBar(i)) {
      classes.append(" bars");
    } else if (isWide(i) && !bars) {
      classes.append(" wide");
    }
    if (cell instanceof Cell.Fraction || (cell instanceof Cell.Words words && words.muted())) {
      classes.append(" muted");
    }
    if (cell instanceof Cell.Numeral numeral) {
      classes.append(numeral.strong() ? " figure strong" : " figure");
    }
    boolean bare = cell.text().isEmpty() && !(cell instanceof Cell.Bar);
    if (bare || (emphasis == Emphasis.GROUP && cell.text().isEmpty())) {
      classes.append(" empty");
    }
    return classes.toString().strip();
  }

  private static void cell(Markup out, Cell cell) {
    if (cell instanceof Cell.Bar bar) {
      bar(out, bar);
    } else if (cell instanceof Cell.Standing standing) {
      String name = Page.name(standing.status());
      out.open("span", "class", ("standing " + name).strip());
      Page.shape(out, standing.status());
      out.text(standing.text()).close("span");
    } else if (cell instanceof Cell.Shade shade) {
      String ground = String.format(Locale.ROOT, "#%06x", Cell.Shade.GROUNDS.get(shade.depth()));
      out.element("span", shade.text(), "class", "shade " + out.styled("background:" + ground));
    } else if (cell instanceof Cell.Day day) {
      out.element("time", day.text(), "datetime", day.value().toString());
    } else {
      out.text(cell.text());
    }
  }

  private static void bar(Markup out, Cell.Bar bar) {
    if (bar.text().isEmpty()) {
      out.open("span", "class", "bar", "aria-hidden", "true");
    } else {
      out.open("span", "class", "bar", "role", "img", "aria-label", bar.text());
    }
    out.open("i", "class", out.styled("width:" + Markup.percent(bar.share()))).close("i");
    if (bar.mark() >= 0) {
      out.open("b", "class", out.styled("left:" + Markup.percent(bar.mark()))).close("b");
    }
    out.close("span");
  }

  /** The column that names its row: the first, or the one after the codes. */
  private int name() {
    return isCode(0) ? 1 : 0;
  }

  /** The column whose number stands beside the name. */
  private int key() {
    return IntStream.range(0, table.columns().size())
        .filter(i -> i != name && table.columns().get(i).align() == Align.RIGHT && !isBar(i))
        .findFirst()
        .orElse(-1);
  }

  /** A first column of short codes or numbers, such as C1 to C9. */
  private boolean isCode(int column) {
    return column == 0
        && table.columns().size() > 2
        && table.columns().get(0).align() == Align.LEFT
        && longest(0) <= 3
        && table.columns().get(0).weight() < table.columns().get(1).weight();
  }

  private boolean isBar(int column) {
    return table.rows().stream()
        .anyMatch(
            row -> column < row.cells().size() && row.cells().get(column) instanceof Cell.Bar);
  }

  /** Sentences take the whole width of a card. */
  private boolean isWide(int column) {
    return table.columns().get(column).align() == Align.LEFT && longest(column) > THREE;
  }

  private int longest(int column) {
    return table.rows().stream()
        .filter(row -> column < row.cells().size())
        .map(row -> row.cells().get(column).text())
        .mapToInt(text -> text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum())
        .max()
        .orElse(0);
  }

  private String side(int column) {
    return table.columns().get(column).align() == Align.RIGHT ? "right" : "";
  }
}
