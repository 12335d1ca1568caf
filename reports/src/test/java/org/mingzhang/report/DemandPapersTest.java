package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SliceFixture;

/** Which services to keep, improve or drop, and what owners and managers read of them. */
class DemandPapersTest {

  private static final By CLEANING = By.of("service", "家政", "tier", "-");

  private static By by(String service) {
    return By.of("service", service, "tier", "-");
  }

  /** A service by its counts: of so many answers used, of so many rated satisfied; two rounds. */
  private static SliceFixture service(SliceFixture slice, String name, int... n) {
    By by = by(name);
    return slice
        .ones(Term.DEMAND_ANSWERED, by, 0, n[1])
        .ones(Term.DEMAND_USED, by, 0, n[0])
        .ones(Term.DEMAND_RATED, by, 0, n[3])
        .ones(Term.DEMAND_SATISFIED, by, 0, n[2])
        .ones(Term.DEMAND_BEFORE_ANSWERED, by, 0, n[5])
        .ones(Term.DEMAND_BEFORE_USED, by, 0, n[4])
        .ones(Term.DEMAND_BEFORE_RATED, by, 0, n[7])
        .ones(Term.DEMAND_BEFORE_SATISFIED, by, 0, n[6])
        .ones(Term.DEMAND_WISHES, by, 0, n[9])
        .ones(Term.DEMAND_WANTED, by, 0, n[8]);
  }

  private static SliceFixture slice() {
    return SliceFixture.of("C001", "2026-Q3", 1100, 1000L);
  }

  private static ReportInput input(SliceFixture slice) {
    return Garden.input(slice, Figures.of(slice, 1), null, Garden.ZH);
  }

  /**
   * Thresholds 20 % of use and 60 % of satisfaction, two rounds running. Columns: used / answered,
   * satisfied / rated, both of the round before, wanted / asked.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "well used and liked,       60,100,50,60,  60,100,50,60,  0,0,   false, KEEP",
    "exactly at both limits,    40,200,24,40,  20,200,10,40,  0,0,   false, KEEP",
    "disliked twice,            50,100,20,50,  50,100,15,50,  0,0,   false, IMPROVE",
    "disliked once,             50,100,20,50,  50,100,40,50,  0,0,   false, WATCH",
    "disliked and first asked,  50,100,20,50,   0,0,0,0,      0,0,   false, WATCH",
    "rare twice but liked,      35,200,30,35,  30,200,28,30,  0,0,   false, IMPROVE",
    "rare and disliked twice,   35,200,14,35,  30,200,12,30,  0,0,   false, DROP",
    "the same of a basic one,   35,200,14,35,  30,200,12,30,  0,0,   true,  IMPROVE",
    "a hair below both,         39,200,23,39,  39,200,23,39,  0,0,   false, DROP",
    "no users and no wish,      10,100,9,10,    5,100,4,5,    5,100, false, DROP",
    "no users but a wish,       10,100,9,10,    5,100,4,5,   40,100, false, IMPROVE",
    "no users and nobody asked, 10,100,9,10,    5,100,4,5,    5,20,  false, UNJUDGED",
    "no users once,             10,100,9,10,   50,100,40,50,  5,100, false, WATCH",
    "too few answers,           12,25,10,12,    0,0,0,0,      0,0,   false, UNJUDGED",
    "too few users answered,    60,100,10,20,  60,100,10,20,  0,0,   false, UNJUDGED",
  })
  void theQuadrantFollowsTheTwoRounds(
      String name,
      int used,
      int answered,
      int satisfied,
      int rated,
      int usedBefore,
      int answeredBefore,
      int satisfiedBefore,
      int ratedBefore,
      int wanted,
      int wishes,
      boolean basic,
      ServiceVerdict verdict) {
    SliceFixture slice =
        service(
            slice(),
            name,
            used,
            answered,
            satisfied,
            rated,
            usedBefore,
            answeredBefore,
            satisfiedBefore,
            ratedBefore,
            wanted,
            wishes);
    assertThat(ServiceVerdict.of(Draft.of(input(slice)), by(name), basic)).isEqualTo(verdict);
  }

  /** 35 / 200 = 17.5 % and 14 / 35 = 40 %, and so before: above 15 % and at 40 %. */
  @Test
  void theOfficeDecidesWhatIsRareAndWhatIsPoor() {
    SliceFixture slice = service(slice(), "家政", 35, 200, 14, 35, 35, 200, 14, 35, 0, 0);
    assertThat(ServiceVerdict.of(Draft.of(input(slice)), by("家政"), false))
        .isEqualTo(ServiceVerdict.DROP);
    slice.decided(new SurveyRule(2, 8, 30, false, 31, 50, 15, 40));
    ReportInput input = input(slice);
    assertThat(ServiceVerdict.of(Draft.of(input), by("家政"), false)).isEqualTo(ServiceVerdict.KEEP);
    String text = String.join("\n", Texts.of(ServiceReport.of(input)));
    assertThat(text).contains("使用率低于 15% 或用户满意率低于 40%", "n 不足 31 不发布");
    Table definitions = Papers.table(ReviewReport.of(input, refusal -> ""), "definitions");
    assertThat(definitions.rows().stream().map(Papers::texts))
        .contains(List.of("demand.rare-below", "服务使用率的门槛", "15%；低于它的为使用少，连续两次才提出处理"));
  }

