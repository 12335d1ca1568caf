package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;

/**
 * The one page of a place with another law: what came in, went out and is left of each fund under
 * the names of that place, what is owed, what its law lets owners do, and what the words mean.
 */
final class StatutorySummary {

  private static final List<String> GLOSSARY =
      List.of("service", "public", "reserve", "surplus", "balance-sheet", "cash", "code");

  private final Draft draft;
  private final StatutoryAccounts accounts;
  private final LocalRules rules;

  private StatutorySummary(Draft draft) {
    this.draft = draft;
    this.accounts = new StatutoryAccounts(draft);
    this.rules = draft.input().publication().rules();
  }

  /** The document {@code summary}. */
  static Document of(Draft draft, @Nullable Correction correction) {
    StatutorySummary summary = new StatutorySummary(draft);
    Publication publication = draft.input().publication();
    return Covers.document(
        draft,
        "summary",
        draft.say("summary.title", draft.periodName()),
        draft.say(
            "accounts.subtitle",
            PublicText.clean(draft.community().name()),
            publication.displayFrom().toString(),
            publication.displayTo().toString(),
            summary.accounts.currency()),
        Blocks.join(
            correction == null
                ? List.of()
                : List.of(
                    Blocks.warn(
                        draft.say(
                            "summary.correction",
                            String.valueOf(draft.input().revision()),
                            String.valueOf(correction.previous())))),
            summary.money(),
            summary.rights(),
            summary.glossary(),
            CheckCode.of(draft)));
  }

  private List<Block> money() {
    List<Table.Row> rows = new ArrayList<>();
    for (String fund : FundsSection.funds(draft)) {
      By by = By.of("fund", fund);
      rows.add(
          Cells.row(
              Cells.words(accounts.name(fund)),
              draft.cell(draft.figure("funds.income", by)),
              draft.cell(draft.figure("funds.expense", by)),
              draft.cell(draft.figure("funds.closing", by), true)));
    }
    Block heading =
        Blocks.section("money", draft.say("summary.money"), draft.say("summary.money.note"));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("none")));
    }
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "summary-funds",
                draft.say("summary.money"),
                List.of(
                    Cells.left(draft.say("column.fund"), 34),
                    Cells.right(column("summary.in"), 22),
                    Cells.right(column("summary.out"), 22),
                    Cells.right(column("summary.left"), 22)),
                rows,
                "")),
        Blocks.say(
            draft.say(
                "accounts.summary.owed",
                draft.print(draft.figure("fees.arrears")),
                draft.print(draft.figure("fees.prepaid")))));
  }

  private String column(String key) {
    return draft.say("accounts.column", draft.say(key), accounts.currency());
  }

  private List<Block> rights() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("ask", draft.say("summary.ask"), rules.text().in(draft.words().locale())));
    blocks.add(
        Blocks.say(
            draft.say(
                "accounts.questions",
                ClosingNotes.contact(draft),
                draft.input().publication().objectionUntil().toString())));
    rules.style().notes().forEach(note -> blocks.add(Blocks.say(note.in(draft.words().locale()))));
    return blocks;
  }

  private List<Block> glossary() {
    List<Table.Row> rows = new ArrayList<>();
    Stream.concat(GLOSSARY.stream(), Stream.of(rules.country()))
        .forEach(
            word -> {
              String local = "accounts.gloss." + word;
              if (draft.words().has(local)) {
                String name =
                    draft.words().has("accounts.fund." + word)
                        ? accounts.name(word)
                        : draft.say(local);
                rows.add(Cells.row(Cells.words(name), Cells.words(draft.say(local + ".means"))));
              }
            });
    return List.of(
        Blocks.section("glossary", draft.say("summary.glossary"), ""),
        Blocks.table(
            new Table(
                "glossary",
                draft.say("summary.glossary"),
                List.of(
                    Cells.left(draft.say("summary.word"), 28),
                    Cells.left(draft.say("summary.meaning"), 72)),
                rows,
                "")));
  }
}
