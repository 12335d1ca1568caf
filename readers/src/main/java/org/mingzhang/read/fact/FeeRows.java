package org.mingzhang.read.fact;

import java.time.LocalDate;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Register;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Bills and receipts 收费: 赠送 adds to the discount, 账户抵扣 to what was paid, 滞纳金 to neither. */
final class FeeRows implements FactMaker {

  private final CommunityCell community;
  private final UnitCell unit;
  private final int feeItem;
  private final int serviceFrom;
  private final int serviceTo;
  private final int due;
  private final int paid;
  private final int discount;
  private final int waived;
  private final int paidOn;
  private final int billNo;
  private final int receiptNo;
  private final int method;
  private final int fund;
  private final int gift;
  private final int accountOffset;

  FeeRows(Layout layout, CommunityCell community, Register register) {
    this.community = community;
    unit = UnitCell.anyUnit(register, layout.slot("unit"));
    feeItem = layout.slot("fee_item");
    serviceFrom = layout.slot("service_from");
    serviceTo = layout.slot("service_to");
    due = layout.slot("due");
    paid = layout.slot("paid");
    discount = layout.slot("discount");
    waived = layout.slot("waived");
    paidOn = layout.slot("paid_on");
    billNo = layout.slot("bill_no");
    receiptNo = layout.slot("receipt_no");
    method = layout.slot("method");
    fund = layout.slot("fund");
    gift = layout.slot("gift");
    accountOffset = layout.slot("account_offset");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    int before = cells.wrong().size();
    LocalDate from = cells.requiredDate(serviceFrom);
    LocalDate to = cells.requiredDate(serviceTo);
    if (to.isBefore(from) && cells.wrong().size() == before) {
      cells.refuseDisorder(serviceFrom, serviceTo);
    }
    String givenFund = cells.has(fund) ? cells.word(fund, Words.FEE_FUND) : "";
    return new Fee(
        origin,
        communityId,
        unit.readRequired(cells, communityId),
        cells.requiredText(feeItem),
        givenFund.isEmpty() ? "service" : givenFund,
        from,
        to,
        cells.requiredMoney(due),
        sum(cells.requiredMoney(paid), cells.money(accountOffset)),
        sum(cells.money(discount), cells.money(gift)),
        cells.money(waived),
        cells.dateOrNull(paidOn),
        cells.requiredId(billNo),
        cells.id(receiptNo),
        cells.text(method));
  }

  private static Money sum(Money amount, Money further) {
    return further.fen() == 0 ? amount : amount.plus(further);
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
