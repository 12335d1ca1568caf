package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void roundsTiesAwayFromZero() {
    assertThat(Fraction.of(1, 8).rounded(2)).isEqualTo(new BigDecimal("0.13"));
    assertThat(Fraction.of(-1, 8).rounded(2)).isEqualTo(new BigDecimal("-0.13"));
    assertThat(Fraction.of(1, 3).rounded(6)).isEqualTo(new BigDecimal("0.333333"));
    assertThat(Fraction.of(2, 1).rounded(6)).isEqualTo(new BigDecimal("2.000000"));
  }

  @Test
  void isInLowestTermsWithThePositiveDenominator() {
    assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2));
    assertThat(Fraction.of("0.90")).isEqualTo(Fraction.of(9, 10));
    assertThat(Fraction.of(new BigDecimal("9E+1"))).isEqualTo(Fraction.of(90, 1));
    assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void computesExactly() {
    Fraction third = Fraction.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
    assertThat(third.times(Fraction.of(3, 4))).isEqualTo(Fraction.of(1, 4));
    assertThat(third.dividedBy(Fraction.of(-2, 3))).isEqualTo(Fraction.of(-1, 2));
    assertThat(Fraction.of(-1, 2).abs()).isEqualTo(Fraction.of(1, 2));
    assertThat(Fraction.of(7, 2).ceiling()).isEqualTo(BigInteger.valueOf(4));
    assertThat(Fraction.of(-7, 2).ceiling()).isEqualTo(BigInteger.valueOf(-3));
    assertThat(Fraction.of(8, 2).ceiling()).isEqualTo(BigInteger.valueOf(4));
  }

  @Test
  void refusesAZeroDenominator() {
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }
}
