package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.measure.mask.Tables.Q1;
import static org.mingzhang.measure.mask.Tables.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.mask.Audit.Reader;

/** One table, by hand. */
class MaskerTest {

  /** Method §16: 1栋 has three unsatisfied. */
  private static final CountTable WORKED =
      Tables.of(Q1, row(41, 6, 3), row(38, 9, 7), row(52, 8, 11));

  @Test
  void hidesTheRectangleOfTheWorkedTable() {
    Mask mask = mask(WORKED);
    assertThat(mask.hidden())
        .containsExactly(cell(Q1, 1, 2), cell(Q1, 1, 3), cell(Q1, 2, 2), cell(Q1, 2, 3));
    Audit audit = Audit.of(mask, MaskRule.DEFAULT, Reader.PLAIN);
    assertThat(audit.holds()).isTrue();
    assertThat(audit.ranges().get(cell(Q1, 1, 3))).isEqualTo(new Range(0, 9));
    // whoever knows that zeros are printed knows that 9 = 一般 + 不满意 is not 0 + 9
    Audit knowing = Audit.of(mask, MaskRule.DEFAULT, Reader.KNOWS_RULE);
    assertThat(knowing.holds()).isTrue();
    assertThat(knowing.ranges().get(cell(Q1, 1, 3))).isEqualTo(new Range(1, 8));
  }

  @Test
  void joinsTwoBuildingsWhereThatIsEnough() {
    CountTable table =
        new CountTable(
            WORKED.measure(),
            WORKED.period(),
            List.of(
                Dimension.joinable("building", List.of("1栋", "2栋", "3栋")),
                WORKED.dimensions().get(1)),
            WORKED.counts(),
            false,
            true);
    Mask mask = mask(table);
    assertThat(mask.joins()).containsExactly(new Join("building", "1栋", "2栋"));
    assertThat(mask.joins().get(0).label()).isEqualTo("1栋、2栋");
    assertThat(mask.hidden()).isEmpty();
    assertThat(mask.hides(cell(Q1, 1, 3))).as("the row of 1栋 is not printed").isTrue();
    assertThat(mask.hides(cell(Q1, 3, 3))).isFalse();
    // 3 + 7 = 10 is printed of both
    assertThat(Audit.of(mask, MaskRule.DEFAULT, Reader.PLAIN).ranges())
        .isEqualTo(Map.of(cell(Q1, 1, 3), new Range(0, 10)));
  }

  @Test
  void joinsNothingWhereOneRowWouldBeLeft() {
    CountTable buildings =
        new CountTable(
            "a",
            Q1,
            List.of(Dimension.joinable("building", List.of("1栋", "2栋"))),
            row1(9, 3),
            false,
            true);
    Mask mask = mask(buildings);
    assertThat(mask.joins()).as("one label would be left").isEmpty();
    assertThat(mask.hidden()).hasSize(2);
  }

  @Test
  void noZeroIsAPartner() {
    // the cheapest partner of the 3 in its own row would be the 0: its row's total gives it away
    Mask mask = mask(Tables.of(Q1, row(40, 0, 3), row(38, 9, 7), row(52, 8, 11)));
    assertThat(mask.hidden())
        .containsExactly(cell(Q1, 1, 1), cell(Q1, 1, 3), cell(Q1, 2, 1), cell(Q1, 2, 3));
    assertThat(mask.zeroHidden()).isFalse();
  }

  @Test
  void aTableWithoutSmallCountsIsPrintedWhole() {
    assertThat(mask(Tables.of(Q1, row(40, 0, 5), row(38, 9, 0))).hidden()).isEmpty();
  }

  @Test
  void twoSmallCountsThatAddUpToFourNeedAThird() {
    // 1 + 3 = 4: neither can reach 5 inside its row
    Mask mask = mask(Tables.of(Q1, row(1, 3, 20), row(2, 4, 30), row(40, 50, 60)));
    assertThat(mask.hidden()).contains(cell(Q1, 1, 3));
    assertThat(Audit.of(mask, MaskRule.DEFAULT, Reader.KNOWS_RULE).holds()).isTrue();
  }

