package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.WorkOrder;
import org.mingzhang.measure.Figure;

/**
 * Repairs that are open past their deadline, and apart from them those that were done too late: who
 * has to act on the first can still do so.
 *
 * @param overdue open at the cut-off with a deadline before it, the earliest deadline first
 */
record RepairFocus(Draft draft, List<WorkOrder> overdue) {

  static final String RATE = "repairs.on_time_rate";

  private static final int MOST = 3;

  RepairFocus {
    overdue = List.copyOf(overdue);
  }

  static RepairFocus of(Draft draft) {
    LocalDateTime cutOff = draft.period().lastDay().plusDays(1).atStartOfDay();
    return new RepairFocus(
        draft,
        draft.input().slice().openOrders().stream()
            .filter(order -> order.orderKind().equals("repair"))
            .filter(order -> deadline(order).filter(at -> at.isBefore(cutOff)).isPresent())
            .sorted(
                Comparator.comparing((WorkOrder order) -> deadline(order).orElse(cutOff))
                    .thenComparing(WorkOrder::orderNo))
            .toList());
  }

  /** Moved by the pauses, as the on-time rate takes it. */
  private static Optional<LocalDateTime> deadline(WorkOrder order) {
    Long paused = order.pausedMinutes();
    return Optional.ofNullable(order.dueBy())
        .map(due -> paused == null ? due : due.plusMinutes(paused));
  }

  /** How many, the longest in days with its number, and the trades of most of them. */
  String evidence() {
    LocalDate last = draft.period().lastDay();
    WorkOrder first = overdue.get(0);
    long days =
        ChronoUnit.DAYS.between(deadline(first).map(LocalDateTime::toLocalDate).orElse(last), last);
    Map<String, Long> trades =
        overdue.stream()
            .collect(
                Collectors.groupingBy(WorkOrder::category, TreeMap::new, Collectors.counting()));
    String most =
        trades.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST)
            .map(
                trade ->
                    draft.say(
                        "service.focus.overdue.trade",
                        category(trade.getKey()),
                        Numbers.count(trade.getValue())))
            .collect(Collectors.joining(draft.say("list.separator")));
    return draft.say(
        days == 0 ? "service.focus.overdue.today" : "service.focus.overdue.why",
        Numbers.count(overdue.size()),
        Numbers.count(days),
        PublicText.clean(first.orderNo()),
        most);
  }

  /** The teams of the overdue ones; empty where none is said. */
  String owner() {
    return teams(draft, overdue.stream().map(WorkOrder::team));
  }

  /** The teams with the most, each once; empty where none is given. */
  static String teams(Draft draft, Stream<String> teams) {
    return teams
        .filter(team -> !team.isEmpty())
        .collect(Collectors.groupingBy(team -> team, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST)
        .map(team -> PublicText.clean(team.getKey()))
        .collect(Collectors.joining(draft.say("list.separator")));
  }

  /** Of those due in the period that were not done on time: what is open still, and the others. */
  String late(Figure rate) {
    LocalDateTime start = draft.period().start().atStartOfDay();
    long open =
        overdue.stream()
            .filter(order -> deadline(order).filter(at -> !at.isBefore(start)).isPresent())
            .filter(order -> counts(order, rate.by()))
            .count();
    BigDecimal misses = misses(rate);
    return draft.say(
        open == 0 ? "service.focus.late.ended" : "service.focus.late",
        Numbers.decimal(misses, 0),
        Numbers.count(open),
        Numbers.decimal(misses.subtract(BigDecimal.valueOf(open)), 0));
  }

  private static boolean counts(WorkOrder order, By by) {
    Map<String, String> keys = by.keys();
    return keys.getOrDefault("category", order.category()).equals(order.category())
        && keys.getOrDefault("urgency", order.urgency()).equals(order.urgency());
  }

  /** The trades with the most that were not on time. */
  Optional<String> categories() {
    return most("category", "service.focus.late.trades");
  }

  /** The teams with the most that were not on time, of all repairs. */
  Optional<String> teams() {
    return most("team", "service.focus.late.teams");
  }

  /** The team with the most that were not on time; empty where several have as many. */
  String latestTeam() {
    List<Figure> teams = late("team");
    return teams.isEmpty()
            || (teams.size() > 1 && misses(teams.get(0)).compareTo(misses(teams.get(1))) == 0)
        ? ""
        : PublicText.clean(teams.get(0).by().get("team"));
  }

  private Optional<String> most(String key, String words) {
    String most =
        late(key).stream()
            .limit(MOST)
            .map(
                rate ->
                    draft.say(
                        "service.focus.late.of",
                        key.equals("category")
                            ? category(rate.by().get(key))
                            : PublicText.clean(rate.by().get(key)),
                        Numbers.decimal(misses(rate), 0),
                        SurveySection.base(rate)))
            .collect(Collectors.joining(draft.say("list.separator")));
    return most.isEmpty() ? Optional.empty() : Optional.of(draft.say(words, most));
  }

  private List<Figure> late(String key) {
    return draft.all(RATE).stream()
        .filter(rate -> rate.by().keys().keySet().equals(Set.of(key)))
        .filter(rate -> misses(rate).signum() > 0)
        .filter(rate -> key.equals("category") || !rate.by().get(key).isEmpty())
        .sorted(
            Comparator.comparing(RepairFocus::misses, Collections.reverseOrder())
                .thenComparing(Figure::by))
        .toList();
  }

  String category(String category) {
    return category.isEmpty() ? draft.say("category.none") : draft.publicName("category", category);
  }

  /** Due in the period and not done on time, open or not. */
  static BigDecimal misses(Figure rate) {
    BigDecimal numerator = rate.numerator();
    BigDecimal denominator = rate.denominator();
    return numerator == null || denominator == null
        ? BigDecimal.ZERO
        : denominator.subtract(numerator);
  }
}
