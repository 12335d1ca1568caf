package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** 偏差说明: deviations from the budget that want a reason, beside the one that was given. */
final class BudgetReasons {

  /** Deviations up to this many yuan want no reason; a default. */
  private static final BigDecimal AMOUNT = new BigDecimal("1000.00");

  /** Before each period that a reason is given for. */
  private static final Pattern PERIODS =
      Pattern.compile("(?=20\\d{2}(?:-(?:[QqHh]\\d|\\d{2}))?[:：])");

  private BudgetReasons() {}

  static List<Block> of(Draft draft, List<BudgetPlan> plans) {
    List<Table.Row> rows = new ArrayList<>();
    for (BudgetPlan plan : plans) {
      if (isWanted(plan)) {
        List<Cell> cells = new ArrayList<>(plan.line().cells(draft));
        cells.add(Cells.money(plan.gap()));
        cells.add(Deviation.cell(plan.actual(), plan.part()));
        cells.add(reason(draft, plan));
        rows.add(Cells.row(cells));
      }
    }
    Block heading =
        Blocks.part(
            "budget-reasons",
            draft.say("budget.reasons"),
            draft.say("budget.reasons.note", Numbers.money(AMOUNT)));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("none")));
    }
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "budget-reasons",
                draft.say("budget.reasons"),
                List.of(
                    Cells.left(draft.say("column.fund"), 14),
                    Cells.left(draft.say("column.direction"), 7),
                    Cells.left(draft.say("column.category"), 23),
                    Cells.right(draft.say("column.difference"), 14),
                    Cells.right(draft.say("column.deviation"), 12),
                    Cells.left(draft.say("budget.reasons"), 30)),
                rows,
                draft.say("budget.reasons.how", draft.period().toString()))));
  }

  /** How many deviations want a reason and have none. */
  static long missing(Draft draft, List<BudgetPlan> plans) {
    return unexplained(draft, plans).size();
  }

  /** The deviations that want a reason and have none. */
  static List<BudgetPlan> unexplained(Draft draft, List<BudgetPlan> plans) {
    return plans.stream()
        .filter(BudgetReasons::isWanted)
        .filter(plan -> given(draft, plan).isEmpty())
        .toList();
  }

  /** Above a tenth and above the amount, or booked without a budget (method, section 15). */
  private static boolean isWanted(BudgetPlan plan) {
    BigDecimal gap = plan.gap().abs();
    return gap.compareTo(AMOUNT) > 0
        && gap.compareTo(plan.part().abs().multiply(Deviation.NOTEWORTHY)) > 0;
  }

  private static Cell reason(Draft draft, BudgetPlan plan) {
    String reason = given(draft, plan);
    return reason.isEmpty()
        ? new Cell.Standing(Block.Status.MISSED, draft.say("budget.unexplained"))
        : Cells.words(PublicText.withoutIdentities(reason));
  }

  /** The reason given for the period itself: {@code 2026-Q3：…}; those of other periods are past. */
  private static String given(Draft draft, BudgetPlan plan) {
    String period = draft.period().toString();
    for (String said : PERIODS.splitAsStream(plan.note()).toList()) {
      String text = said.strip();
      if (text.regionMatches(true, 0, period, 0, period.length())
          && text.length() > period.length()
          && ":：".indexOf(text.charAt(period.length())) >= 0) {
        return text.substring(period.length() + 1).replaceFirst("[；;。\\s]+$", "").strip();
      }
    }
    return "";
  }
}
