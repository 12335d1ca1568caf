package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Renewal;
import org.mingzhang.measure.ReserveBasis;
import org.mingzhang.measure.ReserveForecast;

/**
 * 维修资金十年预测 for the committee: what it assumes and from where, the ten years, and which equipment is
 * renewed when (duties S43). What is missing is said and left out.
 */
final class ForecastSection {

  /** The assumptions' row of the rate; what it is made of follows it. */
  static final int RATE = 2;

  private final Draft draft;
  private final ReserveForecast forecast;
  private final ReserveBasis basis;

  private ForecastSection(Draft draft, ReserveForecast forecast) {
    this.draft = draft;
    this.forecast = forecast;
    this.basis = forecast.basis();
  }

  static List<Block> of(Draft draft) {
    if (draft.input().slice().assets().isEmpty()) {
      return List.of();
    }
    Optional<ReserveForecast> forecast = Forecasts.of(draft);
    if (forecast.isEmpty()) {
      return List.of(
          Blocks.part("reserve-forecast", draft.say("forecast.title"), ""),
          Blocks.say(draft.say("forecast.no-opening", draft.period().lastDay().toString())));
    }
    List<Block> chart = Forecasts.chart(draft);
    return new ForecastSection(draft, forecast.get()).blocks(chart);
  }

  private List<Block> blocks(List<Block> chart) {
    List<Block> blocks = new ArrayList<>(chart);
    if (!forecast.leftOut().isEmpty()) {
      blocks.add(
          Blocks.warn(
              draft.say(
                  "forecast.left-out",
                  forecast.leftOut().stream()
                      .map(a -> PublicText.withoutIdentities(a.assetNo() + " " + a.name()))
                      .collect(Collectors.joining(draft.say("list.separator"))))));
    }
    blocks.add(Blocks.table(years()));
    blocks.add(Blocks.part("forecast-assumptions", draft.say("forecast.assumptions"), ""));
    blocks.add(Blocks.table(assumptions()));
    List<Table.Row> renewals = renewals();
    if (!renewals.isEmpty()) {
      blocks.add(
          Blocks.part(
              "renewals", draft.say("forecast.renewals"), draft.say("forecast.renewals.note")));
      blocks.add(Blocks.table(renewals(renewals)));
    }
    return List.copyOf(blocks);
  }

  private Table years() {
    List<Table.Row> rows = new ArrayList<>();
    for (ReserveForecast.Year year : forecast.years()) {
      rows.add(
          Cells.row(
              Cells.words(draft.say("forecast.year", year.from().toString(), year.to().toString())),
              Cells.money(year.opening().toDecimal()),
              money(year.inflow()),
              money(year.yield()),
              Cells.money(year.cost().toDecimal()),
              Cells.strongMoney(year.closing().toDecimal()),
              standing(year)));
    }
    return new Table(
        "reserve-forecast",
        draft.say("forecast.title"),
        List.of(
            Cells.left(draft.say("forecast.column.year"), 22),
            Cells.right(draft.say("forecast.column.opening"), 14),
            Cells.right(draft.say("forecast.column.inflow"), 12),
            Cells.right(draft.say("forecast.column.yield"), 12),
            Cells.right(draft.say("forecast.column.renewals"), 14),
            Cells.right(draft.say("forecast.column.closing"), 14),
            Cells.left(draft.say("forecast.column.line"), 12)),
        rows,
        "");
  }

  private Cell standing(ReserveForecast.Year year) {
    if (forecast.line() == null) {
      return Cells.dash();
    }
    return year.low()
        ? new Cell.Standing(Block.Status.MISSED, draft.say("forecast.below"))
        : new Cell.Standing(Block.Status.MET, draft.say("forecast.above"));
  }

