package org.mingzhang.read.fact;

import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Lines of a budget 预算. */
final class BudgetRows implements FactMaker {

  private final CommunityCell community;
  private final int year;
  private final int fund;
  private final int direction;
  private final int category;
  private final int amount;
  private final int note;

  BudgetRows(Layout layout, CommunityCell community) {
    this.community = community;
    year = layout.slot("year");
    fund = layout.slot("fund");
    direction = layout.slot("direction");
    category = layout.slot("category");
    amount = layout.slot("amount");
    note = layout.slot("note");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    int yearNumber = (int) cells.requiredCount(year, 1990, 2199);
    String fundWord = cells.requiredWord(fund, Words.FUND);
    String directionWord = cells.requiredWord(direction, Words.DIRECTION);
    return new Budget(
        origin,
        communityId,
        yearNumber,
        fundWord,
        directionWord,
        EntryRows.category(cells.requiredText(category), fundWord, directionWord),
        cells.requiredMoney(amount),
        cells.freeText(note));
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
