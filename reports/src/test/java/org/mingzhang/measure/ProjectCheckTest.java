package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.ProjectCheck.Fault;

class ProjectCheckTest {

  private static Project project(
      String basis,
      @Nullable String votedOn,
      long agreed,
      String reason,
      @Nullable String startedOn,
      @Nullable String contract,
      @Nullable String settlement) {
    return new Project(
        new Origin(1, "", 2),
        "C001",
        "WX-1",
        "屋面防水",
        basis,
        "use_fund",
        votedOn == null ? null : LocalDate.parse(votedOn),
        100L,
        new BigDecimal("10000"),
        80L,
        new BigDecimal("8000"),
        agreed,
        new BigDecimal("7000"),
        reason,
        startedOn == null ? null : LocalDate.parse(startedOn),
        Money.of("1000.00"),
        contract == null ? null : Money.of(contract),
        settlement == null ? null : Money.of(settlement),
        "");
  }

  private static List<Fault> faults(Project project) {
    return ProjectCheck.of(project).faults();
  }

  @Test
  void aVoteThatCarriesOrAnEmergencyWithItsReasonIsEnough() {
    assertThat(faults(project("vote", "2026-05-01", 41, "", "2026-05-01", null, null))).isEmpty();
    assertThat(faults(project("emergency", null, 0, "屋面漏水", "2026-05-01", null, null))).isEmpty();
  }

  @Test
  void whatSpeaksAgainstItIsNamed() {
    assertThat(faults(project("vote", "2026-05-01", 40, "", null, null, null)))
        .containsExactly(Fault.VOTE_FAILED);
    assertThat(faults(project("vote", "2006-05-01", 80, "", null, null, null)))
        .containsExactly(Fault.NO_RULES);
    assertThat(faults(project("vote", null, 80, "", null, null, null)))
        .containsExactly(Fault.VOTE_INCOMPLETE);
    assertThat(faults(project("vote", "2026-05-01", 80, "", "2026-04-30", null, null)))
        .containsExactly(Fault.STARTED_BEFORE_VOTE);
    assertThat(faults(project("emergency", null, 0, " ", null, null, null)))
        .containsExactly(Fault.REASON_MISSING);
  }

  /**
   * 1,100.00 is a tenth over 1,000.00, which is not more than a tenth; without a contract 990.00.
   */
  @Test
  void aSettlementMayBeATenthOver() {
    assertThat(faults(project("vote", "2026-05-01", 80, "", null, "1000.00", "1100.00"))).isEmpty();
    assertThat(faults(project("vote", "2026-05-01", 80, "", null, "1000.00", "1100.01")))
        .containsExactly(Fault.SETTLED_OVER);
    assertThat(faults(project("vote", "2026-05-01", 80, "", null, null, "1100.00"))).isEmpty();
    assertThat(faults(project("vote", "2026-05-01", 80, "", null, null, "1100.01")))
        .containsExactly(Fault.SETTLED_OVER);
  }

  @Test
  void anExpenseIsHeldAgainstItsProject() {
    Entry paid =
        new Entry(
            new Origin(1, "", 9),
            "C001",
            "记-1",
            1,
            LocalDate.of(2026, 7, 1),
            "reserve",
            "expense",
            "维修工程",
            Money.of("500.00"),
            "甲",
            "",
            "WX-1");
    FigureSet none = Figures.of(SliceFixture.of("C001", "2026-Q3", 10, null), 1);
    Project failed = project("vote", "2026-05-01", 40, "", null, null, null);
    assertThat(Irregularities.of(List.of(paid), List.of(failed), List.of(), none, null, null))
        .extracting(i -> i.kind() + " " + i.subject() + " " + i.detail() + " " + i.amount())
        .containsExactly("PROJECT_FAULT WX-1 屋面防水 VOTE_FAILED 500.00");
    Project other =
        new Project(
            failed.origin(),
            "C001",
            "WX-2",
            "x",
            "emergency",
            "use_fund",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "漏水",
            null,
            null,
            null,
            null,
            "");
    assertThat(Irregularities.of(List.of(paid), List.of(other), List.of(), none, null, null))
        .extracting(i -> i.kind() + " " + i.subject())
        .containsExactly("PROJECT_UNKNOWN WX-1");
    assertThat(Irregularities.of(List.of(paid), List.of(), List.of(), none, null, null)).isEmpty();
  }

  @Test
  void aVoteAboutSomethingElseAndMoneyBeforeItAreFaults() {
    Project project = project("vote", "2026-05-01", 80, "", null, "400.00", "400.00");
    Entry early =
        new Entry(
            new Origin(1, "", 9),
            "C001",
            "记-1",
            1,
            LocalDate.of(2026, 4, 30),
            "reserve",
            "expense",
            "维修工程",
            Money.of("400.01"),
            "甲",
            "",
            "WX-1");
    assertThat(ProjectCheck.of(project).with(List.of(early)).faults())
        .containsExactly(Fault.PAID_BEFORE_VOTE, Fault.PAID_OVER);
    Project hired =
        new Project(
            project.origin(),
            "C001",
            "WX-1",
            "x",
            "vote",
            "provider",
            project.votedOn(),
            project.heads(),
            project.area(),
            project.headsVoted(),
            project.areaVoted(),
            project.headsAgreed(),
            project.areaAgreed(),
            "",
            null,
            null,
            null,
            null,
            "");
    assertThat(faults(hired)).containsExactly(Fault.OTHER_MATTER);
  }
}
