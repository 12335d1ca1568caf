package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.measure.VoteRules.Axis;
import org.mingzhang.measure.VoteRules.Outcome;

/** The test vectors of law §3.4: 100 owners, 10,000 m². */
class VoteRulesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, use_fund,   66,  6700,    66,  6700,    NO_QUORUM",
    "2026-05-01, use_fund,   67,  6666.66, 67,  6666.66, NO_QUORUM",
    "2026-05-01, use_fund,   67,  6667,    34,  3334,    PASSED",
    "2026-05-01, use_fund,   67,  6667,    33,  3400,    FAILED",
    "2026-05-01, use_fund,   67,  6667,    34,  3333.50, FAILED",
    "2026-05-01, raise_fund, 67,  6667,    51,  5000.25, PASSED",
    "2026-05-01, raise_fund, 67,  6667,    50,  5001,    FAILED",
    "2026-05-01, raise_fund, 67,  6667,    51,  5000.24, FAILED",
    "2026-05-01, business,   100, 10000,   75,  7500,    PASSED",
    "2026-05-01, provider,   100, 10000,   50,  6000,    FAILED",
    "2026-05-01, provider,   100, 10000,   51,  5000.01, PASSED",
    "2019-05-01, use_fund,   67,  6667,    34,  3334,    FAILED",
    "2019-05-01, use_fund,   67,  6667,    67,  6667,    PASSED",
    "2019-05-01, use_fund,   67,  6667,    67,  6666.66, FAILED",
    "2019-05-01, use_fund,   67,  6667,    66,  6667,    FAILED",
    "2019-05-01, provider,   51,  5000.01, 51,  5000.01, PASSED",
    "2019-05-01, provider,   50,  6000,    50,  6000,    NO_QUORUM",
  })
  void vector(
      LocalDate day,
      String matter,
      String heads,
      String area,
      String headsAgreed,
      String areaAgreed,
      Outcome expected) {
    Outcome outcome =
        VoteRules.on(day)
            .judge(matter, Axis.of("100", heads, headsAgreed), Axis.of("10000", area, areaAgreed));
    assertThat(outcome).isEqualTo(expected);
  }

  @Test
  void theRulesChangeWithTheDay() {
    assertThat(VoteRules.on(LocalDate.of(2021, 1, 1))).isEqualTo(VoteRules.CIVIL_CODE);
    assertThat(VoteRules.on(LocalDate.of(2020, 12, 31))).isEqualTo(VoteRules.PRE_2021);
    assertThat(VoteRules.on(LocalDate.of(2007, 10, 1))).isEqualTo(VoteRules.PRE_2021);
    assertThat(VoteRules.on(LocalDate.of(2007, 9, 30))).isEqualTo(VoteRules.NONE);
    assertThat(VoteRules.NONE.judge("use_fund", Axis.of("1", "1", "1"), Axis.of("1", "1", "1")))
        .isEqualTo(Outcome.NO_RULES);
  }
}
