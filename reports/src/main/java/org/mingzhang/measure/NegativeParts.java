package org.mingzhang.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Subaccount;

/** Units' parts of the maintenance fund 分户账 below 0: possible, but a question to the bank. */
public final class NegativeParts {

  private NegativeParts() {}

  /** The latest statement of each unit up to the period's end that is below 0, by unit. */
  public static List<Subaccount> of(Slice slice) {
    Map<String, Subaccount> latest = new TreeMap<>(RoomOrder.INSTANCE);
    slice.subaccounts().stream()
        .sorted(Comparator.comparing(Subaccount::date))
        .forEach(stated -> latest.put(stated.unit(), stated));
    return latest.values().stream().filter(stated -> stated.balance().fen() < 0).toList();
  }

  /** One question for all of them, without an amount or a room: these are single owners' money. */
  static List<Irregularity> question(Slice slice) {
    List<Subaccount> negative = of(slice);
    return negative.isEmpty()
        ? List.of()
        : List.of(
            new Irregularity(
                Irregularity.Kind.SUBACCOUNT_NEGATIVE,
                List.of(),
                Money.ZERO,
                "",
                String.valueOf(negative.size()),
                negative.stream().map(Subaccount::origin).toList()));
  }
}
