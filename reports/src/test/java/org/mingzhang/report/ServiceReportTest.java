package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.measure.FigureSet;

class ServiceReportTest {

  private static Document paper(FigureSet before) {
    return ServiceReport.of(
        Garden.input(
            new Garden(ChargingMode.LUMP_SUM, false),
            Garden.figures("2026-Q3"),
            before,
            Garden.ZH));
  }

  @Test
  void claimsNoChangeThatTheIntervalsDoNotSupport() {
    Document paper = paper(Garden.earlier());
    assertThat(paper.title()).isEqualTo("本季：维修及时率达标，满意率与投诉无明显变化");
    assertThat(Papers.under(paper, "better"))
        .containsExactly(
            new Block.Paragraph(
                "当期收缴率：93.80% → 95.00%（456,000.00 / 480,000.00；全数统计，没有抽样误差）", Block.Tone.NORMAL));
    assertThat(paper.blocks())
        .contains(new Block.Paragraph("在随机波动内，不作判断：维修及时率、每千户投诉（件）、业主满意率。", Block.Tone.MUTED));
  }

  @Test
  void saysWhatFellWhereTheIntervalsAreApart() {
    FigureSet before =
        new SetOfFigures("C001", "2026-Q2")
            .satisfied("overall", 280, 312, "0.862000", "0.925000")
            .per1000("complaints.per_1000_households", "15", "2046")
            .build();
    Document paper = paper(before);
    assertThat(paper.title()).isEqualTo("本季：维修及时率达标，投诉增加，业主满意率下降（自愿参与，不代表全体业主）");
    assertThat(Papers.under(paper, "worse"))
        .contains(
            new Block.Paragraph(
                "业主满意率：89.7% → 79.5%（248 / 312；超出误差范围；自愿参与，不代表全体业主）", Block.Tone.NORMAL));
  }

  /** 15 against 37: 22 is more than 1.96 × √52 = 14.1; 31 against 37: 6 is less than 16.2. */
  @Test
  void judgesAChangeInComplaintsByItsStandardError() {
    Table table = Papers.table(paper(Garden.earlier()), "kpis");
    assertThat(Papers.row(table, "每千户投诉（件）")).contains("+2.9", "波动内");
  }

  @Test
  void pointsAtNeedsWhoseWholeIntervalIsBelowTheOverallOne() {
    Table table = Papers.table(paper(Garden.earlier()), "focus");
    assertThat(table.rows().stream().map(Papers::texts).map(texts -> texts.get(0)))
        .containsExactly("改进：质价相符", "催办逾期报修：电梯");
    assertThat(Papers.row(table, "催办逾期报修：电梯")).contains("逾期 14 件 / 到期 84 件，及时率 83.33%，逾期件数最多");
  }

  /** Held quarters 334/388, 359/402, 351/395: 376/412 is inside of their limits, 300/412 is not. */
  @Test
  void controlLimitsTellNoiseFromChange() {
    FigureSet now =
        new SetOfFigures("C001", "2026-Q3")
            .rate("repairs.on_time_rate", By.ALL, "300", "412")
            .build();
    Document paper =
        ServiceReport.of(
            Garden.input(
                new Garden(ChargingMode.LUMP_SUM, false), now, Garden.earlier(), Garden.ZH),
            Map.of("报修", 2));
    // Σk/Σn = 1344/1597 = 0.841578; ± 3√(0.841578 × 0.158422 / 412) = ± 0.053966
    assertThat(Papers.under(paper, "worse"))
        .containsExactly(
            new Block.Paragraph(
                "维修及时率：88.86% → 72.82%（300 / 412；超出控制限 78.8%–89.6%；目标 ≥ 90%；第 2 页）",
                Block.Tone.NORMAL));
  }

  @Test
  void saysThatThereIsNothingToCompare() {
    Document paper = ServiceReport.of(Garden.empty(ChargingMode.LUMP_SUM, Garden.ZH));
    assertThat(paper.title()).isEqualTo("本季：没有到期的维修工单，没有可比的前期");
  }
}
