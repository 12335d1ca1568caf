package org.mingzhang.report;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts that an office typed and that are printed for everyone, such as the categories of a fund.
 * What looks like a telephone, identity or bank number, a number plate or a room is replaced by an
 * asterisk. A simple guard: names are not recognised.
 */
final class PublicText {

  private static final String MASK = "*";

  private static final List<Pattern> PERSONAL =
      List.of(
          // identity numbers, bank accounts, mobile and other long numbers
          Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])"),
          Pattern.compile("(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])"),
          Pattern.compile("(?<![0-9])[0-9]{12,19}(?![0-9])"),
          Pattern.compile("(?<![0-9])0[0-9]{2,3}[ -]?[0-9]{7,8}(?![0-9])"),
          // number plates
          Pattern.compile(
              "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][ ·.-]?"
                  + "[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]"),
          // rooms: 3-2-1101, 3栋2单元1101室, 1101室
          Pattern.compile("(?<![0-9])[0-9]{1,3}(?:-[0-9]{1,3})?-[0-9]{3,4}(?![0-9-])室?"),
          Pattern.compile(
              "[0-9A-Za-z]{1,3} ?号?[栋幢座楼](?: ?[0-9一二三四五六] ?(?:单元|门))? ?-?[0-9]{3,4}(?![0-9]) ?[室房号]?"),
          Pattern.compile("(?<![0-9])[0-9]{3,4} ?[室房](?!间)"));

  private PublicText() {}

  private static final Pattern IDENTITY =
      Pattern.compile("(?<![0-9０-９])[0-9０-９]{17}[0-9０-９XxＸｘ](?![0-9０-９])");

  /** Whether something in it would be masked. */
  static boolean masks(String text) {
    return !of(text).equals(clean(text));
  }

  /** For the committee, which sees names and rooms but has no use for identity numbers. */
  static String withoutIdentities(String text) {
    return IDENTITY.matcher(clean(text)).replaceAll(MASK);
  }

  /** The text as the public edition prints it. */
  static String of(String text) {
    String clean = clean(text);
    // Full-width digits and hyphens hide a number from a pattern but not from a reader.
    String folded = Normalizer.normalize(clean, Normalizer.Form.NFKC).replaceAll("[‐‑–—−]", "-");
    String masked = folded;
    for (Pattern pattern : PERSONAL) {
      masked = pattern.matcher(masked).replaceAll(MASK);
    }
    return masked.equals(folded) ? clean : masked;
  }

  /** Without control and invisible format characters, which no paper can show. */
  static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
  }
}
