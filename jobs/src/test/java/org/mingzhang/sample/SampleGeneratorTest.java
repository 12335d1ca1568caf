package org.mingzhang.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.TableKind;

class SampleGeneratorTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path dir;

  @Test
  void theSameArgumentsGiveTheSameBytesOnEveryMachine() throws IOException {
    SampleGenerator generator = SampleGenerator.of(2, 40, 4, 11);
    generator.writeTo(dir.resolve("a"));
    generator.writeTo(dir.resolve("b"));
    // of two runs in separate processes, in other locales and time zones
    String expected = "cfce65b9413aaa1a25577dd23a37a8492090e10488b4711fd47cc64353500086";
    assertThat(Folders.digest(dir.resolve("a"))).isEqualTo(expected);
    assertThat(Folders.digest(dir.resolve("b"))).isEqualTo(expected);
  }

  @Test
  void anotherSeedGivesOtherBytes() throws IOException {
    SampleGenerator.of(1, 40, 3, 11).writeTo(dir.resolve("a"));
    SampleGenerator.of(1, 40, 3, 12).writeTo(dir.resolve("b"));
    assertThat(Folders.digest(dir.resolve("a"))).isNotEqualTo(Folders.digest(dir.resolve("b")));
  }

  @Test
  void sizesAreAsAsked() throws IOException {
    SortedMap<TableKind, Long> rows = SampleGenerator.of(4, 50, 5, 3).writeTo(dir);
    List<TableRow> communities = Tables.read(dir, "communities");
    assertThat(communities).hasSize(4);
    assertThat(communities.stream().mapToLong(c -> Long.parseLong(c.get("households"))).sum())
        .isEqualTo(200);
    assertThat(Tables.read(dir, "units").stream().filter(u -> u.get("kind").equals("residential")))
        .hasSize(200);
    Set<YearMonth> months = new HashSet<>();
    for (TableRow entry : Tables.read(dir, "entries")) {
      months.add(YearMonth.from(LocalDate.parse(entry.get("date"))));
    }
    assertThat(months)
        .containsExactlyInAnyOrder(
            YearMonth.of(2026, 5),
            YearMonth.of(2026, 6),
            YearMonth.of(2026, 7),
            YearMonth.of(2026, 8),
            YearMonth.of(2026, 9));
    for (TableKind kind :
        EnumSet.complementOf(
            EnumSet.of(
                TableKind.UNIT_ALIASES,
                TableKind.PROJECTS,
                TableKind.QUESTIONS,
                TableKind.BANK_LINES,
                TableKind.FEE_SUMMARIES,
                TableKind.SERVICES,
                TableKind.DEMAND,
                TableKind.INSPECTIONS,
                TableKind.CERTIFICATES,
                TableKind.EVENTS,
                TableKind.INQUIRIES,
                TableKind.COMMISSIONS,
                TableKind.ACTIONS))) {
      assertThat(Tables.read(dir, kind))
          .hasSize(rows.getOrDefault(kind, 0L).intValue())
          .isNotEmpty();
    }
  }

  @Test
  void theLastMonthIsAnOption() throws IOException {
    SampleGenerator.of(1, 20, 3, 3).endingWith(YearMonth.of(2024, 3)).writeTo(dir);
    assertThat(Tables.read(dir, "balances").stream().map(b -> b.get("date")).distinct())
        .containsExactlyInAnyOrder("2023-12-31", "2024-03-31");
  }

  @Test
  void everyBalanceIsTheOneBeforeWithTheVouchersBetween() throws IOException {
    SampleGenerator.of(3, 60, 8, 5).writeTo(dir);
    List<TableRow> entries = Tables.read(dir, "entries");
    Map<String, TreeMap<LocalDate, BigDecimal>> stated = new TreeMap<>();
    for (TableRow b : Tables.read(dir, "balances")) {
      stated
          .computeIfAbsent(b.get("community_id") + " " + b.get("fund"), k -> new TreeMap<>())
          .put(LocalDate.parse(b.get("date")), new BigDecimal(b.get("balance")));
    }
    assertThat(stated.keySet()).contains("C001 service", "C001 public", "C001 reserve");
    for (var fund : stated.entrySet()) {
      // the day before February, the ends of the quarters
      assertThat(fund.getValue().keySet())
          .containsExactly(
              LocalDate.of(2026, 1, 31),
              LocalDate.of(2026, 3, 31),
              LocalDate.of(2026, 6, 30),
              LocalDate.of(2026, 9, 30));
      LocalDate since = LocalDate.of(2026, 1, 31);
      BigDecimal running = Objects.requireNonNull(fund.getValue().get(since));
      for (var next : fund.getValue().tailMap(since, false).entrySet()) {
        for (TableRow e : entries) {
          LocalDate on = LocalDate.parse(e.get("date"));
          boolean its = fund.getKey().equals(e.get("community_id") + " " + e.get("fund"));
          if (its && on.isAfter(since) && !on.isAfter(next.getKey())) {
            BigDecimal amount = new BigDecimal(e.get("amount"));
            running =
                e.get("direction").equals("income")
                    ? running.add(amount)
                    : running.subtract(amount);
          }
        }
        assertThat(running).as(fund.getKey() + next.getKey()).isEqualTo(next.getValue());
        since = next.getKey();
      }
    }
  }

  /** At the end of the last two quarters and the day before, to the fen. */
  @Test
  void unitsPartsOfTheReserveFundAddUpToIt() throws IOException {
    SampleGenerator.of(2, 60, 14, 6).writeTo(dir);
    Map<String, BigDecimal> parts = new TreeMap<>();
    Map<String, BigDecimal> running = new TreeMap<>();
    for (TableRow part : Tables.read(dir, "subaccounts")) {
      BigDecimal balance = new BigDecimal(part.get("balance"));
      parts.merge(part.get("community_id") + " " + part.get("date"), balance, BigDecimal::add);
      String unit = part.get("community_id") + " " + part.get("unit");
      BigDecimal before = running.put(unit, balance);
      if (before != null) {
        assertThat(
                before
                    .add(new BigDecimal(part.get("paid_in")))
                    .add(new BigDecimal(part.get("yield")))
                    .subtract(new BigDecimal(part.get("used"))))
            .as(unit + part.get("date"))
            .isEqualByComparingTo(balance);
      }
    }
    assertThat(parts).hasSize(6);
    for (TableRow balance : Tables.read(dir, "balances")) {
      BigDecimal sum = parts.remove(balance.get("community_id") + " " + balance.get("date"));
      if (balance.get("fund").equals("reserve") && sum != null) {
        assertThat(sum).isEqualByComparingTo(balance.get("balance"));
      } else if (sum != null) {
        parts.put(balance.get("community_id") + " " + balance.get("date"), sum);
      }
    }
    assertThat(parts).isEmpty();
  }

  @Test
  void whatIsBookedAsFeeIncomeIsWhatTheReceiptsAddUpTo() throws IOException {
    SampleGenerator.of(2, 60, 6, 8).writeTo(dir);
    Map<String, BigDecimal> received = new TreeMap<>();
    for (TableRow f : Tables.read(dir, "fees")) {
      if (f.get("paid_on").compareTo("2026-04-01") >= 0) {
        received.merge(
            f.get("community_id") + f.get("fund") + f.get("fee_item"),
            new BigDecimal(f.get("paid")),
            BigDecimal::add);
      }
    }
    Map<String, BigDecimal> booked = new TreeMap<>();
    for (TableRow e : Tables.read(dir, "entries")) {
      boolean ofBills = e.get("fund").equals("service") || e.get("fund").equals("passthrough");
      if (ofBills && e.get("direction").equals("income")) {
        booked.merge(
            e.get("community_id") + e.get("fund") + e.get("category"),
            new BigDecimal(e.get("amount")),
            BigDecimal::add);
      }
    }
    assertThat(booked).isEqualTo(received).hasSizeGreaterThan(3);
  }

  @Test
  void billsAgreeWithThemselvesAndKeysAreUnique() throws IOException {
    SampleGenerator.of(1, 500, 6, 21).writeTo(dir);
    Set<String> receipts = new HashSet<>();
    Map<String, String> bills = new HashMap<>();
    boolean negative = false;
    for (TableRow f : Tables.read(dir, "fees")) {
      String bill = f.get("community_id") + f.get("bill_no");
      assertThat(receipts.add(bill + "/" + f.get("receipt_no"))).as(bill).isTrue();
      String own =
          String.join(
              "|",
              f.get("unit"),
              f.get("fee_item"),
              f.get("service_from"),
              f.get("service_to"),
              f.get("due"),
              f.get("discount"),
              f.get("waived"));
      assertThat(bills.getOrDefault(bill, own)).isEqualTo(own);
      bills.put(bill, own);
      assertThat(f.get("service_to")).isGreaterThanOrEqualTo(f.get("service_from"));
      negative |= f.get("paid").startsWith("-");
    }
    assertThat(negative).as("a refund is among them").isTrue();
    Set<String> vouchers = new HashSet<>();
    for (TableRow e : Tables.read(dir, "entries")) {
      vouchers.add(e.get("community_id") + e.get("fund") + e.get("voucher_no"));
    }
    Set<String> orders = new HashSet<>();
    for (TableRow o : Tables.read(dir, "workorders")) {
      assertThat(orders.add(o.get("community_id") + o.get("order_no"))).isTrue();
    }
    assertThat(vouchers).hasSizeGreaterThan(100);
  }

  @Test
  void oneFilePerKindHoldsTheSameRows() throws IOException {
    SampleGenerator generator = SampleGenerator.of(2, 30, 4, 2);
    generator.writeTo(dir.resolve("many"));
    generator.oneFilePerKind().writeTo(dir.resolve("few"));
    assertThat(Folders.files(dir.resolve("few"))).hasSize(13);
    for (TableKind kind : TableKind.values()) {
      assertThat(Tables.read(dir.resolve("few"), kind))
          .containsExactlyInAnyOrderElementsOf(Tables.read(dir.resolve("many"), kind));
    }
  }

  @Test
  void refusesNumbersThatAreNotPositive() {
    assertThatThrownBy(() -> SampleGenerator.of(1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("households: expected 1 or more but found 0");
  }
}
