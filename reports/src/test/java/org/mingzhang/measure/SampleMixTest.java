package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleMixTest {

  private static SampleMix mix(Stratum... buildings) {
    return SampleMix.of(List.of(buildings), 0).orElseThrow();
  }

  /** By R: chisq.test(c(40, 50), p = c(60, 120)/180), its statistic times 179/90, pchisq. */
  @Test
  void comparesTheSharesOfAnswersAndHomes() {
    SampleMix mix = mix(Stratum.of("1栋", 60, 40, 0), Stratum.of("2栋", 120, 50, 0));
    assertThat(mix.chiSquare().orElseThrow().rounded(6)).isEqualTo(new BigDecimal("9.944444"));
    assertThat(mix.degreesOfFreedom()).isEqualTo(1);
    assertThat(mix.p()).contains(new BigDecimal("0.001613"));
    assertThat(mix.largest().names()).containsExactly("1栋");
    assertThat(mix.deviation(mix.largest()).rounded(6)).isEqualTo(new BigDecimal("0.111111"));
  }

  /** 4 answers, then 4 homes of 60 that did not answer, then none: each with its neighbour. */
  @Test
  void noGroupTellsOfOneToFourHouseholds() {
    assertThat(
            mix(
                    Stratum.of("1栋", 60, 4, 0),
                    Stratum.of("2栋", 60, 30, 0),
                    Stratum.of("3栋", 60, 56, 0),
                    Stratum.of("4栋", 60, 20, 0),
                    Stratum.of("5栋", 60, 20, 0),
                    Stratum.of("6栋", 60, 0, 0))
                .groups())
        .extracting(Stratum::names)
        .containsExactly(List.of("1栋", "2栋"), List.of("3栋", "4栋"), List.of("5栋", "6栋"));
  }

  /** 30 of 3,000 homes answered: of 400 homes 4 answers are to be expected. */
  @Test
  void aGroupOfWhichFewAreExpectedIsJoined() {
    assertThat(
            SampleMix.of(List.of(Stratum.of("1栋", 400, 10, 0), Stratum.of("2栋", 2600, 20, 0)), 0))
        .isEmpty();
  }

  @Test
  void aCensusIsNotTested() {
    SampleMix mix = mix(Stratum.of("1栋", 60, 60, 0), Stratum.of("2栋", 120, 120, 0));
    assertThat(mix.chiSquare()).isEmpty();
    assertThat(mix.p()).isEmpty();
  }
}
