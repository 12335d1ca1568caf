package org.mingzhang.read.unit;

import org.jspecify.annotations.Nullable;

/** Chinese numerals as digits: 二十三 is 23, 一零一 is 101, 一百零一 is 101. */
final class Numeral {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
  private static final int LONGEST = 9;

  private Numeral() {}

  static boolean has(char c) {
    return digit(c) >= 0 || unit(c) > 0;
  }

  /** The digits of a run of numerals, or null where it is no number. */
  static @Nullable String digits(String run) {
    if (run.length() > LONGEST) {
      return null;
    }
    if (run.isEmpty() || !run.chars().allMatch(c -> has((char) c))) {
      return null;
    }
    boolean plain = run.chars().allMatch(c -> digit((char) c) >= 0);
    if (plain) {
      StringBuilder digits = new StringBuilder();
      run.chars().forEach(c -> digits.append(digit((char) c)));
      return digits.toString();
    }
    int value = 0;
    int pending = -1;
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int unit = unit(c);
      if (unit == 0) {
        if (pending > 0) {
          return null;
        }
        pending = digit(c);
      } else if (unit >= smallest || pending == 0 || (pending < 0 && unit > 10)) {
        return null;
      } else {
        value += unit * Math.max(pending, 1);
        smallest = unit;
        pending = -1;
      }
    }
    // 一百二 leaves open whether 102 or 120 is meant.
    boolean open =
        pending > 0
            && smallest > 10
            && run.charAt(run.length() - 2) != '零'
            && run.charAt(run.length() - 2) != '〇';
    return open ? null : Integer.toString(value + Math.max(pending, 0));
  }

  private static int digit(char c) {
    return Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
  }

  private static int unit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }
}
