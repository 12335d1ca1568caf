package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.Money;

/**
 * The 21 columns of 缴费明细表 as java110/MicroCommunity (HC小区) exports them: no community, no receipt
 * number, times as text, part of a discount as 赠送, part of a payment out of the owner's account.
 */
final class MicroCommunityLayout implements Layout {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final SortedMap<String, Home> homes;

  /** A layout for the homes of one community, by unit. */
  MicroCommunityLayout(SortedMap<String, Home> homes) {
    this.homes = homes;
  }

  @Override
  public List<String> headers() {
    return List.of(
        "订单号", "房号", "业主", "费用类型", "费用项", "费用状态", "支付方式", "费用开始时间", "费用结束时间", "缴费时间", "应缴/应收金额",
        "实收金额", "优惠金额", "减免金额", "赠送金额", "滞纳金", "面积", "车位", "账户抵扣", "收银员", "备注");
  }

  @Override
  public void write(Fact fact, Cells to) throws IOException {
    Fee fee = (Fee) fact;
    Home home = homes.get(fee.unit());
    if (home == null) {
      throw new IllegalStateException("no unit " + fee.unit());
    }
    int mark = mark(fee.billNo() + fee.receiptNo());
    boolean gift = mark(fee.billNo()) % 4 == 0;
    long fromAccount = mark % 23 == 0 ? Math.min(Math.max(0, fee.paid().fen()), 10_000) : 0;
    boolean late = fee.paidOn() != null && fee.paidOn().isAfter(fee.serviceTo().plusDays(30));
    to.text(fee.billNo());
    to.text(fee.unit());
    to.text(home.owner());
    to.text(home.isParking() ? "停车费" : "物业费");
    to.text(fee.feeItem());
    to.text("收费中");
    to.text(fee.method());
    to.text(at(fee.serviceFrom(), LocalTime.MIN));
    to.text(at(fee.serviceTo(), LocalTime.of(23, 59, 59)));
    to.text(at(fee.paidOn(), LocalTime.of(8 + mark % 12, mark % 60, mark / 60 % 60)));
    to.money(fee.due().fen());
    to.money(fee.paid().fen() - fromAccount);
    to.money(gift ? 0 : fee.discount().fen());
    to.money(fee.waived().fen());
    to.money(gift ? fee.discount().fen() : 0);
    to.money(late && mark % 3 == 0 ? fee.due().fen() / 100 : 0);
    to.text(home.unit().areaM2().toPlainString());
    to.text(home.isParking() ? fee.unit() : "");
    to.text(Money.ofFen(fromAccount).toString());
    to.text(fee.paidOn() == null ? "" : "收费员0" + (1 + mark % 3));
    to.text(fee.paid().fen() < 0 ? "重复缴费退款" : "");
    to.endRow();
  }

  private static @Nullable String at(@Nullable LocalDate day, LocalTime time) {
    return day == null ? null : LocalDateTime.of(day, time).format(TIME);
  }

  /** A number that is the same for the same text on every machine. */
  private static int mark(String text) {
    int hash = 17;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return (hash ^ (hash >>> 15)) & 0xffff;
  }
}
