package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.ChargingMode.LUMP_SUM;
import static org.mingzhang.report.Garden.EN;
import static org.mingzhang.report.Garden.ZH;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Completeness.State;

class CompletenessTest {

  private static final Period Q3 = Period.parse("2026-Q3");

  /** The garden with a standard for what it charges. */
  private static ReportInput full(Locale locale) {
    return Garden.input(
        new Garden(LUMP_SUM, false),
        Garden.set("2026-Q3")
            .count(
                "community.units_at_fee",
                By.of("unit_kind", "residential", "monthly_fee", "2.10"),
                200)
            .build(),
        Garden.earlier(),
        locale);
  }

  private static Declaration declaration(String section, String minute) {
    return new Declaration(
        "C001", Q3, section, Declaration.Post.COMMITTEE, "李主任", "本期没有发生", minute);
  }

  /** 山东: the eight items and the complaint channel; the budget is made by others. */
  private static LocalRules shandong() {
    return new LocalRules(
        new Phrase("山东", "Shandong"),
        "CN",
        new Phrase("《山东省物业管理条例》", "Shandong Property Management Regulations"),
        LocalDate.of(2021, 12, 3),
        LocalDate.of(2026, 6, 30),
        List.of(
            rule("public_revenue", "公共收益", "第50条", 3, true),
            rule("complaint_channel", "投诉渠道", "第59条", 12, true),
            rule("budget", "本年度预算", "", 12, false)),
        0,
        new Phrase("物业服务中心前台", "the service desk"),
        new LocalRules.Answers(7, 7, new Phrase("第58条", "art. 58")),
        LocalRules.Style.PLAIN,
        "shandong 00");
  }

  private static LocalRules.Section rule(
      String id, String name, String article, int months, boolean paper) {
    return new LocalRules.Section(
        id, new Phrase(name, id), months, new Phrase(article, article), paper, paper);
  }

  private static ReportInput input(ReportInput input, LocalRules rules, Declaration... declared) {
    Publication days = Publication.standard(Q3);
    return input.shown(
        new Publication(
            days.displayFrom(),
            days.displayTo(),
            days.objectionUntil(),
            rules.text().zh(),
            rules,
            List.of(declared)));
  }

  private static Completeness of(ReportInput input) {
    return DisclosureReport.completeness(input, input.owners());
  }

  private static List<State> states(Completeness completeness) {
    return completeness.lines().stream().map(Completeness.Line::state).toList();
  }

  @Test
  void everythingIsThere() {
    Completeness full = of(full(ZH));
    assertThat(states(full)).hasSize(8).containsOnly(State.PRESENT);
    assertThat(full.missing(ZH)).isEmpty();
    assertThat(full.declared()).isEmpty();
  }

  /**
   * The community has neither bills nor entries: the eighth item is one of those without content.
   */
  @Test
  void whatIsMissingIsSaidWithItsArticleAndWhatToDo() {
    Completeness empty = of(Garden.empty(LUMP_SUM, ZH));
    assertThat(empty.missing(ZH))
        .extracting(Completeness.Missing::section)
        .containsExactly("services", "fee-items", "fee-rates", "performance", "reserve", "public");
    assertThat(empty.missing(ZH).get(5).sentence())
        .isEqualTo(
            "“业主共有部分的经营与收益情况”（public）没有内容，依据《民法典》第943条应当公示。请导入有关数据后重出草稿；"
                + "确实没有的，在 home 的 declarations.yaml 写一条声明（section 写 public）后重出草稿，"
                + "或公示时用 --nothing public 声明本期无。");
    assertThat(empty.missing(EN).get(5).sentence())
        .startsWith(
            "The paper has nothing to say of “Business and income of common parts” (public)")
        .contains("(Civil Code, art. 943)", "--nothing public");
  }

  @Test
  void declaredInTheFileOrWhenPublishingIsEnough() {
    Completeness declared =
        of(input(Garden.empty(LUMP_SUM, ZH), LocalRules.NONE, declaration("public", "2026-18")))
            .declaring(List.of("services", "fee-items", "fee-rates", "performance", "reserve"));
    assertThat(declared.missing(ZH)).isEmpty();
    assertThat(declared.declared())
        .containsExactly("fee-items", "fee-rates", "performance", "public", "reserve", "services");
  }

  @Test
  void aDeclarationBesideSomethingContradictsIt() {
    ReportInput full = input(full(ZH), LocalRules.NONE, declaration("public", "2026-18"));
    assertThat(of(full).declaring(List.of("quality")).missing(ZH))
        .extracting(Completeness.Missing::sentence)
        .satisfiesExactly(
            one -> assertThat(one).contains("（quality）声明了本期无", "去掉 --nothing quality"),
            two -> assertThat(two).contains("（public）在 declarations.yaml 中声明了本期无", "两者矛盾"));
    assertThat(of(full).declared()).isEmpty();
    assertThat(of(full(ZH)).declaring(List.of("accounts")).missing(ZH))
        .extracting(Completeness.Missing::state)
        .containsExactly(State.UNASKED);
  }

