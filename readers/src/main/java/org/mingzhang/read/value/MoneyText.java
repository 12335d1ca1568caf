package org.mingzhang.read.value;

import java.math.BigInteger;

/**
 * Amounts of yuan as offices write them, read exactly into fen: {@code 1234.5}, {@code 1,234.50},
 * {@code ¥1,234.50}, {@code 120元}, {@code 1.2万元}, {@code (120.00)}, full-width digits, U+2212 as
 * minus. Anything finer than a fen, an exponent, a percent sign or a wrongly placed comma is
 * refused.
 */
public final class MoneyText {

  /** The cell holds nothing: blank is not 0. */
  public static final long BLANK = Long.MIN_VALUE;

  /** There are fractions of a fen. */
  public static final long DECIMALS = Long.MIN_VALUE + 1;

  /** It is no amount, or one of more than 13 digits of yuan. */
  public static final long FORM = Long.MIN_VALUE + 2;

  private static final int MOST_DIGITS = 13;
  private static final BigInteger TOO_MUCH = BigInteger.TEN.pow(MOST_DIGITS + 2);
  private static final int TEN_THOUSAND = 4;

  private MoneyText() {}

  /** Whether a result is an amount and not one of the three constants. */
  public static boolean isAmount(long result) {
    return result > FORM;
  }

  /**
   * The amount in fen, or {@link #BLANK}, {@link #DECIMALS} or {@link #FORM}, of a cell under a
   * header that gives the unit. A unit in the cell itself goes before it.
   *
   * @param power the unit's power of ten: 4 for 万元, 3 for 千元, 0 for yuan
   */
  public static long fen(String text, int power) {
    return power == 0 ? fen(text) : written(text, power);
  }

  /** The amount in fen, or {@link #BLANK}, {@link #DECIMALS} or {@link #FORM}. */
  public static long fen(String text) {
    int length = text.length();
    int i = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    int first = i;
    long yuan = 0;
    while (i < length && CellText.isDigit(text.charAt(i))) {
      yuan = yuan * 10 + (text.charAt(i) - '0');
      i++;
    }
    int digits = i - first;
    if (digits == 0 || digits > MOST_DIGITS) {
      return written(text, 0);
    }
    long fen = yuan * 100;
    if (i < length) {
      if (text.charAt(i) != '.') {
        return written(text, 0);
      }
      int decimals = length - ++i;
      if (decimals < 1 || decimals > 2 || !CellText.isDigit(text.charAt(i))) {
        return written(text, 0);
      }
      fen += (text.charAt(i) - '0') * 10L;
      if (decimals == 2) {
        char last = text.charAt(i + 1);
        if (!CellText.isDigit(last)) {
          return written(text, 0);
        }
        fen += last - '0';
      }
    }
    return first == 0 ? fen : -fen;
  }

  /** The same for every other way of writing, after its trimmings are taken off. */
  private static long written(String raw, int power) {
    String text = CellText.clean(raw);
    if (text.isEmpty() || text.equals("无")) {
      return BLANK;
    }
    text = CellText.fold(text).replace('−', '-').replace('–', '-').replace(" ", "");
    boolean negative = false;
    if (text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1);
    }
    if (text.endsWith("元整") || text.endsWith("圆整") || text.endsWith("元正")) {
      text = text.substring(0, text.length() - 1);
    }
    boolean inYuan = text.endsWith("元") || text.endsWith("圆");
    text = withoutCurrency(text);
    if (text.startsWith("-") && !negative) {
      negative = true;
      text = text.substring(1);
    } else if (text.startsWith("+") && !negative) {
      text = text.substring(1);
    }
    text = withoutCurrency(text);
    boolean inTenThousands = text.endsWith("万");
    if (inTenThousands) {
      text = text.substring(0, text.length() - 1);
    }
    long fen = grouped(text, inTenThousands ? TEN_THOUSAND : inYuan ? 0 : power);
    return negative && isAmount(fen) ? -fen : fen;
  }

  private static String withoutCurrency(String text) {
    int start = 0;
    int end = text.length();
    for (String sign : new String[] {"¥", "￥", "RMB", "CNY", "人民币"}) {
      if (text.startsWith(sign)) {
        start = sign.length();
        break;
      }
    }
    if (end > start && (text.charAt(end - 1) == '元' || text.charAt(end - 1) == '圆')) {
      end--;
    }
    return text.substring(start, end);
  }

  private static long grouped(String text, int power) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String decimals = point < 0 ? "" : text.substring(point + 1);
    String digits = whole.indexOf(',') < 0 ? whole : ungrouped(whole);
    if (!isDigits(digits) || !isDigits(decimals) || digits.length() > MOST_DIGITS) {
      return FORM;
    }
    if (digits.isEmpty() || (point >= 0 && decimals.isEmpty())) {
      return FORM;
    }
    int most = 2 + power;
    if (decimals.length() > most) {
      return DECIMALS;
    }
    BigInteger fen = new BigInteger(digits + decimals + "0".repeat(most - decimals.length()));
    return fen.compareTo(TOO_MUCH) < 0 ? fen.longValue() : FORM;
  }

  /** Without its commas where they stand every three digits, else the text as it is. */
  private static String ungrouped(String whole) {
    String[] groups = whole.split(",", -1);
    if (groups[0].isEmpty() || groups[0].length() > 3) {
      return whole;
    }
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3) {
        return whole;
      }
    }
    return String.join("", groups);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!CellText.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
