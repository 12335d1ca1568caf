package org.mingzhang.ledger.store;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/**
 * The subjects of a slice. Each is one relation of rows (term, key1, key2, place, value): summed it
 * gives the sums, listed it gives their contributions, so that the two cannot differ. A key held
 * without a row in the period stands there as a row of no file.
 */
enum Subject {
  REGISTER(Sql.REGISTER, Term.HOUSEHOLDS, Term.REGISTERED_AREA),
  FEES(Sql.FEES, Term.FEES_DUE, Term.UNITS_PAID_UP),
  FUNDS(Sql.FUNDS, Term.INCOME, Term.PROJECT_SETTLEMENT),
  SURVEY(Sql.SURVEY, Term.SURVEY_ISSUED, Term.RECOMMEND_DETRACTORS),
  COMMENTS(Sql.COMMENTS, Term.COMMENTS, Term.THEME_MENTIONS),
  DRIVERS(Sql.DRIVERS, Term.DRIVER_ANSWERS, Term.PAIR_ANSWERS),
  ORDERS(Sql.ORDERS, Term.REPAIRS_DUE, Term.ENTRAPMENT_SECONDS),
  DEMAND(Sql.DEMAND, Term.DEMAND_ANSWERED, Term.SERVICE_COST),
  OPERATIONS(Sql.OPERATIONS, Term.INSPECTIONS_PLANNED, Term.ACTIONS_PUT_OFF),
  UNITS(Sql.UNITS, Term.UNITS_UNREGISTERED, Term.ROWS_QUARANTINED);

  /** {@code chr(31)} in {@code demand.sql}. */
  private static final String SEPARATOR = "\u001f";

  private final Sql sql;
  private final Term first;
  private final Term last;

  Subject(Sql sql, Term first, Term last) {
    this.sql = sql;
    this.first = first;
    this.last = last;
  }

  static Subject of(Term term) {
    for (Subject subject : values()) {
      if (term.compareTo(subject.first) >= 0 && term.compareTo(subject.last) <= 0) {
        return subject;
      }
    }
    throw new IllegalArgumentException(term + " belongs to no subject");
  }

