package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.Irregularity;
import org.mingzhang.measure.SliceFixture;

/** What the committee decided of a finding, in the review and at the gate. */
class FindingDecisionTest {

  private static final Period QUARTER = Period.parse("2026-Q3");

  private static ReportInput input(List<FindingDecision> decided) {
    SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 10, null);
    FigureSet figures = Figures.of(slice, 1);
    return new ReportInput(
        slice,
        figures,
        null,
        null,
        List.of(),
        List.of(repair()),
        Publication.standard(QUARTER).deciding(decided),
        1,
        "",
        Garden.ZH);
  }

  private static Irregularity repair() {
    Entry line =
        new Entry(
            new Origin(1, "", 7),
            "C001",
            "记-7",
            1,
            LocalDate.of(2026, 8, 7),
            "service",
            "expense",
            "C2",
            Money.of("30000.00"),
            "某电梯公司",
            "电梯更换曳引机 大修",
            "");
    return new Irregularity(
        Irregularity.Kind.MAJOR_REPAIR, List.of(line), Money.of("30000.00"), "大修", "", List.of());
  }

  private static FindingDecision decision(String number) {
    return new FindingDecision("C001", QUARTER, number, "李主任", "属日常维修", "2026-13");
  }

  private static List<PublicationGates.Kind> gates(ReportInput input) {
    return PublicationGates.of(input, input.current()).stream()
        .map(PublicationGates.Gate::kind)
        .toList();
  }

  private static String review(ReportInput input) {
    return String.join("\n", Texts.of(ReviewReport.of(input, refusal -> "")));
  }

  @Test
  void withoutADecisionThePaperIsKeptBack() {
    ReportInput open = input(List.of());
    assertThat(gates(open)).containsExactly(PublicationGates.Kind.FINDING);
    assertThat(review(open)).contains(repair().number(), "待查：1 项支出或收款不合规定");
  }

  @Test
  void aDecisionLiftsItAndIsPrinted() {
    ReportInput settled = input(List.of(decision(repair().number())));
    assertThat(gates(settled)).isEmpty();
    assertThat(review(settled))
        .contains("已决定", "业委会决定：属日常维修（李主任，纪要 2026-13）")
        .doesNotContain("不合规定（见");
  }

  @Test
  void aDecisionOfOtherRowsIsNoDecisionAndIsNamed() {
    ReportInput lapsed = input(List.of(decision("K1-000000")));
    assertThat(gates(lapsed)).containsExactly(PublicationGates.Kind.FINDING);
    assertThat(review(lapsed)).contains("decisions.yaml 中的决定 K1-000000 不对应本期任何一项");
  }
}
