package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.SampleSize;

/** 业主满意率: every question with its interval and base, and how the survey was made. */
final class SurveySection {

  private static final List<String> QUESTIONS =
      List.of("overall", "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10");
  private static final String RATE = "survey.satisfaction";

  private SurveySection() {}

  /** With its heading; 本期无 where no round ends in the period. */
  static List<Block> of(Draft draft) {
    SurveyRound round = draft.input().slice().surveyRound().orElse(null);
    boolean held = held(draft);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("survey", draft.say("section.survey"), held ? summary(draft, round) : ""));
    if (!held) {
      if (RefusedAnswers.any(draft)) {
        blocks.addAll(RefusedAnswers.of(draft));
      } else {
        blocks.add(Blocks.say(DutiesSection.nothing(draft, "performance")));
      }
      return List.copyOf(blocks);
    }
    blocks.addAll(chart(draft));
    blocks.addAll(ChoiceTables.filters(draft));
    if (draft.keepsSurvey()) {
      blocks.add(Blocks.say(draft.say("survey.kept")));
    }
    blocks.add(Blocks.mutter(reading(draft)));
    long ofSome = askedOfSome(draft);
    if (draft.owners() && ofSome > 0) {
      blocks.add(Blocks.mutter(draft.say("survey.asked-some", Numbers.count(ofSome))));
    }
    blocks.addAll(missing(draft));
    blocks.addAll(RefusedAnswers.of(draft));
    blocks.addAll(SurveyHistory.of(draft));
    blocks.addAll(SurveyMethod.of(draft, round));
    blocks.addAll(draft.footnote("survey."));
    return List.copyOf(blocks);
  }

  /** Questions on a scale that only those were asked who gave a certain answer before. */
  private static long askedOfSome(Draft draft) {
    SurveyDefinition survey = draft.input().slice().surveyOf(draft.period()).orElse(null);
    return survey == null
        ? 0
        : draft.input().slice().sums(Term.FILTER_ANSWERS).stream()
            .filter(sum -> sum.value() > 0)
            .map(sum -> sum.by().get("question"))
            .distinct()
            .flatMap(question -> survey.question(question).stream())
            .filter(question -> question.type() == QuestionType.SCALE)
            .count();
  }

  /** Whether a round ends in the period. */
  static boolean held(Draft draft) {
    return draft.input().slice().surveyRound().isPresent() || draft.has("survey.returned", By.ALL);
  }

  /** The chart alone, empty where no question has a figure. */
  static List<Block> chart(Draft draft) {
    if (!held(draft)) {
      return List.of();
    }
    List<Chart.Interval> intervals = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Figure rate : rates(draft)) {
      Chart.Interval interval = interval(draft, rate);
      intervals.add(interval);
      sentences.add(alternative(draft, interval, rate));
    }
    if (intervals.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.chart(
            new Chart.Intervals(
                "satisfaction",
                draft.say("chart.satisfaction"),
                alternative(draft, sentences, rates(draft)),
                intervals,
                null,
                "")));
  }

  /** Overall, the ten needs, then the office's own questions. */
  static List<Figure> rates(Draft draft) {
    List<Figure> rates = new ArrayList<>();
    for (String question : QUESTIONS) {
      Figure rate = draft.figure(RATE, By.of("question", question));
      if (rate != null) {
        rates.add(rate);
      }
    }
    draft.all(RATE).stream()
        .filter(rate -> !QUESTIONS.contains(rate.by().get("question")))
        .forEach(rates::add);
    return List.copyOf(rates);
  }

  static String name(Draft draft, Figure rate) {
    return name(draft, rate.by().get("question"));
  }

  /**
   * Satisfied, delighted and recommended (duty S9), the index of the ten needs, and how many of the
   * returned and of the frame answered validly.
   */
  static List<Block> index(Draft draft) {
    List<String> parts = new ArrayList<>();
    Figure satisfied = draft.figure(RATE, HeadlineTiles.OVERALL);
    Figure top = draft.figure("survey.top_box", HeadlineTiles.OVERALL);
    Figure nps = draft.figure("survey.nps");
    if (satisfied != null && satisfied.value() != null && top != null) {
      parts.add(
          draft.say(
              "survey.triple",
              draft.print(satisfied),
              draft.print(top),
              draft.print(nps),
              nps == null ? Numbers.UNDEFINED : base(nps)));
    }
    Figure index = draft.figure("survey.need_index");
    if (index != null && index.value() != null) {
      parts.add(draft.say("survey.index", draft.print(index), base(index)));
    }
    for (String id : List.of("survey.valid_rate", "survey.coverage")) {
      Figure rate = draft.figure(id);
      if (rate != null && rate.value() != null) {
        parts.add(draft.say(id, draft.print(rate), draft.fraction(rate)));
      }
    }
    return parts.isEmpty()
        ? List.of()
        : List.of(
            Blocks.say(String.join(draft.say("list.clause"), parts) + draft.say("list.stop")));
  }

  /** The need's own word, else the question as it was asked, else its header. */
  static String name(Draft draft, String question) {
    String label =
        draft.words().has("question." + question)
            ? ""
            : draft.input().slice().surveyOf(draft.period()).map(s -> s.label(question)).orElse("");
    return draft.publicName("question", label.isEmpty() ? question : label);
  }

  private static Chart.Interval interval(Draft draft, Figure rate) {
    boolean shown = rate.value() != null;
    return new Chart.Interval(
        name(draft, rate),
        shown ? number(rate.value()) : null,
        shown ? number(rate.lower()) : null,
        shown ? number(rate.upper()) : null,
        draft.print(rate),
        "n = " + base(rate) + (ChoiceTables.isFiltered(draft, rate.by()) ? " †" : ""),
        Block.Status.NONE);
  }

  private static String alternative(Draft draft, Chart.Interval interval, Figure rate) {
    BigDecimal lower = rate.lower();
    BigDecimal upper = rate.upper();
    if (interval.value() == null || lower == null || upper == null) {
      return draft.say(
          "chart.satisfaction.without", interval.label(), interval.text(), interval.base());
    }
    return draft.say(
        "chart.satisfaction.with",
        interval.label(),
        interval.text(),
        Numbers.percent(lower, 1),
        Numbers.percent(upper, 1),
        interval.base());
  }

  /** With what its asterisks stand for. */
  private static String alternative(Draft draft, List<String> sentences, List<Figure> rates) {
    String text = String.join(draft.say("list.clause"), sentences) + draft.say("list.stop");
    return rates.stream().anyMatch(Draft::hidden) ? text + " " + draft.asterisk() : text;
  }

  static String base(Figure rate) {
    BigDecimal base = rate.denominator();
    if (base == null && Draft.hidden(rate)) {
      return Numbers.HIDDEN;
    }
    return base == null ? "0" : Numbers.decimal(base, 0);
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static String summary(Draft draft, @Nullable SurveyRound round) {
    Figure issued = draft.figure("survey.issued");
    return draft.say(
        "survey.summary",
        draft.given(round == null ? "" : round.round()),
        issued == null || (issued.value() == null && !Draft.hidden(issued))
            ? draft.say("not-given")
            : draft.print(issued),
        draft.print(draft.figure("survey.returned")),
        draft.print(draft.figure("survey.response_rate")));
  }

  /** What to do: how many answers were too few, and how many the next round should have. */
  private static List<Block> missing(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    Figure overall = draft.figure(RATE, HeadlineTiles.OVERALL);
    if (overall != null && !overall.withheld().isEmpty() && !Draft.hidden(overall)) {
      blocks.add(
          Blocks.warn(
              draft.say("withheld.missing", missing(draft, overall)) + draft.say("list.stop")));
    }
    Figure needed = draft.figure("survey.needed");
    if (needed != null && needed.value() != null) {
      blocks.add(Blocks.say(draft.say("survey.next", draft.print(needed))));
    }
    return blocks;
  }

  /** How many answers a withheld rate lacks; a community may be too small for any. */
  static String missing(Draft draft, Figure rate) {
    BigDecimal base = rate.denominator();
    Figure needed = draft.figure("survey.needed");
    Long population =
        Draft.hidden(needed) ? households(draft) : needed == null ? null : needed.population();
    long smallest = draft.input().slice().surveyRule().minBase();
    return SampleSize.missing(base == null ? 0 : base.longValueExact(), population, smallest)
        .map(missing -> draft.say("missing.answers", Numbers.count(missing)))
        .orElseGet(() -> draft.say("missing.never"));
  }

  /**
   * Whether a question is asked on the scale of the overall one and satisfies from its points on.
   */
  static boolean likeOverall(Draft draft, Figure rate) {
    String question = rate.by().get("question");
    return draft
        .input()
        .slice()
        .surveyOf(draft.period())
        .map(
            survey ->
                survey.scale(question) == survey.scale("overall")
                    && survey.satisfiedFrom(question) == survey.satisfiedFrom("overall"))
        .orElse(true);
  }

  /** All of them are public where the occupied ones are not; null where unknown. */
  private static @Nullable Long households(Draft draft) {
    Figure all = draft.figure("community.households");
    BigDecimal count = all == null ? null : all.value();
    return count == null ? null : count.longValueExact();
  }

  /** How the chart is read, with the highest point and what counts as satisfied side by side. */
  private static String reading(Draft draft) {
    By overall = HeadlineTiles.OVERALL;
    SurveyDefinition survey = SatisfiedWords.definition(draft);
    String highest = SatisfiedWords.highest(draft);
    boolean highestAlone = survey.satisfiedFrom("overall") == survey.scale("overall");
    List<String> rates = new ArrayList<>();
    rates.add(
        draft.say(
            "survey.reading.rate",
            highest,
            draft.print(draft.figure(highestAlone ? RATE : "survey.top_box", overall))));
    if (!highestAlone) {
      rates.add(
          draft.say(
              "survey.reading.rate",
              SatisfiedWords.overall(draft),
              draft.print(draft.figure(RATE, overall))));
    }
    boolean bare =
        draft.owners()
            && Draft.hidden(draft.figure("community.occupied_households"))
            && rates(draft).stream().allMatch(rate -> rate.lower() == null);
    return draft.say(
        bare ? "survey.reading.bare" : "survey.reading",
        SatisfiedWords.all(draft),
        String.join(draft.say("list.comma"), rates),
        // Owners see how many answered and n: beside these, a hidden number would be none.
        draft.owners()
            ? ""
            : draft.say(
                "survey.reading.not-applicable",
                draft.print(draft.figure("survey.not_applicable", overall))));
  }
}
