package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SliceFixture;

/** The table of projects says of each what the findings say. */
class ProjectSectionTest {

  /** A vote of 10 July 2026 that carries on both axes: 80 and 70 of 100. */
  private static Project voted(String id, String settlement) {
    return voted(id, settlement, "");
  }

  private static Project voted(String id, String settlement, String scope) {
    return new Project(
        new Origin(1, "", 2),
        "C001",
        id,
        "屋面防水",
        "vote",
        "use_fund",
        LocalDate.of(2026, 7, 10),
        100L,
        new BigDecimal("10000"),
        80L,
        new BigDecimal("8000"),
        70L,
        new BigDecimal("7000"),
        "",
        null,
        Money.of("600.00"),
        Money.of(settlement),
        Money.of(settlement),
        scope);
  }

  private static Document paper(SliceFixture slice) {
    return ReviewReport.of(
        Garden.input(slice, Figures.of(slice, 1), null, Garden.ZH), refusal -> "");
  }

  private static List<String> row(Document paper, String name) {
    return Papers.row(Papers.table(paper, "projects"), name);
  }

  @Test
  void moneyPaidBeforeTheVoteIsNoPassedProject() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 100, null)
            .project(voted("WX-1", "500.00"))
            .project(voted("WX-2", "500.00"))
            .paid("WX-1", "2026-07-09", "500.00")
            .paid("WX-2", "2026-07-10", "500.00");
    Document paper = paper(slice);
    assertThat(row(paper, "WX-1 屋面防水")).contains("待查", "500.00").doesNotContain("通过");
    assertThat(row(paper, "WX-2 屋面防水")).contains("通过");
    assertThat(row(paper, "WX-2 屋面防水")).endsWith("500.00", "600.00", "500.00", "500.00");
  }

  /**
   * All was paid without a project although one is registered: the section asks, and names both.
   */
  @Test
  void paymentsThatNameNoProjectAreAskedFor() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 100, null)
            .project(voted("WX-1", "500.00"))
            .rows(Term.EXPENSE, By.of("category", "维修工程", "fund", "reserve"), 30_000, 20_000)
            .entry(unnamed("记-7", "2026-07-20", "300.00"))
            .entry(unnamed("记-8", "2026-07-21", "200.00"));
    Document paper = paper(slice);
    assertThat(row(paper, "没有工程编号的支出")).contains("500.00");
    assertThat(Texts.of(paper).toString())
        .contains("其中 500.00 元（2 张凭证：记-7（2026-07-20）、记-8（2026-07-21））没有写明工程编号");
  }

  private static Entry unnamed(String voucher, String day, String yuan) {
    return new Entry(
        new Origin(1, "", 90),
        "C001",
        voucher,
        1,
        LocalDate.parse(day),
        "reserve",
        "expense",
        "维修工程",
        Money.of(yuan),
        "",
        "",
        "");
  }

  /** 600.00 − 100.00 = 500.00, which is what was settled. */
  @Test
  void aReversalIsTakenOffWhatWasPaid() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 100, null)
            .project(voted("WX-1", "500.00"))
            .paid("WX-1", "2026-07-10", "600.00")
            .paid("WX-1", "2026-07-11", "-100.00");
    Document paper = paper(slice);
    assertThat(row(paper, "WX-1 屋面防水")).contains("通过", "500.00");
    assertThat(Papers.hasTable(paper, "findings")).isFalse();
  }

  /** Five homes of 100, 90, 80, 70 and 60 m² in building 1, together 400; one of 50 m² in 2. */
  private static SliceFixture borne() {
    By reserve = By.of("fund", "reserve");
    return SliceFixture.of("C001", "2026-Q3", 100, null)
        .units(
            List.of(
                home("1-1-101", "1", "100.00"),
                home("1-1-102", "1", "90.00"),
                home("1-1-103", "1", "80.00"),
                home("1-1-104", "1", "70.00"),
                home("1-1-105", "1", "60.00"),
                home("2-1-101", "2", "50.00")))
        .project(voted("WX-1", "500.00", "1号楼"))
        .project(voted("WX-2", "70.00", "2号楼"))
        .project(voted("WX-3", "30.00", "9号楼"))
        .paid("WX-1", "2026-07-10", "500.00")
        .paid("WX-2", "2026-07-10", "70.00")
        .paid("WX-3", "2026-07-10", "30.00")
        .rows(Term.OPENING_STATED, reserve, 1_000_000)
        .rows(Term.OPENING_ROLLED, reserve, 1_000_000)
        .rows(Term.INCOME, By.of("category", "交存", "fund", "reserve"), 20_000)
        .rows(Term.INCOME, By.of("category", "增值收益", "fund", "reserve"), 4_000)
        .rows(Term.EXPENSE, By.of("category", "维修工程", "fund", "reserve"), 50_000, 7_000, 3_000);
  }

  private static HouseUnit home(String unit, String building, String area) {
    return new HouseUnit(
        new Origin(1, "", 2),
        "C001",
        unit,
        unit,
        building,
        new BigDecimal(area),
        "residential",
        true,
        "",
        null);
  }

  private static Document disclosure(SliceFixture slice) {
    return DisclosureReport.of(Garden.input(slice, Figures.of(slice, 1), null, Garden.ZH));
  }

  /** 500 ÷ 400 = 1.25 and 70 ÷ 50 = 1.4 yuan a square metre. */
  @Test
  void theCommitteeSeesWhoBearsEachProject() {
    Table table = Papers.table(paper(borne()), "allocation");
    assertThat(table.rows().stream().map(Papers::texts))
        .containsExactly(
            List.of(
                "WX-1 屋面防水", "表决 2026-07-10", "500.00", "1号楼", "5", "400.00", "1.2500", "已全部分摊"),
            List.of("WX-2 屋面防水", "表决 2026-07-10", "70.00", "2号楼", "1", "50.00", "1.4000", "已全部分摊"),
            List.of("WX-3 屋面防水", "表决 2026-07-10", "30.00", "9号楼", "—", "—", "—", "未分摊"));
  }

  /** One home bears the second, and the third names what the register lacks. */
  @Test
  void ownersAreNotToldWhatAFewBear() {
    Table table = Papers.table(disclosure(borne()), "allocation");
    assertThat(table.rows().stream().map(Papers::texts))
        .containsExactly(
            List.of(
                "WX-1 屋面防水", "表决 2026-07-10", "500.00", "1号楼", "5", "400.00", "1.2500", "已全部分摊"),
            List.of("WX-2 屋面防水", "表决 2026-07-10", "70.00", "*", "*", "*", "*", "已全部分摊"),
            List.of("WX-3 屋面防水", "表决 2026-07-10", "30.00", "—", "—", "—", "—", "未分摊"));
  }

  /** With one refund the projects' costs may not add up to all other use of the fund. */
  @Test
  void aSingleRefundIsNoDifferenceOfPrintedSums() {
    SliceFixture slice =
        borne()
            .rows(Term.EXPENSE, By.of("category", "退还", "fund", "reserve"), 1_100)
            .entry(
                new Entry(
                    new Origin(1, "", 90),
                    "C001",
                    "记-90",
                    1,
                    LocalDate.of(2026, 7, 20),
                    "reserve",
                    "expense",
                    "退还",
                    Money.of("11.00"),
                    "某",
                    "",
                    ""));
    assertThat(row(disclosure(slice), "allocation", "WX-3 屋面防水"))
        .contains("*")
        .doesNotContain("30.00");
    assertThat(row(disclosure(slice), "allocation", "WX-1 屋面防水")).contains("500.00");
    assertThat(row(paper(slice), "allocation", "WX-3 屋面防水")).contains("30.00");
  }

  /** 10,000.00 + 200.00 + 40.00 − 600.00 = 9,640.00 (办法 §30; feature M13). */
  @Test
  void theFourBlocksOfTheMaintenanceFundAreInBothPapersM13() {
    for (Document paper : List.of(paper(borne()), disclosure(borne()))) {
      Table fund = Papers.table(paper, "fund-reserve");
      assertThat(fund.rows().stream().map(Papers::texts))
          .containsSubsequence(
              List.of("期初余额", "10,000.00"), List.of("维修工程", "−600.00"), List.of("期末结存", "9,640.00"))
          .contains(List.of("交存", "200.00"), List.of("增值收益", "40.00"));
      assertThat(Papers.table(paper, "allocation").rows()).hasSize(3);
    }
  }

  private static List<String> row(Document paper, String table, String name) {
    return Papers.row(Papers.table(paper, table), name);
  }
}
