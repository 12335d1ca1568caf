package org.mingzhang.read.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.DateText;
import org.mingzhang.read.value.MoneyText;
import org.mingzhang.read.value.NumberText;
import org.mingzhang.read.value.Words;

/**
 * The cells of one row after another, read by slot. A wrong cell is noted and answered with a
 * stand-in, so that a row tells all that is wrong with it at once. Belongs to one thread.
 */
public final class Cells {

  /** The longest text a cell may hold. */
  public static final int LONGEST_TEXT = 10_000;

  /** 2000-01-01 to 2064-04-08. */
  private static final Pattern SERIAL =
      Pattern.compile(
          "(?:3652[6-9]|365[3-9]\\d|36[6-9]\\d\\d|3[7-9]\\d{3}|[45]\\d{4})(?:\\.\\d+)?");

  /**
   * 7.15 and 2026 in a workbook are days and years that somebody typed, not days of 1900 or 1905.
   */
  private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

  /** The most that is read as an amount, for the sentence about what may stand there. */
  private static final String MOST_MONEY = "9999999999999.99";

  private static final int MOST_PRICE = 1_000_000;

  private static final int BEST_RATING = 5;

  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private final Header header;
  private final boolean workbook;
  private final boolean from1904;
  private List<String> cells = List.of();
  private final List<Wrong> wrong = new ArrayList<>();

  private Cells(Header header, boolean workbook, boolean from1904) {
    this.header = header;
    this.workbook = workbook;
    this.from1904 = from1904;
  }

  /**
   * Cells below a header.
   *
   * @param workbook whether they come from a workbook, where dates may be serial numbers
   * @param from1904 whether those count from 1904
   */
  public static Cells below(Header header, boolean workbook, boolean from1904) {
    return new Cells(header, workbook, from1904);
  }

  /** Goes on to another row. */
  public void moveTo(List<String> row) {
    cells = row;
    wrong.clear();
  }

  /** What was wrong so far, in the order it was read. */
  public List<Wrong> wrong() {
    return wrong;
  }

  /**
   * A cell that could not be read.
   *
   * @param args the values of the sentence's placeholders; the canonical name of the column comes
   *     last
   */
  public record Wrong(String column, String found, Reason reason, List<String> args) {}

  boolean has(int slot) {
    return header.position(slot) >= 0;
  }

  String header(int slot) {
    return header.text(slot);
  }

  /** The cell as it stands in the file; empty where the row or the file lacks it. */
  String raw(int slot) {
    int position = header.position(slot);
    return position >= 0 && position < cells.size() ? cells.get(position) : "";
  }

