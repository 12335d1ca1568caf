package org.mingzhang.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Irregularity.Kind;

/** Numbers that are missing in a series of vouchers 凭证断号. */
final class NumberGaps {

  /** A number behind year and month counts within the month. */
  private static final Pattern MONTHLY =
      Pattern.compile("^(.*?20\\d{2}(?:0[1-9]|1[0-2]))(\\d{1,5})$");

  private static final Pattern NUMBERED = Pattern.compile("^(.*?)(\\d{1,6})$");

  private static final int FEWEST_NUMBERS = 5;
  private static final int MOST_NAMED = 12;
  private static final int JUMP = 10;

  private NumberGaps() {}

  /**
   * By series.
   *
   * @param refused the refused rows as their files hold them: what they name was handed in
   */
  static List<Irregularity> of(List<Entry> entries, List<String> refused) {
    return of(entries, refused, FEWEST_NUMBERS);
  }

  /** The same of series of at least so many numbers. */
  static List<Irregularity> of(List<Entry> entries, List<String> refused, int fewest) {
    List<Irregularity> found = new ArrayList<>();
    Map<String, TreeMap<BigInteger, Entry>> series = new TreeMap<>();
    Map<String, Integer> widths = new TreeMap<>();
    for (Entry entry : entries) {
      Matcher monthly = MONTHLY.matcher(entry.voucherNo());
      Matcher number = monthly.matches() ? monthly : NUMBERED.matcher(entry.voucherNo());
      if (number.matches()) {
        series
            .computeIfAbsent(number.group(1), prefix -> new TreeMap<>())
            .putIfAbsent(new BigInteger(number.group(2)), entry);
        widths.merge(number.group(1), number.group(2).length(), Math::min);
      }
    }
    series.forEach(
        (prefix, whole) ->
            parts(whole)
                .forEach(
                    numbers -> {
                      long missing = span(numbers) - numbers.size();
                      // A series with more holes than numbers is none, or is shared with other
                      // books.
                      if (numbers.size() >= fewest && missing > 0 && missing <= numbers.size()) {
                        Map<BigInteger, String> names =
                            missing(prefix, numbers, widths.getOrDefault(prefix, 0));
                        // What was handed in and refused is listed there.
                        names
                            .values()
                            .removeIf(name -> refused.stream().anyMatch(row -> row.contains(name)));
                        if (!names.isEmpty()) {
                          found.add(
                              new Irregularity(
                                  Kind.NUMBER_GAP,
                                  beside(names.keySet(), numbers),
                                  Money.ZERO,
                                  prefix,
                                  some(List.copyOf(names.values()))));
                        }
                      }
                    }));
    return found;
  }

  /**
   * A series with more holes than numbers, taken apart where more than {@value #JUMP} follow each
   * other: 001, 070 … 080, 710 is a series of eleven and two odd numbers.
   */
  private static List<NavigableMap<BigInteger, Entry>> parts(
      NavigableMap<BigInteger, Entry> whole) {
    if (span(whole) - whole.size() <= whole.size()) {
      return List.of(whole);
    }
    List<NavigableMap<BigInteger, Entry>> parts = new ArrayList<>();
    BigInteger from = whole.firstKey();
    BigInteger before = from;
    for (BigInteger number : whole.keySet()) {
      if (number.subtract(before).compareTo(BigInteger.valueOf(JUMP)) > 0) {
        parts.add(whole.subMap(from, true, before, true));
        from = number;
      }
      before = number;
    }
    parts.add(whole.subMap(from, true, before, true));
    return parts;
  }

  /** How many numbers there are from the first to the last. */
  private static long span(NavigableMap<BigInteger, Entry> numbers) {
    return numbers.lastKey().subtract(numbers.firstKey()).longValueExact() + 1;
  }

  /** The names of the numbers that are missing, in order. */
  private static Map<BigInteger, String> missing(
      String prefix, NavigableMap<BigInteger, Entry> numbers, int width) {
    Map<BigInteger, String> missing = new TreeMap<>();
    for (BigInteger n = numbers.firstKey();
        n.compareTo(numbers.lastKey()) < 0;
        n = n.add(BigInteger.ONE)) {
      if (!numbers.containsKey(n)) {
        String digits = n.toString();
        missing.put(n, prefix + "0".repeat(Math.max(0, width - digits.length())) + digits);
      }
    }
    return missing;
  }

  /** The vouchers on either side of each gap, by their first line: where one looks for it. */
  private static List<Entry> beside(
      Collection<BigInteger> missing, NavigableMap<BigInteger, Entry> numbers) {
    NavigableMap<BigInteger, Entry> beside = new TreeMap<>();
    for (BigInteger n : missing) {
      for (Map.Entry<BigInteger, Entry> side :
          List.of(numbers.lowerEntry(n), numbers.higherEntry(n))) {
        beside.put(side.getKey(), side.getValue());
      }
    }
    return List.copyOf(beside.values());
  }

  private static String some(List<String> missing) {
    return String.join("、", missing.subList(0, Math.min(MOST_NAMED, missing.size())))
        + (missing.size() > MOST_NAMED ? "…" : "");
  }
}
