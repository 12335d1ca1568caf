package org.mingzhang.read.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.UnitRegister;
import org.mingzhang.read.unit.RegisteredUnits.Finding;

class RegisteredUnitsTest {

  private static final Finding AMBIGUOUS = new Finding("", true, false);

  private static RegisteredUnits units(String communityName, String... spellings) {
    List<UnitRegister.Entry> entries = new ArrayList<>();
    for (String spelling : spellings) {
      entries.add(
          new UnitRegister.Entry(
              spelling, RegisteredUnits.name(spelling, communityName).text(), ""));
    }
    return RegisteredUnits.of(UnitRegister.of(communityName, entries, Map.of()));
  }

  private static Finding registered(String name) {
    return new Finding(name, false, false);
  }

  private static Finding unlisted(String name) {
    return new Finding(name, false, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-101", "一号楼1单元101", "01-01-0101", "1幢1单元101室"})
  void theRegisterMaySpellItAnyWay(String spelling) {
    RegisteredUnits units = units("明月苑", spelling, "1-1-102");
    assertThat(units.find("1栋1单元101室")).isEqualTo(registered("1-1-101"));
    assertThat(units.find(spelling)).isEqualTo(registered("1-1-101"));
  }

  @Test
  void onePartWithoutARegisterIsQuarantined() {
    assertThat(units("明月苑").find("1101")).isEqualTo(AMBIGUOUS);
    assertThat(units("明月苑", "3-1-1101").find("1101")).isEqualTo(registered("3-1-1101"));
    assertThat(units("明月苑", "3-1-1101", "1-1-01").find("1101")).isEqualTo(AMBIGUOUS);
  }

  @Test
  void fullFormsAreKeptWhereTheRegisterLacksThem() {
    assertThat(units("明月苑").find("1栋1单元101室")).isEqualTo(registered("1-1-101"));
    assertThat(units("明月苑", "1-1-101").find("9栋1单元101室")).isEqualTo(unlisted("9-1-101"));
    assertThat(units("明月苑", "1-1-101").find("物业用房")).isEqualTo(unlisted("物业用房"));
  }

  @Test
  void theCommunitysOwnNameIsNoPartOfTheRoom() {
    RegisteredUnits units = units("明月苑", "1-1-101");
    assertThat(units.find("明月苑1栋1单元101")).isEqualTo(registered("1-1-101"));
    assertThat(units.find("明月苑 1-1-101")).isEqualTo(registered("1-1-101"));
    assertThat(units.find("清风里1-1-101")).as("another's").isEqualTo(unlisted("清风里1-1-101"));
    assertThat(units.find("一期1-1-101")).as("no phase is known").isEqualTo(unlisted("1期 1-1-101"));
    assertThat(units.find("明月苑")).isEqualTo(unlisted("明月苑"));
  }

  @Test
  void aPhaseIsStrippedWhereItIsTheCommunitysOwn() {
    RegisteredUnits units = units("明月苑一期", "1-1-101");
    assertThat(units.find("明月苑一期1-1-101")).isEqualTo(registered("1-1-101"));
    assertThat(units.find("明月苑1期1-1-101")).isEqualTo(registered("1-1-101"));
    assertThat(units.find("一期1-1-101")).isEqualTo(registered("1-1-101"));
    assertThat(units.find("二期1-1-101")).isEqualTo(unlisted("2期 1-1-101"));
    assertThat(units.find("明月苑1-1-101")).isEqualTo(unlisted("明月苑1-1-101"));
  }

  @Test
  void phasesOfTheRegisterStayApart() {
    RegisteredUnits units = units("明月苑", "一期1-1-101", "二期1-1-101");
    assertThat(units.find("1期1栋1单元101")).isEqualTo(registered("1期 1-1-101"));
    assertThat(units.find("2期1栋1单元101")).isEqualTo(registered("2期 1-1-101"));
  }

  /**
   * Whatever is registered: what the rules find is that unit by one of its own writings, or none.
   */
  @Test
  void noTwoUnitsAreEverMerged() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Map<String, String> spellingOf = new HashMap<>();
      for (int i = 0; i < 40; i++) {
        String key = key(random);
        spellingOf.putIfAbsent(key, spelled(random, key));
      }
      RegisteredUnits units = units("明月苑", spellingOf.values().toArray(String[]::new));
      spellingOf.forEach(
          (key, spelling) -> {
            assertThat(units.find(spelling))
                .as("%s, seed %d", spelling, seed)
                .isEqualTo(registered(key));
            assertThat(units.find(key)).as("%s, seed %d", key, seed).isEqualTo(registered(key));
          });
      for (int i = 0; i < 40; i++) {
        String key = key(random);
        Finding found = units.find(spelled(random, key));
        boolean undivided = key.contains("-0-");
        if (spellingOf.containsKey(key)) {
          assertThat(found).isEqualTo(registered(key));
        } else if (!undivided) {
          assertThat(found).as("%s, seed %d", key, seed).isEqualTo(unlisted(key));
        }
      }
    }
  }

  private static String key(Random random) {
    int building = 1 + random.nextInt(12);
    int unit = random.nextInt(3);
    return "%d-%d-%d%02d".formatted(building, unit, 1 + random.nextInt(11), 1 + random.nextInt(3));
  }

  private static String spelled(Random random, String key) {
    String[] parts = key.split("-", -1);
    return switch (random.nextInt(4)) {
      case 0 -> key;
      case 1 -> parts[0] + "栋" + (parts[1].equals("0") ? "" : parts[1] + "单元") + parts[2] + "室";
      case 2 -> "0" + parts[0] + "-" + parts[1] + "-0" + parts[2];
      default -> parts[0] + "#" + (parts[1].equals("0") ? "" : parts[1] + "-") + parts[2];
    };
  }
}
