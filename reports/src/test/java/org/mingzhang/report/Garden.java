package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.DayBalance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Irregularities;

/** 翠湖花园 in the third quarter of 2026: the community of the drawn example, by hand. */
final class Garden implements Slice {

  static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
  static final Locale EN = Locale.ENGLISH;
  static final String PERSON = "欧阳测试";
  static final String PAYEE = "李建国";
  static final String COUNTERPARTY = "对方单位甲";
  static final String DESCRIPTION = "摘要文字乙";
  static final String REFUSED_UNIT = "9-9-909";

  private static final Origin ORIGIN = new Origin(1, "", 2);

  private final ChargingMode mode;
  private final boolean empty;
  private List<Budget> second = List.of();
  private String budgetNote = "2026-Q2：已过去；2026-Q3：三节加班";
  private final Period period;
  private List<Asset> assets = List.of();
  private boolean orders = true;

  Garden(ChargingMode mode, boolean empty) {
    this(mode, empty, "2026-Q3");
  }

  private Garden(ChargingMode mode, boolean empty, String period) {
    this.mode = mode;
    this.empty = empty;
    this.period = Period.parse(period);
  }

  /** A period of any length, compared with the one before and with last year. */
  static ReportInput during(String period, Locale locale) {
    Period p = Period.parse(period);
    Garden garden = new Garden(ChargingMode.LUMP_SUM, false, period);
    FigureSet current = figures(period);
    FigureSet previous = figures(p.previous().toString());
    FigureSet yearBefore = figures(p.yearBefore().toString());
    return new ReportInput(
        garden,
        current,
        previous,
        yearBefore,
        List.of(),
        Irregularities.of(
            garden, current, Stream.of(previous, yearBefore).filter(Objects::nonNull).toList()),
        Publication.standard(p),
        2,
        "",
        locale);
  }

  /** Everything is there. */
  static ReportInput full(ChargingMode mode, Locale locale) {
    return input(new Garden(mode, false), figures("2026-Q3"), earlier(), locale);
  }

  /** Everything is there, with another note beside the budget. */
  static ReportInput full(ChargingMode mode, Locale locale, String note) {
    Garden garden = new Garden(mode, false);
    garden.budgetNote = note;
    return input(garden, figures("2026-Q3"), earlier(), locale);
  }

  /** Everything is there, and a second line of the budget, to which nothing was booked. */
  static ReportInput withSecondBudget(Locale locale, String category, String yuan) {
    Garden garden = new Garden(ChargingMode.LUMP_SUM, false);
    garden.second =
        List.of(
            new Budget(ORIGIN, "C001", 2026, "service", "expense", category, Money.of(yuan), ""));
    return input(garden, figures("2026-Q3"), earlier(), locale);
  }

  /** Everything is there, and a register of equipment and common assets. */
  static ReportInput withAssets(Locale locale, List<Asset> assets) {
    Garden garden = new Garden(ChargingMode.LUMP_SUM, false);
    garden.assets = List.copyOf(assets);
    return input(garden, figures("2026-Q3"), earlier(), locale);
  }

  /**
   * Everything but work orders, of which none fell in the period.
   *
   * @param ever whether the ledger holds any of other periods
   */
  static ReportInput withoutOrders(Locale locale, boolean ever) {
    Garden garden = new Garden(ChargingMode.LUMP_SUM, false);
    garden.orders = ever;
    SetOfFigures set = money("2026-Q3");
    survey(set);
    for (String month : List.of("2026-07", "2026-08", "2026-09")) {
      set.held(month, 240, 90, 0);
    }
    flow(set, By.ALL, 0, 0, 0, 0, 0, "0", "0", null);
    set.count("complaints.reported", By.ALL, 0)
        .per1000("complaints.per_1000_households", "0", "2046")
        .rate("complaints.resolved_rate", By.ALL, "0", "0")
        .count("hazards.reported", By.ALL, 0)
        .rate("hazards.rectified_rate", By.ALL, "0", "0");
    return input(garden, set.build(), earlier(), locale);
  }

  /** The ledger knows the community and nothing else. */
  static ReportInput empty(ChargingMode mode, Locale locale) {
    FigureSet none = new FigureSet("C001", Period.parse("2026-Q3"), 1, List.of());
    return input(new Garden(mode, true), none, null, locale);
  }

