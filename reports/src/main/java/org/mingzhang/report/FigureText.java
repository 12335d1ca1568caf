package org.mingzhang.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Cell;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Held;
import org.mingzhang.measure.Rates;

/**
 * How figures print: a dash where undefined or absent, the reason where withheld.
 *
 * @param orders whether the community ever handed in a work order: else no figure of orders is
 *     known, the zeros included
 */
record FigureText(Words words, Targets targets, boolean orders) {

  private static final Fraction HUNDRED = Fraction.of(100, 1);

  FigureText(Words words, Targets targets) {
    this(words, targets, true);
  }

  private boolean unknown(@Nullable Figure figure) {
    return !orders && figure != null && Held.ofOrders(figure.id());
  }

  String print(@Nullable Figure figure) {
    if (unknown(figure)) {
      return words.say("orders.not-given");
    }
    if (Draft.hidden(figure)) {
      return Numbers.HIDDEN;
    }
    if (figure != null && !figure.withheld().isEmpty()) {
      return words.say("withheld");
    }
    BigDecimal value = figure == null ? null : figure.value();
    if (figure == null || value == null) {
      return Numbers.UNDEFINED;
    }
    return switch (figure.unit()) {
      case CNY -> Numbers.money(value);
      case COUNT -> Numbers.decimal(value, 0);
      case HOURS, DAYS, PER_1000 -> Numbers.decimal(value, 1);
      case SCORE, CNY_PER_M2 -> Numbers.decimal(value, 2);
      case RATIO -> percent(figure, value);
    };
  }

  private String percent(Figure figure, BigDecimal value) {
    int places = targets.places(figure);
    return Rates.exact(figure)
        .map(exact -> Numbers.decimal(exact.times(HUNDRED).rounded(places), places) + "%")
        .orElseGet(() -> Numbers.percent(value, places));
  }

  Cell.Numeral cell(@Nullable Figure figure, boolean strong) {
    return new Cell.Numeral(
        figure == null || !figure.withheld().isEmpty() || unknown(figure) ? null : figure.value(),
        figure == null ? Cell.Form.MONEY : form(figure),
        print(figure),
        strong);
  }

  private Cell.Form form(Figure figure) {
    return switch (figure.unit()) {
      case CNY -> Cell.Form.MONEY;
      case COUNT -> Cell.Form.COUNT;
      case HOURS, DAYS, PER_1000 -> Cell.Form.DECIMAL_1;
      case SCORE, CNY_PER_M2 -> Cell.Form.DECIMAL_2;
      case RATIO -> targets.places(figure) == 1 ? Cell.Form.PERCENT_1 : Cell.Form.PERCENT_2;
    };
  }

  /** Numerator and denominator as printed, a dash where either is missing. */
  String fraction(@Nullable Figure figure) {
    if (Draft.hidden(figure)) {
      return Numbers.HIDDEN;
    }
    if (figure == null
        || figure.numerator() == null
        || figure.denominator() == null
        || unknown(figure)) {
      return Numbers.UNDEFINED;
    }
    int places = Math.min(2, figure.numerator().scale());
    return Numbers.decimal(figure.numerator(), places)
        + " / "
        + Numbers.decimal(figure.denominator(), Math.min(2, figure.denominator().scale()));
  }

  /** As {@link #fraction}, its two numbers typed. */
  Cell.Fraction parts(@Nullable Figure figure) {
    BigDecimal numerator = figure == null || unknown(figure) ? null : figure.numerator();
    BigDecimal denominator = figure == null ? null : figure.denominator();
    Cell.Form form = numerator != null && numerator.scale() > 0 ? Cell.Form.MONEY : Cell.Form.COUNT;
    return numerator == null || denominator == null
        ? new Cell.Fraction(null, null, form, fraction(figure))
        : new Cell.Fraction(numerator, denominator, form, fraction(figure));
  }

  /** A rate with its interval: {@code 79.5%（75.2%–83.2%）}; without one as {@link #print}. */
  String withInterval(@Nullable Figure rate) {
    BigDecimal lower = rate == null ? null : rate.lower();
    BigDecimal upper = rate == null ? null : rate.upper();
    return lower == null || upper == null
        ? print(rate)
        : words.say(
            "rate.interval", print(rate), Numbers.percent(lower, 1), Numbers.percent(upper, 1));
  }

  /** A change with its sign and unit. */
  String change(Figure figure, Comparison comparison) {
    int places =
        switch (figure.unit()) {
          case CNY, CNY_PER_M2, SCORE -> 2;
          case COUNT -> 0;
          case HOURS, DAYS, PER_1000 -> 1;
          case RATIO -> Math.min(2, targets.places(figure));
        };
    BigDecimal rounded = comparison.difference().rounded(places);
    if (rounded.signum() == 0) {
      return words.say("change.none");
    }
    String text = Numbers.signed(rounded, places);
    return figure.unit() == Figure.Unit.RATIO ? words.say("change.points", text) : text;
  }
}