  /** The owners read the post, the reason and the minutes; the committee reads the name too. */
  @Test
  void thePaperSaysWhoDeclaredIt() {
    ReportInput input =
        input(Garden.empty(LUMP_SUM, ZH), LocalRules.NONE, declaration("public", "2026-18"));
    Document owners = DisclosureReport.of(input);
    assertThat(Papers.row(Papers.table(owners, "duties"), "业主共有部分的经营与收益情况"))
        .contains("本期无（业主委员会声明：本期没有发生；纪要 2026-18）", "—");
    assertThat(String.join("", Texts.of(owners))).doesNotContain("李主任");
    Document review = ReviewReport.of(input, refusal -> "R");
    Table matrix = Papers.table(review, "completeness");
    assertThat(Papers.row(matrix, "业主共有部分的经营与收益情况"))
        .containsExactly(
            "8",
            "业主共有部分的经营与收益情况",
            "《民法典》第943条",
            "—",
            "已声明本期无",
            "李主任（业主委员会）声明本期无：本期没有发生，纪要 2026-18");
    assertThat(Papers.row(matrix, "维修资金使用情况")).contains("缺");
  }

  @Test
  void theMatrixHasThePlacesOwnSectionsWithTheirArticles() {
    for (Locale locale : List.of(ZH, EN)) {
      ReportInput input = input(full(locale), shandong());
      Table matrix = Papers.table(ReviewReport.of(input, refusal -> "R"), "completeness");
      assertThat(matrix.rows()).hasSize(10);
    }
    ReportInput input = input(full(ZH), shandong());
    Document review = ReviewReport.of(input, refusal -> "R");
    Table matrix = Papers.table(review, "completeness");
    assertThat(Papers.row(matrix, "业主共有部分的经营与收益情况"))
        .contains("《民法典》第943条；《山东省物业管理条例》（2021-12-03 文本）第50条", "每季度（口径）", "有");
    assertThat(Papers.row(matrix, "本年度预算")).contains("口径", "由他人出具");
    assertThat(String.join("\n", Texts.of(review))).contains("口径待复核：地方规则应在 2026-06-30 之前复核。");
    Document owners = DisclosureReport.of(input);
    assertThat(Papers.row(Papers.table(owners, "duties"), "投诉渠道（《山东省物业管理条例》（2021-12-03 文本）第59条）"))
        .contains("9", "物业服务中心前台", "十");
    assertThat(String.join("\n", Texts.of(owners)))
        .contains("书面提交物业服务中心前台；")
        .contains("收到异议后 7 日内答复（《山东省物业管理条例》（2021-12-03 文本）第58条）。");
  }

  /**
   * Another country's law: no article of the Civil Code, and the accounts as that law calls them.
   */
  @Test
  void aPlaceWithAnotherLawGetsItsOwnAccounts() {
    LocalRules rules =
        new LocalRules(
            new Phrase("香港", "Hong Kong"),
            "HK",
            new Phrase("《建筑物管理条例》（第344章）", "Building Management Ordinance (Cap. 344)"),
            null,
            null,
            List.of(
                rule("income_expenditure", "收支摘要", "附表6第2段", 3, true),
                rule("income_expenditure", "年度账目", "第27条", 12, true)),
            0,
            Phrase.NONE,
            LocalRules.Answers.PRACTICE,
            new LocalRules.Style(
                "en",
                new Phrase("港元", "HK$"),
                List.of(new Phrase("主席", "Chairman"), new Phrase("司库", "Treasurer")),
                List.of()),
            "hongkong 00");
    assertThat(rules.language(ZH)).isEqualTo(Locale.ENGLISH);
    for (Locale locale : List.of(ZH, EN)) {
      ReportInput input = input(full(locale), rules);
      assertThat(of(input).missing(locale)).isEmpty();
      Document paper = DisclosureReport.of(input);
      assertThat(String.join("\n", Texts.of(paper))).doesNotContain("Civil Code", "民法典");
      List<Block.Seal> seals =
          Papers.blocks(paper).stream()
              .filter(Block.Seals.class::isInstance)
              .flatMap(block -> ((Block.Seals) block).seals().stream())
              .toList();
      assertThat(seals).hasSize(3);
      // 86,560.40 + 147,622.20 + 1,111,173.00 + 1,000.00, and the same on the other side.
      Table balance = Papers.table(paper, "balance-sheet");
      for (String total :
          locale.equals(ZH) ? List.of("资产合计", "资金合计") : List.of("Total assets", "Total funds")) {
        assertThat(Papers.row(balance, total)).contains("1,346,355.60");
      }
      Table documents = Papers.table(paper, "documents");
      assertThat(documents.rows()).hasSize(2);
      assertThat(Papers.texts(documents.rows().get(0)))
          .contains(locale.equals(ZH) ? "本文件" : "this paper");
      assertThat(Papers.texts(documents.rows().get(1)))
          .contains(locale.equals(ZH) ? "另行编制" : "made separately");
    }
    ReportInput empty = input(Garden.empty(LUMP_SUM, EN), rules);
    assertThat(of(empty).missing(EN))
        .extracting(Completeness.Missing::section)
        .containsExactly("accounts");
  }
}
