package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;

/**
 * What a forecast of the maintenance fund 维修资金 rests on, as the last twelve months show it: only
 * periods that the ledger holds whole ({@link Held}) are used, annualised where they are fewer.
 *
 * @param period the forecast starts at the end of its last day
 * @param opening the fund's closing of that day, or what the period after it opens with by the same
 *     rules: the latest balance rolled forward; null where neither is known
 * @param used the periods that inflow and yield are taken from, oldest first
 * @param otherIncome the fund's income of these periods less the yield: deposits 交存, transfers from
 *     public revenue 公共收益转入
 * @param yielded their yield 增值收益, null where none of them has any: then it is not known
 * @param meanBalance the mean of the openings and closings of these periods; null as the yield
 */
public record ReserveBasis(
    Period period,
    @Nullable Money opening,
    List<Period> used,
    Money otherIncome,
    @Nullable Money yielded,
    @Nullable Fraction meanBalance) {

  /** A forecast looks back on as many months. */
  public static final int MONTHS = 12;

  private static final By RESERVE = By.of("fund", "reserve");
  private static final Pattern YIELD = Pattern.compile("增值|利息|结息|孳息");

  public ReserveBasis {
    used = List.copyOf(used);
  }

  /** Whether an income of that category is 增值收益 and no deposit. */
  public static boolean isYield(String category) {
    return YIELD.matcher(category).find();
  }

  /**
   * What the ledger shows.
   *
   * @param current the figures of the period
   * @param earlier those of other periods, of which the ones of the twelve months are used
   */
  public static ReserveBasis of(FigureSet current, Collection<FigureSet> earlier) {
    List<FigureSet> sets = lastYear(current, earlier);
    BigDecimal other = BigDecimal.ZERO;
    BigDecimal yielded = BigDecimal.ZERO;
    boolean known = false;
    Fraction balances = Fraction.ZERO;
    boolean balanced = !sets.isEmpty();
    for (FigureSet set : sets) {
      for (Figure figure : set.all("income.amount")) {
        if (!figure.by().get("fund").equals("reserve") || figure.value() == null) {
          continue;
        }
        if (isYield(figure.by().get("category"))) {
          yielded = yielded.add(figure.value());
          known |= figure.rows() > 0 || figure.value().signum() != 0;
        } else {
          other = other.add(figure.value());
        }
      }
      BigDecimal opening = value(set, "funds.opening");
      BigDecimal closing = value(set, "funds.closing");
      if (opening == null || closing == null) {
        balanced = false;
      } else {
        balances = balances.plus(Fraction.of(opening.add(closing)));
      }
    }
    Fraction mean = balanced ? balances.dividedBy(Fraction.of(2L * sets.size(), 1)) : Fraction.ZERO;
    boolean rate = known && mean.signum() > 0;
    // Without an opening a balance of a day in the period leads to its end all the same.
    BigDecimal closing = value(current, "funds.closing");
    if (closing == null) {
      closing = current.find("forecast.opening").map(Figure::value).orElse(null);
    }
    return new ReserveBasis(
        current.period(),
        closing == null ? null : Money.of(closing),
        sets.stream().map(FigureSet::period).toList(),
        Money.of(other),
        rate ? Money.of(yielded) : null,
        rate ? mean : null);
  }

  /** The periods of one length that make up the last twelve months, where the ledger has them. */
  private static List<FigureSet> lastYear(FigureSet current, Collection<FigureSet> earlier) {
    List<FigureSet> found = new ArrayList<>();
    Period at = current.period();
    for (int months = 0; months < MONTHS; months += at.months()) {
      Period wanted = at;
      FigureSet set =
          wanted.equals(current.period())
              ? current
              : earlier.stream().filter(s -> s.period().equals(wanted)).findFirst().orElse(null);
      if (set != null && Held.whole("funds.income", set)) {
        found.add(0, set);
      }
      at = at.previous();
    }
    return found;
  }

  private static @Nullable BigDecimal value(FigureSet set, String id) {
    return set.find(id, RESERVE).map(Figure::value).orElse(null);
  }

  /** How many months the used periods have. */
  public int months() {
    return used.stream().mapToInt(Period::months).sum();
  }

  /** Of how many balances the mean is: an opening and a closing of each used period. */
  public int balances() {
    return 2 * used.size();
  }

  /** A year's inflow without yield, half-up to the fen; null where no period is held. */
  public @Nullable Money inflow() {
    return used.isEmpty() ? null : Money.ofFen(year(otherIncome).rounded(0).longValueExact());
  }

  /** A year's yield on a yuan of the balance, exact; null where it is not known. */
  public @Nullable Fraction rate() {
    return yielded == null || meanBalance == null
        ? null
        : year(yielded).dividedBy(meanBalance.times(Fraction.of(100, 1)));
  }

  /** An amount of the used periods as that of twelve months, in fen. */
  private Fraction year(Money amount) {
    return Fraction.of(amount.fen(), 1).times(Fraction.of(MONTHS, months()));
  }
}
