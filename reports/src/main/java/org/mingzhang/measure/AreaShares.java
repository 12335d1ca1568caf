package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;

/**
 * Divides an amount among units 房屋 by their area, to the fen (method §17): each share is floored,
 * and the fen that are missing go one by one to the largest fractions, of equal ones to the larger
 * area, then in the order of rooms. The shares add up to the amount.
 */
public final class AreaShares {

  private AreaShares() {}

  /**
   * Each unit's share by its key, in the order of rooms; the same whatever the order of the units.
   * A negative amount, which is a refund, gives the shares of its opposite with the other sign.
   *
   * @throws IllegalArgumentException where the units have no area together
   */
  public static SortedMap<String, Money> of(Money total, Collection<HouseUnit> units) {
    List<HouseUnit> ordered =
        units.stream().sorted(Comparator.comparing(HouseUnit::key, RoomOrder.INSTANCE)).toList();
    if (area(ordered).signum() <= 0) {
      throw new IllegalArgumentException(
          "Expected units with an area together above 0 m² to divide "
              + total
              + " yuan among, but found "
              + ordered.size()
              + " units with 0 m²: give their areas or another scope.");
    }
    boolean refund = total.fen() < 0;
    List<Long> parts =
        LargestRemainder.divide(
            refund ? total.negate().fen() : total.fen(),
            ordered.stream().map(unit -> Fraction.of(unit.areaM2())).toList());
    SortedMap<String, Money> shares = new TreeMap<>(RoomOrder.INSTANCE);
    for (int i = 0; i < ordered.size(); i++) {
      Money part = Money.ofFen(parts.get(i));
      if (shares.put(ordered.get(i).key(), refund ? part.negate() : part) != null) {
        throw new IllegalArgumentException(
            "Expected each unit once but found " + ordered.get(i).key() + " twice");
      }
    }
    return shares;
  }

  /** The units' areas together, in m². */
  public static BigDecimal area(Collection<HouseUnit> units) {
    return units.stream().map(HouseUnit::areaM2).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
