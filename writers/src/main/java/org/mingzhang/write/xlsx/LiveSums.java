package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;

/**
 * Formulas over other sheets, for numbers that say which rows they add up. None is made that would
 * show another number than the paper.
 */
final class LiveSums {

  /** Characters of a text in a formula, in Excel. */
  private static final int LONGEST = 255;

  private final Map<String, Target> targets = new HashMap<>();

  /** A table and where it stands. */
  private record Target(String sheet, TableSheet shape, Table table) {}

  void add(String sheet, TableSheet shape, Table table) {
    targets.putIfAbsent(table.id(), new Target(sheet, shape, table));
  }

  /** The formula without its {@code =}; empty where the number is no such sum. */
  Optional<String> formula(Cell cell) {
    if (!(cell instanceof Cell.Numeral number) || number.sum() == null || number.value() == null) {
      return Optional.empty();
    }
    Cell.SumOf sum = number.sum();
    Target target = targets.get(sum.table());
    if (target == null || sum.where().stream().anyMatch(match -> isAwkward(match.text()))) {
      return Optional.empty();
    }
    BigDecimal value = value(target.table(), sum);
    if (value.compareTo(number.value()) != 0) {
      return Optional.empty();
    }
    return target
        .shape()
        .range(sum.column())
        .flatMap(range -> formula(target, sum, SheetNames.place(target.sheet(), range)));
  }

  private static Optional<String> formula(Target target, Cell.SumOf sum, String range) {
    StringBuilder formula = new StringBuilder(sum.negative() ? "-" : "");
    if (sum.where().isEmpty()) {
      return Optional.of(formula.append("SUM(").append(range).append(')').toString());
    }
    formula.append("SUMIFS(").append(range);
    for (Cell.Match match : sum.where()) {
      Optional<String> column = target.shape().range(match.column());
      if (column.isEmpty()) {
        return Optional.empty();
      }
      formula
          .append(',')
          .append(SheetNames.place(target.sheet(), column.get()))
          .append(",\"=")
          .append(literal(match.text()))
          .append('"');
    }
    return Optional.of(formula.append(')').toString());
  }

  /**
   * A criterion that programs read differently: nothing, or a tilde, which only Excel may double;
   * one that is not what its cell shows; one that is longer than a formula's texts may be.
   */
  private static boolean isAwkward(String text) {
    return text.isBlank()
        || text.indexOf('~') >= 0
        || text.codePoints().anyMatch(c -> Texts.shown(c) != c)
        || literal(text).length() >= LONGEST;
  }

  /** As a criterion that means itself: no wildcards, quotes doubled. */
  private static String literal(String text) {
    return text.replaceAll("[*?]", "~$0").replace("\"", "\"\"");
  }

  private static BigDecimal value(Table table, Cell.SumOf sum) {
    BigDecimal value =
        table.rows().stream()
            .filter(row -> row.emphasis() == Table.Emphasis.NONE)
            .filter(
                row ->
                    sum.where().stream()
                        .allMatch(
                            match -> text(row, match.column()).equalsIgnoreCase(match.text())))
            .flatMap(row -> number(row, sum.column()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.negative() ? value.negate() : value;
  }

  private static String text(Table.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column).text() : "";
  }

  private static Stream<BigDecimal> number(Table.Row row, int column) {
    return column < row.cells().size()
            && row.cells().get(column) instanceof Cell.Numeral number
            && number.value() != null
        ? Stream.of(number.value())
        : Stream.empty();
  }
}
