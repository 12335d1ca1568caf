package org.mingzhang.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.CorrectiveAction;
import org.mingzhang.ledger.TrackedAction;
import org.mingzhang.measure.Figure;

/**
 * From discontent to betterment 整改: what was undertaken, by whom and until when, what of it was
 * accepted, and whether the question that it was to better is answered better since (duty S70).
 */
final class ActionSection {

  /** More than these are to be looked up in the office's own table. */
  private static final int MOST = 20;

  private static final int MOST_NUMBERS = 6;

  private final Draft draft;
  private final LocalDate last;

  private ActionSection(Draft draft) {
    this.draft = draft;
    this.last = draft.period().lastDay();
  }

  private static boolean held(Draft draft) {
    return draft.figure("actions.open") != null;
  }

  /** For all owners: how many, and how many are late; nobody's words. */
  static List<Block> forOwners(Draft draft) {
    return held(draft) ? new ActionSection(draft).numbers(part(draft), true) : List.of();
  }

  /** For the committee: each of them, without who answers for it in the office. */
  static List<Block> forCommittee(Draft draft) {
    ActionSection section = new ActionSection(draft);
    return held(draft)
        ? Blocks.join(section.numbers(part(draft), false), section.list(false))
        : List.of();
  }

  /** For the managers: each of them with who answers for it. */
  static List<Block> forManagers(Draft draft) {
    if (!held(draft)) {
      return List.of();
    }
    ActionSection section = new ActionSection(draft);
    Block heading =
        Blocks.section("actions", draft.say("actions.title"), draft.say("actions.note"));
    return Blocks.join(section.numbers(heading, false), section.list(true));
  }

  /** {@code ZG-03（32 日，工程部）}: what is overdue and since when; empty where nothing is. */
  static String overdue(Draft draft) {
    ActionSection section = new ActionSection(draft);
    List<CorrectiveAction> late =
        section.open().filter(action -> !action.dueOn().isAfter(section.last)).toList();
    if (late.isEmpty()) {
      return "";
    }
    String numbers =
        late.stream()
            .limit(MOST_NUMBERS)
            .map(
                action ->
                    draft.say(
                        "actions.overdue.one",
                        PublicText.clean(action.actionNo()),
                        section.about(action),
                        String.valueOf(ChronoUnit.DAYS.between(action.dueOn(), section.last))))
            .collect(Collectors.joining(draft.say("list.separator")));
    return draft.say(
        "actions.overdue",
        Numbers.count(late.size()),
        late.size() > MOST_NUMBERS
            ? draft.say("orders.more", numbers, Numbers.count(late.size()))
            : numbers);
  }

  /** Who answers for what is overdue. */
  static String overdueOwners(Draft draft) {
    ActionSection section = new ActionSection(draft);
    return section
        .open()
        .filter(action -> !action.dueOn().isAfter(section.last))
        .map(action -> PublicText.clean(action.owner()))
        .filter(owner -> !owner.isEmpty())
        .distinct()
        .limit(2)
        .collect(Collectors.joining(draft.say("list.separator")));
  }

  /** The open actions that are to better a question, the first deadline first. */
  static List<CorrectiveAction> openFor(Draft draft, Figure rate) {
    ActionSection section = new ActionSection(draft);
    return section
        .open()
        .filter(action -> section.rate(action).filter(rate::equals).isPresent())
        .toList();
  }

  /**
   * What is done about a question that owners are not content with: the open action, or that there
   * is none; empty where the office keeps no such table.
   */
  static String answerTo(Draft draft, Figure rate) {
    if (!held(draft)) {
      return "";
    }
    List<CorrectiveAction> open = openFor(draft, rate);
    if (open.isEmpty()) {
      return draft.say("actions.none-for");
    }
    CorrectiveAction first = open.get(0);
    return draft.say(
        first.dueOn().isAfter(draft.period().lastDay())
            ? "actions.one-for"
            : "actions.one-for.overdue",
        PublicText.clean(first.actionNo()),
        PublicText.clean(first.measure()),
        first.dueOn().toString());
  }

