package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** 偏差说明: deviations from the budget that want a reason, beside the one that was given. */
final class BudgetReasons {

  /** Deviations up to this many yuan want no reason; a default. */
  private static final BigDecimal AMOUNT = new BigDecimal("1000.00");

  private static final int YEAR = 12;

  /** What says which period a reason is given for: {@code 2026-Q3：}, {@code 2026年第三季度：}. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(20\\d{2})[-年.]?(?:[Qq]([1-4])|[Hh]([12])|第?([一二三四1-4])季度?|([上下])半年"
              + "|(0?[1-9]|1[0-2])月?|全年|年度)?\\s*[:：]");

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
    if (!reason.isEmpty()) {
      return Cells.words(PublicText.withoutIdentities(reason));
    }
    String loose = reasons(plan.note()).getOrDefault("", "");
    return new Cell.Standing(
        Block.Status.MISSED,
        loose.isEmpty()
            ? draft.say("budget.unexplained")
            : draft.say(
                "budget.loose", PublicText.withoutIdentities(loose), draft.period().toString()));
  }

  /**
   * The reason given for the period itself; those of other periods are past. One that names no
   * period is of the year that its budget is for.
   */
  private static String given(Draft draft, BudgetPlan plan) {
    Map<String, String> reasons = reasons(plan.note());
    String given = reasons.getOrDefault(draft.period().toString(), "");
    return given.isEmpty() && draft.period().months() == YEAR
        ? reasons.getOrDefault("", "")
        : given;
  }

  /** By the period they are given for, as a paper names it; what names none under nothing. */
  private static Map<String, String> reasons(String note) {
    Map<String, String> reasons = new HashMap<>();
    Matcher next = PERIOD.matcher(note);
    String period = "";
    int from = 0;
    while (next.find()) {
      add(reasons, period, note.substring(from, next.start()));
      period = period(next);
      from = next.end();
    }
    add(reasons, period, note.substring(from));
    return reasons;
  }

  private static void add(Map<String, String> reasons, String period, String said) {
    String text = said.replaceFirst("[；;。\\s]+$", "").strip();
    if (!text.isEmpty()) {
      reasons.merge(period, text, (one, other) -> one + "；" + other);
    }
  }

  private static String period(Matcher of) {
    String year = of.group(1);
    if (of.group(2) != null || of.group(4) != null) {
      String said = of.group(2) == null ? of.group(4) : of.group(2);
      return year + "-Q" + (Math.max("一二三四".indexOf(said), "1234".indexOf(said)) + 1);
    }
    if (of.group(3) != null || of.group(5) != null) {
      return year + "-H" + ("2".equals(of.group(3)) || "下".equals(of.group(5)) ? 2 : 1);
    }
    String month = of.group(6);
    return month == null ? year : year + "-" + (month.length() == 1 ? "0" : "") + month;
  }
}
