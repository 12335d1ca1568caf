package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.measure.Imbalance;
import org.mingzhang.measure.Imbalances;

/**
 * 账目不平说明: instead of the papers of a community whose books do not balance: which fund, by how much,
 * and the rows most likely to explain it. For the office only.
 */
public final class ImbalanceReport {

  private ImbalanceReport() {}

  /** The document, whose id is the name of its file. */
  public static Document of(ReportInput input, List<Imbalance> imbalances) {
    Draft draft = Draft.of(input);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.warn(draft.say("imbalance.internal")));
    blocks.addAll(CommunityParticulars.of(draft));
    blocks.add(
        Blocks.section("imbalance", draft.say("imbalance.section"), draft.say("imbalance.note")));
    blocks.add(Blocks.table(differences(draft, imbalances)));
    for (Imbalance imbalance : Imbalances.first(imbalances)) {
      blocks.addAll(ImbalanceRows.of(draft, imbalance, imbalances));
    }
    blocks.addAll(refused(draft));
    blocks.addAll(SuspicionTable.of(draft));
    blocks.addAll(StatedTotals.of(draft));
    return Covers.document(
        draft,
        "imbalance",
        draft.say("imbalance.title", draft.periodName()),
        draft.say("imbalance.subtitle", PublicText.clean(draft.community().name())),
        List.copyOf(blocks));
  }

  private static Table differences(Draft draft, List<Imbalance> imbalances) {
    List<Table.Row> rows = new ArrayList<>();
    for (Imbalance one : imbalances) {
      boolean opening = one.check() == Imbalance.Check.OPENING;
      rows.add(
          Cells.row(
              Cells.words(
                  draft.say(
                      "reconciliation." + one.check().key(),
                      draft.fundName(one.fund()),
                      one.day().toString())),
              opening ? Cells.dash() : Cells.words(one.agreed().toString()),
              opening ? Cells.dash() : Cells.money(one.start().toDecimal()),
              opening ? Cells.dash() : Cells.money(one.income().toDecimal()),
              opening ? Cells.dash() : Cells.money(one.expense().toDecimal()),
              Cells.money(one.computed().toDecimal()),
              Cells.money(one.stated().toDecimal()),
              Cells.strongMoney(one.difference().toDecimal())));
    }
    return new Table(
        "imbalance",
        draft.say("imbalance.section"),
        List.of(
            Cells.left(draft.say("column.balance"), 17),
            Cells.left(draft.say("imbalance.agreed"), 11),
            Cells.right(draft.say("imbalance.start"), 13),
            Cells.right(draft.say("imbalance.income"), 11),
            Cells.right(draft.say("imbalance.expense"), 11),
            Cells.right(draft.say("column.computed"), 13),
            Cells.right(draft.say("column.stated"), 13),
            Cells.right(draft.say("column.difference"), 11)),
        rows,
        draft.say("imbalance.difference"));
  }

  /** Vouchers and balances that were refused are missing from the books. */
  private static List<Block> refused(Draft draft) {
    Set<String> paths =
        draft.input().slice().files().stream()
            .filter(
                file ->
                    file.kinds().contains(TableKind.ENTRIES)
                        || file.kinds().contains(TableKind.BALANCES))
            .map(file -> file.file().path())
            .collect(Collectors.toSet());
    long entries =
        draft.input().slice().refusals().stream()
            .filter(refusal -> refusal.reason().isOfRow() && paths.contains(refusal.path()))
            .map(refusal -> List.of(refusal.path(), refusal.sheet(), refusal.row()))
            .distinct()
            .count();
    return entries == 0
        ? List.of()
        : List.of(Blocks.warn(draft.say("imbalance.refused", Numbers.count(entries))));
  }
}
