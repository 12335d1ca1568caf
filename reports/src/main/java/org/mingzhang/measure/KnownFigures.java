package org.mingzhang.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.measure.Figure.Unit;

/**
 * The ids of all figures that are computed, each with its unit and the keys it is broken down by:
 * what a setting may name, whether the period at hand has such a figure or not.
 */
public final class KnownFigures {

  /** The classes of repairs: the one key whose values are settled. */
  public static final Set<String> URGENCIES = Set.of("emergency", "normal");

  private static final int NEAREST = 3;

  /** A line for each id, its keys behind it. */
  private static final Map<Unit, String> LINES =
      Map.of(
          Unit.RATIO,
          """
          actions.closed_rate source
          actions.on_time_rate source
          certificates.rate trade
          complaints.classified_rate
          complaints.follow_up_rate
          complaints.handoff_rate
          complaints.invalid_rate
          complaints.recurrence_rate
          complaints.resolved_rate
          complaints.response_rate
          complaints.valid_rate
          demand.satisfaction service tier
          demand.satisfaction_before service tier
          demand.take_up service tier
          demand.usage_rate building service tier unit_kind
          demand.usage_rate_before service tier
          demand.wanted_rate building service tier unit_kind
          demand.willing price service tier
          equipment.good_rate category
          expenses.share category
          fees.arrears_recovery_rate
          fees.collection_rate fee_item
          fees.household_collection_rate
          fees.overall_collection_rate
          funds.first_deposit_ratio fund
          hazards.rectified_rate category
          inquiries.on_time_rate kind
          inspections.on_time_rate kind
          inspections.pass_rate kind
          repairs.clock_on_time_rate urgency
          repairs.clock_response_rate urgency
          repairs.completed_on_time_rate category urgency
          repairs.completion_rate category urgency
          repairs.first_time_fix_rate
          repairs.on_time_rate building category team urgency
          repairs.reopen_rate
          repairs.rework_rate building category team
          survey.asked_share question
          survey.choice_share option question
          survey.correlation question
          survey.coverage
          survey.explained
          survey.first_share option question
          survey.importance question
          survey.margin
          survey.margin_weighted question
          survey.need_index
          survey.nps
          survey.response_rate
          survey.satisfaction question
          survey.satisfaction_by_building building question
          survey.satisfaction_by_mode mode
          survey.satisfaction_flagged_too question
          survey.satisfaction_unflagged question
          survey.satisfaction_weighted question
          survey.standard_error_weighted question
          survey.theme_share theme
          survey.top_box question
          survey.top_three question
          survey.top_two question
          survey.valid_rate
          """,
          Unit.COUNT,
          """
          actions.accepted source
          actions.open source
          actions.overdue source
          actions.put_off source
          actions.registered source
          actions.unaccepted source
          certificates.expiring trade
          certificates.required trade
          certificates.valid trade
          community.households
          community.occupied_households
          community.units_at_fee monthly_fee unit_kind
          complaints.closed
          complaints.closed_lately
          complaints.invalid
          complaints.reported building category
          complaints.valid
          demand.rated_apart service tier
          demand.superseded
          demand.unregistered
          equipment.good category
          equipment.overdue category
          equipment.sets category
          equipment.unstated category
          equipment.without_manual category
          events.attendance funding
          events.count funding
          fees.overpaid_bills fee_item
          fees.units_in_arrears age
          funds.below_30 fund
          funds.subaccounts fund
          funds.subaccounts_below_30 fund
          funds.subaccounts_unjudged fund
          funds.unjudged fund
          hazards.closed category
          hazards.open category
          hazards.overdue category
          hazards.reported category
          inquiries.answered kind
          inquiries.answered_late kind
          inquiries.not_yet_due kind
          inquiries.open kind
          inquiries.overdue kind
          inquiries.received kind
          inspections.done kind
          inspections.planned kind
          quality.rows_quarantined
          quality.units_unregistered
          repairs.backlog age
          repairs.cancelled category urgency
          repairs.clock_due urgency
          repairs.closed_otherwise category urgency
          repairs.completed building category team urgency
          repairs.due building category team urgency
          repairs.excluded
          repairs.not_yet_due category urgency
          repairs.on_time building category team urgency
          repairs.open building category team urgency
          repairs.open_at_start category urgency
          repairs.reported building category team urgency
          repairs.without_deadline category urgency
          safety.entrapments
          survey.anonymous
          survey.comments
          survey.comments_unmatched
          survey.flagged
          survey.issued
          survey.needed
          survey.not_applicable question
          survey.off_scale question
          survey.returned
          survey.speeders
          survey.straight_liners
          survey.superseded
          survey.theme_mentions theme
          survey.unasked question
          survey.unregistered
          """,
          Unit.CNY,
          """
          bank.book_balance fund
          bank.difference fund
          bank.expected_balance fund
          bank.in_transit direction fund
          bank.matched direction fund way
          bank.statement_balance fund
          bank.unrecorded direction fund
          commission.agreed
          commission.booked
          commission.difference
          commission.surplus
          demand.price_lower_quartile service tier
          demand.price_median service tier
          demand.price_most_revenue service tier
          demand.price_upper_quartile service tier
          events.cost funding
          expenses.amount category
          expenses.total
          fees.arrears
          fees.arrears_aged age
          fees.due fee_item
          fees.net_due
          fees.old_debt
          fees.open_old
          fees.overpaid fee_item
          fees.paid fee_item
          fees.paid_beyond_due
          fees.prepaid
          fees.prepaid_opening
          fees.received
          fees.received_ahead
          fees.received_current
          fees.recovered
          fees.reduced fee_item
          forecast.balance year
          forecast.opening
          forecast.renewals year
          funds.change fund
          funds.closing fund
          funds.expense fund
          funds.income fund
          funds.monthly_expense fund month
          funds.monthly_income fund month
          funds.opening fund
          income.amount category fund
          passthrough.collected category
          passthrough.held category
          passthrough.opening category
          passthrough.remitted category
          projects.contract project
          projects.estimate project
          projects.paid project
          projects.settlement project
          public.cost
          public.revenue
          public.used
          services.cost service tier
          services.margin service tier
          services.price service tier
          spending.amount category fund
          """,
          Unit.CNY_PER_M2,
          """
          value.fee_billed
          value.fee_standard
          """,
          Unit.HOURS,
          """
          complaints.handoff_median_hours
          complaints.handoff_p90_hours
          complaints.resolution_median_hours
          complaints.resolution_p90_hours
          complaints.response_median_hours
          complaints.response_p90_hours
          repairs.mean_hours category urgency
          repairs.median_hours building category team urgency
          repairs.p90_hours building category team urgency
          safety.entrapment_median_hours
          """,
          Unit.DAYS,
          """
          inquiries.median_days kind
          inquiries.oldest_open_days kind
          inquiries.overdue_days kind
          """,
          Unit.PER_1000,
          """
          complaints.per_1000_households
          """,
          Unit.SCORE,
          """
          complaints.rating_mean
          repairs.rating_mean
          survey.design_effect question
          survey.effective_answers question
          survey.mean question
          survey.mean_rank option question
          survey.satisfied_from question
          survey.scale question
          """);

