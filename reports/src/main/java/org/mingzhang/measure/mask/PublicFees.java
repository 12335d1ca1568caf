package org.mingzhang.measure.mask;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.UnbilledIncome;

/**
 * What a paper prints of the fees, table by table: in the edition for all owners as {@link FeeMask}
 * decides, in every other one everything.
 *
 * @param columns what the table of fee items prints of each row
 * @param items the rows of that table, each of one item or of several that are joined
 * @param reducedTotal whether the sum of discounts and waivers is printed
 * @param receipts the rows of the period's receipts: current, recovered, ahead; none where only
 *     their total is printed
 * @param ages the rows of the arrears by age; none where only their total is printed
 * @param arrears whether the total of the arrears is printed
 * @param cash what lies between the accrual and the cash view
 * @param prepaid whether the prepayments at the period's end are printed by themselves
 * @param overpaid whether it prints what was paid beyond the bills of the period
 * @param fractions the ids of the rates that are printed with numerator and denominator
 * @param joinedIncome the categories of the service fund's income that stand on one line together,
 *     none where each stands alone
 * @param joinedUtilities the categories of what is collected for others 代收代交 that stand on one line
 *     together, none where each stands alone
 */
public record PublicFees(
    Columns columns,
    List<List<String>> items,
    boolean reducedTotal,
    List<List<Term>> receipts,
    List<List<String>> ages,
    boolean arrears,
    Cash cash,
    boolean prepaid,
    boolean overpaid,
    Set<String> fractions,
    Set<String> joinedIncome,
    Set<String> joinedUtilities) {

  /** The fund that fees are income of. */
  public static final String FUND = "service";

  public static final List<String> AGES = List.of("0-90", "91-180", "181-365", "over-365");
  public static final List<Term> RECEIPTS =
      List.of(Term.FEES_RECEIVED_CURRENT, Term.FEES_RECOVERED, Term.FEES_RECEIVED_AHEAD);
  public static final String COLLECTION = "fees.collection_rate";
  public static final String HOUSEHOLDS = "fees.household_collection_rate";
  public static final String RECOVERY = "fees.arrears_recovery_rate";
  public static final String OVERALL = "fees.overall_collection_rate";

  /** Of each fee item. */
  public enum Columns {
    /** Gross, reductions, paid, rate. */
    ALL,
    /** Net of the reductions, paid, rate. */
    NET,
    /** Net of the reductions; what is paid only of all items together. */
    DUE,
    /** No table, and the collection rate without its fraction. */
    NONE
  }

  /** Of the way from due to received. */
  public enum Cash {
    /** The changes of prepayments and of arrears, and the prepayments at both ends. */
    ALL,
    /** The changes only. */
    CHANGES,
    /** The changes as one line. */
    JOINED,
    /** No table. */
    NONE
  }

  public PublicFees {
    items = items.stream().map(List::copyOf).toList();
    receipts = receipts.stream().map(List::copyOf).toList();
    ages = ages.stream().map(List::copyOf).toList();
    fractions = Set.copyOf(fractions);
    joinedIncome = Set.copyOf(joinedIncome);
    joinedUtilities = Set.copyOf(joinedUtilities);
  }

  /**
   * Whether the surplus on the accrual basis can be printed: not where income without a bill stands
   * on one line with what few units paid, which could be told from it.
   *
   * @param whole the period's figures before fees and income are joined
   */
  public boolean hasAccrualSurplus(FigureSet whole) {
    return Collections.disjoint(
        joinedIncome,
        UnbilledIncome.of(
            whole.all("income.amount").stream()
                .filter(figure -> figure.by().get("fund").equals(FUND))
                .map(figure -> figure.by().get("category"))
                .toList(),
            whole.all("fees.due").stream()
                .map(figure -> figure.by().get("fee_item"))
                .filter(item -> !item.isEmpty())
                .toList()));
  }

  /** The same with utilities that stand on one line together. */
  public PublicFees joining(Set<String> utilities) {
    return new PublicFees(
        columns,
        items,
        reducedTotal,
        receipts,
        ages,
        arrears,
        cash,
        prepaid,
        overpaid,
        fractions,
        joinedIncome,
        utilities);
  }

  /** The same but for what is changed of it. */
  PublicFees with(Consumer<Paper> change) {
    Paper paper = new Paper(this);
    change.accept(paper);
    return new PublicFees(
        paper.columns,
        paper.items,
        paper.reducedTotal,
        paper.receipts,
        paper.ages,
        paper.arrears,
        paper.cash,
        paper.prepaid,
        paper.overpaid,
        paper.fractions,
        paper.joinedIncome,
        joinedUtilities);
  }

  /** One that is being changed. */
  static final class Paper {
    Columns columns;
    List<List<String>> items;
    boolean reducedTotal;
    List<List<Term>> receipts;
    List<List<String>> ages;
    boolean arrears;
    Cash cash;
    boolean prepaid;
    boolean overpaid;
    final Set<String> fractions;
    Set<String> joinedIncome;

    private Paper(PublicFees fees) {
      columns = fees.columns;
      items = fees.items;
      reducedTotal = fees.reducedTotal;
      receipts = fees.receipts;
      ages = fees.ages;
      arrears = fees.arrears;
      cash = fees.cash;
      prepaid = fees.prepaid;
      overpaid = fees.overpaid;
      fractions = new TreeSet<>(fees.fractions);
      joinedIncome = fees.joinedIncome;
    }
  }

  /** Every amount by itself. */
  public static PublicFees everything(List<String> items) {
    return new PublicFees(
        Columns.ALL,
        alone(items),
        true,
        alone(RECEIPTS),
        alone(AGES),
        true,
        Cash.ALL,
        true,
        true,
        Set.of(COLLECTION, HOUSEHOLDS, RECOVERY, OVERALL),
        Set.of(),
        Set.of());
  }

  static <T> List<List<T>> alone(List<T> each) {
    return each.stream().map(List::of).toList();
  }

  /** Whether anything of the tables of fees is joined or left out, so that the paper says why. */
  public boolean masked() {
    PublicFees tables = with(paper -> paper.joinedIncome = Set.of()).joining(Set.of());
    return !tables.equals(everything(items.stream().flatMap(List::stream).toList()));
  }
}
