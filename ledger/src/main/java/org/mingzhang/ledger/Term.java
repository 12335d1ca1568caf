package org.mingzhang.ledger;

/**
 * The base sums that the ledger answers for one community and period; every figure is made of them.
 *
 * <p>P is the period. The cut-off is P's last day 24:00: nothing dated later is known. Amounts are
 * fen, durations seconds, ratings hundredths, all else counts. The keys of {@link By} stand in
 * brackets; a blank value stands as the empty text. A key that the ledger holds for the community
 * at any time is always answered, with 0 where P has nothing. A sum's value is the sum of its
 * {@link Contribution}s. Definitions: contract section 4, method sections 2 to 13.
 */
public enum Term {
  /** The community's households, from its register row []. */
  HOUSEHOLDS,
  /** The community's occupied households []; no contribution where not given. */
  OCCUPIED_HOUSEHOLDS,
  /** The first deposit of the reserve fund 首期维修资金 []; no contribution where not given. */
  FIRST_FUND_DEPOSIT,
  /**
   * Homes of the register whose building is given [building]: the occupied ones where any is said
   * to be occupied, else all. A unit of no kind is a home.
   */
  BUILDING_HOUSEHOLDS,
  /**
   * Units of the register whose fee standard 收费标准 is given [monthly_fee, unit_kind]; yuan per m²
   * and month, exact, like 2.35; the kind is unspecified where not given.
   */
  UNITS_AT_FEE,
  /** Area of the homes whose fee standard is given, in ten-thousandths of m² []. */
  AREA_AT_FEE,
  /** Their standard × area, in 10⁻¹⁰ yuan a month []. */
  FEE_BY_AREA,
  /** Area of all units but parking and storage, in ten-thousandths of m² []. */
  REGISTERED_AREA,

  // Fees of the fund service [fee_item]; a bill that spans an edge of P counts by its parts (§11).
  /** Gross 应收 for service in P; the bill's first row. */
  FEES_DUE,
  /** Discount and waiver of those bills or parts. */
  FEES_REDUCED,
  /** Paid for service in P by the cut-off; the receipts' rows. */
  FEES_PAID,
  /** Paid by the cut-off for service after P. */
  FEES_PREPAID,
  /**
   * Open at the cut-off for service in or before P [age, fee_item]; age 0-90, 91-180, 181-365,
   * over-365.
   */
  FEES_ARREARS,
  /** Units with something open at the cut-off, in each age that they owe in [age]. */
  UNITS_IN_ARREARS,
  /** Received in P for service before P. */
  FEES_RECOVERED,
  /** Still open at the cut-off of service before P. */
  FEES_OLD_OPEN,
  /** Open at P's start of service before P. */
  FEES_OLD_DEBT,
  /** Received in P for service in P: a part of what is paid for it. */
  FEES_RECEIVED_CURRENT,
  /** Received in P for service after P: a part of what is prepaid. */
  FEES_RECEIVED_AHEAD,
  /**
   * What of {@link #FEES_PAID} is more than the bill's net due, which no bill is below 0 of; the
   * bill's first row: owed back, and yet in every rate.
   */
  FEES_OVERPAID,
  /** The bills or parts behind it. */
  BILLS_OVERPAID,
  /** Units with a bill for service in P []. */
  UNITS_BILLED,
  /** Of those, units without current debt (nothing open at the cut-off of service in P) []. */
  UNITS_PAID_UP,

  // Funds, by date of the voucher.
  /** Income in P [category, fund]. */
  INCOME,
  /** Expense in P [category, fund]. */
  EXPENSE,
  /** Income by month of P [fund, month]; month like 2026-07; every month of P is answered. */
  INCOME_BY_MONTH,
  /** Expense by month of P [fund, month]. */
  EXPENSE_BY_MONTH,
  /** The balance given for the day before P [fund]; absent where none is given. */
  OPENING_STATED,
  /**
   * The latest balance earlier than the day before P, rolled forward by entries [fund]; absent
   * where none.
   */
  OPENING_ROLLED,
  /** The balance given for P's last day [fund]; absent where none is given. */
  CLOSING_STATED,
  /**
   * Units' parts of the reserve fund 分户 stated for the latest day in or before P for which any is
   * []; no contribution where there is none.
   */
  SUBACCOUNTS,
  /** Of those, balance × 100 &lt; first deposit × 30 []. */
  SUBACCOUNTS_BELOW_30,
  /** Of those, without a first deposit that the balance could be held against []. */
  SUBACCOUNTS_UNJUDGED,
  /**
   * The latest balance earlier than P's last day, rolled forward by entries to P's end: {@link
   * #OPENING_ROLLED} of the period after P [fund]; absent where none.
   */
  NEXT_ROLLED,
  /**
   * Collected less remitted before P of what is collected for others [category]; of the utility
   * that the balance below is of, after its day.
   */
  PASSTHROUGH_BEFORE,
  /**
   * The latest balance of the fund {@code passthrough} before P less what the vouchers of other
   * utilities up to that day come to [category]: the only utility of the ledger's first twelve
   * months, else blank, which no voucher is of; absent without a balance.
   */
  PASSTHROUGH_BALANCE,
  /** What the reserve fund paid in P for a project, reversals among it [project]. */
  PROJECT_PAID,
  /** As the project's row says [project]; absent where not given. */
  PROJECT_ESTIMATE,
  PROJECT_CONTRACT,
  PROJECT_SETTLEMENT,

