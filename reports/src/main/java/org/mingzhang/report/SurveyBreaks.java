package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.SurveyDefinition;

/**
 * 口径变更: where a question was asked, counted or judged otherwise than in the round before, a new
 * series begins (method §1). Nothing is compared or added up across it. What a rule says that
 * changes no rate, such as the smallest base, is no break.
 */
final class SurveyBreaks {

  private SurveyBreaks() {}

  /** A break before a period, in words. */
  record Break(Period period, String text) {}

  /** Whether a question means the same in two periods; so it does where one has no round. */
  static boolean comparable(Draft draft, String question, Period one, Period other) {
    return changes(draft, question, one, other).isEmpty();
  }

  /** Whether whose answers count is the same in two periods, whatever the question. */
  static boolean countedAlike(Draft draft, Period one, Period other) {
    Optional<SurveyDefinition> is = draft.input().slice().surveyOf(one);
    Optional<SurveyDefinition> was = draft.input().slice().surveyOf(other);
    return is.isEmpty() || was.isEmpty() || counted(draft, is.get(), was.get()).isEmpty();
  }

  /** The breaks among periods in order, each held against the one before. */
  static List<Break> among(Draft draft, String question, List<Period> periods) {
    List<Break> breaks = new ArrayList<>();
    for (int i = 1; i < periods.size(); i++) {
      text(draft, question, periods.get(i), periods.get(i - 1))
          .map(new Named(periods.get(i))::says)
          .ifPresent(breaks::add);
    }
    return List.copyOf(breaks);
  }

  /** What changed since the other period, empty where nothing did. */
  static Optional<String> text(Draft draft, String question, Period now, Period then) {
    List<String> changes = changes(draft, question, now, then);
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            draft.say(
                "break.note",
                now.toString(),
                SurveySection.name(draft, question),
                String.join(draft.say("list.separator"), changes)));
  }

  private static List<String> changes(Draft draft, String question, Period now, Period then) {
    Optional<SurveyDefinition> is = draft.input().slice().surveyOf(now);
    Optional<SurveyDefinition> was = draft.input().slice().surveyOf(then);
    // What was not asked before has no earlier definition to differ from.
    return is.isPresent()
            && was.isPresent()
            && is.get().isAsked(question)
            && was.get().isAsked(question)
        ? changes(draft, question, is.get(), was.get())
        : List.of();
  }

  private static List<String> changes(
      Draft draft, String question, SurveyDefinition is, SurveyDefinition was) {
    List<String> changes = new ArrayList<>();
    if (is.scale(question) != was.scale(question)) {
      changes.add(
          draft.say(
              "break.scale",
              String.valueOf(was.scale(question)),
              String.valueOf(is.scale(question))));
    }
    if (is.satisfiedFrom(question) != was.satisfiedFrom(question)) {
      changes.add(draft.say("break.satisfied", points(was, question), points(is, question)));
    }
    // A wording that nobody handed in is no other wording.
    String label = is.label(question);
    String before = was.label(question);
    if (!label.isEmpty() && !before.isEmpty() && !label.equals(before)) {
      changes.add(draft.say("break.label", draft.publicRemark(before), draft.publicRemark(label)));
    }
    if (!filter(is, question).equals(filter(was, question))) {
      changes.add(
          draft.say(
              "break.asked",
              asked(draft, filter(was, question)),
              asked(draft, filter(is, question))));
    }
    changes.addAll(counted(draft, is, was));
    return changes;
  }

  /** Whose answers to any question count. */
  private static List<String> counted(Draft draft, SurveyDefinition is, SurveyDefinition was) {
    List<String> changes = new ArrayList<>();
    if (!is.excluded().equals(was.excluded())) {
      changes.add(
          draft.say(
              "break.frame",
              draft.publicRemark(was.excluded()),
              draft.publicRemark(is.excluded())));
    }
    boolean excludes = is.rule().excludesFlagged();
    if (excludes != was.rule().excludesFlagged()) {
      changes.add(
          draft.say(
              excludes ? "break.flagged.out" : "break.flagged.in",
              Numbers.count((excludes ? is : was).rule().fastBelow())));
    } else if (excludes && is.rule().fastBelow() != was.rule().fastBelow()) {
      // Where flagged answers are kept their number changes and no rate does.
      changes.add(
          draft.say(
              "break.fast",
              Numbers.count(was.rule().fastBelow()),
              Numbers.count(is.rule().fastBelow())));
    }
    return changes;
  }

  /** The question that decides who is asked, with their answer to it; empty where all are. */
  private static List<String> filter(SurveyDefinition of, String question) {
    return of.question(question)
        .filter(asked -> !asked.askQuestion().isEmpty())
        .map(asked -> List.of(asked.askQuestion(), asked.askValue()))
        .orElse(List.of());
  }

  private static String asked(Draft draft, List<String> filter) {
    return filter.isEmpty()
        ? draft.say("break.asked.all")
        : draft.say(
            "break.asked.some",
            draft.publicRemark(filter.get(0)),
            draft.publicRemark(filter.get(1)));
  }

  /** {@code 4–5} */
  static String points(SurveyDefinition of, String question) {
    int from = of.satisfiedFrom(question);
    int to = of.scale(question);
    return from == to ? String.valueOf(to) : from + "–" + to;
  }

  private record Named(Period period) {
    Break says(String text) {
      return new Break(period, text);
    }
  }
}