  /** The cell in a column of the file. */
  String at(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  void refuse(int slot, Reason reason, String... args) {
    refuse(header.text(slot), header.name(slot), raw(slot), reason, args);
  }

  /**
   * Refuses the cell in a column of the file that stands for one of the layout; whatever else was
   * wrong with it follows from that.
   */
  public void refuseAt(int position, Reason reason, String... args) {
    for (int slot = 0; slot < header.layout().columns().size(); slot++) {
      if (header.position(slot) == position) {
        String name = header.name(slot);
        wrong.removeIf(one -> one.args().get(one.args().size() - 1).equals(name));
        refuse(slot, reason, args);
      }
    }
  }

  void refuse(String column, String name, String found, Reason reason, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(name);
    wrong.add(new Wrong(column, found, reason, List.copyOf(all)));
  }

  /** Text in the office's own spelling, empty where blank. */
  String text(int slot) {
    String text = anyText(slot);
    if (text.indexOf('"') >= 0 && text.chars().filter(c -> c == '"').count() % 2 == 1) {
      refuse(slot, Reason.TEXT_QUOTE);
    }
    return text;
  }

  private String anyText(int slot) {
    String raw = raw(slot);
    if (raw.isEmpty()) {
      return raw;
    }
    String text = CellText.clean(raw);
    if (isNoValue(text)) {
      refuse(slot, Reason.VALUE_MISSING);
      return "";
    }
    if (text.length() > LONGEST_TEXT) {
      refuse(slot, Reason.TEXT_TOO_LONG, Integer.toString(LONGEST_TEXT));
      return "";
    }
    int control = CellText.control(text);
    if (control >= 0) {
      refuse(slot, Reason.TEXT_CONTROL, String.format(Locale.ROOT, "U+%04X", control));
      return "";
    }
    return text;
  }

  /** Free text, with every mobile number in it struck out. */
  String freeText(int slot) {
    return Phones.strikeOut(anyText(slot));
  }

  String requiredText(int slot) {
    String text = text(slot);
    if (text.isEmpty() && !isRefused(slot)) {
      refuse(slot, Reason.VALUE_MISSING);
    }
    return text;
  }

  /** An id in one spelling, empty where blank. */
  String id(int slot) {
    String id = CellText.foldId(text(slot));
    if (CellText.isSpoiltId(id)) {
      refuse(slot, Reason.ID_SPOILT);
    }
    return id;
  }

  String requiredId(int slot) {
    String id = id(slot);
    if (id.isEmpty() && !isRefused(slot)) {
      refuse(slot, Reason.VALUE_MISSING);
    }
    return id;
  }

  Money requiredMoney(int slot) {
    Money money = moneyOrNull(slot);
    if (money == null && !isRefused(slot)) {
      refuse(slot, Reason.VALUE_MISSING);
    }
    return money == null ? Money.ZERO : money;
  }

  /** An amount; none is zero. */
  Money money(int slot) {
    if (raw(slot).isEmpty()) {
      return Money.ZERO;
    }
    Money money = moneyOrNull(slot);
    return money == null ? Money.ZERO : money;
  }

  @Nullable Money moneyOrNull(int slot) {
    int position = header.position(slot);
    String raw = raw(slot);
    long fen = MoneyText.fen(raw, position < 0 ? 0 : header.power(position));
    if (MoneyText.isAmount(fen)) {
      return Money.ofFen(fen);
    }
    if (fen == MoneyText.DECIMALS) {
      refuse(slot, Reason.MONEY_DECIMALS);
    } else if (fen == MoneyText.FORM) {
      refuse(slot, isNoValue(CellText.clean(raw)) ? Reason.VALUE_MISSING : Reason.MONEY_FORM);
    }
    return null;
  }

  /** An amount that cannot be below 0; null where blank or wrong. */
  @Nullable Money moneyFromZeroOrNull(int slot) {
    Money money = moneyOrNull(slot);
    if (money != null && money.fen() < 0) {
      refuse(slot, Reason.NUMBER_RANGE, "0", MOST_MONEY);
      return null;
    }
    return money;
  }

  LocalDate requiredDate(int slot) {
    LocalDate date = dateOrNull(slot);
    if (date == null && !isRefused(slot)) {
      refuse(slot, Reason.VALUE_MISSING);
    }
    return date == null ? NO_DATE : date;
  }

  @Nullable LocalDate dateOrNull(int slot) {
    long reading = dateReading(slot);
    return DateText.isDate(reading) ? DateText.date(reading) : null;
  }

  LocalDateTime requiredTime(int slot) {
    LocalDateTime time = timeOrNull(slot);
    if (time == null && !isRefused(slot)) {
      refuse(slot, Reason.VALUE_MISSING);
    }
    return time == null ? NO_DATE.atStartOfDay() : time;
  }

  @Nullable LocalDateTime timeOrNull(int slot) {
    long reading = dateReading(slot);
    return DateText.isDate(reading) ? DateText.dateTime(reading) : null;
  }

  /** The reading of a date cell (see {@link DateText}); what is wrong with it is noted. */
  long dateReading(int slot) {
    String raw = raw(slot);
    if (raw.isEmpty()) {
      return DateText.BLANK;
    }
    long reading = DateText.read(raw);
    if (reading == DateText.FORM && workbook) {
      reading = serial(raw);
    }
    if (workbook && DateText.isDate(reading) && DateText.date(reading).isBefore(EARLIEST)) {
      reading = DateText.FORM;
    }
    if (reading == DateText.FORM && !workbook && isSerial(raw)) {
      refuse(slot, Reason.DATE_SERIAL, DateText.date(serial(raw)).toString());
    } else if (reading == DateText.FORM) {
      refuse(slot, isNoValue(CellText.clean(raw)) ? Reason.VALUE_MISSING : Reason.DATE_FORM);
    } else if (reading == DateText.IMPOSSIBLE) {
      refuse(slot, Reason.DATE_IMPOSSIBLE);
    }
    return reading;
  }

  /**
   * Whether a number in a text file is a day as a spreadsheet counts them, in this century. From
   * which of its two epochs it counts the text does not say.
   */
  private static boolean isSerial(String raw) {
    return SERIAL.matcher(CellText.clean(raw)).matches();
  }

  private long serial(String raw) {
    BigDecimal number = NumberText.read(CellText.clean(raw));
    return number == null ? DateText.FORM : DateText.ofSerial(number.doubleValue(), from1904);
  }

  /** A canonical word; empty where blank. */
  String word(int slot, Words words) {
    String text = text(slot);
    if (text.isEmpty()) {
      return text;
    }
    String word = words.find(text);
    if (word == null) {
      refuse(slot, Reason.WORD_UNKNOWN, words.allowed());
      return "";
    }
    return word;
  }

  String requiredWord(int slot, Words words) {
    String word = word(slot, words);
    if (word.isEmpty() && !isRefused(slot)) {
      refuse(slot, Reason.VALUE_MISSING);
    }
    return word;
  }

  @Nullable Boolean yesOrNo(int slot) {
    String word = word(slot, Words.YES_NO);
    return word.isEmpty() ? null : word.equals("yes");
  }

  /** A whole number within bounds; the lowest bound stands in for a missing one. */
  long requiredCount(int slot, long low, long high) {
    Long count = countOrNull(slot, low, high);
    if (count == null && !isRefused(slot)) {
      refuse(slot, Reason.VALUE_MISSING);
    }
    return count == null ? low : count;
  }

  @Nullable Long countOrNull(int slot, long low, long high) {
    BigDecimal number = decimalOrNull(slot, BigDecimal.valueOf(low), BigDecimal.valueOf(high), 0);
    return number == null ? null : number.longValueExact();
  }

  /** A number within bounds and of at most so many decimals, exact; null where blank or wrong. */
  @Nullable BigDecimal decimalOrNull(int slot, BigDecimal low, BigDecimal high, int decimals) {
    String text = text(slot);
    if (NumberText.isBlank(text)) {
      return null;
    }
    BigDecimal number = NumberText.read(text);
    if (number == null || Math.max(0, number.stripTrailingZeros().scale()) > decimals) {
      refuse(slot, Reason.NUMBER_FORM, Integer.toString(decimals));
      return null;
    }
    if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
      refuse(slot, Reason.NUMBER_RANGE, low.toPlainString(), high.toPlainString());
      return null;
    }
    return number;
  }

