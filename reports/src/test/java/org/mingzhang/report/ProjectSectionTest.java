package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SliceFixture;

/** The table of projects says of each what the findings say. */
class ProjectSectionTest {

  /** A vote of 10 July 2026 that carries on both axes: 80 and 70 of 100. */
  private static Project voted(String id, String settlement) {
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
        null,
        null,
        Money.of(settlement),
        "");
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
}
