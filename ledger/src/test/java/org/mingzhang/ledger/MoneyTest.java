package org.mingzhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.00",
    "1, 100, 1.00",
    "0.1, 10, 0.10",
    "-12.3, -1230, -12.30",
    "1234567.89, 123456789, 1234567.89",
    "5.500, 550, 5.50",
    "-0.01, -1, -0.01",
    "92233720368547758.07, 9223372036854775807, 92233720368547758.07"
  })
  void isWholeFen(String yuan, long fen, String shown) {
    assertThat(Money.of(yuan).fen()).isEqualTo(fen);
    assertThat(Money.ofFen(fen)).hasToString(shown);
    assertThat(Money.ofFen(fen).toDecimal()).isEqualTo(new BigDecimal(shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "1.234", "-5.555", "92233720368547758.08"})
  void refusesWhatIsNotWholeFen(String yuan) {
    assertThatThrownBy(() -> Money.of(yuan)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void addsExactlyOrNotAtAll() {
    assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.3"));
    assertThat(Money.of("0.10").minus(Money.of("0.20"))).isEqualTo(Money.of("-0.1"));
    assertThat(Money.of("0.10").negate()).isEqualTo(Money.ofFen(-10));
    Money most = Money.ofFen(Long.MAX_VALUE);
    Money least = Money.ofFen(Long.MIN_VALUE);
    assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(least::negate).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void comparesByAmount() {
    assertThat(Money.of("-1")).isLessThan(Money.ZERO);
    assertThat(Money.of("10")).isGreaterThan(Money.of("9.99"));
  }
}