  // The survey round whose `to` lies in P (the latest); answers kept after dedupe.
  /** Questionnaires issued []; absent where not given. */
  SURVEY_ISSUED,
  /** Answers kept []. */
  SURVEY_RETURNED,
  /** Answers superseded by another of the same unit []. */
  SURVEY_SUPERSEDED,
  /** Kept answers without a unit []. */
  SURVEY_ANONYMOUS,
  /** Answers left out because the community has a register that does not list their unit []. */
  SURVEY_UNREGISTERED,
  /** Kept answers that took less than thirty seconds, or what the office set instead []. */
  SURVEY_FAST,
  /** Kept answers with one and the same score for all their questions, eight or more []. */
  SURVEY_STRAIGHT,
  /** Kept answers that are either or both []. */
  SURVEY_FLAGGED,
  /**
   * Answers on the scale, the base n [building, question]; the building is that of the unit in the
   * register, blank without one.
   */
  ANSWERS,
  /** Of those, satisfied: 4 or 5, or what the question or the office says [building, question]. */
  ANSWERS_SATISFIED,
  /** Of those, the highest point of the scale [question]. */
  ANSWERS_TOP,
  /** Of those, one of the two highest points [question]. */
  ANSWERS_TOP_TWO,
  /** Of those, one of the three highest points [question]. */
  ANSWERS_TOP_THREE,
  /** The sum of the scores of the base [question]. */
  ANSWERS_SCORE,
  /** Not applicable, outside the base [question]. */
  ANSWERS_NOT_APPLICABLE,
  /** The base without flagged answers [question]. */
  ANSWERS_UNFLAGGED,
  /** Of those, satisfied [question]. */
  ANSWERS_UNFLAGGED_SATISFIED,
  /** The base with flagged answers, whether or not the office leaves them out [question]. */
  ANSWERS_FLAGGED_TOO,
  /** Of those, satisfied [question]. */
  ANSWERS_FLAGGED_TOO_SATISFIED,
  /** Scores above the question's scale: outside the base [question]. */
  ANSWERS_OFF_SCALE,
  /** Answers to the question that decides who is asked another one [question: that one]. */
  FILTER_ANSWERS,
  /** Of those, the answer that has the other one asked [question]. */
  FILTER_PASSED,
  /** Answers to a question by those who were not asked it: outside the base [question]. */
  ANSWERS_UNASKED,
  /** Those who saw a question with options, whether or not they ticked any [question]. */
  CHOICE_ANSWERS,
  /** Of those, who took the option of a choice, one or several [option, question]. */
  CHOICE_TICKS,
  /** Of those, who put the option of a ranking first [option, question]. */
  RANKED_FIRST,
  /** Of those, who put the option anywhere [option, question]. */
  RANKED,
  /** The sum of the places they put it in, the first one 1 [option, question]. */
  RANKED_PLACES,
  /** Answers on the scale to the overall question [mode]. */
  MODE_ANSWERS,
  /** Of those, satisfied [mode]. */
  MODE_SATISFIED,
  /** Answers to recommend []. */
  RECOMMEND,
  /** Of those, 9 or 10 []. */
  RECOMMEND_PROMOTERS,
  /** Of those, 0 to 6 []. */
  RECOMMEND_DETRACTORS,

  // What kept answers say in their own words 意见; those that say 无 and the like are none.
  /** Comments []. */
  COMMENTS,
  /** Of those, comments that touch no theme of the dictionary []. */
  COMMENTS_UNMATCHED,
  /** Comments that touch a theme [theme]; one comment may touch several. */
  THEME_MENTIONS,