  /** The terms of this subject that share rows. */
  Set<Term> sharing() {
    return EnumSet.range(first, last).stream()
        .filter(Term::sharesRows)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Term.class)));
  }

  String sql() {
    return sql.text();
  }

  /** The keys of a row, under the names that {@link Term} gives them. */
  static By by(Term term, String key1, String key2) {
    return switch (term) {
      case UNITS_AT_FEE -> By.of("monthly_fee", key1, "unit_kind", key2);
      case FEES_DUE,
          FEES_REDUCED,
          FEES_PAID,
          FEES_PREPAID,
          FEES_RECOVERED,
          FEES_OLD_OPEN,
          FEES_OLD_DEBT,
          FEES_RECEIVED_CURRENT,
          FEES_RECEIVED_AHEAD,
          FEES_OVERPAID,
          BILLS_OVERPAID ->
          By.of("fee_item", key1);
      case UNITS_IN_ARREARS -> By.of("age", key1);
      case FEES_ARREARS -> By.of("age", key1, "fee_item", key2);
      case INCOME, EXPENSE -> By.of("category", key1, "fund", key2);
      case INCOME_BY_MONTH, EXPENSE_BY_MONTH -> By.of("fund", key1, "month", key2);
      case OPENING_STATED, OPENING_ROLLED, CLOSING_STATED, NEXT_ROLLED -> By.of("fund", key1);
      case PASSTHROUGH_BEFORE, PASSTHROUGH_BALANCE -> By.of("category", key1);
      case PROJECT_PAID, PROJECT_ESTIMATE, PROJECT_CONTRACT, PROJECT_SETTLEMENT ->
          By.of("project", key1);
      case BUILDING_HOUSEHOLDS -> By.of("building", key1);
      case ANSWERS, ANSWERS_SATISFIED -> By.of("building", key2, "question", key1);
      case ANSWERS_TOP,
          ANSWERS_TOP_TWO,
          ANSWERS_TOP_THREE,
          ANSWERS_SCORE,
          ANSWERS_NOT_APPLICABLE,
          ANSWERS_UNFLAGGED,
          ANSWERS_UNFLAGGED_SATISFIED,
          ANSWERS_FLAGGED_TOO,
          ANSWERS_FLAGGED_TOO_SATISFIED,
          ANSWERS_OFF_SCALE,
          FILTER_ANSWERS,
          FILTER_PASSED,
          ANSWERS_UNASKED,
          CHOICE_ANSWERS ->
          By.of("question", key1);
      case THEME_MENTIONS -> By.of("theme", key1);
      case PAIR_ANSWERS -> By.of("question", key1);
      case CHOICE_TICKS, RANKED_FIRST, RANKED, RANKED_PLACES ->
          By.of("option", key2, "question", key1);
      case MODE_ANSWERS, MODE_SATISFIED -> By.of("mode", key1);
      case REPAIRS_DUE,
          REPAIRS_ON_TIME,
          REPAIRS_WITHOUT_DEADLINE,
          REPAIRS_NOT_YET_DUE,
          REPAIRS_CANCELLED,
          REPAIRS_DONE_WITH_DEADLINE,
          REPAIRS_DONE_ON_TIME,
          REPAIRS_REPORTED,
          REPAIRS_COMPLETED,
          REPAIRS_CLOSED_OTHERWISE,
          REPAIRS_OPEN_AT_START,
          REPAIRS_OPEN,
          REPAIRS_SECONDS,
          REPAIRS_REOPENED,
          REPAIRS_REWORKED,
          REPAIRS_RATED,
          REPAIRS_RATING,
          REPAIRS_EXCLUDED ->
          By.of("category", key1, "urgency", key2);
      case REPAIRS_BACKLOG -> By.of("age", key1);
      case INSPECTIONS_PLANNED,
          INSPECTIONS_ON_TIME,
          INSPECTIONS_DONE,
          INSPECTIONS_JUDGED,
          INSPECTIONS_PASSED ->
          By.of("kind", key1);
      case CERTIFICATES_REQUIRED, CERTIFICATES_VALID, CERTIFICATES_EXPIRING -> By.of("trade", key1);
      case INQUIRIES_RECEIVED,
          INQUIRIES_ANSWERED,
          INQUIRIES_ANSWERED_LATE,
          INQUIRY_DAYS,
          INQUIRIES_DUE,
          INQUIRIES_ON_TIME,
          INQUIRIES_OPEN,
          INQUIRIES_NOT_YET_DUE,
          INQUIRIES_OVERDUE,
          INQUIRY_DAYS_OPEN,
          INQUIRY_DAYS_OVERDUE ->
          By.of("kind", key1);
      case EVENTS, EVENTS_COST, EVENTS_ATTENDANCE -> By.of("funding", key1);
      case ACTIONS_HELD,
          ACTIONS_REGISTERED,
          ACTIONS_ACCEPTED,
          ACTIONS_DUE,
          ACTIONS_ON_TIME,
          ACTIONS_OPEN,
          ACTIONS_OVERDUE,
          ACTIONS_UNACCEPTED,
          ACTIONS_PUT_OFF ->
          By.of("source", key1);
      case CLOCK_REPAIRS_DUE, CLOCK_REPAIRS_ON_TIME, CLOCK_ANSWER_DUE, CLOCK_ANSWERED ->
          By.of("urgency", key1);
      case SITE_REPAIRS_DUE,
          SITE_REPAIRS_ON_TIME,
          SITE_REPAIRS_REPORTED,
          SITE_REPAIRS_COMPLETED,
          SITE_REPAIRS_OPEN,
          SITE_REPAIRS_REWORKED,
          SITE_REPAIRS_SECONDS ->
          By.of("building", key1, "team", key2);
      case COMPLAINTS_REPORTED, COMPLAINTS_REPEATED -> By.of("building", key1, "category", key2);
      case EQUIPMENT_JUDGED,
          EQUIPMENT_GOOD,
          EQUIPMENT_UNSTATED,
          EQUIPMENT_OVERDUE,
          EQUIPMENT_WITHOUT_MANUAL ->
          By.of("category", key1);
      case HAZARDS_REPORTED, HAZARDS_RECTIFIED, HAZARDS_CLOSED, HAZARDS_OPEN, HAZARDS_OVERDUE ->
          By.of("category", key1);
      case DEMAND_ANSWERED,
          DEMAND_USED,
          DEMAND_RATED,
          DEMAND_SATISFIED,
          DEMAND_RATED_APART,
          DEMAND_WISHES,
          DEMAND_WANTED,
          DEMAND_BEFORE_ANSWERED,
          DEMAND_BEFORE_USED,
          DEMAND_BEFORE_RATED,
          DEMAND_BEFORE_SATISFIED,
          SERVICE_PRICE,
          SERVICE_COST ->
          By.of("service", key1, "tier", key2);
      case DEMAND_SEGMENT_ANSWERED,
          DEMAND_SEGMENT_USED,
          DEMAND_SEGMENT_WISHES,
          DEMAND_SEGMENT_WANTED,
          DEMAND_PRICED ->
          threefold(key1, key2);
      case HOUSEHOLDS,
          AREA_AT_FEE,
          FEE_BY_AREA,
          REGISTERED_AREA,
          DEMAND_SUPERSEDED,
          DEMAND_UNREGISTERED,
          OCCUPIED_HOUSEHOLDS,
          FIRST_FUND_DEPOSIT,
          SUBACCOUNTS,
          SUBACCOUNTS_BELOW_30,
          SUBACCOUNTS_UNJUDGED,
          UNITS_BILLED,
          UNITS_PAID_UP,
          SURVEY_ISSUED,
          SURVEY_RETURNED,
          SURVEY_SUPERSEDED,
          SURVEY_ANONYMOUS,
          SURVEY_UNREGISTERED,
          SURVEY_FAST,
          SURVEY_STRAIGHT,
          SURVEY_FLAGGED,
          RECOMMEND,
          RECOMMEND_PROMOTERS,
          RECOMMEND_DETRACTORS,
          COMMENTS,
          COMMENTS_UNMATCHED,
          DRIVER_ANSWERS,
          COMPLAINTS_CLASSIFIED,
          COMPLAINTS_VALID,
          COMPLAINTS_INVALID,
          COMPLAINTS_HANDOFF_DUE,
          COMPLAINTS_HANDED_OFF,
          COMPLAINTS_HANDOFF_SECONDS,
          COMPLAINTS_ANSWER_DUE,
          COMPLAINTS_ANSWERED,
          COMPLAINTS_ANSWER_SECONDS,
          COMPLAINTS_DUE,
          COMPLAINTS_RESOLVED,
          COMPLAINTS_SECONDS,
          COMPLAINTS_CLOSED,
          COMPLAINTS_FOLLOWED_UP,
          COMPLAINTS_RATED,
          COMPLAINTS_RATING,
          ENTRAPMENTS,
          ENTRAPMENT_SECONDS,
          COMPLAINTS_RECURRED,
          COMPLAINTS_CLOSED_LATELY,
          UNITS_UNREGISTERED,
          ROWS_QUARANTINED,
          COMMISSION_AGREED ->
          By.ALL;
    };
  }

  /** A service, its tier and a third key, whose name and value stand behind the tier. */
  private static By threefold(String service, String rest) {
    String[] parts = rest.split(SEPARATOR, 3);
    return new By(new TreeMap<>(Map.of("service", service, "tier", parts[0], parts[1], parts[2])));
  }
}
