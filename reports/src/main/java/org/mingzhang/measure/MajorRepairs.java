package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Guard K1 (law §4.1): 大修, 中修, 更新 or 改造 among the expenses of the service fund, whichever of the
 * components it is booked to. What was taken back, by a reversal 红字 of the same payee and amount,
 * is none. What {@link RepairWords} calls strong is an exception, what it calls weak a question.
 */
final class MajorRepairs {

  private MajorRepairs() {}

  /**
   * The lines, in their order.
   *
   * @param entries vouchers in order
   */
  static List<Irregularity> of(List<Entry> entries) {
    List<Entry> expenses =
        entries.stream()
            .filter(e -> e.fund().equals("service") && !e.direction().equals("income"))
            .toList();
    return standing(expenses).stream()
        .filter(e -> said(e) != RepairWords.NONE)
        .map(e -> Irregularity.of(kind(e), List.of(e), e.counterparty(), ""))
        .sorted(Comparator.comparing(Irregularity::kind))
        .toList();
  }

  private static Kind kind(Entry entry) {
    return said(entry) == RepairWords.STRONG ? Kind.MAJOR_REPAIR : Kind.MAJOR_REPAIR_QUESTION;
  }

  /** A reversal is as large as what it takes back. */
  private static RepairWords said(Entry entry) {
    Money amount = entry.amount();
    return RepairWords.of(
        entry.category() + "，" + entry.description(), amount.fen() < 0 ? amount.negate() : amount);
  }

  /** What no later line of its payee takes back, be it moved to another component or out. */
  private static Collection<Entry> standing(List<Entry> expenses) {
    Map<Integer, Entry> standing = new LinkedHashMap<>();
    for (int i = 0; i < expenses.size(); i++) {
      Entry line = expenses.get(i);
      if (line.amount().fen() > 0) {
        standing.put(i, line);
      } else if (line.amount().fen() < 0) {
        takeBack(line, standing);
      }
    }
    return new ArrayList<>(standing.values());
  }

  private static void takeBack(Entry reversal, Map<Integer, Entry> standing) {
    Money back = reversal.amount().negate();
    String payee = SupplierRule.payee(reversal);
    RepairWords words = said(reversal);
    standing.entrySet().stream()
        .filter(e -> e.getValue().amount().equals(back))
        .filter(e -> SupplierRule.payee(e.getValue()).equals(payee))
        // Of two equal payments the one that the reversal speaks of.
        .sorted((a, b) -> Boolean.compare(said(b.getValue()) == words, said(a.getValue()) == words))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(standing::remove);
  }
}
