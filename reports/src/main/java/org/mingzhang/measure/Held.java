package org.mingzhang.measure;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingzhang.ledger.MonthHeld;

/**
 * Whether the ledger holds the whole of a period, so that it may be compared with another: every
 * month of it has data of the figure's own kind. A period that the ledger only touches, by an old
 * debt or by a repair finished late, would be compared with what the office never filed.
 *
 * <p>Money of the funds wants voucher lines in every month, repairs and complaints want orders
 * reported in every month ({@link #ordered}). A survey wants its round, which is the figure itself;
 * so it is with rounds of inspection, certificates, equipment, questions of owners, events and
 * actions, which the office lists as such and which no voucher stands behind. Fees want bills in
 * every month of both periods, and in none of those months less than half as many units as in the
 * fullest: unpaid bills of an earlier system are no period either.
 */
public final class Held {

  private static final List<String> SERVICE =
      List.of("repairs.", "complaints.", "hazards.", "safety.");

  /** What is there where its rows are: in a period without any there is no figure. */
  private static final List<String> LISTED =
      List.of(
          "survey.",
          "inspections.",
          "certificates.",
          "equipment.",
          "inquiries.",
          "events.",
          "actions.");

  /**
   * The most orders a month, on average, of which a month has none by chance more often than once
   * in twenty: e⁻³ = 0.0498 is the chance where three are usual.
   */
  private static final int FEW_ORDERS = 3;

  private Held() {}

  /** Whether a figure of this id may be compared between the two. */
  public static boolean both(String id, FigureSet now, FigureSet then) {
    if (id.startsWith("fees.")) {
      return fees(now, then);
    }
    return whole(id, now) && whole(id, then);
  }

  /** Whether the ledger holds the period for a figure of this id. */
  public static boolean whole(String id, FigureSet set) {
    if (LISTED.stream().anyMatch(id::startsWith)) {
      return true;
    }
    if (id.startsWith("fees.")) {
      return fees(set, set);
    }
    boolean orders = ofOrders(id);
    return everyMonth(set, month -> orders ? ordered(month) : month.vouchers() > 0);
  }

  /**
   * Whether the orders of a month were handed in. A month without any is believed where the ledger
   * has orders before it and after it, and the nearest months that have some have so few that none
   * is no wonder: a small community does not call every month. Assumed is that offices hand in
   * their orders month after month, so that what lies between two such months was handed in too. At
   * the end of what the ledger holds a month without orders may be an export that is still missing,
   * and among months of many orders it is one that was forgotten: neither is believed.
   */
  private static boolean ordered(MonthHeld month) {
    if (month.orders() > 0) {
      return true;
    }
    return month.ordersBefore() > 0
        && month.ordersAfter() > 0
        && month.ordersBefore() + month.ordersAfter() <= 2 * FEW_ORDERS;
  }

  /**
   * Whether a community handed in no work order of any kind that was reported in these months. Then
   * 0 complaints is not what happened but what nobody said. Unknown months are not none.
   */
  public static boolean withoutOrders(List<MonthHeld> months) {
    return !months.isEmpty() && months.stream().allMatch(month -> month.orders() == 0);
  }

  /** Whether a figure of this id counts work orders. */
  public static boolean ofOrders(String id) {
    return SERVICE.stream().anyMatch(id::startsWith);
  }

  private static boolean fees(FigureSet now, FigureSet then) {
    long most =
        Stream.of(now, then)
            .flatMap(set -> set.months().stream())
            .mapToLong(MonthHeld::unitsBilled)
            .max()
            .orElse(0);
    return everyMonth(now, month -> enough(month, most))
        && everyMonth(then, month -> enough(month, most));
  }

  private static boolean enough(MonthHeld month, long most) {
    return month.unitsBilled() > 0 && 2 * month.unitsBilled() >= most;
  }

  private static boolean everyMonth(FigureSet set, Predicate<MonthHeld> held) {
    return !set.months().isEmpty() && set.months().stream().allMatch(held);
  }
}