  // What the overall satisfaction goes with; needs are D01 to D10.
  /** Kept answers with a score for overall and for every need that thirty have a score for []. */
  DRIVER_ANSWERS,
  /** Kept answers with a score for overall and for the need [question]. */
  PAIR_ANSWERS,

  // Orders of kind repair that are not invalid [category, urgency].
  /** Deadline (due, moved by the pauses) in P, without those cancelled by it. */
  REPAIRS_DUE,
  /** Of those, completed by the deadline. */
  REPAIRS_ON_TIME,
  /** Reported in P without a deadline: outside the on-time rate. */
  REPAIRS_WITHOUT_DEADLINE,
  /**
   * Open at P's start or reported in P, done since or not, with a deadline after P: outside the
   * on-time rate.
   */
  REPAIRS_NOT_YET_DUE,
  /**
   * Deadline in P and by then closed without a completion 取消、重复: outside the on-time rate. What was
   * still open at its deadline is a miss, however it ended.
   */
  REPAIRS_CANCELLED,
  /** Completed in P, with a deadline whenever it was. */
  REPAIRS_DONE_WITH_DEADLINE,
  /** Of those, completed by the deadline. */
  REPAIRS_DONE_ON_TIME,
  REPAIRS_REPORTED,
  /** Completed in P. */
  REPAIRS_COMPLETED,
  /**
   * Ended in P without a completion in it, less what an earlier period counted so and P completed:
   * open at start + reported − completed − this is what is open, of every order (§8).
   */
  REPAIRS_CLOSED_OTHERWISE,
  /** Reported before P and neither completed nor closed before P's start. */
  REPAIRS_OPEN_AT_START,
  /** Reported and neither completed nor closed by the cut-off. */
  REPAIRS_OPEN,
  /** Completed − reported − paused in seconds, one contribution for each order completed in P. */
  REPAIRS_SECONDS,
  /** Completed in P and reopened at least once. */
  REPAIRS_REOPENED,
  /**
   * Completed in P and reopened, or reported again by the cut-off for the same unit, place and
   * category 0 to 30 days after the completion (§8 返修).
   */
  REPAIRS_REWORKED,
  /** Completed in P and rated. */
  REPAIRS_RATED,
  /** The sum of those ratings, in hundredths. */
  REPAIRS_RATING,
  /** Reported in P and invalid 非物业责任: outside all else that is said of repairs. */
  REPAIRS_EXCLUDED,
  /**
   * Open at the cut-off, by the days from the report to P's last day [age]; age 0-3, 4-7, 8-30,
   * over-30.
   */
  REPAIRS_BACKLOG,

  // The same repairs by where they are and who does them [building, team].
  SITE_REPAIRS_DUE,
  SITE_REPAIRS_ON_TIME,
  SITE_REPAIRS_REPORTED,
  SITE_REPAIRS_COMPLETED,
  SITE_REPAIRS_OPEN,
  SITE_REPAIRS_REWORKED,
  SITE_REPAIRS_SECONDS,

  // Orders of kind complaint.
  /** Reported in P [building, category]. */
  COMPLAINTS_REPORTED,
  /**
   * Recurrences reported in P and the complaints that they follow (§9) [building, category]: the
   * clusters of repeats.
   */
  COMPLAINTS_REPEATED,
  // All further ones [].
  /** Reported in P, with a category. */
  COMPLAINTS_CLASSIFIED,
  /** Reported in P and judged valid 有效. */
  COMPLAINTS_VALID,
  /** Reported in P and judged invalid 无效. */
  COMPLAINTS_INVALID,
  /** 24 hours after receipt lie in P; none where no hand-off 派单 of any complaint is known. */
  COMPLAINTS_HANDOFF_DUE,
  /** Of those, handed off within the 24 hours. */
  COMPLAINTS_HANDED_OFF,
  /** Dispatched − reported in seconds, one contribution for each complaint handed off in P. */
  COMPLAINTS_HANDOFF_SECONDS,
  /** 24 hours after receipt lie in P; none where no answer 响应 to any complaint is known. */
  COMPLAINTS_ANSWER_DUE,
  /** Of those, answered within the 24 hours. */
  COMPLAINTS_ANSWERED,
  /** Responded − reported in seconds, one contribution for each complaint answered in P. */
  COMPLAINTS_ANSWER_SECONDS,
  /** Deadline in P. */
  COMPLAINTS_DUE,
  /** Of those, closed by the deadline. */
  COMPLAINTS_RESOLVED,
  /** Closed − reported − paused in seconds, one contribution for each complaint closed in P. */
  COMPLAINTS_SECONDS,
  /** Closed in P. */
  COMPLAINTS_CLOSED,
  /** Closed in P and followed up by the cut-off. */
  COMPLAINTS_FOLLOWED_UP,
  /** Closed in P and rated. */
  COMPLAINTS_RATED,
  /** The sum of those ratings, in hundredths. */
  COMPLAINTS_RATING,
  /** Reported in P and a recurrence (§9). */
  COMPLAINTS_RECURRED,
  /** Closed from 30 days before P's start to the cut-off. */
  COMPLAINTS_CLOSED_LATELY,

