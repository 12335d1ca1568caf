package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.ledger.Entry;
import org.mingzhang.measure.ReserveUse;
import org.mingzhang.measure.mask.MaskRule;

/**
 * 退还 of the reserve fund: with one to four vouchers perhaps one owner's money, so the paper for all
 * owners joins it with the smallest other use of the fund.
 */
final class ReserveRefunds {

  private final Draft draft;

  ReserveRefunds(Draft draft) {
    this.draft = draft;
  }

  private long vouchers() {
    return draft.input().slice().entries().stream()
        .filter(ReserveUse::isRefund)
        .map(Entry::voucherNo)
        .distinct()
        .count();
  }

  /** Whether there are refunds of which the paper for all owners may not say the amount. */
  boolean few() {
    return MaskRule.DEFAULT.hides(vouchers());
  }

  /**
   * The expenses with the refunds joined where they are few.
   *
   * @param lines the expenses as printed, by name
   */
  Map<String, BigDecimal> joined(Map<String, BigDecimal> lines) {
    Map<String, BigDecimal> rest = new LinkedHashMap<>(lines);
    rest.keySet().removeIf(name -> name.startsWith(ReserveUse.REFUND));
    if (rest.size() == lines.size() || !few()) {
      return lines;
    }
    BigDecimal refunds =
        lines.entrySet().stream()
            .filter(line -> !rest.containsKey(line.getKey()))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String partner =
        rest.entrySet().stream()
            .min(
                Comparator.<Map.Entry<String, BigDecimal>, BigDecimal>comparing(
                        line -> line.getValue().abs())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse("");
    BigDecimal used = partner.isEmpty() ? null : rest.remove(partner);
    rest.put(
        partner.isEmpty()
            ? draft.say("reserve.refunds")
            : draft.say("reserve.refunds.with", partner),
        used == null ? refunds : refunds.add(used));
    return rest;
  }
}
