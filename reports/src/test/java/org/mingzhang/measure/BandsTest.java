package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingzhang.measure.Bands.Standing;

class BandsTest {

  /**
   * n = 300 of 1,000 each; p-values by a program of its own. 270 and 255 differ with 0.026965, the
   * fifth of six pairs: twice that is 0.05393, and they stay together. Of the four pairs across the
   * line 255 and 231 are the closest: 0.0085, corrected.
   */
  @Test
  void aBandEndsWhereAllAboveDifferFromAllBelow() {
    assertThat(Bands.of(List.of(of(270), of(255), of(231), of(225))))
        .containsExactly(
            new Standing(1, 1, 2),
            new Standing(1, 1, 2),
            new Standing(2, 3, 4),
            new Standing(2, 3, 4));
  }

  /**
   * 255 and 231 differ (0.0085, corrected), 243 differs from neither (0.2385): one band, because
   * the middle one stands above or below nobody, and the ranks say what is known.
   */
  @Test
  void twoThatCannotBeToldApartAreNeverInTwoBands() {
    assertThat(Bands.of(List.of(of(255), of(243), of(231))))
        .containsExactly(new Standing(1, 1, 2), new Standing(1, 1, 3), new Standing(1, 2, 3));
  }

  @Test
  void threeThatAllDifferHaveOneRankEach() {
    assertThat(Bands.of(List.of(of(270), of(230), of(180))))
        .containsExactly(new Standing(1, 1, 1), new Standing(2, 2, 2), new Standing(3, 3, 3));
  }

  @Test
  void equalRatesAreOneBandAndNoneHaveNone() {
    assertThat(Bands.of(List.of(of(200), of(200))))
        .containsExactly(new Standing(1, 1, 2), new Standing(1, 1, 2));
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
    List<Standing> standings = Bands.of(many);
    assertThat(standings).extracting(Standing::band).containsOnly(1);
    assertThat(standings.get(0)).isEqualTo(new Standing(1, 1, 90));
    assertThat(standings.get(199)).isEqualTo(new Standing(1, 41, 400));
    assertThat(standings.get(399)).isEqualTo(new Standing(1, 187, 400));
    assertThat(standings.stream().mapToInt(Standing::best).sum()).isEqualTo(25_050);
    assertThat(standings.stream().mapToInt(Standing::worst).sum()).isEqualTo(135_350);
  }

  private static SampledRate of(long hits) {
    return SampledRate.of(hits, 300, 1000L);
  }
}
