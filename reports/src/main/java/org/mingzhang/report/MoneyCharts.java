package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * Income against expense by month, and where the money went. Zero-based, in 万元; in 元 where that
 * would print small amounts as 0.0.
 */
final class MoneyCharts {

  private final Draft draft;
  private final int power;
  private final String unit;

  private MoneyCharts(Draft draft) {
    this.draft = draft;
    int usual = Integer.parseInt(draft.say("chart.money.power"));
    boolean small = largest(draft).compareTo(BigDecimal.TEN.pow(usual + 1)) < 0;
    this.power = small ? 0 : usual;
    this.unit = draft.say(small ? "chart.money.unit.small" : "chart.money.unit");
  }

  /** The two charts side by side; nothing where the period has no money. */
  static List<Block> of(Draft draft) {
    MoneyCharts charts = new MoneyCharts(draft);
    return Blocks.pair(charts.months(), charts.breakdown());
  }

  /** The largest amount that either chart shows, so that both speak one unit. */
  private static BigDecimal largest(Draft draft) {
    BigDecimal largest = BigDecimal.ZERO;
    for (String id : List.of("funds.monthly_income", "funds.monthly_expense", "expenses.amount")) {
      for (Figure figure : draft.all(id)) {
        boolean shown = figure.by().get("fund").equals("service") || id.startsWith("expenses");
        largest = shown ? largest.max(Draft.valueOf(figure)) : largest;
      }
    }
    return largest;
  }

  private List<Block> months() {
    List<String> groups = new ArrayList<>();
    List<@Nullable Double> income = new ArrayList<>();
    List<@Nullable Double> expense = new ArrayList<>();
    boolean gaps = false;
    List<String> incomeTexts = new ArrayList<>();
    List<String> expenseTexts = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (YearMonth month : draft.period().monthList()) {
      By by = By.of("fund", "service", "month", month.toString());
      Figure in = draft.figure("funds.monthly_income", by);
      Figure out = draft.figure("funds.monthly_expense", by);
      if (in == null || out == null) {
        return List.of();
      }
      groups.add(draft.monthName(month));
      if (in.rows() + out.rows() == 0) {
        gaps = true;
        income.add(null);
        expense.add(null);
        incomeTexts.add(Numbers.UNDEFINED);
        expenseTexts.add("");
        sentences.add(draft.say("chart.months.gap", draft.monthName(month)));
        continue;
      }
      income.add(Draft.valueOf(in).doubleValue());
      expense.add(Draft.valueOf(out).doubleValue());
      incomeTexts.add(brief(in));
      expenseTexts.add(brief(out));
      sentences.add(
          draft.say(
              "chart.months.alternative",
              draft.monthName(month),
              draft.print(in),
              draft.print(out)));
    }
    if (income.stream().allMatch(v -> v == null || v == 0)
        && expense.stream().allMatch(v -> v == null || v == 0)) {
      return List.of();
    }
    Chart chart =
        new Chart.GroupedBars(
            "monthly-income-expense",
            draft.say("chart.months"),
            sentence(sentences),
            unit,
            groups,
            List.of(
                new Chart.Series(draft.say("chart.months.income"), false, income, incomeTexts),
                new Chart.Series(draft.say("chart.months.expense"), true, expense, expenseTexts)));
    return List.of(
        Blocks.part(
            "months",
            draft.say("chart.months"),
            draft.say(gaps ? "chart.months.note.gaps" : "chart.months.note")),
        Blocks.chart(chart));
  }

  private List<Block> breakdown() {
    List<Component> components =
        ExpenseSection.COMPONENTS.stream()
            .map(this::component)
            .filter(component -> component.amount().signum() > 0)
            .sorted(
                Comparator.comparing(Component::amount).reversed().thenComparing(Component::code))
            .toList();
    if (components.isEmpty()) {
      return List.of();
    }
    List<Chart.Bar> bars = components.stream().map(this::bar).toList();
    List<String> sentences =
        components.stream()
            .map(
                c -> draft.say("chart.breakdown.alternative", c.label(), Numbers.money(c.amount())))
            .toList();
    Chart chart =
        new Chart.Bars(
            "expense-breakdown", draft.say("chart.breakdown"), sentence(sentences), unit, bars);
    return List.of(
        Blocks.part(
            "breakdown",
            draft.say("chart.breakdown"),
            components.stream().allMatch(c -> c.before() == null)
                ? draft.say("chart.breakdown.note")
                : draft.say("chart.breakdown.note.previous", draft.byLength("previous"))),
        Blocks.chart(chart));
  }

  private record Component(
      String code, String label, BigDecimal amount, @Nullable BigDecimal before) {}

  private Component component(String code) {
    By by = By.of("category", code);
    Figure before = draft.previous("expenses.amount", by);
    return new Component(
        code,
        draft.say("component." + code + ".short"),
        draft.amount("expenses.amount", by),
        before == null ? null : before.value());
  }

  private Chart.Bar bar(Component component) {
    BigDecimal before = component.before();
    return new Chart.Bar(
        component.label(),
        component.amount().doubleValue(),
        scaled(component.amount()),
        before == null || before.signum() < 0 ? null : before.doubleValue());
  }

  private String sentence(List<String> parts) {
    return String.join(draft.say("list.clause"), parts) + draft.say("list.stop");
  }

  private String brief(Figure figure) {
    return scaled(Draft.valueOf(figure));
  }

  private String scaled(BigDecimal yuan) {
    return Numbers.decimal(yuan.movePointLeft(power), power == 0 ? 0 : 1);
  }
}
