package org.mingzhang.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;

/**
 * Something in a period's vouchers that a committee should look at.
 *
 * @param lines the voucher lines it is seen in, ordered by date, number and line; of missing
 *     numbers the vouchers on either side, by number; empty where it is seen in what is missing
 *     otherwise
 * @param amount what they add up to, or what is wrong by a balance
 * @param subject what it is about: a counterparty, a category, a series of numbers; may be empty
 * @param detail what the words need besides: a limit in yuan, a share in percent, missing numbers
 * @param rows rows of other tables it is seen in, such as the register of units
 */
public record Irregularity(
    Kind kind, List<Entry> lines, Money amount, String subject, String detail, List<Origin> rows) {

  private static final int DIGITS = 6;

  public Irregularity {
    lines = List.copyOf(lines);
    rows = List.copyOf(rows);
  }

  Irregularity(Kind kind, List<Entry> lines, Money amount, String subject, String detail) {
    this(kind, lines, amount, subject, detail, List.of());
  }

  /**
   * Its number: by the kind and by what it was seen in, so that it is another one where a voucher
   * is. A letter says how much it is: K1 for the guard of law §4.1, F for a broken rule, Q for a
   * question.
   */
  public String number() {
    StringBuilder said = new StringBuilder(kind.name()).append('\n');
    said.append(subject).append('\n').append(detail).append('\n').append(amount).append('\n');
    for (Entry line : lines) {
      said.append(line.voucherNo()).append('\t').append(line.line()).append('\t');
      said.append(line.date()).append('\t').append(line.fund()).append('\t');
      said.append(line.direction()).append('\t').append(line.category()).append('\t');
      said.append(line.amount()).append('\t').append(line.counterparty()).append('\t');
      said.append(line.description()).append('\t').append(line.projectId()).append('\n');
    }
    for (Origin row : rows) {
      said.append(row.sheet()).append('\t').append(row.row()).append('\n');
    }
    return kind.prefix() + "-" + digits(said.toString());
  }

  private static String digits(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest, 0, DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static Irregularity of(Kind kind, List<Entry> lines, String subject, String detail) {
    Money amount = lines.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
    return new Irregularity(kind, lines, amount, subject, detail);
  }

  static String percent(long part, long whole) {
    return Fraction.of(part, whole).times(Fraction.of(100, 1)).rounded(1).toPlainString();
  }

  /** What was seen. */
  public enum Kind {
    /** Guard K1 (law §4.1): 大修, 中修, 更新 or 改造 booked to the service fund. */
    MAJOR_REPAIR(true),
    /** Guard K1 where the words are weak: a large replacement that may be upkeep or a renewal. */
    MAJOR_REPAIR_QUESTION(false),
    /** C9 without a number of the owners' consent (law §4.1). */
    CONSENT_MISSING(true),
    /** An expense of the reserve fund without a project (duties S33). */
    PROJECT_MISSING(true),
    /** A project that is not in the table of projects, where there is one. */
    PROJECT_UNKNOWN(true),
    /** A project without a valid vote or an emergency (features B1); the detail is the fault. */
    PROJECT_FAULT(true),
    /** A project whose scope the register lacks (method §17); the detail is the place. */
    PROJECT_SCOPE(true),
    /**
     * A project in whose scope no unit bears a cost, such as parking alone; the detail is the
     * scope.
     */
    PROJECT_NO_BEARERS(true),
    /** A project in whose scope a unit has no area; the detail names the units. */
    PROJECT_AREA_MISSING(true),
    /** Units that the register lacks for want of an area, where costs are divided by it. */
    UNITS_WITHOUT_AREA(true),
    /** A project settled for more than a tenth over what was agreed. */
    PROJECT_COST(false),
    /** A fee for collecting other people's money (物业管理条例 §44). */
    HANDLING_FEE(true),
    /** Payments to one payee within days, each just below a round limit. */
    SPLIT_PAYMENTS(false),
    /** One amount paid to one payee twice within days. */
    REPEATED_PAYMENT(false),
    /** An expense of whole ten thousands. */
    ROUND_SUM(false),
    /** One supplier with more than half of what was bought for the service fund. */
    SUPPLIER_SHARE(false),
    /** Numbers that are missing in a series of vouchers. */
    NUMBER_GAP(false),
    /** A source of public revenue of earlier periods that brought nothing. */
    INCOME_ENDED(false),
    /** A common part under contract whose category brought nothing; the detail is the category. */
    ASSET_WITHOUT_INCOME(false),
    /**
     * The same that brought less than the rents; the detail is the category and what it brought.
     */
    ASSET_INCOME_LOW(false),
    /** The same of which the register does not say where its income is booked. */
    ASSET_UNMATCHED(false),
    /**
     * Units' parts of the reserve fund below 0, as the bank states them; the detail is how many.
     */
    SUBACCOUNT_NEGATIVE(false),
    /**
     * Public revenue that goes to the reserve fund and what that fund books from it differ; the
     * subject is what was paid, the detail what was received, the amount their difference.
     */
    FUND_TRANSFER(false),
    /** A fee 酬金 of the company where the contract is a lump sum 包干制. */
    FEE_IN_LUMP_SUM(false),
    /**
     * More commission 酬金 booked than was agreed; the subject is what was booked, the detail what
     * was agreed, the amount their difference.
     */
    COMMISSION_ABOVE(false),
    /** A commission 酬金制 of which no agreement is known for the period. */
    COMMISSION_UNKNOWN(false),
    /** The same on some days of the period, which the subject names. */
    COMMISSION_PART(false),
    /**
     * A utility of which more was remitted than was held for it; the amount is what is held, the
     * detail by how much it is below 0.
     */
    PASSTHROUGH_NEGATIVE(false),
    /** Units' parts of the reserve fund that do not add up to it; the detail is the difference. */
    SUBACCOUNTS_DIFFER(true),
    /**
     * Vouchers of the period that came after its paper was approved and published; the subject is
     * its revision, the detail the day.
     */
    ENTRY_AFTER_APPROVAL(false);

    private final boolean certain;

    Kind(boolean certain) {
      this.certain = certain;
    }

    /** Whether a rule is broken by what was booked; the others are questions, no accusations. */
    public boolean isCertain() {
      return certain;
    }

    private String prefix() {
      return this == MAJOR_REPAIR ? "K1" : certain ? "F" : "Q";
    }
  }
}
