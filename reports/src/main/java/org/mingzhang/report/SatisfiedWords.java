package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * The answers that count as satisfied, as a paper names them: those of the round itself, never of
 * the standard rule (method §2, §19).
 */
final class SatisfiedWords {

  /** How many of the upper points of the usual scale have a word of their own. */
  private static final int WORDED = 3;

  private SatisfiedWords() {}

  /** The definition that the period's round holds to; the office's rule where there is no round. */
  static SurveyDefinition definition(Draft draft) {
    return draft
        .input()
        .slice()
        .surveyOf(draft.period())
        .orElseGet(() -> new SurveyDefinition("", draft.input().slice().surveyRule(), List.of()));
  }

  /** {@code 非常满意 + 满意} of five points, {@code 1–10 分中的 8–10 分} of others. */
  static String of(Words words, int scale, int from) {
    int points = scale - from + 1;
    return scale == Question.USUAL_SCALE && points >= 1 && points <= WORDED
        ? words.say("satisfied.set." + points)
        : words.say("satisfied.points", String.valueOf(scale), points(scale, from));
  }

  /** The overall question's. */
  static String overall(Draft draft) {
    return of(draft, definition(draft), "overall");
  }

  /** The overall question's, then that of each question that has another. */
  static String all(Draft draft) {
    SurveyDefinition survey = definition(draft);
    String overall = overall(draft);
    SortedMap<String, List<String>> others = new TreeMap<>();
    for (Figure rate : SurveySection.rates(draft)) {
      String question = rate.by().get("question");
      String set = of(draft, survey, question);
      if (!set.equals(overall)) {
        others.computeIfAbsent(set, s -> new ArrayList<>()).add(SurveySection.name(draft, rate));
      }
    }
    StringBuilder text = new StringBuilder(overall);
    others.forEach(
        (set, names) ->
            text.append(draft.say("list.clause"))
                .append(
                    draft.say(
                        "satisfied.of", String.join(draft.say("list.separator"), names), set)));
    return text.toString();
  }

  /** One set for several questions, else a reference to each question's own. */
  static String among(Draft draft, List<String> questions) {
    SurveyDefinition survey = definition(draft);
    List<String> sets =
        questions.stream().map(question -> of(draft, survey, question)).distinct().toList();
    return sets.size() == 1 ? sets.get(0) : draft.say("satisfied.each");
  }

  /** Of communities side by side: the set where all have the same one. */
  static String among(Words words, List<Member> members) {
    SortedSet<String> sets = new TreeSet<>();
    for (Member member : members) {
      FigureSet figures = member.figures();
      Integer scale = setting(figures, "survey.scale");
      Integer from = setting(figures, "survey.satisfied_from");
      if (scale != null && from != null) {
        sets.add(of(words, scale, from));
      }
    }
    return sets.size() == 1 ? sets.first() : words.say("satisfied.each");
  }

  /** The highest point alone: {@code 非常满意}, or {@code 10 分}. */
  static String highest(Draft draft) {
    int scale = definition(draft).scale("overall");
    return scale == Question.USUAL_SCALE
        ? draft.say("satisfied.set.1")
        : draft.say("satisfied.point", String.valueOf(scale));
  }

  private static @Nullable Integer setting(@Nullable FigureSet figures, String id) {
    Figure figure = figures == null ? null : figures.find(id, HeadlineTiles.OVERALL).orElse(null);
    return figure == null || figure.value() == null ? null : figure.value().intValueExact();
  }

  private static String of(Draft draft, SurveyDefinition survey, String question) {
    return of(draft.words(), survey.scale(question), survey.satisfiedFrom(question));
  }

  private static String points(int scale, int from) {
    return from == scale ? String.valueOf(scale) : from + "–" + scale;
  }
}