  // Orders of kind hazard 隐患 that are not invalid [category]; closed is accepted 消号.
  HAZARDS_REPORTED,
  /** Reported in P and closed by the cut-off. */
  HAZARDS_RECTIFIED,
  /** Closed in P. */
  HAZARDS_CLOSED,
  /** Not closed by the cut-off. */
  HAZARDS_OPEN,
  /** Of those, with a deadline before the cut-off. */
  HAZARDS_OVERDUE,
  /** Orders of any kind reported in P whose category says 困人: persons shut in a lift []. */
  ENTRAPMENTS,
  /** Completed, else closed − reported, in seconds, of those that are done []. */
  ENTRAPMENT_SECONDS,

  // The demand survey 需求调查: its latest round that ends in P, one answer a household, service and
  // tier [service, tier]; the tier is - where the service has but one.
  /** Answers that say whether the household uses the service. */
  DEMAND_ANSWERED,
  /** Of those, it does. */
  DEMAND_USED,
  /** Of the users, with a score on the scale. */
  DEMAND_RATED,
  /** Of those, 4 or 5. */
  DEMAND_SATISFIED,
  /** Scores of households that do not say they use it: outside the base. */
  DEMAND_RATED_APART,
  /** Answers that say whether the household wants the service. */
  DEMAND_WISHES,
  /** Of those, it does. */
  DEMAND_WANTED,
  // The same of the round before, whenever it was.
  DEMAND_BEFORE_ANSWERED,
  DEMAND_BEFORE_USED,
  DEMAND_BEFORE_RATED,
  DEMAND_BEFORE_SATISFIED,
  // The same by the building or the kind of the unit [service, tier, building] or [service, tier,
  // unit_kind]; answers without a unit of the register are in none.
  DEMAND_SEGMENT_ANSWERED,
  DEMAND_SEGMENT_USED,
  DEMAND_SEGMENT_WISHES,
  DEMAND_SEGMENT_WANTED,
  /** Answers that say the most the household would pay [price, service, tier]; yuan like 35.00. */
  DEMAND_PRICED,
  /** Answers of the round superseded by a later one of the same household []. */
  DEMAND_SUPERSEDED,
  /** Answers of the round left out because the register does not list their unit []. */
  DEMAND_UNREGISTERED,
  /** The price in force on P's last day [service, tier]. */
  SERVICE_PRICE,
  /** What it costs to do [service, tier]. */
  SERVICE_COST,
  // Inspections 巡检 planned for a day of P [kind].
  INSPECTIONS_PLANNED,
  /** Of those, done on the day planned or before. */
  INSPECTIONS_ON_TIME,
  /** Of those planned, done by the cut-off, however late. */
  INSPECTIONS_DONE,
  /** Of those done, the ones whose result is written down. */
  INSPECTIONS_JUDGED,
  /** Of those done, passed. */
  INSPECTIONS_PASSED,
  // Persons whose trade asks for a certificate 持证 [trade], each at one row.
  CERTIFICATES_REQUIRED,
  /** Of those, with a certificate that holds on P's last day (§18). */
  CERTIFICATES_VALID,
  /** Of those that hold, ending within 90 days of P's last day. */
  CERTIFICATES_EXPIRING,
  // Events of P [funding].
  EVENTS,
  /** What they cost, where it is given. */
  EVENTS_COST,
  /** How many came, where they were counted. */
  EVENTS_ATTENDANCE,
  // Equipment in use by P's end whose condition or inspection the register speaks of [category].
  /** Good or faulty; what is retired is outside. */
  EQUIPMENT_JUDGED,
  EQUIPMENT_GOOD,
  /** Neither good, nor faulty, nor retired: not said. */
  EQUIPMENT_UNSTATED,
  /** Its next inspection was due by P's last day and is not done. */
  EQUIPMENT_OVERDUE,
  /** Said to be without rules of operation 操作规程. */
  EQUIPMENT_WITHOUT_MANUAL,
  // Corrective actions 整改措施 [source]; accepted means 验收销号. What is dated after P is not known.
  /** Opened before P and not accepted before it, or opened in P: what P had to deal with. */
  ACTIONS_HELD,
  /** Of those, opened in P. */
  ACTIONS_REGISTERED,
  /** Of those held, accepted in P. */
  ACTIONS_ACCEPTED,
  /** The deadline lies in P. */
  ACTIONS_DUE,
  /** Of those, accepted on it or before. */
  ACTIONS_ON_TIME,
  /** Not accepted by the cut-off. */
  ACTIONS_OPEN,
  /** Of those open, past the deadline. */
  ACTIONS_OVERDUE,
  /** Of those open, done and waiting for acceptance. */
  ACTIONS_UNACCEPTED,
  /** Of those open, with a deadline that was put off. */
  ACTIONS_PUT_OFF,

