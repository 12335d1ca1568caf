package org.mingzhang.read.fact;

/** Keeps mobile numbers out of the books. */
public final class Phones {

  private static final int LENGTH = 11;

  private Phones() {}

  /** The text with the last eight digits of every mobile number replaced by stars. */
  public static String strikeOut(String text) {
    StringBuilder struck = null;
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
      if (digit) {
        run++;
        continue;
      }
      int start = i - run;
      if (run == LENGTH && text.charAt(start) == '1' && text.charAt(start + 1) >= '3') {
        struck = struck == null ? new StringBuilder(text) : struck;
        struck.replace(start + 3, i, "********");
      }
      run = 0;
    }
    return struck == null ? text : struck.toString();
  }
}
