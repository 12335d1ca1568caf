package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number in lowest terms, its denominator above zero; a denominator of zero is an {@link
 * ArithmeticException}. It rounds only when told to how many places, half-up.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  public static final Fraction ZERO = of(0, 1);
  public static final Fraction ONE = of(1, 1);

  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction has a denominator other than zero");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Fraction of(BigDecimal value) {
    return value.scale() >= 0
        ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
  }

  /** A decimal as text: {@code "0.90"}. */
  public static Fraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  public Fraction abs() {
    return signum() < 0 ? negate() : this;
  }

  public int signum() {
    return numerator.signum();
  }

  /** The smallest whole number that is not less. */
  public BigInteger ceiling() {
    return decimal().divide(divisor(), 0, RoundingMode.CEILING).toBigIntegerExact();
  }

  /** Half-up to so many places, away from zero at a tie. */
  public BigDecimal rounded(int places) {
    return decimal().divide(divisor(), places, RoundingMode.HALF_UP);
  }

  /** As a decimal of so many digits. */
  BigDecimal decimal(MathContext precision) {
    return decimal().divide(divisor(), precision);
  }

  /**
   * The square root, as a decimal of so many digits.
   *
   * @throws ArithmeticException below zero
   */
  BigDecimal root(MathContext precision) {
    return decimal(precision).sqrt(precision);
  }

  private BigDecimal decimal() {
    return new BigDecimal(numerator);
  }

  private BigDecimal divisor() {
    return new BigDecimal(denominator);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
