package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource({
    "1080, 301, 0.047996",
    "20780, 1317, 0.026135",
    "34460, 2433, 0.019154",
    "1648, 312, 0.049970",
    "1648, 311, 0.050069",
    "1648, 200, 0.064975",
    "300, 169, 0.049898",
    "300, 100, 0.080150",
    "120, 60, 0.089836",
    "18800, 1128, 0.028291"
  })
  void marginAgreesWithTheTableOfTheMethod(long population, long n, BigDecimal margin) {
    assertThat(SampleSize.margin(n, population)).contains(margin);
  }

  @ParameterizedTest(name = "{0} for ±{1} %")
  @CsvSource({
    "100, 5, 80",
    "300, 5, 169",
    "500, 5, 218",
    "1000, 5, 278",
    "1648, 5, 312",
    "2499, 5, 334",
    "2500, 4, 485",
    "7271, 4, 555",
    "10000, 3, 965",
    "25000, 2, 2191"
  })
  void sizeAgreesWithTheTableOfTheMethod(long population, long percent, long needed) {
    assertThat(SampleSize.needed(population, Fraction.of(percent, 100))).isEqualTo(needed);
  }

  @Test
  void censusHasNoMarginAndOneHouseholdNone() {
    assertThat(SampleSize.margin(300, 300L)).contains(new BigDecimal("0.000000"));
    assertThat(SampleSize.margin(301, 300L)).contains(new BigDecimal("0.000000"));
    assertThat(SampleSize.margin(1, 1L)).isEmpty();
    assertThat(SampleSize.margin(0, 300L)).isEmpty();
  }

  @Test
  void unknownPopulationIsNotCorrectedFor() {
    assertThat(SampleSize.margin(100, null)).contains(new BigDecimal("0.098000"));
  }

  @Test
  void neverNeedsMoreThanAll() {
    assertThat(SampleSize.needed(1, Fraction.of(5, 100))).isEqualTo(1);
    assertThatThrownBy(() -> SampleSize.needed(0, Fraction.of(5, 100)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thirtyAnswersMayBePublishedWhereThereAreThirtyHouseholds() {
    assertThat(SampleSize.missing(0, 1648L)).contains(30L);
    assertThat(SampleSize.missing(29, null)).contains(1L);
    assertThat(SampleSize.missing(30, 30L)).contains(0L);
    assertThat(SampleSize.missing(312, 1648L)).contains(0L);
    assertThat(SampleSize.missing(12, 29L)).isEmpty();
    assertThat(SampleSize.missing(31, 29L)).contains(0L);
    assertThatThrownBy(() -> SampleSize.missing(-1, null))
        .hasMessage("answers are never below zero; found -1");
  }
}
