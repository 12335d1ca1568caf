package org.mingzhang.measure;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The months that a file is named after: {@code 2026-Q3}, {@code 2026年第三季度}, {@code 2026年7-9月},
 * {@code 20260701-20260930}, {@code 2026-08}. A single day is when a file was made, and a year
 * alone may not have ended yet; neither names a month.
 */
final class NamedMonths {

  private static final int YEAR = 12;

  private static final Pattern QUARTER =
      Pattern.compile("(20\\d\\d)[-年_. ]?(?:[Qq]([1-4])|第?([1-4一二三四])季)");

  private static final Pattern HALF = Pattern.compile("(20\\d\\d)[-年_. ]?(?:[Hh]([12])|([上下])半年)");

  /** A month, with a day or without, up to another; one without its year says 月. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d)[-年_./]?(0[1-9]|1[0-2]|[1-9](?!\\d))[-月_./]?(?:(?:0[1-9]|[12]\\d|3[01])日?)?"
              + "[-至到~～—–_ ]+(?:(20\\d\\d)[-年_./]?(0[1-9]|1[0-2]|[1-9](?!\\d))"
              + "(?:月|[-_./]?(?:0[1-9]|[12]\\d|3[01])日?)?(?!\\d)|(0?[1-9]|1[0-2])月)");

  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-年_./]?(0[1-9]|1[0-2]|[1-9](?=月))(?![-月_./]?\\d)");

  private NamedMonths() {}

  /** Of the name of a file, without its folders. */
  static Set<YearMonth> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Set<YearMonth> months = new TreeSet<>();
    QUARTER
        .matcher(name)
        .results()
        .forEach(
            found -> {
              String said = found.group(2) == null ? found.group(3) : found.group(2);
              int nth = Math.max("一二三四".indexOf(said), "1234".indexOf(said));
              add(months, found.group(1), nth * 3 + 1, 3);
            });
    HALF.matcher(name)
        .results()
        .forEach(
            found -> {
              boolean second = "2".equals(found.group(2)) || "下".equals(found.group(3));
              add(months, found.group(1), second ? 7 : 1, 6);
            });
    Matcher range = RANGE.matcher(name);
    while (range.find()) {
      YearMonth from = month(range.group(1), range.group(2));
      YearMonth to =
          range.group(3) == null
              ? month(range.group(1), range.group(5))
              : month(range.group(3), range.group(4));
      if (!to.isBefore(from) && to.isBefore(from.plusMonths(YEAR))) {
        Stream.iterate(from, one -> !one.isAfter(to), one -> one.plusMonths(1))
            .forEach(months::add);
      }
    }
    MONTH
        .matcher(range.replaceAll(" "))
        .results()
        .forEach(found -> months.add(month(found.group(1), found.group(2))));
    return months;
  }

  private static YearMonth month(String year, String month) {
    return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
  }

  private static void add(Set<YearMonth> months, String year, int from, int count) {
    for (int i = 0; i < count; i++) {
      months.add(YearMonth.of(Integer.parseInt(year), from + i));
    }
  }
}