  private static final SortedMap<String, Known> ALL = read();

  private KnownFigures() {}

  private record Known(Unit unit, SortedSet<String> keys) {}

  private static SortedMap<String, Known> read() {
    SortedMap<String, Known> all = new TreeMap<>();
    LINES.forEach(
        (unit, lines) ->
            lines
                .lines()
                .map(line -> List.of(line.split(" ")))
                .forEach(
                    words ->
                        all.put(
                            words.get(0),
                            new Known(unit, new TreeSet<>(words.subList(1, words.size()))))));
    return all;
  }

  /** Empty where no figure has that id. */
  public static Optional<Unit> unit(String id) {
    return Optional.ofNullable(ALL.get(id)).map(Known::unit);
  }

  /** The keys that a figure is broken down by, in order; none of what has no parts. */
  public static SortedSet<String> keys(String id) {
    return Optional.ofNullable(ALL.get(id)).map(Known::keys).orElseGet(TreeSet::new);
  }

  /** The three ids that are written most alike, the nearest first. */
  public static List<String> near(String id) {
    return ALL.keySet().stream()
        .sorted(
            Comparator.comparingInt((String known) -> distance(id, known))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NEAREST)
        .toList();
  }

  /** How many characters are to be changed, added or left out (Levenshtein). */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}
