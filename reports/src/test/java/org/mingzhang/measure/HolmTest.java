package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolmTest {

  private static List<BigDecimal> adjusted(String... family) {
    return Holm.adjusted(Stream.of(family).map(BigDecimal::new).toList());
  }

  private static BigDecimal[] decimals(String... values) {
    return Stream.of(values).map(BigDecimal::new).toArray(BigDecimal[]::new);
  }

  // 4 × 0.005, 3 × 0.01, 2 × 0.03, and 1 × 0.04 is raised to the one before
  @Test
  void multipliesFromTheSmallestAndNeverFalls() {
    assertThat(adjusted("0.01", "0.04", "0.03", "0.005"))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(decimals("0.03", "0.06", "0.06", "0.02"));
  }

  @Test
  void stopsAtOneAndTreatsEqualsAlike() {
    assertThat(adjusted("0.6", "0.02", "0.02", "1"))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(decimals("1", "0.08", "0.08", "1"));
  }

  @Test
  void leavesOneComparisonAndNoneAsTheyAre() {
    assertThat(adjusted("0.049999")).containsExactly(new BigDecimal("0.049999"));
    assertThat(adjusted()).isEmpty();
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> adjusted("0.5", "1.01"))
        .hasMessage("a p-value is from 0 to 1; found 1.01");
  }
}