  private static Block part(Draft draft) {
    return Blocks.part("actions", draft.say("actions.title"), draft.say("actions.note"));
  }

  private Stream<CorrectiveAction> open() {
    return draft.input().slice().actions().stream()
        .map(TrackedAction::action)
        .filter(action -> action.acceptedOn() == null);
  }

  private List<Block> numbers(Block heading, boolean owners) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading);
    blocks.add(Blocks.table(table(owners)));
    if (draft.has("actions.unaccepted", By.ALL) && !owners) {
      blocks.add(
          Blocks.mutter(
              draft.say("actions.unaccepted", draft.print(draft.figure("actions.unaccepted")))));
    }
    return blocks;
  }

  private Table table(boolean owners) {
    List<By> sources =
        owners
            ? List.of()
            : draft.all("actions.registered").stream()
                .map(Figure::by)
                .filter(by -> by.keys().keySet().equals(Set.of("source")))
                .filter(
                    by ->
                        draft.has("actions.registered", by)
                            || draft.has("actions.open", by)
                            || draft.has("actions.accepted", by))
                .toList();
    List<Table.Row> rows = new ArrayList<>();
    for (By by : sources) {
      rows.add(row(draft.say("actions.source." + by.get("source")), by, false));
    }
    if (owners || sources.size() != 1) {
      rows.add(row(draft.say("actions.total"), By.ALL, true));
    }
    return new Table(
        "actions",
        draft.say("actions.title"),
        List.of(
            Cells.left(draft.say("actions.column.source"), 20),
            Cells.right(draft.say("actions.column.registered"), 12),
            Cells.right(draft.say("actions.column.accepted"), 12),
            Cells.right(draft.say("actions.column.open"), 12),
            Cells.right(draft.say("actions.column.overdue"), 10),
            Cells.right(draft.say("actions.column.closed-rate"), 17),
            Cells.right(draft.say("actions.column.on-time-rate"), 17)),
        rows,
        "");
  }

  private Table.Row row(String label, By by, boolean total) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(label));
    for (String id :
        List.of("actions.registered", "actions.accepted", "actions.open", "actions.overdue")) {
      cells.add(draft.cell(draft.figure(id, by), total));
    }
    cells.add(rate(draft.figure("actions.closed_rate", by), total));
    cells.add(rate(draft.figure("actions.on_time_rate", by), total));
    return new Table.Row(total ? Table.Emphasis.TOTAL : Table.Emphasis.NONE, cells);
  }

  /** With its base beside it: {@code 66.7%（2 / 3）}. */
  private Cell rate(@Nullable Figure rate, boolean total) {
    if (rate == null || rate.value() == null) {
      return Cells.dash();
    }
    Cell.Numeral cell = draft.cell(rate, total);
    return new Cell.Numeral(
        cell.value(),
        cell.form(),
        draft.say("service.focus.counted", cell.text(), draft.fraction(rate)),
        total);
  }

  /** What is open, by its deadline, then what was accepted in the period. */
  private List<Block> list(boolean managers) {
    List<TrackedAction> listed =
        draft.input().slice().actions().stream()
            .filter(one -> isOfPeriod(one.action()))
            .sorted(
                Comparator.comparing((TrackedAction one) -> one.action().acceptedOn() != null)
                    .thenComparing(one -> one.action().dueOn())
                    .thenComparing(one -> one.action().actionNo()))
            .toList();
    if (listed.isEmpty()) {
      return List.of();
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("actions.column.no"), 11));
    columns.add(Cells.left(draft.say("actions.column.about"), 13));
    columns.add(Cells.left(draft.say("actions.column.measure"), managers ? 26 : 32));
    if (managers) {
      columns.add(Cells.left(draft.say("column.owner"), 10));
    }
    columns.add(Cells.left(draft.say("actions.column.due"), 14));
    columns.add(Cells.left(draft.say("actions.column.state"), 14));
    columns.add(Cells.left(draft.say("actions.column.effect"), managers ? 12 : 16));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.part("action-list", draft.say("actions.list"), draft.say("actions.list.note")));
    blocks.add(
        Blocks.table(
            new Table(
                "action-list",
                draft.say("actions.list"),
                columns,
                listed.stream().limit(MOST).map(one -> row(one, managers)).toList(),
                "")));
    if (listed.size() > MOST) {
      blocks.add(Blocks.mutter(draft.say("actions.more", Numbers.count(listed.size() - MOST))));
    }
    return blocks;
  }

  private boolean isOfPeriod(CorrectiveAction action) {
    LocalDate accepted = action.acceptedOn();
    return accepted == null || !accepted.isBefore(draft.period().start());
  }

  private Table.Row row(TrackedAction one, boolean managers) {
    CorrectiveAction action = one.action();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(PublicText.clean(action.actionNo())));
    cells.add(Cells.words(about(action)));
    cells.add(Cells.words(PublicText.clean(action.measure())));
    if (managers) {
      String owner = PublicText.clean(action.owner());
      cells.add(owner.isEmpty() ? Cells.dash() : Cells.words(owner));
    }
    cells.add(
        Cells.words(
            one.isPutOff()
                ? draft.say(
                    "actions.put-off",
                    action.dueOn().toString(),
                    Objects.requireNonNull(one.firstDueOn()).toString())
                : action.dueOn().toString()));
    cells.add(state(action));
    cells.add(Cells.words(effect(action)));
    return Cells.row(cells);
  }

  /** The question by its name, else where the discontent came from. */
  private String about(CorrectiveAction action) {
    if (action.question().isEmpty()) {
      return draft.say("actions.source." + action.source());
    }
    return rate(action)
        .map(rate -> SurveySection.name(draft, rate))
        .orElseGet(() -> SurveySection.name(draft, action.question()));
  }

  private Cell state(CorrectiveAction action) {
    LocalDate accepted = action.acceptedOn();
    LocalDate done = action.doneOn();
    if (accepted != null) {
      return accepted.isAfter(action.dueOn())
          ? new Cell.Standing(
              Block.Status.NEAR, draft.say("actions.state.late", accepted.toString()))
          : new Cell.Standing(
              Block.Status.MET, draft.say("actions.state.accepted", accepted.toString()));
    }
    if (!action.dueOn().isAfter(last)) {
      return new Cell.Standing(
          Block.Status.MISSED,
          draft.say(done == null ? "actions.state.overdue" : "actions.state.overdue.done"));
    }
    return Cells.words(draft.say(done == null ? "actions.state.open" : "actions.state.done"));
  }

  private Optional<Figure> rate(CorrectiveAction action) {
    String question = action.question();
    return question.isEmpty()
        ? Optional.empty()
        : SurveySection.rates(draft).stream()
            .filter(
                rate ->
                    rate.by().get("question").equals(question)
                        || SurveySection.name(draft, rate).equals(question))
            .findFirst();
  }

  /** How the question is answered now and whether that differs from the round before. */
  private String effect(CorrectiveAction action) {
    Optional<Figure> rate = rate(action).filter(r -> r.value() != null);
    if (rate.isEmpty()) {
      return Numbers.UNDEFINED;
    }
    Figure now = rate.get();
    return QuestionChanges.compared(draft).stream()
        .filter(question -> question.now().equals(now))
        .findFirst()
        .map(
            question ->
                draft.say(
                    question.significant()
                        ? question.rose() ? "actions.effect.up" : "actions.effect.down"
                        : "actions.effect.within",
                    draft.then(question.then()),
                    draft.print(now)))
        .orElseGet(() -> draft.say("actions.effect.now", draft.print(now)));
  }
}
