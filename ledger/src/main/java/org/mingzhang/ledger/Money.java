package org.mingzhang.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount of yuan in whole fen (分). It never rounds: what is not whole fen is refused. */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public static Money ofFen(long fen) {
    return fen == 0 ? ZERO : new Money(fen);
  }

  /**
   * An amount in yuan.
   *
   * @throws ArithmeticException where it has a fraction of a fen or does not fit
   */
  public static Money of(BigDecimal yuan) {
    return ofFen(yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
  }

  /** An amount in yuan as text: {@code "1234.50"}. */
  public static Money of(String yuan) {
    return of(new BigDecimal(yuan));
  }

  public Money plus(Money other) {
    return ofFen(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return ofFen(Math.subtractExact(fen, other.fen));
  }

  public Money negate() {
    return ofFen(Math.negateExact(fen));
  }

  /** In yuan, always with two decimals. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(fen, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** In yuan, plain: {@code -12.30}. */
  @Override
  public String toString() {
    return toDecimal().toPlainString();
  }
}
