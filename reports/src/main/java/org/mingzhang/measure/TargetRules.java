package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;

/** The targets in force 目标, each from its day on (method §15, M25). */
public record TargetRules(List<TargetRule> rules) {

  /** 维修及时率 and 整改率 reach 90 %, 持证率 100 %, unless something else is agreed. */
  public static final TargetRules STANDARD =
      new TargetRules(
          List.of(
              standard("repairs.on_time_rate", "0.90"),
              standard("hazards.rectified_rate", "0.90"),
              standard("certificates.rate", "1.00")));

  public TargetRules {
    rules = List.copyOf(rules);
  }

  private static TargetRule standard(String figure, String value) {
    return new TargetRule(figure, "", LocalDate.MIN, Target.atLeast(value), Fraction.ZERO, "");
  }

  /** The standard ones and these, which go before them. */
  public static TargetRules with(List<TargetRule> agreed) {
    List<TargetRule> all = new ArrayList<>(STANDARD.rules);
    all.addAll(agreed);
    return new TargetRules(all);
  }

  /**
   * The target of a figure in a period: what is agreed for the part before what is for the whole,
   * for the community before what is for all, the latest that holds on the period's last day, of
   * equals the last one given.
   */
  public Optional<TargetRule> of(String figure, By by, String community, Period period) {
    return rules.stream()
        .filter(rule -> rule.concerns(figure, by))
        .filter(rule -> rule.community().isEmpty() || rule.community().equals(community))
        .filter(rule -> !rule.from().isAfter(period.lastDay()))
        .reduce(
            (a, b) ->
                Comparator.comparingInt((TargetRule rule) -> rule.by().keys().size())
                            .thenComparing(rule -> !rule.community().isEmpty())
                            .thenComparing(TargetRule::from)
                            .compare(b, a)
                        >= 0
                    ? b
                    : a);
  }
}
