package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.mask.Tables.Q1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.mask.Audit.Reader;
import org.mingzhang.measure.mask.Count.Standing;

/** Random issues against the independent attacker, who must not find a single hidden count. */
class AttackTest {

  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void needsPython() {
    Assumptions.assumeTrue(Attacker.isThere(), "Install python3 to attack the masks.");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noTableGivesASmallCountAway(long seed) throws IOException {
    Random random = new Random(seed);
    Attacker attacker = new Attacker();
    for (int i = 0; i < 25; i++) {
      long[][] rows = Tables.random(random, 2 + random.nextInt(19), 2 + random.nextInt(7));
      Mask mask = mask(Tables.of(Q1, rows));
      attacker.faces("seed " + seed + " table " + i, mask, Reader.KNOWS_RULE, false);
    }
    finds(attacker, 25);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void theRangesOfTheAuditAreThoseOfTheAttacker(long seed) throws IOException {
    Random random = new Random(seed);
    Attacker attacker = new Attacker();
    for (int i = 0; i < 25; i++) {
      long[][] rows = Tables.random(random, 2 + random.nextInt(3), 2 + random.nextInt(3));
      Mask mask = mask(Tables.of(Q1, rows));
      attacker.faces("seed " + seed + " plain " + i, mask, Reader.PLAIN, true);
      attacker.faces("seed " + seed + " knowing " + i, mask, Reader.KNOWS_RULE, true);
    }
    finds(attacker, 50);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void linkedTablesDoNotGiveEachOtherAway(long seed) throws IOException {
    Random random = new Random(seed);
    Attacker attacker = new Attacker();
    for (int i = 0; i < 25; i++) {
      long[][] rows = Tables.random(random, 2 + random.nextInt(6), 2 + random.nextInt(3));
      Mask mask =
          mask(
              Tables.of(Q1, rows),
              Tables.of(Tables.ANSWERS, Q1, "mode", again(rows, 2 + random.nextInt(2), random)),
              Tables.of(Tables.ANSWERS, Q1, "segment", again(rows, 3, random)));
      attacker.faces("seed " + seed + " linked " + i, mask, Reader.KNOWS_RULE, i < 5);
    }
    finds(attacker, 25);
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void tablesOfThreeDimensionsHold(long seed) throws IOException {
    Random random = new Random(seed);
    Attacker attacker = new Attacker();
    for (int i = 0; i < 15; i++) {
      Mask mask = mask(threeDimensions(random));
      attacker.faces("seed " + seed + " cube " + i, mask, Reader.KNOWS_RULE, false);
    }
    finds(attacker, 15);
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11})
  void threeQuartersAndTheirSumsDoNotGiveEachOtherAway(long seed) throws IOException {
    Random random = new Random(seed);
    Attacker attacker = new Attacker();
    for (int i = 0; i < 15; i++) {
      long[][] first = Tables.random(random, 2 + random.nextInt(5), 2 + random.nextInt(3));
      long[][] second = Tables.random(random, first.length, first[0].length);
      long[][] third = Tables.random(random, first.length, first[0].length);
      Mask mask = mask(Tables.of(Q1, first));
      attacker.faces("seed " + seed + " first quarter " + i, mask, Reader.KNOWS_RULE, false);
      // every second time nobody prints the second quarter itself: it follows from the half-year
      CountTable q2 = Tables.of("2026-Q2", second);
      CountTable h1 = Tables.of("2026-H1", sum(first, second));
      mask =
          Masker.mask(
              Issue.builder()
                  .table(i % 2 == 0 ? q2 : q2.unpublished())
                  .table(h1)
                  .cumulative(h1, List.of(Q1, "2026-Q2"))
                  .build(),
              MaskRule.DEFAULT,
              mask);
      attacker.faces("seed " + seed + " half-year " + i, mask, Reader.KNOWS_RULE, false);
      CountTable year = Tables.of("2026-01/09", sum(sum(first, second), third));
      mask =
          Masker.mask(
              Issue.builder()
                  .table(Tables.of("2026-Q3", third))
                  .table(year)
                  .cumulative(year, List.of("2026-H1", "2026-Q3"))
                  .build(),
              MaskRule.DEFAULT,
              mask);
      assertThat(mask.unprotected()).isEmpty();
      attacker.faces("seed " + seed + " nine months " + i, mask, Reader.KNOWS_RULE, false);
    }
    finds(attacker, 45);
  }

  /** The attacker is worth something only if he finds what is there to be found. */
  @Test
  void aTableWithOneHiddenCountIsFoundOut() throws IOException {
    CountTable table = Tables.of(Q1, new long[] {41, 6, 3}, new long[] {38, 9, 7});
    LinkedCounts linked =
        LinkedCounts.of(Issue.of(table), List.of(), MaskRule.DEFAULT, LinkedCounts.NONE);
    Attacker attacker = new Attacker();
    attacker.faces("bare", new Mask(linked, List.of(), false, List.of()), Reader.KNOWS_RULE, false);
    Attacker.Said said = attacker.attacks(folder);
    assertThat(said.code()).isOne();
    assertThat(said.text())
        .contains("step=s3}: stays below 5", "1 issues, 1 hidden counts, 1 exposed, 0 too hard");
  }

  private void finds(Attacker attacker, int issues) throws IOException {
    Attacker.Said said = attacker.attacks(folder);
    assertThat(said.text()).startsWith(issues + " issues, ").endsWith(" 0 exposed, 0 too hard\n");
    assertThat(said.code()).isZero();
  }

  private static Mask mask(CountTable... tables) {
    Mask mask = Masker.mask(Issue.of(tables), MaskRule.DEFAULT);
    assertThat(mask.unprotected()).isEmpty();
    return mask;
  }

  /** The same column totals, spread over other rows. */
  private static long[][] again(long[][] rows, int count, Random random) {
    long[][] spread = new long[count][rows[0].length];
    for (long[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        for (long one = 0; one < row[c]; one++) {
          int at = random.nextInt(3) == 0 ? random.nextInt(count) : 0;
          spread[at][c]++;
        }
      }
    }
    return spread;
  }

  static long[][] sum(long[][] one, long[][] other) {
    long[][] sum = new long[one.length][one[0].length];
    for (int r = 0; r < one.length; r++) {
      for (int c = 0; c < one[r].length; c++) {
        sum[r][c] = one[r][c] + other[r][c];
      }
    }
    return sum;
  }

  private static CountTable threeDimensions(Random random) {
    List<Dimension> dimensions =
        List.of(
            Dimension.fixed("building", List.of("1栋", "2栋", "3栋")),
            Dimension.fixed("mode", List.of("微信", "上门", "电话").subList(0, 2 + random.nextInt(2))),
            Dimension.fixed("step", List.of("s1", "s2", "s3")));
    SortedMap<By, Long> counts = new TreeMap<>();
    for (String building : dimensions.get(0).labels()) {
      for (String mode : dimensions.get(1).labels()) {
        for (String step : dimensions.get(2).labels()) {
          long count = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(30);
          counts.put(
              new By(new TreeMap<>(Map.of("building", building, "mode", mode, "step", step))),
              count);
        }
      }
    }
    return CountTable.of(Tables.ANSWERS, Q1, dimensions, counts);
  }

  static long count(Mask mask, Standing standing) {
    return mask.linked().counts().values().stream().filter(c -> c.standing() == standing).count();
  }
}