  static ReportInput input(
      Slice slice, FigureSet current, @Nullable FigureSet previous, Locale locale) {
    return new ReportInput(
        slice,
        current,
        previous,
        null,
        List.of(trendOf("2025-Q3", 334, 388), trendOf("2026-Q1", 359, 402)),
        Irregularities.of(slice, current, previous == null ? List.of() : List.of(previous)),
        Publication.standard(Period.parse("2026-Q3")),
        1,
        "7f3a91c2d0045be8",
        locale);
  }

  static FigureSet figures(String period) {
    return set(period).build();
  }

  static SetOfFigures set(String period) {
    SetOfFigures set = money(period);
    survey(set);
    repairs(set);
    return set;
  }

  private static SetOfFigures money(String period) {
    SetOfFigures set = new SetOfFigures("C001", period);
    fund(set, "service", "83412.20", "612480.00", "548270.00", "147622.20");
    fund(set, "public", "38210.40", "126800.00", "78450.00", "86560.40");
    fund(set, "reserve", "1204380.16", "143432.74", "236639.90", "1111173.00");
    fund(set, "passthrough", "0.00", "10000.00", "9000.00", "1000.00");
    movement(set, "income.amount", "public", "公共车位租金", "78600.00");
    movement(set, "income.amount", "public", "电梯与外墙广告", "48200.00");
    movement(set, "spending.amount", "public", "合理成本", "18450.00");
    movement(set, "spending.amount", "public", "转入维修资金", "60000.00");
    movement(set, "income.amount", "reserve", "交存", "143432.74");
    movement(set, "spending.amount", "reserve", "3栋屋面防水", "236639.90");
    movement(set, "income.amount", "passthrough", "水费 13912345678", "10000.00");
    movement(set, "spending.amount", "passthrough", "水费", "9000.00");
    utility(set, "水费", "0.00", "0.00", "9000.00", "-9000.00");
    utility(set, "水费 13912345678", "0.00", "10000.00", "0.00", "10000.00");
    set.money("public.cost", By.ALL, "18450.00")
        .money("public.revenue", By.ALL, "108350.00")
        .money("public.used", By.ALL, "60000.00");
    movement(set, "spending.amount", "service", "C1", "187580.00");
    set.component("C1", "187580.00", "35.4")
        .component("C2", "96890.00", "18.3")
        .component("C3", "60710.00", "11.4")
        .component("C4", "23470.00", "4.4")
        .component("C5", "145090.00", "27.4")
        .component("C6", "10400.00", "2.0")
        .component("C7", "3360.00", "0.6")
        .component("C8", "2470.00", "0.5")
        .component("C9", "0.00", "0.0")
        .money("expenses.total", By.ALL, "529970.00")
        .money("expenses.amount", By.of("category", "tax"), "18300.00");
    month(set, "2026-07", "201000.00", "181000.00");
    month(set, "2026-08", "199000.00", "176270.00");
    month(set, "2026-09", "212480.00", "191000.00");
    set.money("fees.due", By.ALL, "490000.00")
        .money("fees.reduced", By.ALL, "10000.00")
        .money("fees.paid", By.ALL, "456000.00")
        .rate("fees.collection_rate", By.ALL, "456000.00", "480000.00")
        .rate("fees.household_collection_rate", By.ALL, "222", "240")
        .rate("fees.arrears_recovery_rate", By.ALL, "30000.00", "100000.00")
        .rate("fees.overall_collection_rate", By.ALL, "486000.00", "580000.00")
        .money("fees.prepaid", By.ALL, "52000.00")
        .money("fees.arrears", By.ALL, "94000.00")
        .money("fees.arrears_aged", By.of("age", "0-90"), "24000.00")
        .money("fees.arrears_aged", By.of("age", "91-180"), "19400.00")
        .money("fees.arrears_aged", By.of("age", "181-365"), "21350.00")
        .money("fees.arrears_aged", By.of("age", "over-365"), "29250.00");
    By item = By.of("fee_item", "物业费");
    set.money("fees.due", item, "490000.00")
        .money("fees.reduced", item, "10000.00")
        .money("fees.paid", item, "456000.00")
        .rate("fees.collection_rate", item, "456000.00", "480000.00");
    return set;
  }

