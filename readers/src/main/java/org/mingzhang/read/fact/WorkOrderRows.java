package org.mingzhang.read.fact;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.WorkOrder;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.DateText;
import org.mingzhang.read.value.Words;

/**
 * Repairs, complaints and other orders 工单. Nothing happens to an order before it is reported, and
 * it does not pause for longer than it took: such rows are refused. A deadline before the report is
 * left alone, offices set dates that have passed.
 */
final class WorkOrderRows implements FactMaker {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** An end given as a date says nothing of its hour. */
  private static final Duration SLACK = Duration.ofDays(1);

  private static final long MOST_PAUSED = 10_000_000;

  private final CommunityCell community;
  private final int orderNo;
  private final int orderKind;
  private final int category;
  private final int urgency;
  private final UnitCell unit;
  private final int place;
  private final int reportedAt;
  private final int dispatchedAt;
  private final int respondedAt;
  private final int dueAt;
  private final int completedAt;
  private final int pausedMinutes;
  private final int closedAt;
  private final int reopened;
  private final int valid;
  private final int followedUpAt;
  private final int rating;
  private final int team;

  WorkOrderRows(Layout layout, CommunityCell community, Register register) {
    this.community = community;
    orderNo = layout.slot("order_no");
    orderKind = layout.slot("kind");
    category = layout.slot("category");
    urgency = layout.slot("urgency");
    unit = UnitCell.anyUnit(register, layout.slot("unit"));
    place = layout.slot("place");
    reportedAt = layout.slot("reported_at");
    dispatchedAt = layout.slot("dispatched_at");
    respondedAt = layout.slot("responded_at");
    dueAt = layout.slot("due_at");
    completedAt = layout.slot("completed_at");
    pausedMinutes = layout.slot("paused_minutes");
    closedAt = layout.slot("closed_at");
    reopened = layout.slot("reopened");
    valid = layout.slot("valid");
    followedUpAt = layout.slot("followed_up_at");
    rating = layout.slot("rating");
    team = layout.slot("team");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    String order = cells.requiredId(orderNo);
    String kind = cells.requiredWord(orderKind, Words.ORDER_KIND);
    int before = cells.wrong().size();
    String categoryText = Phones.strikeOut(cells.text(category));
    boolean blank = categoryText.isEmpty() && cells.wrong().size() == before;
    if (blank && !kind.isEmpty() && !kind.equals("complaint")) {
      cells.refuse(category, Reason.VALUE_MISSING);
    }
    long due = cells.dateReading(dueAt);
    Long reopenings = cells.countOrNull(reopened, 0, 1_000);
    WorkOrder made =
        new WorkOrder(
            origin,
            communityId,
            order,
            kind,
            categoryText,
            cells.word(urgency, Words.URGENCY),
            unit.read(cells, communityId),
            cells.freeText(place),
            cells.requiredTime(reportedAt),
            cells.timeOrNull(dispatchedAt),
            cells.timeOrNull(respondedAt),
            dueBy(due),
            DateText.isDate(due) && !DateText.hasTime(due),
            cells.timeOrNull(completedAt),
            cells.countOrNull(pausedMinutes, 0, MOST_PAUSED),
            cells.timeOrNull(closedAt),
            reopenings == null ? null : Integer.valueOf(reopenings.intValue()),
            cells.yesOrNo(valid),
            cells.timeOrNull(followedUpAt),
            cells.ratingOrNull(rating),
            Phones.strikeOut(cells.text(team)));
    if (cells.wrong().isEmpty()) {
      refuseImpossible(cells, made);
    }
    return made;
  }

  private void refuseImpossible(Cells cells, WorkOrder order) {
    LocalDateTime reported = order.reportedAt();
    refuseBefore(cells, reported, dispatchedAt, order.dispatchedAt());
    refuseBefore(cells, reported, respondedAt, order.respondedAt());
    refuseBefore(cells, reported, completedAt, order.completedAt());
    refuseBefore(cells, reported, closedAt, order.closedAt());
    refuseBefore(cells, reported, followedUpAt, order.followedUpAt());
    LocalDateTime end = end(order);
    Long paused = order.pausedMinutes();
    if (paused != null && end != null && cells.wrong().isEmpty()) {
      long most = Duration.between(reported, end).plus(SLACK).toMinutes();
      if (paused > most) {
        cells.refuse(pausedMinutes, Reason.NUMBER_RANGE, "0", Long.toString(most));
      }
    }
  }

  /**
   * An event at 00:00 of the day of the report is one given as a date, and exports drop seconds:
   * neither is before the report.
   */
  private void refuseBefore(
      Cells cells, LocalDateTime reported, int slot, @Nullable LocalDateTime event) {
    if (event == null || !event.isBefore(reported.truncatedTo(ChronoUnit.MINUTES))) {
      return;
    }
    boolean dateOnly = event.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (!dateOnly || event.toLocalDate().isBefore(reported.toLocalDate())) {
      cells.refuseDisorder(reportedAt, slot);
    }
  }

  /**
   * When its duration ends, a complaint's with its closing; null where it has none, as what was
   * cancelled.
   */
  private static @Nullable LocalDateTime end(WorkOrder order) {
    LocalDateTime closed = order.closedAt();
    boolean complaint = order.orderKind().equals("complaint");
    return complaint && closed != null ? closed : order.completedAt();
  }

  /** A deadline given as a date is met until that day ends. */
  private static @Nullable LocalDateTime dueBy(long due) {
    if (!DateText.isDate(due)) {
      return null;
    }
    return DateText.hasTime(due) ? DateText.dateTime(due) : DateText.date(due).atTime(LAST_SECOND);
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
