package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Irregularity.Kind;

/** Sources of public revenue 公共收益 of both earlier periods that brought nothing in this one. */
final class EndedIncome {

  private EndedIncome() {}

  /** By source, with what it brought in the period before. */
  static List<Irregularity> of(FigureSet current, FigureSet previous, FigureSet yearBefore) {
    Set<By> sources = new TreeSet<>();
    for (Figure figure : previous.all("income.amount")) {
      if (figure.by().get("fund").equals("public")) {
        sources.add(figure.by());
      }
    }
    List<Irregularity> found = new ArrayList<>();
    for (By source : sources) {
      BigDecimal before = income(previous, source);
      if (before.signum() > 0
          && income(yearBefore, source).signum() > 0
          && income(current, source).signum() == 0) {
        found.add(
            new Irregularity(
                Kind.INCOME_ENDED, List.of(), Money.of(before), source.get("category"), ""));
      }
    }
    return found;
  }

  private static BigDecimal income(FigureSet set, By by) {
    return set.find("income.amount", by).map(Figure::value).orElse(BigDecimal.ZERO);
  }
}
