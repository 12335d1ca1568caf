package org.mingzhang.read.unit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.UnitMatch;
import org.mingzhang.ledger.UnitRegister;
import org.mingzhang.read.unit.UnitName.Form;

/** What room numbers as offices write them mean by the register of a community. */
public final class RegisteredUnits {

  private final UnitRegister register;

  private RegisteredUnits(UnitRegister register) {
    this.register = register;
  }

  public static RegisteredUnits of(UnitRegister register) {
    return new RegisteredUnits(register);
  }

  /**
   * What was found.
   *
   * @param name the unit's key or, where it is not registered, its canonical name; empty where
   *     ambiguous
   * @param ambiguous whether several units may be meant, or none for certain
   * @param unlisted whether units are registered and this is none of them
   */
  public record Finding(String name, boolean ambiguous, boolean unlisted) {

    public static final Finding NOTHING = new Finding("", false, false);

    private static final Finding AMBIGUOUS = new Finding("", true, false);
  }

  /** What a writing means: the register's own spelling is known before anything is made of it. */
  public Finding find(String writing) {
    Set<String> spelled = register.spelled(writing);
    if (spelled.size() == 1) {
      return new Finding(spelled.iterator().next(), false, false);
    }
    if (spelled.size() > 1) {
      return Finding.AMBIGUOUS;
    }
    UnitName name = name(writing, register.communityName());
    UnitMatch match = register.find(name.text(), name.otherwise());
    if (match instanceof UnitMatch.Registered registered) {
      return new Finding(registered.key(), false, false);
    }
    if (match instanceof UnitMatch.Unlisted unlisted) {
      boolean decided = !unlisted.name().equals(name.text());
      return name.form() == Form.UNCLEAR && !decided
          ? Finding.AMBIGUOUS
          : new Finding(unlisted.name(), false, !register.isEmpty());
    }
    return Finding.AMBIGUOUS;
  }

  /**
   * The name of a writing in a community, whose own name may stand before it, with its phase 期: the
   * name and phase of another are part of the room's name.
   */
  public static UnitName name(String writing, String communityName) {
    UnitName name = UnitName.of(writing);
    if (communityName.isEmpty() || (name.form() == Form.FULL && name.text().indexOf('期') < 0)) {
      return name;
    }
    String folded = UnitName.folded(writing);
    String own = UnitName.folded(communityName);
    int phaseAt = phase(own);
    UnitName whole = after(own, folded);
    if (whole != null || phaseAt == own.length()) {
      return whole == null ? name : whole;
    }
    // 锦澜花园一期 may be written 锦澜花园1期 or 一期 before its rooms.
    UnitName behind = after(own.substring(0, phaseAt), folded);
    UnitName phased = behind == null ? name : behind;
    String number = own.substring(phaseAt, own.length() - 1);
    String digits = Numeral.digits(number);
    String phase = (digits == null ? number : digits) + "期 ";
    return phased.text().startsWith(phase)
        ? new UnitName(phased.form(), phased.text().substring(phase.length()), "")
        : name;
  }

  /** What stands after a name, or null where nothing readable does. */
  private static @Nullable UnitName after(String own, String folded) {
    if (own.isEmpty() || folded.length() <= own.length() || !folded.startsWith(own)) {
      return null;
    }
    UnitName rest = UnitName.of(folded.substring(own.length()));
    return rest.form() == Form.NAME ? null : rest;
  }

  /** Where the phase begins that ends a community's name; the name's end where none does. */
  private static int phase(String communityName) {
    int from = communityName.length() - 1;
    if (!communityName.endsWith("期")) {
      return communityName.length();
    }
    while (from > 0 && isNumber(communityName.charAt(from - 1))) {
      from--;
    }
    return from == communityName.length() - 1 ? communityName.length() : from;
  }

  private static boolean isNumber(char c) {
    return (c >= '0' && c <= '9') || Numeral.has(c);
  }
}
