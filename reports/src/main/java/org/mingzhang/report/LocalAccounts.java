package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * What the accounts of one country have besides those that all have: Japan's unpaid fees, which the
 * monthly report to the association counts, and California's reserves with the income that decides
 * about a review. Amounts are the owners' figures.
 */
final class LocalAccounts {

  private static final By RESERVE = By.of("fund", "reserve");

  private static final List<String> AGES = List.of("0-90", "91-180", "181-365", "over-365");

  /** The section that stands after the balance sheet, where nothing comes between. */
  private static final int NEXT = 3;

  private static final Map<String, Integer> SECTIONS = Map.of("JP", 1, "US", 2);

  private final Draft draft;
  private final StatutoryAccounts accounts;
  private final LocalRules rules;

  private LocalAccounts(Draft draft, StatutoryAccounts accounts) {
    this.draft = draft;
    this.accounts = accounts;
    this.rules = draft.input().publication().rules();
  }

  /** Nothing where the country asks for no more. */
  static List<Block> of(Draft draft, StatutoryAccounts accounts) {
    LocalAccounts local = new LocalAccounts(draft, accounts);
    return switch (local.rules.country()) {
      case "JP" -> local.unpaid();
      case "US" -> Blocks.join(local.reserves(), local.review());
      default -> List.of();
    };
  }

  /** The number of a section so many after these. */
  static String number(Draft draft, int after) {
    String country = draft.input().publication().rules().country();
    return draft.say("accounts.number." + (NEXT + SECTIONS.getOrDefault(country, 0) + after));
  }

  private String article(String section) {
    return rules
        .section(section, draft.period().months())
        .map(rule -> rules.basis(rule.article(), draft.words()))
        .orElse("");
  }

  private List<Block> unpaid() {
    List<Table.Row> rows = new ArrayList<>();
    for (String age : AGES) {
      Figure aged = draft.figure("fees.arrears_aged", By.of("age", age));
      if (aged != null) {
        rows.add(Cells.row(Cells.words(draft.say("accounts.JP.age." + age)), draft.cell(aged)));
      }
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("accounts.JP.unpaid.total")),
            draft.cell(draft.figure("fees.arrears"), true)));
    rows.add(
        Cells.row(
            Cells.words(draft.say("accounts.JP.prepaid")),
            draft.cell(draft.figure("fees.prepaid"))));
    return Blocks.join(
        List.of(
            Blocks.section(
                "unpaid", draft.say("section.accounts.JP.unpaid"), article("income_expenditure")),
            Blocks.table(table("unpaid", "section.accounts.JP.unpaid", rows)),
            Blocks.mutter(draft.say("accounts.JP.members"))),
        draft.footnote("fees."));
  }

  /** Cash reserves moved in the period; what the budget report has besides is not in the books. */
  private List<Block> reserves() {
    List<Table.Row> rows = new ArrayList<>();
    for (String id : List.of("funds.opening", "funds.income", "funds.expense")) {
      rows.add(
          Cells.row(
              Cells.words(draft.say("accounts.US." + id)), draft.cell(draft.figure(id, RESERVE))));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("accounts.US.funds.closing")),
            draft.cell(draft.figure("funds.closing", RESERVE), true)));
    for (String section :
        List.of(
            "budget_report", "reserve_funding_plan", "deferred_repairs", "special_assessments")) {
      rules
          .section(section, draft.period().months())
          .ifPresent(
              rule ->
                  rows.add(
                      Cells.row(
                          Cells.words(rule.name().in(draft.words().locale())),
                          Cells.muted(draft.say("accounts.elsewhere")))));
    }
    return List.of(
        Blocks.section(
            "reserves", draft.say("section.accounts.US.reserves"), article("reserve_summary")),
        Blocks.table(table("reserves", "section.accounts.US.reserves", rows)),
        Blocks.mutter(draft.say("accounts.US.budget-note")));
  }

  private List<Block> review() {
    List<Table.Row> rows = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean known = true;
    for (String fund : FundsSection.funds(draft)) {
      if (fund.equals("passthrough")) {
        continue;
      }
      Figure income = draft.figure("funds.income", By.of("fund", fund));
      known = known && income != null && income.value() != null;
      sum = sum.add(Draft.valueOf(income));
      rows.add(Cells.row(Cells.words(accounts.name(fund)), draft.cell(income)));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("accounts.US.gross")),
            known ? Cells.strongMoney(sum) : Cells.dash()));
    return List.of(
        Blocks.section(
            "review", draft.say("section.accounts.US.review"), article("income_expenditure")),
        Blocks.table(table("review", "section.accounts.US.review", rows)),
        Blocks.mutter(draft.say("accounts.US.review-note")));
  }

  private Table table(String id, String title, List<Table.Row> rows) {
    return new Table(
        id,
        draft.say(title),
        List.of(
            Cells.left(draft.say("column.item"), 66),
            Cells.right(
                draft.say("accounts.column", draft.say("accounts.amount"), accounts.currency()),
                34)),
        rows,
        "");
  }
}
