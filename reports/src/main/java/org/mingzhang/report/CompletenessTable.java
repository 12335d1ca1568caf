package org.mingzhang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.report.Completeness.Line;

/**
 * For the committee: what has to be disclosed, by which article, and whether the paper holds it.
 */
final class CompletenessTable {

  private final Draft draft;
  private final Completeness completeness;

  CompletenessTable(Draft draft, Completeness completeness) {
    this.draft = draft;
    this.completeness = completeness;
  }

  /** A line for the cover where something keeps the paper from being published. */
  List<Block> warning() {
    List<Line> open =
        completeness.lines().stream().filter(line -> status(line) == Block.Status.MISSED).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    String names =
        open.stream()
            .map(line -> Completeness.name(line, draft.words()))
            .collect(Collectors.joining(draft.say("list.separator")));
    return List.of(Blocks.warn(draft.say("complete.warning", Numbers.count(open.size()), names)));
  }

  /** The same for readers who are told the post of who declared, and no name. */
  List<Block> withoutNames() {
    return blocks(false);
  }

  List<Block> blocks() {
    return blocks(true);
  }

  private List<Block> blocks(boolean named) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("completeness", draft.say("section.complete"), draft.say("complete.note")));
    List<Table.Row> rows = new ArrayList<>();
    for (Line line : completeness.lines()) {
      rows.add(
          Cells.row(
              Cells.muted(String.valueOf(rows.size() + 1)),
              Cells.words(Completeness.name(line, draft.words())),
              Cells.words(completeness.basis(line, draft.words())),
              Cells.words(every(line)),
              new Cell.Standing(status(line), draft.say("complete.state." + line.state().name())),
              Cells.words(content(line, named))));
    }
    blocks.add(
        Blocks.table(
            new Table(
                "completeness",
                draft.say("section.complete.title"),
                List.of(
                    Cells.left(draft.say("column.number"), 4),
                    Cells.left(draft.say("column.duty"), 19),
                    Cells.left(draft.say("column.basis"), 26),
                    Cells.left(draft.say("column.every"), 11),
                    Cells.left(draft.say("column.status"), 11),
                    Cells.left(draft.say("column.content"), 29)),
                rows,
                "")));
    remark().ifPresent(blocks::add);
    return List.copyOf(blocks);
  }

  private Optional<Block> remark() {
    LocalDate reviewBy = draft.input().publication().rules().reviewBy();
    return reviewBy == null || !draft.input().publication().displayFrom().isAfter(reviewBy)
        ? Optional.empty()
        : Optional.of(Blocks.warn(draft.say("complete.review", reviewBy.toString())));
  }

  private static Block.Status status(Line line) {
    return switch (line.state()) {
      case PRESENT, DECLARED -> Block.Status.MET;
      case MISSING, NOT_GIVEN, CONTRADICTED, UNASKED -> Block.Status.MISSED;
      case ELSEWHERE -> Block.Status.UNDECIDED;
    };
  }

  private String every(Line line) {
    LocalRules.@Nullable Section rule = line.rule();
    if (rule == null) {
      return Numbers.UNDEFINED;
    }
    String every = draft.say("complete.every." + rule.months());
    return rule.byPractice() ? draft.say("complete.every.practice", every) : every;
  }

  /** What is there, and who declared that nothing is: with the name, for the committee alone. */
  private String content(Line line, boolean named) {
    Declaration declaration = line.declaration();
    if (declaration == null) {
      boolean orders = line.section().equals(DutiesSection.PERFORMANCE) && !draft.hasOrders();
      return line.content().isEmpty() && !orders
          ? Numbers.UNDEFINED
          : DutiesSection.said(draft, line);
    }
    if (!named) {
      return DutiesSection.said(draft, line);
    }
    String name = PublicText.clean(declaration.by());
    String post = draft.say("post." + declaration.post().key());
    String why = PublicText.clean(declaration.why());
    String by =
        declaration.minute().isEmpty()
            ? draft.say("complete.declared", name, post, why)
            : draft.say("complete.declared.minute", name, post, why, declaration.minute());
    return line.content().isEmpty() ? by : line.content() + draft.say("list.clause") + by;
  }
}
