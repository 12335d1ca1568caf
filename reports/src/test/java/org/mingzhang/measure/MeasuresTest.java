package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.measure.Facts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.Term;

class MeasuresTest {

  /**
   * Medians need the rows, weights the strata; what goes with what is a matter of one community.
   */
  private static final List<String> UNMERGED =
      List.of(
          "median_hours",
          "p90_hours",
          "median_days",
          "need_index",
          "oldest_open_days",
          "overdue_days",
          "weighted",
          "standard_error_weighted",
          "effective_answers",
          "design_effect",
          "explained");

  private static final By OVERALL = By.of("question", "overall");

  /** Random facts, written into every one of the slices, rows of their own from {@code first}. */
  private static void fill(Random random, long first, SliceFixture... slices) {
    long row = first;
    for (Term term : Term.values()) {
      for (By by : keys(term)) {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
          row++;
          long value = random.nextLong(1, 100_001);
          for (SliceFixture slice : slices) {
            slice.row(term, by, row, value);
          }
        }
      }
    }
    // Fewer than 30 answers would be withheld, and a total leaves out what a part withholds.
    int answers = 30 + random.nextInt(60);
    int satisfied = random.nextInt(answers);
    for (SliceFixture slice : slices) {
      slice.ones(Term.SURVEY_RETURNED, By.ALL, row, answers);
      slice.ones(Term.ANSWERS, OVERALL, row, answers);
      slice.ones(Term.ANSWERS_SATISFIED, OVERALL, row, satisfied);
      slice.ones(Term.ANSWERS_TOP, OVERALL, row, satisfied / 2);
    }
  }

  private static List<By> keys(Term term) {
    if (term == Term.HOUSEHOLDS
        || term == Term.OCCUPIED_HOUSEHOLDS
        || term == Term.SURVEY_ISSUED
        || term == Term.SURVEY_RETURNED
        || term == Term.BUILDING_HOUSEHOLDS
        || term.name().startsWith("ANSWERS")) {
      return List.of();
    }
    if (term == Term.UNITS_AT_FEE) {
      return List.of(By.of("monthly_fee", "2.35", "unit_kind", "residential"));
    }
    if (term == Term.FEES_ARREARS) {
      return List.of(By.of("age", "0-90", "fee_item", "物业费"));
    }
    if (term.name().startsWith("FEES")) {
      return List.of(By.of("fee_item", "物业费"), By.of("fee_item", "车位费"));
    }
    if (term == Term.INCOME || term == Term.EXPENSE) {
      List<By> keys = new ArrayList<>();
      Figures.COSTS.forEach(c -> keys.add(By.of("category", c, "fund", "service")));
      return keys;
    }
    if (term == Term.INCOME_BY_MONTH || term == Term.EXPENSE_BY_MONTH) {
      return List.of(By.of("fund", "service", "month", "2026-07"));
    }
    if (term.name().startsWith("OPENING") || term == Term.CLOSING_STATED) {
      return List.of(By.of("fund", "service"));
    }
    return term.name().startsWith("REPAIRS")
        ? List.of(By.of("category", "电梯", "urgency", "normal"))
        : List.of(By.ALL);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 26})
  void mergedMeasuresAreThoseOfTheUnion(long seed) {
    Random random = new Random(seed);
    SliceFixture a = SliceFixture.of("C001", "2026-Q3", 700, 600L).surveyed(500L);
    SliceFixture b = SliceFixture.of("C002", "2026-Q3", 900, 800L).surveyed(400L);
    SliceFixture union = SliceFixture.of("C003", "2026-Q3", 700, 600L).surveyed(500L);
    fill(random, 10_000, a, union);
    fill(random, 20_000, b, union);
    union
        .row(Term.HOUSEHOLDS, By.ALL, 9001, 900)
        .row(Term.OCCUPIED_HOUSEHOLDS, By.ALL, 9001, 800)
        .row(Term.SURVEY_ISSUED, By.ALL, 9002, 400);

    List<Figure> merged =
        Measures.merge("portfolio", List.of(Measures.of(a), Measures.of(b))).figures(1).figures();
    List<Figure> expected =
        Figures.of(union, 1).figures().stream()
            .filter(f -> UNMERGED.stream().noneMatch(f.id()::endsWith))
            .map(MeasuresTest::withoutParts)
            .toList();
    assertThat(merged).as("seed %s", seed).containsExactlyElementsOf(expected);
  }

  private static Figure withoutParts(Figure f) {
    return new Figure(
        f.id(),
        f.by(),
        f.unit(),
        f.value(),
        f.numerator(),
        f.denominator(),
        f.lower(),
        f.upper(),
        f.population(),
        f.printed(),
        f.withheld(),
        f.rows(),
        List.of());
  }

  @Test
  void ratesAreNotAveraged() {
    SliceFixture large =
        SliceFixture.of("C001", "2026-Q3", 10, null)
            .rows(Term.REPAIRS_DUE, By.of("category", "", "urgency", "normal"), 90)
            .rows(Term.REPAIRS_ON_TIME, By.of("category", "", "urgency", "normal"), 90);
    SliceFixture small =
        SliceFixture.of("C002", "2026-Q3", 10, null)
            .rows(Term.REPAIRS_DUE, By.of("category", "", "urgency", "normal"), 10);
    FigureSet set =
        Measures.merge("portfolio", List.of(Measures.of(large), Measures.of(small))).figures(0);
    figure(set, "repairs.on_time_rate").is("0.900000").of("90", "100");
    assertThat(set.communityId()).isEqualTo("portfolio");
    assertThat(set.find("repairs.median_hours")).isEmpty();
    assertThat(set.find("repairs.p90_hours")).isEmpty();
  }

  @Test
  void smallCommunitiesTogetherMakeABaseAndOneWithoutASurveyTakesNoPart() {
    SliceFixture a =
        SliceFixture.of("C001", "2026-Q3", 100, null)
            .surveyed(50L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 20)
            .ones(Term.ANSWERS, OVERALL, 100, 20)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 10);
    SliceFixture b =
        SliceFixture.of("C002", "2026-Q3", 200, null)
            .surveyed(50L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 10)
            .ones(Term.ANSWERS, OVERALL, 100, 10)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 10);
    SliceFixture without =
        SliceFixture.of("C004", "2026-Q3", 5000, null).held(Term.ANSWERS, OVERALL);
    FigureSet set =
        Measures.merge(
                "portfolio",
                List.of(Measures.of(without), Measures.of(a), Measures.of(without), Measures.of(b)))
            .figures(0);
    figure(set, "survey.satisfaction", "question", "overall").is("0.666667").of("20", "30");
    assertThat(set.find("survey.satisfaction", OVERALL).orElseThrow().population()).isEqualTo(300L);
    figure(set, "survey.issued").is("100");
    figure(set, "survey.response_rate").is("0.300000").of("30", "100");
    figure(set, "community.households").is("10300");
  }

  /** 40 of 50 and 10 of 20: the whole of 70 less the 50 published would tell the 20. */
  @Test
  void aWholeDoesNotTellTheOneThatIsWithheld() {
    SliceFixture large =
        SliceFixture.of("C001", "2026-Q3", 100, null)
            .surveyed(50L)
            .ones(Term.ANSWERS, OVERALL, 100, 50)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 40);
    SliceFixture small =
        SliceFixture.of("C002", "2026-Q3", 100, null)
            .surveyed(50L)
            .ones(Term.ANSWERS, OVERALL, 100, 20)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 10);
    FigureSet set =
        Measures.merge("portfolio", List.of(Measures.of(large), Measures.of(small))).figures(0);
    figure(set, "survey.satisfaction", "question", "overall").is("0.800000").of("40", "50");
    FigureSet alone = Measures.merge("portfolio", List.of(Measures.of(small))).figures(0);
    figure(alone, "survey.satisfaction", "question", "overall")
        .is(null)
        .of(null, "20")
        .withheld("small base");
  }

  /** 240 of 300 with two points satisfied; 10 of 20 with three, which nobody publishes. */
  @Test
  void anUnpublishedRateOfAnotherDefinitionDoesNotSpoilTheWhole() {
    SurveyRule wider = new SurveyRule(3, 8, 30, false, 30, 50);
    SliceFixture large = rated("C1", 300, 240);
    SliceFixture small = rated("C2", 20, 10).decided(wider);
    FigureSet set =
        Measures.merge("portfolio", List.of(Measures.of(large), Measures.of(small))).figures(0);
    Figure rate = set.find("survey.satisfaction", OVERALL).orElseThrow();
    assertThat(rate.numerator()).isEqualByComparingTo("240");
    assertThat(rate.denominator()).isEqualByComparingTo("300");
    assertThat(set.find("survey.satisfied_from", OVERALL).orElseThrow().value())
        .isEqualByComparingTo("4");
    // of two that are published and measured otherwise there is no whole
    SliceFixture other = rated("C3", 100, 60).decided(wider);
    assertThat(
            Measures.merge("portfolio", List.of(Measures.of(large), Measures.of(other)))
                .figures(0)
                .find("survey.satisfaction", OVERALL))
        .isEmpty();
  }

  private static SliceFixture rated(String id, int answers, int satisfied) {
    return SliceFixture.of(id, "2026-Q3", 1000, 1000L)
        .surveyed(null)
        .ones(Term.SURVEY_RETURNED, By.ALL, 0, answers)
        .ones(Term.ANSWERS, OVERALL, 0, answers)
        .ones(Term.ANSWERS_SATISFIED, OVERALL, 0, satisfied);
  }

  @Test
  void whatOneCommunityDidNotGiveIsUnknownOfAll() {
    By fund = By.of("fund", "public");
    SliceFixture a =
        SliceFixture.of("C001", "2026-Q3", 100, 90L)
            .surveyed(50L)
            .rows(Term.OPENING_STATED, fund, 100);
    SliceFixture b =
        SliceFixture.of("C002", "2026-Q3", 100, null)
            .surveyed(null)
            .held(Term.CLOSING_STATED, fund);
    FigureSet set = Measures.merge("portfolio", List.of(Measures.of(a), Measures.of(b))).figures(0);
    figure(set, "funds.opening", "fund", "public").is(null);
    figure(set, "funds.closing", "fund", "public").is(null);
    figure(set, "survey.issued").is(null);
    figure(set, "survey.response_rate").is(null);
    figure(set, "community.occupied_households").is(null);
  }

  /** 6 of 1,000 households; the 500 of whom nobody said anything are not in the base. */
  @Test
  void householdsWithoutWorkOrdersAreNoBaseOfComplaints() {
    SliceFixture silent = SliceFixture.of("C001", "2026-Q3", 500, null).ordersAMonth(0);
    SliceFixture heard =
        SliceFixture.of("C002", "2026-Q3", 1000, null)
            .ordersAMonth(2)
            .rows(Term.COMPLAINTS_REPORTED, By.of("category", ""), 6);
    FigureSet set =
        Measures.merge("portfolio", List.of(Measures.of(silent), Measures.of(heard))).figures(0);
    figure(set, "complaints.per_1000_households").is("6.000000").of("6", "1000");
    figure(set, "community.households").is("1500");
    figure(Figures.of(silent, 1), "complaints.per_1000_households").is("0.000000").of("0", "500");
    FigureSet none = Measures.merge("portfolio", List.of(Measures.of(silent))).figures(0);
    assertThat(none.find("complaints.per_1000_households")).isEmpty();
  }

  @Test
  void refusesDifferentPeriods() {
    Measures q2 = Measures.of(SliceFixture.of("C001", "2026-Q2", 100, null));
    Measures q3 = Measures.of(SliceFixture.of("C002", "2026-Q3", 100, null));
    assertThatThrownBy(() -> Measures.merge("portfolio", List.of(q2, q3)))
        .hasMessage(
            "a portfolio has communities of one period; found [C001 2026-Q2, C002 2026-Q3]");
    assertThatThrownBy(() -> Measures.merge("portfolio", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
