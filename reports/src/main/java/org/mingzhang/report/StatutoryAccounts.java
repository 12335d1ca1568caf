package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * The owners' paper of a place with a law other than the Civil Code, such as Hong Kong's Cap. 344:
 * an income and expenditure account of each fund, a balance sheet, the documents that the law
 * names, and who signs. All amounts are the owners' figures; only the two totals of the balance
 * sheet are added up here, from the lines above them.
 */
final class StatutoryAccounts {

  private static final int MONTHS_OF_A_YEAR = 12;

  private final Draft draft;
  private final LocalRules rules;

  StatutoryAccounts(Draft draft) {
    this.draft = draft;
    this.rules = draft.input().publication().rules();
  }

  /** The document {@code disclosure}. */
  static Document of(Draft draft, List<Block> correction) {
    StatutoryAccounts accounts = new StatutoryAccounts(draft);
    Publication publication = draft.input().publication();
    return Covers.document(
        draft,
        "disclosure",
        draft.say(
            correction.isEmpty() ? accounts.byLength("accounts.title") : "correction.title",
            draft.periodName()),
        draft.say(
            "accounts.subtitle",
            PublicText.clean(draft.community().name()),
            publication.displayFrom().toString(),
            publication.displayTo().toString(),
            accounts.currency()),
        Blocks.join(
            correction,
            accounts.particulars(),
            accounts.income(),
            accounts.balance(),
            LocalAccounts.of(draft, accounts),
            accounts.documents(),
            accounts.closing(),
            CheckCode.of(draft)));
  }

  /** A year's accounts and those of a shorter period have names of their own. */
  private String byLength(String key) {
    return key + (draft.period().months() == MONTHS_OF_A_YEAR ? ".year" : "");
  }

  String currency() {
    String currency = rules.style().currency().in(draft.words().locale());
    return currency.isEmpty() ? draft.say("accounts.currency") : currency;
  }

  private List<Block> particulars() {
    List<Block.Particular> items = new ArrayList<>();
    item(items, "building", PublicText.clean(draft.community().name()));
    item(items, "flats", Numbers.count(draft.community().households()));
    item(items, "manager", draft.given(draft.community().company()));
    item(items, "period", draft.periodWithDays());
    item(
        items,
        "displayed",
        draft.say(
            "from-to",
            draft.input().publication().displayFrom().toString(),
            draft.input().publication().displayTo().toString()));
    item(items, "law", law());
    item(items, "issue", draft.input().issueNumber());
    item(items, "revision", draft.say("revision", String.valueOf(draft.input().revision())));
    return List.of(
        Blocks.section("particulars", draft.say("particulars"), ""), new Block.Particulars(items));
  }

  private void item(List<Block.Particular> items, String key, String value) {
    items.add(new Block.Particular(draft.say("accounts." + key), value));
  }

  private String law() {
    return rules
        .section("income_expenditure", draft.period().months())
        .map(section -> rules.basis(section.article(), draft.words()))
        .orElseGet(() -> rules.text().in(draft.words().locale()));
  }

