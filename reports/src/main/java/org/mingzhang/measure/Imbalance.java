package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.Locale;
import org.mingzhang.ledger.Money;

/**
 * A fund whose books do not agree: the community's documents are blocked.
 *
 * @param check what of the fund was compared with the balance that the office gave
 * @param agreed the last day before this one by whose end books and balance agree
 * @param day the day by whose end they do not
 * @param start the balance of the agreed day
 * @param income of the days after the agreed one to this one
 * @param expense of the same days
 * @param stated the balance that the office gave for the day
 */
public record Imbalance(
    String fund,
    Check check,
    LocalDate agreed,
    LocalDate day,
    Money start,
    Money income,
    Money expense,
    Money stated) {

  /** Where in the period a balance stands. */
  public enum Check {
    /** The given opening beside the one rolled forward: the difference is older than the period. */
    OPENING,
    /** A balance of a day before the period's last. */
    INSIDE,
    /** The balance of the period's last day. */
    CLOSING;

    /** The name in keys of words. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the books come to. */
  public Money computed() {
    return start.plus(income).minus(expense);
  }

  /** What the balance is more than the books; negative where it is less. */
  public Money difference() {
    return stated.minus(computed());
  }
}
