package org.mingzhang.measure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Subaccount;

/**
 * A unit's part of the maintenance fund 分户账 over a period, as the bank states it (办法 §30 block 3);
 * what it does not state is null and never computed from the fund's books.
 *
 * @param opening the statement of the day before the period, else the latest earlier one
 * @param paidIn 交存 since the opening, as all of the period's statements say it; likewise yield and
 *     used
 * @param closing the latest statement of the period
 */
public record SubaccountStatement(
    @Nullable Subaccount opening,
    @Nullable Money paidIn,
    @Nullable Money yield,
    @Nullable Money used,
    @Nullable Subaccount closing) {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);
  private static final BigInteger THIRTY = BigInteger.valueOf(30);

  /**
   * The statement of a period.
   *
   * @param stated one unit's, ordered by day
   */
  public static SubaccountStatement of(List<Subaccount> stated, Period period) {
    Subaccount opening = null;
    for (Subaccount each : stated) {
      opening = each.date().isBefore(period.start()) ? each : opening;
    }
    List<Subaccount> within = stated.stream().filter(s -> period.contains(s.date())).toList();
    return new SubaccountStatement(
        opening,
        sum(within, Subaccount::paidIn),
        sum(within, Subaccount::yield),
        sum(within, Subaccount::used),
        within.isEmpty() ? null : within.get(within.size() - 1));
  }

  /** Unknown where one of the statements does not say it. */
  private static @Nullable Money sum(
      List<Subaccount> within, Function<Subaccount, @Nullable Money> amount) {
    Money sum = Money.ZERO;
    for (Subaccount each : within) {
      Money given = amount.apply(each);
      if (given == null) {
        return null;
      }
      sum = sum.plus(given);
    }
    return within.isEmpty() ? null : sum;
  }

  /** Whether the bank states anything of the unit up to the period's end. */
  public boolean isGiven() {
    return opening != null || closing != null;
  }

  /** The latest statement up to the period's end. */
  public @Nullable Subaccount latest() {
    return closing == null ? opening : closing;
  }

  /** The day of the opening balance; null where there is none. */
  public @Nullable LocalDate openedOn() {
    return opening == null ? null : opening.date();
  }

  /**
   * Closing − (opening + paid in + yield − used), which is 0 where the statement agrees with
   * itself; empty where it does not say all of them.
   */
  public Optional<Money> gap() {
    if (opening == null || paidIn == null || yield == null || used == null || closing == null) {
      return Optional.empty();
    }
    Money expected = opening.balance().plus(paidIn).plus(yield).minus(used);
    return Optional.of(closing.balance().minus(expected));
  }

  /**
   * Whether the latest balance is below 30 % of the first deposit (law §5): balance × 100 &lt;
   * deposit × 30, never rounded. Empty where either is not stated or there was no first deposit.
   */
  public Optional<Boolean> below30() {
    Subaccount latest = latest();
    return latest == null ? Optional.empty() : below30(latest);
  }

  /** The same of one statement. */
  public static Optional<Boolean> below30(Subaccount stated) {
    Money deposit = stated.firstDeposit();
    if (deposit == null || deposit.fen() <= 0) {
      return Optional.empty();
    }
    BigInteger balance = BigInteger.valueOf(stated.balance().fen()).multiply(HUNDRED);
    return Optional.of(balance.compareTo(BigInteger.valueOf(deposit.fen()).multiply(THIRTY)) < 0);
  }
}
