package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Unit;

class SurveyFiguresTest {

  private static final By OVERALL = By.of("question", "overall");
  private static final By D07 = By.of("question", "D07");

  /** §2: 50 very satisfied, 30 satisfied, 10 neutral, 10 dissatisfied (2), 20 not applicable. */
  private static SliceFixture worked() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 2046, 1648L)
            .surveyed(600L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 120)
            .ones(Term.SURVEY_SUPERSEDED, By.ALL, 300, 3)
            .ones(Term.ANSWERS, OVERALL, 100, 100)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 80)
            .ones(Term.ANSWERS_TOP, OVERALL, 100, 50)
            .ones(Term.ANSWERS_NOT_APPLICABLE, OVERALL, 200, 20);
    for (int i = 1; i <= 100; i++) {
      slice.row(Term.ANSWERS_SCORE, OVERALL, 100 + i, i <= 50 ? 5 : i <= 80 ? 4 : i <= 90 ? 3 : 2);
    }
    return slice;
  }

  @Test
  void notApplicableStandsOutsideTheBase() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "survey.satisfaction", "question", "overall")
        .is("0.800000")
        .of("80", "100")
        .between("0.714146", "0.864945", 1648L)
        .in(Unit.RATIO)
        .withheld("")
        .rows(100);
    figure(set, "survey.top_box", "question", "overall").is("0.500000").of("50", "100");
    // (250 + 120 + 30 + 20) / 100
    figure(set, "survey.mean", "question", "overall")
        .is("4.200000")
        .of("420", "100")
        .between(null, null, null)
        .in(Unit.SCORE)
        .rows(100);
    figure(set, "survey.not_applicable", "question", "overall").is("20").in(Unit.COUNT).rows(20);
  }

  @Test
  void agreesWithTheExampleOfTheContract() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 2046, 1648L)
                .surveyed(1560L)
                .ones(Term.ANSWERS, D07, 100, 311)
                .ones(Term.ANSWERS_SATISFIED, D07, 100, 268),
            1);
    figure(set, "survey.satisfaction", "question", "D07")
        .is("0.861736")
        .of("268", "311")
        .between("0.823565", "0.892725", 1648L);
  }

  @Test
  void responseAndMarginAreOfTheWholeSample() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "survey.issued").is("600").rows(1);
    figure(set, "survey.returned").is("120").rows(120);
    figure(set, "survey.superseded").is("3");
    figure(set, "survey.anonymous").is("0");
    figure(set, "survey.response_rate").is("0.200000").of("120", "600").rows(121);
    // 1.96 × sqrt(0.25/120 × 1528/1647)
    figure(set, "survey.margin").is("0.086169").of(null, "120").between(null, null, 1648L);
    figure(set, "survey.needed").is("312");
  }

  @Test
  void aBaseBelowThirtyIsWithheldWithItsHits() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 96, null)
                .surveyed(90L)
                .ones(Term.SURVEY_RETURNED, By.ALL, 100, 29)
                .ones(Term.ANSWERS, OVERALL, 100, 29)
                .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 20)
                .ones(Term.ANSWERS, D07, 100, 30)
                .ones(Term.ANSWERS_SATISFIED, D07, 100, 30)
                .ones(Term.RECOMMEND, By.ALL, 100, 29)
                .ones(Term.RECOMMEND_PROMOTERS, By.ALL, 100, 11),
            1);
    for (String id : new String[] {"survey.satisfaction", "survey.top_box", "survey.mean"}) {
      figure(set, id, "question", "overall")
          .is(null)
          .of(null, "29")
          .between(null, null, null)
          .withheld("small base")
          .rows(29);
    }
    figure(set, "survey.nps").is(null).of(null, "29").withheld("small base");
    figure(set, "survey.margin").is(null).of(null, "29").withheld("small base");
    figure(set, "survey.satisfaction", "question", "D07").is("1.000000").withheld("");
    figure(set, "survey.response_rate").is("0.322222").withheld("");
  }

  @Test
  void nothingIsWithheldWhereNobodyAnswered() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null).surveyed(90L).held(Term.ANSWERS, OVERALL),
            1);
    for (String id : new String[] {"survey.satisfaction", "survey.top_box", "survey.mean"}) {
      figure(set, id, "question", "overall").is(null).of("0", "0").withheld("");
    }
    figure(set, "survey.nps").is(null).of("0", "0").withheld("");
    figure(set, "survey.margin").is(null).of(null, "0").withheld("");
  }

  @Test
  void householdsAreTheFrameWhereTheOccupiedAreNotGiven() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .ones(Term.ANSWERS, OVERALL, 100, 30)
                .held(Term.ANSWERS_SATISFIED, OVERALL),
            1);
    figure(set, "survey.satisfaction", "question", "overall")
        .is("0.000000")
        .between("0.000000", "0.103648", 300L);
    figure(set, "community.occupied_households").is(null).rows(0);
    figure(set, "community.households").is("300").rows(1);
  }

  @Test
  void recommendationMayBeNegative() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 300, null)
                .surveyed(null)
                .ones(Term.SURVEY_RETURNED, By.ALL, 100, 37)
                .ones(Term.RECOMMEND, By.ALL, 100, 37)
                .ones(Term.RECOMMEND_PROMOTERS, By.ALL, 100, 10)
                .ones(Term.RECOMMEND_DETRACTORS, By.ALL, 120, 15),
            1);
    figure(set, "survey.nps").is("-0.135135").of("-5", "37").in(Unit.RATIO).rows(37);
    figure(set, "survey.issued").is(null);
    figure(set, "survey.response_rate").is(null).of("37", null);
  }

  @Test
  void withoutARoundNothingIsKnown() {
    FigureSet set = Figures.of(SliceFixture.of("C001", "2026-Q3", 300, null), 1);
    figure(set, "survey.issued").is(null);
    figure(set, "survey.returned").is("0");
    figure(set, "survey.response_rate").is(null).of(null, null);
    figure(set, "survey.margin").is(null);
    assertThat(set.all("survey.satisfaction")).isEmpty();
  }
}
