package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.measure.Explanation;
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
      blocks.addAll(explained(draft, imbalance, imbalances));
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

  private static List<Block> explained(Draft draft, Imbalance imbalance, List<Imbalance> all) {
    String fund = draft.fundName(imbalance.fund());
    String title =
        draft.say("imbalance.rows." + imbalance.check().key(), fund, imbalance.day().toString());
    Money gap = imbalance.difference();
    Block heading =
        Blocks.part(
            "rows-" + imbalance.fund() + "-" + imbalance.check().key(),
            title,
            draft.say("imbalance.gap", Numbers.money(gap.toDecimal())));
    if (imbalance.check() == Imbalance.Check.OPENING) {
      return List.of(heading, Blocks.say(draft.say("imbalance.before")));
    }
    List<Explanation> found = Explanation.of(imbalance, all, draft.input().slice().entries());
    if (found.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("imbalance.unexplained")));
    }
    Map<Long, String> paths = SourcePlace.paths(draft.input().slice());
    List<Table.Row> rows = new ArrayList<>();
    for (Explanation one : found) {
      String first = paths.getOrDefault(one.lines().get(0).origin().fileId(), "");
      if (one.kind() == Explanation.Kind.FILE) {
        rows.add(file(draft, one, gap, first));
        continue;
      }
      for (Entry line : one.lines()) {
        rows.add(row(draft, one, line, paths.getOrDefault(line.origin().fileId(), "")));
      }
    }
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "rows-" + imbalance.fund(),
                title,
                List.of(
                    Cells.left(draft.say("imbalance.how"), 25),
                    Cells.left(draft.say("column.date"), 11),
                    Cells.left(draft.say("column.voucher"), 14),
                    Cells.left(draft.say("column.direction"), 7),
                    Cells.right(draft.say("column.amount"), 13),
                    Cells.left(draft.say("column.description"), 17),
                    Cells.left(draft.say("column.row"), 13)),
                rows,
                draft.say("imbalance.candidates"))));
  }

  private static Table.Row row(Draft draft, Explanation one, Entry line, String path) {
    return Cells.row(
        Cells.words(draft.say("imbalance." + one.kind().name(), draft.fundName(one.other()))),
        Cells.words(line.date().toString()),
        Cells.words(PublicText.withoutIdentities(line.voucherNo())),
        Cells.words(draft.words().name("direction", line.direction())),
        Cells.money(line.amount().toDecimal()),
        Cells.words(PublicText.withoutIdentities(line.description())),
        Cells.words(
            PublicText.clean(
                SourcePlace.row(draft, path, line.origin().sheet(), line.origin().row()))));
  }

  /** A whole file on one line, with what it comes to. */
  private static Table.Row file(Draft draft, Explanation one, Money gap, String path) {
    return Cells.row(
        Cells.words(draft.say("imbalance.FILE")),
        Cells.words(""),
        Cells.words(draft.say("imbalance.file", Numbers.count(one.lines().size()))),
        Cells.words(draft.words().name("direction", gap.fen() > 0 ? "expense" : "income")),
        Cells.money(gap.toDecimal().abs()),
        Cells.words(""),
        Cells.words(PublicText.clean(path)));
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
