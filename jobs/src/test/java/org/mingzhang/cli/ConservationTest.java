package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.job.Books;
import org.mingzhang.job.HomeLocked;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;

/**
 * Nothing is lost between periods, over random books: money in = money out + balances for every
 * fund and period, months add up to quarters, halves and the year, and two half-year books are the
 * year.
 */
class ConservationTest {

  private static final List<String> FUNDS = List.of("service", "public", "reserve", "passthrough");
  private static final String ENTRIES =
      "community_id,voucher_no,date,fund,direction,category,amount\n";

  @TempDir Path folder;

  /** What was drawn, summed by hand: fen by fund, direction and month. */
  private final Map<String, Long> drawn = new TreeMap<>();

  private final Map<String, Long> openings = new TreeMap<>();

  private List<String> draw(Random random) {
    List<String> lines = new ArrayList<>();
    int count = 150 + random.nextInt(100);
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
      String fund = FUNDS.get(random.nextInt(FUNDS.size()));
      String direction = random.nextBoolean() ? "income" : "expense";
      String category =
          fund.equals("service") && direction.equals("expense")
              ? "C" + (1 + random.nextInt(9))
              : "类" + random.nextInt(4);
      // A tenth of the lines take something back.
      long fen = (random.nextInt(10) == 0 ? -1 : 1) * (1L + random.nextInt(9_999_999));
      lines.add(
          "C1,V%d,%s,%s,%s,%s,%s"
              .formatted(i, day, fund, direction, category, BigDecimal.valueOf(fen, 2)));
      drawn.merge(fund + direction + day.getMonthValue(), fen, Long::sum);
    }
    return lines;
  }

  private long sum(String fund, String direction, Period period) {
    long sum = 0;
    int first = period.first().getMonthValue();
    for (int month = first; month < first + period.months(); month++) {
      sum += drawn.getOrDefault(fund + direction + month, 0L);
    }
    return sum;
  }

  private Path input(String name, List<String> lines) throws IOException {
    Path input = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        input.resolve("communities.csv"),
        "community_id,name,charging_mode,households\nC1,甲,lump_sum,10\n");
    StringBuilder balances = new StringBuilder("community_id,fund,date,balance\n");
    openings.forEach(
        (fund, fen) ->
            balances.append("C1,%s,2025-12-31,%s\n".formatted(fund, BigDecimal.valueOf(fen, 2))));
    Files.writeString(input.resolve("balances.csv"), balances);
    Files.writeString(input.resolve("entries.csv"), ENTRIES + String.join("\n", lines) + "\n");
    return input;
  }

  @Test
  void moneyInIsMoneyOutAndBalances() throws IOException, HomeLocked {
    moneyInIsMoneyOutAndBalances(300);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void moneyInIsMoneyOutAndBalances(long seed) throws IOException, HomeLocked {
    Random random = new Random(seed);
    for (String fund : FUNDS) {
      openings.put(fund, (long) random.nextInt(99_999_999));
    }
    List<String> lines = draw(random);
    Path home = folder.resolve("home");
    assertThat(Program.run("import", input("year", lines), "--home", home).code())
        .as("seed %d", seed)
        .isZero();
    try (Books books = Books.open(home)) {
      for (String text : periods()) {
        Period period = Period.parse(text);
        FigureSet set = Figures.of(books.ledger().slice("C1", period), 1);
        for (String fund : FUNDS) {
          check(set, fund, period, "seed " + seed + " " + text + " " + fund);
        }
        utilitiesAreTheFund(set, "seed " + seed + " " + text);
        sharesAreAWhole(set);
      }
    }
    halvesAreTheYear(lines, home);
  }

  private static List<String> periods() {
    return Stream.concat(
            Stream.of("2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"),
            Stream.iterate(1, m -> m <= 12, m -> m + 1).map(m -> "2026-%02d".formatted(m)))
        .toList();
  }

  private void check(FigureSet set, String fund, Period period, String as) {
    long opening = openings.getOrDefault(fund, 0L);
    for (int month = 1; month < period.first().getMonthValue(); month++) {
      Period before = Period.parse("2026-%02d".formatted(month));
      opening += sum(fund, "income", before) - sum(fund, "expense", before);
    }
    long income = sum(fund, "income", period);
    long expense = sum(fund, "expense", period);
    By by = By.of("fund", fund);
    is(set, "funds.opening", by, opening, as);
    is(set, "funds.income", by, income, as);
    is(set, "funds.expense", by, expense, as);
    is(set, "funds.closing", by, opening + income - expense, as);
    assertThat(byCategory(set, "income.amount", fund))
        .as(as)
        .isEqualByComparingTo(BigDecimal.valueOf(income, 2));
    assertThat(byCategory(set, "spending.amount", fund))
        .as(as)
        .isEqualByComparingTo(BigDecimal.valueOf(expense, 2));
  }

  private static void is(FigureSet set, String id, By by, long fen, String as) {
    assertThat(set.find(id, by).map(Figure::value))
        .as("%s %s", as, id)
        .hasValueSatisfying(
            value -> assertThat(value).isEqualByComparingTo(BigDecimal.valueOf(fen, 2)));
  }

  private static BigDecimal byCategory(FigureSet set, String id, String fund) {
    return set.all(id).stream()
        .filter(figure -> figure.by().get("fund").equals(fund))
        .map(ConservationTest::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal value(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  /** §14: the lines of all utilities add up to the fund that they are held in. */
  private static void utilitiesAreTheFund(FigureSet set, String as) {
    Map.of(
            "passthrough.opening", "funds.opening",
            "passthrough.collected", "funds.income",
            "passthrough.remitted", "funds.expense",
            "passthrough.held", "funds.closing")
        .forEach(
            (id, whole) -> {
              List<Figure> utilities = set.all(id);
              assertThat(utilities).as(as).hasSizeGreaterThan(3);
              assertThat(
                      utilities.stream()
                          .map(ConservationTest::value)
                          .reduce(BigDecimal.ZERO, BigDecimal::add))
                  .as("%s %s", as, id)
                  .isEqualByComparingTo(
                      value(set.find(whole, By.of("fund", "passthrough")).orElseThrow()));
            });
  }

  /** Where no component is negative the printed shares are 100.0. */
  private static void sharesAreAWhole(FigureSet set) {
    List<BigDecimal> printed = new ArrayList<>();
    for (Figure share : set.all("expenses.share")) {
      BigDecimal one = share.printed();
      if (one != null) {
        printed.add(one);
      }
    }
    if (!printed.isEmpty()) {
      assertThat(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("100.0");
    }
  }

  private void halvesAreTheYear(List<String> lines, Path year) throws IOException {
    Path home = folder.resolve("halves");
    List<String> first =
        lines.stream().filter(l -> l.split(",", -1)[2].compareTo("2026-07-01") < 0).toList();
    List<String> second = lines.stream().filter(l -> !first.contains(l)).toList();
    Program.run("import", input("second", second), "--home", home);
    Program.run("import", input("first", first), "--home", home);
    assertThat(contents(home)).isEqualTo(contents(year)).isNotEmpty();
  }

  private static String contents(Path home) {
    return Program.run("status", "--home", home)
        .out()
        .lines()
        .filter(line -> line.startsWith("账本内容摘要"))
        .findFirst()
        .orElse("");
  }
}
