package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.measure.ControlLimits;
import org.mingzhang.measure.Figure;

/**
 * What got better and what got worse, each with its evidence, and what cannot be said: changes
 * inside random variation, and questions that mean something else than before. It says the same of
 * a question as the table of all questions does.
 */
final class ServiceChanges {

  /** More questions than these are counted. */
  private static final int MOST_QUESTIONS = 4;

  private final Draft draft;
  private final SectionPages pages;

  ServiceChanges(Draft draft, SectionPages pages) {
    this.draft = draft;
    this.pages = pages;
  }

  /** The two columns, then what is not claimed. */
  List<Block> blocks() {
    return Blocks.join(
        Blocks.pair(column(Kpi.Trend.BETTER), column(Kpi.Trend.WORSE)), unclaimed(), redefined());
  }

  /** What is met, what is missed, and the changes that the numbers support. */
  String title() {
    List<String> parts = new ArrayList<>();
    parts.add(
        draft.say(
            switch (draft.targets().status(draft.figure("repairs.on_time_rate"))) {
              case MET -> "service.title.met";
              case NEAR, MISSED -> "service.title.missed";
              case NONE, UNDECIDED ->
                  draft.hasOrders() ? "service.title.no-repairs" : "orders.not-given.line";
            }));
    int known = parts.size();
    for (Kpi kpi : Kpi.ALL) {
      boolean headline =
          kpi.name().equals("survey.satisfaction.overall")
              || kpi.name().equals("complaints.per_1000_households");
      Kpi.Trend trend = kpi.trend(draft);
      if (headline && (trend == Kpi.Trend.BETTER || trend == Kpi.Trend.WORSE)) {
        String part = draft.say("service.title." + kpi.name() + "." + trend.key());
        parts.add(
            kpi.id().equals(DriverFields.RATE) && SurveyMethod.voluntary(draft)
                ? draft.say("service.title.voluntary", part)
                : part);
      }
    }
    for (Kpi.Trend trend : List.of(Kpi.Trend.BETTER, Kpi.Trend.WORSE)) {
      int count = questions(trend).size();
      if (count > 0) {
        String part = draft.say("service.title.questions." + trend.key(), Numbers.count(count));
        parts.add(
            SurveyMethod.voluntary(draft) ? draft.say("service.title.voluntary", part) : part);
      }
    }
    boolean redefined =
        QuestionChanges.redefined(draft).stream()
            .anyMatch(now -> now.by().equals(HeadlineTiles.OVERALL));
    if (redefined) {
      parts.add(draft.say("service.title.redefined"));
    }
    if (parts.size() == known) {
      parts.add(draft.say(nothingCompared() ? "service.title.nothing-before" : unchanged()));
    }
    return draft.say(
        "service.title", draft.byLength("this"), String.join(draft.say("list.comma"), parts));
  }

  /** Only what was compared has not changed. */
  private String unchanged() {
    boolean survey = compared("survey.satisfaction.overall");
    boolean complaints = compared("complaints.per_1000_households");
    return survey == complaints
        ? survey ? "service.title.no-change" : "service.title.neither-compared"
        : survey ? "service.title.no-change.survey" : "service.title.no-change.complaints";
  }

  private boolean compared(String name) {
    return Kpi.ALL.stream()
        .anyMatch(kpi -> kpi.name().equals(name) && kpi.trend(draft) == Kpi.Trend.WITHIN_VARIATION);
  }

  private boolean nothingCompared() {
    return Kpi.ALL.stream().allMatch(kpi -> kpi.trend(draft) == Kpi.Trend.NOT_COMPARED)
        && QuestionChanges.compared(draft).isEmpty();
  }

