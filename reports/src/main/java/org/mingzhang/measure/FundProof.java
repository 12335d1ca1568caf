package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Money;

/**
 * A fund's balance at the end of a day, provable from the books (duties S53): the first balance
 * that was stated, all income and expense since, and what was stated for the day itself.
 *
 * @param since the day of the first stated balance; null where none is stated up to the day: then
 *     all movements are summed and the balance is not known
 * @param opening that balance, null as {@code since}
 * @param closing opening + income − expense, null as {@code since}
 * @param stated the balance that was stated for the day, null where none was
 */
public record FundProof(
    String fund,
    @Nullable LocalDate since,
    @Nullable Money opening,
    Money income,
    Money expense,
    @Nullable Money closing,
    @Nullable Money stated) {

  /** The proof of every fund of the books, ordered by fund. */
  public static List<FundProof> of(Journal journal, LocalDate day) {
    TreeSet<String> funds = new TreeSet<>();
    Stream.concat(
            journal.entries().stream().map(Entry::fund),
            journal.balances().stream().map(Balance::fund))
        .forEach(funds::add);
    List<FundProof> proofs = new ArrayList<>();
    funds.forEach(fund -> proofs.add(of(journal, fund, day)));
    return List.copyOf(proofs);
  }

  private static FundProof of(Journal journal, String fund, LocalDate day) {
    List<Balance> stated =
        journal.balances().stream()
            .filter(b -> b.fund().equals(fund) && !b.date().isAfter(day))
            .toList();
    Balance first = stated.isEmpty() ? null : stated.get(0);
    Money income = Money.ZERO;
    Money expense = Money.ZERO;
    for (Entry entry : journal.entries()) {
      boolean counts =
          entry.fund().equals(fund)
              && !entry.date().isAfter(day)
              && (first == null || entry.date().isAfter(first.date()));
      if (counts && entry.direction().equals("income")) {
        income = income.plus(entry.amount());
      } else if (counts) {
        expense = expense.plus(entry.amount());
      }
    }
    return new FundProof(
        fund,
        first == null ? null : first.date(),
        first == null ? null : first.balance(),
        income,
        expense,
        first == null ? null : first.balance().plus(income).minus(expense),
        stated.stream()
            .filter(b -> b.date().equals(day))
            .map(Balance::balance)
            .findFirst()
            .orElse(null));
  }

  /** What is stated less what the books lead to; null where either is not known. */
  public @Nullable Money difference() {
    return stated == null || closing == null ? null : stated.minus(closing);
  }
}
