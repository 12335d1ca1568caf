package org.mingzhang.read.unit;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.ledger.UnitType;
import org.mingzhang.read.value.CellText;

/**
 * A room number in its canonical spelling: {@code 1栋1单元101室}, {@code 01-01-0101} and {@code
 * １－１－１０１} are {@code 1-1-101}; {@code 底商12号} is {@code 商铺 12}; {@code 3-502} is {@code 3-0-502}.
 * Nothing here looks at a register; the name of a name is the name itself.
 *
 * @param form how much the writing says
 * @param text the canonical name; of {@link Form#NAME} the writing itself, in narrow letters
 * @param otherwise another way to read it, else empty: {@code B2-015} is a parking space, or room
 *     15 of a building B2
 */
public record UnitName(Form form, String text, String otherwise) {

  /** How much a writing says. */
  public enum Form {
    /** One unit, whatever else is registered. */
    FULL,
    /** Numbers that more than one unit may have: {@code 1101}, {@code 2单元301}. */
    UNCLEAR,
    /** No room number: a name of its own, such as {@code 物业用房} or {@code U001}. */
    NAME
  }

  private static final int LONGEST = 64;

  /** Several rooms in one cell, 101+102: which of them owes what is not said. */
  private static final Pattern SEVERAL =
      Pattern.compile("\\d(?:[^+、,;&]{0,3}[+、,;&]|[^+、,;&]{0,3}[和及与])\\D{0,6}\\d");

  static UnitName full(String text) {
    return new UnitName(Form.FULL, text, "");
  }

  static UnitName unclear(String text) {
    return new UnitName(Form.UNCLEAR, text, "");
  }

  static UnitName name(String text) {
    return new UnitName(Form.NAME, text, "");
  }

  /**
   * The name of a writing. A payer with a car, {@code 京A12345(1-1-101-)}, is the one room in the
   * brackets; with several rooms or none it is unclear. The plate is never part of the name.
   */
  public static UnitName of(String writing) {
    if (isCanonical(writing)) {
      return full(writing);
    }
    String folded = folded(writing);
    if (folded.isEmpty()) {
      return name("");
    }
    if (Plates.stand(folded)) {
      return CarPayer.of(folded);
    }
    UnitName read = folded.length() > LONGEST ? name(folded) : new Reading(folded).name();
    return read.form() == Form.NAME && SEVERAL.matcher(folded).find() ? unclear(folded) : read;
  }

  /**
   * The name in a register that says what kind of unit it is: {@code 12} of kind shop is {@code 商铺
   * 12}. Numbers with a building keep their name: there is one unit of that number.
   *
   * @param unitKind as in {@link org.mingzhang.ledger.HouseUnit}, empty where not given
   */
  public UnitName ofKind(String unitKind) {
    if (unitKind.equals("residential")) {
      return otherwise.isEmpty() ? this : full(otherwise);
    }
    UnitType type = UnitType.ofKind(unitKind);
    boolean number = form != Form.FULL && text.chars().allMatch(UnitName::isLetterOrDigit);
    return number && type != UnitType.HOME ? full(type.name(List.of(text))) : this;
  }

  static boolean isLetterOrDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  /** Most rooms are written as they are named: three plain numbers. */
  private static boolean isCanonical(String text) {
    int hyphens = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' && digits > 0) {
        digits = 0;
        hyphens++;
      } else if (c > '9' || c < (digits == 0 ? '1' : '0') || digits == Reading.LONGEST_PART) {
        return false;
      } else {
        digits++;
      }
    }
    return hyphens == 2 && digits > 0;
  }

  /** Narrow letters, no invisible characters, nothing around it. */
  static String folded(String writing) {
    String visible = CellText.foldId(writing);
    // Letters that an invisible character had kept apart may join.
    String joined = CellText.clean(CellText.fold(visible));
    return joined.equals(writing) ? writing : settled(joined);
  }

  private static String settled(String text) {
    String again = CellText.clean(CellText.foldId(text));
    return again.equals(text) ? text : settled(again);
  }
}