  private static void survey(SetOfFigures set) {
    set.count("survey.issued", By.ALL, 1560)
        .count("survey.returned", By.ALL, 312)
        .rate("survey.response_rate", By.ALL, "312", "1560")
        .rate("survey.margin", By.ALL, "0.049970", "1")
        .count("survey.needed", By.ALL, 312)
        .count("survey.superseded", By.ALL, 2)
        .count("survey.unregistered", By.ALL, 4)
        .count("quality.rows_quarantined", By.ALL, 3)
        .count("quality.units_unregistered", By.ALL, 7)
        .satisfied("overall", 248, 312, "0.751737", "0.832193")
        .satisfied("D01", 262, 309, "0.806000", "0.880000")
        .satisfied("D07", 232, 304, "0.719000", "0.803000")
        .satisfied("D10", 204, 311, "0.607000", "0.701000")
        .withheld("survey.satisfaction", By.of("question", "新增问题"), 12)
        .rate("survey.top_box", HeadlineTiles.OVERALL, "150", "312")
        .count("survey.not_applicable", HeadlineTiles.OVERALL, 3);
  }

  private static void repairs(SetOfFigures set) {
    flow(set, By.of("urgency", "emergency"), 2, 61, 60, 1, 2, "59", "61", "1.4");
    flow(set, By.of("urgency", "normal"), 44, 351, 329, 6, 60, "317", "351", "17.0");
    flow(set, By.ALL, 46, 412, 389, 7, 62, "376", "412", "15.5");
    flow(set, By.of("category", "电梯"), 6, 82, 79, 1, 8, "70", "84", "9.5");
    set.count("repairs.without_deadline", By.ALL, 5)
        .hours("repairs.p90_hours", By.ALL, "55.000000")
        .count("complaints.reported", By.ALL, 37)
        .count("complaints.closed", By.ALL, 35)
        .per1000("complaints.per_1000_households", "37", "2046")
        .rate("complaints.classified_rate", By.ALL, "36", "37")
        .rate("complaints.resolved_rate", By.ALL, "31", "35")
        .rate("complaints.follow_up_rate", By.ALL, "30", "35")
        .rate("complaints.recurrence_rate", By.ALL, "4", "35");
  }

  /** The second quarter: a little lower in all, within what chance explains. */
  static FigureSet earlier() {
    SetOfFigures set = new SetOfFigures("C001", "2026-Q2");
    fund(set, "service", "61200.00", "590000.00", "567787.80", "83412.20");
    set.component("C1", "180000.00", "34.0")
        .rate("fees.collection_rate", By.ALL, "450240.00", "480000.00")
        .satisfied("overall", 236, 305, "0.727000", "0.814000")
        .rate("repairs.on_time_rate", By.ALL, "351", "395")
        .per1000("complaints.per_1000_households", "31", "2046");
    return set.build();
  }

  private static FigureSet trendOf(String period, long onTime, long due) {
    return new SetOfFigures("C001", period)
        .rate("repairs.on_time_rate", By.ALL, String.valueOf(onTime), String.valueOf(due))
        .build();
  }

  private static void utility(
      SetOfFigures set,
      String category,
      String opening,
      String collected,
      String remitted,
      String held) {
    By by = By.of("category", category);
    set.money("passthrough.opening", by, opening)
        .money("passthrough.collected", by, collected)
        .money("passthrough.remitted", by, remitted)
        .money("passthrough.held", by, held);
  }

  private static void flow(
      SetOfFigures set,
      By by,
      long start,
      long reported,
      long completed,
      long otherwise,
      long open,
      String onTime,
      String due,
      @Nullable String median) {
    set.count("repairs.open_at_start", by, start)
        .count("repairs.reported", by, reported)
        .count("repairs.completed", by, completed)
        .count("repairs.closed_otherwise", by, otherwise)
        .count("repairs.open", by, open)
        .rate("repairs.on_time_rate", by, onTime, due);
    if (median != null) {
      set.hours("repairs.median_hours", by, median);
    }
  }

  private static void fund(
      SetOfFigures set,
      String fund,
      String opening,
      String income,
      String expense,
      String closing) {
    By by = By.of("fund", fund);
    set.money("funds.opening", by, opening)
        .money("funds.income", by, income)
        .money("funds.expense", by, expense)
        .money(
            "funds.change",
            by,
            new BigDecimal(income).subtract(new BigDecimal(expense)).toPlainString())
        .money("funds.closing", by, closing);
  }

  private static void movement(
      SetOfFigures set, String id, String fund, String category, String yuan) {
    set.money(id, By.of("category", category, "fund", fund), yuan);
  }

