package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.ChargingMode.COMMISSION;
import static org.mingzhang.ledger.ChargingMode.LUMP_SUM;
import static org.mingzhang.report.Garden.EN;
import static org.mingzhang.report.Garden.ZH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;

/** Expected numbers stand in {@link Garden}; rates are worked out by hand. */
class SummaryReportTest {

  private static List<String> said(ReportInput input) {
    return Texts.of(SummaryReport.of(input, input.owners(), null));
  }

  @Test
  void saysWhatCameInWentOutAndIsLeft() {
    // 456,000 / 480,000 = 95 %.
    assertThat(said(Garden.full(LUMP_SUM, ZH)))
        .containsSubsequence("物业服务资金", "612,480.00", "548,270.00", "147,622.20")
        .containsSubsequence("公共收益（属全体业主）", "126,800.00", "78,450.00", "86,560.40")
        .contains(
            "物业服务花得最多的是：人员费用 187,580.00 元，秩序维护 145,090.00 元，共用部位设施维护 96,890.00 元。",
            "当期收缴率 95.00%（已收 / 应收净额：456,000.00 / 480,000.00 元）。");
  }

  /** Four known funds and ten more: ten of them are named, four counted. */
  @Test
  void countsTheFundsThatAPageCannotHold() {
    SetOfFigures set = Garden.set("2026-Q3");
    for (int i = 10; i < 20; i++) {
      set.money("funds.closing", By.of("fund", "专门资金" + i), "1.00");
    }
    List<String> said = said(Garden.input(new Garden(LUMP_SUM, false), set.build(), null, ZH));
    assertThat(said).contains("专门资金15", "另有 4 项资金，见收支公示第一部分。").doesNotContain("专门资金16");
  }

  @Test
  void saysHowSatisfiedOwnersAreWithTheBase() {
    // 248 / 312 = 79.487 %; the interval is the one of the figure.
    assertThat(said(Garden.full(LUMP_SUM, ZH)))
        .contains(
            "总体满意率 79.5%（满意的回答 / 全部有效回答：248 / 312）。", "如果问遍所有住户，结果多半在 75.2% 至 83.2% 之间（95% 区间）。");
    assertThat(said(Garden.empty(LUMP_SUM, ZH))).contains("本期没有问卷结果。");
  }

  @Test
  void saysWhatWasNotGood() {
    // 262/309, 232/304, 204/311: the last is the lowest, 65.594 %. 376/412 meets 90 %.
    assertThat(said(Garden.full(LUMP_SUM, ZH)))
        .anyMatch(text -> text.matches("\\d\\. 满意率最低的一项是“质价相符”：65\\.6%（311 份有效回答）。"))
        .anyMatch(text -> text.matches("\\d\\. 到期末还有 62 件报修没有完成。"))
        .noneMatch(text -> text.contains("没有达到目标"));
    // 351 / 395 = 88.861 %, under the 90 % of the target.
    ReportInput worse = Garden.input(new Garden(LUMP_SUM, false), Garden.earlier(), null, ZH);
    assertThat(said(worse)).contains("1. 维修及时率为 88.86%，没有达到目标（≥ 90%）。");
  }

  @Test
  void explainsItsWordsAndWhatToDo() {
    List<String> lump = said(Garden.full(LUMP_SUM, ZH));
    assertThat(lump)
        .contains("包干制", "公共收益", "维修资金", "当期收缴率", "满意率", "校验码")
        .doesNotContain("酬金制")
        .anyMatch(text -> text.contains("请在 2026-11-30 当日或之前书面提交物业服务中心或业主委员会；"));
    assertThat(said(Garden.full(COMMISSION, ZH))).contains("酬金制").doesNotContain("包干制");
    // The page label keeps its places for the numbers.
    assertThat(lump).noneMatch(text -> text.contains("{2}"));
    assertThat(said(Garden.full(COMMISSION, EN)))
        .contains(
            "Commission", "What was not good", "Money: what came in, what went out, what is left");
  }

  @Test
  void takesNoNumberThatTheDisclosureHasNot() {
    ReportInput input = Garden.full(LUMP_SUM, ZH);
    String disclosure = String.join("\n", Texts.of(DisclosureReport.of(input)));
    List<String> summary = said(input);
    java.util.regex.Pattern number = java.util.regex.Pattern.compile("\\d[\\d,]*\\.\\d+%?");
    assertThat(summary).anyMatch(text -> number.matcher(text).find());
    for (String text : summary) {
      number
          .matcher(text)
          .results()
          .forEach(found -> assertThat(disclosure).contains(found.group()));
    }
  }

  @Test
  void theDisclosurePrintsACodeWhereItKnowsTheWholeOfIt() {
    ReportInput input = Garden.full(LUMP_SUM, ZH);
    String whole = "7f3a91c2d0045be8".repeat(4);
    Document paper = DisclosureReport.of(input.withCode(whole));
    assertThat(paper.footCentre()).isEqualTo("校验码 7f3a 91c2 d004 5be8");
    assertThat(paper.blocks())
        .filteredOn(Block.Code.class::isInstance)
        .singleElement()
        .extracting(block -> ((Block.Code) block).content())
        .isEqualTo(whole);
    assertThat(DisclosureReport.of(input).blocks()).noneMatch(Block.Code.class::isInstance);
    Document large = DisclosureReport.large(paper);
    assertThat(large.id()).isEqualTo("disclosure-large");
    assertThat(large.subtitle()).isEqualTo(paper.subtitle() + " · 大字版");
    assertThat(large.blocks()).isEqualTo(paper.blocks());
  }
}
