package org.mingzhang.ledger.store;

/**
 * A column of a fact table.
 *
 * @param name its name in the ledger
 * @param canonical its name in an office's table (contract, section 2)
 */
record Column(String name, String canonical, Type type) {

  /** What a column holds, which decides how it is shown and when two sightings differ. */
  enum Type {
    /** Never null; empty where not given. */
    TEXT,
    /** Hundredths: fen, or a rating. */
    HUNDREDTHS,
    /** Dates, times, whole numbers, decimals. */
    PLAIN,
    /** A whole number that a later sighting may raise. */
    RISING,
    /** A yes that may take the place of a no. */
    RISING_FLAG,
    FLAG,
    /** Part of another column: compared, never named. */
    HIDDEN
  }

  static Column text(String name) {
    return new Column(name, name, Type.TEXT);
  }

  static Column plain(String name) {
    return new Column(name, name, Type.PLAIN);
  }

  static Column hundredths(String name) {
    return new Column(name, name, Type.HUNDREDTHS);
  }

  static Column rising(String name) {
    return new Column(name, name, Type.RISING);
  }

  static Column risingFlag(String name) {
    return new Column(name, name, Type.RISING_FLAG);
  }

  static Column flag(String name) {
    return new Column(name, name, Type.FLAG);
  }

  /** The same column under the name that offices know it by. */
  Column as(String canonicalName) {
    return new Column(name, canonicalName, type);
  }

  String of(String alias) {
    return alias + "." + name;
  }

  /** SQL: the value as a person writes it, empty where not given. */
  String shown(String alias) {
    String value = of(alias);
    return switch (type) {
      case TEXT -> value;
      case HUNDREDTHS -> "coalesce(two_places(" + value + "), '')";
      case FLAG, RISING_FLAG ->
          "CASE " + value + " WHEN TRUE THEN 'yes' WHEN FALSE THEN 'no' ELSE '' END";
      case PLAIN, RISING, HIDDEN -> "coalesce(CAST(" + value + " AS VARCHAR), '')";
    };
  }

  /** SQL: the two rows do not hold the same. */
  String differs(String left, String right) {
    return of(left) + " IS DISTINCT FROM " + of(right);
  }

  /** Whether a later sighting may raise it. */
  boolean rises() {
    return type == Type.RISING || type == Type.RISING_FLAG;
  }

  /** SQL: the value is given. */
  String given(String alias) {
    return type == Type.TEXT ? of(alias) + " <> ''" : of(alias) + " IS NOT NULL";
  }
}
