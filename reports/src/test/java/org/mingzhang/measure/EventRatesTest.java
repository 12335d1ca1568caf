package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected p-values by Python's fractions and statistics.NormalDist. */
class EventRatesTest {

  /** Twice the complaints of twice the households are no more, whatever their difference is. */
  @ParameterizedTest
  @CsvSource({
    "201, 2000, 100, 1000, 0.967490",
    "55, 1650, 32, 1650, 0.013669",
    "48, 1650, 32, 1650, 0.073638",
    "32, 1650, 55, 1650, 0.013669",
    "7, 100, 7, 100, 1.000000",
    "0, 100, 0, 900, 1.000000"
  })
  void ratesAreComparedAndNotCounts(long k1, long n1, long k2, long n2, BigDecimal p) {
    assertThat(EventRates.p(k1, n1, k2, n2)).isEqualTo(p);
  }

  @Test
  void aRateNeedsABase() {
    assertThatIllegalArgumentException().isThrownBy(() -> EventRates.p(1, 0, 1, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> EventRates.p(-1, 10, 1, 10));
  }
}
