package org.mingzhang.measure;

import java.time.LocalDate;

/**
 * A target of one figure from a day on.
 *
 * @param figure the figure's id
 * @param community the community it is agreed for, empty where for all
 * @param from the first day it holds
 * @param amber how far short of the target is amber rather than red, in the figure's unit: 0.02 for
 *     two points; zero for two states only
 * @param source where it is agreed, such as 合同 第5.2条; empty where nowhere
 */
public record TargetRule(
    String figure, String community, LocalDate from, Target target, Fraction amber, String source) {

  /** Whether a missed value is within the amber band; compared exactly. */
  public boolean isNear(Figure figureValue) {
    return amber.signum() > 0
        && Rates.exact(figureValue)
            .map(exact -> exact.minus(target.value()).abs().compareTo(amber) <= 0)
            .orElse(false);
  }
}
