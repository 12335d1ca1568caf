package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.measure.Figure;

/**
 * A rate to be reached, as a ratio. The exact fraction is compared, never what is printed (method,
 * section 15).
 */
record Target(BigDecimal ratio) {

  /** 维修及时率, the only one that the definitions set for a figure printed here. */
  private static final Target ON_TIME = new Target(new BigDecimal("0.90"));

  /** The target of a figure, null where none is set. */
  static @Nullable Target of(String figureId) {
    return figureId.equals("repairs.on_time_rate") ? ON_TIME : null;
  }

  Block.Status status(@Nullable Figure figure) {
    if (figure == null || figure.value() == null) {
      return Block.Status.NONE;
    }
    return reached(figure) ? Block.Status.MET : Block.Status.MISSED;
  }

  /**
   * How many decimals of a percentage it takes for the print to agree with the comparison: 89.996%
   * is a miss and must not print as 90.00%.
   */
  int places(Figure figure, int usual) {
    BigDecimal numerator = figure.numerator();
    BigDecimal denominator = figure.denominator();
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      return usual;
    }
    BigDecimal goal = ratio.movePointRight(2);
    int places = usual;
    while (places < 6
        && !reached(figure)
        && percentage(numerator, denominator, places).compareTo(goal) >= 0) {
      places++;
    }
    return places;
  }

  String text() {
    return Numbers.plain(ratio.movePointRight(2)) + "%";
  }

  private boolean reached(Figure figure) {
    BigDecimal numerator = figure.numerator();
    BigDecimal denominator = figure.denominator();
    if (numerator == null || denominator == null) {
      return figure.value() != null && figure.value().compareTo(ratio) >= 0;
    }
    return numerator.compareTo(ratio.multiply(denominator)) >= 0;
  }

  private static BigDecimal percentage(BigDecimal numerator, BigDecimal denominator, int places) {
    return numerator.movePointRight(2).divide(denominator, places, RoundingMode.HALF_UP);
  }
}
