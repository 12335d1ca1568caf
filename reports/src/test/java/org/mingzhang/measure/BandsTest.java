package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BandsTest {

  /**
   * n = 300 of 1,000 each. By intervals.py 270 and 255 differ with p = 0.026965, the fifth of six
   * pairs: twice that is 0.05393, and they stay together. 270 and 231: below 0.000001.
   */
  @Test
  void aBandEndsWhereTheNextDiffersFromItsFirst() {
    assertThat(Bands.of(List.of(of(270), of(255), of(231), of(225)))).containsExactly(1, 1, 2, 2);
  }

  @Test
  void equalRatesAreOneBandAndNoneHaveNone() {
    assertThat(Bands.of(List.of(of(200), of(200)))).containsExactly(1, 1);
    assertThat(Bands.of(List.of())).isEmpty();
    assertThatThrownBy(() -> Bands.of(List.of(of(1), of(2))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The same reckoned in Python for all 79,800 pairs. */
  @Test
  @Timeout(60)
  void fourHundredCommunitiesTakeSeconds() {
    List<SampledRate> many =
        IntStream.range(0, 400)
            .mapToObj(i -> SampledRate.of(100 + i % 97, 211 + i % 31, 900L + i))
            .sorted(Comparator.comparing(SampledRate::rate).reversed())
            .toList();
    List<Integer> bands = Bands.of(many);
    assertThat(
            IntStream.rangeClosed(1, 4)
                .mapToObj(band -> bands.stream().filter(b -> b == band).count()))
        .containsExactly(98L, 190L, 112L, 0L);
  }

  private static SampledRate of(long hits) {
    return SampledRate.of(hits, 300, 1000L);
  }
}
