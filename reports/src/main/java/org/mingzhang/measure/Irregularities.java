package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Simple rules over a period's vouchers (features B9, law §4.1): no statistics, so that each
 * finding can be checked by hand. Pure: the same vouchers give the same findings in the same order.
 */
public final class Irregularities {

  /** The number of a decision, not merely a word of consent. */
  private static final Pattern CONSENT =
      Pattern.compile("(?:决议|表决|纪要|征询)[^0-9]{0,8}\\d|\\d号[^0-9]{0,4}(?:决议|表决|纪要)");

  private static final Pattern NO_CONSENT = Pattern.compile("未经|没有经|无决议|未表决");
  private static final Pattern FEE = Pattern.compile("手续费|代收费|代办费|加收");

  /** What a bank or a wallet keeps of a payment is not kept by who collects for others. */
  private static final Pattern FEE_OF_BANK = Pattern.compile("银行|转账|汇款|支付宝|微信|刷卡|POS");

  private static final Pattern FEE_OF_SERVICE = Pattern.compile("代[收缴交].{0,8}手续费");

  private static final long TEN_THOUSAND = 1_000_000;

  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::date)
          .thenComparing(Entry::voucherNo)
          .thenComparing(Entry::fund)
          .thenComparing(Entry::line);

  private final List<Irregularity> found = new ArrayList<>();
  private final List<Entry> before;
  private final List<Entry> entries;

  private Irregularities(List<Entry> before, List<Entry> entries) {
    this.before = before.stream().sorted(IN_ORDER).toList();
    this.entries = entries.stream().sorted(IN_ORDER).toList();
  }

  /**
   * The findings of a slice, rules that are broken before questions.
   *
   * @param earlier the figures of other periods that the ledger holds
   */
  public static List<Irregularity> of(
      Slice slice, FigureSet current, Collection<FigureSet> earlier) {
    Period period = current.period();
    List<Irregularity> found =
        new ArrayList<>(
            of(
                slice.entriesBefore(PaymentRules.DAYS),
                slice.entries(),
                slice.projects(),
                slice.refusals().stream().map(Refusal::raw).toList(),
                current,
                of(earlier, period.previous()),
                of(earlier, period.yearBefore())));
    found.addAll(ScopeRule.of(slice));
    found.addAll(NegativeParts.question(slice));
    found.addAll(FundTransfers.question(slice));
    found.addAll(FundTransfers.feeOfLumpSum(slice));
    found.addAll(FundTransfers.commission(slice));
    found.addAll(PartsOfFund.of(slice, current));
    found.addAll(NegativeUtilities.of(slice.entries(), current));
    found.addAll(LeasedAssets.of(slice.assets(), current, earlier));
    found.sort(Comparator.comparing(one -> !one.kind().isCertain()));
    return found;
  }

  private static @Nullable FigureSet of(Collection<FigureSet> sets, Period period) {
    return sets.stream().filter(set -> set.period().equals(period)).findFirst().orElse(null);
  }

  /**
   * The findings, rules that are broken before questions, then by kind and first voucher.
   *
   * @param entries the vouchers of the period
   * @param projects the projects that the ledger knows, of whichever period
   * @param refused the refused rows as their files hold them
   * @param current the figures of the period
   * @param previous those of the period before, null where the ledger has none
   * @param yearBefore those of the same period last year, null where the ledger has none
   */
  public static List<Irregularity> of(
      List<Entry> entries,
      List<Project> projects,
      List<String> refused,
      FigureSet current,
      @Nullable FigureSet previous,
      @Nullable FigureSet yearBefore) {
    return of(List.of(), entries, projects, refused, current, previous, yearBefore);
  }

  /** The same with the vouchers of some days before the period. */
  private static List<Irregularity> of(
      List<Entry> before,
      List<Entry> entries,
      List<Project> projects,
      List<String> refused,
      FigureSet current,
      @Nullable FigureSet previous,
      @Nullable FigureSet yearBefore) {
    Irregularities all = new Irregularities(before, entries);
    all.found.addAll(MajorRepairs.of(all.entries));
    all.each(
        Kind.CONSENT_MISSING,
        e ->
            isExpense(e, "service")
                && e.category().equals("C9")
                && e.projectId().isEmpty()
                && (!names(e, CONSENT) || names(e, NO_CONSENT)));
    all.each(
        Kind.PROJECT_MISSING,
        e ->
            ReserveUse.isExpense(e)
                && e.amount().fen() > 0
                && e.projectId().isEmpty()
                && !e.category().startsWith("退"));
    all.found.addAll(ProjectRules.of(all.entries, projects, refused));
    all.each(
        Kind.HANDLING_FEE,
        e ->
            e.fund().equals("passthrough")
                ? names(e, FEE) && !names(e, FEE_OF_BANK)
                : isIncome(e) && names(e, FEE_OF_SERVICE));
    all.found.addAll(PaymentRules.of(all.before, all.entries));
    all.each(
        Kind.ROUND_SUM,
        e ->
            !isIncome(e)
                && !e.fund().equals("passthrough")
                && !e.category().contains("转")
                && e.amount().fen() > 0
                && e.amount().fen() % TEN_THOUSAND == 0);
    all.found.addAll(SupplierRule.of(all.entries));
    all.found.addAll(NumberGaps.of(all.entries, refused));
    if (previous != null && yearBefore != null) {
      all.found.addAll(EndedIncome.of(current, previous, yearBefore));
    }
    return List.copyOf(all.found);
  }

  private static boolean isIncome(Entry entry) {
    return entry.direction().equals("income");
  }

  private static boolean isExpense(Entry entry, String fund) {
    return !isIncome(entry) && entry.fund().equals(fund) && entry.amount().fen() > 0;
  }

  private static boolean names(Entry entry, Pattern words) {
    String text = entry.category() + "，" + entry.description();
    return words.matcher(text.replaceAll("[\\s\\p{Z}]", "")).find();
  }

  private void each(Kind kind, Predicate<Entry> is) {
    for (Entry entry : entries) {
      if (is.test(entry)) {
        found.add(Irregularity.of(kind, List.of(entry), entry.counterparty(), ""));
      }
    }
  }
}
