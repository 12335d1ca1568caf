package org.mingzhang.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came in for bills, by fee item and day, within the months that are made up. */
final class Takings {

  private final YearMonth first;
  private final LocalDate start;
  private final int days;
  private final SortedMap<String, long[]> service = new TreeMap<>();
  private final SortedMap<String, long[]> passthrough = new TreeMap<>();

  Takings(YearMonth first, int months) {
    this.first = first;
    start = first.atDay(1);
    days = (int) (first.plusMonths(months).atDay(1).toEpochDay() - start.toEpochDay());
  }

  void add(String fund, String item, LocalDate on, long fen) {
    long day = on.toEpochDay() - start.toEpochDay();
    if (day >= 0 && day < days) {
      SortedMap<String, long[]> items = fund.equals("service") ? service : passthrough;
      items.computeIfAbsent(item, i -> new long[days])[(int) day] += fen;
    }
  }

  /** What the bank credits to the service fund: once a week and on the last day of a month. */
  List<Credit> service(YearMonth month) {
    return credits(service, month);
  }

  List<Credit> passthrough(YearMonth month) {
    return credits(passthrough, month);
  }

  private List<Credit> credits(SortedMap<String, long[]> items, YearMonth month) {
    List<Credit> credits = new ArrayList<>();
    items.forEach(
        (item, byDay) -> {
          long sum = 0;
          for (int d = 1; d <= month.lengthOfMonth(); d++) {
            LocalDate day = month.atDay(d);
            sum += byDay[(int) (day.toEpochDay() - start.toEpochDay())];
            if (((d % 7 == 0 && d < 28) || d == month.lengthOfMonth()) && sum != 0) {
              credits.add(new Credit(day, item, sum));
              sum = 0;
            }
          }
        });
    return credits;
  }

  /** Everything collected for others in a month; 0 before the first. */
  long collected(YearMonth month) {
    return month.isBefore(first)
        ? 0
        : credits(passthrough, month).stream().mapToLong(Credit::fen).sum();
  }

  record Credit(LocalDate on, String item, long fen) {}
}
