package org.mingzhang.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.VoteRules.Axis;
import org.mingzhang.measure.VoteRules.Outcome;

/**
 * What a project of the maintenance fund rests on, and what speaks against it (features B1).
 *
 * @param vote what the vote came to; null where it rests on an emergency, or the numbers of the
 *     vote are not all there
 * @param faults what speaks against it, in their order; empty where nothing does
 */
public record ProjectCheck(Project project, @Nullable Outcome vote, List<Fault> faults) {

  /** A settlement may be a tenth over the contract. */
  private static final BigDecimal TENTH = new BigDecimal("1.10");

  public ProjectCheck {
    faults = List.copyOf(faults);
  }

  /** What speaks against a project. */
  public enum Fault {
    /** The vote's day or numbers are not all given. */
    VOTE_INCOMPLETE(true),
    /** The vote was about something else than using the fund. */
    OTHER_MATTER(true),
    VOTE_FAILED(true),
    NO_QUORUM(true),
    NO_RULES(true),
    /** An emergency without a reason. */
    REASON_MISSING(true),
    /** Work began before the vote closed. */
    STARTED_BEFORE_VOTE(true),
    /** Money was paid before the vote closed. */
    PAID_BEFORE_VOTE(true),
    /** Settled for more than a tenth over the contract or the estimate. */
    SETTLED_OVER(false),
    /** More was paid than was settled. */
    PAID_OVER(false);

    private final boolean certain;

    Fault(boolean certain) {
      this.certain = certain;
    }

    /** Whether a rule is broken; the other is a question. */
    public boolean isCertain() {
      return certain;
    }
  }

  public static ProjectCheck of(Project project) {
    List<Fault> faults = new ArrayList<>();
    @Nullable Outcome vote = null;
    if (project.basis().equals("emergency")) {
      if (project.emergencyReason().isBlank()) {
        faults.add(Fault.REASON_MISSING);
      }
    } else {
      vote = vote(project);
      if (!project.matter().equals("use_fund")) {
        faults.add(Fault.OTHER_MATTER);
      }
      if (vote == null) {
        faults.add(Fault.VOTE_INCOMPLETE);
      } else {
        switch (vote) {
          case FAILED -> faults.add(Fault.VOTE_FAILED);
          case NO_QUORUM -> faults.add(Fault.NO_QUORUM);
          case NO_RULES -> faults.add(Fault.NO_RULES);
          case PASSED -> {
            // Nothing speaks against it.
          }
        }
      }
      LocalDate started = project.startedOn();
      LocalDate voted = project.votedOn();
      if (started != null && voted != null && started.isBefore(voted)) {
        faults.add(Fault.STARTED_BEFORE_VOTE);
      }
    }
    if (isSettledOver(project)) {
      faults.add(Fault.SETTLED_OVER);
    }
    return new ProjectCheck(project, vote, faults);
  }

  private static @Nullable Outcome vote(Project p) {
    LocalDate day = p.votedOn();
    Axis heads = axis(decimal(p.heads()), decimal(p.headsVoted()), decimal(p.headsAgreed()));
    Axis area = axis(p.area(), p.areaVoted(), p.areaAgreed());
    return day == null || heads == null || area == null
        ? null
        : VoteRules.on(day).judge(p.matter(), heads, area);
  }

  private static @Nullable Axis axis(
      @Nullable BigDecimal all, @Nullable BigDecimal voted, @Nullable BigDecimal agreed) {
    return all == null || voted == null || agreed == null || all.signum() == 0
        ? null
        : new Axis(all, voted, agreed);
  }

  private static @Nullable BigDecimal decimal(@Nullable Long value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static boolean isSettledOver(Project p) {
    return isOver(p.settlement(), p.contract()) || isOver(p.settlement(), p.estimate());
  }

  private static boolean isOver(@Nullable Money settled, @Nullable Money agreed) {
    return settled != null
        && agreed != null
        && settled.toDecimal().compareTo(agreed.toDecimal().multiply(TENTH)) > 0;
  }

  /** The same with what a period paid for it. */
  public ProjectCheck with(List<Entry> paid) {
    List<Fault> all = new ArrayList<>(faults);
    LocalDate voted = project.votedOn();
    if (voted != null
        && project.basis().equals("vote")
        && paid.stream().anyMatch(line -> line.amount().fen() > 0 && line.date().isBefore(voted))) {
      all.add(Fault.PAID_BEFORE_VOTE);
    }
    Money settled = project.settlement();
    Money sum = paid.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
    if (settled != null && sum.compareTo(settled) > 0) {
      all.add(Fault.PAID_OVER);
    }
    return new ProjectCheck(project, vote, all);
  }
}
