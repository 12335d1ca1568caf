package org.mingzhang.read.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.read.unit.UnitName.Form;

/**
 * The payer of a car's fee in exports of MicroCommunity: the plate and, in brackets, up to three
 * rooms, each with a stray hyphen.
 */
final class CarPayer {

  private CarPayer() {}

  /** The one room, or what leaves open which; the plate is gone. */
  static UnitName of(String folded) {
    String rest = Plates.without(folded).strip();
    if (Plates.stand(rest)) {
      return UnitName.unclear("");
    }
    boolean bracketed = rest.startsWith("(") && rest.endsWith(")");
    if (!bracketed) {
      return UnitName.unclear("");
    }
    List<String> rooms = new ArrayList<>();
    Set<UnitName> names = new LinkedHashSet<>();
    for (String room : rest.substring(1, rest.length() - 1).split("/", -1)) {
      if (!room.isBlank()) {
        UnitName name = UnitName.of(room);
        names.add(name);
        rooms.add(name.text());
      }
    }
    if (names.size() == 1) {
      UnitName only = names.iterator().next();
      return only.form() == Form.NAME ? UnitName.unclear(only.text()) : only;
    }
    return UnitName.unclear(String.join("+", rooms));
  }
}
