package org.mingzhang.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A month, quarter, half-year or year of the accounts: {@code 2026-07}, {@code 2026-Q3}, {@code
 * 2026-H1}, {@code 2026}. Half-open: {@code start} belongs to it, {@code end} does not.
 */
public record Period(YearMonth first, int months) implements Comparable<Period> {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");

  public Period {
    if (months != 1 && months != 3 && months != 6 && months != 12) {
      throw new IllegalArgumentException("a period has 1, 3, 6 or 12 months, found " + months);
    }
    if ((first.getMonthValue() - 1) % months != 0) {
      throw new IllegalArgumentException(months + " months do not start in " + first);
    }
  }

  /**
   * Reads one of the four forms.
   *
   * @throws DateTimeException where the text is none of them, saying which are known
   */
  public static Period parse(String text) {
    Matcher m = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!m.matches()) {
      throw new DateTimeException(
          "Expected a period like 2026-07, 2026-Q3, 2026-H1 or 2026 but found '" + text + "'");
    }
    int year = Integer.parseInt(m.group(1));
    if (m.group(2) != null) {
      return new Period(YearMonth.of(year, Integer.parseInt(m.group(2))), 1);
    }
    if (m.group(3) != null) {
      return new Period(YearMonth.of(year, Integer.parseInt(m.group(3)) * 3 - 2), 3);
    }
    if (m.group(4) != null) {
      return new Period(YearMonth.of(year, Integer.parseInt(m.group(4)) * 6 - 5), 6);
    }
    return new Period(YearMonth.of(year, 1), 12);
  }

  public LocalDate start() {
    return first.atDay(1);
  }

  /** The first day after the period. */
  public LocalDate end() {
    return first.plusMonths(months).atDay(1);
  }

  /** The cut-off: the end of this day. */
  public LocalDate lastDay() {
    return end().minusDays(1);
  }

  public Period previous() {
    return new Period(first.minusMonths(months), months);
  }

  public Period next() {
    return new Period(first.plusMonths(months), months);
  }

  public Period yearBefore() {
    return new Period(first.minusYears(1), months);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(start()) && date.isBefore(end());
  }

  public List<YearMonth> monthList() {
    return Stream.iterate(first, m -> m.plusMonths(1)).limit(months).toList();
  }

  @Override
  public int compareTo(Period other) {
    int byStart = first.compareTo(other.first);
    return byStart != 0 ? byStart : Integer.compare(months, other.months);
  }

  /** The form it was read from, which is also the folder's name. */
  @Override
  public String toString() {
    String year = String.format(Locale.ROOT, "%04d", first.getYear());
    int month = first.getMonthValue();
    return switch (months) {
      case 1 -> String.format(Locale.ROOT, "%s-%02d", year, month);
      case 3 -> year + "-Q" + (month + 2) / 3;
      case 6 -> year + "-H" + (month + 5) / 6;
      default -> year;
    };
  }
}
