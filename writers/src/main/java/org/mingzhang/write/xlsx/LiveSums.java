package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;

/**
 * Formulas for numbers that say what they come from, of the same sheet or of others. None is made
 * that would show another number than the paper.
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

  /** Puts the formula, if there is one, before the number that a cell holds. */
  void write(org.apache.poi.ss.usermodel.Cell place, Cell cell) {
    formula(cell, place.getSheet().getSheetName())
        .ifPresent(
            formula -> {
              double value = place.getNumericCellValue();
              place.setCellFormula(formula);
              place.setCellValue(value);
            });
  }

  /** The formula without its {@code =}; empty where the number is not worked out. */
  private Optional<String> formula(Cell cell, String sheet) {
    if (!(cell instanceof Cell.Numeral number) || number.value() == null) {
      return Optional.empty();
    }
    if (number.live() instanceof Cell.SumOf sum) {
      return sum(sum, number.value());
    }
    if (number.live() instanceof Cell.Worked worked) {
      return worked(worked, sheet, number.value());
    }
    if (number.live() instanceof Cell.Product product) {
      return product(product, sheet, number.value());
    }
    return Optional.empty();
  }

  private Optional<String> worked(Cell.Worked worked, String sheet, BigDecimal said) {
    BigDecimal value = BigDecimal.ZERO;
    StringBuilder formula = new StringBuilder();
    for (Cell.Term term : worked.terms()) {
      Optional<BigDecimal> number = number(term.place());
      Optional<String> place = place(term.place(), sheet);
      if (number.isEmpty() || place.isEmpty()) {
        return Optional.empty();
      }
      value = term.negative() ? value.subtract(number.get()) : value.add(number.get());
      formula.append(term.negative() ? "-" : formula.isEmpty() ? "" : "+").append(place.get());
    }
    Cell.Place per = worked.per();
    if (per != null) {
      Optional<BigDecimal> number = number(per).filter(by -> by.signum() != 0);
      Optional<String> place = place(per, sheet);
      if (number.isEmpty() || place.isEmpty()) {
        return Optional.empty();
      }
      value = value.divide(number.get().abs(), worked.places(), RoundingMode.HALF_UP);
      if (worked.terms().size() > 1) {
        formula.insert(0, '(').append(')');
      }
      formula.append(number.get().signum() < 0 ? "/ABS(" + place.get() + ")" : "/" + place.get());
    }
    if (formula.isEmpty() || value.compareTo(said) != 0) {
      return Optional.empty();
    }
    // Binary fractions leave a rest that shows as −0.00.
    boolean rounds = per != null || worked.terms().size() > 1;
    return Optional.of(
        rounds ? "ROUND(" + formula + "," + worked.places() + ")" : formula.toString());
  }

  private Optional<String> product(Cell.Product product, String sheet, BigDecimal said) {
    Optional<BigDecimal> over = multiplied(product.times(), product.factor());
    Optional<BigDecimal> under = multiplied(product.by(), product.divisor());
    if (over.isEmpty()
        || under.isEmpty()
        || under.get().signum() == 0
        || over.get().divide(under.get(), product.places(), RoundingMode.HALF_UP).compareTo(said)
            != 0) {
      return Optional.empty();
    }
    List<String> formula = new ArrayList<>();
    for (Cell.Place factor : product.times()) {
      place(factor, sheet).ifPresent(place -> formula.add((formula.isEmpty() ? "" : "*") + place));
    }
    if (product.factor() != 1) {
      formula.add("*" + product.factor());
    }
    for (Cell.Place divisor : product.by()) {
      place(divisor, sheet).ifPresent(place -> formula.add("/" + place));
    }
    if (product.divisor() != 1) {
      formula.add("/" + product.divisor());
    }
    return Optional.of("ROUND(%s,%s)".formatted(String.join("", formula), product.places()));
  }

  /** Empty where a place holds no number or stands on no sheet. */
  private Optional<BigDecimal> multiplied(List<Cell.Place> places, long by) {
    BigDecimal product = BigDecimal.valueOf(by);
    for (Cell.Place place : places) {
      Optional<BigDecimal> number = number(place);
      if (number.isEmpty() || place(place, "").isEmpty()) {
        return Optional.empty();
      }
      product = product.multiply(number.get());
    }
    return Optional.of(product);
  }

  private Optional<String> place(Cell.Place of, String sheet) {
    Target target = targets.get(of.table());
    return target == null
        ? Optional.empty()
        : target
            .shape()
            .place(of)
            .map(
                place ->
                    target.sheet().equals(sheet) ? place : SheetNames.place(target.sheet(), place));
  }

  private Optional<BigDecimal> number(Cell.Place of) {
    Target target = targets.get(of.table());
    if (target == null || of.row() >= target.table().rows().size()) {
      return Optional.empty();
    }
    Table.Row row = target.table().rows().get(of.row());
    if (of.part() == Cell.Part.WHOLE) {
      return number(row, of.column()).findFirst();
    }
    return of.column() < row.cells().size()
            && row.cells().get(of.column()) instanceof Cell.Fraction fraction
        ? Optional.ofNullable(
            of.part() == Cell.Part.NUMERATOR ? fraction.numerator() : fraction.denominator())
        : Optional.empty();
  }

  private Optional<String> sum(Cell.SumOf sum, BigDecimal said) {
    Target target = targets.get(sum.table());
    if (target == null
        || sum.where().stream()
            .anyMatch(match -> match.month() == null && isAwkward(match.text()))) {
      return Optional.empty();
    }
    BigDecimal value = value(target.table(), sum);
    if (value.compareTo(said) != 0) {
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
      String place = SheetNames.place(target.sheet(), column.get());
      YearMonth month = match.month();
      if (month == null) {
        formula.append(",%s,\"=%s\"".formatted(place, literal(match.text())));
      } else {
        formula
            .append(",%s,\">=\"&%s".formatted(place, date(month)))
            .append(",%s,\"<\"&%s".formatted(place, date(month.plusMonths(1))));
      }
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
            .filter(row -> sum.where().stream().allMatch(match -> holds(row, match)))
            .flatMap(row -> number(row, sum.column()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.negative() ? value.negate() : value;
  }

  private static String date(YearMonth month) {
    return "DATE(" + month.getYear() + "," + month.getMonthValue() + ",1)";
  }

  private static boolean holds(Table.Row row, Cell.Match match) {
    YearMonth month = match.month();
    if (month == null) {
      return text(row, match.column()).equalsIgnoreCase(match.text());
    }
    return match.column() < row.cells().size()
        && row.cells().get(match.column()) instanceof Cell.Day day
        && YearMonth.from(day.value()).equals(month);
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
