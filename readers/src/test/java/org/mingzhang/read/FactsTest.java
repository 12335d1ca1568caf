package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.UnitAlias;
import org.mingzhang.ledger.WorkOrder;

/** Rows of the nine kinds and the facts they are. */
class FactsTest {

  private static final Origin ROW_2 = new Origin(7, "", 2);
  private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);
  private static final LocalDate JULY_31 = LocalDate.of(2026, 7, 31);

  private final Path folder;

  FactsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String... lines) throws FileRefused {
    return Reading.of(folder, "table.csv", lines);
  }

  @Test
  void community() throws FileRefused {
    Reading reading =
        read(
            "community_id,name,city,district,street,jurisdiction,charging_mode,area_m2,households,"
                + "occupied_households,company,manager,contract_start,contract_end,"
                + "first_fund_deposit",
            "X9,新苑,杭州,西湖区,文新街道,hangzhou,酬金制,123456.78,1648,1500,某物业,李某,"
                + "2024-01-01,2026-12-31,\"1,000,000.00\"");
    assertThat(reading.fact(Community.class))
        .isEqualTo(
            new Community(
                ROW_2,
                "X9",
                "新苑",
                "杭州",
                "西湖区",
                "文新街道",
                "hangzhou",
                ChargingMode.COMMISSION,
                new BigDecimal("123456.78"),
                1648,
                1500L,
                "某物业",
                "李某",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 12, 31),
                Money.ofFen(100_000_000)));
  }

  @Test
  void communityWithRequiredColumnsOnly() throws FileRefused {
    Reading reading = read("小区编号,小区名称,收费方式,总户数", "X9,新苑,包干制,96户");
    Community community = reading.fact(Community.class);
    assertThat(community.chargingMode()).isEqualTo(ChargingMode.LUMP_SUM);
    assertThat(community.households()).isEqualTo(96);
    assertThat(community.areaM2()).isNull();
    assertThat(community.occupiedHouseholds()).isNull();
    assertThat(community.firstFundDeposit()).isNull();
  }

  @Test
  void unit() throws FileRefused {
    Reading reading =
        read(
            "小区编号,房号,楼栋,建筑面积（平方米）,房屋类型,是否入住,owner_ref,monthly_fee_per_m2",
            "C001,1-1-101,1,98.76,住宅,是,A17,2.35");
    assertThat(reading.fact(HouseUnit.class))
        .isEqualTo(
            new HouseUnit(
                ROW_2,
                "C001",
                "1-1-101",
                "1-1-101",
                "1",
                new BigDecimal("98.76"),
                "residential",
                true,
                "A17",
                new BigDecimal("2.35")));
  }

  @Test
  void unitsOfEachKindAreNamedApart() throws FileRefused {
    Reading reading =
        read(
            "小区编号,房号,面积,房屋类型",
            "C001,金桂苑1栋1单元101室,90,住宅",
            "C001,12,90,商铺",
            "C001,12,90,车位",
            "C001,B2-1502,90,住宅",
            "C001,B2-015,12,");
    assertThat(reading.facts().stream().map(f -> ((HouseUnit) f).key()))
        .containsExactly("1-1-101", "商铺 12", "车位 012", "B2-0-1502", "车位 B2-015");
    assertThat(((HouseUnit) reading.facts().get(0)).unit()).isEqualTo("金桂苑1栋1单元101室");
  }

  @Test
  void unitAlias() throws FileRefused {
    Reading reading = read("小区编号,原写法,房号,经办人,确认日期,备注", "C001,１１０１室,4栋1单元1101,王敏,2026年7月20日,问过业主");
    assertThat(reading.fact(UnitAlias.class))
        .isEqualTo(
            new UnitAlias(
                ROW_2, "C001", "1101", "4-1-1101", "王敏", LocalDate.of(2026, 7, 20), "问过业主"));
  }

  @Test
  void fee() throws FileRefused {
    Reading reading =
        read(
            "community_id,unit,fee_item,service_from,service_to,due,paid,discount,waived,paid_on,"
                + "bill_no,receipt_no,method",
            "C001,1-1-101,物业费,2026-07-01,2026-07-31,232.09,200,10.5,1,2026-07-05 10:00,B1,R1,微信");
    assertThat(reading.fact(Fee.class))
        .isEqualTo(
            new Fee(
                ROW_2,
                "C001",
                "1-1-101",
                "物业费",
                "service",
                JULY_1,
                JULY_31,
                Money.ofFen(23209),
                Money.ofFen(20000),
                Money.ofFen(1050),
                Money.ofFen(100),
                LocalDate.of(2026, 7, 5),
                "B1",
                "R1",
                "微信"));
  }

  @Test
  void feeOfThePassThroughFund() throws FileRefused {
    Reading reading =
        read(
            "community_id,unit,fee_item,service_from,service_to,due,paid,bill_no,fund",
            "C001,1-1-101,电费,20260701,20260731,5,0,B1,代收代交",
            "C001,1-1-101,物业费,20260701,20260731,5,0,B2,",
            "C001,1-1-101,电费,20260701,20260731,5,0,B3,公共收益");
    assertThat(reading.facts().stream().map(f -> ((Fee) f).fund()))
        .containsExactly("passthrough", "service");
    assertThat(reading.refusal().reason()).isEqualTo(Reason.WORD_UNKNOWN);
    assertThat(((Fee) reading.facts().get(0)).paidOn()).isNull();
  }

  @Test
  void entry() throws FileRefused {
    Reading reading =
        read(
            "小区编号,凭证号,记账日期,资金,收/支,科目,金额,对方,摘要,工程编号",
            "C001,记-001,2026.7.1,公共收益,收,电梯广告,-120.00,某广告公司,更正 13800000000,P1");
    assertThat(reading.fact(Entry.class))
        .isEqualTo(
            new Entry(
                ROW_2,
                "C001",
                "记-001",
                1,
                JULY_1,
                "public",
                "income",
                "电梯广告",
                Money.ofFen(-12000),
                "某广告公司",
                "更正 138********",
                "P1"));
  }

  @Test
  void linesOfAVoucherAreNumberedInTheOrderOfTheFile() throws FileRefused {
    Reading reading =
        read(
            "community_id,voucher_no,date,fund,direction,category,amount",
            "C001,V1,2026-07-01,service,expense,C1,1.00",
            "C001,V2,2026-07-01,service,expense,C1,2.00",
            "C001,V1,2026-07-01,service,expense,C2,oops",
            "C002,V1,2026-07-01,service,expense,C1,4.00",
            "C001,V1,2026-07-01,public,income,广告,5.00",
            "C001,V1,2026-07-01,service,expense,C3,6.00");
    assertThat(reading.facts().stream().map(f -> ((Entry) f).line()))
        .containsExactly(1, 1, 1, 1, 3);
  }

  @Test
  void linesKeepTheirNumbersAfterARestart() throws FileRefused {
    Path file =
        Reading.write(
            folder,
            "v.csv",
            """
            community_id,voucher_no,date,fund,direction,category,amount
            C001,V1,2026-07-01,service,expense,C1,1.00
            C001,V1,2026-07-01,service,expense,C2,2.00
            """);
    try (SourceReader reader = SourceReader.open(file, "v.csv");
        RowCursor rows = reader.rows(reader.tables().get(0))) {
      RowParser parser =
          RowParser.of(
              reader.tables().get(0),
              new org.mingzhang.ledger.SourceFile(7, "v.csv", ""),
              Reading.REGISTER);
      assertThat(rows.advance()).isTrue();
      parser.skip(rows.row());
      assertThat(rows.advance()).isTrue();
      Outcome.Accepted second = (Outcome.Accepted) parser.parse(rows.row()).get(0);
      assertThat(((Entry) second.fact()).line()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C1, C1",
    "c9, C9",
    "Ｃ２, C2",
    "人员费用, C1",
    "共用部位设施日常运行维护, C2",
    "清洁卫生, C3",
    "绿化养护, C4",
    "秩序维护, C5",
    "办公, C6",
    "固定资产折旧, C7",
    "保险, C8",
    "其它(经业主同意), C9",
    "其它（经业主同意）, C9",
    "管理服务人员的工资、社会保险和按规定提取的福利费等, C1",
    "物业共用部位、共用设施设备的日常运行、维护费用, C2",
    "物业管理区域清洁卫生费用, C3",
    "物业管理区域绿化养护费用, C4",
    "物业管理区域秩序维护费用, C5",
    "办公费用, C6",
    "物业管理企业固定资产折旧, C7",
    "物业共用部位、共用设施设备及公众责任保险费用, C8",
    "经业主同意的其它费用, C9",
    "其他费用, C9",
    "税金, tax",
    "tax, tax",
    "酬金, fee",
    "团建, 团建"
  })
  void serviceExpensesHaveTheCodesOfTheirComponents(String written, String code)
      throws FileRefused {
    Reading reading =
        read(
            "community_id,voucher_no,date,fund,direction,category,amount",
            "C001,V1,2026-07-01,service,expense," + written + ",1.00");
    assertThat(reading.fact(Entry.class).category()).isEqualTo(code);
  }

  @Test
  void categoriesOfOtherFundsAndOfIncomeStayAsWritten() throws FileRefused {
    Reading reading =
        read(
            "community_id,voucher_no,date,fund,direction,category,amount",
            "C001,V1,2026-07-01,public,expense,保险,1.00",
            "C001,V2,2026-07-01,service,income,酬金,1.00");
    assertThat(reading.facts().stream().map(f -> ((Entry) f).category()))
        .containsExactly("保险", "酬金");
  }

  @Test
  void balance() throws FileRefused {
    Reading reading = read("小区名称,资金,日期,余额", "金桂苑,维修资金,2026年6月30日,(12.30)");
    assertThat(reading.fact(Balance.class))
        .isEqualTo(
            new Balance(ROW_2, "C001", "reserve", LocalDate.of(2026, 6, 30), Money.ofFen(-1230)));
  }

  @Test
  void budget() throws FileRefused {
    Reading reading =
        read("community_id,year,fund,direction,category,amount", "C002,2026年,物业费,支,绿化养护,1000");
    assertThat(reading.fact(Budget.class))
        .isEqualTo(
            new Budget(ROW_2, "C002", 2026, "service", "expense", "C4", Money.ofFen(100_000), ""));
  }

  @Test
  void surveyRound() throws FileRefused {
    Reading reading =
        read(
            "小区编号,批次,开始日期,结束日期,发放数,method,sampling,contractor,excluded,incentive,notes",
            "C001,2026-Q3,2026-07-01,2026-07-31,1500份,网络,普查,某公司,空置,无奖,说明");
    assertThat(reading.fact(SurveyRound.class))
        .isEqualTo(
            new SurveyRound(
                ROW_2, "C001", "2026-Q3", JULY_1, JULY_31, 1500L, "网络", "普查", "某公司", "空置", "无奖",
                "说明"));
  }

  @Test
  void answer() throws FileRefused {
    Reading reading =
        read(
            "community_id,round,unit,submitted_at,mode,seconds,overall,D01,D02,D10,recommend,comment,电梯运行,备注",
            "C001,R1,1-1-101,2026-07-03 12:00:00,web,95,满意,5,,N/A,9,好,2,自由文字");
    assertThat(reading.fact(Answer.class))
        .isEqualTo(
            new Answer(
                ROW_2,
                "C001",
                "R1",
                "1-1-101",
                LocalDateTime.of(2026, 7, 3, 12, 0),
                "web",
                95,
                new TreeMap<>(Map.of("overall", 4, "D01", 5, "D10", 0, "电梯运行", 2)),
                9,
                "好",
                new TreeMap<>(),
                new TreeMap<>(Map.of("overall", "满意", "D10", "N/A")),
                new TreeMap<>()));
    assertThat(reading.tables().get(0).unknownColumns()).containsExactly("备注");
  }

  @Test
  void anAnswerBelongsToTheRoundThatContainsItsDate() throws FileRefused {
    Reading reading =
        read(
            "community_id,submitted_at,overall",
            "C001,2026-07-03 12:00,5",
            "C001,2026-08-03 12:00,5",
            "C001,2026-07-03,");
    assertThat(reading.facts().stream().map(f -> ((Answer) f).round()))
        .containsExactly("2026-07", "2026-07");
    assertThat(((Answer) reading.facts().get(1)).scores()).isEmpty();
    assertThat(reading.refusal().reason()).isEqualTo(Reason.ROUND_UNKNOWN);
  }

  @Test
  void workOrder() throws FileRefused {
    Reading reading =
        read(
            "community_id,order_no,kind,category,urgency,unit,place,reported_at,dispatched_at,"
                + "responded_at,due_at,completed_at,paused_minutes,closed_at,reopened,valid,"
                + "followed_up_at,rating,责任班组",
            "C001,W1,报修,水电,急修,1-1-101,厨房,2026/7/5 9:05,2026/7/5 9:10,2026/7/5 9:15,2026/7/6,"
                + "2026/7/5 11:00,30,2026/7/6,1,是,2026-07-07,4.5,维修一班");
    assertThat(reading.fact(WorkOrder.class))
        .isEqualTo(
            new WorkOrder(
                ROW_2,
                "C001",
                "W1",
                "repair",
                "水电",
                "emergency",
                "1-1-101",
                "厨房",
                LocalDateTime.of(2026, 7, 5, 9, 5),
                LocalDateTime.of(2026, 7, 5, 9, 10),
                LocalDateTime.of(2026, 7, 5, 9, 15),
                LocalDateTime.of(2026, 7, 6, 23, 59, 59),
                true,
                LocalDateTime.of(2026, 7, 5, 11, 0),
                30L,
                LocalDateTime.of(2026, 7, 6, 0, 0),
                1,
                true,
                LocalDateTime.of(2026, 7, 7, 0, 0),
                new BigDecimal("4.5"),
                "维修一班"));
  }

  /** Categories, places and teams are printed. */
  @Test
  void aTelephoneInAnOrderIsStruckOut() throws FileRefused {
    WorkOrder order =
        read(
                "community_id,order_no,kind,category,place,reported_at,team",
                "C001,W1,投诉,噪音 13812345678 王先生,楼道13912345678,2026-07-05,一班13712345678")
            .fact(WorkOrder.class);
    assertThat(order.category()).isEqualTo("噪音 138******** 王先生");
    assertThat(order.place()).isEqualTo("楼道139********");
    assertThat(order.team()).isEqualTo("一班137********");
  }

  @Test
  void openComplaintNeedsNoCategory() throws FileRefused {
    Reading reading =
        read(
            "community_id,order_no,kind,category,reported_at,due_at",
            "C001,W1,投诉,,2026-07-05,2026-07-06 18:00",
            "C001,W2,报修,,2026-07-05,");
    WorkOrder complaint = (WorkOrder) reading.facts().get(0);
    assertThat(complaint.dueBy()).isEqualTo(LocalDateTime.of(2026, 7, 6, 18, 0));
    assertThat(complaint.dueDateOnly()).isFalse();
    assertThat(complaint.completedAt()).isNull();
    assertThat(complaint.valid()).isNull();
    assertThat(reading.refusal().row()).isEqualTo(3);
    assertThat(reading.refusal().column()).isEqualTo("category");
  }

  @ParameterizedTest
  @CsvSource({
    "报修, repair",
    "投诉, complaint",
    "隐患, hazard",
    "表扬, praise",
    "咨询, enquiry",
    "REPAIR, repair",
    "enquiry, enquiry"
  })
  void orderKinds(String word, String kind) throws FileRefused {
    Reading reading =
        read(
            "community_id,order_no,kind,category,reported_at", "C001,W1," + word + ",x,2026-07-05");
    assertThat(reading.fact(WorkOrder.class).orderKind()).isEqualTo(kind);
  }

  @Test
  void theNearestFolderNamesTheCommunity() throws FileRefused {
    Path file = Reading.write(folder, "b.csv", "fund,date,balance\nservice,2026-06-30,1.00\n");
    assertThat(Reading.of(file, "C002/金桂苑/2026/b.csv").fact(Balance.class).communityId())
        .isEqualTo("C001");
    assertThat(Reading.of(file, "C002/b.csv").fact(Balance.class).communityId()).isEqualTo("C002");
    assertThat(Reading.of(file, "其他/C001.csv").refusal().reason())
        .isEqualTo(Reason.COMMUNITY_MISSING);
  }

  @Test
  void aCommunityIsKnownByIdOrName() throws FileRefused {
    Reading reading =
        read(
            "community_id,小区名称,fund,date,balance",
            "金桂苑,,service,2026-06-30,1.00",
            ",银杏里,service,2026-06-30,2.00",
            "Ｃ００２,金桂苑,service,2026-06-30,3.00",
            "C003,金桂苑,service,2026-06-30,4.00",
            ",,service,2026-06-30,5.00");
    assertThat(reading.facts().stream().map(f -> f.communityId()))
        .containsExactly("C001", "C002", "C002");
    assertThat(reading.refusals().stream().map(r -> r.reason()))
        .containsExactly(Reason.COMMUNITY_UNKNOWN, Reason.COMMUNITY_MISSING);
  }

  @Test
  void everyWrongCellOfARowIsNamed() throws FileRefused {
    Reading reading =
        read(
            "community_id,unit,fee_item,service_from,service_to,due,paid,bill_no,paid_on",
            "C001,1-1-101,物业费,2026-02-30,2026-07-31,1e3,1.234,,07/01/2026");
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.refusals().stream().map(r -> r.column() + " " + r.reason()))
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "service_from DATE_IMPOSSIBLE",
                "due MONEY_FORM",
                "paid MONEY_DECIMALS",
                "bill_no VALUE_MISSING",
                "paid_on DATE_FORM"));
    assertThat(reading.refusals().stream().map(r -> r.raw()).distinct())
        .containsExactly("C001,1-1-101,物业费,2026-02-30,2026-07-31,1e3,1.234,,07/01/2026");
    assertThat(reading.refusals()).allSatisfy(r -> assertThat(r.communityId()).isEqualTo("C001"));
  }

  @Test
  void aBlankAmountIsZeroOnlyWhereTheColumnIsOptional() throws FileRefused {
    Reading reading =
        read(
            "community_id,unit,fee_item,service_from,service_to,due,paid,discount,bill_no",
            "C001,1-1-101,物业费,2026-07-01,2026-07-31,1,1,,B1",
            "C001,1-1-101,物业费,2026-07-01,2026-07-31,1,,,B2",
            "C001,1-1-101,物业费,2026-07-01,2026-07-31,--,1,,B3");
    assertThat(reading.facts()).hasSize(1);
    assertThat(((Fee) reading.facts().get(0)).discount()).isEqualTo(Money.ZERO);
    assertThat(reading.refusals().stream().map(r -> r.column() + " " + r.reason()))
        .containsExactly("paid VALUE_MISSING", "due VALUE_MISSING");
  }
}
