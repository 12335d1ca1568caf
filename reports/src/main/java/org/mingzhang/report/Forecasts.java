package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.ReserveBasis;
import org.mingzhang.measure.ReserveForecast;

/**
 * 维修资金十年预测 as all owners may read it: the chart of the closings against 30 % of the first deposit
 * and one sentence, years and totals only. Nothing where the register has no equipment.
 */
final class Forecasts {

  private static final int SMALL = 5;

  private Forecasts() {}

  static Optional<ReserveForecast> of(Draft draft) {
    List<Asset> assets = draft.input().slice().assets();
    return assets.isEmpty()
        ? Optional.empty()
        : ReserveForecast.of(basis(draft), assets, draft.community().firstFundDeposit());
  }

  static ReserveBasis basis(Draft draft) {
    return ReserveBasis.of(draft.input().current(), draft.earlier());
  }

  static List<Block> chart(Draft draft) {
    Optional<ReserveForecast> forecast = of(draft);
    if (forecast.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.part("reserve-forecast", draft.say("forecast.title"), draft.say("forecast.note")),
        Blocks.chart(chart(draft, forecast.get())),
        Blocks.mutter(sentence(draft, forecast.get())));
  }

  /** What the ten years come to: renewals, the first low year, what would keep it above. */
  static String sentence(Draft draft, ReserveForecast forecast) {
    List<String> parts = new ArrayList<>();
    Money spent =
        forecast.years().stream().map(ReserveForecast.Year::cost).reduce(Money.ZERO, Money::plus);
    parts.add(draft.say("forecast.spent", money(spent)));
    Fraction line = forecast.line();
    if (line == null) {
      parts.add(draft.say("forecast.no-line"));
    } else if (forecast.firstLow().isEmpty()) {
      parts.add(draft.say("forecast.enough", fen(line)));
    } else {
      String low = forecast.firstLow().get().to().toString();
      parts.add(draft.say("forecast.low", low, fen(line)));
    }
    forecast
        .firstNegative()
        .ifPresent(year -> parts.add(draft.say("forecast.negative", year.to().toString())));
    Money addition = forecast.addition();
    if (addition != null && addition.fen() > 0) {
      parts.add(draft.say("forecast.addition", money(addition)));
    }
    return String.join(draft.say("list.clause"), parts) + draft.say("list.stop");
  }

  private static Chart chart(Draft draft, ReserveForecast forecast) {
    int power = power(draft, forecast);
    List<Chart.Point> points = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (ReserveForecast.Year year : forecast.years()) {
      BigDecimal closing = year.closing().toDecimal();
      String label = year.to().toString().substring(0, 7);
      points.add(
          new Chart.Point(
              label,
              "",
              closing.movePointLeft(power).doubleValue(),
              Numbers.decimal(closing.movePointLeft(power), power == 0 ? 0 : 1),
              forecast.line() == null
                  ? Block.Status.NONE
                  : year.low() ? Block.Status.MISSED : Block.Status.MET));
      sentences.add(
          draft.say("forecast.alternative", year.to().toString(), Numbers.money(closing)));
    }
    Fraction line = forecast.line();
    if (line != null) {
      sentences.add(draft.say("forecast.alternative.line", fen(line)));
    }
    BigDecimal target = line == null ? null : line.rounded(0).movePointLeft(2 + power);
    return new Chart.Trend(
        "reserve-forecast",
        draft.say("forecast.title"),
        String.join(draft.say("list.clause"), sentences) + draft.say("list.stop"),
        draft.say(power == 0 ? "chart.money.unit.small" : "chart.money.unit"),
        points,
        target == null ? null : target.doubleValue(),
        target == null
            ? ""
            : draft.say("forecast.line.short", Numbers.decimal(target, power == 0 ? 0 : 1)));
  }

  /** The paper's usual unit of money charts; yuan where that would print small amounts as 0.0. */
  private static int power(Draft draft, ReserveForecast forecast) {
    int digits =
        forecast.years().stream()
            .mapToInt(year -> year.closing().toDecimal().abs().toBigInteger().toString().length())
            .max()
            .orElse(0);
    return digits > SMALL ? Integer.parseInt(draft.say("chart.money.power")) : 0;
  }

  static String money(Money amount) {
    return Numbers.money(amount.toDecimal());
  }

  /** An exact amount in fen as yuan, half-up. */
  static String fen(Fraction amount) {
    return Numbers.money(amount.rounded(0).movePointLeft(2));
  }
}
