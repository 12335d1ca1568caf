package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * 预算与实际: the year's budget, its part for the period by months, what was booked, and the deviation
 * (actual − budget) / |budget| (method, section 15).
 */
final class BudgetSection {

  private static final int YEAR = 12;
  private static final BigDecimal NOTEWORTHY = new BigDecimal("0.10");

  /** Deviations up to this many yuan want no reason; a default. */
  private static final BigDecimal AMOUNT = new BigDecimal("1000.00");

  /** Before each period that a reason is given for. */
  private static final Pattern PERIODS =
      Pattern.compile("(?=20\\d{2}(?:-(?:[QqHh]\\d|\\d{2}))?[:：])");

  private static final String INCOME = "income.amount";
  private static final String SPENDING = "spending.amount";

  private BudgetSection() {}

  static List<Block> of(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("budget", draft.say("section.budget"), draft.say("budget.note")));
    List<Budget> budgets = draft.input().slice().budgets();
    if (budgets.isEmpty()) {
      blocks.add(Blocks.say(draft.say("budget.none")));
      return List.copyOf(blocks);
    }
    Map<Line, Planned> lines = lines(draft, budgets);
    blocks.add(Blocks.table(table(draft, lines)));
    blocks.addAll(reasons(draft, lines));
    blocks.add(
        Blocks.part(
            "comparison", draft.say("budget.comparison"), draft.say("budget.comparison.note")));
    blocks.add(Blocks.table(comparison(draft, lines)));
    return List.copyOf(blocks);
  }

  /** How many deviations want a reason and have none. */
  static long unexplained(Draft draft) {
    return lines(draft, draft.input().slice().budgets()).entrySet().stream()
        .filter(line -> wantsReason(draft, line.getKey(), line.getValue()))
        .filter(line -> reason(draft, line.getValue()).isEmpty())
        .count();
  }

  /** What was planned for the year, and what was said about it. */
  private record Planned(Money year, String note) {
    static final Planned NOTHING = new Planned(Money.ZERO, "");

    Planned plus(Budget budget) {
      return new Planned(
          year.plus(budget.amount()), note.isEmpty() ? budget.note() : note + "；" + budget.note());
    }
  }

  /** Lines of the budget, and categories of the same funds that were booked without one. */
  private static Map<Line, Planned> lines(Draft draft, List<Budget> budgets) {
    Map<Line, Planned> lines = new TreeMap<>(ORDER);
    Set<Line> planned = new HashSet<>();
    for (Budget budget : budgets) {
      Line line = new Line(budget.fund(), budget.direction(), budget.category());
      lines.merge(line, Planned.NOTHING.plus(budget), (was, is) -> was.plus(budget));
      planned.add(new Line(budget.fund(), budget.direction(), ""));
    }
    for (String direction : List.of("income", "expense")) {
      for (Figure figure : draft.all(direction.equals("income") ? INCOME : SPENDING)) {
        String fund = figure.by().get("fund");
        if (planned.contains(new Line(fund, direction, ""))
            && Draft.valueOf(figure).signum() != 0) {
          lines.putIfAbsent(
              new Line(fund, direction, figure.by().get("category")), Planned.NOTHING);
        }
      }
    }
    return lines;
  }

  private record Line(String fund, String direction, String category) {}

  /** Funds in their usual order, income before expense, then by category. */
  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line line) -> FundsSection.rank(line.fund()))
          .thenComparing(Line::fund)
          .thenComparing(line -> line.direction().equals("expense"))
          .thenComparing(Line::category);

  private static Table table(Draft draft, Map<Line, Planned> lines) {
    List<Table.Row> rows = new ArrayList<>();
    lines.forEach((line, planned) -> rows.add(row(draft, line, planned.year().toDecimal())));
    return new Table(
        "budget",
        draft.say("section.budget"),
        List.of(
            Cells.left(draft.say("column.fund"), 14),
            Cells.left(draft.say("column.direction"), 7),
            Cells.left(draft.say("column.category"), 23),
            Cells.right(draft.say("column.budget-year"), 14),
            Cells.right(draft.say("column.budget-part"), 14),
            Cells.right(draft.say("column.actual"), 14),
            Cells.right(draft.say("column.deviation"), 14)),
        rows,
        draft.say("budget.part", String.valueOf(draft.period().months())));
  }

  private static Table.Row row(Draft draft, Line line, BigDecimal year) {
    BigDecimal part = part(draft, year);
    Figure actual = actual(draft, line);
    return Cells.row(
        Cells.words(draft.fundName(line.fund())),
        Cells.words(draft.words().name("direction", line.direction())),
        Cells.words(category(draft, line.category())),
        Cells.money(year),
        Cells.money(part),
        actual == null ? Cells.money(BigDecimal.ZERO) : draft.cell(actual),
        deviation(Draft.valueOf(actual), part));
  }

  /** The period's part of the year's budget, by months. */
  private static BigDecimal part(Draft draft, BigDecimal year) {
    return year.multiply(BigDecimal.valueOf(draft.period().months()))
        .divide(BigDecimal.valueOf(YEAR), 2, RoundingMode.HALF_UP);
  }

  /** Above a tenth and above the amount, or booked without a budget (method, section 15). */
  private static boolean wantsReason(Draft draft, Line line, Planned planned) {
    BigDecimal part = part(draft, planned.year().toDecimal());
    BigDecimal gap = Draft.valueOf(actual(draft, line)).subtract(part);
    return gap.abs().compareTo(AMOUNT) > 0
        && gap.abs().compareTo(part.abs().multiply(NOTEWORTHY)) > 0;
  }

  /** The reason given for the period itself: {@code 2026-Q3：…}; those of other periods are past. */
  private static String reason(Draft draft, Planned planned) {
    String period = draft.period().toString();
    for (String said : PERIODS.splitAsStream(planned.note()).toList()) {
      String text = said.strip();
      if (text.regionMatches(true, 0, period, 0, period.length())
          && text.length() > period.length()
          && ":：".indexOf(text.charAt(period.length())) >= 0) {
        return text.substring(period.length() + 1).replaceFirst("[；;。\\s]+$", "").strip();
      }
    }
    return "";
  }

  private static List<Block> reasons(Draft draft, Map<Line, Planned> lines) {
    List<Table.Row> rows = new ArrayList<>();
    lines.forEach(
        (line, planned) -> {
          if (wantsReason(draft, line, planned)) {
            String reason = reason(draft, planned);
            BigDecimal part = part(draft, planned.year().toDecimal());
            BigDecimal actual = Draft.valueOf(actual(draft, line));
            rows.add(
                Cells.row(
                    Cells.words(draft.fundName(line.fund())),
                    Cells.words(draft.words().name("direction", line.direction())),
                    Cells.words(category(draft, line.category())),
                    Cells.money(actual.subtract(part)),
                    deviation(actual, part),
                    reason.isEmpty()
                        ? new Cell.Standing(Block.Status.MISSED, draft.say("budget.unexplained"))
                        : Cells.words(PublicText.withoutIdentities(reason))));
          }
        });
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

  /** The same lines beside the period before and a year ago. */
  private static Table comparison(Draft draft, Map<Line, Planned> lines) {
    List<Table.Row> rows = new ArrayList<>();
    Set<Line> all = new TreeSet<>(ORDER);
    all.addAll(lines.keySet());
    ended(draft.input().previous(), all);
    ended(draft.input().yearBefore(), all);
    for (Line line : all) {
      By by = By.of("category", line.category(), "fund", line.fund());
      String id = line.direction().equals("income") ? INCOME : SPENDING;
      BigDecimal now = Draft.valueOf(actual(draft, line));
      Figure previous = draft.previous(id, by);
      Figure yearBefore = draft.yearBefore(id, by);
      rows.add(
          Cells.row(
              Cells.words(draft.fundName(line.fund())),
              Cells.words(draft.words().name("direction", line.direction())),
              Cells.words(category(draft, line.category())),
              Cells.money(now),
              previous == null ? Cells.dash() : draft.cell(previous),
              change(now, previous),
              yearBefore == null ? Cells.dash() : draft.cell(yearBefore),
              change(now, yearBefore)));
    }
    return new Table(
        "comparison",
        draft.say("budget.comparison"),
        List.of(
            Cells.left(draft.say("column.fund"), 13),
            Cells.left(draft.say("column.direction"), 7),
            Cells.left(draft.say("column.category"), 21),
            Cells.right(draft.say("column.actual"), 13),
            Cells.right(draft.byLength("previous"), 13),
            Cells.right(draft.say("budget.change"), 10),
            Cells.right(draft.say("budget.year-before"), 13),
            Cells.right(draft.say("budget.change"), 10)),
        rows,
        "");
  }

  /** What an earlier period had, whether this one has it or not. */
  private static void ended(@Nullable FigureSet then, Set<Line> all) {
    if (then == null) {
      return;
    }
    for (String direction : List.of("income", "expense")) {
      for (Figure figure : then.all(direction.equals("income") ? INCOME : SPENDING)) {
        if (Draft.valueOf(figure).signum() != 0) {
          all.add(new Line(figure.by().get("fund"), direction, figure.by().get("category")));
        }
      }
    }
  }

  private static Cell change(BigDecimal now, @Nullable Figure then) {
    return then == null ? Cells.dash() : deviation(now, Draft.valueOf(then));
  }

  private static @Nullable Figure actual(Draft draft, Line line) {
    By by = By.of("category", line.category(), "fund", line.fund());
    return draft.figure(line.direction().equals("income") ? INCOME : SPENDING, by);
  }

  static String category(Draft draft, String category) {
    String key = "component." + category + ".short";
    if (draft.words().has(key)) {
      return category + " " + draft.say(key);
    }
    return draft.words().has("category." + category)
        ? draft.say("category." + category)
        : PublicText.withoutIdentities(category);
  }

  /** Bold above a tenth, which wants a reason. */
  private static Cell deviation(BigDecimal actual, BigDecimal budget) {
    if (budget.signum() == 0) {
      return Cells.dash();
    }
    BigDecimal ratio = actual.subtract(budget).divide(budget.abs(), 6, RoundingMode.HALF_UP);
    String text = Numbers.signed(ratio.movePointRight(2), 1) + "%";
    return new Cell.Numeral(
        ratio, Cell.Form.PERCENT_1, text, ratio.abs().compareTo(NOTEWORTHY) > 0);
  }
}
