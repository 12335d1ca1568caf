package org.mingzhang.read.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.NumberText;
import org.mingzhang.read.value.Words;

/**
 * Agreements on a commission 酬金约定. A rate is in percent, with its sign or without: 8 is 8 %. A
 * number below 1 without the sign is what a workbook holds where its cell shows a percentage: 0.08
 * is 8 %.
 */
final class CommissionRows implements FactMaker {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;

  private final CommunityCell community;
  private final Layout layout;

  CommissionRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    int method = layout.slot("commission_method");
    int rateSlot = layout.slot("commission_rate");
    int baseSlot = layout.slot("commission_base");
    int amountSlot = layout.slot("commission_amount");
    String how = cells.requiredWord(method, Words.COMMISSION_METHOD);
    BigDecimal rate = rate(cells, rateSlot);
    Money amount = cells.moneyFromZeroOrNull(amountSlot);
    String base = cells.word(baseSlot, Words.COMMISSION_BASE);
    String per = cells.word(layout.slot("commission_per"), Words.COMMISSION_PER);
    if (cells.raw(rateSlot).isEmpty() == cells.raw(amountSlot).isEmpty()
        || (!how.isEmpty() && how.equals("rate") == cells.raw(rateSlot).isEmpty())) {
      cells.refuse(method, Reason.COMMISSION_TERMS);
    } else if (how.equals("rate") && cells.raw(baseSlot).isEmpty()) {
      cells.refuse(baseSlot, Reason.VALUE_MISSING);
    }
    boolean byRate = how.equals("rate");
    CommissionAgreement agreement =
        new CommissionAgreement(
            origin,
            community.read(cells),
            cells.requiredDate(layout.slot("from")),
            cells.dateOrNull(layout.slot("to")),
            byRate ? base : "",
            byRate ? rate : null,
            byRate ? null : amount,
            byRate ? "" : per.isEmpty() ? "month" : per);
    if (agreement.to() != null && agreement.to().isBefore(agreement.from())) {
      cells.refuseDisorder(layout.slot("from"), layout.slot("to"));
    }
    return agreement;
  }

  private static @Nullable BigDecimal rate(Cells cells, int slot) {
    String text = CellText.fold(cells.text(slot)).replace(" ", "");
    if (text.isEmpty()) {
      return null;
    }
    boolean signed = text.endsWith("%");
    BigDecimal rate = NumberText.read(signed ? text.substring(0, text.length() - 1) : text);
    if (rate != null && !signed && rate.compareTo(BigDecimal.ONE) < 0) {
      rate = rate.multiply(HUNDRED);
    }
    if (rate == null
        || rate.signum() <= 0
        || rate.compareTo(HUNDRED) > 0
        || rate.stripTrailingZeros().scale() > DECIMALS) {
      cells.refuse(slot, Reason.COMMISSION_RATE);
      return null;
    }
    return rate;
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
