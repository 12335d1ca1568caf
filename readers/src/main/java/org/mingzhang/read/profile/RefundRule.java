package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a wallet's bill tells refunds 退款: a refund is a row of its own, and a payment may say how
 * much of it came back.
 *
 * @param row which rows are refunds
 * @param amount how much a row is about
 * @param direction in or out, in the words of the bill
 * @param stated what a payment says has come back; null where none says it
 * @param closed trades of which nothing is booked; null for none
 * @param by what a refund and its payment have in common, the surest first
 */
record RefundRule(
    Condition row,
    Rule amount,
    ColumnRef direction,
    @Nullable Rule stated,
    @Nullable Condition closed,
    List<ColumnRef> by) {

  /** The place of the column that tells what came back, or which rows are refunds; or -1. */
  int state(Columns columns) {
    Value.Bound told = stated == null ? null : stated.bind(columns);
    int place = told == null ? -1 : columns.texts().indexOf(told.header());
    return place >= 0 ? place : row.position(columns);
  }

  static RefundRule of(Yaml yaml) throws ProfileRefused {
    Map<String, Yaml> keys =
        yaml.keys(Set.of("row", "amount", "direction", "stated", "closed", "by"));
    List<ColumnRef> by = new ArrayList<>();
    for (Yaml column : yaml.required("by").list()) {
      by.add(ColumnRef.of(column));
    }
    Yaml stated = keys.get("stated");
    Yaml closed = keys.get("closed");
    return new RefundRule(
        Condition.of(yaml.required("row")),
        RuleReader.read(yaml.required("amount")),
        ColumnRef.of(yaml.required("direction")),
        stated == null ? null : RuleReader.read(stated),
        closed == null ? null : Condition.of(closed),
        List.copyOf(by));
  }
}
