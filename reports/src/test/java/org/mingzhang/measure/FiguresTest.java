package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Role;

class FiguresTest {

  /** Every id of contract section 4 that has no key of its own. */
  private static final List<String> WHOLES =
      List.of(
          "fees.due",
          "fees.reduced",
          "fees.paid",
          "fees.collection_rate",
          "fees.household_collection_rate",
          "fees.arrears_recovery_rate",
          "fees.overall_collection_rate",
          "fees.prepaid",
          "fees.arrears",
          "expenses.total",
          "survey.issued",
          "survey.returned",
          "survey.response_rate",
          "survey.nps",
          "repairs.due",
          "repairs.on_time",
          "repairs.on_time_rate",
          "repairs.reported",
          "repairs.completed",
          "repairs.open",
          "repairs.median_hours",
          "repairs.p90_hours",
          "repairs.reopen_rate",
          "repairs.rating_mean",
          "complaints.reported",
          "complaints.per_1000_households",
          "complaints.classified_rate",
          "complaints.resolved_rate",
          "complaints.follow_up_rate",
          "complaints.recurrence_rate");

  private static SliceFixture community() {
    return SliceFixture.of("C001", "2026-Q3", 100, 90L)
        .rows(Term.FEES_DUE, By.of("fee_item", "物业费"), 300)
        .rows(Term.FEES_REDUCED, By.of("fee_item", "物业费"), 20)
        .rows(Term.OPENING_STATED, By.of("fund", "service"), 700)
        .rows(Term.INCOME, By.of("category", "物业费", "fund", "service"), 500)
        .rows(Term.EXPENSE, By.of("category", "C1", "fund", "service"), 100, 30)
        .rows(Term.REPAIRS_DUE, By.of("category", "电梯", "urgency", "normal"), 1, 1);
  }

  @Test
  void anEmptyCommunityHasEveryIdAsZeroOrNull() {
    FigureSet set = Figures.of(SliceFixture.of("C001", "2026-Q3", 100, 90L), 3);
    assertThat(set.communityId()).isEqualTo("C001");
    assertThat(set.period()).hasToString("2026-Q3");
    assertThat(set.revision()).isEqualTo(3);
    for (String id : WHOLES) {
      Figure figure = set.find(id).orElseThrow(() -> new AssertionError(id));
      assertThat(figure.value() == null || figure.value().signum() == 0).as(id).isTrue();
    }
    assertThat(set.all("fees.arrears_aged")).hasSize(4);
    assertThat(set.all("expenses.amount")).hasSize(9);
    assertThat(set.all("expenses.share")).hasSize(9);
  }

  @Test
  void areOrderedByIdAndKeyAndNamedOnce() {
    List<Figure> figures = Figures.of(community(), 1).figures();
    assertThat(figures)
        .isSortedAccordingTo(Comparator.comparing(Figure::id).thenComparing(Figure::by));
    assertThat(figures.stream().map(Figure::reference)).doesNotHaveDuplicates();
  }

  @Test
  void theRowsOfTheirPartsAddUpToTheirValues() {
    SliceFixture slice = community();
    for (Figure figure : Figures.of(slice, 1).figures()) {
      if (figure.unit() == Figure.Unit.CNY && figure.value() != null) {
        assertThat(figure.value().movePointRight(2).longValueExact())
            .as(figure.reference())
            .isEqualTo(traced(slice, figure));
      }
    }
  }

  private static long traced(SliceFixture slice, Figure figure) {
    return figure.parts().stream()
        .filter(p -> p.role() == Role.VALUE)
        .mapToLong(
            p ->
                p.times()
                    * slice.contributions(p.term()).stream()
                        .filter(c -> c.by().includes(p.by()))
                        .mapToLong(Contribution::value)
                        .sum())
        .sum();
  }
}
