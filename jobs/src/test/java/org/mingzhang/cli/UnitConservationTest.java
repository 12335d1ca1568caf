package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.job.Books;
import org.mingzhang.job.HomeLocked;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;

/**
 * Nothing is lost between units, over random bills: what a community is billed, paid and owes is
 * the sum of its units, each in books of its own, in every month, quarter and the year; what came
 * in is what was drawn; accrual and cash differ by prepayments and arrears, unit by unit.
 */
@Tag("slow")
class UnitConservationTest {

  private static final int UNITS = 5;
  private static final List<String> MONEY =
      List.of(
          "fees.due",
          "fees.reduced",
          "fees.paid",
          "fees.net_due",
          "fees.received",
          "fees.received_current",
          "fees.received_ahead",
          "fees.recovered",
          "fees.prepaid",
          "fees.prepaid_opening",
          "fees.arrears",
          "fees.old_debt",
          "fees.paid_beyond_due");
  private static final String HEADER =
      "community_id,unit,fee_item,service_from,service_to,due,paid,discount,waived,paid_on,"
          + "bill_no,receipt_no\n";

  @TempDir Path folder;

  /** What was received, in fen, by unit and month. */
  private final Map<String, Long> drawn = new TreeMap<>();

  private final StringBuilder fees = new StringBuilder(HEADER);

  private void draw(Random random) {
    for (int bill = 0; bill < 60; bill++) {
      int unit = 1 + random.nextInt(UNITS);
      LocalDate from = LocalDate.of(2025, 7, 1).plusMonths(random.nextInt(18));
      LocalDate to = from.plusMonths(1L + random.nextInt(14)).minusDays(1);
      if (random.nextInt(3) == 0) {
        from = from.plusDays(random.nextInt(20));
      }
      long due = 1_000L + random.nextInt(600_000);
      long discount = random.nextInt(4) == 0 ? random.nextInt(500) : 0;
      long waived = random.nextInt(6) == 0 ? random.nextInt(500) : 0;
      int receipts = random.nextInt(4);
      if (receipts == 0) {
        line(unit, from, to, due, 0, discount, waived, "", bill, "");
      }
      for (int i = 0; i < receipts; i++) {
        // Now and then more is paid than was due.
        long paid = 1L + random.nextInt((int) (due / (random.nextInt(8) == 0 ? 1 : receipts)));
        LocalDate on = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(700));
        line(unit, from, to, due, paid, discount, waived, on.toString(), bill, "R" + bill + i);
        drawn.merge("C" + unit + YearMonth.from(on), paid, Long::sum);
      }
    }
  }

  /** The bill in the community of all units and in that of its unit. */
  private void line(
      int unit,
      LocalDate from,
      LocalDate to,
      long due,
      long paid,
      long discount,
      long waived,
      String on,
      int bill,
      String receipt) {
    for (String community : List.of("C0", "C" + unit)) {
      fees.append(
          String.join(
              ",",
              community,
              "1-1-10" + unit,
              unit % 2 == 0 ? "物业费" : "车位费",
              from.toString(),
              to.toString(),
              yuan(due),
              yuan(paid),
              yuan(discount),
              yuan(waived),
              on,
              "B" + bill,
              receipt));
      fees.append('\n');
    }
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 77})
  void theCommunityIsTheSumOfItsUnits(long seed) throws IOException, HomeLocked {
    draw(new Random(seed));
    Path input = Files.createDirectories(folder.resolve("input"));
    StringBuilder communities = new StringBuilder("community_id,name,charging_mode,households\n");
    IntStream.rangeClosed(0, UNITS)
        .forEach(i -> communities.append("C%d,小区%d,lump_sum,10\n".formatted(i, i)));
    Files.writeString(input.resolve("communities.csv"), communities);
    Files.writeString(input.resolve("fees.csv"), fees);
    Path home = folder.resolve("home");
    assertThat(Program.run("import", input, "--home", home).code()).isZero();
    try (Books books = Books.open(home)) {
      BigDecimal months = BigDecimal.ZERO;
      for (Period period : periods()) {
        String as = "seed " + seed + " " + period;
        BigDecimal received = check(books.ledger(), period, as);
        months = period.months() == 1 ? months.add(received) : months;
      }
      Period year = Period.parse("2026");
      assertThat(months).isEqualByComparingTo(received(year, "C0"));
    }
  }

  private static List<Period> periods() {
    return Stream.concat(
            Stream.of("2026", "2026-Q1", "2026-Q3"),
            IntStream.rangeClosed(1, 12).mapToObj(m -> "2026-%02d".formatted(m)))
        .map(Period::parse)
        .toList();
  }

  private BigDecimal check(Ledger ledger, Period period, String as) {
    FigureSet all = Figures.of(ledger.slice("C0", period), 1);
    List<FigureSet> units = new ArrayList<>();
    for (int i = 1; i <= UNITS; i++) {
      FigureSet unit = Figures.of(ledger.slice("C" + i, period), 1);
      assertThat(value(unit, "fees.received"))
          .as("%s unit %d", as, i)
          .isEqualByComparingTo(received(period, "C" + i));
      cashIsAccrual(unit, as + " unit " + i);
      units.add(unit);
    }
    for (String id : MONEY) {
      assertThat(
              units.stream().map(unit -> value(unit, id)).reduce(BigDecimal.ZERO, BigDecimal::add))
          .as("%s %s", as, id)
          .isEqualByComparingTo(value(all, id));
    }
    cashIsAccrual(all, as);
    return value(all, "fees.received");
  }

  /** Method, section 11: cash = income + change in prepaid − change in arrears. */
  private static void cashIsAccrual(FigureSet set, String as) {
    BigDecimal expected =
        value(set, "fees.net_due")
            .add(value(set, "fees.prepaid"))
            .subtract(value(set, "fees.prepaid_opening"))
            .subtract(value(set, "fees.arrears"))
            .add(value(set, "fees.old_debt"))
            .add(value(set, "fees.paid_beyond_due"));
    assertThat(value(set, "fees.received")).as(as).isEqualByComparingTo(expected);
    assertThat(value(set, "fees.received"))
        .as(as)
        .isEqualByComparingTo(
            value(set, "fees.received_current")
                .add(value(set, "fees.received_ahead"))
                .add(value(set, "fees.recovered")));
  }

  private BigDecimal received(Period period, String community) {
    long fen = 0;
    for (int m = 0; m < period.months(); m++) {
      YearMonth month = period.first().plusMonths(m);
      for (int i = 1; i <= UNITS; i++) {
        if (community.equals("C0") || community.equals("C" + i)) {
          fen += drawn.getOrDefault("C" + i + month, 0L);
        }
      }
    }
    return BigDecimal.valueOf(fen, 2);
  }

  private static BigDecimal value(FigureSet set, String id) {
    return set.find(id, By.ALL).map(Figure::value).orElse(BigDecimal.ZERO);
  }
}
