package org.mingzhang.read.unit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.UnitType;
import org.mingzhang.read.unit.Pieces.Piece;
import org.mingzhang.read.unit.UnitName.Form;

/** What the pieces of a room number say together (inputs §7). */
final class Reading {

  /** A longer part is no room's, but a code. */
  static final int LONGEST_PART = 6;

  private static final int LONGEST_NUMBER = 8;

  private final String folded;

  Reading(String folded) {
    this.folded = folded;
  }

  UnitName name() {
    Pieces pieces = Pieces.of(folded);
    if (pieces == null || pieces.list().isEmpty()) {
      return UnitName.name(folded);
    }
    List<Piece> list = new ArrayList<>(pieces.list());
    String phase = "";
    if (list.size() > 1 && list.get(0).mark() == Mark.PHASE) {
      phase = list.remove(0).text() + "期 ";
    }
    UnitName name = pieces.type() == UnitType.HOME ? home(pieces, list) : typed(pieces, list);
    return phase.isEmpty() || name.text().equals(folded) || name.form() == Form.NAME
        ? name
        : new UnitName(name.form(), phase + name.text(), "");
  }

  private UnitName typed(Pieces pieces, List<Piece> list) {
    boolean read =
        !pieces.isBroken()
            && list.size() <= 3
            && list.stream().noneMatch(p -> p.mark() == Mark.PHASE || tooLong(p));
    if (!read) {
      return UnitName.unclear(folded);
    }
    return UnitName.full(
        pieces
            .type()
            .name(
                list.stream()
                    .map(p -> p.mark() == Mark.LEVEL ? p.text() + "F" : p.text())
                    .toList()));
  }

  private UnitName home(Pieces pieces, List<Piece> list) {
    Piece last = list.get(list.size() - 1);
    boolean place =
        switch (last.mark()) {
          case NONE, ROOM, NUMBER -> false;
          case BUILDING, LOU, UNIT, LEVEL, BASEMENT, PHASE -> true;
        };
    if (place || !hasDigit(last.text())) {
      return UnitName.name(folded);
    }
    if (list.size() == 1 && !pieces.isBroken()) {
      return onePart(last.text());
    }
    if (list.stream().anyMatch(Reading::tooLong)) {
      return UnitName.name(folded);
    }
    if (pieces.isBroken() || list.stream().anyMatch(p -> p.mark() == Mark.BASEMENT)) {
      return UnitName.unclear(folded);
    }
    if (list.size() > 2 && list.get(list.size() - 2).mark() == Mark.LEVEL) {
      if (!isOnLevel(last.text(), list.remove(list.size() - 2).text())) {
        return UnitName.unclear(folded);
      }
    }
    UnitName name =
        switch (list.size()) {
          case 2 -> twoParts(pieces, list.get(0), list.get(1));
          case 3 -> threeParts(pieces, list.get(0), list.get(1), list.get(2));
          case 4 -> fourParts(pieces, list);
          default -> null;
        };
    return name == null ? UnitName.unclear(folded) : name;
  }

  /** 1101 may be 1-1-01, 11-01 or room 1101; longer numbers are codes; U001 is a name. */
  private static UnitName onePart(String text) {
    boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && text.length() <= LONGEST_NUMBER ? UnitName.unclear(text) : UnitName.name(text);
  }

  private static @Nullable UnitName twoParts(Pieces pieces, Piece first, Piece room) {
    boolean building =
        first.mark() == Mark.NONE || first.mark() == Mark.BUILDING || first.mark() == Mark.NUMBER;
    if (!building) {
      return null;
    }
    String name = UnitType.HOME.name(List.of(first.text(), "0", room.text()));
    boolean bare = first.mark() == Mark.NONE && room.mark() != Mark.ROOM && isNumber(room.text());
    if (bare && first.text().equals("S")) {
      return new UnitName(Form.FULL, UnitType.SHOP.name(List.of(room.text())), name);
    }
    if (bare && Pieces.isBasement(first.text())) {
      List<String> parts = List.of(first.text(), room.text());
      return new UnitName(Form.FULL, UnitType.PARKING.name(parts), name);
    }
    return first.mark() == Mark.NONE && isRoom(pieces, first, room)
        ? UnitName.unclear(name)
        : UnitName.full(name);
  }

  /** 101-102 and 101/102 may be two rooms. */
  private static boolean isRoom(Pieces pieces, Piece first, Piece room) {
    return first.text().length() > 2
        && (pieces.uses('/') || first.text().length() == room.text().length());
  }

  private static @Nullable UnitName threeParts(
      Pieces pieces, Piece building, Piece unit, Piece room) {
    boolean marked =
        switch (building.mark()) {
          case NONE, BUILDING, NUMBER -> true;
          case LOU -> unit.mark() == Mark.UNIT;
          case UNIT, LEVEL, BASEMENT, PHASE, ROOM -> false;
        };
    if (!marked || (unit.mark() != Mark.NONE && unit.mark() != Mark.UNIT)) {
      return null;
    }
    String name = UnitType.HOME.name(List.of(building.text(), unit.text(), room.text()));
    boolean rooms = pieces.uses('/') && unit.mark() == Mark.NONE && unit.text().length() > 2;
    return rooms ? UnitName.unclear(name) : UnitName.full(name);
  }

  private static @Nullable UnitName fourParts(Pieces pieces, List<Piece> list) {
    boolean plain = list.stream().allMatch(p -> p.mark() == Mark.NONE);
    return plain && pieces.evenlySeparated() && !pieces.uses('/')
        ? UnitName.full(UnitType.HOME.name(list.stream().map(Piece::text).toList()))
        : null;
  }

  /** 302 is on level 3, 1102 on level 11. */
  private static boolean isOnLevel(String room, String level) {
    return room.startsWith(level) && room.length() == level.length() + 2;
  }

  private static boolean tooLong(Piece piece) {
    return piece.text().length() > LONGEST_PART;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
