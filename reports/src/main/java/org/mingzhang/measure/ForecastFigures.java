package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * The ten years of {@link ReserveForecast} as figures by year, a year by its last day: what falls
 * due for renewal, and the balance after it. A balance lists the rows of the one it starts from and
 * the equipment renewed by then, as its basis, since inflow and yield are in it too: those of
 * earlier periods, whose own figures have their rows.
 */
final class ForecastFigures {

  private ForecastFigures() {}

  static List<Figure> of(Slice slice, FigureSet current, Collection<FigureSet> earlier) {
    List<Asset> assets = slice.assets();
    Optional<ReserveForecast> forecast =
        assets.isEmpty()
            ? Optional.empty()
            : ReserveForecast.of(
                ReserveBasis.of(current, earlier), assets, slice.community().firstFundDeposit());
    return forecast.map(found -> figures(current, found)).orElse(List.of());
  }

  private static List<Figure> figures(FigureSet current, ReserveForecast forecast) {
    List<Part> opening = opening(current);
    long openingRows = rowsOfOpening(current);
    List<Contribution> until = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (ReserveForecast.Year year : forecast.years()) {
      By by = By.of("year", year.to().toString());
      List<Contribution> renewed = year.renewals().stream().map(ForecastFigures::row).toList();
      figures.add(
          figure(
              "forecast.renewals",
              by,
              year.cost(),
              distinct(renewed),
              List.of(Part.of(1, Term.EXPENSE, renewed))));
      until.addAll(renewed);
      List<Part> parts = new ArrayList<>(opening);
      parts.add(Part.of(-1, Term.EXPENSE, until).asBasis());
      figures.add(
          figure("forecast.balance", by, year.closing(), openingRows + distinct(until), parts));
    }
    return figures;
  }

  private static Contribution row(Renewal renewal) {
    return new Contribution(Term.EXPENSE, By.ALL, renewal.asset().origin(), renewal.cost().fen());
  }

  private static long distinct(List<Contribution> rows) {
    return rows.stream().map(Contribution::origin).distinct().count();
  }

  private static Optional<Figure> start(FigureSet current) {
    return Stream.of(
            current.find("funds.closing", By.of("fund", "reserve")),
            current.find("forecast.opening"))
        .flatMap(Optional::stream)
        .filter(figure -> figure.value() != null)
        .findFirst();
  }

  private static List<Part> opening(FigureSet current) {
    return start(current).map(Figure::parts).orElse(List.of()).stream().map(Part::asBasis).toList();
  }

  private static long rowsOfOpening(FigureSet current) {
    return start(current).map(Figure::rows).orElse(0L);
  }

  private static Figure figure(String id, By by, Money value, long rows, List<Part> parts) {
    return new Figure(
        id, by, Unit.CNY, value.toDecimal(), null, null, null, null, null, null, "", rows, parts);
  }
}