  private static void month(SetOfFigures set, String month, String income, String expense) {
    By by = By.of("fund", "service", "month", month);
    set.money("funds.monthly_income", by, income).money("funds.monthly_expense", by, expense);
  }

  @Override
  public Community community() {
    return new Community(
        ORIGIN,
        "C001",
        "翠湖花园",
        "示例市",
        "示例区",
        "示例街道",
        "",
        mode,
        new BigDecimal("182300.40"),
        2046,
        1648L,
        "示例物业有限公司",
        PERSON,
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2026, 12, 31),
        null);
  }

  @Override
  public Period period() {
    return period;
  }

  @Override
  public List<Sum> sums() {
    if (empty) {
      return List.of();
    }
    List<Sum> sums = new ArrayList<>();
    sums.add(new Sum(Term.CLOSING_STATED, By.of("fund", "service"), 14762220, 1));
    sums.add(new Sum(Term.OPENING_STATED, By.of("fund", "service"), 8341220, 1));
    sums.add(new Sum(Term.OPENING_ROLLED, By.of("fund", "service"), 8341220, 1));
    return sums;
  }

  @Override
  public List<Contribution> contributions(Term term) {
    return List.of();
  }

  /** Nothing of the garden belongs to fewer than five units. */
  @Override
  public List<Payer> payers() {
    return List.of();
  }

  @Override
  public Optional<SurveyRound> surveyRound() {
    return empty
        ? Optional.empty()
        : Optional.of(
            new SurveyRound(
                ORIGIN,
                "C001",
                "2026-Q3",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 20),
                1560L,
                "网络、纸质",
                "自愿扫码",
                "",
                "",
                "",
                "批次备注丙"));
  }

  @Override
  public List<Entry> entries() {
    return empty
        ? List.of()
        : List.of(
            entry("V-1", 1, "service", "income", "物业费收入", "612480.00"),
            entry("V-2", 1, "service", "expense", "C1", "187580.00"),
            entry("V-2", 2, "service", "expense", "C2", "96890.00"),
            new Entry(
                ORIGIN,
                "C001",
                "V-2",
                3,
                LocalDate.of(2026, 7, 15),
                "service",
                "expense",
                "C6",
                Money.of("1.00"),
                PAYEE + "（证号 110101199003071234）",
                "",
                ""),
            entry("V-3", 1, "public", "income", "公共车位租金", "78600.00"));
  }

  private static Entry entry(
      String voucher, int line, String fund, String direction, String category, String yuan) {
    return new Entry(
        ORIGIN,
        "C001",
        voucher,
        line,
        LocalDate.of(2026, 7, 15),
        fund,
        direction,
        category,
        Money.of(yuan),
        COUNTERPARTY,
        DESCRIPTION,
        "");
  }

  @Override
  public List<DayBalance> balances() {
    return empty
        ? List.of()
        : List.of(
            new DayBalance(
                "service",
                LocalDate.of(2026, 7, 31),
                Money.of("103412.20"),
                Money.of("201000.00"),
                Money.of("181000.00")));
  }

  @Override
  public List<Budget> budgets() {
    Budget first =
        new Budget(
            ORIGIN, "C001", 2026, "service", "expense", "C1", Money.of("600000.00"), budgetNote);
    return empty ? List.of() : Stream.concat(Stream.of(first), second.stream()).toList();
  }

  @Override
  public List<Asset> assets() {
    return assets;
  }

  @Override
  public List<FileReport> files() {
    return empty
        ? List.of()
        : List.of(
            new FileReport(
                new SourceFile(1, "翠湖花园/收费.csv", "00"),
                List.of(TableKind.FEES),
                100,
                90,
                4,
                0,
                3,
                3,
                ""));
  }

  @Override
  public List<ControlTotal> controlTotals() {
    return List.of(
        new ControlTotal("fees.csv", "", 9, "合计", "paid", Money.of("100.00"), Money.of("100.00")));
  }

  @Override
  public List<Refusal> refusals() {
    return empty
        ? List.of()
        : List.of(
            new Refusal(
                "翠湖花园/收费.csv",
                "",
                17,
                "C001",
                "实收金额",
                "1e3",
                Reason.MONEY_FORM,
                List.of(),
                REFUSED_UNIT + ",1e3"));
  }

  @Override
  public List<MonthHeld> months() {
    return List.of();
  }

  @Override
  public boolean hasOrders() {
    return orders;
  }

  @Override
  public boolean hasFacts() {
    return !empty;
  }
}
