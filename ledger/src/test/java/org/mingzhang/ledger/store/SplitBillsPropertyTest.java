package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.HOME;
import static org.mingzhang.ledger.store.Books.recomputed;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/**
 * The sums of random bills, with and without an edge of the period in them, against the same
 * definitions worked out a bill at a time in plain Java.
 */
class SplitBillsPropertyTest {

  private static final List<Term> TERMS =
      List.of(
          Term.FEES_DUE,
          Term.FEES_REDUCED,
          Term.FEES_PAID,
          Term.FEES_PREPAID,
          Term.FEES_ARREARS,
          Term.FEES_RECOVERED,
          Term.FEES_OLD_OPEN,
          Term.FEES_OLD_DEBT,
          Term.FEES_OVERPAID);

  private record Receipt(LocalDate on, long fen) {}

  private record RandomBill(
      String no,
      String item,
      LocalDate from,
      LocalDate to,
      long due,
      long discount,
      long waived,
      List<Receipt> receipts) {}

  private record Part(int slot, LocalDate to, long due, long reduced) {
    long net() {
      return due - reduced;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20261123})
  void sumsAgreeWithABillByBillComputation(long seed, @TempDir Path folder) {
    Random random = new Random(seed);
    List<RandomBill> bills = new ArrayList<>();
    List<Fee> fees = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      RandomBill bill = randomBill(random, i);
      bills.add(bill);
      for (Receipt receipt : bill.receipts()) {
        fees.add(fee(bill, receipt, fees.size() + 2));
      }
    }
    try (Books books = Books.open(folder)) {
      assertThat(books.post("fees.csv", fees).used()).isEqualTo(fees.size());
      for (String text : List.of("2026-07", "2026-Q3", "2026-H1", "2026")) {
        Period period = Period.parse(text);
        Slice slice = books.slice(text);
        Map<String, Long> expected = expected(bills, period);
        for (Term term : TERMS) {
          Map<String, Long> answered =
              slice.sums().stream()
                  .filter(s -> s.term() == term && s.value() != 0)
                  .collect(
                      Collectors.toMap(
                          s -> term + " " + s.by(), Sum::value, Long::sum, TreeMap::new));
          assertThat(answered)
              .as("%s of %s, seed %d", term, text, seed)
              .isEqualTo(
                  expected.entrySet().stream()
                      .filter(e -> e.getKey().startsWith(term + " ") && e.getValue() != 0)
                      .collect(
                          Collectors.toMap(
                              Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new)));
          Map<By, Long> sums =
              slice.sums().stream()
                  .filter(s -> s.term() == term && s.rows() > 0)
                  .collect(Collectors.toMap(Sum::by, Sum::value));
          assertThat(recomputed(slice, term)).as("contributions of %s", term).isEqualTo(sums);
        }
      }
    }
  }

  private static RandomBill randomBill(Random random, int i) {
    LocalDate from;
    LocalDate to;
    if (random.nextBoolean()) {
      YearMonth first = YearMonth.of(2025, 1).plusMonths(random.nextInt(24));
      from = first.atDay(1);
      to = first.plusMonths(random.nextInt(14)).atEndOfMonth();
    } else {
      from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(730));
      to = from.plusDays(random.nextInt(400));
    }
    // Now and then a bill that is a credit, or reduced by more than it is worth.
    long due = random.nextInt(10) == 0 ? -random.nextInt(100_000) : random.nextInt(1_000_000);
    long discount = random.nextInt(3) == 0 ? random.nextInt(20_000) : 0;
    long waived = random.nextInt(4) == 0 ? random.nextInt(20_000) : 0;
    List<Receipt> receipts = new ArrayList<>();
    int count = random.nextInt(4);
    for (int r = 0; r <= count; r++) {
      long fen =
          switch (random.nextInt(6)) {
            case 0 -> -random.nextInt(30_000);
            case 1 -> due;
            default -> random.nextInt(400_000);
          };
      receipts.add(new Receipt(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(800)), fen));
    }
    return new RandomBill(
        "B" + i, random.nextBoolean() ? "物业费" : "停车费", from, to, due, discount, waived, receipts);
  }

  private static Fee fee(RandomBill b, Receipt r, long row) {
    return new Fee(
        Books.row(row),
        HOME,
        "1-" + b.no(),
        b.item(),
        "service",
        b.from(),
        b.to(),
        Money.ofFen(b.due()),
        Money.ofFen(r.fen()),
        Money.ofFen(b.discount()),
        Money.ofFen(b.waived()),
        r.on(),
        b.no(),
        "R" + row,
        "");
  }

  private static Map<String, Long> expected(List<RandomBill> bills, Period period) {
    Map<String, Long> sums = new TreeMap<>();
    for (RandomBill bill : bills) {
      List<Part> parts = parts(bill, period);
      long[] paid = fill(parts, paidUntil(bill, period.lastDay()));
      long[] before = fill(parts, paidUntil(bill, period.start().minusDays(1)));
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        long open = Math.max(0, part.net() - paid[i]);
        switch (part.slot()) {
          case 1 -> {
            add(sums, Term.FEES_RECOVERED, bill, null, paid[i] - before[i]);
            add(sums, Term.FEES_OLD_OPEN, bill, null, open);
            add(sums, Term.FEES_OLD_DEBT, bill, null, Math.max(0, part.net() - before[i]));
          }
          case 2 -> {
            add(sums, Term.FEES_DUE, bill, null, part.due());
            add(sums, Term.FEES_REDUCED, bill, null, part.reduced());
            add(sums, Term.FEES_PAID, bill, null, paid[i]);
            add(
                sums,
                Term.FEES_OVERPAID,
                bill,
                null,
                Math.max(0, paid[i] - Math.max(0, part.net())));
          }
          default -> add(sums, Term.FEES_PREPAID, bill, null, paid[i]);
        }
        if (part.slot() < 3) {
          long age = ChronoUnit.DAYS.between(part.to(), period.lastDay());
          String band =
              age <= 90 ? "0-90" : age <= 180 ? "91-180" : age <= 365 ? "181-365" : "over-365";
          add(sums, Term.FEES_ARREARS, bill, band, open);
        }
      }
    }
    return sums;
  }

  private static void add(
      Map<String, Long> sums, Term term, RandomBill bill, @Nullable String age, long fen) {
    String key = term + (age == null ? " " : " age=" + age + ",") + "fee_item=" + bill.item();
    sums.merge(key, fen, Long::sum);
  }

  private static long paidUntil(RandomBill bill, LocalDate day) {
    return bill.receipts().stream()
        .filter(r -> !r.on().isAfter(day))
        .sorted(Comparator.comparing(Receipt::on))
        .mapToLong(Receipt::fen)
        .sum();
  }

  /** Oldest first; the last part keeps what is left, the first what was paid back beyond it. */
  private static long[] fill(List<Part> parts, long paid) {
    long[] filled = new long[parts.size()];
    long left = paid;
    for (int i = 0; i < parts.size() - 1; i++) {
      filled[i] = Math.min(left, Math.max(parts.get(i).net(), 0));
      left -= filled[i];
    }
    filled[parts.size() - 1] = left;
    return filled;
  }

  private static List<Part> parts(RandomBill b, Period period) {
    List<LocalDate> starts = new ArrayList<>(List.of(b.from()));
    for (LocalDate edge : List.of(period.start(), period.end())) {
      if (edge.isAfter(b.from()) && !edge.isAfter(b.to())) {
        starts.add(edge);
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      LocalDate start = starts.get(i);
      LocalDate end = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : b.to();
      int slot = end.isBefore(period.start()) ? 1 : start.isBefore(period.end()) ? 2 : 3;
      parts.add(
          new Part(
              slot,
              end,
              share(b, b.due(), start, end),
              share(b, b.discount(), start, end) + share(b, b.waived(), start, end)));
    }
    return parts;
  }

  private static long share(RandomBill b, long total, LocalDate start, LocalDate end) {
    LocalDate after = b.to().plusDays(1);
    ChronoUnit unit =
        b.from().getDayOfMonth() == 1 && after.getDayOfMonth() == 1
            ? ChronoUnit.MONTHS
            : ChronoUnit.DAYS;
    long of = unit.between(b.from(), after);
    return cumulative(total, unit.between(b.from(), end.plusDays(1)), of)
        - cumulative(total, unit.between(b.from(), start), of);
  }

  /** round(total × k / m), half up, away from zero. */
  private static long cumulative(long total, long k, long m) {
    BigInteger twice = BigInteger.valueOf(Math.abs(total)).multiply(BigInteger.valueOf(2 * k));
    long rounded =
        twice.add(BigInteger.valueOf(m)).divide(BigInteger.valueOf(2 * m)).longValueExact();
    return total < 0 ? -rounded : rounded;
  }
}
