package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UtilityMaskTest {

  private final List<Set<String>> paid = new ArrayList<>();

  private void units(int count, String... utilities) {
    paid.addAll(Collections.nCopies(count, Set.of(utilities)));
  }

  private Set<String> joined(String... categories) {
    return UtilityMask.of(paid, List.of(categories), MaskRule.DEFAULT);
  }

  @Test
  void fiveUnitsStandAlone() {
    units(5, "水");
    units(9, "电");
    assertThat(joined("水", "电")).isEmpty();
  }

  /** Alone on its line it would be the total less the other. */
  @Test
  void oneOfFourTakesTheNextSmallestWithIt() {
    units(4, "水");
    units(9, "电");
    units(12, "气");
    assertThat(joined("电", "水", "气")).containsExactlyInAnyOrder("水", "电");
  }

  /** The same three units pay for both: the third is needed. */
  @Test
  void unitsAreCountedOnce() {
    units(3, "水", "气");
    units(9, "电");
    assertThat(joined("电", "水", "气")).containsExactlyInAnyOrder("水", "气", "电");
  }

  @Test
  void twoAndThreeOfThemAreFive() {
    units(2, "水");
    units(3, "气");
    units(9, "电");
    assertThat(joined("电", "水", "气")).containsExactlyInAnyOrder("水", "气");
  }

  /** Of vouchers alone nobody knows the units: they hide nobody, and are joined only at last. */
  @Test
  void whatNoUnitIsKnownBehindComesLast() {
    units(2, "水");
    units(40, "电");
    assertThat(joined("垃圾清运", "水", "电")).containsExactlyInAnyOrder("水", "电");
    assertThat(joined("垃圾清运")).isEmpty();
  }
}
