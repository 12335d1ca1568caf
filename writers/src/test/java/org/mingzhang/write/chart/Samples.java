package org.mingzhang.write.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Chart;

/** One chart of each kind, with plain and with awkward values. */
public final class Samples {

  private Samples() {}

  public static Chart.Bars expenses() {
    return new Chart.Bars(
        "expense-breakdown",
        "物业服务支出构成",
        "九项成本：人员工资 187,580.00 元最多，秩序维护 145,090.00 元其次。",
        "元",
        List.of(
            new Chart.Bar("人员工资、社会保险和福利", 187580, "187,580.00", 183000.0),
            new Chart.Bar("共用部位、共用设施设备日常运行维护", 96890, "96,890.00", 101000.0),
            new Chart.Bar("清洁卫生", 60710, "60,710.00", 58500.0),
            new Chart.Bar("绿化养护", 23470, "23,470.00", 30500.0),
            new Chart.Bar("秩序维护", 145090, "145,090.00", 141000.0),
            new Chart.Bar("办公", 10400, "10,400.00", 10100.0),
            new Chart.Bar("固定资产折旧", 3360, "3,360.00", 3360.0),
            new Chart.Bar("共用部位设施设备及公众责任保险", 2470, "2,470.00", 2470.0),
            new Chart.Bar("经业主同意的其他费用", 0, "0.00", null)));
  }

  /** A refund makes one component negative. */
  static Chart.Bars refund() {
    return new Chart.Bars(
        "refund",
        "Cost components",
        "Repairs were refunded.",
        "CNY",
        List.of(
            new Chart.Bar("Wages, social insurance and welfare", 1200, "1,200.00", 900.0),
            new Chart.Bar(
                "Daily operation and maintenance of common parts and common facilities",
                -400,
                "−400.00",
                -100.0),
            new Chart.Bar("𠮷野家 catering", 300, "300.00", null)));
  }

  public static Chart.GroupedBars months() {
    return new Chart.GroupedBars(
        "income-expense",
        "每月收入与支出",
        "7月收入 20.1 万元，支出 18.1 万元；8月 19.9 与 17.6；9月 21.2 与 19.1。",
        "万元",
        List.of("7月", "8月", "9月"),
        List.of(
            new Chart.Series(
                "收入",
                false,
                List.of(201300.0, 199000.0, 212180.0),
                List.of("20.1", "19.9", "21.2")),
            new Chart.Series(
                "支出",
                true,
                List.of(181000.0, 176100.0, 191170.0),
                List.of("18.1", "17.6", "19.1"))));
  }

