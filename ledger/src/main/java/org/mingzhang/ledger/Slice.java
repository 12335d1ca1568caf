package org.mingzhang.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One community in one period, as the ledger answers it: all that a report may know. Immutable. */
public interface Slice {

  Community community();

  Period period();

  /** Every base sum, ordered by term and key; see {@link Term} for which are always there. */
  List<Sum> sums();

  /** The base sums of one term, ordered by key. */
  default List<Sum> sums(Term term) {
    return sums().stream().filter(sum -> sum.term() == term).toList();
  }

  /**
   * The source rows behind a term, ordered by file, sheet, row and key; their values add up to its
   * sums.
   */
  List<Contribution> contributions(Term term);

  /**
   * The source rows of the terms that share rows, by the set of their sums they stand behind, so
   * that a row can be counted once however often it contributes.
   */
  default List<Overlap> overlaps() {
    return overlaps(Stream.of(Term.values()).filter(Term::sharesRows).toList());
  }

  /**
   * The same of some terms, counted from their contributions; also those of other terms that share
   * rows with them may be among them.
   */
  default List<Overlap> overlaps(Collection<Term> terms) {
    Map<Origin, Set<Overlap.Behind>> behind = new HashMap<>();
    for (Term term : terms) {
      for (Contribution c : contributions(term)) {
        behind
            .computeIfAbsent(c.origin(), origin -> new HashSet<>())
            .add(new Overlap.Behind(term, c.by()));
      }
    }
    Map<Set<Overlap.Behind>, Long> counts = new HashMap<>();
    behind.values().forEach(sums -> counts.merge(sums, 1L, Long::sum));
    return counts.entrySet().stream().map(e -> new Overlap(e.getKey(), e.getValue())).toList();
  }

  /**
   * The work orders behind a term of orders, each with the key it counts under, the oldest first.
   * Order numbers are for the office's own papers.
   */
  default List<ListedOrder> orders(Term term) {
    return List.of();
  }

  /** The survey round whose {@code to} lies in the period, the latest where there are several. */
  Optional<SurveyRound> surveyRound();

  /** What the office decided of surveys, as it holds on the period's last day. */
  default SurveyRule surveyRule() {
    return SurveyRule.STANDARD;
  }

  /**
   * What the figures of the community's round in another period, or in this one, mean; empty where
   * no round ended in it.
   */
  default Optional<SurveyDefinition> surveyOf(Period of) {
    return of.equals(period()) && surveyRound().isPresent()
        ? surveyRound().map(r -> new SurveyDefinition(r.excluded(), surveyRule(), questions()))
        : Optional.empty();
  }

  /** The question set of that round, ordered by question; those of every round without one. */
  default List<Question> questions() {
    return List.of();
  }

  /**
   * How often each word stood for a score in that round's kept answers; ordered by question, score
   * from the highest, and word. For the office's own papers.
   */
  default List<ScoreWord> scoreWords() {
    return List.of();
  }

  /** The sums of products of the answers of that round, for what goes with the overall score. */
  default ScoreMoments moments() {
    return ScoreMoments.NONE;
  }

  /** The dictionary that the comments of that round are counted by. */
  default Themes themes() {
    return Themes.NONE;
  }

  /** The vouchers dated in the period, ordered by fund, date, voucher number, line. */
  List<Entry> entries();

  /** The balances given for days of the period before its last, ordered by fund and day. */
  default List<DayBalance> balances() {
    return List.of();
  }

  /** The budget lines of the years the period touches, ordered by their key. */
  List<Budget> budgets();

  /** The projects of the maintenance fund, whatever their period, ordered by number. */
  default List<Project> projects() {
    return List.of();
  }

  /** The equipment and common parts, whatever the period, ordered by number. */
  default List<Asset> assets() {
    return List.of();
  }

  /** What was planned for days of the period, ordered by day and number. */
  default List<Inspection> inspections() {
    return List.of();
  }

  /**
   * Who works in which trade with which certificate, whatever the period, ordered by trade, holder
   * and last day. Holders are for the office's own papers.
   */
  default List<Certificate> certificates() {
    return List.of();
  }

  /** The events of the period, ordered by day and name. */
  default List<CommunityEvent> events() {
    return List.of();
  }

