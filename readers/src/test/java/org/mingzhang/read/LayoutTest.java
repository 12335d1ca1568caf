package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.TableKind;

/** Titles, headers of two rows, headers on every page, totals and what stands below a table. */
class LayoutTest {

  private static final String TWO_ROWS =
      """
      金桂苑 2026年第三季度收费明细,,,,,,,,
      编制单位：示例物业,,,,,,,单位：元,
      小区编号,房号,收费项目,计费期间,,金额,,缴费日期,账单号
      ,,,开始时间,结束时间,应收,实收,,
      """;

  private final Path folder;

  LayoutTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String text) throws FileRefused {
    return Reading.of(Reading.write(folder, "table.csv", text));
  }

  private static Money yuan(String amount) {
    return Money.of(amount);
  }

  @Test
  void aHeaderOfTwoRowsBelowTitles() throws FileRefused {
    Reading reading =
        read(TWO_ROWS + "C001,1-1-101,物业费,2026-07-01,2026-09-30,630.00,600.00,2026-07-05,B1\n");
    Fee fee = reading.fact(Fee.class);
    assertThat(fee.due()).isEqualTo(yuan("630.00"));
    assertThat(fee.paid()).isEqualTo(yuan("600.00"));
    assertThat(fee.serviceFrom()).hasToString("2026-07-01");
    assertThat(fee.serviceTo()).hasToString("2026-09-30");
    assertThat(fee.origin().row()).isEqualTo(5);
    assertThat(reading.tables().get(0).headerRow()).isEqualTo(4);
    assertThat(reading.tables().get(0).headers())
        .containsExactly("小区编号", "房号", "收费项目", "计费期间/开始时间", "结束时间", "金额/应收", "实收", "缴费日期", "账单号");
  }

  @Test
  void aGroupWhoseNameIsPartOfTheHeader() throws FileRefused {
    // 应收 over 金额 means 应收金额, 费用 over 开始时间 means 费用开始时间
    Reading reading =
        read(
            """
            小区编号,房号,费用项,费用,,应收,实收,账单号
            ,,,开始时间,结束时间,金额,金额,
            C001,1-1-101,物业费,2026-07-01,2026-07-31,210.00,0.00,B1
            """);
    Fee fee = reading.fact(Fee.class);
    assertThat(fee.due()).isEqualTo(yuan("210.00"));
    assertThat(fee.paid()).isEqualTo(yuan("0.00"));
  }

  @Test
  void titlesAndHeadersOnEveryPageAreNoData() throws FileRefused {
    String page = TWO_ROWS + "C001,1-1-10%d,物业费,2026-07-01,2026-07-31,210.00,210.00,,B%d\n";
    Reading reading = read(page.formatted(1, 1) + "第 1 页 共 2 页,,,,,,,,\n" + page.formatted(2, 2));
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.facts()).extracting(f -> f.origin().row()).containsExactly(5L, 11L);
    assertThat(reading.other()).isEqualTo(5);
  }

  private static final String FEES = "小区编号,房号,费用项,费用开始时间,费用结束时间,应收金额,实收金额,账单号\n";

  private static String fee(int n, String due, String paid) {
    return "C001,1-1-10%d,物业费,2026-07-01,2026-07-31,%s,%s,B%d\n".formatted(n, due, paid, n);
  }

  @Test
  void subtotalsStandForTheRowsSinceTheLastOneAndTheTotalForAll() throws FileRefused {
    Reading reading =
        read(
            FEES
                + fee(1, "100.00", "90.00")
                + fee(2, "200.00", "200.00")
                + "本页小计,,,,,300.00,290.00,\n"
                + fee(3, "50.25", "0.00")
                + "本页小计,,,,,50.25,0.00,\n"
                + "合  计,,,,,350.25,\"290.00\",\n");
    assertThat(reading.facts()).hasSize(3);
    assertThat(reading.other()).isEqualTo(3);
    assertThat(reading.differences()).isEmpty();
    assertThat(reading.totals())
        .extracting(ControlTotal::row, ControlTotal::column, ControlTotal::computed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(4L, "应收金额", yuan("300.00")),
            org.assertj.core.groups.Tuple.tuple(4L, "实收金额", yuan("290.00")),
            org.assertj.core.groups.Tuple.tuple(6L, "应收金额", yuan("50.25")),
            org.assertj.core.groups.Tuple.tuple(6L, "实收金额", yuan("0.00")),
            org.assertj.core.groups.Tuple.tuple(7L, "应收金额", yuan("350.25")),
            org.assertj.core.groups.Tuple.tuple(7L, "实收金额", yuan("290.00")));
  }

  @Test
  void aTotalThatDiffersIsReportedAndRefusedRowsAreInTheSum() throws FileRefused {
    // 100.00 + 200.005, which is refused and cannot be added, + 50.00
    Reading reading =
        read(
            FEES
                + fee(1, "100.00", "90.00")
                + fee(2, "200.00", "2e2")
                + fee(3, "50.00", "0.00")
                + "合计,,,,,350.01,290.00,\n");
    assertThat(reading.refusal().reason()).isEqualTo(Reason.MONEY_FORM);
    assertThat(reading.differences())
        .extracting(r -> r.column(), r -> r.found(), r -> r.args())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("应收金额", "350.01", List.of("合计", "350.00", "0.01")),
            org.assertj.core.groups.Tuple.tuple(
                "实收金额", "290.00", List.of("合计", "90.00", "200.00")));
    assertThat(reading.totals()).noneMatch(ControlTotal::agrees);
  }

  @Test
  void aTotalAboveTheRowsIsTheirSumAndOpensNoStretch() throws FileRefused {
    String rows = fee(1, "100.00", "90.00") + fee(2, "200.00", "60.00");
    Reading reading = read(FEES + "合计,,,,,300.00,151.00,\n" + rows + "小计,,,,,300.00,150.00,\n");
    assertThat(reading.other()).isEqualTo(2);
    assertThat(reading.totals()).hasSize(4);
    assertThat(reading.differences())
        .extracting(r -> r.row(), r -> r.column(), r -> r.found(), r -> r.args())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                2L, "实收金额", "151.00", List.of("合计", "150.00", "1.00")));
  }

  @Test
  void aTotalBesideItsLabelIsTheTotalOfTheColumnItNames() throws FileRefused {
    Reading received = read(FEES + fee(1, "100.00", "90.00") + "总收入,90.00,,,,,,\n");
    assertThat(received.totals())
        .containsExactly(
            new ControlTotal("table.csv", "", 3, "总收入", "实收金额", yuan("90.00"), yuan("90.00")));
    Reading inOneCell = read(FEES + fee(1, "100.00", "90.00") + "合计：100.00元,,,,,,,\n");
    assertThat(inOneCell.totals()).singleElement().matches(ControlTotal::agrees);
    Reading wrong = read(FEES + fee(1, "100.00", "90.00") + "总收入,91.00,,,,,,\n");
    assertThat(wrong.differences())
        .singleElement()
        .satisfies(r -> assertThat(r.args()).containsExactly("总收入", "90.00", "1.00"));
  }

  @Test
  void totalsOfIncomeAndOfExpenseAreToldApart() throws FileRefused {
    String rows =
        """
        小区编号,凭证号,日期,资金,收支,类别,金额
        C001,记-1,2026-07-01,公共收益,收入,停车,1200.00
        C001,记-2,2026-07-02,公共收益,支出,清洁,300.00
        C001,记-3,2026-07-03,公共收益,收入,广告,50.00
        收入合计,,,,,,1250.00
        支出合计,,,,,,300.00
        合计,,,,,,%s
        """;
    for (String both : List.of("1550.00", "950.00")) {
      Reading reading = read(rows.formatted(both));
      assertThat(reading.facts()).hasSize(3).allMatch(f -> f instanceof Entry);
      assertThat(reading.totals()).hasSize(3).allMatch(ControlTotal::agrees);
    }
    assertThat(read(rows.formatted("1550.01")).differences()).hasSize(1);
  }

  @Test
  void amountsUnderAHeaderInTenThousands() throws FileRefused {
    Reading reading =
        read(
            """
            小区编号,年度,资金,收支,类别,金额（万元）
            C001,2026,物业费,支出,C1,12.3456
            C001,2026,物业费,支出,C2,5万元
            C001,2026,物业费,支出,C3,880元
            合计,,,,,17.4336
            """);
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.BUDGETS);
    assertThat(reading.facts())
        .extracting(f -> ((org.mingzhang.ledger.Budget) f).amount())
        .containsExactly(yuan("123456.00"), yuan("50000.00"), yuan("880.00"));
    assertThat(reading.totals()).singleElement().matches(ControlTotal::agrees);
  }

  @Test
  void anEmptyRowInTheMiddleDoesNotEndTheTable() throws FileRefused {
    Reading reading = read(FEES + fee(1, "1.00", "1.00") + ",,,,,,,\n\n" + fee(2, "1.00", "1.00"));
    assertThat(reading.facts()).hasSize(2);
    assertThat(reading.other()).isEqualTo(2);
  }

  @Test
  void aSignatureBelowTheTableIsNoData() throws FileRefused {
    Reading reading =
        read(
            FEES + fee(1, "1.00", "1.00") + "制表人：甲,,审核人：乙,,,打印时间：2026-10-08,,\n备注：以上金额含税,,,,,,,\n");
    assertThat(reading.facts()).hasSize(1);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.other()).isEqualTo(2);
  }

  @Test
  void textsAloneBetweenAndBelowPagesAreNoData() throws FileRefused {
    Reading reading =
        read(
            FEES
                + fee(1, "1.00", "1.00")
                + "收费表（第2页）,,,,,,,\n"
                + FEES
                + fee(2, "2.00", "2.00")
                + "大写：叁元整,,,,,,,\n"
                + "收款人（签字）：,,,,财务负责人：甲,,,\n"
                + ",,,本表一式两份,,,,\n");
    assertThat(reading.facts()).hasSize(2);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.other()).isEqualTo(5);
  }

  @Test
  void whatIsLeftOfARowIsRefusedNotDropped() throws FileRefused {
    for (String rest :
        List.of(",1-1-101,,,,,,", ",,,,,210.00,,", ",,,2026-07-01,,,,", ",2栋1单元301室,,,,,,")) {
      Reading reading = read(FEES + rest + "\n");
      assertThat(reading.facts()).as(rest).isEmpty();
      assertThat(reading.refusals()).as(rest).isNotEmpty();
      assertThat(reading.other()).as(rest).isZero();
    }
  }

  @Test
  void aHeaderOfTwoMergedRowsComesAgainWithoutItsFilledCells() throws FileRefused {
    String again =
        """
        小区编号,房号,收费项目,计费期间,,金额,,缴费日期,账单号
        ,,,开始时间,结束时间,应收,实收,,
        """;
    String filled =
        """
        小区编号,房号,收费项目,计费期间,计费期间,金额,金额,缴费日期,账单号
        小区编号,房号,收费项目,开始时间,结束时间,应收,实收,缴费日期,账单号
        """;
    String row = "C001,1-1-10%d,物业费,2026-07-01,2026-07-31,210.00,210.00,,B%d\n";
    Reading reading = read(filled + row.formatted(1, 1) + again + row.formatted(2, 2));
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.facts()).hasSize(2);
    assertThat(reading.other()).isEqualTo(2);
  }

  @Test
  void eachPageTotalStandsForItsPage() throws FileRefused {
    Reading reading =
        read(
            FEES
                + fee(1, "1.00", "1.00")
                + fee(2, "2.00", "2.00")
                + "第1页合计,,,,,3.00,3.00,\n"
                + FEES
                + "承前页,,,,,3.00,3.00,\n"
                + fee(3, "4.00", "4.00")
                + "第2页合计,,,,,4.00,4.00,\n"
                + "本年累计,,,,,99.00,99.00,\n"
                + "合计,,,,,7.00,7.00,\n");
    assertThat(reading.differences()).isEmpty();
    assertThat(reading.totals())
        .extracting(t -> t.label() + " " + t.computed())
        .containsExactly(
            "第1页合计 3.00", "第1页合计 3.00", "第2页合计 4.00", "第2页合计 4.00", "合计 7.00", "合计 7.00");
    Reading wrong =
        read(
            FEES
                + fee(1, "1.00", "1.00")
                + "本页合计,,,,,1.00,1.00,\n"
                + fee(2, "2.00", "2.00")
                + "本页合计,,,,,2.50,2.00,\n");
    assertThat(wrong.differences())
        .extracting(r -> r.row() + " " + r.column() + " " + r.args())
        .containsExactly("5 应收金额 [本页合计, 2.00, 0.50]");
  }

  @Test
  void aTotalInTheRoomsColumnIsATotalThoughItHasANumber() throws FileRefused {
    Reading reading =
        read(
            FEES
                + fee(1, "1.00", "1.00")
                + "C001,小计,物业费,2026-07-01,2026-07-31,1.00,1.00,B7\n"
                + "C001,总计,物业费,2026-07-01,2026-07-31,2.00,1.00,B8\n");
    assertThat(reading.facts()).hasSize(1);
    assertThat(reading.differences())
        .extracting(r -> r.row() + " " + r.column() + " " + r.args())
        .containsExactly("4 应收金额 [总计, 1.00, 1.00]");
  }

  @Test
  void severalRoomsInOneCellWaitForAPerson() throws FileRefused {
    for (String rooms : List.of("101+102", "1-1-101+102", "101、102室", "1栋101和102", "101，102")) {
      Reading reading = read(FEES + fee(1, "1.00", "1.00").replace("1-1-101", '"' + rooms + '"'));
      assertThat(reading.refusals()).as(rooms).hasSize(1);
      assertThat(reading.refusal().reason()).as(rooms).isEqualTo(Reason.UNIT_AMBIGUOUS);
    }
    Reading name = read(FEES + fee(1, "1.00", "1.00").replace("1-1-101", "物业用房"));
    assertThat(name.facts()).hasSize(1);
  }

  @Test
  void numbersOfPersonsAreStarsInWhatARefusalKeeps() throws FileRefused {
    Reading reading =
        read(
            FEES.strip()
                + ",备注,支付方式\n"
                + "C001,1-1-101,物业费13800000000,2026-07-01,2026-07-31,x,1.00,13900000000,"
                + "座机0571-87654321,卡6222020000000007\n");
    assertThat(reading.refusal().raw())
        .isEqualTo(
            "C001,1-1-101,物业费138********,2026-07-01,2026-07-31,x,1.00,13900000000,"
                + "座机0571*********,卡6222************");
  }

  /** 46204 is 2026-07-01: 46023 is 2026-01-01, and 181 days lie between. */
  @Test
  void aDayAsANumberIsRefusedWithTheDayItWouldBe() throws FileRefused {
    Reading reading = read(FEES + fee(1, "1.00", "1.00").replace("2026-07-01", "46204"));
    assertThat(reading.refusal().reason()).isEqualTo(Reason.DATE_SERIAL);
    assertThat(reading.refusal().args().get(0)).isEqualTo("2026-07-01");
    Reading other = read(FEES + fee(1, "1.00", "1.00").replace("2026-07-01", "12345"));
    assertThat(other.refusals()).extracting(Refusal::reason).contains(Reason.DATE_FORM);
  }

  @Test
  void aQuotationMarkWithoutItsPartnerIsRefused() throws FileRefused {
    Reading reading = read(FEES + fee(1, "1.00", "1.00").replace("物业费", "物业\"费"));
    assertThat(reading.refusal().reason()).isEqualTo(Reason.TEXT_QUOTE);
    assertThat(reading.refusal().column()).isEqualTo("费用项");
    Reading pair = read(FEES + fee(1, "1.00", "1.00").replace("物业费", "物业\"甲\"费"));
    assertThat(pair.fact(Fee.class).feeItem()).isEqualTo("物业\"甲\"费");
  }

  @Test
  void aTextInUtf32IsReadByItsMark() throws FileRefused {
    for (String charset : List.of("X-UTF-32LE-BOM", "X-UTF-32BE-BOM")) {
      Reading reading =
          Reading.of(
              Reading.write(
                  folder,
                  charset + ".csv",
                  FEES + fee(1, "1.00", "1.00"),
                  Charset.forName(charset)));
      assertThat(reading.fact(Fee.class).feeItem()).as(charset).isEqualTo("物业费");
    }
  }

  @Test
  void amountsInWordsOfReceipts() throws FileRefused {
    Reading reading = read(FEES + fee(1, "￥100元整", "100圆整"));
    assertThat(reading.fact(Fee.class).due()).isEqualTo(yuan("100.00"));
    assertThat(reading.fact(Fee.class).paid()).isEqualTo(yuan("100.00"));
  }

  /** What a list of units is charged makes it a list of fees, which needs more columns. */
  @Test
  void unitsWithColumnsOfMoneyAreNoRegister() {
    for (String columns :
        List.of(
            "房号,业主姓名,联系电话,收费面积,单价,三季度应收,三季度实收,欠费",
            "房间,业主,面积,月份,应收,已收,欠费",
            "房号,建筑面积,物业费,已收,欠费",
            "房号,建筑面积,物业费(元)",
            "房号,建筑面积,7月,8月,9月",
            "小区编号,房号,楼栋,面积,应缴金额",
            "房号,面积,滞纳金")) {
      assertThatThrownBy(() -> read(columns + "\n1-1-101,1,2,3,4,5,6,7\n"))
          .as(columns)
          .isInstanceOfSatisfying(
              FileRefused.class,
              e -> assertThat(e.refusal().reason()).isEqualTo(Reason.FILE_CHARGED_UNITS));
    }
  }

  @Test
  void aRegisterMaySayWhatItsUnitsAreChargedBy() throws FileRefused {
    for (String columns :
        List.of(
            "房号,建筑面积,物业费单价,收费标准,备注,产权性质",
            "房号,建筑面积,物业费标准,缴费方式,缴费周期,计费开始时间",
            "房号,业主姓名,面积,月物业费,户型,交房日期",
            "房号,面积,是否入住,房屋类型,收费对象")) {
      Reading reading = read("小区编号," + columns + "\nC001,1-1-101,,80.00,,,\n");
      assertThat(reading.tables().get(0).kind()).as(columns).isEqualTo(TableKind.UNITS);
    }
  }

  @Test
  void aRowThatOnlyLooksLikeATotalIsRefusedNotDropped() throws FileRefused {
    Reading reading = read(FEES + ",1-1-101,物业费合计,2026-07-01,2026-07-31,5.00,5.00,\n");
    assertThat(reading.refusals())
        .extracting(Refusal::reason)
        .containsExactly(Reason.COMMUNITY_MISSING, Reason.VALUE_MISSING);
    assertThat(reading.other()).isZero();
  }

  private static final String ENTRIES = "小区编号,凭证号,日期,资金,收支,类别,金额,摘要\n";

  private static String entry(int n, String amount) {
    return "C001,V" + n + ",2026-07-0" + n + ",公共收益,收入,广告," + amount + ",x\n";
  }

  private static List<String> amounts(Reading reading) {
    return reading.facts().stream().map(f -> ((Entry) f).amount().toString()).toList();
  }

  @Test
  void aUnitInATitleOrBelowTheHeaderIsHeeded() throws FileRefused {
    // 1.25 × 10,000 and 0.3 × 10,000
    List<String> expected = List.of("12500.00", "3000.00");
    String rows = entry(1, "1.25") + entry(2, "0.3") + "合计,,,,,,1.55,\n";
    for (String head :
        List.of(
            "单位：万元,,,,,,,\n" + ENTRIES,
            "收支表,,,,,,,\n编制单位：甲物业,,,,金额单位：人民币万元,,,\n" + ENTRIES,
            ENTRIES + ",,,,,,（万元）,\n",
            ENTRIES + ",,,,,,万元,\n",
            ENTRIES + "小区编号,凭证号,日期,资金,收支,类别,（万元）,摘要\n",
            ENTRIES.replace("金额", "金额（万元）"))) {
      Reading reading = read(head + rows);
      assertThat(amounts(reading)).as(head).isEqualTo(expected);
      assertThat(reading.totals()).as(head).singleElement().matches(ControlTotal::agrees);
    }
    // The column's own unit goes before the title's.
    assertThat(amounts(read("单位：万元,,,,,,,\n" + ENTRIES.replace("金额", "金额（元）") + rows)))
        .isEqualTo(List.of("1.25", "0.30"));
    assertThat(amounts(read(ENTRIES.replace("金额", "金额（百元）") + rows)))
        .isEqualTo(List.of("125.00", "30.00"));
  }

  @Test
  void aUnitThatIsStatedTooLateOrIsNoYuanKeepsTheFileOut() throws FileRefused {
    Reading late = read(ENTRIES + entry(1, "1.25") + "注：以上金额单位为万元,,,,,,,\n");
    assertThat(late.unfit()).extracting(Refusal::reason).isEqualTo(Reason.FILE_MONEY_UNIT);
    assertThat(read(ENTRIES + entry(1, "1.25") + "注：单位：元,,,,,,,\n").unfit()).isNull();
    for (String head : List.of("单位：美元,,,,,,,\n" + ENTRIES, ENTRIES.replace("金额", "金额（港币）"))) {
      assertThatThrownBy(() -> read(head + entry(1, "1.25")))
          .isInstanceOfSatisfying(
              FileRefused.class,
              e -> assertThat(e.refusal().reason()).isEqualTo(Reason.FILE_MONEY_UNIT));
    }
  }

  @Test
  void aTotalInAnyColumnOfARowWithoutANumberIsATotal() throws FileRefused {
    Reading entries =
        read(
            ENTRIES
                + entry(1, "1.00")
                + entry(2, "2.00")
                + "C001,,2026-07-31,,,,3.00,本月合计\n"
                + ",,,,,,103.00,本年累计\n"
                + ",,,,合计,,3.00,\n"
                + "共2笔,,,,,,3.00,\n");
    assertThat(entries.facts()).hasSize(2);
    assertThat(entries.other()).isEqualTo(4);
    assertThat(entries.refusals()).isEmpty();
    assertThat(entries.totals()).hasSize(3).allMatch(ControlTotal::agrees);
  }

  @Test
  void aRowThatTheFileHasCrossedOutIsNotTaken() throws FileRefused {
    String header = ENTRIES.replace("\n", ",状态\n");
    String rows =
        entry(1, "1.00").replace("\n", ",正常\n")
            + entry(2, "2.00").replace("\n", ",作废\n")
            + entry(3, "4.00").replace("\n", ",已冲红（2026-08）\n")
            + entry(4, "8.00").replace("\n", ",\n");
    Reading reading = read(header + rows);
    assertThat(amounts(reading)).containsExactly("1.00", "8.00");
    assertThat(reading.refusals())
        .extracting(r -> r.row() + " " + r.column() + " " + r.found() + " " + r.reason())
        .containsExactly("3 状态 作废 ROW_STATE", "4 状态 已冲红（2026-08） ROW_STATE");
  }

  @Test
  void aNoteBesideANumberIsNoDigitOfIt() throws FileRefused {
    for (String amount : List.of("1000①", "1000¹", "①", "½")) {
      assertThat(read(ENTRIES + entry(1, amount)).refusal().reason())
          .as(amount)
          .isEqualTo(Reason.MONEY_FORM);
    }
    assertThat(amounts(read(ENTRIES + entry(1, "１２．５０")))).containsExactly("12.50");
  }
}
