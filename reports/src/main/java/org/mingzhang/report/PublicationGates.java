package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Irregularity;

/**
 * What keeps a paper from being published although its books balance: a deviation from the budget
 * that nobody gave a reason for, a rate above 100 %, which no owner can believe, a file whose
 * stated total is not the sum of its rows 未平 (features M6), and a rule that was broken, such as a
 * major repair paid from the service fund, until the committee decided (law §4.1).
 */
public final class PublicationGates {

  private PublicationGates() {}

  /** What is open. */
  public enum Kind {
    /** The subject is fund, direction and category; the value the deviation in yuan. */
    BUDGET_REASON,
    /** The subject is the figure as {@code trace} takes it; the value its ratio. */
    RATE_ABOVE_ONE,
    /**
     * The subject is the file with its place and label; the value by how much it differs, in yuan.
     */
    STATED_TOTAL,
    /** The subject is a finding's number, the value what it is: a rule that was broken. */
    FINDING
  }

  /**
   * Something that has to be settled first.
   *
   * @param subject what it is about, ready to print
   * @param value ready to print
   */
  public record Gate(Kind kind, String subject, String value) {}

  /**
   * The open points of a paper, in a fixed order.
   *
   * @param published the figures that the owners' edition lays open
   */
  public static List<Gate> of(ReportInput input, FigureSet published) {
    List<Gate> gates = new ArrayList<>();
    Draft draft = Draft.of(input);
    for (BudgetPlan plan : BudgetReasons.unexplained(draft, BudgetPlan.of(draft))) {
      BudgetLine line = plan.line();
      gates.add(
          new Gate(
              Kind.BUDGET_REASON,
              String.join(
                  " ",
                  draft.fundName(line.fund()),
                  draft.words().name("direction", line.direction()),
                  CategoryName.of(draft, line.category())),
              Numbers.money(plan.gap())));
    }
    for (Figure figure : published.figures()) {
      BigDecimal value = figure.value();
      if (figure.unit() == Figure.Unit.RATIO
          && figure.id().endsWith("_rate")
          && value != null
          && value.compareTo(BigDecimal.ONE) > 0) {
        gates.add(new Gate(Kind.RATE_ABOVE_ONE, figure.reference(), value.toPlainString()));
      }
    }
    for (ControlTotal total : input.slice().controlTotals()) {
      if (!total.agrees()) {
        gates.add(
            new Gate(
                Kind.STATED_TOTAL,
                StatedTotals.named(draft, total),
                Numbers.money(total.stated().minus(total.computed()).toDecimal())));
      }
    }
    // The rules that a finding is measured by are those of the mainland.
    List<Irregularity> broken =
        input.publication().rules().isCivilCode() ? IrregularityTable.open(input) : List.of();
    for (Irregularity open : broken) {
      gates.add(
          new Gate(
              Kind.FINDING, open.number(), draft.say("regulator.finding." + open.kind().name())));
    }
    return List.copyOf(gates);
  }
}
