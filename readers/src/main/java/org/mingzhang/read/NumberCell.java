package org.mingzhang.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.value.DateText;

/** A workbook's number as the text its author sees: a date, or the shortest decimal. */
final class NumberCell {

  /** Spreadsheets keep 15 digits; what a file holds beyond them is noise of binary fractions. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

  /** Whole numbers from here on have lost digits. */
  private static final double LOSSY = 1e15;

  private static final int DATE_LENGTH = 10;
  private static final int TIME_LENGTH = 19;

  private NumberCell() {}

  /**
   * The text of a number.
   *
   * @param raw the number as the workbook holds it
   * @param format the number format, if the workbook gives it
   * @param formatId its number, which stands for a known format below 164
   */
  static String text(String raw, @Nullable String format, int formatId, boolean from1904) {
    return text(Double.parseDouble(raw), isDate(format, formatId), from1904);
  }

  /** The text of a number, as a date if it is one and that is how its cell shows it. */
  static String text(double value, boolean asDate, boolean from1904) {
    String date = asDate ? date(value, from1904) : null;
    if (date != null) {
      return date;
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(value);
    if (Math.abs(value) >= LOSSY) {
      return scientific(exact, value);
    }
    BigDecimal kept = exact.round(KEPT);
    return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
  }

  /** With as few digits as tell the number from its neighbours, the same on every Java. */
  private static String scientific(BigDecimal exact, double value) {
    int precision = KEPT.getPrecision();
    BigDecimal shortest = exact.round(KEPT);
    while (shortest.doubleValue() != value) {
      shortest = exact.round(new MathContext(++precision, RoundingMode.HALF_EVEN));
    }
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    int last = digits.length();
    while (last > 2 && digits.charAt(last - 1) == '0') {
      last--;
    }
    String decimals = digits.length() == 1 ? "0" : digits.substring(1, last);
    return (value < 0 ? "-" : "") + digits.charAt(0) + "." + decimals + "E" + exponent;
  }

  /** A serial number as a date, with a time if it has one; null where it is none. */
  static @Nullable String date(double serial, boolean from1904) {
    long reading = DateText.ofSerial(serial, from1904);
    if (!DateText.isDate(reading)) {
      return null;
    }
    LocalDate day = DateText.date(reading);
    int second =
        DateText.hasTime(reading) ? DateText.dateTime(reading).toLocalTime().toSecondOfDay() : -1;
    byte[] text = new byte[second < 0 ? DATE_LENGTH : TIME_LENGTH];
    two(text, 0, day.getYear() / 100);
    two(text, 2, day.getYear() % 100);
    text[4] = '-';
    two(text, 5, day.getMonthValue());
    text[7] = '-';
    two(text, 8, day.getDayOfMonth());
    if (second >= 0) {
      text[10] = ' ';
      two(text, 11, second / 3600);
      text[13] = ':';
      two(text, 14, second / 60 % 60);
      text[16] = ':';
      two(text, 17, second % 60);
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void two(byte[] text, int at, int value) {
    text[at] = (byte) ('0' + value / 10);
    text[at + 1] = (byte) ('0' + value % 10);
  }

  /** Whether a number format shows a day. */
  static boolean isDate(@Nullable String format, int formatId) {
    boolean known =
        (formatId >= 14 && formatId <= 17)
            || formatId == 22
            || (formatId >= 27 && formatId <= 31)
            || formatId == 36
            || (formatId >= 50 && formatId <= 54)
            || (formatId >= 57 && formatId <= 58);
    return known || (format != null && showsDay(format));
  }

  private static boolean showsDay(String format) {
    boolean quoted = false;
    boolean bracketed = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '[' || c == ']') {
        bracketed = !quoted && c == '[';
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == ';' && !quoted) {
        return false;
      } else if (!quoted && !bracketed && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) {
        return true;
      }
    }
    return false;
  }
}
