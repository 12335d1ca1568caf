package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.mask.Tables.Q1;
import static org.mingzhang.measure.mask.Tables.cell;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.mask.Audit.Reader;

/** One issue after another, by hand. */
class EditionsTest {

  private static final CountTable FIRST =
      Tables.of(Q1, row(41, 6, 3), row(38, 9, 7), row(52, 8, 11));
  private static final CountTable SECOND =
      Tables.of("2026-Q2", row(30, 10, 20), row(31, 11, 21), row(32, 12, 22));
  private static final CountTable HALF =
      Tables.of("2026-H1", row(71, 16, 23), row(69, 20, 28), row(84, 20, 33));

  @Test
  void aHalfYearDoesNotGiveTheFirstQuarterAway() {
    // nothing is small in the second quarter or the half-year: 23 − 20 = 3 would be read off
    Mask mask = Masker.mask(Issue.of(FIRST), MaskRule.DEFAULT);
    assertThat(Masker.mask(Issue.of(SECOND), MaskRule.DEFAULT).hidden()).isEmpty();
    assertThat(Masker.mask(Issue.of(HALF), MaskRule.DEFAULT).hidden()).isEmpty();

    Mask second = Masker.mask(Issue.of(SECOND), MaskRule.DEFAULT, mask);
    assertThat(second.hidden()).isEqualTo(mask.hidden());
    Mask half = Masker.mask(halfYear(), MaskRule.DEFAULT, second);
    assertThat(half.hidden()).containsAll(mask.hidden());
    assertThat(half.hidden().stream().filter(k -> k.period().equals("2026-H1")))
        .as("the same rectangle once more, and no more")
        .containsExactly(
            cell("2026-H1", 1, 2),
            cell("2026-H1", 1, 3),
            cell("2026-H1", 2, 2),
            cell("2026-H1", 2, 3));
    assertThat(Audit.of(half, MaskRule.DEFAULT, Reader.KNOWS_RULE).holds()).isTrue();
    assertThat(half.hides(cell("2026-Q2", 1, 3))).as("printed is printed").isFalse();
  }

  @Test
  void aQuarterThatNobodyPrintsIsProtectedAllTheSame() {
    // 53 − 50 = 3 repairs of 1栋 in the second quarter, of which no paper speaks
    CountTable first = buildings(Q1, 50, 60, 70);
    CountTable half = buildings("2026-H1", 53, 69, 82);
    Mask mask = Masker.mask(Issue.of(first), MaskRule.DEFAULT);
    assertThat(mask.hidden()).isEmpty();
    Mask after =
        Masker.mask(
            Issue.builder()
                .table(half)
                .table(buildings("2026-Q2", 3, 9, 12).unpublished())
                .cumulative(half, List.of(Q1, "2026-Q2"))
                .build(),
            MaskRule.DEFAULT,
            mask);
    assertThat(after.hidden()).containsExactly(building("2026-H1", 1), building("2026-H1", 2));
    assertThat(after.unprotected()).isEmpty();
    // 53 + 69 less the 50 and 60 of the first quarter: 12 for both together
    assertThat(Audit.of(after, MaskRule.DEFAULT, Reader.PLAIN).ranges().get(building("2026-Q2", 1)))
        .isEqualTo(new Range(0, 12));
  }

  @Test
  void whatEarlierIssuesGaveAwayIsSaid() {
    Mask both =
        Masker.mask(
            Issue.of(buildings(Q1, 50, 60, 70), buildings("2026-H1", 53, 69, 82)),
            MaskRule.DEFAULT);
    CountTable half = buildings("2026-H1", 53, 69, 82);
    Mask late =
        Masker.mask(
            Issue.builder()
                .table(buildings("2026-Q2", 3, 9, 12))
                .cumulative(half, List.of(Q1, "2026-Q2"))
                .build(),
            MaskRule.DEFAULT,
            both);
    assertThat(late.unprotected()).containsExactly(building("2026-Q2", 1));
    assertThat(Audit.of(late, MaskRule.DEFAULT, Reader.PLAIN).holds()).isFalse();
  }

  @Test
  void aZeroIsHiddenWhereNothingElseIsLeftAndThatIsSaid() {
    // a quarter of 5 is printed; its months 4, 1 and 0 follow: whoever knows that an asterisk is at
    // least 1 reads 4 + 1
    Mask quarter = Masker.mask(Issue.of(buildings(Q1, 5, 100)), MaskRule.DEFAULT);
    Issue.Builder months =
        Issue.builder()
            .table(buildings("2026-01", 4, 30))
            .table(buildings("2026-02", 1, 40))
            .table(buildings("2026-03", 0, 30));
    months.cumulative(buildings(Q1, 5, 100), List.of("2026-01", "2026-02", "2026-03"));
    Mask mask = Masker.mask(months.build(), MaskRule.DEFAULT, quarter);
    assertThat(mask.zeroHidden()).isTrue();
    assertThat(mask.hides(building("2026-03", 1))).as("the zero").isTrue();
    assertThat(mask.unprotected()).isEmpty();
    assertThat(Audit.of(mask, MaskRule.DEFAULT, Reader.KNOWS_RULE).holds()).isTrue();
  }

  @Test
  void theCommitteesEditionDoesNotUndoTheOwners() {
    Mask owners = Masker.mask(Issue.of(FIRST), MaskRule.DEFAULT);
    CountTable byMode = Tables.of(Tables.ANSWERS, Q1, "mode", row(100, 13, 11), row(31, 10, 10));
    Mask committee = Masker.mask(Issue.of(FIRST, byMode), MaskRule.DEFAULT, owners);
    assertThat(committee.hidden()).as("nothing small by mode").isEqualTo(owners.hidden());
    assertThat(committee.hides(cell(Q1, 1, 3))).as("hidden once, hidden again").isTrue();
  }

  private static Issue halfYear() {
    return Issue.builder().table(HALF).cumulative(HALF, List.of(Q1, "2026-Q2")).build();
  }

  private static CountTable buildings(String period, long... counts) {
    TreeMap<By, Long> by = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      by.put(building(period, i + 1).by(), counts[i]);
    }
    List<String> labels = List.of("1栋", "2栋", "3栋").subList(0, counts.length);
    return CountTable.of("repairs", period, List.of(Dimension.fixed("building", labels)), by);
  }

  private static CountKey building(String period, int number) {
    return new CountKey("repairs", period, By.of("building", number + "栋"));
  }

  private static long[] row(long... counts) {
    return counts;
  }
}
