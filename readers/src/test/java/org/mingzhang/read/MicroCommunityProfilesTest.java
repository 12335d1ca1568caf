package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.read.profile.Profiles;

/** Reports of MicroCommunity, under their verbatim headers. */
class MicroCommunityProfilesTest {

  private final Path folder;

  MicroCommunityProfilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String... lines) throws FileRefused {
    Path file = Reading.write(folder, "export.csv", String.join("\n", lines) + "\n");
    return Reading.of(file, "C001/export.csv", Profiles.shipped());
  }

  private Refusal refused(String... lines) {
    FileRefused refused = catchThrowableOfType(FileRefused.class, () -> read(lines));
    return refused.refusal();
  }

  private static List<String> fees(Reading reading) {
    return reading.facts().stream().map(fact -> brief((Fee) fact)).toList();
  }

  private static String brief(Fee fee) {
    return String.join(
        " ",
        fee.billNo(),
        fee.unit(),
        fee.feeItem(),
        fee.serviceFrom().toString(),
        fee.serviceTo().toString(),
        fee.due().toString(),
        fee.paid().toString());
  }

  @Test
  void olderDebtListNeedsNoProfile() throws FileRefused {
    Reading reading =
        read(
            "订单号,房号,业主,费用项,费用类型,费用状态,支付方式,费用开始时间,费用结束时间,缴费时间,应收金额,实收金额,优惠金额,"
                + "减免金额,赠送金额,滞纳金,空置房打折金额,空置房减免金额,面积,车位",
            "9020260701,1-1-101,张三(13800000000),物业管理费,物业费,有效费用,,2026-07-01 00:00:00,"
                + "2026-07-31 23:59:59,,200.00,0,0,0,0,0,0,0,98.76,");
    assertThat(reading.tables().get(0).mapping()).isNull();
    assertThat(fees(reading))
        .containsExactly("9020260701 1-1-101 物业管理费 2026-07-01 2026-07-31 200.00 0.00");
  }

  @Test
  void debtListWithAColumnForEachItemBecomesABillForEachDebt() throws FileRefused {
    Reading reading =
        read(
            "收费对象,业主名称,手机号,开始时间,结束时间,物业费,电梯费,公摊电费,合计",
            "1-1-101,张三,13800000000,2026-01-01,2026-07-31,1400.00,0,35.5,1435.50",
            "京A12345(1-1-102-),李四,13900000000,2026-07-01,2026-07-31,,150.00,,150.00",
            "1-1-103,王五,13700000000,2026-07-01,2026-07-31,0,0,0,0",
            "1-1-104,赵六,13600000000,2026-07-01,2026-07-31,12.345,,,12.345",
            "合计,,,,,1412.345,150,35.5,1597.845");
    assertThat(fees(reading))
        .containsExactly(
            "1-1-101/物业费/2026-01-01 1-1-101 物业费 2026-01-01 2026-07-31 1400.00 0.00",
            "1-1-101/公摊电费/2026-01-01 1-1-101 公摊电费 2026-01-01 2026-07-31 35.50 0.00",
            "1-1-102/电梯费/2026-07-01 1-1-102 电梯费 2026-07-01 2026-07-31 150.00 0.00");
    // The room that owes nothing and the total.
    assertThat(reading.other()).isEqualTo(2);
    assertThat(reading.differences()).isEmpty();
    Refusal refusal = reading.refusal();
    assertThat(refusal.reason()).isEqualTo(Reason.MONEY_DECIMALS);
    assertThat(refusal.column()).isEqualTo("物业费");
    assertThat(refusal.found()).isEqualTo("12.345");
    assertThat(refusal.raw()).isEqualTo("1-1-104,***,***,2026-07-01,2026-07-31,12.345,,,12.345");
    assertThat(reading.facts().toString())
        .doesNotContain("张三")
        .doesNotContain("138")
        .doesNotContain("京A12345");
  }

  /** Worked out by hand: 1400.00 + 35.50 = 1435.50; 1400.00 + 210.00 = 1610.00; 35.50. */
  @Test
  void debtListIsHeldAgainstTheTotalsOfItsRowsAndColumns() throws FileRefused {
    String header = "收费对象,业主名称,手机号,开始时间,结束时间,物业费,公摊电费,合计";
    String first = "1-1-101,张三,13800000000,2026-01-01,2026-07-31,1400.00,35.50,1435.50";
    String second = "1-1-102,李四,13900000000,2026-07-01,2026-07-31,210.00,,210.00";
    Reading good = read(header, first, second, "合计,,,,,1610.00,35.50,1645.50");
    assertThat(good.differences()).isEmpty();
    assertThat(good.totals())
        .extracting(t -> t.column() + " " + t.stated() + " " + t.computed())
        .containsExactly("合计 1645.50 1645.50", "物业费 1610.00 1610.00", "公摊电费 35.50 35.50");
    Reading wrong =
        read(
            header,
            first,
            second.replaceFirst("210.00$", "220.00"),
            "合计,,,,,1600.00,35.50,1645.50");
    assertThat(wrong.differences())
        .extracting(r -> r.row() + " " + r.column() + " " + r.found() + " " + r.args())
        .containsExactly(
            "4 合计 1645.50 [合计, 1655.50, -10.00]", "4 物业费 1600.00 [合计, 1610.00, -10.00]");
    assertThat(wrong.remarks())
        .extracting(r -> r.row() + " " + r.column() + " " + r.found() + " " + r.args())
        .containsExactly("3 合计 220.00 [合计, 210.00, 10.00]");
    assertThat(wrong.facts()).hasSize(3);
  }

  /** Which of the rooms owes it is not said, and the first is as good as any: the row waits. */
  @Test
  void debtOfACarWithSeveralRoomsWaits() throws FileRefused {
    Reading reading =
        read(
            "收费对象,业主名称,手机号,开始时间,结束时间,物业费,合计",
            "京A12345(1-1-102-/1-2-202-),李四,13900000000,2026-07-01,2026-07-31,150.00,150.00");
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.refusal().reason()).isEqualTo(Reason.UNIT_AMBIGUOUS);
    assertThat(reading.refusal().toString()).contains("1-1-102-/1-2-202").doesNotContain("12345");
  }

  @Test
  void debtListThatReachesTheCapIsRemarkedUpon() throws FileRefused {
    // Two items for each of 5,000 rooms: the export has stopped at 10,000.
    String rows =
        IntStream.rangeClosed(1, 5_000)
            .mapToObj(i -> "1-1-" + i + ",,,2026-07-01,2026-07-31,1,2,3")
            .collect(Collectors.joining("\n"));
    Reading full = read("收费对象,业主名称,手机号,开始时间,结束时间,物业费,电梯费,合计", rows);
    assertThat(full.facts()).hasSize(10_000);
    assertThat(full.remarks()).hasSize(1);
    assertThat(full.remarks().get(0).row()).isEqualTo(5_001);
    assertThat(Reading.english(full.remarks().get(0)))
        .isEqualTo(
            "C001/export.csv, row 5001: found row 10000 of the export, expected an export of fewer"
                + " rows, since the program that writes it stops at 10000 without a word; export it"
                + " again in parts, such as one building or month each; the rows of this file were"
                + " taken.");
    Reading fewer =
        read("收费对象,业主名称,手机号,开始时间,结束时间,物业费,电梯费,合计", rows.substring(0, rows.lastIndexOf('\n')));
    assertThat(fewer.remarks()).isEmpty();
  }

  @Test
  void debtInDetail() throws FileRefused {
    Reading reading =
        read(
            "费用编号,房号,业主,业主电话,面积,费用项,开始时间,结束时间,欠费时长（天）,欠费时长（月）,欠费金额",
            "F1,1-1-101,张三,13800000000,98.76,物业费,2026-07-01 00:00:00,2026-07-31 00:00:00,31,1,232.09",
            "F2,1-1-102,李四,13900000000,98.76,物业费,2026-07-01 00:00:00,2026-07-31 00:00:00,31,1,一百");
    assertThat(fees(reading))
        .containsExactly("1-1-101/物业费/2026-07-01 1-1-101 物业费 2026-07-01 2026-07-31 232.09 0.00");
    assertThat(reading.refusal().column()).isEqualTo("欠费金额");
    assertThat(reading.refusal().raw()).contains("1-1-102,***,***,98.76");
  }

  @Test
  void twoReportsOfOneNameAreToldApartByTheirHeaders() throws FileRefused {
    Reading debt =
        read(
            "房屋,业主,费用名称,欠费时间段,欠费金额",
            "1-1-101,张三(13800000000),物业费,2026-07,200.00",
            "1-1-102,李四,物业费,2026年6月,100.00",
            "总欠费,300.00,,,");
    assertThat(fees(debt))
        .containsExactly(
            "1-1-101/物业费/2026-07-01 1-1-101 物业费 2026-07-01 2026-07-31 200.00 0.00",
            "1-1-102/物业费/2026-06-01 1-1-102 物业费 2026-06-01 2026-06-30 100.00 0.00");
    assertThat(debt.differences()).isEmpty();
    assertThat(debt.totals()).hasSize(1);
    assertThat(debt.totals().get(0).computed()).hasToString("300.00");

    Refusal question =
        refused(
            "房屋,业主,实收,费用名称,实收时间段,收银员,缴费时间",
            "1-1-101,张三(13800000000),200.00,物业费,2026-07,小王,2026-07-05 09:05:30",
            "总收入,200.00,,,,,");
    assertThat(question.reason()).isEqualTo(Reason.FILE_PROFILE_QUESTION);
    assertThat(Reading.chinese(question))
        .startsWith("C001/export.csv：读到“HC小区 实收明细（收款）”格式（映射配置 microcommunity-received）")
        .contains("能否改为导出“缴费明细表”");
  }

  @Test
  void aDebtTotalThatDiffersIsNamed() throws FileRefused {
    Reading debt = read("房屋,业主,费用名称,欠费时间段,欠费金额", "1-1-101,,物业费,2026-07,200.00", "总欠费,300.00,,,");
    assertThat(debt.differences()).hasSize(1);
    assertThat(debt.differences().get(0).reason()).isEqualTo(Reason.TOTAL_DIFFERS);
    assertThat(debt.differences().get(0).row()).isEqualTo(3);
  }

  @Test
  void receiptsAreReadOnceTheOfficeSaysWhatWasDue() throws Exception {
    Path file =
        Reading.write(
            folder,
            "export.csv",
            """
            房屋,业主,实收,费用名称,实收时间段,收银员,缴费时间
            1-1-101,张三(13800000000),200.00,物业费,2026-07,小王,2026-07-05 09:05:30
            总收入,200.00,,,,,
            """);
    Profiles profiles =
        Profiles.shipped()
            .with(
                "profile: mine\nextends: microcommunity-received\ncolumns: {due: 实收}\n", "my.yaml");
    Reading reading = Reading.of(file, "C001/export.csv", profiles);
    Fee fee = reading.fact(Fee.class);
    assertThat(brief(fee))
        .isEqualTo("1-1-101/物业费/2026-07-01 1-1-101 物业费 2026-07-01 2026-07-31 200.00 200.00");
    assertThat(fee.paidOn()).isEqualTo(LocalDate.of(2026, 7, 5));
    assertThat(reading.totals().get(0).column()).isEqualTo("实收");
    assertThat(reading.differences()).isEmpty();
  }

  @Test
  void feesByRoomAskForThePeriodAndAreThenReadInPairs() throws Exception {
    String text =
        """
        房屋,业主,欠费,实收,物业费(欠费/实收),,停车费(欠费/实收),
        1-1-101,张三(13800000000),50.00,450.00,50.00,150.00,0,300.00
        1-1-102,李四,0,0,,,,
        """;
    Path file = Reading.write(folder, "export.csv", text);
    FileRefused question =
        catchThrowableOfType(
            FileRefused.class, () -> Reading.of(file, "C001/export.csv", Profiles.shipped()));
    assertThat(Reading.english(question.refusal())).contains("does not say which period it covers");
    Profiles profiles =
        Profiles.shipped()
            .with(
                """
                profile: mine
                extends: microcommunity-room-fees
                constants: {service_from: 2026-07-01, service_to: 2026-07-31}
                """,
                "my.yaml");
    Reading reading = Reading.of(file, "C001/export.csv", profiles);
    assertThat(fees(reading))
        .containsExactly(
            "1-1-101/物业费/2026-07-01 1-1-101 物业费 2026-07-01 2026-07-31 200.00 150.00",
            "1-1-101/停车费/2026-07-01 1-1-101 停车费 2026-07-01 2026-07-31 300.00 300.00");
    assertThat(reading.other()).isEqualTo(1);
  }

  @Test
  void billsInDetailHaveTwoHeadersForWhatIsDue() throws FileRefused {
    Reading reading =
        read(
            "报表ID,付费对象,业主,费用项,费用类型,费用状态,账单状态,支付方式,费用开始时间,费用结束时间,缴费时间,应缴金额（元）,"
                + "应收金额（元）,实收金额（元）,欠费金额（元）,优惠金额（元）,减免金额（元）,赠送金额（元）,滞纳金（元）,"
                + "空置房打折金额（元）,空置房减免金额（元）,面积（平方米）",
            "R1,1-1-101,张三,物业管理费,物业费,有效费用,已缴费,微信,2026-07-01 00:00:00,2026-07-31 23:59:59,"
                + "2026-07-05 09:05:30,190.00,200.00,170.00,0,5.00,10.00,3.00,1.00,7.00,5.00,98.76");
    Fee fee = reading.fact(Fee.class);
    assertThat(brief(fee)).isEqualTo("R1 1-1-101 物业管理费 2026-07-01 2026-07-31 200.00 170.00");
    // 优惠 5 + 空置房打折 7 + 赠送 3; 减免 10 + 空置房减免 5
    assertThat(fee.discount()).hasToString("15.00");
    assertThat(fee.waived()).hasToString("15.00");
    assertThat(fee.method()).isEqualTo("微信");
    assertThat(reading.tables().get(0).unknownColumns())
        .contains("业主", "应缴金额（元）", "欠费金额（元）", "滞纳金（元）");
  }

  @Test
  void feeSummaryIsReadByTheColumnsPlacesAndItsTotalIsNoBuilding() throws FileRefused {
    Reading reading =
        read(
            "楼栋,收费户,欠费户,历史欠费+当期欠费=欠费,,,欠费追回+当期部分+预交=实缴,,,,当期应收,当期实收,"
                + "已交户/收费户=户收费率,当期实收/当期应收=收费率,欠费追回/(欠费追回+历史欠费)=清缴率",
            "1栋,120,9,70.00,24.00,94.00,30.00,456.00,52.00,538.00,480.00,456.00,92.5%,95.0%,100.0%",
            "2栋,120,0,0,0,0,0,100,0,100,100,100,100,1,-",
            "合计,240,9,70,24,94,30,556,52,638,580,557,96.3%,95.9%,30.0%");
    assertThat(reading.facts().stream().map(fact -> brief((FeeSummary) fact)))
        .containsExactly(
            "1栋 null 120 9 480.00 456.00 70.00 30.00 92.5% 95.0% 100.0%",
            "2栋 null 120 0 100.00 100.00 0.00 0.00 100 1 ");
    assertThat(reading.refusals()).isEmpty();
    // 456 + 100 = 556, the file says 557.
    assertThat(reading.totals().stream().filter(total -> !total.agrees()))
        .extracting(total -> total.column() + " " + total.stated() + " " + total.computed())
        .containsExactly("当期实收 557.00 556.00");
    assertThat(reading.totals()).hasSize(4);
  }

  private static String brief(FeeSummary s) {
    return String.join(
        " ",
        s.building(),
        String.valueOf(s.date()),
        String.valueOf(s.billedUnits()),
        String.valueOf(s.owingUnits()),
        String.valueOf(s.due()),
        String.valueOf(s.paid()),
        String.valueOf(s.oldDebt()),
        String.valueOf(s.recovered()),
        s.householdRate(),
        s.collectionRate(),
        s.recoveryRate());
  }

  @Test
  void summariesAreRecognisedAndNeverTakenAsData() {
    for (String header :
        List.of(
            "费用类型,费用项目,付费方,缴费ID,支付方式,付费周期(单位:月),应付金额(单位:元),实付金额(单位:元),操作人,缴费时间",
            "楼栋,户数,收费户,历史欠费,总欠费,本日已交户数,本日已交金额,历史欠费清缴户,历史欠费清缴金额,本月已收户数,"
                + "剩余户数,已收户占比,当月已收金额,当月剩余未收,收费率",
            "员工ID,员工姓名,处理中条数,派单条数,转单条数,退单条数,已回访条数,已完结条数,员工评分",
            "任务详情ID,巡检点名称,巡检计划名称,巡检路线名称,巡检人开始时间,巡检人结束时间,巡检点开始时间,巡检点结束时间,"
                + "实际巡检时间,实际签到状态,计划巡检人,实际巡检人,巡检方式,任务状态,巡检点状态,巡检情况",
            "房屋编码,费用名称,开始时间,结束时间,收费金额")) {
      Refusal refusal = refused(header, "1,2,3,4,5,6,7,8,9");
      assertThat(refusal.reason()).as(header).isEqualTo(Reason.FILE_NOT_DATA);
      assertThat(Reading.chinese(refusal)).as(header).contains("未");
    }
    assertThat(
            Reading.english(
                refused("员工ID,员工姓名,处理中条数,派单条数,转单条数,退单条数,已回访条数,已完结条数,员工评分", "1,李四,1,2,3,4,5,6,4.5")))
        .isEqualTo(
            "C001/export.csv: found the layout MicroCommunity repairs by employee (profile"
                + " microcommunity-repair-summary), expected a layout with rows of its own for fees,"
                + " entries, balances, answers or work orders; it counts orders by employee and holds"
                + " no single order, so nothing of it was read; export the orders themselves, with"
                + " number, time reported and time completed.");
  }

  @Test
  void answersInRowsBecomeOneAnswerForEachPerson() throws FileRefused {
    Reading reading =
        read(
            "问卷人,问卷类型,问卷名称,问卷题目,答案,时间",
            "张三,满意度,七月问卷,您对物业服务的总体满意程度,满意,2026-07-03 12:00:00",
            "李四,满意度,七月问卷,您对物业服务的总体满意程度,非常满意,2026-07-04 08:00:00",
            "张三,满意度,七月问卷,安全,一般,2026-07-03 12:00:10",
            "李四,满意度,七月问卷,您对电梯运行是否满意,不满意,2026-07-04 08:00:20",
            "张三,满意度,七月问卷,您的建议,电话13800000000,2026-07-03 12:00:20",
            "张三,满意度,七月问卷,您对物业服务的总体满意程度,不满意,2026-07-05 09:00:00",
            "李四,满意度,七月问卷,您常走哪个门,北门,2026-07-04 08:00:20");
    assertThat(reading.facts()).hasSize(3);
    Answer first = (Answer) reading.facts().get(0);
    assertThat(first.scores()).hasToString("{D05=3, overall=4}");
    assertThat(first.comment()).isEqualTo("电话138********");
    assertThat(first.round()).isEqualTo("2026-07");
    assertThat(first.submittedAt()).hasToString("2026-07-03T12:00");
    assertThat(first.unit()).isEmpty();
    assertThat(((Answer) reading.facts().get(1)).scores()).hasToString("{overall=5, 您对电梯运行是否满意=2}");
    // Another person of the same name.
    assertThat(((Answer) reading.facts().get(2)).scores()).hasToString("{overall=2}");
    // Seven rows are three answers; four joined them.
    assertThat(reading.other()).isEqualTo(4);
    assertThat(reading.facts().toString()).doesNotContain("张三");
  }

  @Test
  void answersWithoutAnOverallQuestionAskForIt() {
    Refusal refusal = refused("问卷人,问卷类型,问卷名称,问卷题目,答案,时间", "张三,满意度,七月,安全,满意,2026-07-03 12:00:00");
    assertThat(refusal.reason()).isEqualTo(Reason.FILE_PROFILE_QUESTION);
    assertThat(Reading.chinese(refusal)).contains("哪一题是总体评价？");
  }
}
