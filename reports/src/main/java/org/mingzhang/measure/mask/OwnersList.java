package org.mingzhang.measure.mask;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.ledger.By;

/**
 * Which figures all owners may see, and what each tells of persons, households or answers: the one
 * place to open a figure. What is not listed is private.
 *
 * <p>A figure is listed with its keys ({@code ""} the whole, {@code urgency}, {@code
 * question=overall}) and one of
 *
 * <ul>
 *   <li>{@code plain}: tells of money or of all alike; the amounts of fees are a matter of {@link
 *       FeeMask} besides;
 *   <li>{@code keys}: its keys are printed, its value is not;
 *   <li>{@code count M}: is the count M itself;
 *   <li>{@code rate N D}: has the counts N and D behind it, which a reader works out of it and its
 *       base;
 *   <li>{@code work M}: says how much of the office's own work on the count M was done as it
 *       should; what was missed is the office's affair and tells of no owner, the base does;
 *   <li>{@code of M…}: tells something of these counts, and nothing where one of them is few.
 * </ul>
 *
 * <p>Counts of one measure by a key add up to the measure's whole where they do; what else adds up
 * is said in {@link OwnersIssue}.
 */
final class OwnersList {

  private static final List<String> WHOLE = List.of("");
  private static final List<String> OVERALL = List.of("question=overall");
  private static final List<String> URGENCY = List.of("", "urgency");

  /** How a figure is public. */
  enum Kind {
    PLAIN,
    KEYS,
    COUNT,
    RATE,
    WORK,
    OF
  }

  /**
   * A listed figure.
   *
   * @param keys the keys it is listed by
   * @param counts the counts behind it; of a rate the numerator first
   */
  record Listed(Kind kind, List<String> keys, List<String> counts) {

    Listed with(List<String> others) {
      return new Listed(kind, keys, others);
    }

    boolean has(By by) {
      return keys.contains(String.join(",", by.keys().keySet())) || keys.contains(by.toString());
    }
  }

