package org.mingzhang.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.UnitType;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Whether the units' parts of the maintenance fund 分户账 of a day add up to the fund (办法 §30). Where
 * every unit's part is stated for the period's last day a difference is an open point; where some
 * are missing, or stated for another day, nothing can be said.
 */
public final class PartsOfFund {

  private PartsOfFund() {}

  /**
   * The parts less the fund's closing balance, in yuan; empty where not all parts are stated for
   * the period's last day or the balance is not known.
   */
  public static Optional<BigDecimal> gap(Slice slice, FigureSet current) {
    LocalDate last = slice.period().lastDay();
    List<Subaccount> parts = partsOf(slice, last);
    Set<String> stated = parts.stream().map(Subaccount::unit).collect(Collectors.toSet());
    Set<String> known =
        slice.subaccounts().stream().map(Subaccount::unit).collect(Collectors.toSet());
    boolean all =
        !parts.isEmpty()
            && stated.containsAll(known)
            && slice.units().stream()
                .filter(
                    unit ->
                        UnitType.ofKind(unit.unitKind()) == UnitType.HOME
                            || UnitType.ofKind(unit.unitKind()) == UnitType.SHOP)
                .map(HouseUnit::key)
                .allMatch(stated::contains);
    if (!all) {
      return Optional.empty();
    }
    Money sum = parts.stream().map(Subaccount::balance).reduce(Money.ZERO, Money::plus);
    return current
        .find("funds.closing", By.of("fund", "reserve"))
        .map(Figure::value)
        .map(closing -> sum.toDecimal().subtract(closing));
  }

  /** The open point, without the amount of a unit: the sum over all of them alone. */
  static List<Irregularity> of(Slice slice, FigureSet current) {
    return gap(slice, current)
        .filter(gap -> gap.signum() != 0)
        .map(
            gap ->
                new Irregularity(
                    Kind.SUBACCOUNTS_DIFFER,
                    List.of(),
                    Money.ofFen(gap.movePointRight(2).longValueExact()),
                    slice.period().lastDay().toString(),
                    gap.toPlainString(),
                    partsOf(slice, slice.period().lastDay()).stream()
                        .map(Subaccount::origin)
                        .toList()))
        .stream()
        .toList();
  }

  private static List<Subaccount> partsOf(Slice slice, LocalDate day) {
    return slice.subaccounts().stream().filter(stated -> stated.date().equals(day)).toList();
  }
}
