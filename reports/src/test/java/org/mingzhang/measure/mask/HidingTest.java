package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.mask.Tables.Q1;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.measure.mask.Audit.Reader;
import org.mingzhang.measure.mask.Count.Standing;

/** A mask holds, and is not "hide everything". */
class HidingTest {

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void hidesLittleMoreThanMustBeHidden(long seed) {
    Random random = new Random(seed);
    long hidden = 0;
    long least = 0;
    for (int i = 0; i < 50; i++) {
      long[][] rows = Tables.random(random, 2 + random.nextInt(19), 2 + random.nextInt(7));
      Mask mask = Masker.mask(Issue.of(Tables.of(Q1, rows)), MaskRule.DEFAULT);
      Audit audit = Audit.of(mask, MaskRule.DEFAULT, Reader.KNOWS_RULE);
      assertThat(audit.holds()).as("seed %s table %s", seed, i).isTrue();
      assertThat(audit.ranges().keySet()).isEqualTo(mask.hidden());
      assertThat(mask.linked().counts().values().stream().filter(c -> c.hidden() && c.value() == 0))
          .as("no zero is hidden")
          .isEmpty();
      hidden += mask.hidden().size();
      least += least(mask);
    }
    assertThat(hidden).as("of at least %s", least).isBetween(least, least * 11 / 10);
  }

  /**
   * The small counts, and one more in every row (or every column, whichever gives more) whose small
   * counts cannot make one of them reach the threshold among themselves.
   */
  private static long least(Mask mask) {
    long small =
        mask.linked().counts().values().stream()
            .filter(c -> c.standing() == Standing.PRIMARY)
            .count();
    long rows =
        mask.linked().sums().stream().filter(s -> isAlong(s, "step") && needs(s, mask)).count();
    long columns =
        mask.linked().sums().stream().filter(s -> isAlong(s, "building") && needs(s, mask)).count();
    return small + Math.max(rows, columns);
  }

  private static boolean isAlong(Sum sum, String dimension) {
    SortedSet<String> keys = new TreeSet<>(sum.parts().first().by().keys().keySet());
    keys.removeAll(sum.total().by().keys().keySet());
    return keys.equals(Set.of(dimension));
  }

  private static boolean needs(Sum sum, Mask mask) {
    if (isPrimary(sum.total(), mask)) {
      return false;
    }
    List<CountKey> small = sum.parts().stream().filter(p -> isPrimary(p, mask)).toList();
    long together = small.stream().mapToLong(p -> mask.linked().counts().get(p).value()).sum();
    return !small.isEmpty() && together - (small.size() - 1) < MaskRule.DEFAULT.threshold();
  }

  private static boolean isPrimary(CountKey key, Mask mask) {
    return mask.linked().counts().get(key).standing() == Standing.PRIMARY;
  }
}