  static final NavigableMap<String, Listed> PUBLIC =
      new TreeMap<>(
          Map.ofEntries(
              // the community
              entry("community.households", plain("")),
              entry("community.occupied_households", count("community.occupied", WHOLE)),
              entry("community.units_at_fee", keys("monthly_fee,unit_kind")),
              // money
              entry("funds.opening", plain("fund")),
              entry("funds.income", plain("fund")),
              entry("funds.expense", plain("fund")),
              entry("funds.closing", plain("fund")),
              entry("funds.monthly_income", plain("fund,month")),
              entry("funds.monthly_expense", plain("fund,month")),
              entry("income.amount", plain("category,fund")),
              entry("spending.amount", plain("category,fund")),
              entry("expenses.amount", plain("category")),
              entry("expenses.share", plain("category")),
              entry("expenses.total", plain("")),
              entry("funds.change", plain("fund")),
              entry("passthrough.opening", plain("category")),
              entry("passthrough.collected", plain("category")),
              entry("passthrough.remitted", plain("category")),
              entry("passthrough.held", plain("category")),
              entry("commission.agreed", plain("")),
              entry("commission.booked", plain("")),
              entry("commission.difference", plain("")),
              entry("commission.surplus", plain("")),
              entry("projects.contract", plain("project")),
              entry("projects.estimate", plain("project")),
              entry("projects.paid", plain("project")),
              entry("projects.settlement", plain("project")),
              entry("public.cost", plain("")),
              entry("public.revenue", plain("")),
              entry("public.used", plain("")),
              entry("services.price", plain("service,tier")),
              // the subaccounts of the maintenance fund, one of each unit
              entry("funds.subaccounts", count("funds.subaccounts", WHOLE)),
              entry("funds.subaccounts_below_30", count("funds.below_30", WHOLE)),
              entry("funds.subaccounts_unjudged", count("funds.unjudged", WHOLE)),
              entry("funds.first_deposit_ratio", plain("fund")),
              // fees: amounts after FeeMask
              entry("fees.due", plain("", "fee_item")),
              entry("fees.reduced", plain("", "fee_item")),
              entry("fees.net_due", plain("")),
              entry("fees.paid", plain("", "fee_item")),
              entry("fees.paid_beyond_due", plain("")),
              entry("fees.received", plain("")),
              entry("fees.received_current", plain("")),
              entry("fees.received_ahead", plain("")),
              entry("fees.overpaid", plain("", "fee_item")),
              entry("fees.overpaid_bills", plain("", "fee_item")),
              entry("fees.recovered", plain("")),
              entry("fees.prepaid", plain("")),
              entry("fees.prepaid_opening", plain("")),
              entry("fees.open_old", plain("")),
              entry("fees.old_debt", plain("")),
              entry("fees.arrears", plain("")),
              entry("fees.arrears_aged", plain("age")),
              entry("fees.units_in_arrears", plain("age")),
              entry("fees.collection_rate", plain("", "fee_item")),
              entry("fees.arrears_recovery_rate", plain("")),
              entry("fees.overall_collection_rate", plain("")),
              entry("fees.household_collection_rate", rate("fees.paid_up", "fees.billed", WHOLE)),
              // the survey
              entry("survey.issued", count("survey.issued", WHOLE)),
              entry("survey.returned", count("survey.returned", WHOLE)),
              entry("survey.response_rate", rate("survey.returned", "survey.issued", WHOLE)),
              entry("survey.anonymous", count("survey.anonymous", WHOLE)),
              entry("survey.margin", of(WHOLE, "survey.returned")),
              entry("survey.scale", plain("question")),
              entry("survey.satisfied_from", plain("question")),
              entry("survey.needed", plain("")),
              entry(
                  "survey.satisfaction",
                  rate("survey.satisfied", "survey.answers", List.of("question"))),
              entry("survey.top_box", rate("survey.top", "survey.answers", OVERALL)),
              entry("survey.top_two", rate("survey.top_two", "survey.answers", OVERALL)),
              entry("survey.top_three", rate("survey.top_three", "survey.answers", OVERALL)),
              // repairs
              entry("repairs.open_at_start", count(OwnersIssue.AT_START, URGENCY)),
              entry("repairs.reported", count("repairs.reported", URGENCY)),
              entry("repairs.completed", count("repairs.completed", URGENCY)),
              entry("repairs.closed_otherwise", count(OwnersIssue.OTHERWISE, URGENCY)),
              entry("repairs.open", count(OwnersIssue.AT_END, URGENCY)),
              entry("repairs.due", count("repairs.due", URGENCY)),
              entry("repairs.on_time_rate", work("repairs.due", URGENCY)),
              entry("repairs.median_hours", of(URGENCY, "repairs.completed")),
              entry("repairs.without_deadline", count("repairs.without_deadline", WHOLE)),
              // complaints
              entry("complaints.reported", count("complaints.reported", WHOLE)),
              entry("complaints.closed", count("complaints.closed", WHOLE)),
              entry("complaints.per_1000_households", of(WHOLE, "complaints.reported")),
              entry(
                  "complaints.classified_rate",
                  rate("complaints.classified", "complaints.reported", WHOLE)),
              entry(
                  "complaints.resolved_rate", rate("complaints.resolved", "complaints.due", WHOLE)),
              entry(
                  "complaints.follow_up_rate",
                  rate("complaints.followed_up", "complaints.closed", WHOLE)),
              entry(
                  "complaints.recurrence_rate",
                  rate("complaints.recurred", "complaints.closed_lately", WHOLE)),
              // the office's own work on things, and its staff
              entry("inspections.on_time_rate", plain("", "kind")),
              entry("inspections.pass_rate", plain("", "kind")),
              entry("equipment.good_rate", plain("", "category")),
              entry("equipment.overdue", plain("", "category")),
              entry(
                  "certificates.rate", rate("certificates.valid", "certificates.required", WHOLE)),
              entry("events.count", plain("", "funding")),
              // what the office undertakes: its own acts, of which no place and no person is told
              entry("actions.registered", plain("")),
              entry("actions.accepted", plain("")),
              entry("actions.open", plain("")),
              entry("actions.overdue", plain("")),
              entry("actions.closed_rate", plain("")),
              entry("actions.on_time_rate", plain("")),
              // how the office answers: acts by kind alone, of which no place and no day is told
              entry("inquiries.received", plain("", "kind")),
              entry("inquiries.answered", plain("", "kind")),
              entry("inquiries.answered_late", plain("")),
              entry("inquiries.on_time_rate", plain("", "kind")),
              entry("inquiries.not_yet_due", plain("")),
              entry("inquiries.overdue", plain("")),
              entry("inquiries.overdue_days", plain("")),
              entry("inquiries.median_days", plain("", "kind")),
              entry("events.cost", plain("", "funding")),
              entry("events.attendance", count("events.attendance", WHOLE))));

