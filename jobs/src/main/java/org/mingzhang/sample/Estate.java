package org.mingzhang.sample;

import java.util.List;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Origin;

/**
 * A made-up residential community.
 *
 * @param cycle months of a bill, 1 or 3
 * @param collectsWater whether it collects the water bills for the waterworks
 * @param yearlyDiscount what is off a year paid in advance, in thousandths
 * @param vacancyWaiver what is waived of an empty home's fee, in thousandths
 */
record Estate(
    Community community,
    List<Home> homes,
    int cycle,
    boolean collectsWater,
    int yearlyDiscount,
    int vacancyWaiver,
    Conduct conduct) {

  /** Facts that were not read from a file. */
  static final Origin MADE_UP = new Origin(0, "", 0);

  String id() {
    return community.communityId();
  }

  /** What a month's bills come to, pass-through apart. */
  long monthlyBilling() {
    return homes.stream().mapToLong(Home::monthlyFen).sum();
  }
}
