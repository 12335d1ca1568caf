package org.mingzhang.report;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.ledger.Period;

/**
 * When a paper is displayed, until when owners may object, and what has to be in it. Days are
 * inclusive.
 *
 * @param profile name of the local rules the dates come from, empty for the defaults
 * @param rules what they want of the paper
 * @param declared of this paper's sections those that the office says to have nothing
 * @param decided what the committee decided of this period's findings
 */
public record Publication(
    LocalDate displayFrom,
    LocalDate displayTo,
    LocalDate objectionUntil,
    String profile,
    LocalRules rules,
    List<Declaration> declared,
    List<FindingDecision> decided) {

  private static final int DISPLAY_DAYS = 30;

  public Publication {
    declared = List.copyOf(declared);
    decided = List.copyOf(decided);
  }

  /** Before anything was decided. */
  public Publication(
      LocalDate displayFrom,
      LocalDate displayTo,
      LocalDate objectionUntil,
      String profile,
      LocalRules rules,
      List<Declaration> declared) {
    this(displayFrom, displayTo, objectionUntil, profile, rules, declared, List.of());
  }

  /** Days alone. */
  public Publication(
      LocalDate displayFrom, LocalDate displayTo, LocalDate objectionUntil, String profile) {
    this(displayFrom, displayTo, objectionUntil, profile, LocalRules.NONE, List.of());
  }

  /**
   * The default (contract, command {@code due}): due on the last day of the month after the period,
   * displayed 30 days, objections until the display ends.
   */
  public static Publication standard(Period period) {
    LocalDate due = period.end().plusMonths(1).minusDays(1);
    LocalDate end = due.plusDays(DISPLAY_DAYS);
    return new Publication(due, end, end, "");
  }

  /** By the same rules on other days. */
  public Publication displayed(LocalDate from, LocalDate to) {
    int days = rules.objectionDays();
    return new Publication(
        from, to, days == 0 ? to : from.plusDays(days), profile, rules, declared, decided);
  }

  /** With what the office declared of this paper. */
  public Publication declaring(List<Declaration> declarations) {
    return new Publication(
        displayFrom, displayTo, objectionUntil, profile, rules, declarations, decided);
  }

  /** With what the committee decided of this paper's findings. */
  public Publication deciding(List<FindingDecision> decisions) {
    return new Publication(
        displayFrom, displayTo, objectionUntil, profile, rules, declared, decisions);
  }
}
