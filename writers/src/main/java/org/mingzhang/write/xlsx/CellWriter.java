package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Texts;

/** Puts typed values into cells. Text is always text: no formula is ever made from it. */
final class CellWriter {

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Look look;

  CellWriter(Look look) {
    this.look = look;
  }

  /** A cell of a document's table. */
  void write(Row row, int column, Cell cell, Look.Style style) {
    if (cell instanceof Cell.Numeral number && number.value() != null) {
      number(row, column, number.value(), style.number(format(number.form(), number.text())));
    } else if (cell instanceof Cell.Shade shade) {
      number(row, column, shade.value(), style.number("0%"));
    } else if (cell instanceof Cell.Day day) {
      org.apache.poi.ss.usermodel.Cell dated = row.createCell(column);
      dated.setCellValue(day.value());
      dated.setCellStyle(look.of(style.leftNumber("yyyy-mm-dd")));
    } else if (cell instanceof Cell.Standing standing) {
      text(row, column, mark(standing.status()) + standing.text(), style);
    } else {
      text(row, column, cell.text(), style);
    }
  }

  void text(Row row, int column, String text, Look.Style style) {
    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
    cell.setCellStyle(look.of(runs(text) ? style.quotedText() : style));
    if (!text.isEmpty()) {
      cell.setCellValue(ESCAPE.matcher(fitting(text)).replaceAll("_x005F_"));
    }
  }

  void number(Row row, int column, BigDecimal value, Look.Style style) {
    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
    cell.setCellValue(value.doubleValue());
    cell.setCellStyle(look.of(style));
  }

  static String mark(Block.Status status) {
    return switch (status) {
      case NONE -> "";
      case MET -> "● ";
      case NEAR -> "▲ ";
      case MISSED -> "■ ";
      case UNDECIDED -> "○ ";
    };
  }

  /** Excel's format for a number; a plus sign in its printed form marks a difference. */
  static String format(Cell.Form form, String printed) {
    String format =
        switch (form) {
          case MONEY, DECIMAL_2 -> "#,##0.00";
          case COUNT -> "#,##0";
          case AREA -> "#,##0.00\" m²\"";
          case PERCENT_1 -> "0.0%";
          case PERCENT_2 -> "0.00%";
          case SHARE -> "0.0\"%\"";
          case DECIMAL_1 -> "#,##0.0";
        };
    return printed.startsWith("+") ? "+" + format + ";-" + format + ";" + format : format;
  }

  private static boolean runs(String text) {
    return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
  }

  private static String fitting(String text) {
    int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(Texts::shown).forEach(shown::appendCodePoint);
    return shown.length() <= longest ? shown.toString() : shown.substring(0, longest - 1) + "…";
  }
}