  /** What only the committee and the managers see, so that a test finds what nobody thought of. */
  static final NavigableSet<String> PRIVATE =
      new TreeSet<>(
          List.of(
              "actions.put_off",
              "actions.unaccepted",
              "bank.book_balance",
              "bank.difference",
              "bank.expected_balance",
              "bank.in_transit",
              "bank.matched",
              "bank.statement_balance",
              "bank.unrecorded",
              "certificates.expiring",
              "certificates.required",
              "certificates.valid",
              "complaints.handoff_median_hours",
              "complaints.handoff_p90_hours",
              "complaints.handoff_rate",
              "complaints.invalid",
              "complaints.invalid_rate",
              "complaints.rating_mean",
              "complaints.resolution_median_hours",
              "complaints.resolution_p90_hours",
              "complaints.response_median_hours",
              "complaints.response_p90_hours",
              "complaints.response_rate",
              "complaints.valid",
              "complaints.valid_rate",
              "demand.price_lower_quartile",
              "demand.price_median",
              "demand.price_most_revenue",
              "demand.price_upper_quartile",
              "demand.rated_apart",
              "demand.satisfaction",
              "demand.satisfaction_before",
              "demand.superseded",
              "demand.take_up",
              "demand.unregistered",
              "demand.usage_rate",
              "demand.usage_rate_before",
              "demand.wanted_rate",
              "demand.willing",
              "equipment.good",
              "equipment.sets",
              "equipment.unstated",
              "equipment.without_manual",
              "forecast.balance",
              "forecast.opening",
              "forecast.renewals",
              "hazards.closed",
              "hazards.open",
              "hazards.overdue",
              "hazards.rectified_rate",
              "hazards.reported",
              "inquiries.oldest_open_days",
              "inquiries.open",
              "inspections.done",
              "inspections.planned",
              "quality.rows_quarantined",
              "quality.units_unregistered",
              "repairs.backlog",
              "repairs.cancelled",
              "repairs.clock_due",
              "repairs.clock_on_time_rate",
              "repairs.clock_response_rate",
              "repairs.completed_on_time_rate",
              "repairs.completion_rate",
              "repairs.excluded",
              "repairs.first_time_fix_rate",
              "repairs.mean_hours",
              "repairs.not_yet_due",
              "repairs.on_time",
              "repairs.p90_hours",
              "repairs.rating_mean",
              "repairs.reopen_rate",
              "repairs.rework_rate",
              "safety.entrapment_median_hours",
              "safety.entrapments",
              "services.cost",
              "services.margin",
              "survey.asked_share",
              "survey.choice_share",
              "survey.comments",
              "survey.comments_unmatched",
              "survey.correlation",
              "survey.coverage",
              "survey.design_effect",
              "survey.effective_answers",
              "survey.explained",
              "survey.first_share",
              "survey.flagged",
              "survey.importance",
              "survey.margin_weighted",
              "survey.mean",
              "survey.mean_rank",
              "survey.nps",
              "survey.need_index",
              "survey.not_applicable",
              "survey.off_scale",
              "survey.satisfaction_by_building",
              "survey.satisfaction_by_mode",
              "survey.satisfaction_flagged_too",
              "survey.satisfaction_unflagged",
              // with the homes of each building, which all know, it is solved for their answers
              "survey.satisfaction_weighted",
              "survey.speeders",
              "survey.standard_error_weighted",
              "survey.straight_liners",
              "survey.superseded",
              "survey.theme_mentions",
              "survey.theme_share",
              "survey.unasked",
              "survey.unregistered",
              "survey.valid_rate",
              "value.fee_billed",
              "value.fee_standard"));

  private OwnersList() {}

  private static Listed plain(String... keys) {
    return new Listed(Kind.PLAIN, List.of(keys), List.of());
  }

  private static Listed keys(String... keys) {
    return new Listed(Kind.KEYS, List.of(keys), List.of());
  }

  private static Listed count(String measure, List<String> keys) {
    return new Listed(Kind.COUNT, keys, List.of(measure));
  }

  private static Listed rate(String numerator, String base, List<String> keys) {
    return new Listed(Kind.RATE, keys, List.of(numerator, base));
  }

  private static Listed work(String base, List<String> keys) {
    return new Listed(Kind.WORK, keys, List.of(base));
  }

  private static Listed of(List<String> keys, String... measures) {
    return new Listed(Kind.OF, keys, List.of(measures));
  }
}
