package org.mingzhang.read.value;

/** Scans one written date from left to right. */
final class DateScan {

  private static final int SHANGHAI_MINUTES = 8 * 60;

  private final String text;
  private int at;
  private int width;

  DateScan(String text) {
    this.text = text;
  }

  long reading() {
    long day = day();
    if (day == DateText.FORM || at == text.length()) {
      return day;
    }
    char c = text.charAt(at);
    if (c != ' ' && c != 'T' && c != 't' && !(c >= '0' && c <= '9')) {
      return DateText.FORM;
    }
    if (c == ' ' || c == 'T' || c == 't') {
      at++;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return time(day);
  }

  private long day() {
    int first = number();
    if (width == 8 && atEndOfDay()) {
      return DateText.day(first / 10_000, first / 100 % 100, first % 100);
    }
    char separator = next();
    int second = number();
    if (width < 1 || width > 2) {
      return DateText.FORM;
    }
    char again = next();
    if (separator == '年' ? again != '月' : again != separator) {
      return DateText.FORM;
    }
    int third = number();
    boolean yearLast = separator == '.' && width == 4 && first <= 31;
    if (yearLast) {
      return DateText.day(third, second, first);
    }
    if (width < 1 || width > 2 || first < 1000) {
      return DateText.FORM;
    }
    if (separator == '年') {
      char end = next();
      return end == '日' || end == '号' ? DateText.day(first, second, third) : DateText.FORM;
    }
    boolean known = separator == '-' || separator == '/' || separator == '.';
    return known ? DateText.day(first, second, third) : DateText.FORM;
  }

  private boolean atEndOfDay() {
    return at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == 'T';
  }

  private long time(long day) {
    int hour = number();
    boolean hourGiven = width == 1 || width == 2;
    char colon = next();
    int minute = number();
    if (!hourGiven || width < 1 || width > 2 || (colon != ':' && colon != '时')) {
      return DateText.FORM;
    }
    int second = 0;
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
      second = number();
      if (width < 1 || width > 2) {
        return DateText.FORM;
      }
      fraction();
    } else if (colon == '时' && next() != '分') {
      return DateText.FORM;
    }
    long moment = day == DateText.IMPOSSIBLE ? day : DateText.withTime(day, hour, minute, second);
    return zoned(moment);
  }

  /** Digits below the second: dropped, as no figure needs them. */
  private void fraction() {
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      number();
    }
  }

  private long zoned(long moment) {
    if (at == text.length()) {
      return moment;
    }
    char sign = next();
    int offset;
    if (sign == 'Z' && at == text.length()) {
      offset = 0;
    } else if (sign == '+' || sign == '-') {
      int hours = number();
      if (width != 2 || hours > 18 || next() != ':') {
        return DateText.FORM;
      }
      int minutes = number();
      if (width != 2 || minutes > 59 || at != text.length()) {
        return DateText.FORM;
      }
      offset = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
    } else {
      return DateText.FORM;
    }
    boolean local = moment == DateText.IMPOSSIBLE || offset == SHANGHAI_MINUTES;
    return local ? moment : DateText.plusMinutes(moment, SHANGHAI_MINUTES - offset);
  }

  /** The digits from here on; their count is in {@code width}. */
  private int number() {
    int value = 0;
    width = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = width < 9 ? value * 10 + (text.charAt(at) - '0') : value;
      at++;
      width++;
    }
    return value;
  }

  /** The next character, or 0 at the end. */
  private char next() {
    return at < text.length() ? text.charAt(at++) : 0;
  }
}