  /** A rating from 1 to {@value #BEST_RATING}; null where blank or 0, which is not rated. */
  @Nullable BigDecimal ratingOrNull(int slot) {
    BigDecimal number = NumberText.read(CellText.clean(raw(slot)));
    if (number != null && number.signum() == 0) {
      return null;
    }
    return decimalOrNull(slot, BigDecimal.ONE, BigDecimal.valueOf(BEST_RATING), 2);
  }

  /** The price of one unit of a service, 0 to {@value #MOST_PRICE} yuan; null where blank. */
  @Nullable Money priceOrNull(int slot) {
    Money price = moneyOrNull(slot);
    if (price != null && (price.fen() < 0 || price.fen() > 100L * MOST_PRICE)) {
      refuse(slot, Reason.NUMBER_RANGE, "0", Integer.toString(MOST_PRICE));
      return null;
    }
    return price;
  }

  /** Refuses the later of two dates where it lies before the earlier. */
  void refuseDisorder(int earlier, int later) {
    refuse(later, Reason.DATE_ORDER, header(earlier), raw(earlier));
  }

  private boolean isRefused(int slot) {
    for (Wrong one : wrong) {
      if (one.args().get(one.args().size() - 1).equals(header.name(slot))) {
        return true;
      }
    }
    return false;
  }

  /** A spreadsheet's error, or a formula whose result the workbook does not hold. */
  private boolean isNoValue(String text) {
    return CellText.isError(text) || (workbook && text.length() > 1 && text.charAt(0) == '=');
  }
}
