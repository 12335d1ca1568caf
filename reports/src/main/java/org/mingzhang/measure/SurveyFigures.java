package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.ANSWERS;
import static org.mingzhang.ledger.Term.ANSWERS_NOT_APPLICABLE;
import static org.mingzhang.ledger.Term.ANSWERS_SATISFIED;
import static org.mingzhang.ledger.Term.ANSWERS_SCORE;
import static org.mingzhang.ledger.Term.ANSWERS_TOP;
import static org.mingzhang.ledger.Term.ANSWERS_UNFLAGGED;
import static org.mingzhang.ledger.Term.ANSWERS_UNFLAGGED_SATISFIED;
import static org.mingzhang.ledger.Term.BUILDING_HOUSEHOLDS;
import static org.mingzhang.ledger.Term.MODE_ANSWERS;
import static org.mingzhang.ledger.Term.MODE_SATISFIED;
import static org.mingzhang.ledger.Term.RECOMMEND;
import static org.mingzhang.ledger.Term.RECOMMEND_DETRACTORS;
import static org.mingzhang.ledger.Term.RECOMMEND_PROMOTERS;
import static org.mingzhang.ledger.Term.SURVEY_ANONYMOUS;
import static org.mingzhang.ledger.Term.SURVEY_FAST;
import static org.mingzhang.ledger.Term.SURVEY_FLAGGED;
import static org.mingzhang.ledger.Term.SURVEY_ISSUED;
import static org.mingzhang.ledger.Term.SURVEY_RETURNED;
import static org.mingzhang.ledger.Term.SURVEY_STRAIGHT;
import static org.mingzhang.ledger.Term.SURVEY_SUPERSEDED;
import static org.mingzhang.ledger.Term.SURVEY_UNREGISTERED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Unit;

/** The survey's response, satisfaction 满意率 and recommendation (method §2 to §5). */
final class SurveyFigures {

  private static final Set<Term> QUESTIONS = EnumSet.range(ANSWERS, ANSWERS_NOT_APPLICABLE);

  private static final By OVERALL = By.of("question", "overall");

  private SurveyFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    all.add(
        Definition.of("survey.issued", By.ALL, where(sums, Unit.COUNT, Amount::count))
            .value(SURVEY_ISSUED));
    all.add(Definition.of("survey.returned", By.ALL, Amount::count).value(SURVEY_RETURNED));
    all.add(
        Definition.of("survey.response_rate", By.ALL, where(sums, Unit.RATIO, Ratio.Kind.COUNTS))
            .numerator(SURVEY_RETURNED)
            .denominator(SURVEY_ISSUED));
    all.add(Definition.of("survey.superseded", By.ALL, Amount::count).value(SURVEY_SUPERSEDED));
    all.add(Definition.of("survey.anonymous", By.ALL, Amount::count).value(SURVEY_ANONYMOUS));
    all.add(Definition.of("survey.unregistered", By.ALL, Amount::count).value(SURVEY_UNREGISTERED));
    all.add(
        Definition.of("survey.margin", By.ALL, where(sums, Unit.RATIO, Margin::of))
            .denominator(SURVEY_RETURNED));
    all.add(
        Definition.of("survey.needed", By.ALL, where(sums, Unit.COUNT, NeededAnswers::of))
            .value(sums.frame()));
    all.add(
        Definition.of("survey.nps", By.ALL, Ratio.Kind.SURVEY_BALANCE)
            .numerator(RECOMMEND_PROMOTERS)
            .numeratorLess(RECOMMEND_DETRACTORS)
            .denominator(RECOMMEND));
    all.add(Definition.of("survey.speeders", By.ALL, Amount::count).value(SURVEY_FAST));
    all.add(Definition.of("survey.straight_liners", By.ALL, Amount::count).value(SURVEY_STRAIGHT));
    all.add(Definition.of("survey.flagged", By.ALL, Amount::count).value(SURVEY_FLAGGED));
    for (By by : sums.each(EnumSet.of(MODE_ANSWERS), "mode")) {
      all.add(
          Definition.of("survey.satisfaction_by_mode", by, Proportion::ofMode)
              .numerator(MODE_SATISFIED)
              .denominator(MODE_ANSWERS));
    }
    all.addAll(questions(sums));
    return all;
  }

  private static List<Definition> questions(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : sums.each(QUESTIONS, "question")) {
      all.add(
          Definition.of("survey.satisfaction", by, Proportion::of)
              .numerator(ANSWERS_SATISFIED)
              .denominator(ANSWERS));
      all.add(
          Definition.of("survey.satisfaction_unflagged", by, Proportion::of)
              .numerator(ANSWERS_UNFLAGGED_SATISFIED)
              .denominator(ANSWERS_UNFLAGGED));
      all.add(weighted("survey.satisfaction_weighted", by, Weighted.Kind.RATE));
      all.add(
          Definition.of("survey.top_box", by, Proportion::of)
              .numerator(ANSWERS_TOP)
              .denominator(ANSWERS));
      all.add(
          Definition.of("survey.mean", by, Ratio.Kind.SURVEY_MEAN)
              .numerator(ANSWERS_SCORE)
              .denominator(ANSWERS));
      all.add(
          Definition.of("survey.not_applicable", by, Amount::count).value(ANSWERS_NOT_APPLICABLE));
      if (by.equals(OVERALL)) {
        all.add(weighted("survey.effective_answers", by, Weighted.Kind.EFFECTIVE_ANSWERS));
        all.add(weighted("survey.design_effect", by, Weighted.Kind.DESIGN_EFFECT));
        all.add(weighted("survey.margin_weighted", by, Weighted.Kind.MARGIN));
      }
    }
    return all;
  }

  private static Definition weighted(String id, By by, Weighted.Kind kind) {
    return Definition.of(id, by, kind)
        .numerator(ANSWERS_SATISFIED)
        .denominator(ANSWERS)
        .denominator(BUILDING_HOUSEHOLDS, By.ALL);
  }

  // A community without a round must not make a portfolio's figures unknown.
  private static Definition.Maker where(Sums sums, Unit unit, Definition.Maker maker) {
    return sums.surveyed() ? maker : (s, parts) -> new None(unit);
  }
}
