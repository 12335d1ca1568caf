package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Questions on where the funds meet: public revenue that goes to the maintenance fund 补充维修资金 and
 * what that fund books as received from it 公共收益转入; a fee 酬金 taken where the contract is a lump sum,
 * and one above what was agreed. Only lines whose category or counterparty names the other fund
 * count as transfers.
 */
final class FundTransfers {

  private static final Pattern TO_RESERVE = Pattern.compile("维修资金|维修基金|本体基金");
  private static final Pattern FROM_PUBLIC = Pattern.compile("公共收益|公共收入|共有部分收益");

  private FundTransfers() {}

  /** The subject is what public revenue paid, the detail what the maintenance fund received. */
  static List<Irregularity> question(Slice slice) {
    List<Entry> paid =
        lines(slice, e -> e.fund().equals("public") && !isIncome(e) && names(e, TO_RESERVE));
    List<Entry> received =
        lines(slice, e -> e.fund().equals("reserve") && isIncome(e) && names(e, FROM_PUBLIC));
    Money out = sum(paid);
    Money in = sum(received);
    if (out.equals(in)) {
      return List.of();
    }
    Money gap = out.compareTo(in) > 0 ? out.minus(in) : in.minus(out);
    return List.of(
        new Irregularity(
            Kind.FUND_TRANSFER,
            Stream.concat(paid.stream(), received.stream()).toList(),
            gap,
            out.toString(),
            in.toString()));
  }

  /** What a lump-sum contract booked as the company's fee 酬金, unless it was taken back. */
  static List<Irregularity> feeOfLumpSum(Slice slice) {
    if (slice.community().chargingMode() != ChargingMode.LUMP_SUM) {
      return List.of();
    }
    List<Entry> fees =
        lines(slice, e -> e.fund().equals("service") && !isIncome(e) && e.category().equals("fee"));
    return sum(fees).fen() == 0
        ? List.of()
        : List.of(Irregularity.of(Kind.FEE_IN_LUMP_SUM, fees, "", ""));
  }

  /** A commission that nobody agreed on as far as the data tell, or one above what was agreed. */
  static List<Irregularity> commission(Slice slice) {
    if (slice.community().chargingMode() != ChargingMode.COMMISSION) {
      return List.of();
    }
    List<Entry> fees =
        lines(slice, e -> e.fund().equals("service") && !isIncome(e) && e.category().equals("fee"));
    List<CommissionPart> parts = slice.commissions();
    if (parts.isEmpty()) {
      return List.of(Irregularity.of(Kind.COMMISSION_UNKNOWN, fees, "", ""));
    }
    List<Irregularity> found = new ArrayList<>();
    List<CommissionAgreement.Days> open = CommissionPart.uncovered(parts, slice.period());
    if (!open.isEmpty()) {
      String days =
          open.stream()
              .map(gap -> gap.first() + " – " + gap.last())
              .collect(Collectors.joining("; "));
      found.add(Irregularity.of(Kind.COMMISSION_PART, List.of(), days, ""));
    }
    Money booked = sum(fees);
    Money agreed = parts.stream().map(CommissionPart::commission).reduce(Money.ZERO, Money::plus);
    if (booked.compareTo(agreed) > 0) {
      found.add(
          new Irregularity(
              Kind.COMMISSION_ABOVE,
              fees,
              booked.minus(agreed),
              booked.toString(),
              agreed.toString(),
              parts.stream().map(part -> part.agreement().origin()).toList()));
    }
    return List.copyOf(found);
  }

  private static List<Entry> lines(Slice slice, Predicate<Entry> which) {
    return slice.entries().stream().filter(which).toList();
  }

  private static boolean isIncome(Entry entry) {
    return entry.direction().equals("income");
  }

  private static boolean names(Entry entry, Pattern fund) {
    return fund.matcher(entry.category() + "，" + entry.counterparty()).find();
  }

  private static Money sum(List<Entry> lines) {
    return lines.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
  }
}
