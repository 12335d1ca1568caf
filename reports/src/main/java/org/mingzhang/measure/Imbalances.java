package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;

/**
 * Whether the funds' books agree to the fen (method §13). Nothing is compared that was not given: a
 * fund without any opening balance cannot be checked.
 */
public final class Imbalances {

  private static final Set<Term> BALANCES =
      EnumSet.of(Term.OPENING_STATED, Term.OPENING_ROLLED, Term.CLOSING_STATED);

  private Imbalances() {}

  /** The disagreements, ordered by fund, the opening before the closing; empty where none. */
  public static List<Imbalance> of(Slice slice) {
    Sums sums = Sums.of(slice);
    List<Imbalance> found = new ArrayList<>();
    for (By by : sums.each(BALANCES, "fund")) {
      compare(
          found, by, "opening", total(sums, Term.OPENING_ROLLED, by), Term.OPENING_STATED, sums);
      compare(
          found,
          by,
          "closing",
          sums.total(Role.VALUE, FundFigures.closing(sums, by).parts()),
          Term.CLOSING_STATED,
          sums);
    }
    return List.copyOf(found);
  }

  private static void compare(
      List<Imbalance> found, By by, String check, @Nullable Long computed, Term term, Sums sums) {
    Long stated = total(sums, term, by);
    if (computed != null && stated != null && !computed.equals(stated)) {
      found.add(new Imbalance(by.get("fund"), check, Money.ofFen(computed), Money.ofFen(stated)));
    }
  }

  private static @Nullable Long total(Sums sums, Term term, By by) {
    return sums.total(Role.VALUE, List.of(new Part(Role.VALUE, 1, term, by)));
  }
}
