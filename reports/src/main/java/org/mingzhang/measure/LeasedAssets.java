package org.mingzhang.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Common parts under contract without the income they should bring (duties S38): the rents of a
 * category that are due in the period by days, held against what was booked to the fund {@code
 * public} under it. A rent that was paid ahead is no finding: where the period's income is short,
 * that of the twelve months to its end, as far as the ledger goes back, may cover the rents of
 * these months. Questions only, for the contract may say otherwise.
 */
public final class LeasedAssets {

  private final Period period;
  private final List<FigureSet> year;
  private final List<Irregularity> found = new ArrayList<>();

  private LeasedAssets(FigureSet current, Collection<FigureSet> earlier) {
    period = current.period();
    year = lastYear(current, earlier);
  }

  /**
   * The questions, by category and number of the asset.
   *
   * @param current the figures of the period
   * @param earlier those of other periods
   */
  public static List<Irregularity> of(
      List<Asset> assets, FigureSet current, Collection<FigureSet> earlier) {
    LeasedAssets rule = new LeasedAssets(current, earlier);
    Map<String, List<Asset>> byCategory =
        assets.stream()
            .filter(rule::isLet)
            .collect(
                Collectors.groupingBy(Asset::incomeCategory, TreeMap::new, Collectors.toList()));
    byCategory.forEach(rule::check);
    return List.copyOf(rule.found);
  }

  /** The same period lengths without a gap, back to at most twelve months. */
  private static List<FigureSet> lastYear(FigureSet current, Collection<FigureSet> earlier) {
    List<FigureSet> sets = new ArrayList<>();
    sets.add(current);
    Period at = current.period().previous();
    while ((sets.size() + 1) * at.months() <= 12) {
      Period wanted = at;
      FigureSet set =
          earlier.stream().filter(s -> s.period().equals(wanted)).findFirst().orElse(null);
      if (set == null) {
        break;
      }
      sets.add(set);
      at = at.previous();
    }
    return sets;
  }

  private boolean isLet(Asset asset) {
    Money rent = asset.annualRent();
    return rent != null && rent.fen() > 0 && days(asset, period.start()) > 0;
  }

  private void check(String category, List<Asset> let) {
    if (category.isEmpty()) {
      let.forEach(asset -> ask(Kind.ASSET_UNMATCHED, List.of(asset), "", ""));
      return;
    }
    BigDecimal income = income(List.of(year.get(0)), category);
    LocalDate start = year.get(year.size() - 1).period().start();
    if (covers(income, least(let, period.start()))
        || covers(income(year, category), least(let, start))) {
      return;
    }
    if (income.signum() == 0) {
      let.forEach(asset -> ask(Kind.ASSET_WITHOUT_INCOME, List.of(asset), "", category));
    } else {
      ask(Kind.ASSET_INCOME_LOW, let, category + " · ", income.toPlainString());
    }
  }

  private void ask(Kind kind, List<Asset> let, String before, String detail) {
    String names =
        let.stream().map(a -> a.assetNo() + " " + a.name()).collect(Collectors.joining("、"));
    Money due = Money.ofFen(due(let, period.start()).rounded(0).longValueExact());
    found.add(
        new Irregularity(
            kind,
            List.of(),
            due,
            before + names,
            detail,
            let.stream().map(Asset::origin).toList()));
  }

  /** The rents from a day to the period's end, in fen, by days of the year that ends with it. */
  private Fraction due(List<Asset> let, LocalDate from) {
    long yearDays = ChronoUnit.DAYS.between(period.end().minusYears(1), period.end());
    Fraction due = Fraction.ZERO;
    for (Asset asset : let) {
      Money rent = asset.annualRent();
      if (rent != null) {
        due = due.plus(Fraction.of(Math.multiplyExact(rent.fen(), days(asset, from)), yearDays));
      }
    }
    return due;
  }

  /** The same where whole months are equal parts, if that is less: July is no dearer than June. */
  private Fraction least(List<Asset> let, LocalDate from) {
    Fraction least = Fraction.ZERO;
    for (Asset asset : let) {
      Fraction byDays = due(List.of(asset), from);
      Money rent = asset.annualRent();
      LocalDate first = first(asset, from);
      LocalDate after = after(asset);
      boolean months = first.getDayOfMonth() == 1 && after.getDayOfMonth() == 1;
      Fraction byMonths =
          months && rent != null
              ? Fraction.of(rent.fen(), 1)
                  .times(Fraction.of(Math.max(0, ChronoUnit.MONTHS.between(first, after)), 12))
              : byDays;
      least = least.plus(byMonths.compareTo(byDays) < 0 ? byMonths : byDays);
    }
    return least;
  }

  /** How many days from a day to the period's end its contract runs; both of its ends included. */
  private long days(Asset asset, LocalDate from) {
    return asset.contractFrom() == null
        ? 0
        : Math.max(0, ChronoUnit.DAYS.between(first(asset, from), after(asset)));
  }

  private LocalDate first(Asset asset, LocalDate from) {
    LocalDate first = asset.contractFrom();
    return first == null || first.isBefore(from) ? from : first;
  }

  private LocalDate after(Asset asset) {
    LocalDate to = asset.contractTo();
    return to == null || !to.isBefore(period.end()) ? period.end() : to.plusDays(1);
  }

  private static boolean covers(BigDecimal income, Fraction due) {
    return Fraction.of(income.movePointRight(2)).compareTo(due) >= 0;
  }

  private static BigDecimal income(List<FigureSet> sets, String category) {
    By by = By.of("category", category, "fund", "public");
    return sets.stream()
        .map(set -> set.find("income.amount", by).map(Figure::value).orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
