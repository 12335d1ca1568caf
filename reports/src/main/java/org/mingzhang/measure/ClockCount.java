package org.mingzhang.measure;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.OrderClocks;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.WorkOrder;
import org.mingzhang.measure.ClockRule.Of;

/**
 * Counts a community's orders by its clocks. A deadline in the data stays the deadline: only
 * repairs without one are held against a clock, in figures of their own (contract, section 4). A
 * repair of no stated urgency is a normal one; one that was closed by its limit without being done
 * was cancelled and is not due. Hand-offs and answers of complaints run against the agreed clock,
 * where none is agreed against 24 hours, as the ledger counts them.
 */
record ClockCount(ClockRules rules, String community) implements OrderClocks {

  private static final Set<Term> REPAIRS =
      EnumSet.of(
          Term.CLOCK_REPAIRS_DUE,
          Term.CLOCK_REPAIRS_ON_TIME,
          Term.CLOCK_ANSWER_DUE,
          Term.CLOCK_ANSWERED);
  private static final Set<Term> COMPLAINTS =
      EnumSet.of(
          Term.COMPLAINTS_HANDOFF_DUE,
          Term.COMPLAINTS_HANDED_OFF,
          Term.COMPLAINTS_ANSWER_DUE,
          Term.COMPLAINTS_ANSWERED);

  @Override
  public Set<Term> terms() {
    Set<Term> terms = EnumSet.copyOf(REPAIRS);
    if (rules.has(community, ClockRules.COMPLAINTS)) {
      terms.addAll(COMPLAINTS);
    }
    return terms;
  }

  @Override
  public Counted count(List<WorkOrder> orders, Period period) {
    Counting counting = new Counting(period);
    List<WorkOrder> repairs =
        orders.stream()
            .filter(o -> o.orderKind().equals("repair") && !Boolean.FALSE.equals(o.valid()))
            .toList();
    boolean answers = repairs.stream().anyMatch(o -> counting.known(o.respondedAt()));
    repairs.forEach(order -> repair(counting, order, answers));
    List<WorkOrder> complaints =
        orders.stream().filter(o -> o.orderKind().equals("complaint")).toList();
    boolean handsOff = complaints.stream().anyMatch(o -> counting.known(o.dispatchedAt()));
    boolean responds = complaints.stream().anyMatch(o -> counting.known(o.respondedAt()));
    COMPLAINTS.forEach(term -> counting.answer(term, By.ALL));
    for (WorkOrder order : complaints) {
      if (handsOff) {
        counting.add(
            Term.COMPLAINTS_HANDOFF_DUE,
            Term.COMPLAINTS_HANDED_OFF,
            By.ALL,
            order,
            complaint(order, Of.COMPLAINT_HAND_OFF),
            order.dispatchedAt(),
            null);
      }
      if (responds) {
        counting.add(
            Term.COMPLAINTS_ANSWER_DUE,
            Term.COMPLAINTS_ANSWERED,
            By.ALL,
            order,
            complaint(order, Of.COMPLAINT_ANSWER),
            order.respondedAt(),
            null);
      }
    }
    return counting.counted();
  }

  private void repair(Counting counting, WorkOrder order, boolean answers) {
    boolean emergency = order.urgency().equals("emergency");
    LocalDateTime cancelled = counting.known(order.completedAt()) ? null : order.closedAt();
    By by = By.of("urgency", order.urgency());
    Optional<ClockRule> rule = rules.of(community, order.reportedAt().toLocalDate());
    Optional<Clock> complete =
        rule.flatMap(r -> r.clock(emergency ? Of.EMERGENCY_COMPLETE : Of.NORMAL_COMPLETE));
    if (complete.isPresent()) {
      counting.answer(Term.CLOCK_REPAIRS_DUE, by);
      counting.answer(Term.CLOCK_REPAIRS_ON_TIME, by);
    }
    if (complete.isPresent() && order.dueBy() == null) {
      Long paused = order.pausedMinutes();
      counting.add(
          Term.CLOCK_REPAIRS_DUE,
          Term.CLOCK_REPAIRS_ON_TIME,
          by,
          order,
          complete
              .get()
              .deadline(rule.get().calendar(), order.reportedAt(), paused == null ? 0 : paused),
          order.completedAt(),
          cancelled);
    }
    Optional<Clock> respond =
        rule.flatMap(r -> r.clock(emergency ? Of.EMERGENCY_RESPOND : Of.NORMAL_RESPOND));
    if (respond.isPresent()) {
      counting.answer(Term.CLOCK_ANSWER_DUE, by);
      counting.answer(Term.CLOCK_ANSWERED, by);
    }
    if (respond.isPresent() && answers) {
      counting.add(
          Term.CLOCK_ANSWER_DUE,
          Term.CLOCK_ANSWERED,
          by,
          order,
          respond.get().deadline(rule.get().calendar(), order.reportedAt(), 0),
          order.respondedAt(),
          cancelled);
    }
  }

  private LocalDateTime complaint(WorkOrder order, Of of) {
    LocalDateTime from = order.reportedAt();
    Optional<ClockRule> rule = rules.of(community, from.toLocalDate());
    Optional<Clock> clock = rule.flatMap(r -> r.clock(of));
    return clock.isPresent()
        ? clock.get().deadline(rule.get().calendar(), from, 0)
        : from.plusMinutes(Clock.DAY.minutes());
  }

  /** What has been counted so far of one period. For one thread. */
  private static final class Counting {
    private final LocalDateTime start;
    private final LocalDateTime cutOff;
    private final Map<Term, Set<By>> keys = new EnumMap<>(Term.class);
    private final Map<Term, List<Contribution>> contributions = new EnumMap<>(Term.class);

    Counting(Period period) {
      start = period.start().atStartOfDay();
      cutOff = period.end().atStartOfDay();
    }

    boolean known(@Nullable LocalDateTime event) {
      return event != null && event.isBefore(cutOff);
    }

    void answer(Term term, By by) {
      keys.computeIfAbsent(term, t -> new HashSet<>()).add(by);
    }

    /**
     * Counts an order whose deadline lies in the period, and whether the event kept it; not one
     * that was cancelled by then without the event.
     */
    void add(
        Term due,
        Term kept,
        By by,
        WorkOrder order,
        LocalDateTime deadline,
        @Nullable LocalDateTime event,
        @Nullable LocalDateTime cancelled) {
      if (deadline.isBefore(start) || !deadline.isBefore(cutOff)) {
        return;
      }
      if (!known(event) && cancelled != null && !cancelled.isAfter(deadline)) {
        return;
      }
      add(due, by, order);
      if (event != null && known(event) && !event.isAfter(deadline)) {
        add(kept, by, order);
      }
    }

    private void add(Term term, By by, WorkOrder order) {
      answer(term, by);
      contributions
          .computeIfAbsent(term, t -> new ArrayList<>())
          .add(new Contribution(term, by, order.origin(), 1));
    }

    Counted counted() {
      return new Counted(keys, contributions);
    }
  }
}