  /** 35 / 200 and 14 / 35 after 30 / 200 and 12 / 30: under both thresholds twice. */
  @Test
  void theFirstPageSaysWhichServicesToDropAndImprove() {
    SliceFixture slice =
        service(
            service(slice(), "代办", 50, 100, 20, 50, 50, 100, 15, 50, 0, 0),
            "家政",
            35,
            200,
            14,
            35,
            30,
            200,
            12,
            30,
            0,
            0);
    Table focus = Papers.table(ServiceReport.of(input(slice)), "focus");
    assertThat(focus.rows().stream().map(row -> Papers.texts(row).get(0)))
        .containsSubsequence("放弃服务：家政", "改进服务：代办");
    assertThat(Papers.row(focus, "放弃服务：家政").get(1)).contains("使用率 17.5", "满意率 40.0");
  }

  @Test
  void theMatrixPrintsRatesWithBaseAndWhatIsMissing() {
    SliceFixture slice =
        service(
            service(slice(), "家政", 60, 100, 50, 60, 60, 100, 50, 60, 0, 0),
            "代办",
            12,
            25,
            10,
            12,
            0,
            0,
            0,
            0,
            0,
            0);
    Document paper = ServiceReport.of(input(slice));
    List<String> row = Papers.row(Papers.table(paper, "service-matrix"), "家政");
    assertThat(row)
        .containsExactly(
            "家政", "60.0%（50.7%–68.6%）", "100", "83.3%（72.4%–90.5%）", "60", "60.0%", "83.3%", "保留");
    List<String> few = Papers.row(Papers.table(paper, "service-matrix"), "代办");
    assertThat(few.get(1)).isEqualTo("样本不足，不发布");
    assertThat(few.get(7)).contains("无法判断").contains("5");
    Chart.Scatter chart = scatter(paper, "service-quadrants");
    assertThat(chart.across().label()).contains("%");
    assertThat(chart.up().label()).contains("%").contains("95%");
    assertThat(chart.spots()).extracting(Chart.Spot::label).containsExactly("家政");
    assertThat(chart.alternative()).contains("n = 60").contains("保留");
  }

  /** Building 1: 30 of 40 want it, 2: 10 of 40, 3: of 12 only: 2 goes with it, lest 3 be told. */
  @Test
  void aGroupThatIsTooSmallTakesTheSmallestOtherWithIt() {
    SliceFixture slice = service(slice(), "家政", 60, 100, 50, 60, 0, 0, 0, 0, 46, 92);
    segment(slice, "1栋", 45, 30);
    segment(slice, "2栋", 35, 10);
    segment(slice, "3栋", 12, 6);
    Document paper = ServiceReport.of(input(slice));
    String groups = Papers.row(Papers.table(paper, "recommendation"), "家政").get(1);
    assertThat(groups).isEqualTo("楼栋 1栋 66.7%（n = 45）；另有 2 组样本不足或为防推算不列");
  }

  /**
   * 40 households would pay 10 and 10 of them 30 CNY: 10 × 50 = 500 is more than 30 × 10 = 300, so
   * the price of most revenue is 10.00, below a cost of 12.00 and above one of 9.00.
   */
  @ParameterizedTest
  @CsvSource({"1200,true", "1000,false", "900,false"})
  void aPriceOfMostRevenueBelowCostIsNoPriceToSet(int costFen, boolean below) {
    SliceFixture slice =
        service(slice(), "家政", 60, 100, 50, 60, 0, 0, 0, 0, 46, 92)
            .row(Term.SERVICE_PRICE, CLEANING, 900, 3500)
            .row(Term.SERVICE_COST, CLEANING, 900, costFen)
            .ones(Term.DEMAND_PRICED, priced("10.00"), 2000, 40)
            .ones(Term.DEMAND_PRICED, priced("30.00"), 2040, 10);
    List<String> row =
        Papers.row(Papers.table(ServiceReport.of(input(slice)), "recommendation"), "家政");
    assertThat(row.get(3)).isEqualTo("10.00");
    assertThat(row.get(4).contains("收入最高价 10.00 元低于成本 12.00 元，不宜作为定价")).isEqualTo(below);
    assertThat(row.get(4).contains("低于成本")).isEqualTo(below);
  }

