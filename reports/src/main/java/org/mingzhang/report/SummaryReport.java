package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.mask.OwnersFigures;

/**
 * 阅读版: what the disclosure says, on one page and in plain words: what came in, what went out, what
 * is left; what owners think; what was not good; what to do with a question; what the words mean.
 * It takes every number from the owners' figures and says nothing that the disclosure does not.
 */
public final class SummaryReport {

  /** Funds beyond these are counted, so that the page stays one. */
  private static final int MOST_FUNDS = 10;

  private static final int MOST_EXPENSES = 3;

  /** Rates of the office's own work, in the order in which misses are named. */
  private static final List<String> OWN_WORK =
      List.of(
          "repairs.on_time_rate",
          "complaints.classified_rate",
          "complaints.resolved_rate",
          "complaints.follow_up_rate",
          "complaints.recurrence_rate",
          "complaints.per_1000_households");

  private static final List<String> GLOSSARY =
      List.of(
          "fund.service",
          "fund.public",
          "fund.reserve",
          "fund.passthrough",
          "mode",
          "collection",
          "satisfaction",
          "on-time",
          "code");

  private final Draft draft;

  private SummaryReport(Draft draft) {
    this.draft = draft;
  }

  /**
   * The document {@code summary}.
   *
   * @param correction null for a paper that corrects nothing
   */
  public static Document of(
      ReportInput input, OwnersFigures owners, @Nullable Correction correction) {
    Draft draft = Draft.forOwners(input, owners);
    if (!input.publication().rules().isCivilCode()) {
      return StatutorySummary.of(draft, correction);
    }
    SummaryReport summary = new SummaryReport(draft);
    List<Block> blocks =
        Blocks.join(
            correction == null
                ? List.of()
                : List.of(
                    Blocks.warn(
                        draft.say(
                            "summary.correction",
                            String.valueOf(input.revision()),
                            String.valueOf(correction.previous())))),
            Exceptions.warning(draft),
            summary.money(),
            summary.survey(),
            summary.bad(),
            summary.ask(),
            summary.glossary(),
            draft.footnote("funds.income", "funds.expense", "funds.closing"));
    return Covers.document(
        draft,
        "summary",
        draft.say("summary.title", draft.periodName()),
        draft.say(
            "disclosure.subtitle",
            PublicText.clean(draft.community().name()),
            input.publication().displayFrom().toString(),
            input.publication().displayTo().toString()),
        blocks);
  }

