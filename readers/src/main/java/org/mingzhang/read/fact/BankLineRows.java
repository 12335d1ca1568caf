package org.mingzhang.read.fact;

import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Lines of a bank statement 银行对账单. */
final class BankLineRows implements FactMaker {

  private final CommunityCell community;
  private final Layout layout;

  BankLineRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    return new BankLine(
        origin,
        community.read(cells),
        cells.requiredWord(layout.slot("fund"), Words.FUND),
        cells.requiredId(layout.slot("line_no")),
        cells.requiredDate(layout.slot("date")),
        cells.requiredWord(layout.slot("direction"), Words.DIRECTION),
        cells.requiredMoney(layout.slot("amount")),
        cells.moneyOrNull(layout.slot("balance")),
        cells.freeText(layout.slot("counterparty")),
        cells.freeText(layout.slot("description")));
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
