package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Figure.Unit;
import org.mingzhang.measure.FigureSet;

/** Builds a set of figures by hand; the values are the worked examples of the definitions. */
final class SetOfFigures {

  private final String community;
  private final Period period;
  private final List<Figure> figures = new ArrayList<>();
  private final List<MonthHeld> months = new ArrayList<>();

  SetOfFigures(String community, String period) {
    this.community = community;
    this.period = Period.parse(period);
  }

  FigureSet build() {
    return new FigureSet(
        community,
        period,
        1,
        figures.stream()
            .sorted(Comparator.comparing(Figure::id).thenComparing(Figure::by))
            .toList(),
        months.isEmpty()
            ? period.monthList().stream().map(m -> new MonthHeld(m, 240, 90, 30)).toList()
            : months);
  }

  /** What the ledger holds of a month; months that are not said are whole. */
  SetOfFigures held(String month, long unitsBilled, long vouchers, long orders) {
    if (months.isEmpty()) {
      period.monthList().forEach(m -> months.add(new MonthHeld(m, 240, 90, 30)));
    }
    YearMonth of = YearMonth.parse(month);
    months.replaceAll(
        m -> m.month().equals(of) ? new MonthHeld(of, unitsBilled, vouchers, orders) : m);
    return this;
  }

  SetOfFigures money(String id, By by, String yuan) {
    return add(id, by, Unit.CNY, new BigDecimal(yuan), null, null, null, null, null, "");
  }

  SetOfFigures count(String id, By by, long value) {
    return add(id, by, Unit.COUNT, BigDecimal.valueOf(value), null, null, null, null, null, "");
  }

  SetOfFigures hours(String id, By by, String value) {
    return add(id, by, Unit.HOURS, new BigDecimal(value), null, null, null, null, null, "");
  }

  SetOfFigures rate(String id, By by, String numerator, String denominator) {
    BigDecimal k = new BigDecimal(numerator);
    BigDecimal n = new BigDecimal(denominator);
    BigDecimal value = n.signum() == 0 ? null : k.divide(n, 6, RoundingMode.HALF_UP);
    return add(id, by, Unit.RATIO, value, k, n, null, null, null, "");
  }

  SetOfFigures per1000(String id, String numerator, String denominator) {
    BigDecimal k = new BigDecimal(numerator);
    BigDecimal n = new BigDecimal(denominator);
    BigDecimal value = k.movePointRight(3).divide(n, 6, RoundingMode.HALF_UP);
    return add(id, By.ALL, Unit.PER_1000, value, k, n, null, null, null, "");
  }

  SetOfFigures satisfied(String question, long k, long n, String lower, String upper) {
    BigDecimal value = BigDecimal.valueOf(k).divide(BigDecimal.valueOf(n), 6, RoundingMode.HALF_UP);
    figures.add(
        new Figure(
            "survey.satisfaction",
            By.of("question", question),
            Unit.RATIO,
            value,
            BigDecimal.valueOf(k),
            BigDecimal.valueOf(n),
            new BigDecimal(lower),
            new BigDecimal(upper),
            1648L,
            null,
            "",
            n,
            List.of()));
    return this;
  }

  /** What a question was measured with: the highest point, the lowest that counts as satisfied. */
  SetOfFigures meaning(String question, int scale, int from) {
    By by = By.of("question", question);
    add(
        "survey.scale",
        by,
        Unit.SCORE,
        BigDecimal.valueOf(scale),
        null,
        null,
        null,
        null,
        null,
        "");
    return add(
        "survey.satisfied_from",
        by,
        Unit.SCORE,
        BigDecimal.valueOf(from).setScale(6),
        null,
        null,
        null,
        null,
        null,
        "");
  }

  SetOfFigures withheld(String id, By by, long base) {
    return add(
        id, by, Unit.RATIO, null, null, BigDecimal.valueOf(base), null, null, null, "small base");
  }

  /** A component with the share that is printed for it, null where none is. */
  SetOfFigures component(String code, String yuan, @Nullable String printed) {
    By by = By.of("category", code);
    money("expenses.amount", by, yuan);
    return add(
        "expenses.share",
        by,
        Unit.RATIO,
        null,
        new BigDecimal(yuan),
        null,
        null,
        null,
        printed == null ? null : new BigDecimal(printed),
        "");
  }

  private SetOfFigures add(
      String id,
      By by,
      Unit unit,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      @Nullable BigDecimal printed,
      String withheld) {
    figures.add(
        new Figure(
            id,
            by,
            unit,
            value,
            numerator,
            denominator,
            lower,
            upper,
            null,
            printed,
            withheld,
            1,
            List.of()));
    return this;
  }
}
