package org.mingzhang.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;

/** Asserts what figures.json would say of a figure, digit for digit. */
final class Facts {

  private final Figure actual;

  private Facts(Figure figure) {
    this.actual = figure;
  }

  static Facts figure(FigureSet set, String id, String... keysAndValues) {
    By by =
        switch (keysAndValues.length) {
          case 0 -> By.ALL;
          case 2 -> By.of(keysAndValues[0], keysAndValues[1]);
          default -> By.of(keysAndValues[0], keysAndValues[1], keysAndValues[2], keysAndValues[3]);
        };
    return new Facts(
        set.find(id, by).orElseThrow(() -> new AssertionError("no figure " + id + " " + by)));
  }

  Facts is(@Nullable String value) {
    return compare("value", text(actual.value()), value);
  }

  Facts of(@Nullable String numerator, @Nullable String denominator) {
    compare("numerator", text(actual.numerator()), numerator);
    return compare("denominator", text(actual.denominator()), denominator);
  }

  Facts between(@Nullable String lower, @Nullable String upper, @Nullable Long population) {
    compare("lower", text(actual.lower()), lower);
    compare("upper", text(actual.upper()), upper);
    return compare("population", actual.population(), population);
  }

  Facts printed(@Nullable String printed) {
    return compare("printed", text(actual.printed()), printed);
  }

  Facts in(Figure.Unit unit) {
    return compare("unit", actual.unit(), unit);
  }

  Facts withheld(String reason) {
    return compare("withheld", actual.withheld(), reason);
  }

  Facts rows(long rows) {
    return compare("rows", actual.rows(), rows);
  }

  private Facts compare(String what, @Nullable Object found, @Nullable Object expected) {
    if (found == null ? expected != null : !found.equals(expected)) {
      throw new AssertionError(
          what + " of " + actual.reference() + ": expected " + expected + " but found " + found);
    }
    return this;
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
