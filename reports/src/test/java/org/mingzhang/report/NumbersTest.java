package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void groupsThreesAndRoundsHalfUp() {
    assertThat(Numbers.money(new BigDecimal("1234567.5"))).isEqualTo("1,234,567.50");
    assertThat(Numbers.decimal(new BigDecimal("2.345"), 2)).isEqualTo("2.35");
    assertThat(Numbers.decimal(new BigDecimal("-2.345"), 2)).isEqualTo("−2.35");
    assertThat(Numbers.count(1648)).isEqualTo("1,648");
  }

  @Test
  void hasATrueMinusAndNoMinusZero() {
    assertThat(Numbers.money(new BigDecimal("-12.30"))).isEqualTo("−12.30");
    assertThat(Numbers.money(new BigDecimal("-0.001"))).isEqualTo("0.00");
  }

  @Test
  void signsAChange() {
    assertThat(Numbers.signed(new BigDecimal("1.2"), 1)).isEqualTo("+1.2");
    assertThat(Numbers.signed(new BigDecimal("-1.25"), 1)).isEqualTo("−1.3");
    assertThat(Numbers.signed(new BigDecimal("0.04"), 1)).isEqualTo("0.0");
  }

  @Test
  void printsARatioInPerCent() {
    assertThat(Numbers.percent(new BigDecimal("0.751737"), 1)).isEqualTo("75.2%");
    assertThat(Numbers.percent(BigDecimal.ONE, 2)).isEqualTo("100.00%");
  }
}
