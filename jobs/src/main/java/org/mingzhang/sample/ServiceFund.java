package org.mingzhang.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mingzhang.ledger.ChargingMode;

/**
 * A month of the service fund 物业服务资金: what the bills brought in, and the nine components of the
 * cost in the proportions of an ordinary residential estate.
 */
final class ServiceFund {

  /** What public lighting, lifts and pumps use in each month, in per cent of the mean. */
  private static final List<Integer> POWER =
      List.of(110, 108, 95, 88, 90, 105, 125, 128, 108, 92, 95, 106);

  private final Estate estate;
  private final Dice dice;
  private final Takings takings;
  private final Cashbook book;
  private final long base;
  private final long lifts;
  private final long cleaning;
  private final long guards;
  private final long garden;

  ServiceFund(Estate estate, Dice dice, Takings takings, Cashbook book) {
    this.estate = estate;
    this.dice = dice;
    this.takings = takings;
    this.book = book;
    boolean lumpSum = estate.community().chargingMode() == ChargingMode.LUMP_SUM;
    long target = estate.monthlyBilling() * 94 / 100 * (lumpSum ? 950 : 900) / 1000;
    base = dice.around(target, 15);
    // contracts are in whole yuan, the same every month
    lifts = contract(of(178) * 30 / 100);
    cleaning = contract(of(120) * 84 / 100);
    guards = contract(of(262) * 92 / 100);
    garden = contract(of(46) * 80 / 100);
  }

  /** So many thousandths of a month's cost. */
  private long of(int permille) {
    return base * permille / 1000;
  }

  private long contract(long fen) {
    return Math.max(10_000, dice.around(fen, 30) / 10_000 * 10_000);
  }

  void month(YearMonth month) {
    for (Takings.Credit credit : takings.service(month)) {
      String text = "收" + credit.item() + "（银行、扫码汇总）";
      book.add(credit.on(), "service", "income", credit.item(), credit.fen(), "业主", text, "");
    }
    staff(month);
    upkeep(month);
    outside(month);
    office(month);
    duties(month);
  }

  private void staff(YearMonth month) {
    int bonus = month.getMonthValue() == 1 ? 130 : 98;
    long wages = dice.around(of(350) * 76 / 100 * bonus / 100, 12);
    String of = month.getMonthValue() + "月";
    book.add(
        month.atDay(10),
        "service",
        "expense",
        List.of(
            Cashbook.Line.of("C1", wages, "本项目员工", of + "工资"),
            Cashbook.Line.of("C1", wages * 21 / 100, "社会保险经办机构", of + "社会保险"),
            Cashbook.Line.of("C1", wages * 5 / 100, "住房公积金中心", of + "住房公积金"),
            Cashbook.Line.of("C1", wages * 3 / 100, "本项目员工", of + "福利费")));
  }

  private void upkeep(YearMonth month) {
    long power = dice.around(of(178) * 36 / 100 * POWER.get(month.getMonthValue() - 1) / 100, 35);
    cost(month, 18, "C2", power, "市供电公司", "公共区域电费");
    cost(month, 25, "C2", lifts, "恒升电梯维保有限公司", "电梯日常维保");
    cost(month, 25, "C2", of(178) * 14 / 100 / 100 * 100, "安盾消防工程有限公司", "消防、水泵、监控维保");
    int jobs = dice.between(2, 4);
    for (int i = 0; i < jobs; i++) {
      long material = dice.around(of(178) * 20 / 100 / jobs, 250);
      String what = dice.pick(List.of("更换楼道灯具", "门禁配件", "管道疏通材料", "水泵密封件", "道闸维修", "五金材料"));
      cost(month, dice.between(3, 27), "C2", Math.max(5_000, material), "永固五金建材店", what);
    }
    if (dice.chance(40)) {
      cost(month, 22, "C2", -dice.around(power / 12, 200), "市供电公司", "上月公共电费多缴退回");
    }
  }

  private void outside(YearMonth month) {
    int m = month.getMonthValue();
    cost(month, 26, "C3", cleaning, "洁美保洁服务有限公司", "保洁外包");
    cost(month, 26, "C3", dice.around(of(120) * 12 / 100, 40), "市环境卫生服务中心", "生活垃圾清运");
    if (m >= 4 && m <= 10) {
      cost(month, 15, "C3", dice.around(of(120) * 6 / 100, 60), "康居消杀服务部", "四害消杀");
    }
    cost(month, 26, "C4", garden, "绿野园林有限公司", "绿化日常养护");
    if (m == 3 || m == 4 || m == 10) {
      cost(month, 19, "C4", dice.around(of(46) * 70 / 100, 120), "绿野园林有限公司", "苗木补植");
    }
    cost(month, 26, "C5", guards, "平安卫士保安服务有限公司", "秩序维护外包");
    if (m == 2 || m == 5 || m == 10) {
      cost(month, 28, "C5", dice.around(of(262) * 9 / 100, 60), "平安卫士保安服务有限公司", "节日值守加班");
    }
    cost(month, 20, "C5", dice.around(of(262) * 5 / 100, 80), "智联安防科技有限公司", "监控与车辆识别维护");
  }

  private void office(YearMonth month) {
    cost(month, 12, "C6", dice.around(of(18) * 60 / 100, 120), "晨阳办公用品店", "办公用品、印刷");
    cost(month, 16, "C6", dice.around(of(18) * 40 / 100, 40), "电信营业厅", "电话、网络");
    cost(month, 28, "C7", of(8), "", "固定资产折旧");
    int m = month.getMonthValue();
    if (m == 3) {
      cost(month, 14, "C8", of(6) * 7 / 100 * 100, "中和财产保险公司", "公众责任保险（年度）");
    } else if (m == 9) {
      cost(month, 14, "C8", of(6) * 5 / 100 * 100, "中和财产保险公司", "共用设施设备保险（年度）");
    }
    if (m == 1 || m == 6 || m == 9) {
      String consent = String.format(Locale.ROOT, "业主大会决议%d-%02d号", month.getYear(), (m + 2) / 3);
      cost(month, 21, "C9", dice.around(of(12) * 3, 200), "社区共建项目", "节日布置（" + consent + "）");
    }
  }

  private void duties(YearMonth month) {
    if (estate.community().chargingMode() == ChargingMode.LUMP_SUM) {
      cost(month, 15, "tax", dice.around(of(38), 50), "税务局", "增值税及附加");
    } else {
      String rate = "计提酬金（按合同约定）";
      cost(month, 28, "fee", base * 95 / 900, estate.community().company(), rate);
    }
  }

  private void cost(
      YearMonth month, int day, String category, long fen, String counterparty, String text) {
    book.add(month.atDay(day), "service", "expense", category, fen, counterparty, text, "");
  }
}
