package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.mask.Tables.Q1;
import static org.mingzhang.measure.mask.Tables.cell;

import org.junit.jupiter.api.Test;
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

  private static Mask mask(CountTable... tables) {
    return Masker.mask(Issue.of(tables), MaskRule.DEFAULT);
  }

  private static long[] row(long... counts) {
    return counts;
  }
}
