package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.measure.Figure;

/**
 * 数据质量: what became of every row of every file (rows = used + duplicate + superseded + refused +
 * other), which rows were refused and why, and what is missing.
 */
final class DataQuality {

  /** More would drown the page; refused.csv holds all of them. */
  private static final int MOST_REFUSALS = 200;

  private DataQuality() {}

  static List<Block> of(Draft draft, Function<Refusal, String> reasons) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("quality", draft.say("section.quality"), draft.say("quality.note")));
    List<FileReport> files = draft.input().slice().files();
    blocks.add(files.isEmpty() ? Blocks.say(draft.say("none")) : Blocks.table(files(draft, files)));
    blocks.addAll(Exceptions.of(draft));
    blocks.addAll(StatedTotals.of(draft));
    blocks.addAll(HeldMonths.of(draft));
    blocks.addAll(gaps(draft));
    blocks.addAll(refusals(draft, reasons));
    blocks.addAll(SuspicionTable.of(draft));
    return List.copyOf(blocks);
  }

  private static Table files(Draft draft, List<FileReport> files) {
    List<Table.Row> rows = new ArrayList<>();
    for (FileReport f : files) {
      String kinds =
          f.kinds().stream()
              .map(kind -> draft.say("kind." + kind.name()))
              .distinct()
              .collect(Collectors.joining(draft.say("list.separator")));
      rows.add(
          Cells.row(
              Cells.count(rows.size() + 1L),
              Cells.words(PublicText.clean(f.file().path())),
              Cells.words(kinds),
              Cells.count(f.rows()),
              Cells.count(f.used()),
              Cells.count(f.duplicate()),
              Cells.count(f.superseded()),
              Cells.count(f.refused()),
              Cells.count(f.other()),
              identity(draft, f)));
    }
    return new Table(
        "files",
        draft.say("quality.files"),
        List.of(
            Cells.right(draft.say("column.number"), 5),
            Cells.left(draft.say("column.file"), 30),
            Cells.left(draft.say("column.kinds"), 11),
            Cells.right(draft.say("column.rows"), 9),
            Cells.right(draft.say("column.used"), 9),
            Cells.right(draft.say("column.duplicate"), 8),
            Cells.right(draft.say("column.superseded"), 8),
            Cells.right(draft.say("column.refused"), 8),
            Cells.right(draft.say("column.other"), 8),
            Cells.left(draft.say("column.finding"), 9)),
        rows,
        draft.say("quality.identity"));
  }

  private static Cell identity(Draft draft, FileReport f) {
    boolean holds = f.rows() == f.used() + f.duplicate() + f.superseded() + f.refused() + f.other();
    return holds
        ? new Cell.Standing(Block.Status.MET, draft.say("quality.holds"))
        : new Cell.Standing(Block.Status.MISSED, draft.say("quality.fails"));
  }

  /**
   * Funds without any opening balance, answers that another of the same unit replaced, and room
   * numbers that name no registered unit.
   */
  private static List<Block> gaps(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    for (String fund : FundsSection.funds(draft)) {
      Figure opening = draft.figure("funds.opening", By.of("fund", fund));
      if (opening == null || opening.value() == null) {
        blocks.add(Blocks.warn(draft.say("quality.no-opening", draft.fundName(fund))));
      }
    }
    if (draft.has("survey.superseded", By.ALL)) {
      blocks.add(
          Blocks.mutter(
              draft.say("quality.superseded", draft.print(draft.figure("survey.superseded")))));
    }
    for (String id :
        List.of("quality.rows_quarantined", "quality.units_unregistered", "survey.unregistered")) {
      if (draft.has(id, By.ALL)) {
        String key = "quality." + id.substring(id.indexOf('.') + 1).replace('_', '-');
        blocks.add(Blocks.warn(draft.say(key, draft.print(draft.figure(id)))));
      }
    }
    if (draft.has("repairs.without_deadline", By.ALL)) {
      blocks.add(
          Blocks.mutter(
              draft.say(
                  "repairs.without-deadline",
                  draft.print(draft.figure("repairs.without_deadline")))));
    }
    return blocks;
  }

  private static List<Block> refusals(Draft draft, Function<Refusal, String> reasons) {
    List<Refusal> refusals = draft.input().slice().refusals();
    Block heading =
        Blocks.part(
            "refused",
            draft.say("quality.refused"),
            draft.say("quality.refused.count", Numbers.count(refusals.size())));
    int mended = draft.input().slice().mended().size();
    List<Block> corrected =
        mended == 0
            ? List.of()
            : List.of(Blocks.mutter(draft.say("quality.mended", Numbers.count(mended))));
    if (refusals.isEmpty()) {
      return Blocks.join(List.of(heading, Blocks.say(draft.say("none"))), corrected);
    }
    List<Table.Row> rows =
        refusals.stream()
            .limit(MOST_REFUSALS)
            .map(
                refusal ->
                    Cells.row(
                        Cells.words(place(refusal)),
                        refusal.row() == 0 ? Cells.dash() : Cells.count(refusal.row()),
                        Cells.words(PublicText.clean(refusal.column())),
                        Cells.words(PublicText.withoutIdentities(refusal.found())),
                        Cells.words(PublicText.withoutIdentities(reasons.apply(refusal)))))
            .toList();
    Table table =
        new Table(
            "refused",
            draft.say("quality.refused"),
            List.of(
                Cells.left(draft.say("column.file"), 24),
                Cells.right(draft.say("column.row"), 7),
                Cells.left(draft.say("column.column"), 11),
                Cells.left(draft.say("column.found"), 14),
                Cells.left(draft.say("column.reason"), 44)),
            rows,
            refusals.size() > MOST_REFUSALS
                ? draft.say("quality.refused.more", Numbers.count(MOST_REFUSALS))
                : "");
    return Blocks.join(List.of(heading, Blocks.table(table)), corrected);
  }

  private static String place(Refusal refusal) {
    return PublicText.clean(SourcePlace.file(refusal.path(), refusal.sheet()));
  }
}
