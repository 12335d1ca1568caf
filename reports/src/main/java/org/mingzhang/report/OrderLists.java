package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Cell;
import org.mingzhang.ledger.ListedOrder;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Figures;

/** Order numbers and the rates of few orders, as the managers' paper prints them. */
final class OrderLists {

  /** More numbers than these are to be looked up in the office's own system. */
  private static final int MOST = 12;

  private OrderLists() {}

  /** The oldest order numbers; empty where there are none. */
  static String numbers(Draft draft, List<ListedOrder> orders) {
    return shortened(draft, orders, orders.stream().map(order -> order.orderNo()).toList());
  }

  /** With the days since their report, at the period's end. */
  static String withDays(Draft draft, List<ListedOrder> orders) {
    return shortened(
        draft,
        orders,
        orders.stream()
            .limit(MOST)
            .map(
                order ->
                    draft.say(
                        "orders.days",
                        order.orderNo(),
                        String.valueOf(
                            ChronoUnit.DAYS.between(
                                order.reportedAt().toLocalDate(), draft.period().lastDay()))))
            .toList());
  }

  private static String shortened(Draft draft, List<ListedOrder> orders, List<String> texts) {
    String listed =
        texts.stream()
            .limit(MOST)
            .map(PublicText::clean)
            .collect(Collectors.joining(draft.say("list.separator")));
    return orders.size() > MOST
        ? draft.say("orders.more", listed, Numbers.count(orders.size()))
        : listed;
  }

  /** A rate with its base; a base below 30 prints its n and no rate (method §15). */
  static Cell rate(Draft draft, @Nullable Figure rate, boolean total) {
    BigDecimal base = rate == null ? null : rate.denominator();
    if (!total && base != null && base.signum() > 0 && small(base)) {
      return Cells.muted(draft.say("orders.small", Numbers.decimal(base, 0)));
    }
    return draft.cell(rate, total);
  }

  static boolean small(@Nullable BigDecimal base) {
    return base == null || base.compareTo(BigDecimal.valueOf(Figures.SMALLEST_SURVEY)) < 0;
  }
}