  private List<Block> income() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("income", draft.say("section.accounts.income"), draft.periodWithDays()));
    List<String> funds = FundsSection.funds(draft);
    if (funds.isEmpty()) {
      blocks.add(Blocks.say(draft.say("none")));
    }
    for (String fund : funds) {
      blocks.add(Blocks.part("account-" + fund, name(fund), ""));
      blocks.add(Blocks.table(account(fund)));
    }
    return List.copyOf(blocks);
  }

  /** A fund by the name that the place's own law or practice has for it. */
  String name(String fund) {
    String local = "accounts.fund." + rules.country() + "." + fund;
    if (draft.words().has(local)) {
      return draft.say(local);
    }
    return draft.words().has("accounts.fund." + fund)
        ? draft.say("accounts.fund." + fund)
        : draft.fundName(fund);
  }

  private Table account(String fund) {
    By by = By.of("fund", fund);
    List<Table.Row> rows = new ArrayList<>();
    rows.add(heading("accounts.income"));
    lines(fund, "income.amount", rows);
    rows.add(total("accounts.income.total", "funds.income", by));
    rows.add(heading("accounts.expenditure"));
    lines(fund, "spending.amount", rows);
    rows.add(total("accounts.expenditure.total", "funds.expense", by));
    rows.add(total("accounts.result", "funds.change", by));
    return new Table("account-" + fund, name(fund), columns(), rows, "");
  }

  private List<Table.Column> columns() {
    return List.of(
        Cells.left(draft.say("column.item"), 66),
        Cells.right(draft.say("accounts.column", draft.say("accounts.amount"), currency()), 34));
  }

  private Table.Row heading(String key) {
    return Cells.row(Cells.muted(draft.say(key)), Cells.words(""));
  }

  private Table.Row total(String key, String figure, By by) {
    return Cells.total(Cells.words(draft.say(key)), draft.cell(draft.figure(figure, by), true));
  }

  private void lines(String fund, String id, List<Table.Row> rows) {
    Map<String, BigDecimal> lines = FundStatement.lines(draft, fund, id);
    if (lines.isEmpty()) {
      rows.add(Cells.row(Cells.words(draft.say("none")), Cells.dash()));
    }
    lines.forEach((name, amount) -> rows.add(Cells.row(Cells.words(name), Cells.money(amount))));
  }

  /** What is at the bank, and whose it is; both sides from the same figures, fund by fund. */
  private List<Block> balance() {
    List<String> funds = FundsSection.funds(draft);
    if (funds.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    rows.add(wide("accounts.assets"));
    for (String fund : funds) {
      rows.add(dated(draft.say("accounts.bank", name(fund)), fund, "funds.closing"));
    }
    rows.add(sum("accounts.assets.total", funds, List.of("funds.closing")));
    rows.add(wide("accounts.funds"));
    for (String fund : funds) {
      rows.add(dated(draft.say("accounts.forward", name(fund)), fund, "funds.opening"));
      rows.add(dated(draft.say("accounts.result.of", name(fund)), fund, "funds.change"));
    }
    rows.add(sum("accounts.funds.total", funds, List.of("funds.opening", "funds.change")));
    String day = draft.period().lastDay().toString();
    Table table =
        new Table(
            "balance-sheet",
            draft.say("section.accounts.balance", day),
            List.of(
                Cells.left(draft.say("column.item"), 52),
                Cells.right(draft.say("accounts.column", day, currency()), 24),
                Cells.right(
                    draft.say(
                        "accounts.column",
                        draft.period().previous().lastDay().toString(),
                        currency()),
                    24)),
            rows,
            draft.say(
                "accounts.memo",
                draft.print(draft.figure("fees.arrears")),
                draft.print(draft.figure("fees.prepaid"))));
    return List.of(
        Blocks.section(
            "balance", draft.say("section.accounts.balance", day), draft.say("accounts.cash")),
        Blocks.table(table));
  }

  private Table.Row wide(String key) {
    return Cells.row(Cells.muted(draft.say(key)), Cells.words(""), Cells.words(""));
  }

  private Table.Row dated(String label, String fund, String id) {
    By by = By.of("fund", fund);
    return Cells.row(
        Cells.words(label), draft.cell(draft.figure(id, by)), draft.cell(draft.previous(id, by)));
  }

  private Table.Row sum(String key, List<String> funds, List<String> ids) {
    List<@Nullable Figure> now = new ArrayList<>();
    List<@Nullable Figure> then = new ArrayList<>();
    for (String fund : funds) {
      for (String id : ids) {
        now.add(draft.figure(id, By.of("fund", fund)));
        then.add(draft.previous(id, By.of("fund", fund)));
      }
    }
    return Cells.total(Cells.words(draft.say(key)), added(now), added(then));
  }

  /** A dash where one of the lines above has none. */
  private static Cell added(List<@Nullable Figure> figures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure figure : figures) {
      Optional<BigDecimal> value = Optional.ofNullable(figure).map(Figure::value);
      if (value.isEmpty()) {
        return Cells.dash();
      }
      sum = sum.add(value.get());
    }
    return Cells.strongMoney(sum);
  }

  /** Everything the law asks for, and which of it this paper is. */
  private List<Block> documents() {
    List<Table.Row> rows = new ArrayList<>();
    for (LocalRules.Section section : rules.sections()) {
      boolean here =
          section.paper()
              && rules.section(section.id(), draft.period().months()).equals(Optional.of(section));
      rows.add(
          Cells.row(
              Cells.words(section.name().in(draft.words().locale())),
              Cells.words(rules.basis(section.article(), draft.words())),
              Cells.words(draft.say("complete.every." + section.months())),
              Cells.words(draft.say(here ? "accounts.here" : "accounts.elsewhere"))));
    }
    return List.of(
        Blocks.section(
            "documents",
            draft.say("section.accounts.documents", LocalAccounts.number(draft, 0)),
            ""),
        Blocks.table(
            new Table(
                "documents",
                draft.say("accounts.documents"),
                List.of(
                    Cells.left(draft.say("column.document"), 40),
                    Cells.left(draft.say("column.basis"), 34),
                    Cells.left(draft.say("column.every"), 12),
                    Cells.left(draft.say("column.where"), 14)),
                rows,
                "")));
  }

  private List<Block> closing() {
    List<String> notes = new ArrayList<>();
    notes.add(draft.say("accounts.note.cut-off", draft.period().lastDay().toString()));
    notes.add(draft.say("accounts.note.source"));
    rules.style().notes().forEach(note -> notes.add(note.in(draft.words().locale())));
    notes.add(draft.say("note.privacy"));
    if (!draft.input().code().isEmpty()) {
      notes.add(draft.say("note.code"));
    }
    List<Block.Seal> seals = new ArrayList<>();
    for (Phrase signer : rules.style().signers()) {
      seals.add(
          new Block.Seal(
              signer.in(draft.words().locale()), List.of("", draft.say("accounts.signature"))));
    }
    Publication publication = draft.input().publication();
    seals.add(
        new Block.Seal(
            draft.say("seal.display"),
            List.of(
                draft.say(
                    "seal.display.days",
                    publication.displayFrom().toString(),
                    publication.displayTo().toString()),
                draft.say("seal.display.posted"))));
    return List.of(
        Blocks.section(
            "notes", draft.say("section.accounts.notes", LocalAccounts.number(draft, 1)), ""),
        Blocks.say(
            draft.say(
                "accounts.questions",
                ClosingNotes.contact(draft),
                publication.objectionUntil().toString())),
        new Block.Notes(notes),
        new Block.Seals(seals));
  }
}
