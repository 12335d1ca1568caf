package org.mingzhang.read.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Dates and times as offices write them: {@code 2026-07-01}, {@code 2026/7/1}, {@code 2026.7.1},
 * {@code 2026年7月1日}, {@code 20260701}, {@code 05.07.2026}, each with an optional time {@code
 * 9:05[:30]}. A time with a zone is turned into that of UTC+8.
 *
 * <p>A reading is one number, so that a million cells cost no objects: the day with the second of
 * the day, if a time was given, or one of the constants.
 */
public final class DateText {

  /** The cell holds nothing. */
  public static final long BLANK = Long.MIN_VALUE;

  /** It is none of the known forms. */
  public static final long FORM = Long.MIN_VALUE + 1;

  /** The form is known but the calendar has no such day or the clock no such time. */
  public static final long IMPOSSIBLE = Long.MIN_VALUE + 2;

  private static final int TIME_BITS = 18;
  private static final int TIME_MASK = (1 << TIME_BITS) - 1;
  private static final int DAY_SECONDS = 86_400;
  private static final int[] MONTH_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private DateText() {}

  /** Whether a reading is a date and not one of the constants. */
  public static boolean isDate(long reading) {
    return reading > IMPOSSIBLE;
  }

  public static boolean hasTime(long reading) {
    return (reading & TIME_MASK) != 0;
  }

  public static LocalDate date(long reading) {
    return LocalDate.ofEpochDay(reading >> TIME_BITS);
  }

  /** The moment; a day without a time is at 00:00. */
  public static LocalDateTime dateTime(long reading) {
    int second = hasTime(reading) ? (int) (reading & TIME_MASK) - 1 : 0;
    return LocalDateTime.of(date(reading), LocalTime.ofSecondOfDay(second));
  }

  /** The reading of a text, or {@link #BLANK}, {@link #FORM} or {@link #IMPOSSIBLE}. */
  public static long read(String text) {
    if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
      int year = digits(text, 0, 4);
      int month = digits(text, 5, 7);
      int day = digits(text, 8, 10);
      if (year >= 0 && month >= 0 && day >= 0) {
        return day(year, month, day);
      }
    }
    String cleaned = CellText.clean(text);
    if (cleaned.isEmpty() || cleaned.equals("无")) {
      return BLANK;
    }
    return new DateScan(CellText.fold(cleaned)).reading();
  }

  /**
   * The reading of a spreadsheet's serial number: days since 1899-12-30 (or 1904-01-01), the time
   * as a fraction, to the nearest second.
   */
  public static long ofSerial(double serial, boolean from1904) {
    long seconds = Math.round(serial * DAY_SECONDS);
    long days = Math.floorDiv(seconds, DAY_SECONDS);
    long second = Math.floorMod(seconds, DAY_SECONDS);
    if (days < 1 || days > 110_000) {
      return FORM;
    }
    // Spreadsheets count a 29 February 1900, so that serials below 61 are one day short.
    long shift = from1904 ? 0 : days < 61 ? 1 : 0;
    long epoch = (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).toEpochDay();
    boolean whole = serial == Math.rint(serial);
    return pack(epoch + days + shift, whole ? -1 : (int) second);
  }

  /** Of a calendar day. */
  static long day(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) {
      return IMPOSSIBLE;
    }
    if (day > MONTH_DAYS[month - 1] || (month == 2 && day == 29 && !isLeap(year))) {
      return IMPOSSIBLE;
    }
    return pack(LocalDate.of(year, month, day).toEpochDay(), -1);
  }

  static long withTime(long day, int hour, int minute, int second) {
    if (!isDate(day) || hour > 23 || minute > 59 || second > 59) {
      return IMPOSSIBLE;
    }
    return day + (hour * 60L + minute) * 60 + second + 1;
  }

  static long plusMinutes(long reading, int minutes) {
    LocalDateTime moved = dateTime(reading).plusMinutes(minutes);
    return pack(moved.toLocalDate().toEpochDay(), moved.toLocalTime().toSecondOfDay());
  }

  private static long pack(long epochDay, int second) {
    return (epochDay << TIME_BITS) + second + 1;
  }

  private static boolean isLeap(int year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!CellText.isDigit(c)) {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
