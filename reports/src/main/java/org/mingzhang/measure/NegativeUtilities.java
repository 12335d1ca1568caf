package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Utilities of the money collected for others 代收代交 of which more was remitted than was ever
 * collected (method §14): the rest was paid out of the money of other utilities' users. A question,
 * for a receipt may be missing or booked under another name.
 */
final class NegativeUtilities {

  private NegativeUtilities() {}

  /** The questions, by utility, each with what was remitted for it in the period. */
  static List<Irregularity> of(List<Entry> entries, FigureSet current) {
    List<Irregularity> found = new ArrayList<>();
    for (Figure held : current.all("passthrough.held")) {
      BigDecimal value = held.value();
      String utility = held.by().get("category");
      if (value != null && value.signum() < 0 && !utility.isEmpty()) {
        List<Entry> remitted =
            entries.stream()
                .filter(e -> e.fund().equals("passthrough") && e.direction().equals("expense"))
                .filter(e -> e.category().equals(utility))
                .sorted(
                    Comparator.comparing(Entry::date)
                        .thenComparing(Entry::voucherNo)
                        .thenComparing(Entry::line))
                .toList();
        Money amount = Money.ofFen(value.movePointRight(2).longValueExact());
        found.add(
            new Irregularity(
                Kind.PASSTHROUGH_NEGATIVE,
                remitted,
                amount,
                utility,
                value.negate().toPlainString()));
      }
    }
    return found;
  }
}
