package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.ANSWERS;
import static org.mingzhang.ledger.Term.ANSWERS_FLAGGED_TOO;
import static org.mingzhang.ledger.Term.ANSWERS_FLAGGED_TOO_SATISFIED;
import static org.mingzhang.ledger.Term.ANSWERS_NOT_APPLICABLE;
import static org.mingzhang.ledger.Term.ANSWERS_OFF_SCALE;
import static org.mingzhang.ledger.Term.ANSWERS_SATISFIED;
import static org.mingzhang.ledger.Term.ANSWERS_SCORE;
import static org.mingzhang.ledger.Term.ANSWERS_TOP;
import static org.mingzhang.ledger.Term.ANSWERS_TOP_THREE;
import static org.mingzhang.ledger.Term.ANSWERS_TOP_TWO;
import static org.mingzhang.ledger.Term.ANSWERS_UNASKED;
import static org.mingzhang.ledger.Term.ANSWERS_UNFLAGGED;
import static org.mingzhang.ledger.Term.ANSWERS_UNFLAGGED_SATISFIED;
import static org.mingzhang.ledger.Term.BUILDING_HOUSEHOLDS;
import static org.mingzhang.ledger.Term.CHOICE_ANSWERS;
import static org.mingzhang.ledger.Term.CHOICE_TICKS;
import static org.mingzhang.ledger.Term.FILTER_ANSWERS;
import static org.mingzhang.ledger.Term.FILTER_PASSED;
import static org.mingzhang.ledger.Term.MODE_ANSWERS;
import static org.mingzhang.ledger.Term.MODE_SATISFIED;
import static org.mingzhang.ledger.Term.RANKED;
import static org.mingzhang.ledger.Term.RANKED_FIRST;
import static org.mingzhang.ledger.Term.RANKED_PLACES;
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
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Unit;

/** The survey's response, satisfaction 满意率 and recommendation (method §2 to §5). */
final class SurveyFigures {