  // By the office's own clocks 时钟 [urgency]; the ledger has none and answers nothing.
  /** Repairs without a deadline of their own whose clock runs out in P. */
  CLOCK_REPAIRS_DUE,
  /** Of those, completed by then. */
  CLOCK_REPAIRS_ON_TIME,
  /** Repairs whose clock for an answer runs out in P; none where no answer is known. */
  CLOCK_ANSWER_DUE,
  /** Of those, answered by then. */
  CLOCK_ANSWERED,

  // Questions and objections of owners 质询与异议 by a place's clocks [kind], each at the last row
  // that added to it. An answer after the cut-off is not known yet.
  /** Received on a day of P. */
  INQUIRIES_RECEIVED,
  /** Answered on a day of P, whenever received. */
  INQUIRIES_ANSWERED,
  /** Of those, after the last day on which an answer was in time. */
  INQUIRIES_ANSWERED_LATE,
  /** Days from receipt to answer of those. */
  INQUIRY_DAYS,
  /** The last day on which an answer is in time lies in P. */
  INQUIRIES_DUE,
  /** Of those, answered on that day or before. */
  INQUIRIES_ON_TIME,
  /** Not answered by the cut-off. */
  INQUIRIES_OPEN,
  /** Of those, with time left after P. */
  INQUIRIES_NOT_YET_DUE,
  /** Of those open, the others: the last day is over. */
  INQUIRIES_OVERDUE,
  /** Days from receipt to P's last day of those open. */
  INQUIRY_DAYS_OPEN,
  /** Days from the last day in time to P's last day of those overdue. */
  INQUIRY_DAYS_OVERDUE,

  // What was agreed for the company 酬金约定 [].
  /** The agreed commission of P in fen, each agreement at its row; none where none holds in P. */
  COMMISSION_AGREED,

  // Room numbers [].
  /**
   * Units of bills for service in P and of orders reported in P that the community's register does
   * not list, each at its first row; none where there is no register.
   */
  UNITS_UNREGISTERED,
  /** Rows of any period that wait because their room number is ambiguous or unknown. */
  ROWS_QUARANTINED;

  /** Whether it is counted by the office's clocks, which the ledger does not know. */
  public boolean isClocked() {
    return compareTo(CLOCK_REPAIRS_DUE) >= 0 && compareTo(CLOCK_ANSWERED) <= 0;
  }

  /** Whether it counts questions and objections of owners, whose clocks the ledger is told. */
  public boolean isOfInquiries() {
    return compareTo(INQUIRIES_RECEIVED) >= 0 && compareTo(INQUIRY_DAYS_OVERDUE) <= 0;
  }

  /**
   * Whether one row may stand behind two sums of this term, or behind a sum of this and of another
   * such term that is not a part of it: a late receipt of a bill, a bill owed at two ages.
   */
  public boolean sharesRows() {
    return switch (this) {
      case FEES_DUE,
          FEES_PAID,
          FEES_PREPAID,
          FEES_ARREARS,
          FEES_RECOVERED,
          FEES_OLD_OPEN,
          FEES_OLD_DEBT,
          FEES_RECEIVED_CURRENT,
          FEES_RECEIVED_AHEAD,
          THEME_MENTIONS,
          COMPLAINTS_RECURRED,
          COMPLAINTS_CLOSED_LATELY ->
          true;
      default -> false;
    };
  }
}
