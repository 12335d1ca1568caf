package org.mingzhang.read.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers on a scale of 3, 5, 7 or 10 points: a number, {@code 5分}, {@code ★★★★☆}, {@code 4星} or,
 * but for ten points, words. Zero stands for not applicable; {@code -2} and {@code -3} are 问卷星's
 * codes for a question that was not shown or left blank.
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

  private static final int USUAL = 5;
  private static final int LONGEST = 10;

  /** The longer ones first. */
  private static final List<String> STARS = List.of("颗星", "星", "stars", "star");

  private static final String DIGITS = "一二三四五六七八九十";

  private static final Map<String, Integer> NO_STEPS =
      Map.of(
          "不适用", 0, "不清楚", 0, "不了解", 0, "n/a", 0, "na", 0, "(跳过)", BLANK, "(空)", BLANK, "未作答",
          BLANK);

  private static final Map<String, Integer> THREE =
      Map.of("满意", 3, "一般", 2, "基本满意", 2, "中立", 2, "不满意", 1);

  private static final Map<String, Integer> SEVEN =
      Map.ofEntries(
          Map.entry("非常满意", 7),
          Map.entry("很满意", 7),
          Map.entry("十分满意", 7),
          Map.entry("满意", 6),
          Map.entry("比较满意", 5),
          Map.entry("较满意", 5),
          Map.entry("基本满意", 5),
          Map.entry("一般", 4),
          Map.entry("中立", 4),
          Map.entry("不太满意", 3),
          Map.entry("比较不满意", 3),
          Map.entry("较不满意", 3),
          Map.entry("不满意", 2),
          Map.entry("非常不满意", 1),
          Map.entry("很不满意", 1));

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("非常满意", 5),
          Map.entry("很满意", 5),
          Map.entry("十分满意", 5),
          Map.entry("满意", 4),
          Map.entry("比较满意", 4),
          Map.entry("较满意", 4),
          Map.entry("一般", 3),
          Map.entry("中立", 3),
          Map.entry("基本满意", 3),
          Map.entry("不满意", 2),
          Map.entry("不太满意", 2),
          Map.entry("比较不满意", 2),
          Map.entry("较不满意", 2),
          Map.entry("非常不满意", 1),
          Map.entry("很不满意", 1));

  private ScaleText() {}

  /** A score of 1 to 5, 0 for not applicable, or one of the constants. */
  public static int score(String cleaned) {
    return score(cleaned, USUAL);
  }

  /** A score of 1 to the highest point, 0 for not applicable, or one of the constants. */
  public static int score(String cleaned, int scale) {
    if (cleaned.isEmpty()) {
      return BLANK;
    }
    String text = normal(cleaned);
    Integer word = NO_STEPS.getOrDefault(text, steps(scale).get(text));
    if (word != null) {
      return word;
    }
    int stars = stars(text, scale);
    if (stars > scale) {
      return RANGE;
    }
    return stars > 0 ? stars : number(counted(text), 1, scale);
  }

  /** {@code 4} of {@code 4星}, {@code 四颗星} and {@code 4stars}; any other text as it is. */
  private static String counted(String text) {
    for (String unit : STARS) {
      if (text.endsWith(unit)) {
        String count = text.substring(0, text.length() - unit.length());
        int digit = count.length() == 1 ? DIGITS.indexOf(count) : -1;
        String number = count.equals("两") ? "2" : digit < 0 ? count : String.valueOf(digit + 1);
        // A star count is a plain one: no 4分星, no -2 that would be a code.
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9')
            ? number
            : text;
      }
    }
    return text;
  }

  /** Whether an answer is a word that stands for a step of the scale or for not applicable. */
  public static boolean isWord(String cleaned, int scale) {
    String text = normal(cleaned);
    return steps(scale).containsKey(text) || NO_STEPS.getOrDefault(text, BLANK) == 0;
  }

  /** Whether an answer says that there is none: blank, {@code (跳过)}, 问卷星's codes. */
  public static boolean isBlank(String cleaned) {
    String text = normal(cleaned);
    return text.isEmpty()
        || NO_STEPS.getOrDefault(text, 0) == BLANK
        || text.equals("-2")
        || text.equals("-3");
  }

  /** Whether an answer says that the question does not apply, in one of the known words. */
  public static boolean isNotApplicable(String cleaned) {
    return NO_STEPS.getOrDefault(normal(cleaned), BLANK) == 0;
  }

  /** Whether a number is a point of a longer scale than the usual one. */
  public static boolean isOfLongerScale(String cleaned) {
    return score(cleaned, LONGEST) > USUAL;
  }

  /** The steps of a scale as a sentence prints them. */
  public static String allowed(int scale) {
    return switch (scale) {
      case 3 -> "3 满意, 2 一般, 1 不满意, 不适用";
      case 7 -> "7 非常满意, 6 满意, 5 比较满意, 4 一般, 3 不太满意, 2 不满意, 1 非常不满意, 不适用";
      case 10 -> "1 … 10, 不适用";
      default -> ALLOWED;
    };
  }

  private static Map<String, Integer> steps(int scale) {
    return switch (scale) {
      case 3 -> THREE;
      case USUAL -> WORDS;
      case 7 -> SEVEN;
      default -> Map.of();
    };
  }

  private static String normal(String cleaned) {
    return CellText.fold(cleaned).replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /** A likelihood of 0 to 10, or one of the constants. */
  public static int recommend(String cleaned) {
    if (cleaned.isEmpty()) {
      return BLANK;
    }
    String text = normal(cleaned);
    if (NO_STEPS.containsKey(text)) {
      return BLANK;
    }
    return WORDS.containsKey(text) ? UNKNOWN : number(text, 0, 10);
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

  private static int stars(String text, int scale) {
    int stars = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '★') {
        stars++;
      } else if (c != '☆') {
        return 0;
      }
    }
    return text.length() == scale || stars == text.length() ? stars : 0;
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