  private static final Set<Term> QUESTIONS =
      EnumSet.of(ANSWERS, ANSWERS_SATISFIED, ANSWERS_TOP, ANSWERS_SCORE, ANSWERS_NOT_APPLICABLE);

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
    Definition margin =
        Definition.of("survey.margin", By.ALL, where(sums, Unit.RATIO, Margin::of))
            .denominator(SURVEY_RETURNED);
    all.add(
        Definition.of("survey.valid_rate", By.ALL, Ratio.Kind.COUNTS)
            .numerator(ANSWERS, OVERALL)
            .denominator(SURVEY_RETURNED));
    all.add(
        Definition.of("survey.coverage", By.ALL, where(sums, Unit.RATIO, Ratio.Kind.COUNTS))
            .numerator(ANSWERS, OVERALL)
            .denominator(sums.frame()));
    all.add(NeedIndex.definition());
    // The sample is what the rates are of.
    all.add(sums.surveyRule().excludesFlagged() ? margin.denominatorLess(SURVEY_FLAGGED) : margin);
    all.add(
        Definition.of("survey.needed", By.ALL, where(sums, Unit.COUNT, NeededAnswers::of))
            .basis(sums.frame()));
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
    all.addAll(sets(sums));
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
      all.add(weighted(sums, "survey.satisfaction_weighted", by, Weighted.Kind.RATE));
      all.add(weighted(sums, "survey.standard_error_weighted", by, Weighted.Kind.STANDARD_ERROR));
      all.add(
          Definition.of("survey.top_box", by, Proportion::of)
              .numerator(ANSWERS_TOP)
              .denominator(ANSWERS));
      for (Term top : EnumSet.of(ANSWERS_TOP_TWO, ANSWERS_TOP_THREE)) {
        all.add(
            Definition.of(
                    top == ANSWERS_TOP_TWO ? "survey.top_two" : "survey.top_three",
                    by,
                    Proportion::of)
                .numerator(top)
                .denominator(ANSWERS));
      }
      if (sums.surveyRule().excludesFlagged()) {
        all.add(
            Definition.of("survey.satisfaction_flagged_too", by, Proportion::of)
                .numerator(ANSWERS_FLAGGED_TOO_SATISFIED)
                .denominator(ANSWERS_FLAGGED_TOO));
      }
      all.addAll(meaning(sums, by));
      all.add(
          Definition.of("survey.mean", by, Ratio.Kind.SURVEY_MEAN)
              .numerator(ANSWERS_SCORE)
              .denominator(ANSWERS));
      all.add(
          Definition.of("survey.not_applicable", by, Amount::count).value(ANSWERS_NOT_APPLICABLE));
      if (by.equals(OVERALL)) {
        all.add(weighted(sums, "survey.effective_answers", by, Weighted.Kind.EFFECTIVE_ANSWERS));
        all.add(weighted(sums, "survey.design_effect", by, Weighted.Kind.DESIGN_EFFECT));
        all.add(weighted(sums, "survey.margin_weighted", by, Weighted.Kind.MARGIN));
      }
    }
    return all;
  }

  /** What the question was measured with, where anybody answered it. */
  private static List<Definition> meaning(Sums sums, By by) {
    String question = by.get("question");
    List<Definition> all = new ArrayList<>();
    if (sums.value(ANSWERS, by) > 0) {
      all.add(Definition.of("survey.scale", by, Setting.of(sums.survey().scale(question))));
      all.add(
          Definition.of(
              "survey.satisfied_from", by, Setting.of(sums.survey().satisfiedFrom(question))));
    }
    if (sums.value(ANSWERS_OFF_SCALE, by) > 0) {
      all.add(Definition.of("survey.off_scale", by, Amount::count).value(ANSWERS_OFF_SCALE));
    }
    return all;
  }

  /** Questions with options, and those that only some are asked. */
  private static List<Definition> sets(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : sums.each(EnumSet.of(FILTER_ANSWERS), "question")) {
      all.add(
          Definition.of("survey.asked_share", by, Proportion::of)
              .numerator(FILTER_PASSED)
              .denominator(FILTER_ANSWERS));
      all.add(Definition.of("survey.unasked", by, Amount::count).value(ANSWERS_UNASKED));
    }
    for (By by : sums.each(EnumSet.of(CHOICE_TICKS, RANKED), "option", "question")) {
      By question = By.of("question", by.get("question"));
      boolean ranking =
          sums.survey()
              .question(by.get("question"))
              .filter(asked -> asked.type() == QuestionType.RANKING)
              .isPresent();
      if (ranking) {
        all.add(
            Definition.of("survey.first_share", by, Proportion::of)
                .numerator(RANKED_FIRST)
                .denominator(CHOICE_ANSWERS, question));
        all.add(
            Definition.of("survey.mean_rank", by, Ratio.Kind.SURVEY_MEAN)
                .numerator(RANKED_PLACES)
                .denominator(RANKED));
      } else {
        all.add(
            Definition.of("survey.choice_share", by, Proportion::of)
                .numerator(CHOICE_TICKS)
                .denominator(CHOICE_ANSWERS, question));
      }
    }
    return all;
  }

  /** The base are the answers of buildings with homes; no weighted number is a sum of rows. */
  private static Definition weighted(Sums sums, String id, By by, Weighted.Kind kind) {
    Definition weighted =
        Definition.of(id, by, (s, parts) -> Weighted.of(kind, by, s, parts))
            .basis(BUILDING_HOUSEHOLDS, By.ALL);
    for (Sum sum : sums.matching(ANSWERS, by)) {
      By at = sum.by();
      weighted =
          sums.homes(at.get("building")) == null
              ? weighted.basis(ANSWERS, at)
              : weighted.denominator(ANSWERS, at);
      weighted = weighted.basis(ANSWERS_SATISFIED, at);
    }
    return weighted;
  }

  // A community without a round must not make a portfolio's figures unknown.
  private static Definition.Maker where(Sums sums, Unit unit, Definition.Maker maker) {
    return sums.surveyed() ? maker : (s, parts) -> new None(unit);
  }
}
