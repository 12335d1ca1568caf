package org.mingzhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.UnitMatch.Ambiguous;
import org.mingzhang.ledger.UnitMatch.Registered;
import org.mingzhang.ledger.UnitMatch.Unlisted;

/** Rules 4 to 8 of inputs §7. */
class UnitRegisterTest {

  private static UnitRegister units(String... keys) {
    return UnitRegister.of(
        "明月苑",
        Stream.of(keys).map(k -> new UnitRegister.Entry(k, k, "residential")).toList(),
        Map.of());
  }

  @Test
  void twoPartsMatchABuildingWithoutUnits() {
    assertThat(units("3-0-502", "3-1-502").find("3-0-502")).isEqualTo(new Registered("3-0-502"));
  }

  @Test
  void twoPartsElseMatchOnlyAUniqueUnit() {
    UnitRegister register = units("3-1-502", "4-1-502", "4-2-502");
    assertThat(register.find("3-0-502")).isEqualTo(new Registered("3-1-502"));
    assertThat(register.find("4-0-502")).isEqualTo(new Ambiguous());
    assertThat(register.find("4-0-503"))
        .as("a room of one of its units")
        .isEqualTo(new Ambiguous());
    assertThat(register.find("5-0-502")).as("no such building").isEqualTo(new Unlisted("5-0-502"));
  }

  @Test
  void onePartIsResolvedWhereExactlyOneUnitFits() {
    assertThat(units("1-1-1", "2-1-1").find("1101")).isEqualTo(new Registered("1-1-1"));
    assertThat(units("11-0-1", "2-1-1").find("1101")).isEqualTo(new Registered("11-0-1"));
    assertThat(units("10-0-1", "2-2-1").find("1001")).isEqualTo(new Registered("10-0-1"));
    assertThat(units("3-1-1101", "3-1-1102").find("1101")).isEqualTo(new Registered("3-1-1101"));
    assertThat(units("3-1-1101", "1-1-1").find("1101")).isEqualTo(new Ambiguous());
    assertThat(units("1-0-101", "2-1-101").find("1101")).isEqualTo(new Ambiguous());
    assertThat(units("1-1-101").find("101")).isEqualTo(new Registered("1-1-101"));
    assertThat(units("1-1-101", "2-1-101").find("101")).isEqualTo(new Ambiguous());
    assertThat(units("1-1-102").find("1101")).isEqualTo(new Unlisted("1101"));
    assertThat(units("A-0-1101").find("A1101")).isEqualTo(new Registered("A-0-1101"));
    assertThat(units().find("1101")).isEqualTo(new Unlisted("1101"));
  }

  @Test
  void aNameOfTheRegisterIsNoShortForm() {
    assertThat(units("101", "1-1-101").find("101")).isEqualTo(new Registered("101"));
  }

  @Test
  void aWritingWithTwoReadingsIsWhatIsRegistered() {
    assertThat(units("B2-0-15", "1-1-101").find("车位 B2-015", "B2-0-15"))
        .isEqualTo(new Registered("B2-0-15"));
    assertThat(units("车位 B2-015", "1-1-101").find("车位 B2-015", "B2-0-15"))
        .isEqualTo(new Registered("车位 B2-015"));
    assertThat(units("车位 B2-015", "B2-0-15").find("车位 B2-015", "B2-0-15"))
        .isEqualTo(new Ambiguous());
    assertThat(units("1-1-101").find("车位 B2-015", "B2-0-15")).isEqualTo(new Unlisted("车位 B2-015"));
  }

  @Test
  void typesAreNameSpaces() {
    UnitRegister register =
        UnitRegister.of(
            "",
            List.of(
                new UnitRegister.Entry("12", "商铺 12", "shop"),
                new UnitRegister.Entry("1-12", "1-0-12", "shop")),
            Map.of());
    assertThat(register.find("12")).isEqualTo(new Unlisted("12"));
    assertThat(register.find("商铺 12")).isEqualTo(new Registered("商铺 12"));
    assertThat(register.find("商铺 1-12")).isEqualTo(new Registered("1-0-12"));
    assertThat(register.find("1-0-12")).isEqualTo(new Registered("1-0-12"));
  }

  @Test
  void aDecisionComesBeforeInference() {
    UnitRegister register =
        UnitRegister.of(
            "",
            List.of(
                new UnitRegister.Entry("1-1-101", "1-1-101", ""),
                new UnitRegister.Entry("2-1-101", "2-1-101", "")),
            Map.of("101", "2-1-101", "老王家", "1-1-101", "1-1-101", "2-1-101", "物业", "9-9-901"));
    assertThat(register.find("101")).isEqualTo(new Registered("2-1-101"));
    assertThat(register.find("老王家")).isEqualTo(new Registered("1-1-101"));
    assertThat(register.find("1-1-101"))
        .as("a unit of the register is itself")
        .isEqualTo(new Registered("1-1-101"));
    assertThat(register.find("物业")).isEqualTo(new Unlisted("9-9-901"));
  }
}
