package org.mingzhang.read.value;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strikes telephone, identity 身份证 and bank card numbers out of a text that people typed. Numbers of
 * persons are told from bills' by their form: an area or mobile code, a day of birth, check digits
 * (GB 11643, ISO/IEC 7812).
 */
public final class PersonalNumbers {

  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(1[3-9][0-9])[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
  private static final Pattern LANDLINE =
      Pattern.compile("(?<![0-9])(010|02[0-9]|0[3-9][0-9]{2})[) -]{0,2}[0-9]{7,8}(?![0-9-])");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<![0-9])([1-9][0-9]{5})(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])");
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![0-9])([2-69][0-9]{3})(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9])");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private PersonalNumbers() {}

  /** The text with stars for all but the first group of each such number. */
  public static String strikeOut(String text) {
    if (text.length() < 10) {
      return text;
    }
    String folded = CellText.fold(text);
    String struck = strike(folded, IDENTITY);
    struck = strike(struck, CARD);
    struck = strike(struck, MOBILE);
    struck = strike(struck, LANDLINE);
    return struck.equals(folded) ? text : struck;
  }

  private static String strike(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.replaceAll(
        found ->
            isReal(pattern, found)
                ? found.group(1) + "*".repeat(found.group().length() - found.group(1).length())
                : Matcher.quoteReplacement(found.group()));
  }

  private static boolean isReal(Pattern pattern, MatchResult found) {
    if (pattern == IDENTITY) {
      int sum = 0;
      for (int i = 0; i < WEIGHTS.length; i++) {
        sum += WEIGHTS[i] * (found.group().charAt(i) - '0');
      }
      return CHECKS.charAt(sum % 11) == Character.toUpperCase(found.group().charAt(17));
    }
    return pattern != CARD || isCard(found.group().replaceAll("[ -]", ""));
  }

  /** By the Luhn formula. */
  private static boolean isCard(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int added = i % 2 == 0 ? digit : digit * 2;
      sum += added > 9 ? added - 9 : added;
    }
    return sum % 10 == 0;
  }
}
