package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.report.Garden.EN;
import static org.mingzhang.report.Garden.ZH;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Completeness.State;

/** A community that never handed in a work order: nobody said that nothing was reported. */
class WithoutOrdersTest {

  private static final String ZH_WORD = "—（未提供工单）";
  private static final String EN_WORD = "— (no work orders handed in)";

  private static ReportInput declared(ReportInput input) {
    Publication days = input.publication();
    return input.shown(
        new Publication(
            days.displayFrom(),
            days.displayTo(),
            days.objectionUntil(),
            days.profile(),
            days.rules(),
            List.of(
                new Declaration(
                    "C001",
                    Period.parse("2026-Q3"),
                    "performance",
                    Declaration.Post.COMMITTEE,
                    "李主任",
                    "本期没有报修和投诉",
                    ""))));
  }

  private static String said(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .collect(Collectors.joining("\n"));
  }

  /** Complaints per 1,000 households are 0 / 2,046 in figures.json; open repairs are 0. */
  @Test
  void theManagersReadThatNothingIsKnown() {
    Document paper = ServiceReport.of(Garden.withoutOrders(ZH, false));
    assertThat(Papers.row(Papers.table(paper, "kpis"), "每千户投诉（件）"))
        .startsWith("每千户投诉（件）", ZH_WORD, "—");
    assertThat(Papers.row(Papers.table(paper, "kpis"), "未完成维修")).startsWith("未完成维修", ZH_WORD, "—");
    for (String anchor : List.of("repairs", "complaints", "safety")) {
      assertThat(said(Papers.under(paper, anchor))).as(anchor).isEqualTo(ZH_WORD);
    }
    assertThat(paper.title()).contains("未提供工单").doesNotContain("没有到期的维修工单");
    assertThat(said(Papers.under(paper, "focus")))
        .contains("未提供工单：报修、投诉与隐患情况不明")
        .doesNotContain("没有逾期未完成的报修");
  }

  /** Orders of other periods are a word: there were none in this one. */
  @Test
  void noneInThePeriodStaysNought() {
    Document paper = ServiceReport.of(Garden.withoutOrders(ZH, true));
    assertThat(Papers.row(Papers.table(paper, "kpis"), "每千户投诉（件）"))
        .startsWith("每千户投诉（件）", "0.0", "0 / 2,046");
    assertThat(said(Papers.under(paper, "complaints"))).isEqualTo("本期无");
    assertThat(
            DisclosureReport.completeness(
                    Garden.withoutOrders(ZH, true), Garden.withoutOrders(ZH, true).owners())
                .missing(ZH))
        .extracting(Completeness.Missing::section)
        .doesNotContain("performance");
  }

  @Test
  void ownersReadItInEveryPaper() {
    ReportInput input = Garden.withoutOrders(ZH, false);
    Document disclosure = DisclosureReport.of(input);
    assertThat(said(Papers.under(disclosure, "repairs"))).startsWith(ZH_WORD);
    assertThat(said(Papers.under(disclosure, "complaints"))).startsWith(ZH_WORD);
    assertThat(Papers.row(Papers.table(disclosure, "duties"), "履行情况"))
        .contains("业主满意率 79.5%；报修与投诉：—（未提供工单）。公示前须补充，或声明本期无（声明列入清单）", "—");
    assertThat(Papers.tiles(disclosure))
        .filteredOn(tile -> tile.label().equals("维修及时率"))
        .singleElement()
        .satisfies(
            tile -> {
              assertThat(tile.value()).isEqualTo("—");
              assertThat(tile.lines()).containsExactly("未提供工单");
            });
    assertThat(Papers.tiles(Papers.poster(input)))
        .filteredOn(tile -> tile.label().equals("维修及时率"))
        .singleElement()
        .satisfies(tile -> assertThat(tile.lines()).containsExactly("未提供工单"));
    Document regulator =
        RegulatorReport.of(
            input, input.owners(), DisclosureReport.completeness(input, input.owners()));
    assertThat(Papers.row(Papers.table(regulator, "clocks"), "维修及时率")).contains(ZH_WORD);
    assertThat(said(Papers.under(regulator, "hazards"))).isEqualTo(ZH_WORD);
    Document review = ReviewReport.of(input, refusal -> "R");
    assertThat(String.join("\n", Texts.of(review))).contains(ZH_WORD);
  }

  @Test
  void englishPapersToo() {
    ReportInput input = Garden.withoutOrders(EN, false);
    assertThat(said(Papers.under(DisclosureReport.of(input), "repairs"))).startsWith(EN_WORD);
    assertThat(said(Papers.under(ServiceReport.of(input), "complaints"))).isEqualTo(EN_WORD);
  }

  @Test
  void theSurveyAloneIsNotThePerformance() {
    ReportInput input = Garden.withoutOrders(ZH, false);
    Completeness completeness = DisclosureReport.completeness(input, input.owners());
    assertThat(completeness.missing(ZH))
        .filteredOn(missing -> missing.section().equals("performance"))
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.state()).isEqualTo(State.MISSING);
              assertThat(missing.sentence())
                  .startsWith("“履行情况”（performance）没有报修和投诉的记录：从未提供工单")
                  .endsWith("--nothing performance 声明本期无。");
            });
    assertThat(completeness.declaring(List.of("performance")).missing(ZH))
        .extracting(Completeness.Missing::section)
        .doesNotContain("performance");
  }

  /** Then, and only then, the paper says 本期无, with who declared it. */
  @Test
  void declaredThatThereWereNone() {
    ReportInput input = declared(Garden.withoutOrders(ZH, false));
    Completeness completeness = DisclosureReport.completeness(input, input.owners());
    assertThat(completeness.declared()).contains("performance");
    Document paper = DisclosureReport.of(input);
    String word = "本期无（业主委员会声明：本期没有报修和投诉）";
    assertThat(said(Papers.under(paper, "repairs"))).startsWith(word);
    assertThat(Papers.row(Papers.table(paper, "duties"), "履行情况")).contains("业主满意率 79.5%；" + word);
    assertThat(said(Papers.under(ServiceReport.of(input), "repairs"))).isEqualTo(ZH_WORD);
  }
}
