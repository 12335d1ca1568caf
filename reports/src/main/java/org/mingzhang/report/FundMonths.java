package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * 各项资金逐月收支: what each fund took in and spent month by month, and the balance that this leads to at
 * each month's end, to be held beside the bank's statement of the month. For the committee.
 */
final class FundMonths {

  private FundMonths() {}

  /** Nothing for a single month, whose rows are those of the table of funds. */
  static List<Block> of(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    if (draft.period().months() > 1) {
      FundsSection.funds(draft).forEach(fund -> fund(draft, fund, rows));
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.part("fund-months", draft.say("fund-months.title"), draft.say("fund-months.note")),
        Blocks.table(
            new Table(
                "fund-months",
                draft.say("fund-months.title"),
                List.of(
                    Cells.left(draft.say("column.fund"), 30),
                    Cells.left(draft.say("column.month"), 16),
                    Cells.right(draft.words().name("direction", "income"), 18),
                    Cells.right(draft.words().name("direction", "expense"), 18),
                    Cells.right(draft.say("fund-months.balance"), 18)),
                rows,
                "")));
  }

  private static void fund(Draft draft, String fund, List<Table.Row> rows) {
    Figure opening = draft.figure("funds.opening", By.of("fund", fund));
    BigDecimal balance = opening == null ? null : opening.value();
    for (YearMonth month : draft.period().monthList()) {
      By by = By.of("fund", fund, "month", month.toString());
      Figure in = draft.figure("funds.monthly_income", by);
      Figure out = draft.figure("funds.monthly_expense", by);
      if (in == null || out == null) {
        return;
      }
      balance =
          balance == null ? null : balance.add(Draft.valueOf(in)).subtract(Draft.valueOf(out));
      rows.add(
          Cells.row(
              Cells.words(draft.fundName(fund)),
              Cells.words(month.toString()),
              draft.cell(in),
              draft.cell(out),
              amount(balance)));
    }
  }

  private static Cell amount(@Nullable BigDecimal balance) {
    return balance == null ? Cells.dash() : Cells.money(balance);
  }
}
