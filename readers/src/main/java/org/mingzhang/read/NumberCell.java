package org.mingzhang.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.value.DateText;

/** A workbook's number as the text its author sees: a date, or the shortest decimal. */
final class NumberCell {

  /** Spreadsheets keep 15 digits; what a file holds beyond them is noise of binary fractions. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

  /** Whole numbers from here on have lost digits. */
  private static final double LOSSY = 1e15;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private NumberCell() {}

  /**
   * The text of a number.
   *
   * @param raw the number as the workbook holds it
   * @param format the number format, if the workbook gives it
   * @param formatId its number, which stands for a known format below 164
   */
  static String text(String raw, @Nullable String format, int formatId, boolean from1904) {
    double value = Double.parseDouble(raw);
    if (isDate(format, formatId)) {
      long reading = DateText.ofSerial(value, from1904);
      if (DateText.isDate(reading)) {
        return DateText.hasTime(reading)
            ? TIME.format(DateText.dateTime(reading))
            : DateText.date(reading).toString();
      }
    }
    if (Math.abs(value) >= LOSSY || Double.isNaN(value)) {
      return Double.toString(value);
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value));
    if (shortest.precision() > KEPT.getPrecision()) {
      shortest = shortest.round(KEPT);
    }
    return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
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
