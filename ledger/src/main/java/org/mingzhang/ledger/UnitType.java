package org.mingzhang.ledger;

import java.util.List;

/**
 * What a unit 房屋 is. The types are separate name spaces: flat 12 is not shop 12. A unit's canonical
 * name is its parts joined by hyphens (building, unit of the building, room), after the word for
 * its type unless it is a home.
 */
public enum UnitType {
  /** 住宅 */
  HOME(""),
  SHOP("商铺"),
  PARKING("车位"),
  STORAGE("储藏室");

  private static final int PLACES_OF_A_SPACE = 3;

  private final String word;

  UnitType(String word) {
    this.word = word;
  }

  /** The type that the register's column kind names; a home where it names none. */
  public static UnitType ofKind(String unitKind) {
    return switch (unitKind) {
      case "shop" -> SHOP;
      case "parking" -> PARKING;
      case "storage" -> STORAGE;
      default -> HOME;
    };
  }

  /**
   * The canonical name: {@code 1-1-101}, {@code 商铺 12}. The number of a parking space has three
   * places at least: {@code 车位 B2-015}.
   */
  public String name(List<String> parts) {
    if (this == HOME) {
      return String.join("-", parts);
    }
    String joined = String.join("-", parts.subList(0, parts.size() - 1));
    String last = parts.get(parts.size() - 1);
    if (this == PARKING && isNumber(last)) {
      last = "0".repeat(Math.max(0, PLACES_OF_A_SPACE - last.length())) + last;
    }
    return word + ' ' + (joined.isEmpty() ? last : joined + '-' + last);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
