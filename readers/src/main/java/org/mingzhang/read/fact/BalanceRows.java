package org.mingzhang.read.fact;

import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Balances 余额. */
final class BalanceRows implements FactMaker {

  private final CommunityCell community;
  private final int fund;
  private final int date;
  private final int balance;

  BalanceRows(Layout layout, CommunityCell community) {
    this.community = community;
    fund = layout.slot("fund");
    date = layout.slot("date");
    balance = layout.slot("balance");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    return new Balance(
        origin,
        community.read(cells),
        cells.requiredWord(fund, Words.FUND),
        cells.requiredDate(date),
        cells.requiredMoney(balance));
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
