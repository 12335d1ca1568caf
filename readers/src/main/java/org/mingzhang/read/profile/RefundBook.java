package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.Value.Bound;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.MoneyText;
import org.mingzhang.read.value.Words;

/**
 * The refunds of a wallet's bill beside their payments. The bill is seen once from end to end; then
 * each row can be asked what its refund is. A payment that says something of it came back is whole
 * only if the bill holds the refund too: without it the sum would be too high, and subtracting it
 * would count it twice once the bill with the refund comes.
 */
final class RefundBook {

  /** What the bill says of a row. */
  enum Verdict {
    /** Neither a refund nor a payment that came back. */
    PLAIN,
    /** A payment with the refund that it speaks of. */
    ANSWERED,
    /** A payment whose refund the bill does not hold. */
    MISSING,
    /** A refund of money that had gone out. */
    OF_EXPENSE,
    /** A refund of money that had come in. */
    OF_INCOME,
    /** A refund that may belong to several payments which differ. */
    UNCLEAR
  }

  /** What rows with one text in common are about; amounts are fen. */
  private static final class Trade {
    final List<Long> stated = new ArrayList<>(1);
    final List<Long> refunded = new ArrayList<>(1);
    final List<Long> closed = new ArrayList<>(0);
    long closedIncome;
    long closedExpense;
    long largestIncome;
    long largestExpense;

    boolean answers(long amount) {
      return sum(stated) == sum(refunded) || count(stated, amount) <= count(refunded, amount);
    }

    private static long sum(List<Long> amounts) {
      return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static long count(List<Long> amounts, long amount) {
      return amounts.stream().filter(each -> each == amount).count();
    }
  }

  private final Value.Test row;
  private final Value amount;
  private final int direction;
  private final @Nullable Bound stated;
  private final Value.@Nullable Test closed;
  private final int[] by;
  private final Map<String, Trade> trades = new HashMap<>();

  private RefundBook(
      Value.Test row,
      Value amount,
      int direction,
      @Nullable Bound stated,
      Value.@Nullable Test closed,
      int[] by) {
    this.row = row;
    this.amount = amount;
    this.direction = direction;
    this.stated = stated;
    this.closed = closed;
    this.by = by;
  }

  /** Null where a bill has no refunds, or lacks the columns that tell them. */
  static @Nullable RefundBook of(@Nullable RefundRule rule, Columns columns) {
    Value.Test row = rule == null ? null : rule.row().bind(columns);
    Bound amount = rule == null ? null : rule.amount().bind(columns);
    if (rule == null || row == null || amount == null) {
      return null;
    }
    return new RefundBook(
        row,
        amount.value(),
        columns.find(rule.direction()),
        rule.stated() == null ? null : rule.stated().bind(columns),
        rule.closed() == null ? null : rule.closed().bind(columns),
        rule.by().stream().mapToInt(columns::find).toArray());
  }

  void take(RowView view) {
    long fen = amount(view);
    long back = stated(view);
    boolean refund = row.holds(view);
    boolean nothing = closed != null && closed.holds(view);
    String word = direction(view);
    for (int i = 0; i < by.length; i++) {
      String key = key(i, view);
      if (key.isEmpty()) {
        continue;
      }
      Trade trade = trades.computeIfAbsent(key, k -> new Trade());
      if (refund) {
        trade.refunded.add(fen);
      } else if (nothing) {
        trade.closed.add(fen);
        if (word.equals("income")) {
          trade.closedIncome = Math.max(trade.closedIncome, fen);
        } else {
          trade.closedExpense = Math.max(trade.closedExpense, fen);
        }
      } else if (word.equals("income")) {
        trade.largestIncome = Math.max(trade.largestIncome, fen);
      } else if (word.equals("expense")) {
        trade.largestExpense = Math.max(trade.largestExpense, fen);
      }
      if (!refund && back > 0) {
        trade.stated.add(back);
      }
    }
  }

  Verdict of(RowView view) {
    if (!row.holds(view)) {
      long back = stated(view);
      return back == 0 ? Verdict.PLAIN : answers(view, back) ? Verdict.ANSWERED : Verdict.MISSING;
    }
    String word = direction(view);
    long fen = amount(view);
    for (int i = 0; i < by.length; i++) {
      Trade trade = trades.get(key(i, view));
      if (trade == null) {
        continue;
      }
      // A closed trade whose number the refund bears was paid before; it is booked with it.
      long paidIn =
          i == 0 ? Math.max(trade.largestIncome, trade.closedIncome) : trade.largestIncome;
      long paidOut =
          i == 0 ? Math.max(trade.largestExpense, trade.closedExpense) : trade.largestExpense;
      boolean income = paidIn >= fen && !word.equals("income");
      boolean expense = paidOut >= fen && !word.equals("expense");
      boolean nothing = i > 0 && trade.closed.contains(fen);
      if (nothing || (income && expense)) {
        return Verdict.UNCLEAR;
      }
      if (income || expense) {
        return income ? Verdict.OF_INCOME : Verdict.OF_EXPENSE;
      }
    }
    return word.equals("expense") ? Verdict.OF_INCOME : Verdict.OF_EXPENSE;
  }

  /** Whether the bill holds a refund that bears the number of the row's trade. */
  boolean isRefunded(RowView view) {
    Trade trade = by.length == 0 || row.holds(view) ? null : trades.get(key(0, view));
    return trade != null && !trade.refunded.isEmpty();
  }

  /** How much came back of a payment, as the row says it; 0 where it says nothing. */
  String back(RowView view) {
    return Step.yuan(stated(view));
  }

  private boolean answers(RowView view, long back) {
    for (int i = 0; i < by.length; i++) {
      Trade trade = trades.get(key(i, view));
      if (trade != null && trade.answers(back)) {
        return true;
      }
    }
    return false;
  }

  private String key(int i, RowView view) {
    String text = by[i] < 0 ? "" : CellText.fold(CellText.clean(view.at(by[i])));
    return text.isEmpty() ? "" : i + ":" + text;
  }

  private String direction(RowView view) {
    String word = Words.DIRECTION.find(CellText.clean(view.at(direction)));
    return word == null ? "" : word;
  }

  private long amount(RowView view) {
    return fen(amount.of(view));
  }

  private long stated(RowView view) {
    return stated == null || row.holds(view) ? 0 : fen(stated.value().of(view));
  }

  private static long fen(String text) {
    long fen = MoneyText.fen(text);
    return MoneyText.isAmount(fen) ? Math.abs(fen) : 0;
  }
}
