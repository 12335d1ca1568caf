package org.mingzhang.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;

/**
 * A fund's bank statement held against its vouchers (features B10): the same amount to the fen in
 * the same direction, up to {@value #DAYS} days apart. First line by line, then sums: a voucher of
 * several lines, the voucher lines of a day, the bank's lines of a day. Then a reversal 红字 meets
 * what it takes back, where the bank has neither. What is still open is carried from day to day,
 * over the periods' ends, and matched in the same way whenever the other side comes.
 *
 * @param cutOff the last day that counts
 * @param groups what was matched and touches the period, by day and number of its first voucher
 * @param reversals pairs of vouchers that the bank never saw, of which one lies in the period
 * @param onlyBooks vouchers that the bank does not have at the cut-off, in their order; also those
 *     of earlier months with a statement
 * @param onlyBank the bank's lines that no voucher has at the cut-off, in their order; also those
 *     of earlier months with vouchers
 * @param ending the statement's balance after its last line up to the cut-off; empty where the
 *     lines do not say or do not follow from each other on their last day
 * @param untold the months from the statement's first line to the cut-off that it does not tell of,
 *     oldest first
 */
public record BankMatch(
    String fund,
    LocalDate cutOff,
    List<Group> groups,
    List<Reversal> reversals,
    List<Entry> onlyBooks,
    List<BankLine> onlyBank,
    Optional<StatementBalances.End> ending,
    List<YearMonth> untold) {

  /** A transfer may be in transit over a weekend and a holiday. */
  public static final int DAYS = 5;

  /** What is open for longer at the cut-off has to be explained. */
  public static final int LONG = 10;

  /** What stands for what. */
  public enum Way {
    /** One line for one line. */
    LINE,
    /** All lines of one voucher for one line of the bank. */
    VOUCHER,
    /** Voucher lines of one day for one line of the bank. */
    DAY_OF_VOUCHERS,
    /** One voucher line for the bank's lines of one day. */
    DAY_OF_BANK
  }

  /** Lines of vouchers and of the bank that are the same money. */
  public record Group(Way way, List<Entry> entries, List<BankLine> lines) {

    public Money amount() {
      return Money.ofFen(lines.stream().mapToLong(BankMatch::fen).sum());
    }

    /**
     * Days from the last voucher line to the bank's last line; negative where the bank is first.
     */
    public long days() {
      return last(lines.stream().map(BankLine::date)) - last(entries.stream().map(Entry::date));
    }

    /** Whether the two lie further apart than a transfer usually takes. */
    public boolean isLate() {
      return Math.abs(days()) > DAYS;
    }

    private static long last(Stream<LocalDate> days) {
      return days.mapToLong(LocalDate::toEpochDay).max().orElse(0);
    }
  }

  /** A voucher line and the one that takes it back. */
  public record Reversal(Entry booked, Entry back) {}

  /** A match for each fund with a bank line in the period, in the order of the funds' names. */
  public static List<BankMatch> of(Slice slice) {
    return BankBooks.of(slice).stream().map(BankBooks::match).toList();
  }

  /** How many days a row has been open at the cut-off. */
  public long age(LocalDate day) {
    return ChronoUnit.DAYS.between(day, cutOff);
  }

  /** What the statement gives as balance at the cut-off. */
  public Optional<Money> bankClosing() {
    return ending.map(StatementBalances.End::balance);
  }

  /** The same where the statement tells of the month of the cut-off. */
  public Optional<StatementBalances.End> endingInLastMonth() {
    return ending.filter(end -> !untold.contains(YearMonth.from(cutOff)));
  }

  /** What the bank has more than the books because of what is open. */
  public Money open() {
    return expected(Money.ZERO);
  }

  /** What the bank has and the books have not: received less paid. */
  public Money bankOnly(boolean income) {
    return Money.ofFen(side(onlyBank.stream().mapToLong(BankMatch::fen).toArray(), income));
  }

  /** What the books have and the bank has not: received, or paid as a positive amount. */
  public Money booksOnly(boolean income) {
    return Money.ofFen(side(onlyBooks.stream().mapToLong(BankMatch::fen).toArray(), income));
  }

  private static long side(long[] amounts, boolean income) {
    long sum = 0;
    for (long fen : amounts) {
      if (fen > 0 == income) {
        sum = Math.addExact(sum, Math.abs(fen));
      }
    }
    return sum;
  }

  /** The balance that the bank has to show where the books are as they are. */
  public Money expected(Money books) {
    return books
        .plus(bankOnly(true))
        .minus(bankOnly(false))
        .minus(booksOnly(true))
        .plus(booksOnly(false));
  }

  static long fen(Entry entry) {
    return entry.direction().equals("income") ? entry.amount().fen() : -entry.amount().fen();
  }

  static long fen(BankLine line) {
    return line.direction().equals("income") ? line.amount().fen() : -line.amount().fen();
  }
}
