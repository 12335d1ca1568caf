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

/** Income against expense by month, and where the money went. Zero-based, in 万元. */
final class MoneyCharts {

  private final Draft draft;
  private final int power;

  private MoneyCharts(Draft draft) {
    this.draft = draft;
    this.power = Integer.parseInt(draft.say("chart.money.power"));
  }

  /** The two charts side by side; nothing where the period has no money. */
  static List<Block> of(Draft draft) {
    MoneyCharts charts = new MoneyCharts(draft);
    return Blocks.pair(charts.months(), charts.breakdown());
  }

  private List<Block> months() {
    List<String> groups = new ArrayList<>();
    List<Double> income = new ArrayList<>();
    List<Double> expense = new ArrayList<>();
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
    if (income.stream().allMatch(v -> v == 0) && expense.stream().allMatch(v -> v == 0)) {
      return List.of();
    }
    Chart chart =
        new Chart.GroupedBars(
            "monthly-income-expense",
            draft.say("chart.months"),
            sentence(sentences),
            draft.say("chart.money.unit"),
            groups,
            List.of(
                new Chart.Series(draft.say("chart.months.income"), false, income, incomeTexts),
                new Chart.Series(draft.say("chart.months.expense"), true, expense, expenseTexts)));
    return List.of(
        Blocks.part("months", draft.say("chart.months"), draft.say("chart.months.note")),
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
            "expense-breakdown",
            draft.say("chart.breakdown"),
            sentence(sentences),
            draft.say("chart.money.unit"),
            bars);
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
    return Numbers.decimal(yuan.movePointLeft(power), 1);
  }
}
