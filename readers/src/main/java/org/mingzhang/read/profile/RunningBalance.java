package org.mingzhang.read.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.Value.Bound;
import org.mingzhang.read.value.MoneyText;

/**
 * Checks of every row that the balance before, plus or minus its amount, is the balance it states.
 */
final class RunningBalance {

  private final Bound balance;
  private final Bound amount;
  private final boolean descending;
  private boolean known;
  private long lastRow;
  private List<String> lastCells = List.of();
  private long lastBalance;
  private long lastAmount;

  private RunningBalance(Bound balance, Bound amount, boolean descending) {
    this.balance = balance;
    this.amount = amount;
    this.descending = descending;
  }

  static @Nullable RunningBalance of(Mapping mapping) {
    Profile.Running running = mapping.profile().running();
    Bound balance = running == null ? null : mapping.bound(running.balance());
    Bound amount = running == null ? null : mapping.bound(running.amount());
    return balance == null || amount == null
        ? null
        : new RunningBalance(balance, amount, mapping.isDescending());
  }

  /**
   * Looks at the next row.
   *
   * @param counts whether it is of the account's currency
   */
  void check(long row, RowView view, boolean counts, Made made) {
    long ofRow = MoneyText.fen(balance.value().of(view));
    long moved = MoneyText.fen(amount.value().of(view));
    boolean readable = counts && MoneyText.isAmount(ofRow) && MoneyText.isAmount(moved);
    if (known && readable) {
      if (descending) {
        compare(lastRow, lastCells, ofRow, lastAmount, lastBalance, made);
      } else {
        compare(row, view.cells(), lastBalance, moved, ofRow, made);
      }
    }
    known = readable;
    lastRow = row;
    lastCells = view.cells();
    lastBalance = ofRow;
    lastAmount = moved;
  }

  private void compare(
      long row, List<String> cells, long before, long moved, long stated, Made made) {
    if (before + moved != stated) {
      made.remark(
          new Made.Remark(
              Made.About.BALANCE,
              row,
              cells,
              balance.header(),
              Step.yuan(stated),
              List.of(Step.yuan(before), Step.yuan(moved), Step.yuan(before + moved))));
    }
  }
}