  private List<Block> column(Kpi.Trend trend) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.part(trend.key(), draft.say("service." + trend.key()), ""));
    for (Kpi kpi : Kpi.ALL) {
      Figure now = kpi.figure(draft);
      Figure then = draft.previous(kpi.id(), kpi.by());
      if (kpi.trend(draft) == trend && now != null && then != null) {
        blocks.add(Blocks.say(evidence(kpi, now, then)));
      }
    }
    List<QuestionChanges.Compared> questions = questions(trend);
    questions.stream()
        .limit(MOST_QUESTIONS)
        .forEach(question -> blocks.add(Blocks.say(evidence(question))));
    if (questions.size() > MOST_QUESTIONS) {
      String more =
          draft.say(
              "service.questions.more", Numbers.count((long) questions.size() - MOST_QUESTIONS));
      blocks.add(
          Blocks.say(
              page().map(page -> draft.say("service.focus.more.at", more, page)).orElse(more)));
    }
    if (blocks.size() == 1) {
      blocks.add(
          Blocks.mutter(draft.say(nothingCompared() ? "service.nothing-compared" : none(trend))));
    }
    return blocks;
  }

  private static String none(Kpi.Trend trend) {
    return "service." + trend.key() + ".none";
  }

  /** The questions that changed, without the overall one: that is an indicator. */
  private List<QuestionChanges.Compared> questions(Kpi.Trend trend) {
    return QuestionChanges.significant(draft).stream()
        .filter(question -> !question.now().by().equals(HeadlineTiles.OVERALL))
        .filter(question -> question.rose() == (trend == Kpi.Trend.BETTER))
        .toList();
  }

  private Optional<String> page() {
    return pages.under("question-changes.title");
  }

  private String evidence(QuestionChanges.Compared question) {
    List<String> why = new ArrayList<>();
    why.add(
        draft.say(
            "service.beyond.holm",
            QuestionChanges.points(question.test().value()).text(),
            Numbers.probability(question.p())));
    if (SurveyMethod.voluntary(draft)) {
      why.add(draft.say("service.voluntary"));
    }
    page().ifPresent(why::add);
    return sentence(
        SurveySection.name(draft, question.now()), question.now(), question.then(), why);
  }

  private String evidence(Kpi kpi, Figure now, Figure then) {
    List<String> why = new ArrayList<>();
    why.add(judged(kpi, now));
    if (kpi.id().startsWith("survey.") && SurveyMethod.voluntary(draft)) {
      why.add(draft.say("service.voluntary"));
    }
    String target = draft.targets().text(kpi.id(), kpi.by());
    if (!target.isEmpty()) {
      why.add(draft.say("chart.target", target));
    }
    pages.of(kpi).ifPresent(why::add);
    return sentence(kpi.label(draft), now, then, why);
  }

  private String sentence(String label, Figure now, Figure then, List<String> why) {
    return draft.say(
        "service.evidence",
        label,
        draft.then(then),
        draft.print(now),
        draft.fractionWithUnit(now),
        String.join(draft.say("list.clause"), why));
  }

  private String judged(Kpi kpi, Figure now) {
    Optional<ControlLimits> limits = kpi.limits(draft);
    if (limits.isPresent() && !limits.get().holds(now)) {
      return draft.say("service.beyond.limits", ServiceTrends.range(limits.get(), now));
    }
    return draft.say(
        now.unit() == Figure.Unit.PER_1000
            ? "service.beyond.count"
            : now.lower() == null ? "service.beyond" : "service.beyond.survey");
  }

  private List<Block> unclaimed() {
    String names =
        Kpi.ALL.stream()
            .filter(kpi -> kpi.trend(draft) == Kpi.Trend.WITHIN_VARIATION)
            .map(kpi -> kpi.label(draft))
            .collect(Collectors.joining(draft.say("list.separator")));
    return names.isEmpty() ? List.of() : List.of(Blocks.mutter(draft.say("service.within", names)));
  }

  /** The question with the new definition in full, the others by name. */
  private List<Block> redefined() {
    List<Figure> all = QuestionChanges.redefined(draft);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    QuestionChanges.broken(draft, all.get(0)).map(Blocks::mutter).ifPresent(blocks::add);
    if (all.size() > 1) {
      String names =
          all.stream()
              .skip(1)
              .map(now -> SurveySection.name(draft, now))
              .collect(Collectors.joining(draft.say("list.separator")));
      String more = draft.say("service.redefined.more", names);
      blocks.add(
          Blocks.mutter(
              pages
                  .under("chart.satisfaction")
                  .map(page -> draft.say("service.focus.more.at", more, page))
                  .orElse(more)));
    }
    return blocks;
  }
}
