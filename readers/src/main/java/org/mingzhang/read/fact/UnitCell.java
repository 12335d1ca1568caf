package org.mingzhang.read.fact;

import java.util.HashMap;
import java.util.Map;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Register;
import org.mingzhang.read.unit.RegisteredUnits;

/**
 * Which unit a row is about: its key by the community's register, or its canonical name. A room
 * number that may mean several units is refused, never guessed.
 */
final class UnitCell {

  /** A file may name each unit of a city: what was found is forgotten then. */
  private static final int MOST_KNOWN = 100_000;

  private final Register register;
  private final int slot;

  /** Whether a unit that the register does not list is refused too. */
  private final boolean registeredOnly;

  private final Map<String, Known> known = new HashMap<>();
  private int remembered;
  private String lastCommunity = "";
  private String lastText = "";
  private RegisteredUnits.Finding last = RegisteredUnits.Finding.NOTHING;

  /** The register of a community and what its room numbers were found to mean. */
  private record Known(RegisteredUnits units, Map<String, RegisteredUnits.Finding> findings) {}

  private UnitCell(Register register, int slot, boolean registeredOnly) {
    this.register = register;
    this.slot = slot;
    this.registeredOnly = registeredOnly;
  }

  /** The units of bills and orders: one that is not registered keeps its name. */
  static UnitCell anyUnit(Register register, int slot) {
    return new UnitCell(register, slot, false);
  }

  /** The units of answers: where units are registered, it must be one of them (method §3). */
  static UnitCell registeredUnit(Register register, int slot) {
    return new UnitCell(register, slot, true);
  }

  /** The unit of a row of a community; empty where none is given or the row is refused. */
  String read(Cells cells, String communityId) {
    return read(cells, cells.text(slot), communityId);
  }

  String readRequired(Cells cells, String communityId) {
    return read(cells, cells.requiredText(slot), communityId);
  }

  private String read(Cells cells, String text, String communityId) {
    if (text.isEmpty() || communityId.isEmpty()) {
      return text;
    }
    if (!text.equals(lastText) || !communityId.equals(lastCommunity)) {
      last = find(text, communityId);
      lastText = text;
      lastCommunity = communityId;
    }
    if (last.ambiguous()) {
      refuse(cells, Reason.UNIT_AMBIGUOUS);
    } else if (registeredOnly && last.unlisted()) {
      refuse(cells, Reason.UNIT_UNKNOWN);
    }
    return last.name();
  }

  private void refuse(Cells cells, Reason reason) {
    String found = Phones.strikeOut(cells.raw(slot));
    cells.refuse(cells.header(slot), "unit", found, reason);
  }

  private RegisteredUnits.Finding find(String text, String communityId) {
    Known of =
        known.computeIfAbsent(
            communityId, id -> new Known(RegisteredUnits.of(register.units(id)), new HashMap<>()));
    RegisteredUnits.Finding found = of.findings().get(text);
    if (found == null) {
      if (remembered++ >= MOST_KNOWN) {
        known.values().forEach(each -> each.findings().clear());
        remembered = 1;
      }
      RegisteredUnits.Finding read = of.units().find(text);
      found =
          new RegisteredUnits.Finding(
              Phones.strikeOut(read.name()), read.ambiguous(), read.unlisted());
      of.findings().put(text, found);
    }
    return found;
  }
}