  private Table assumptions() {
    List<Table.Row> rows = new ArrayList<>();
    Money opening = basis.opening();
    rows.add(assumption("opening", opening, basis.period().lastDay().toString()));
    String used =
        basis.used().stream()
            .map(Period::toString)
            .collect(Collectors.joining(draft.say("list.separator")));
    String months = String.valueOf(basis.months());
    boolean whole = basis.months() == ReserveBasis.MONTHS;
    String annualised = whole ? "" : draft.say("forecast.annualised", months);
    Money inflow = basis.inflow();
    rows.add(
        inflow == null
            ? unknown("inflow")
            : assumption("inflow", inflow, used, Forecasts.money(basis.otherIncome()), annualised));
    rows.addAll(rate(annualised));
    rows.add(assumption("use", Money.ZERO));
    rows.add(
        Cells.row(
            Cells.words(draft.say("forecast.assume.renewals")),
            Cells.count(draft.input().slice().assets().size()),
            Cells.words(draft.say("forecast.assume.renewals.source"))));
    Fraction line = forecast.line();
    rows.add(
        line == null
            ? unknown("line")
            : assumption("line", Money.of(line.rounded(0).movePointLeft(2))));
    return new Table(
        "forecast-assumptions",
        draft.say("forecast.assumptions"),
        List.of(
            Cells.left(draft.say("forecast.column.assumption"), 24),
            Cells.right(draft.say("forecast.column.value"), 16),
            Cells.left(draft.say("forecast.column.source"), 60)),
        rows,
        draft.say("forecast.assumptions.note"));
  }

  /** The rate, and the yield and the balances that it is worked out from. */
  private List<Table.Row> rate(String annualised) {
    Fraction rate = basis.rate();
    Money yielded = basis.yielded();
    Fraction mean = basis.meanBalance();
    if (rate == null || yielded == null || mean == null) {
      return List.of(unknown("yield"));
    }
    Table.Row row =
        Cells.row(
            Cells.words(draft.say("forecast.assume.yield")),
            new Cell.Numeral(
                rate.rounded(6),
                Cell.Form.PERCENT_2,
                Numbers.decimal(rate.times(Fraction.of(100, 1)).rounded(4), 4) + "%",
                false),
            Cells.words(
                draft.say(
                    "forecast.assume.yield.source",
                    Forecasts.money(yielded),
                    Numbers.money(mean.rounded(2)),
                    annualised)));
    String balances = String.valueOf(basis.balances());
    return List.of(
        row,
        assumption("yielded", yielded),
        assumption(
            "balances",
            Money.of(mean.times(Fraction.of(basis.balances(), 1)).rounded(2)),
            balances,
            String.valueOf(basis.months())));
  }

  private Table.Row assumption(String what, @Nullable Money value, String... source) {
    return Cells.row(
        Cells.words(draft.say("forecast.assume." + what)),
        money(value),
        Cells.words(draft.say("forecast.assume." + what + ".source", source)));
  }

  private Table.Row unknown(String what) {
    return Cells.row(
        Cells.words(draft.say("forecast.assume." + what)),
        Cells.dash(),
        Cells.words(draft.say("forecast.assume." + what + ".unknown")));
  }

  private static Cell money(@Nullable Money amount) {
    return amount == null ? Cells.dash() : Cells.money(amount.toDecimal());
  }

  private List<Table.Row> renewals() {
    List<Table.Row> rows = new ArrayList<>();
    for (ReserveForecast.Year year : forecast.years()) {
      for (Renewal renewal : year.renewals()) {
        rows.add(
            Cells.row(
                Cells.count(year.number()),
                renewal.overdue()
                    ? new Cell.Standing(Block.Status.MISSED, draft.say("forecast.overdue"))
                    : new Cell.Day(renewal.due(), renewal.due().toString()),
                Cells.words(
                    PublicText.withoutIdentities(
                        renewal.asset().assetNo() + " " + renewal.asset().name())),
                Cells.words(PublicText.withoutIdentities(renewal.asset().place())),
                Cells.words(String.valueOf(renewal.asset().installedOn())),
                Cells.count(renewal.asset().lifeYears() == null ? 0 : renewal.asset().lifeYears()),
                Cells.money(renewal.cost().toDecimal())));
      }
    }
    return rows;
  }

  private Table renewals(List<Table.Row> rows) {
    return new Table(
        "renewals",
        draft.say("forecast.renewals"),
        List.of(
            Cells.right(draft.say("forecast.column.number"), 8),
            Cells.left(draft.say("forecast.column.due"), 13),
            Cells.left(draft.say("forecast.column.asset"), 28),
            Cells.left(draft.say("forecast.column.place"), 16),
            Cells.left(draft.say("forecast.column.installed"), 12),
            Cells.right(draft.say("forecast.column.life"), 9),
            Cells.right(draft.say("column.amount"), 14)),
        rows,
        "");
  }
}
