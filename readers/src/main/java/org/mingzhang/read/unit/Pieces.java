package org.mingzhang.read.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.UnitType;

/**
 * A room number taken apart: its numbers with the words behind them. Read once from left to right.
 */
final class Pieces {

  private static final String HYPHENS = "-—–‐‑‒―−";
  private static final String SIDES = "东西南北中甲乙丙丁";

  /** One number, letters included, without leading zeros. */
  record Piece(String text, Mark mark) {}

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder separators = new StringBuilder();

  private UnitType type = UnitType.HOME;
  private int at;

  /** Whether the next number would touch the one before. */
  private boolean touching;

  private boolean belowGround;
  private boolean separatorFirst;
  private boolean hash;

  /** The kind of separator since the last number or word; 0 where there is none. */
  private char pendingSeparator;

  /** How many separators other than blanks stand since the last number or word. */
  private int since;

  private Pieces(String text) {
    this.text = text;
  }

  /** The pieces, or null where the text has anything else in it. */
  static @Nullable Pieces of(String text) {
    Pieces pieces = new Pieces(text);
    return pieces.read() ? pieces : null;
  }

  List<Piece> list() {
    return pieces;
  }

  UnitType type() {
    return type;
  }

  /** Whether a separator stands before everything, or a storey below the ground is not numbered. */
  boolean isBroken() {
    return separatorFirst || belowGround;
  }

  /** Whether a kind of separator was used between numbers. */
  boolean uses(char separator) {
    return separators.indexOf(String.valueOf(separator)) >= 0;
  }

  /** Whether all separators are of one kind. */
  boolean evenlySeparated() {
    return separators.chars().distinct().count() <= 1;
  }

  private boolean read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean understood =
          separator(c) || (isPlain(c) ? plain() : Numeral.has(c) ? numeral() : side(c) || word());
      if (!understood) {
        return false;
      }
    }
    return true;
  }

  private boolean separator(char c) {
    char kind = HYPHENS.indexOf(c) >= 0 ? '-' : Character.isWhitespace(c) ? ' ' : c;
    if (kind != '-' && kind != ' ' && kind != '/' && kind != '#') {
      return false;
    }
    at++;
    touching = false;
    separatorFirst |= kind != ' ' && pieces.isEmpty() && type == UnitType.HOME;
    hash |= kind == '#';
    since += kind == ' ' || kind == '#' ? 0 : 1;
    pendingSeparator = pendingSeparator == 0 || pendingSeparator == ' ' ? kind : pendingSeparator;
    return true;
  }

  private boolean plain() {
    int from = at;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    return add(text.substring(from, at).toUpperCase(Locale.ROOT));
  }

  private boolean numeral() {
    int from = at;
    while (at < text.length() && Numeral.has(text.charAt(at))) {
      at++;
    }
    String digits = Numeral.digits(text.substring(from, at));
    return digits != null && add(digits);
  }

  private boolean side(char c) {
    if (SIDES.indexOf(c) < 0) {
      return false;
    }
    at++;
    return add(String.valueOf(c));
  }

  private boolean add(String number) {
    if (touching) {
      return false;
    }
    if (!pieces.isEmpty() && pendingSeparator != 0) {
      separators.append(pendingSeparator);
    }
    pieces.add(new Piece(withoutZeros(number), Mark.NONE));
    settle(true);
    return true;
  }

  private boolean word() {
    Mark.Word word = Mark.at(text, at);
    if (word == null) {
      return false;
    }
    at += word.text().length();
    if (word.type() != null) {
      boolean other = type != UnitType.HOME && type != word.type();
      type = word.type() == UnitType.HOME ? type : word.type();
      settle(false);
      return !other;
    }
    if (word.mark() == Mark.BASEMENT) {
      boolean again = belowGround;
      belowGround = true;
      settle(false);
      return !again;
    }
    return word.mark() != null && mark(word.mark());
  }

  /** A word belongs to the number before it, from which only blanks or # part it. */
  private boolean mark(Mark mark) {
    int last = pieces.size() - 1;
    if (last < 0 || since > 0) {
      return false;
    }
    Piece piece = pieces.get(last);
    Mark meant = mark == Mark.LOU && hash ? Mark.BUILDING : mark;
    boolean below = belowGround || (separatorFirst && last == 0);
    if (meant == Mark.LEVEL && below) {
      pieces.set(last, new Piece("B" + piece.text(), Mark.BASEMENT));
      belowGround = false;
      separatorFirst = false;
    } else if (meant == Mark.LEVEL && isBasement(piece.text())) {
      pieces.set(last, new Piece(piece.text(), Mark.BASEMENT));
    } else if (piece.mark() == Mark.NONE || (piece.mark() == Mark.NUMBER && meant == Mark.ROOM)) {
      pieces.set(last, new Piece(piece.text(), meant));
    } else {
      return false;
    }
    settle(false);
    return true;
  }

  private void settle(boolean afterNumber) {
    touching = afterNumber;
    hash = false;
    since = 0;
    pendingSeparator = 0;
  }

  /** B1 to B9. */
  static boolean isBasement(String text) {
    return text.length() == 2
        && text.charAt(0) == 'B'
        && text.charAt(1) >= '1'
        && text.charAt(1) <= '9';
  }

  private static boolean isPlain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static String withoutZeros(String number) {
    int from = 0;
    while (from + 1 < number.length()
        && number.charAt(from) == '0'
        && number.charAt(from + 1) <= '9') {
      from++;
    }
    return number.substring(from);
  }
}
