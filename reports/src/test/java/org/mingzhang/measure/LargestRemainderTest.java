package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargestRemainderTest {

  @Test
  void threeEqualPartsGiveTheFirstTheTenth() {
    assertThat(LargestRemainder.tenths(weights("7", "7", "7")))
        .containsExactly(new BigDecimal("33.4"), new BigDecimal("33.3"), new BigDecimal("33.3"));
  }

  @Test
  void tiesGoToTheLargerWeightFirst() {
    // 1/4 and 3/4 of 2 units: 0.5 and 1.5; one unit is missing and both fractions are a half
    assertThat(LargestRemainder.divide(2, weights("1", "3"))).containsExactly(0L, 2L);
  }

  @Test
  void allocatesByAreaToTheFen() {
    assertThat(LargestRemainder.divide(100_000, weights("89.35", "120.10", "76.48")))
        .containsExactly(31249L, 42003L, 26748L);
    assertThat(LargestRemainder.divide(10_000, weights("90", "90", "90")))
        .containsExactly(3334L, 3333L, 3333L);
    assertThat(
            LargestRemainder.divide(
                1_865_037, weights("89.35", "89.35", "120.10", "120.10", "76.48", "143.20")))
        .containsExactly(260956L, 260956L, 350764L, 350764L, 223367L, 418230L);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void printedSharesAddUpToOneHundred(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      List<Fraction> weights =
          LongStream.range(0, 9)
              .mapToObj(c -> Fraction.of(random.nextInt(4) == 0 ? 0 : random.nextInt(99999), 1))
              .toList();
      if (weights.stream().allMatch(w -> w.signum() == 0)) {
        continue;
      }
      List<BigDecimal> printed = LargestRemainder.tenths(weights);
      assertThat(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .as("seed %s, %s", seed, weights)
          .isEqualTo(new BigDecimal("100.0"));
    }
  }

  @Test
  void refusesWhatCannotBeDivided() {
    assertThatThrownBy(() -> LargestRemainder.divide(1, weights("0", "0")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.divide(1, weights("2", "-1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.divide(-1, weights("2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Fraction> weights(String... decimals) {
    return Stream.of(decimals).map(Fraction::of).toList();
  }
}
