package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.DayBalance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;
import org.mingzhang.measure.Imbalance.Check;

/**
 * Whether the funds' books agree to the fen (method §13): with the opening, with every balance
 * given for a day of the period, with the closing. Nothing is compared that was not given: a fund
 * without an opening is compared from the first balance inside the period on.
 */
public final class Imbalances {

  private static final Set<Term> BALANCES =
      EnumSet.of(Term.OPENING_STATED, Term.OPENING_ROLLED, Term.CLOSING_STATED);

  private final Slice slice;
  private final Sums sums;
  private final LocalDate eve;

  private Imbalances(Slice slice) {
    this.slice = slice;
    this.sums = Sums.of(slice);
    this.eve = slice.period().start().minusDays(1);
  }

  /** The disagreements, ordered by fund, the opening first, then by day; empty where none. */
  public static List<Imbalance> of(Slice slice) {
    return new Imbalances(slice).all();
  }

  /**
   * The same of all that was booked up to a day: every balance that was stated by then beside the
   * one before. Where none disagrees, no period up to the day does.
   */
  public static List<Imbalance> of(Journal journal, LocalDate day) {
    SortedMap<String, List<Balance>> stated = new TreeMap<>();
    journal.balances().stream()
        .filter(balance -> !balance.date().isAfter(day))
        .sorted(Comparator.comparing(Balance::date))
        .forEach(
            balance -> stated.computeIfAbsent(balance.fund(), f -> new ArrayList<>()).add(balance));
    List<Imbalance> found = new ArrayList<>();
    stated.forEach(
        (fund, balances) ->
            compare(
                null,
                balances.stream().map(balance -> moved(journal, balance)).toList(),
                day,
                found));
    return List.copyOf(found);
  }

  /** A stated balance with all that its fund took in and spent up to its day. */
  private static DayBalance moved(Journal journal, Balance stated) {
    Money income = Money.ZERO;
    Money expense = Money.ZERO;
    for (Entry entry : journal.entries()) {
      if (entry.fund().equals(stated.fund()) && !entry.date().isAfter(stated.date())) {
        if (entry.direction().equals("income")) {
          income = income.plus(entry.amount());
        } else {
          expense = expense.plus(entry.amount());
        }
      }
    }
    return new DayBalance(stated.fund(), stated.date(), stated.balance(), income, expense);
  }

  /** The openings, and of each fund the first day after them: later ones may follow from it. */
  public static List<Imbalance> first(List<Imbalance> imbalances) {
    Set<String> funds = new HashSet<>();
    return imbalances.stream()
        .filter(one -> one.check() == Check.OPENING || funds.add(one.fund()))
        .toList();
  }

  private List<Imbalance> all() {
    Set<By> funds = new TreeSet<>(sums.each(BALANCES, "fund"));
    slice.balances().forEach(balance -> funds.add(By.of("fund", balance.fund())));
    List<Imbalance> found = new ArrayList<>();
    for (By by : funds) {
      opening(by, found);
      days(by, found);
    }
    return List.copyOf(found);
  }

  private void opening(By by, List<Imbalance> found) {
    Money rolled = total(Term.OPENING_ROLLED, by);
    Money stated = total(Term.OPENING_STATED, by);
    if (rolled != null && stated != null && !rolled.equals(stated)) {
      found.add(
          new Imbalance(
              by.get("fund"), Check.OPENING, eve, eve, rolled, Money.ZERO, Money.ZERO, stated));
    }
  }

  /** Each balance beside the last one that agreed and what moved since. */
  private void days(By by, List<Imbalance> found) {
    DayBalance agreed = null;
    Money opening = total(FundFigures.opening(sums, by), by);
    if (opening != null) {
      agreed = new DayBalance(by.get("fund"), eve, opening, Money.ZERO, Money.ZERO);
    }
    compare(agreed, given(by), slice.period().lastDay(), found);
  }

  /** A balance that disagrees is left behind: the next one is held against the last that agreed. */
  private static void compare(
      @Nullable DayBalance opening, List<DayBalance> given, LocalDate last, List<Imbalance> found) {
    DayBalance agreed = opening;
    for (DayBalance next : given) {
      Imbalance since = agreed == null ? null : since(agreed, next, last);
      if (since == null || since.computed().equals(next.stated())) {
        agreed = next;
      } else {
        found.add(since);
      }
    }
  }

  private static Imbalance since(DayBalance agreed, DayBalance next, LocalDate last) {
    return new Imbalance(
        next.fund(),
        next.day().equals(last) ? Check.CLOSING : Check.INSIDE,
        agreed.day(),
        next.day(),
        agreed.stated(),
        next.income().minus(agreed.income()),
        next.expense().minus(agreed.expense()),
        next.stated());
  }

  private List<DayBalance> given(By by) {
    List<DayBalance> given = new ArrayList<>();
    for (DayBalance balance : slice.balances()) {
      if (balance.fund().equals(by.get("fund"))) {
        given.add(balance);
      }
    }
    Money closing = total(Term.CLOSING_STATED, by);
    if (closing != null) {
      given.add(
          new DayBalance(
              by.get("fund"),
              slice.period().lastDay(),
              closing,
              moved(Term.INCOME, by),
              moved(Term.EXPENSE, by)));
    }
    return given;
  }

  private Money moved(Term term, By by) {
    Money moved = total(term, by);
    return moved == null ? Money.ZERO : moved;
  }

  private @Nullable Money total(Term term, By by) {
    Long fen = sums.total(Role.VALUE, List.of(new Part(Role.VALUE, 1, term, by)));
    return fen == null ? null : Money.ofFen(fen);
  }
}
