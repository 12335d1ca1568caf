package org.mingzhang.measure;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * What was paid to one payee within days, of whichever fund: split below a limit, or one amount
 * twice. What was paid shortly before the period belongs to it where a payment of the period does.
 */
final class PaymentRules {

  /** Above these an office often needs another signature. */
  private static final List<Money> LIMITS =
      List.of(Money.of("5000"), Money.of("10000"), Money.of("30000"), Money.of("50000"));

  /** Within a tenth below a limit. */
  private static final int JUST_BELOW = 90;

  static final int DAYS = 10;

  private PaymentRules() {}

  /**
   * Split payments, then repeated ones.
   *
   * @param before the last {@link #DAYS} days before the period, in order
   * @param entries in order
   */
  static List<Irregularity> of(List<Entry> before, List<Entry> entries) {
    List<Irregularity> found = new ArrayList<>();
    List<List<Entry>> payments =
        payments(Stream.concat(before.stream(), entries.stream()).toList());
    payments.forEach(paid -> split(paid, found));
    payments.forEach(paid -> repeated(paid, found));
    Set<Entry> past = Set.copyOf(before);
    found.removeIf(one -> past.containsAll(one.lines()));
    return found;
  }

  /** What was paid to whom, each in order; nobody who has no name. */
  private static List<List<Entry>> payments(List<Entry> entries) {
    Map<String, List<Entry>> all =
        entries.stream()
            .filter(e -> !e.direction().equals("income") && !e.counterparty().isEmpty())
            .filter(e -> !e.fund().equals("passthrough"))
            .collect(
                Collectors.groupingBy(
                    SupplierRule::payee, LinkedHashMap::new, Collectors.toList()));
    return all.values().stream().map(PaymentRules::standing).toList();
  }

  /** What is left of payments where each reversal 红字 takes one of its amount away. */
  private static List<Entry> standing(List<Entry> lines) {
    List<Entry> standing =
        new ArrayList<>(lines.stream().filter(e -> e.amount().fen() > 0).toList());
    for (Entry line : lines) {
      if (line.amount().fen() < 0) {
        Money back = line.amount().negate();
        standing.stream()
            .filter(e -> e.amount().equals(back) && !e.date().isAfter(line.date()))
            .findFirst()
            .ifPresent(standing::remove);
      }
    }
    return standing;
  }

  private static void split(List<Entry> paid, List<Irregularity> found) {
    for (Money limit : LIMITS) {
      List<Entry> below =
          paid.stream()
              .filter(
                  e ->
                      e.amount().compareTo(limit) < 0
                          && e.amount().fen() * 100 >= limit.fen() * JUST_BELOW)
              .toList();
      for (List<Entry> run : runs(below)) {
        if (vouchers(run) > 1) {
          found.add(
              Irregularity.of(
                  Kind.SPLIT_PAYMENTS, run, run.get(0).counterparty(), limit.toString()));
        }
      }
    }
  }

  private static void repeated(List<Entry> paid, List<Irregularity> found) {
    Map<Money, List<Entry>> equal =
        paid.stream()
            .collect(Collectors.groupingBy(Entry::amount, TreeMap::new, Collectors.toList()));
    for (List<Entry> same : equal.values()) {
      for (List<Entry> run : runs(same)) {
        if (vouchers(run) > 1) {
          found.add(Irregularity.of(Kind.REPEATED_PAYMENT, run, run.get(0).counterparty(), ""));
        }
      }
    }
  }

  /** Stretches whose lines follow one another within {@link #DAYS} days. */
  private static List<List<Entry>> runs(List<Entry> lines) {
    List<List<Entry>> runs = new ArrayList<>();
    for (Entry line : lines) {
      List<Entry> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (last.isEmpty()
          || ChronoUnit.DAYS.between(last.get(last.size() - 1).date(), line.date()) > DAYS) {
        last = new ArrayList<>();
        runs.add(last);
      }
      last.add(line);
    }
    return runs;
  }

  private static long vouchers(List<Entry> lines) {
    return lines.stream().map(Entry::voucherNo).distinct().count();
  }
}
