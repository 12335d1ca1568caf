package org.mingzhang.ledger.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.CommissionAgreement.Days;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/**
 * What the agreements on a commission come to in a period. Whole months count as such, other days
 * by their share of their month (method §11); what is received counts by its day.
 */
final class CommissionCount {

  /** All months have a whole number of these, and so has each of their days. */
  private static final long OF_A_MONTH = 28L * 29 * 15 * 31;

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Period period;
  private final Base base;

  private CommissionCount(Period period, Base base) {
    this.period = period;
    this.base = base;
  }

  /** What rates are taken of. */
  interface Base {
    /** What is billed for a period less its reductions, in fen. */
    long netDue(Period of);

    /** What is received on some days, in fen. */
    long received(Days on);
  }

  static List<CommissionPart> of(List<CommissionAgreement> agreements, Period period, Base base) {
    CommissionCount count = new CommissionCount(period, base);
    List<CommissionPart> parts = new ArrayList<>();
    for (CommissionAgreement agreement : agreements) {
      Days days = agreement.within(period.start(), period.lastDay());
      if (days != null) {
        parts.add(count.part(agreement, days));
      }
    }
    return List.copyOf(parts);
  }

  static List<Contribution> contributions(List<CommissionPart> parts) {
    return parts.stream()
        .map(
            part ->
                new Contribution(
                    Term.COMMISSION_AGREED,
                    By.ALL,
                    part.agreement().origin(),
                    part.commission().fen()))
        .toList();
  }

  static List<Sum> sums(List<CommissionPart> parts) {
    long total = parts.stream().mapToLong(part -> part.commission().fen()).sum();
    return parts.isEmpty()
        ? List.of()
        : List.of(new Sum(Term.COMMISSION_AGREED, By.ALL, total, parts.size()));
  }

  /** What is billed less its reductions, of a period's sums of fees. */
  static long netDue(SubjectSums fees) {
    return total(fees, Term.FEES_DUE) - total(fees, Term.FEES_REDUCED);
  }

  private static long total(SubjectSums fees, Term term) {
    return fees.sums().stream().filter(sum -> sum.term() == term).mapToLong(Sum::value).sum();
  }

  private CommissionPart part(CommissionAgreement agreement, Days days) {
    BigDecimal months =
        BigDecimal.valueOf(units(days))
            .divide(BigDecimal.valueOf(OF_A_MONTH), 6, RoundingMode.HALF_UP);
    BigDecimal rate = agreement.rate();
    Money amount = agreement.amount();
    if (rate != null) {
      BigDecimal of =
          agreement.base().equals("received") ? BigDecimal.valueOf(base.received(days)) : due(days);
      BigDecimal commission = of.multiply(rate).divide(HUNDRED, 0, RoundingMode.HALF_UP);
      return new CommissionPart(
          agreement, days, months, money(of), Money.ofFen(commission.longValueExact()));
    }
    long each = amount == null ? 0 : amount.fen();
    long commission =
        upTo(agreement, each, days.last()) - upTo(agreement, each, days.first().minusDays(1));
    return new CommissionPart(agreement, days, months, null, Money.ofFen(commission));
  }

  private static Money money(BigDecimal fen) {
    return Money.ofFen(fen.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** An amount from the agreement's first day on, so that the periods always add up. */
  private static long upTo(CommissionAgreement agreement, long each, LocalDate last) {
    if (last.isBefore(agreement.from())) {
      return 0;
    }
    long whole = OF_A_MONTH * (agreement.per().equals("year") ? MONTHS_OF_A_YEAR : 1);
    return new BigDecimal(
            BigInteger.valueOf(each)
                .multiply(BigInteger.valueOf(units(new Days(agreement.from(), last)))))
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** What is billed for the period, or for those of its months in which the agreement holds. */
  private BigDecimal due(Days days) {
    if (days.equals(new Days(period.start(), period.lastDay()))) {
      return BigDecimal.valueOf(base.netDue(period));
    }
    BigDecimal fen = BigDecimal.ZERO;
    for (YearMonth month : months(days)) {
      BigDecimal whole = BigDecimal.valueOf(base.netDue(Period.parse(month.toString())));
      fen =
          fen.add(
              whole
                  .multiply(BigDecimal.valueOf(units(days, month)))
                  .divide(BigDecimal.valueOf(OF_A_MONTH), 9, RoundingMode.HALF_UP));
    }
    return fen;
  }

  private static List<YearMonth> months(Days days) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth last = YearMonth.from(days.last());
    for (YearMonth m = YearMonth.from(days.first()); !m.isAfter(last); m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }

  private static long units(Days days) {
    return months(days).stream().mapToLong(month -> units(days, month)).sum();
  }

  private static long units(Days days, YearMonth month) {
    LocalDate first = days.first().isAfter(month.atDay(1)) ? days.first() : month.atDay(1);
    LocalDate last =
        days.last().isBefore(month.atEndOfMonth()) ? days.last() : month.atEndOfMonth();
    return (last.toEpochDay() - first.toEpochDay() + 1) * (OF_A_MONTH / month.lengthOfMonth());
  }
}
