package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.BankMatch;
import org.mingzhang.measure.Figure;

/** 各项资金收支: opening + income − expense = closing of each fund; funds are never added up. */
final class FundsSection {

  private static final List<String> ORDER = List.of("service", "public", "reserve", "passthrough");

  private FundsSection() {}

  static List<Block> of(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("funds", draft.say("section.funds"), draft.say("funds.note")));
    List<String> funds = funds(draft);
    if (funds.isEmpty()) {
      blocks.add(Blocks.say(draft.say("none")));
    } else {
      blocks.add(Blocks.table(table(draft, funds)));
    }
    blocks.add(
        Blocks.mutter(draft.say(draft.lumpSum() ? "mode.lump-sum.says" : "mode.commission.says")));
    return List.copyOf(blocks);
  }

  /** The funds that the ledger holds for the community: the four known ones first. */
  static List<String> funds(Draft draft) {
    TreeSet<String> found = new TreeSet<>();
    Stream.of("funds.closing", "funds.income", "funds.expense")
        .flatMap(id -> draft.all(id).stream())
        .filter(figure -> figure.by().keys().keySet().equals(Set.of("fund")))
        .forEach(figure -> found.add(figure.by().get("fund")));
    return ordered(found);
  }

  /** The place of a fund among the four known ones; any other comes after them. */
  static int rank(String fund) {
    int index = ORDER.indexOf(fund);
    return index < 0 ? ORDER.size() : index;
  }

  /** The four known funds in their usual order, then any other. */
  static List<String> ordered(Set<String> funds) {
    return funds.stream()
        .sorted(Comparator.comparing(FundsSection::rank).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static Table table(Draft draft, List<String> funds) {
    List<Table.Row> rows = new ArrayList<>();
    for (String fund : funds) {
      By by = By.of("fund", fund);
      rows.add(
          Cells.row(
              Cells.words(nameWithOwner(draft, fund)),
              draft.cell(draft.figure("funds.opening", by)),
              draft.cell(draft.figure("funds.income", by)),
              draft.cell(draft.figure("funds.expense", by)),
              draft.cell(draft.figure("funds.closing", by), true),
              reconciled(draft, fund)));
    }
    return new Table(
        "funds",
        draft.say("section.funds.title"),
        List.of(
            Cells.left(draft.say("column.fund"), 24),
            Cells.right(draft.say("column.opening"), 15),
            Cells.right(draft.say("column.income"), 15),
            Cells.right(draft.say("column.expense"), 15),
            Cells.right(draft.say("column.closing"), 16),
            Cells.left(draft.say("column.bank"), 15)),
        rows,
        "");
  }

  static String nameWithOwner(Draft draft, String fund) {
    String key = "fund." + fund + ".owner";
    return draft.words().has(key) ? draft.say(key) : draft.fundName(fund);
  }

  /**
   * Whether the closing was compared with a balance that the office stated, or with the bank's own
   * statement where it stated none; books that differ from the office's are never printed.
   */
  static Cell reconciled(Draft draft, String fund) {
    Figure figure = draft.figure("funds.closing", By.of("fund", fund));
    BigDecimal closing = figure == null ? null : figure.value();
    if (StatedBalance.of(draft.input().slice(), fund, Term.CLOSING_STATED).isPresent()) {
      return closing != null
          ? new Cell.Standing(Block.Status.MET, draft.say("bank.agrees"))
          : new Cell.Standing(Block.Status.UNDECIDED, draft.say("reconciliation.open"));
    }
    Optional<BankMatch> statement =
        BankMatch.of(draft.input().slice()).stream()
            .filter(match -> match.fund().equals(fund))
            .filter(match -> match.endingInLastMonth().isPresent())
            .findFirst();
    if (closing == null || statement.isEmpty()) {
      return new Cell.Standing(Block.Status.UNDECIDED, draft.say("bank.not-given"));
    }
    Optional<Money> said = statement.get().bankClosing();
    if (said.equals(Optional.of(Money.of(closing)))) {
      return new Cell.Standing(Block.Status.MET, draft.say("bank.statement-agrees"));
    }
    return said.equals(Optional.of(statement.get().expected(Money.of(closing))))
        ? new Cell.Standing(Block.Status.MET, draft.say("bank.statement-explained"))
        : new Cell.Standing(Block.Status.UNDECIDED, draft.say("bank.statement-open"));
  }
}
