package org.mingzhang.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.TableKind;

/**
 * Makes up the files of an office of any size: canonical CSV (UTF-8, LF) with every kind of table.
 * The books balance, every row is acceptable, and the same arguments give the same bytes on every
 * machine. Rows are written as they are drawn; only one community is in memory at a time.
 *
 * <p>Unless said otherwise the last month is {@value #LAST_MONTH}, each community has a folder, and
 * what grows with time has a file for each quarter.
 */
public final class SampleGenerator {

  private static final String LAST_MONTH = "2026-09";

  private final int communities;
  private final int households;
  private final int months;
  private final long seed;
  private final YearMonth last;
  private final boolean oneFilePerKind;

  private SampleGenerator(
      int communities,
      int households,
      int months,
      long seed,
      YearMonth last,
      boolean oneFilePerKind) {
    this.communities = communities;
    this.households = households;
    this.months = months;
    this.seed = seed;
    this.last = last;
    this.oneFilePerKind = oneFilePerKind;
  }

  /**
   * A generator of so many communities and months.
   *
   * @param households of each community on average; the communities' households add up to {@code
   *     communities × households}
   * @throws IllegalArgumentException where a number is not positive
   */
  public static SampleGenerator of(int communities, int households, int months, long seed) {
    positive("communities", communities);
    positive("households", households);
    positive("months", months);
    return new SampleGenerator(
        communities, households, months, seed, YearMonth.parse(LAST_MONTH), false);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": expected 1 or more but found " + value);
    }
  }

  /** The same with another last month. */
  public SampleGenerator endingWith(YearMonth month) {
    return new SampleGenerator(communities, households, months, seed, month, oneFilePerKind);
  }

  /** The same as one file for each kind of table: {@code fees.csv} holds every fee. */
  public SampleGenerator oneFilePerKind() {
    return new SampleGenerator(communities, households, months, seed, last, true);
  }

  /**
   * Writes the files; existing ones of the same name are replaced.
   *
   * @param out the folder, made where it does not exist
   * @return the rows written of each kind, headers not counted
   */
  public SortedMap<TableKind, Long> writeTo(Path out) throws IOException {
    Files.createDirectories(out);
    YearMonth first = last.minusMonths(months - 1L);
    CsvFiling filing = new CsvFiling(out, oneFilePerKind);
    try (filing) {
      for (EstatePlan plan : plans()) {
        Estate estate = plan.build(seed);
        boolean quarterly = Dice.of(seed, "rounds " + estate.id()).chance(500);
        write(estate, first, months, quarterly, seed, filing);
      }
    }
    return Collections.unmodifiableSortedMap(filing.rows());
  }

  static void write(
      Estate estate, YearMonth first, int months, boolean quarterly, long seed, Filing filing)
      throws IOException {
    filing.put(estate.community(), "");
    for (Home home : estate.homes()) {
      filing.put(home.unit(), "");
    }
    Takings takings = Billing.run(estate, first, months, seed, filing);
    Cashbook.run(estate, first, months, seed, takings, filing);
    Budgets.run(estate, first, months, seed, filing);
    Commissions.run(estate, filing);
    Surveys.run(estate, first, months, quarterly, seed, filing);
    Orders.run(estate, first, months, seed, filing);
    filing.done(estate.id());
  }

  private List<EstatePlan> plans() {
    Dice dice = Dice.of(seed, "estates");
    List<EstatePlan> plans = new ArrayList<>();
    int names = Words.NAME_HEADS.size() * Words.NAME_TAILS.size();
    int start = dice.below(names);
    int before = 0;
    for (int i = 0; i < communities; i++) {
      // between 60 and 140 % of the average; every second one makes up for the one before
      boolean odd = i % 2 == 0;
      int share = odd ? dice.between(-40, 40) * households / 100 : -before;
      before = share;
      int size = households + (odd && i == communities - 1 ? 0 : share);
      plans.add(
          new EstatePlan(
              String.format(Locale.ROOT, communities < 1000 ? "C%03d" : "C%06d", i + 1),
              // 77 has no factor in common with the number of names: each comes up once
              name(start + i * 77 % names, i / names),
              dice.pick(Words.CITIES),
              dice.pick(Words.DISTRICTS),
              dice.pick(Words.STREETS),
              "",
              dice.chance(700) ? ChargingMode.LUMP_SUM : ChargingMode.COMMISSION,
              size,
              dice.between(36, 64) * 5,
              dice.chance(600) ? 3 : 1,
              dice.chance(500),
              dice.pick(Words.COMPANIES),
              last.minusMonths(dice.between(6, 30)).atDay(1),
              Conduct.drawn(Dice.of(seed, "conduct " + i))));
    }
    return plans;
  }

  private static String name(int index, int round) {
    int tails = Words.NAME_TAILS.size();
    int head = index / tails % Words.NAME_HEADS.size();
    String phase =
        round < Words.PHASES.size() ? Words.PHASES.get(round) : String.valueOf(round + 1) + "期";
    return Words.NAME_HEADS.get(head) + Words.NAME_TAILS.get(index % tails) + phase;
  }
}
