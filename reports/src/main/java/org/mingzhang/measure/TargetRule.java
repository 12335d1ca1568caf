package org.mingzhang.measure;

import java.time.LocalDate;
import org.mingzhang.ledger.By;

/**
 * A target of one figure from a day on.
 *
 * @param figure the figure's id
 * @param by the part it is agreed for, such as {@code urgency=emergency}; {@link By#ALL} for the
 *     whole and for the parts that have none of their own, of a survey for the overall question
 * @param community the community it is agreed for, empty where for all
 * @param from the first day it holds
 * @param amber how far short of the target is amber rather than red, in the figure's unit: 0.02 for
 *     two points; zero for two states only
 * @param source where it is agreed, such as 合同 第5.2条; empty where nowhere
 */
public record TargetRule(
    String figure,
    By by,
    String community,
    LocalDate from,
    Target target,
    Fraction amber,
    String source) {

  private static final String OVERALL = "overall";

  /** Of the whole. */
  public TargetRule(
      String figure,
      String community,
      LocalDate from,
      Target target,
      Fraction amber,
      String source) {
    this(figure, By.ALL, community, from, target, amber, source);
  }

  /** Whether it is agreed for that figure, or that part of it. */
  boolean concerns(String id, By part) {
    String question = part.get("question");
    boolean another =
        id.startsWith("survey.")
            && by.keys().isEmpty()
            && !question.isEmpty()
            && !question.equals(OVERALL);
    return figure.equals(id) && part.includes(by) && !another;
  }

  /** Whether a missed value is within the amber band; compared exactly. */
  public boolean isNear(Figure figureValue) {
    return amber.signum() > 0
        && Rates.exact(figureValue)
            .map(exact -> exact.minus(target.value()).abs().compareTo(amber) <= 0)
            .orElse(false);
  }
}
