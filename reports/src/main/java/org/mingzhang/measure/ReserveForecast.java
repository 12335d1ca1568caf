package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Money;

/**
 * Ten years of the maintenance fund 维修资金 (features B7): opening + inflow + yield − renewals =
 * closing, held against 30 % of the first deposit (law §5). At today's prices, with no use but the
 * renewals of the register; what is not known is left out and never guessed.
 *
 * @param line 30 % of the first deposit in fen, exact; null where the deposit is not given
 * @param leftOut the assets of whose renewal something is missing
 * @param addition the smallest amount that, paid in every year, keeps all closings at or above the
 *     line; null without a line
 */
public record ReserveForecast(
    ReserveBasis basis,
    @Nullable Fraction line,
    List<Year> years,
    List<Asset> leftOut,
    @Nullable Money addition) {

  /** How many years it looks ahead. */
  public static final int YEARS = 10;

  private static final Fraction THIRTY = Fraction.of(30, 100);

  public ReserveForecast {
    years = List.copyOf(years);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One year.
   *
   * @param number from 1
   * @param from its first day
   * @param to its last day
   * @param inflow null where it is not known, and then counted as none
   * @param yield the rate on the opening, half-up to the fen; nothing on a negative one; null where
   *     the rate is not known
   * @param renewals by day and number
   * @param low whether the closing is below the line; false without one
   */
  public record Year(
      int number,
      LocalDate from,
      LocalDate to,
      Money opening,
      @Nullable Money inflow,
      @Nullable Money yield,
      List<Renewal> renewals,
      Money closing,
      boolean low) {

    public Year {
      renewals = List.copyOf(renewals);
    }

    /** What the renewals of the year cost. */
    public Money cost() {
      return renewals.stream().map(Renewal::cost).reduce(Money.ZERO, Money::plus);
    }
  }

  /**
   * The forecast; none without an asset or without a known balance to start from.
   *
   * @param firstDeposit 首期交存, null where it is not given
   */
  public static Optional<ReserveForecast> of(
      ReserveBasis basis, List<Asset> assets, @Nullable Money firstDeposit) {
    Money opening = basis.opening();
    if (opening == null || assets.isEmpty()) {
      return Optional.empty();
    }
    Fraction line =
        firstDeposit == null || firstDeposit.fen() <= 0
            ? null
            : Fraction.of(firstDeposit.fen(), 1).times(THIRTY);
    List<Year> years = years(basis, opening, assets, line, 0);
    return Optional.of(
        new ReserveForecast(
            basis,
            line,
            years,
            assets.stream().filter(Renewal::incomplete).toList(),
            line == null ? null : addition(basis, opening, assets, line)));
  }

  private static List<Year> years(
      ReserveBasis basis,
      Money opening,
      List<Asset> assets,
      @Nullable Fraction line,
      long addition) {
    LocalDate start = basis.period().end();
    Money inflow = basis.inflow();
    Fraction rate = basis.rate();
    List<Renewal> all = new ArrayList<>();
    assets.forEach(asset -> all.addAll(Renewal.of(asset, start, start.plusYears(YEARS))));
    all.sort(Comparator.comparing(Renewal::due).thenComparing(r -> r.asset().assetNo()));
    List<Year> years = new ArrayList<>();
    Money at = opening;
    for (int n = 1; n <= YEARS; n++) {
      LocalDate from = start.plusYears(n - 1L);
      LocalDate after = start.plusYears(n);
      List<Renewal> renewals =
          all.stream().filter(r -> !r.due().isBefore(from) && r.due().isBefore(after)).toList();
      Money yield = rate == null ? null : yieldOf(at, rate);
      Money closing = at.plus(Money.ofFen(addition));
      closing = inflow == null ? closing : closing.plus(inflow);
      closing = yield == null ? closing : closing.plus(yield);
      for (Renewal renewal : renewals) {
        closing = closing.minus(renewal.cost());
      }
      boolean low = line != null && Fraction.of(closing.fen(), 1).compareTo(line) < 0;
      years.add(new Year(n, from, after.minusDays(1), at, inflow, yield, renewals, closing, low));
      at = closing;
    }
    return years;
  }

  private static Money yieldOf(Money opening, Fraction rate) {
    return opening.fen() <= 0
        ? Money.ZERO
        : Money.ofFen(rate.times(Fraction.of(opening.fen(), 1)).rounded(0).longValueExact());
  }

  /** Found by halving: more paid in never leaves less. */
  private static Money addition(
      ReserveBasis basis, Money opening, List<Asset> assets, Fraction line) {
    long enough = 0;
    long step = 1;
    while (isLow(basis, opening, assets, line, enough)) {
      enough = Math.addExact(enough, step);
      step = Math.multiplyExact(step, 2L);
    }
    long tooLittle = -1;
    while (enough - tooLittle > 1) {
      long middle = (enough + tooLittle) / 2;
      if (isLow(basis, opening, assets, line, middle)) {
        tooLittle = middle;
      } else {
        enough = middle;
      }
    }
    return Money.ofFen(enough);
  }

  private static boolean isLow(
      ReserveBasis basis, Money opening, List<Asset> assets, Fraction line, long addition) {
    return years(basis, opening, assets, line, addition).stream().anyMatch(Year::low);
  }

  /** The first year that ends below the line. */
  public Optional<Year> firstLow() {
    return years.stream().filter(Year::low).findFirst();
  }

  /** The first year that ends with less than nothing. */
  public Optional<Year> firstNegative() {
    return years.stream().filter(year -> year.closing().fen() < 0).findFirst();
  }
}