  private static By priced(String price) {
    return new By(new TreeMap<>(Map.of("service", "家政", "tier", "-", "price", price)));
  }

  private static void segment(SliceFixture slice, String building, int wishes, int wanted) {
    By by = new By(new TreeMap<>(Map.of("service", "家政", "tier", "-", "building", building)));
    slice
        .ones(Term.DEMAND_SEGMENT_WISHES, by, 0, wishes)
        .ones(Term.DEMAND_SEGMENT_WANTED, by, 0, wanted);
  }

  @Test
  void ownersReadThePriceListAndNothingOfWhatHouseholdsSay() {
    SliceFixture slice =
        service(slice(), "家政", 60, 100, 50, 60, 0, 0, 0, 0, 46, 92)
            .row(Term.SERVICE_PRICE, CLEANING, 900, 3500)
            .offers("家政", "", "两人两小时，联系 13812345678", "extra", "35.00")
            .offers("楼道保洁", "", "每日一次", "basic", null);
    Document paper = DisclosureReport.of(input(slice));
    assertThat(Papers.row(Papers.table(paper, "prices"), "家政"))
        .containsExactly("家政", "—", "含个人信息，未公开", "特约服务", "35.00", "次");
    assertThat(Papers.row(Papers.table(paper, "prices"), "楼道保洁").get(4)).isEqualTo("含于物业费");
    assertThat(Papers.hasTable(paper, "service-matrix")).isFalse();
    assertThat(Texts.of(paper)).noneMatch(t -> t.contains("使用率") || t.contains("愿付"));
  }

  @Test
  void withoutServicesNothingIsSaidOfThem() {
    assertThat(Papers.hasTable(DisclosureReport.of(input(slice())), "prices")).isFalse();
    assertThat(Papers.under(ServiceReport.of(input(slice())), "demand")).isEmpty();
  }

  private static Member member(String id, String feeId, String fee, long satisfied, long n) {
    FigureSet figures =
        new SetOfFigures(id, "2026-Q3")
            .satisfied("D10", satisfied, n, "0.5", "0.9")
            .money(feeId, By.ALL, fee)
            .build();
    return new Member(slice().community(), figures, State.DRAFT, "", id, List.of("disclosure.pdf"));
  }

  /** One fee leaves nothing to hold satisfaction against; the table still lists all. */
  @Test
  void oneFeeForAllIsNoMap() {
    Document paper =
        PortfolioReport.of(
            Period.parse("2026-Q3"),
            List.of(
                member("C1", "value.fee_standard", "2.35", 270, 300),
                member("C2", "value.fee_standard", "2.35", 150, 300)),
            null,
            Garden.ZH);
    assertThat(Papers.blocks(paper))
        .noneMatch(b -> b instanceof Block.ChartBlock c && c.chart() instanceof Chart.Scatter);
    assertThat(Texts.of(paper)).anyMatch(t -> t.startsWith("入图的 2 个小区单价相同，都是 2.35 元"));
    assertThat(Papers.table(paper, "value").rows()).hasSize(2);
  }

  /**
   * 270 of 300 against 150 of 300 are two bands; the fee of the second is worked out from bills.
   */
  @Test
  void theValueMapHasBasesIntervalsUnitsAndBands() {
    Document paper =
        PortfolioReport.of(
            Period.parse("2026-Q3"),
            List.of(
                member("C1", "value.fee_standard", "2.35", 270, 300),
                member("C2", "value.fee_billed", "2.80", 150, 300)),
            null,
            Garden.ZH);
    Table table = Papers.table(paper, "value");
    assertThat(Papers.texts(table.rows().get(0)).subList(1, 6))
        .containsExactly("2.35", "登记单价，按面积加权", "90.0%（50.0%–90.0%）", "300", "第 1 档");
    assertThat(Papers.texts(table.rows().get(1)).subList(1, 6))
        .containsExactly("2.80", "应收 ÷ 面积 ÷ 月数", "50.0%（50.0%–90.0%）", "300", "第 2 档");
    Chart.Scatter chart = scatter(paper, "value-map");
    assertThat(chart.across().label()).isEqualTo("物业费单价（元/㎡·月）");
    assertThat(chart.spots())
        .allSatisfy(
            spot -> {
              assertThat(spot.label()).endsWith("n=300");
              assertThat(spot.lower()).isEqualTo(0.5);
              assertThat(spot.upper()).isEqualTo(0.9);
            });
    assertThat(chart.spots())
        .extracting(Chart.Spot::status)
        .containsExactly(Block.Status.NONE, Block.Status.UNDECIDED);
  }

  private static Chart.Scatter scatter(Document paper, String id) {
    return Papers.blocks(paper).stream()
        .filter(Block.ChartBlock.class::isInstance)
        .map(block -> ((Block.ChartBlock) block).chart())
        .filter(chart -> chart.id().equals(id))
        .map(Chart.Scatter.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
