package org.mingzhang.read.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers on the five-step scale: 1–5, {@code 5分}, {@code ★★★★☆} or words. Zero stands for not
 * applicable; {@code -2} and {@code -3} are 问卷星's codes for a question that was not shown or left
 * blank.
 */
public final class ScaleText {

  /** The question was left blank. */
  public static final int BLANK = Integer.MIN_VALUE;

  /** A number off the scale. */
  public static final int RANGE = Integer.MIN_VALUE + 1;

  /** A word that is no step of the scale. */
  public static final int UNKNOWN = Integer.MIN_VALUE + 2;

  /** The steps as a sentence prints them. */
  public static final String ALLOWED = "5 非常满意, 4 满意, 3 一般, 2 不满意, 1 非常不满意, 不适用";

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("非常满意", 5),
          Map.entry("很满意", 5),
          Map.entry("十分满意", 5),
          Map.entry("满意", 4),
          Map.entry("比较满意", 4),
          Map.entry("一般", 3),
          Map.entry("基本满意", 3),
          Map.entry("不满意", 2),
          Map.entry("不太满意", 2),
          Map.entry("非常不满意", 1),
          Map.entry("很不满意", 1),
          Map.entry("不适用", 0),
          Map.entry("不清楚", 0),
          Map.entry("不了解", 0),
          Map.entry("n/a", 0),
          Map.entry("na", 0),
          Map.entry("(跳过)", BLANK),
          Map.entry("(空)", BLANK),
          Map.entry("未作答", BLANK));

  private ScaleText() {}

  /** A score of 1 to 5, 0 for not applicable, or one of the constants. */
  public static int score(String cleaned) {
    if (cleaned.isEmpty()) {
      return BLANK;
    }
    String text = CellText.fold(cleaned).replace(" ", "").toLowerCase(Locale.ROOT);
    Integer word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    int stars = stars(text);
    if (stars > 5) {
      return RANGE;
    }
    return stars > 0 ? stars : number(text, 1, 5);
  }

  /** A likelihood of 0 to 10, or one of the constants. */
  public static int recommend(String cleaned) {
    if (cleaned.isEmpty()) {
      return BLANK;
    }
    String text = CellText.fold(cleaned).replace(" ", "").toLowerCase(Locale.ROOT);
    Integer word = WORDS.get(text);
    if (word != null) {
      return word <= 0 ? BLANK : UNKNOWN;
    }
    return number(text, 0, 10);
  }

  private static int number(String text, int low, int high) {
    BigDecimal number = NumberText.read(text);
    if (number == null) {
      return UNKNOWN;
    }
    if (number.stripTrailingZeros().scale() > 0) {
      return RANGE;
    }
    BigDecimal whole = number.stripTrailingZeros();
    if (whole.compareTo(BigDecimal.valueOf(-2)) == 0
        || whole.compareTo(BigDecimal.valueOf(-3)) == 0) {
      return BLANK;
    }
    boolean inside =
        whole.compareTo(BigDecimal.valueOf(low)) >= 0
            && whole.compareTo(BigDecimal.valueOf(high)) <= 0;
    return inside ? whole.intValueExact() : RANGE;
  }

  private static int stars(String text) {
    int stars = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '★') {
        stars++;
      } else if (c != '☆') {
        return 0;
      }
    }
    return text.length() == 5 || stars == text.length() ? stars : 0;
  }

  /** The seconds a person took: {@code 123}, {@code 123秒}, {@code 2分3秒}; null where unreadable. */
  public static @Nullable Integer seconds(String cleaned) {
    String text = CellText.fold(cleaned).replace(" ", "");
    long total = 0;
    long number = -1;
    int lastUnit = 4;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = c == '时' ? 3 : c == '分' ? 2 : c == '秒' ? 1 : 0;
      if (CellText.isDigit(c)) {
        number = Math.max(number, 0) * 10 + (c - '0');
      } else if (c == '小' || c == '钟') {
        continue;
      } else if (unit == 0 || unit >= lastUnit || number < 0) {
        return null;
      } else {
        total += number * (unit == 3 ? 3600 : unit == 2 ? 60 : 1);
        lastUnit = unit;
        number = -1;
      }
      if (number > 10_000_000) {
        return null;
      }
    }
    total += Math.max(number, 0);
    return text.isEmpty() || total > 10_000_000 ? null : (int) total;
  }
}
