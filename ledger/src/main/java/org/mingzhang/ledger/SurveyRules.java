package org.mingzhang.ledger;

/** The rules of surveys by community and period: decisions are dated. */
@FunctionalInterface
public interface SurveyRules {

  /** Those of the method, everywhere and always. */
  SurveyRules STANDARD = (communityId, period) -> SurveyRule.STANDARD;

  /** The rule that holds on the period's last day. */
  SurveyRule of(String communityId, Period period);
}