  static Chart.GroupedBars year() {
    List<String> groups = new ArrayList<>();
    List<Double> income = new ArrayList<>();
    List<Double> expense = new ArrayList<>();
    List<String> incomeTexts = new ArrayList<>();
    List<String> expenseTexts = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      groups.add(month + "月");
      income.add(18.0 + month % 5);
      incomeTexts.add(18 + month % 5 + ".0");
      expense.add(month == 4 ? -3.0 : 15.0 + month % 3);
      expenseTexts.add(month == 4 ? "−3.0" : 15 + month % 3 + ".0");
    }
    return new Chart.GroupedBars(
        "year",
        "每月收入与支出",
        "全年。",
        "万元",
        groups,
        List.of(
            new Chart.Series("收入", false, income, incomeTexts),
            new Chart.Series("支出", true, expense, expenseTexts)));
  }

  public static Chart.Trend onTime() {
    return new Chart.Trend(
        "on-time",
        "维修及时率",
        "五个季度的维修及时率：86.2%、87.1%、89.4%、88.8%、91.3%，目标 90%。",
        "",
        List.of(
            point("25Q3", "n=388", 0.862, "86.2%"),
            point("25Q4", "n=371", 0.871, "87.1%"),
            point("26Q1", "n=402", 0.894, "89.4%"),
            point("26Q2", "n=395", 0.888, "88.8%"),
            point("26Q3", "n=412", 0.9126, "91.3%")),
        0.9,
        "目标 90%");
  }

  /** All values hug the target, one period is missing, one is withheld. */
  static Chart.Trend hugging() {
    return new Chart.Trend(
        "hugging",
        "按期办结率",
        "多数在目标附近。",
        "",
        List.of(
            point("24Q4", "n=31", 0.905, "90.5%"),
            point("25Q1", "n=28", 0.896, "89.6%"),
            point("25Q2", "", null, "—"),
            point("25Q3", "n=35", 0.9, "90.0%"),
            point("25Q4", "n=3", null, "样本小"),
            point("26Q1", "n=41", 0.902, "90.2%"),
            point("26Q2", "n=38", 0.899, "89.9%"),
            point("26Q3", "n=40", 1.0, "100.0%")),
        0.9,
        "合同目标 ≥ 90%");
  }

  static Chart.Trend hours() {
    List<Chart.Point> points = new ArrayList<>();
    for (int month = 1; month <= 24; month++) {
      double hours = 14 + month % 7 + month / 10.0;
      String text = (140 + month % 7 * 10 + month) / 10 + "." + (month % 10);
      points.add(
          new Chart.Point(
              (month - 1) / 12 + 25 + "-" + ((month - 1) % 12 + 1), "", hours, text, Status.NONE));
    }
    return new Chart.Trend("hours", "中位时长", "二十四个月。", "小时", points, null, "");
  }

  public static Chart.Intervals needs() {
    return new Chart.Intervals(
        "needs",
        "业主满意率",
        "尊重 84.6%，诚信 79.2%，关注 74.1%，及时沟通 68.8%，质价相符 65.5%。",
        List.of(
            rate("尊重", 0.846, 0.806, 0.879, "84.6%", "n=309", Status.MET),
            rate("诚信", 0.792, 0.749, 0.829, "79.2%", "n=305", Status.UNDECIDED),
            rate("关注", 0.741, 0.695, 0.783, "74.1%", "n=301", Status.MISSED),
            rate("及时沟通", 0.688, 0.640, 0.733, "68.8%", "n=307", Status.MISSED),
            rate("小区安全", 0.871, 0.833, 0.902, "87.1%", "n=311", Status.MET),
            rate("优美环境", 0.829, 0.788, 0.864, "82.9%", "n=312", Status.UNDECIDED),
            rate("方便快捷", 0.763, 0.718, 0.803, "76.3%", "n=304", Status.UNDECIDED),
            new Chart.Interval("服务态度", null, null, null, "样本不足，不公布", "n=9", Status.NONE),
            rate("家的感觉", 0.717, 0.670, 0.760, "71.7%", "n=298", Status.MISSED),
            rate("质价相符", 0.655, 0.606, 0.701, "65.5%", "n=311", Status.MISSED)),
        0.8,
        "合同目标 80%");
  }

  public static Chart.Funnel funnel() {
    List<Chart.FunnelPoint> points = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 1; i <= 244; i++) {
      double base = Math.rint(30 * Math.pow(33, random.nextDouble()));
      double spread = Math.sqrt(0.78 * 0.22 / base);
      double rate = 0.78 + random.nextGaussian() * spread * (i % 20 == 0 ? 4.5 : 1);
      points.add(
          new Chart.FunnelPoint(
              String.format(java.util.Locale.ROOT, "C%03d", i),
              base,
              Math.min(1, rate),
              Status.NONE));
    }
    return new Chart.Funnel("funnel", "业主满意率", "244 个小区，多数在漏斗内。", "有效答卷（户）", 0.78, points);
  }

  /** Ten needs as a survey finds them, crowded at the right. */
  public static Chart.Quadrants quadrants() {
    return new Chart.Quadrants(
        "drivers",
        "重要性与满意率",
        "十项需求，及时沟通应先改进。",
        "满意率（%）",
        "重要性（%，占可解释部分），n = 253",
        0.763,
        0.1,
        "平均 76.3%",
        "平均 10.0%",
        List.of("优先改进", "保持优势", "次要改进", "可能过度"),
        List.of(
            need("尊重", 0.778, 0.159, Status.UNDECIDED),
            need("诚信", 0.762, 0.136, Status.UNDECIDED),
            need("关注", 0.774, 0.104, Status.UNDECIDED),
            need("及时沟通", 0.520, 0.121, Status.MISSED),
            need("小区安全", 0.778, 0.092, Status.UNDECIDED),
            need("优美环境", 0.794, 0.090, Status.UNDECIDED),
            need("方便快捷", 0.769, 0.065, Status.UNDECIDED),
            need("服务态度", 0.856, 0.077, Status.MET),
            need("家的感觉", 0.841, 0.069, Status.MET),
            need("质价相符", 0.761, 0.087, Status.UNDECIDED)));
  }

  static Chart.QuadrantPoint need(String label, double x, double y, Status status) {
    return new Chart.QuadrantPoint(
        label,
        x,
        Math.max(0, x - 0.04),
        Math.min(1, x + 0.04),
        y,
        Math.max(0, y - 0.08),
        Math.min(1, y + 0.09),
        "",
        status);
  }

  public static Chart.Scatter servicesUsed() {
    return new Chart.Scatter(
        "quadrants",
        "使用率与用户满意率",
        "两项服务。",
        new Chart.Axis("使用率（%）", true, 0.2),
        new Chart.Axis("用户满意率（%）", true, 0.6),
        List.of("用得少、评价好", "用得多、评价好", "用得少、评价差", "用得多、评价差"),
        List.of(
            new Chart.Spot("家政", 0.6, 0.83, 0.72, 0.9, "83%", Status.MET),
            new Chart.Spot("夜间看护", 0.12, 0.41, 0.26, 0.57, "41%", Status.MISSED)),
        false);
  }

  public static Chart.Scatter demand() {
    return new Chart.Scatter(
        "demand",
        "愿付价格曲线",
        "三档。",
        new Chart.Axis("价格（元/次）", false, 35.0),
        new Chart.Axis("愿付该价的户（%）", true, null),
        List.of(),
        List.of(
            new Chart.Spot("", 20, 1, 1.0, 1.0, "100%", Status.NONE),
            new Chart.Spot("", 35, 0.45, 0.32, 0.59, "45%", Status.NONE),
            new Chart.Spot("", 50, 0.2, null, null, "20%", Status.NONE)),
        true);
  }

  static List<Chart> all() {
    return List.of(
        expenses(),
        refund(),
        months(),
        year(),
        onTime(),
        hugging(),
        hours(),
        needs(),
        funnel(),
        quadrants(),
        servicesUsed(),
        demand());
  }

  static Chart.Point point(String label, String base, @Nullable Double value, String text) {
    Status status = value == null ? Status.NONE : value >= 0.9 ? Status.MET : Status.MISSED;
    return new Chart.Point(label, base, value, text, status);
  }

  private static Chart.Interval rate(
      String label,
      double value,
      double lower,
      double upper,
      String text,
      String base,
      Status status) {
    return new Chart.Interval(label, value, lower, upper, text, base, status);
  }
}