  private List<Block> money() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("money", draft.say("summary.money"), draft.say("summary.money.note")));
    List<String> funds = FundsSection.funds(draft);
    if (funds.isEmpty()) {
      blocks.add(Blocks.say(draft.say("none")));
    } else {
      blocks.add(Blocks.table(funds(funds.subList(0, Math.min(MOST_FUNDS, funds.size())))));
    }
    if (funds.size() > MOST_FUNDS) {
      blocks.add(
          Blocks.say(draft.say("summary.more-funds", Numbers.count(funds.size() - MOST_FUNDS))));
    }
    expenses().map(Blocks::say).ifPresent(blocks::add);
    collection().map(Blocks::say).ifPresent(blocks::add);
    return blocks;
  }

  private Table funds(List<String> funds) {
    List<Table.Row> rows = new ArrayList<>();
    for (String fund : funds) {
      By by = By.of("fund", fund);
      rows.add(
          Cells.row(
              Cells.words(FundsSection.nameWithOwner(draft, fund)),
              draft.cell(draft.figure("funds.income", by)),
              draft.cell(draft.figure("funds.expense", by)),
              draft.cell(draft.figure("funds.closing", by), true)));
    }
    return new Table(
        "summary-funds",
        draft.say("summary.money"),
        List.of(
            Cells.left(draft.say("column.fund"), 34),
            Cells.right(draft.say("summary.in"), 22),
            Cells.right(draft.say("summary.out"), 22),
            Cells.right(draft.say("summary.left"), 22)),
        rows,
        "");
  }

  /** The largest of the nine components. */
  private Optional<String> expenses() {
    List<String> largest =
        ExpenseSection.COMPONENTS.stream()
            .filter(code -> amount(code).signum() > 0)
            .sorted(Comparator.comparing(SummaryReport.this::amount).reversed())
            .limit(MOST_EXPENSES)
            .map(
                code ->
                    draft.say(
                        "summary.expense",
                        draft.say("component." + code + ".short"),
                        draft.print(draft.figure("expenses.amount", By.of("category", code)))))
            .toList();
    return largest.isEmpty()
        ? Optional.empty()
        : Optional.of(draft.say("summary.expenses", String.join(draft.say("list.comma"), largest)));
  }

  private BigDecimal amount(String code) {
    return draft.amount("expenses.amount", By.of("category", code));
  }

  private Optional<String> collection() {
    Figure rate = draft.figure("fees.collection_rate");
    if (rate == null || rate.value() == null) {
      return Optional.empty();
    }
    return Optional.of(
        draft.printsFraction(rate.id())
            ? draft.say("summary.collection", draft.print(rate), draft.fraction(rate))
            : draft.say("summary.collection.masked", draft.print(rate)));
  }

  private List<Block> survey() {
    Figure rate = draft.figure("survey.satisfaction", HeadlineTiles.OVERALL);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("survey", draft.say("summary.survey"), ""));
    if (rate == null || !SurveySection.held(draft)) {
      blocks.add(
          Blocks.say(
              draft.say(
                  RefusedAnswers.any(draft) ? "summary.survey.refused" : "summary.survey.none")));
    } else if (Draft.hidden(rate)) {
      blocks.add(Blocks.say(draft.say("summary.survey.hidden")));
    } else if (rate.value() == null) {
      blocks.add(Blocks.say(draft.say("summary.survey.few", SurveySection.base(rate))));
    } else {
      blocks.add(
          Blocks.say(draft.say("summary.survey.says", draft.print(rate), draft.fraction(rate))));
      BigDecimal lower = rate.lower();
      BigDecimal upper = rate.upper();
      if (lower != null && upper != null) {
        blocks.add(
            Blocks.say(
                draft.say(
                    "summary.survey.interval",
                    Numbers.percent(lower, 1),
                    Numbers.percent(upper, 1))));
      }
    }
    return blocks;
  }

  /** Targets that were missed, what owners like least, what is still open. */
  private List<Block> bad() {
    List<String> found = new ArrayList<>();
    for (String id : OWN_WORK) {
      Figure rate = draft.figure(id);
      Block.Status status = draft.targets().status(rate);
      if (status == Block.Status.MISSED || status == Block.Status.NEAR) {
        found.add(
            draft.say(
                "summary.bad.missed",
                draft.say("figure." + id),
                draft.print(rate),
                draft.targets().text(id)));
      }
    }
    worse().ifPresent(found::add);
    lowest().ifPresent(found::add);
    if (draft.amount("repairs.open", By.ALL).signum() > 0) {
      found.add(draft.say("summary.bad.open", draft.print(draft.figure("repairs.open"))));
    }
    String unchecked =
        FundsSection.funds(draft).stream()
            .limit(MOST_FUNDS)
            .filter(this::isUnchecked)
            .map(draft::fundName)
            .collect(Collectors.joining(draft.say("list.separator")));
    if (!unchecked.isEmpty()) {
      found.add(draft.say("summary.bad.bank", unchecked));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("bad", draft.say("summary.bad"), ""));
    if (found.isEmpty()) {
      blocks.add(Blocks.say(draft.say("summary.bad.none")));
    }
    for (int i = 0; i < found.size(); i++) {
      blocks.add(Blocks.say(draft.say("summary.bad.item", String.valueOf(i + 1), found.get(i))));
    }
    return blocks;
  }

  private boolean isUnchecked(String fund) {
    return FundsSection.reconciled(draft, fund) instanceof Cell.Standing standing
        && standing.status() == Block.Status.UNDECIDED;
  }

  private Optional<String> worse() {
    Comparison comparison =
        QuestionChanges.judged(
            draft,
            draft.figure("survey.satisfaction", HeadlineTiles.OVERALL),
            draft.previous("survey.satisfaction", HeadlineTiles.OVERALL));
    return comparison != null
            && comparison.verdict() == Comparison.Verdict.BEYOND_VARIATION
            && comparison.difference().signum() < 0
        ? Optional.of(draft.say("summary.bad.worse", draft.since(DriverFields.RATE)))
        : Optional.empty();
  }

  /**
   * Least satisfaction of those that are measured as most of the needs are: rates of another scale
   * or satisfied set are no higher or lower than these.
   */
  private Optional<String> lowest() {
    List<Figure> rates =
        SurveySection.rates(draft).stream()
            .filter(rate -> !rate.by().equals(HeadlineTiles.OVERALL) && rate.value() != null)
            .toList();
    List<Figure> alike = alike(rates);
    String key = alike.size() < rates.size() ? "summary.bad.lowest.alike" : "summary.bad.lowest";
    return alike.stream()
        .min(Comparator.comparing(rate -> Objects.requireNonNull(rate.value())))
        .map(
            rate ->
                draft.say(
                    key,
                    SurveySection.name(draft, rate),
                    draft.print(rate),
                    SurveySection.base(rate)));
  }

  private List<Figure> alike(List<Figure> rates) {
    Map<CommonDefinition.Meaning, Integer> needs = new TreeMap<>();
    for (Figure rate : rates) {
      if (draft.words().has("question." + rate.by().get("question"))) {
        needs.merge(meaning(rate), 1, Integer::sum);
      }
    }
    if (needs.isEmpty()) {
      rates.forEach(rate -> needs.merge(meaning(rate), 1, Integer::sum));
    }
    int most = needs.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    // Of as many the standard one, which is ordered first.
    return needs.entrySet().stream()
        .filter(group -> group.getValue() == most)
        .findFirst()
        .map(group -> rates.stream().filter(r -> meaning(r).equals(group.getKey())).toList())
        .orElse(List.of());
  }

  private CommonDefinition.Meaning meaning(Figure rate) {
    SurveyDefinition survey = SatisfiedWords.definition(draft);
    String question = rate.by().get("question");
    return new CommonDefinition.Meaning(survey.scale(question), survey.satisfiedFrom(question));
  }

  private List<Block> ask() {
    return List.of(
        Blocks.section("ask", draft.say("summary.ask"), ""),
        Blocks.say(ClosingNotes.objections(draft)),
        Blocks.say(draft.say("summary.ask.own")));
  }

  private List<Block> glossary() {
    List<Table.Row> rows = new ArrayList<>();
    for (String word : GLOSSARY) {
      String key = "gloss." + word;
      if (word.equals("mode")) {
        key += draft.lumpSum() ? ".lump-sum" : ".commission";
      }
      rows.add(Cells.row(Cells.words(draft.say(key)), Cells.words(draft.say(key + ".means"))));
    }
    return List.of(
        Blocks.section("glossary", draft.say("summary.glossary"), ""),
        Blocks.table(
            new Table(
                "glossary",
                draft.say("summary.glossary"),
                List.of(
                    Cells.left(draft.say("summary.word"), 16),
                    Cells.left(draft.say("summary.meaning"), 84)),
                rows,
                "")));
  }
}
