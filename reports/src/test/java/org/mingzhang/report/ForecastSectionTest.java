package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;

/** 1,111,173.00; 143,432.74 in three quarters is 191,243.65 a year; 300,000.00 in January 2029. */
class ForecastSectionTest {

  private static final List<Asset> ASSETS =
      List.of(
          asset("ZC-1", "设备名称甲", "位置乙", 15, "300000.00"), asset("ZC-2", "缺年限丙", "位置丁", null, null));

  private static Asset asset(
      String no, String name, String place, @Nullable Integer life, @Nullable String cost) {
    return new Asset(
        new Origin(1, "", 2),
        "C001",
        no,
        name,
        "电梯",
        place,
        LocalDate.of(2014, 1, 1),
        life,
        cost == null ? null : Money.of(cost),
        "",
        "承租方戊",
        null,
        null,
        null,
        "");
  }

  @Test
  void theCommitteeSeesYearsAssumptionsAndRenewals() {
    Document paper = ReviewReport.of(Garden.withAssets(Garden.ZH, ASSETS), refusal -> "");
    var years = Papers.table(paper, "reserve-forecast").rows();
    assertThat(years).hasSize(10);
    assertThat(Papers.texts(years.get(2)))
        .containsExactly(
            "2028-10-01 至 2029-09-30",
            "1,493,660.30",
            "191,243.65",
            "—",
            "300,000.00",
            "1,384,903.95",
            "—");
    assertThat(Papers.texts(years.get(9))).contains("2,723,609.50");
    assertThat(Papers.texts(Papers.table(paper, "renewals").rows().get(0)))
        .containsExactly("3", "2029-01-01", "ZC-1 设备名称甲", "位置乙", "2014-01-01", "15", "300,000.00");
    assertThat(Papers.row(Papers.table(paper, "forecast-assumptions"), "年增值率"))
        .containsExactly("年增值率", "—", "最近十二个月没有增值收益或余额，未计增值");
    assertThat(String.join("\n", Texts.of(paper))).contains("未计入预测（没有启用日期、使用年限或更新费用）：ZC-2 缺年限丙");
  }

  @Test
  void ownersSeeYearsAndTotalsOnly() {
    Document paper = DisclosureReport.of(Garden.withAssets(Garden.ZH, ASSETS));
    Chart.Trend chart =
        paper.blocks().stream()
            .filter(Block.ChartBlock.class::isInstance)
            .map(block -> ((Block.ChartBlock) block).chart())
            .filter(c -> c.id().equals("reserve-forecast"))
            .map(Chart.Trend.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(chart.points()).hasSize(10);
    assertThat(chart.axisLabel()).isEqualTo("万元");
    assertThat(chart.points().get(2).text()).isEqualTo("138.5");
    assertThat(chart.alternative()).contains("2029-09-30 结存 1,384,903.95 元");
    assertThat(String.join("\n", Texts.of(paper)))
        .contains("十年内到期的更新按今天的价格共 300,000.00 元；没有提供首期交存金额，不能与 30% 比较。")
        .doesNotContain("甲", "位置", "缺年限", "承租方戊");
  }

  @Test
  void thereIsNoneWithoutARegister() {
    Document paper = DisclosureReport.of(Garden.full(ChargingMode.LUMP_SUM, Garden.EN));
    assertThat(Texts.of(paper)).noneMatch(text -> text.contains("ten-year forecast"));
    Document review = ReviewReport.of(Garden.full(ChargingMode.LUMP_SUM, Garden.EN), refusal -> "");
    assertThat(Texts.of(review)).noneMatch(text -> text.contains("ten-year forecast"));
  }
}
