package org.mingzhang.sample;

import org.mingzhang.ledger.HouseUnit;

/**
 * A unit and how its bills are paid.
 *
 * @param number its place in the register, from 1
 * @param owner a masked name
 * @param monthlyFen the fee of a whole month
 */
record Home(HouseUnit unit, int number, String owner, Habit habit, long monthlyFen) {

  boolean isParking() {
    return unit.unitKind().equals("parking");
  }

  boolean isOccupied() {
    return !Boolean.FALSE.equals(unit.occupied());
  }

  String feeItem() {
    return switch (unit.unitKind()) {
      case "parking" -> "车位管理费";
      case "shop" -> "商铺物业费";
      default -> "物业费";
    };
  }

  /** How an owner pays. */
  enum Habit {
    /** Within weeks of the bill. */
    PROMPT,
    /** After a reminder or two. */
    LATE,
    /** A year in advance, for the discount. */
    YEARLY,
    /** All that is open, once or twice a year. */
    SLOW,
    /** Hardly ever. */
    DEBTOR
  }
}
