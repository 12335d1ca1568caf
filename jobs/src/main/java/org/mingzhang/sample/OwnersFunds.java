package org.mingzhang.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;

/**
 * A month of what belongs to the owners: public revenue 公共收益, the reserve fund 维修资金 and what is
 * collected for the waterworks 代收代交.
 */
final class OwnersFunds {

  private static final List<String> PROJECTS =
      List.of("屋面防水维修", "外墙渗漏维修", "电梯钢丝绳与曳引轮维修", "消防管网维修", "地下车库排水维修", "二次供水水泵维修");

  private final Estate estate;
  private final Dice dice;
  private final Takings takings;
  private final Cashbook book;
  private final long households;
  private final long buildings;
  private final long mast;
  private int projects;

  OwnersFunds(Estate estate, Dice dice, Takings takings, Cashbook book) {
    this.estate = estate;
    this.dice = dice;
    this.takings = takings;
    this.book = book;
    households = estate.community().households();
    buildings =
        estate.homes().stream()
            .filter(h -> h.unit().unitKind().equals("residential"))
            .map(h -> h.unit().building())
            .distinct()
            .count();
    mast = dice.between(8, 20) * 100_000L;
  }

  /** What the site of the mast brings a year, in fen. */
  long mast() {
    return mast;
  }

  void month(YearMonth month) {
    revenue(month);
    reserve(month);
    water(month);
  }

  private void revenue(YearMonth month) {
    int m = month.getMonthValue();
    long parking = dice.around(households * 900, 90);
    book.add(month.atEndOfMonth(), "public", "income", "公共车位租金", parking, "车主", "公共车位与临停收入", "");
    book.add(
        month.atEndOfMonth(),
        "public",
        "expense",
        "合理成本",
        dice.around(parking * 14 / 100, 60),
        "停车设备服务商",
        "道闸、票据、收费岗成本",
        "");
    if (m % 3 == 1) {
      long advertising = dice.around(households * 1_250, 60) / 10_000 * 10_000 + 10_000;
      book.add(month.atDay(10), "public", "income", "电梯广告", advertising, "城影传媒", "电梯与道闸广告", "");
    }
    if (m == 1 || m == 7) {
      long lockers = households * 210 / 5_000 * 5_000 + 20_000;
      book.add(month.atDay(12), "public", "income", "快递柜", lockers, "速达快递柜", "快递柜场地费（半年）", "");
    }
    if (m == 5) {
      book.add(month.atDay(20), "public", "income", "场地租赁", mast, "通信铁塔公司", "基站场地（年度）", "");
    }
    if (m == 6 || m == 9) {
      long event = dice.around(households * 260, 150);
      String text = m == 6 ? "邻里节活动" : "中秋游园会";
      book.add(month.atDay(24), "public", "expense", "社区活动", event, "社区活动供应商", text, "");
    }
    if (m == 3 || m == 9) {
      long transfer = households * 3_000 / 10_000 * 10_000 + 10_000;
      String decided = "按业主大会决议转入维修资金";
      book.add(month.atDay(25), "public", "expense", "转入维修资金", transfer, "维修资金专户", decided, "");
      book.add(month.atDay(25), "reserve", "income", "公共收益转入", transfer, "公共收益账户", decided, "");
    }
  }

  private void reserve(YearMonth month) {
    int m = month.getMonthValue();
    int deposits = m % 3 == 2 ? dice.below(4) : 0;
    if (deposits > 0) {
      long paidIn = deposits * 1_425_000L;
      String text = deposits + "户首期交存";
      book.add(month.atDay(17), "reserve", "income", "交存", paidIn, "业主", text, "");
    }
    if (m % 3 == 0) {
      long interest = dice.around(book.balance("reserve") * 34 / 10_000, 30);
      book.add(month.atDay(21), "reserve", "income", "增值收益", interest, "专户银行", "季度结息", "");
    }
    if (dice.chance(households > 1000 ? 420 : 170)) {
      long cost = Math.min(30_000_000, dice.skewed((int) Math.min(80_000, households * 90)) * 100L);
      String project = String.format(Locale.ROOT, "WX-%d-%02d", month.getYear(), ++projects);
      int building = 1 + dice.below((int) buildings);
      String text = building + "号楼" + dice.pick(PROJECTS);
      LocalDate paid = month.atDay(dice.between(5, 26));
      long settled = cost + dice.below(10_000);
      book.add(paid, "reserve", "expense", "维修工程", settled, "筑安建筑修缮有限公司", text, project);
      book.add(project(project, text, paid, settled, building + "号楼"));
    }
    if (dice.chance(30)) {
      long refund = dice.between(4_000, 14_000) * 100L;
      book.add(month.atDay(19), "reserve", "expense", "退还", refund, "业主", "房屋灭失或转移退还", "");
    }
  }

  /** What the project rests on: façades are an emergency, the others were voted on. */
  private Project project(String id, String name, LocalDate paid, long settled, String scope) {
    boolean emergency = name.contains("外墙");
    BigDecimal area = Objects.requireNonNull(estate.community().areaM2());
    return new Project(
        Estate.MADE_UP,
        estate.id(),
        id,
        name,
        emergency ? "emergency" : "vote",
        "use_fund",
        emergency ? null : paid.minusDays(75),
        emergency ? null : households,
        emergency ? null : area,
        emergency ? null : households * 88 / 100,
        emergency ? null : percent(area, 87),
        emergency ? null : households * 79 / 100,
        emergency ? null : percent(area, 78),
        emergency ? "外墙渗漏、面砖有脱落危险，业委会同意应急使用" : "",
        paid.minusDays(emergency ? 20 : 50),
        Money.ofFen(settled * 104 / 100),
        Money.ofFen(settled * 99 / 100),
        Money.ofFen(settled),
        scope);
  }

  private static BigDecimal percent(BigDecimal area, int percent) {
    return area.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.DOWN);
  }

  private void water(YearMonth month) {
    if (!estate.collectsWater()) {
      return;
    }
    long remitted = takings.collected(month.minusMonths(1));
    if (remitted == 0) {
      remitted = book.balance("passthrough");
    }
    for (Takings.Credit credit : takings.passthrough(month)) {
      book.add(credit.on(), "passthrough", "income", credit.item(), credit.fen(), "业主", "代收水费", "");
    }
    book.add(month.atDay(20), "passthrough", "expense", "自来水费", remitted, "市自来水公司", "代交上月水费", "");
  }
}
