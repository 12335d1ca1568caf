package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/** The answers first: four figures, each with its base and its change. */
final class HeadlineTiles {

  private static final By SERVICE = By.of("fund", "service");
  static final By OVERALL = By.of("question", "overall");

  private final Draft draft;
  private final boolean owners;

  private HeadlineTiles(Draft draft, boolean owners) {
    this.draft = draft;
    this.owners = owners;
  }

  static Block of(Draft draft) {
    return new HeadlineTiles(draft, false).tiles();
  }

  /** For all owners: of the survey's change only whether it is better, worse or neither. */
  static Block forOwners(Draft draft) {
    return new HeadlineTiles(draft, true).tiles();
  }

  private Block tiles() {
    return new Block.Tiles(List.of(closing(), collection(), satisfaction(), onTime()));
  }

  private Block.Tile closing() {
    Figure closing = draft.figure("funds.closing", SERVICE);
    List<String> lines = new ArrayList<>();
    lines.add(draft.say("tile.closing.income", draft.print(draft.figure("funds.income", SERVICE))));
    lines.add(
        draft.say("tile.closing.expense", draft.print(draft.figure("funds.expense", SERVICE))));
    lines.addAll(changes("funds.closing", SERVICE));
    return new Block.Tile(
        draft.say("tile.closing"),
        Block.Status.NONE,
        "",
        draft.print(closing),
        lines,
        draft.cell(closing));
  }

  private Block.Tile collection() {
    Figure rate = draft.figure("fees.collection_rate");
    List<String> lines = new ArrayList<>();
    lines.add(
        rate == null || rate.value() == null
            ? draft.say("tile.collection.none")
            : draft.printsFraction(rate.id())
                ? draft.say("tile.collection.base", draft.fraction(rate))
                : draft.say("tile.collection.masked"));
    lines.addAll(changes("fees.collection_rate", By.ALL));
    return new Block.Tile(
        draft.say("tile.collection"),
        Block.Status.NONE,
        "",
        draft.print(rate),
        lines,
        draft.cell(rate));
  }

  private Block.Tile satisfaction() {
    Figure rate = draft.figure("survey.satisfaction", OVERALL);
    List<String> lines = new ArrayList<>();
    if (rate == null || !SurveySection.held(draft)) {
      lines.add(draft.say(RefusedAnswers.any(draft) ? "survey.refused.tile" : "survey.none"));
    } else if (Draft.hidden(rate)) {
      lines.add(draft.say("asterisk.tile"));
    } else if (rate.value() == null) {
      lines.add(
          rate.withheld().isEmpty()
              ? draft.say("survey.unanswered")
              : draft.say(
                  "tile.satisfaction.n",
                  SurveySection.base(rate),
                  SurveySection.missing(draft, rate)));
    } else {
      lines.add(draft.say("tile.satisfaction.base", draft.fraction(rate)));
      interval(rate, lines);
    }
    lines.addAll(changes("survey.satisfaction", OVERALL));
    return new Block.Tile(
        draft.say("tile.satisfaction"),
        Block.Status.NONE,
        "",
        draft.print(rate),
        lines,
        draft.cell(rate));
  }

  private void interval(Figure rate, List<String> lines) {
    BigDecimal lower = rate.lower();
    BigDecimal upper = rate.upper();
    if (lower != null && upper != null) {
      lines.add(draft.say("interval", Numbers.percent(lower, 1), Numbers.percent(upper, 1)));
    }
  }

  private Block.Tile onTime() {
    Figure rate = draft.figure("repairs.on_time_rate");
    if (!draft.hasOrders()) {
      return new Block.Tile(
          draft.say("tile.on-time"),
          Block.Status.NONE,
          "",
          Numbers.UNDEFINED,
          List.of(
              draft.say(DutiesSection.declaredNoOrders(draft) ? "none" : "orders.not-given.line")),
          draft.cell(rate));
    }
    Block.Status status = draft.targets().status(rate);
    List<String> lines = new ArrayList<>();
    lines.add(
        rate == null || rate.value() == null
            ? Draft.hidden(rate) ? draft.say("asterisk.tile") : draft.say("repairs.none-due")
            : draft.say(
                "tile.on-time.base",
                draft.fraction(rate),
                draft.targets().text("repairs.on_time_rate")));
    lines.addAll(changes("repairs.on_time_rate", By.ALL));
    return new Block.Tile(
        draft.say("tile.on-time"),
        status,
        statusWord(status),
        draft.print(rate),
        lines,
        draft.cell(rate));
  }

  private String statusWord(Block.Status status) {
    return Standings.word(draft.words(), status);
  }

  private List<String> changes(String id, By by) {
    List<String> lines = new ArrayList<>();
    Figure now = draft.figure(id, by);
    String previous = draft.since(id);
    FigureSet compared = draft.before(id);
    Figure before = draft.previous(id, by);
    line(now, QuestionChanges.judged(draft, now, before), previous, lines);
    partial(now, compared, previous, lines);
    boolean sameAgain = compared != null && compared.period().equals(draft.period().yearBefore());
    if (draft.period().months() < 12 && !sameAgain) {
      String yearBefore = draft.say("change.year-before");
      line(now, Comparison.of(now, draft.yearBefore(id, by)), yearBefore, lines);
      partial(now, draft.input().yearBefore(), yearBefore, lines);
    }
    return lines;
  }

  private void partial(
      @Nullable Figure now, @Nullable FigureSet then, String since, List<String> lines) {
    if (now != null && now.value() != null && draft.partial(now.id(), now.by(), then)) {
      lines.add(draft.say("change.line", since, draft.say("change.partial")));
    } else if (now != null && now.value() != null && draft.redefined(now.id(), now.by(), then)) {
      lines.add(draft.say("change.line", since, draft.say("change.redefined")));
    }
  }

  private void line(
      @Nullable Figure now, @Nullable Comparison comparison, String since, List<String> lines) {
    if (now == null || comparison == null) {
      return;
    }
    if (!now.id().startsWith("survey.")) {
      lines.add(draft.say("change.line", since, draft.text().change(now, comparison)));
      return;
    }
    String verdict = verdict(comparison);
    lines.add(
        draft.say(
            "change.line",
            since,
            owners
                ? verdict
                : draft.say("change.judged", draft.text().change(now, comparison), verdict)));
  }

  private String verdict(Comparison comparison) {
    if (comparison.verdict() != Comparison.Verdict.BEYOND_VARIATION) {
      return draft.say(owners ? "change.owners.none" : "verdict.within");
    }
    boolean up = comparison.difference().signum() > 0;
    return draft.say((owners ? "change.owners." : "verdict.") + (up ? "up" : "down"));
  }
}