  /**
   * The corrective actions 整改措施 opened by the period's end, as they were known then, ordered by
   * deadline and number. Their words and who answers for them are for the office's own papers.
   */
  default List<TrackedAction> actions() {
    return List.of();
  }

  /**
   * The questions and objections of owners received by the period's end, as they were known then,
   * ordered by day and number. Which of them an answer was given to is for the office's own papers.
   */
  default List<Inquiry> inquiries() {
    return List.of();
  }

  /** Within what time they are to be answered. */
  default InquiryRules inquiryRules() {
    return InquiryRules.STANDARD;
  }

  /**
   * What was agreed for the company 酬金约定 and holds in the period, each with what it comes to;
   * ordered by first day. None where the contract is a lump sum.
   */
  default List<CommissionPart> commissions() {
    return List.of();
  }

  /** The price list with every price it ever had, ordered by service, tier and first day. */
  default List<ServiceItem> services() {
    return List.of();
  }

  /** The register of units, ordered by key. Areas and owners' references: for private papers. */
  default List<HouseUnit> units() {
    return List.of();
  }

  /** Every unit's part of the maintenance fund up to the period's end, by unit and day. Private. */
  default List<Subaccount> subaccounts() {
    return List.of();
  }

  /** The statement lines of the bank in the period, ordered by fund, day and number. */
  default List<BankLine> bankLines() {
    return List.of();
  }

  /** The balances given for days of the period, each with its row; ordered by fund and day. */
  default List<Balance> statedBalances() {
    return List.of();
  }

  /** The vouchers of so many days before the period, in the order of {@link #entries}. */
  default List<Entry> entriesBefore(int days) {
    return List.of();
  }

  /**
   * One set for each unit that paid in the period for what is collected for others 代收代交: the items
   * it paid for, without its name. How many sets hold an item decides whether a paper for all
   * owners may print it by itself (law §9).
   */
  default List<Set<String>> utilitiesPaid() {
    return List.of();
  }

  /** The vouchers of so many days after the period, in the order of {@link #entries}. */
  default List<Entry> entriesAfter(int days) {
    return List.of();
  }

  /** Every balance given for a day before the period, with its row; ordered by fund and day. */
  default List<Balance> balancesBefore() {
    return List.of();
  }

  /** The statement lines of so many days before the period, in the order of {@link #bankLines}. */
  default List<BankLine> bankLinesBefore(int days) {
    return List.of();
  }

  /** What was received in the period for the service fund, ordered by day, item and number. */
  default List<Receipt> receipts() {
    return List.of();
  }

  /**
   * Every unit with its part of the sums of {@link Term#FEES_DUE} to {@link Term#FEES_OVERPAID},
   * nameless and in no order that tells more than these amounts.
   */
  List<Payer> payers();

  /** Other programs' summaries that count up to a day of the period, or do not say; by building. */
  default List<FeeSummary> feeSummaries() {
    return List.of();
  }

  /**
   * The bills that are prepaid, owed or overpaid, ordered by fund, kind, unit, service and number.
   * Private.
   */
  default List<BillAmount> billAmounts() {
    return List.of();
  }

  /**
   * The repairs that are neither completed nor closed at the cut-off, and the complaints and
   * hazards that are not closed, without the invalid ones; ordered by kind, report and number.
   * Private.
   */
  default List<WorkOrder> openOrders() {
    return List.of();
  }

  /** The files that hold rows of this community, ordered by id. */
  List<FileReport> files();

  /**
   * The totals that the newest of these files state, beside the sums of their rows; ordered by
   * path, sheet, row and column.
   */
  List<ControlTotal> controlTotals();

  /**
   * The refused rows known to belong to this community that nothing has mended, ordered by path,
   * sheet, row.
   */
  List<Refusal> refusals();

  /** The refused rows of this community that a corrected row was taken for. */
  default List<Mended> mended() {
    return List.of();
  }

  /** Rows of the period that may be one payment entered twice. */
  default Suspicions suspicions() {
    return Suspicions.NONE;
  }

  /** Each month of the period with what the ledger holds of it, oldest first. */
  List<MonthHeld> months();

  /**
   * Whether the ledger holds any work order of the community, of whatever kind and period. Without
   * one, 0 repairs is not what happened but what nobody said.
   */
  default boolean hasOrders() {
    return true;
  }

  /** Whether the ledger holds any fee, entry, answer or order that touches the period. */
  boolean hasFacts();
}
