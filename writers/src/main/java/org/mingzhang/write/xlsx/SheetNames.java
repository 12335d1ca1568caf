package org.mingzhang.write.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that Excel takes: at most 31 characters, none of {@code []:*?/\}, each name once. */
final class SheetNames {

  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  /** A name as near to the wish as Excel allows; a repeated one gets a number. */
  String next(String wish) {
    String clean =
        wish.replace('[', '(').replace(']', ')').replaceAll("[:*?/\\\\\\p{Cntrl}]", "-").strip();
    clean = clean.replaceAll("^'+|'+$", "");
    if (clean.isEmpty() || clean.equalsIgnoreCase("History")) {
      clean = clean + "_";
    }
    String name = shortened(clean, LONGEST);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " (" + i + ")";
      name = shortened(clean, LONGEST - number.length()) + number;
    }
    return name;
  }

  /** The place of a cell for links and references: {@code 'Sheet''s'!A1}. */
  static String place(String sheet, String cell) {
    return "'" + sheet.replace("'", "''") + "'!" + cell;
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).strip();
  }
}