  @Test
  void aSmallTotalIsHiddenWithOneOtherTotal() {
    Mask mask = mask(Tables.of(Q1, row(1, 2, 0), row(38, 9, 7), row(52, 8, 11)));
    assertThat(mask.hidden()).contains(cell(Q1, 1, 0), cell(Q1, 1, 1), cell(Q1, 1, 2));
    assertThat(mask.hides(cell(Q1, 1, 3))).as("zero").isFalse();
    assertThat(mask.hidden().stream().filter(k -> k.by().keys().size() < 2)).hasSize(2);
    assertThat(mask.hides(cell(Q1, 0, 0))).isFalse();
    assertThat(Audit.of(mask, MaskRule.DEFAULT, Reader.KNOWS_RULE).holds()).isTrue();
  }

  @Test
  void aTableThatIsSmallAltogetherShowsItsZerosOnly() {
    Mask mask = mask(Tables.of(Q1, row(1, 0), row(0, 2)));
    assertThat(mask.hides(cell(Q1, 0, 0))).isTrue();
    assertThat(mask.hides(cell(Q1, 1, 2))).isFalse();
    Audit audit = Audit.of(mask, MaskRule.DEFAULT, Reader.KNOWS_RULE);
    assertThat(audit.holds()).isTrue();
    assertThat(audit.ranges().get(cell(Q1, 0, 0)).unlimited()).isTrue();
  }

  @Test
  void aSensitiveTableHidesItsZerosToo() {
    Mask mask = mask(Tables.of(Q1, row(41, 0), row(38, 9), row(52, 8)).asSensitive());
    assertThat(mask.hidden())
        .containsExactly(cell(Q1, 1, 1), cell(Q1, 1, 2), cell(Q1, 2, 1), cell(Q1, 2, 2));
    assertThat(Audit.of(mask, MaskRule.DEFAULT, Reader.KNOWS_RULE).ranges().get(cell(Q1, 1, 2)))
        .isEqualTo(new Range(0, 9));
  }

  @Test
  void theSameCountsGiveTheSameMaskInAnyOrder() {
    Random random = new Random(21);
    for (int i = 0; i < 20; i++) {
      CountTable table = Tables.of(Q1, Tables.random(random, 6, 4));
      CountTable modes = Tables.of("b", Q1, "mode", Tables.random(random, 3, 4));
      Dimension rows = table.dimensions().get(0);
      List<String> backwards = new ArrayList<>(rows.labels());
      Collections.reverse(backwards);
      CountTable turned =
          CountTable.of(
              table.measure(),
              Q1,
              List.of(table.dimensions().get(1), Dimension.fixed(rows.name(), backwards)),
              table.counts());
      assertThat(mask(modes, turned).hidden()).isEqualTo(mask(table, modes).hidden());
    }
  }

  @Test
  void refusesCountsThatContradictEachOther() {
    CountTable other = Tables.of(Q1, row(41, 6, 3), row(38, 9, 7), row(52, 8, 12));
    assertThatThrownBy(() -> mask(WORKED, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected one count of survey.answers 2026-Q1 {");
    Issue broken =
        Issue.builder()
            .table(WORKED)
            .sum(cell(Q1, 0, 0), List.of(cell(Q1, 1, 0), cell(Q1, 2, 0)))
            .build();
    assertThatThrownBy(() -> Masker.mask(broken, MaskRule.DEFAULT))
        .hasMessage(
            "expected parts that add up to the 175 of survey.answers 2026-Q1 {}, found 104");
    Issue unknown =
        Issue.builder().table(WORKED).sum(cell(Q1, 0, 0), List.of(cell(Q1, 4, 0))).build();
    assertThatThrownBy(() -> Masker.mask(unknown, MaskRule.DEFAULT))
        .hasMessage("a sum names a count that no table has: survey.answers 2026-Q1 {building=4栋}");
  }

  private static SortedMap<By, Long> row1(long first, long second) {
    return new TreeMap<>(
        Map.of(
            By.of("building", "1栋"), first,
            By.of("building", "2栋"), second));
  }

  private static Mask mask(CountTable... tables) {
    return Masker.mask(Issue.of(tables), MaskRule.DEFAULT);
  }

  private static long[] row(long... counts) {
    return counts;
  }
}
