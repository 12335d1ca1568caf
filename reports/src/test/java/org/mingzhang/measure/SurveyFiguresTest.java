package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.SurveyRule;
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

  /** §3: 100 valid of 120 returned; 100 of 1,648. */
  @Test
  void validAnswersAreHeldAgainstTheReturnedAndTheFrame() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "survey.valid_rate").is("0.833333").of("100", "120");
    figure(set, "survey.coverage").is("0.060680").of("100", "1648");
  }

  /**
   * Where flagged answers are left out the sample is the 100 others: 1.96 √(0.25/100 × 1548/1647).
   */
  @Test
  void theMarginIsOfTheAnswersThatTheRatesAreOf() {
    SliceFixture slice =
        worked()
            .ones(Term.SURVEY_FLAGGED, By.ALL, 100, 20)
            .decided(new SurveyRule(2, 8, 30, true, 30, 50));
    figure(Figures.of(slice, 1), "survey.margin").is("0.095009").of(null, "100");
    figure(Figures.of(slice, 1), "survey.returned").is("120");
  }

  /** 120 answered: a frame of 100 is wrong, so all 2,046 are it; of 110 in all there is none. */
  @Test
  void aFrameSmallerThanWhatAnsweredIsNone() {
    for (long households : new long[] {2046, 110}) {
      SliceFixture slice =
          SliceFixture.of("C001", "2026-Q3", households, 100L)
              .surveyed(600L)
              .ones(Term.SURVEY_RETURNED, By.ALL, 100, 120)
              .ones(Term.ANSWERS, OVERALL, 100, 100)
              .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 80);
      FigureSet set = Figures.of(slice, 1);
      if (households == 2046) {
        // As in worked() with N = 2046: n* = 100 × 2045/1946
        figure(set, "survey.satisfaction", "question", "overall")
            .is("0.800000")
            .between("0.713560", "0.865279", 2046L);
      } else {
        // Method §5: 80 of 100 without a population
        figure(set, "survey.satisfaction", "question", "overall")
            .is("0.800000")
            .between("0.711169", "0.866634", null);
        figure(set, "survey.needed").is(null);
      }
    }
  }

  /** Ten needs with 30 to 39 answers, of need i i satisfied: (1/30 + 2/31 + … + 10/39) / 10. */
  @Test
  void theIndexIsThePlainMeanOfTenRates() {
    for (int missing : new int[] {0, 1, 30}) {
      SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 2046, 1648L).surveyed(600L);
      for (int need = 1; need <= 10; need++) {
        By by = By.of("question", "D%02d".formatted(need));
        slice
            .ones(Term.ANSWERS, by, 100, 29 + need - (need == 1 ? missing : 0))
            .ones(Term.ANSWERS_SATISFIED, by, 100, need == 1 && missing == 30 ? 0 : need);
      }
      FigureSet set = Figures.of(slice, 1);
      if (missing == 0) {
        figure(set, "survey.need_index").is("0.153521").of(null, "30").withheld("");
      } else if (missing == 1) {
        figure(set, "survey.need_index").is(null).of(null, "29").withheld("small base");
      } else {
        figure(set, "survey.need_index").is(null).of(null, "0").withheld("");
      }
    }
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

  /** The worked example of method §7: 75.7 % beside 81.0 %, n_eff 131.4, ±8.2 %. */
  private static SliceFixture strata() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 1648, 1648L)
            .surveyed(600L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 5000, 200);
    stratum(slice, "1栋", 1000, 400, 60, 54);
    stratum(slice, "10栋", 3000, 448, 100, 82);
    return stratum(slice, "2栋", 2000, 800, 40, 26);
  }

  private static SliceFixture stratum(
      SliceFixture slice, String building, long first, int homes, int answers, int satisfied) {
    By at = By.of("building", building, "question", "overall");
    return slice
        .ones(Term.BUILDING_HOUSEHOLDS, By.of("building", building), first, homes)
        .ones(Term.ANSWERS, at, first + 5000, answers)
        .ones(Term.ANSWERS_SATISFIED, at, first + 5000, satisfied);
  }

  @Test
  void weightedByBuildingBesideTheUnweighted() {
    FigureSet set = Figures.of(strata(), 1);
    figure(set, "survey.satisfaction", "question", "overall").is("0.810000").of("162", "200");
    // (400 × 54/60 + 800 × 26/40 + 448 × 82/100) / 1648 = 1247.36 / 1648
    figure(set, "survey.satisfaction_weighted", "question", "overall")
        .is("0.756893")
        .of(null, "200")
        .between("0.680369", "0.819945", 1648L)
        .rows(1848);
    figure(set, "survey.effective_answers", "question", "overall").is("131.369959");
    figure(set, "survey.design_effect", "question", "overall").is("1.522418");
    figure(set, "survey.margin_weighted", "question", "overall").is("0.082049");
    // √(151598401 / 103278615000), by fractions: Σ (N_h/N)² (1 − n_h/N_h) p_h(1 − p_h)/(n_h − 1)
    figure(set, "survey.standard_error_weighted", "question", "overall").is("0.038313");
  }

  @Test
  void weightsSumToTheHouseholds() {
    Weighting weighting = Weighting.of(strata(), "overall");
    PostStratification weighted = weighting.weighted();
    assertThat(weighted).isNotNull();
    assertThat(weighted.strata().stream().map(Stratum::names))
        .containsExactly(List.of("1栋"), List.of("2栋"), List.of("10栋"));
    assertThat(
            weighted.strata().stream()
                .map(s -> s.weight().orElseThrow().times(Fraction.of(s.answers(), 1)))
                .reduce(Fraction.ZERO, Fraction::plus))
        .isEqualTo(Fraction.of(1648, 1));
  }

  @Test
  void saysWhyNothingIsWeighted() {
    By nowhere = By.of("building", "", "question", "overall");
    // 22 of 222 are no more than a tenth, 23 of 223 are.
    Weighting few = Weighting.of(strata().ones(Term.ANSWERS, nowhere, 20000, 22), "overall");
    assertThat(few.off()).isNull();
    assertThat(few.unplaced()).isEqualTo(22);
    assertThat(off(strata().ones(Term.ANSWERS, nowhere, 20000, 23)))
        .isEqualTo(Weighting.Off.NO_UNITS);
    assertThat(off(worked())).isEqualTo(Weighting.Off.NO_BUILDINGS);
    SliceFixture one = SliceFixture.of("C001", "2026-Q3", 400, null).surveyed(1L);
    assertThat(off(one)).isEqualTo(Weighting.Off.NO_BUILDINGS);
    one.ones(Term.BUILDING_HOUSEHOLDS, By.of("building", "3栋"), 9000, 5);
    assertThat(off(one)).isEqualTo(Weighting.Off.NO_ANSWERS);
    stratum(one, "1栋", 1000, 400, 60, 54);
    assertThat(off(one)).isEqualTo(Weighting.Off.ONE_STRATUM);
    // Nine answers are no stratum of their own.
    stratum(one, "2栋", 2000, 40, 9, 9);
    assertThat(off(one)).isEqualTo(Weighting.Off.ONE_STRATUM);
    figure(Figures.of(one, 1), "survey.satisfaction_weighted", "question", "overall")
        .is(null)
        .of(null, null)
        .withheld("");
  }

  private static Weighting.@Nullable Off off(SliceFixture slice) {
    return Weighting.of(slice, "overall").off();
  }

  @Test
  void aSmallBaseIsNotWeightedEither() {
    SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 400, null).surveyed(1L);
    stratum(slice, "1栋", 1000, 200, 15, 12);
    stratum(slice, "2栋", 2000, 200, 14, 12);
    figure(Figures.of(slice, 1), "survey.satisfaction_weighted", "question", "overall")
        .is(null)
        .of(null, "29")
        .withheld("small base");
  }

  @Test
  void theRateWithoutFlaggedAnswersAndByMode() {
    FigureSet set =
        Figures.of(
            worked()
                .ones(Term.SURVEY_FAST, By.ALL, 100, 4)
                .ones(Term.SURVEY_STRAIGHT, By.ALL, 102, 6)
                .ones(Term.SURVEY_FLAGGED, By.ALL, 100, 8)
                .ones(Term.ANSWERS_UNFLAGGED, OVERALL, 108, 92)
                .ones(Term.ANSWERS_UNFLAGGED_SATISFIED, OVERALL, 108, 73)
                .ones(Term.MODE_ANSWERS, By.of("mode", "纸质"), 100, 50)
                .ones(Term.MODE_SATISFIED, By.of("mode", "纸质"), 100, 40)
                .ones(Term.MODE_ANSWERS, By.of("mode", "电话"), 150, 49)
                .ones(Term.MODE_SATISFIED, By.of("mode", "电话"), 150, 40),
            1);
    figure(set, "survey.speeders").is("4");
    figure(set, "survey.straight_liners").is("6");
    figure(set, "survey.flagged").is("8").rows(8);
    // 73 / 92
    figure(set, "survey.satisfaction_unflagged", "question", "overall")
        .is("0.793478")
        .of("73", "92")
        .rows(92);
    figure(set, "survey.satisfaction_by_mode", "mode", "纸质").is("0.800000").of("40", "50");
    figure(set, "survey.satisfaction_by_mode", "mode", "电话")
        .is(null)
        .of(null, "49")
        .withheld("small base");
  }
}
