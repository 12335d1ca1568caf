package org.mingzhang.read.fact;

import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.fact.LineNumbers.Voucher;
import org.mingzhang.read.value.Words;

/**
 * Lines of vouchers 收支. A voucher's lines are numbered in the order of the file, refused ones
 * included, so that mending one line does not renumber the others.
 */
final class EntryRows implements FactMaker {

  private final CommunityCell community;
  private final int voucherNo;
  private final int date;
  private final int fund;
  private final int direction;
  private final int category;
  private final int amount;
  private final int counterparty;
  private final int description;
  private final int projectId;
  private final LineNumbers numbers;

  EntryRows(Layout layout, CommunityCell community, LineNumbers numbers) {
    this.community = community;
    this.numbers = numbers;
    voucherNo = layout.slot("voucher_no");
    date = layout.slot("date");
    fund = layout.slot("fund");
    direction = layout.slot("direction");
    category = layout.slot("category");
    amount = layout.slot("amount");
    counterparty = layout.slot("counterparty");
    description = layout.slot("description");
    projectId = layout.slot("project_id");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    String voucher = cells.requiredId(voucherNo);
    String fundWord = cells.requiredWord(fund, Words.FUND);
    String directionWord = cells.requiredWord(direction, Words.DIRECTION);
    int line = numbers.next(new Voucher(communityId, fundWord, voucher));
    return new Entry(
        origin,
        communityId,
        voucher,
        line,
        cells.requiredDate(date),
        fundWord,
        directionWord,
        category(cells.requiredText(category), fundWord, directionWord),
        cells.requiredMoney(amount),
        cells.freeText(counterparty),
        cells.freeText(description),
        cells.id(projectId));
  }

  /** The component's code where an expense of the service fund names one, else as written. */
  static String category(String written, String fund, String direction) {
    if (!fund.equals("service") || !direction.equals("expense")) {
      return written;
    }
    String code = Words.SERVICE_EXPENSE.find(written);
    return code == null ? written : code;
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
