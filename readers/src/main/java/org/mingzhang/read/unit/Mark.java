package org.mingzhang.read.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.UnitType;

/** What the word behind a number says that it is. */
enum Mark {
  NONE,
  BUILDING,
  /** 楼: a building, or a storey. */
  LOU,
  UNIT,
  LEVEL,
  /** A storey below the ground. */
  BASEMENT,
  PHASE,
  ROOM,
  NUMBER;

  /** A word of a room number: a mark, or a type of unit. */
  record Word(String text, @Nullable Mark mark, @Nullable UnitType type) {}

  /** A longer word stands before those it begins with. */
  private static final List<Word> WORDS =
      List.of(
          mark("号楼", BUILDING),
          mark("栋", BUILDING),
          mark("幢", BUILDING),
          mark("座", BUILDING),
          mark("楼", LOU),
          mark("单元", UNIT),
          mark("层", LEVEL),
          mark("地下", BASEMENT),
          mark("负", BASEMENT),
          mark("期", PHASE),
          mark("室", ROOM),
          mark("房", ROOM),
          mark("户", ROOM),
          mark("号", NUMBER),
          type("住宅", UnitType.HOME),
          type("商铺", UnitType.SHOP),
          type("店铺", UnitType.SHOP),
          type("底商", UnitType.SHOP),
          type("门面房", UnitType.SHOP),
          type("门面", UnitType.SHOP),
          type("铺位", UnitType.SHOP),
          type("铺", UnitType.SHOP),
          type("停车位", UnitType.PARKING),
          type("车位", UnitType.PARKING),
          type("储藏室", UnitType.STORAGE),
          type("储藏间", UnitType.STORAGE),
          type("储物间", UnitType.STORAGE),
          type("储物室", UnitType.STORAGE));

  private static Word mark(String text, Mark mark) {
    return new Word(text, mark, null);
  }

  private static Word type(String text, UnitType type) {
    return new Word(text, null, type);
  }

  /** The word at a place of a text, or null. */
  static @Nullable Word at(String text, int at) {
    for (Word word : WORDS) {
      if (text.startsWith(word.text(), at)) {
        return word;
      }
    }
    return null;
  }
}
