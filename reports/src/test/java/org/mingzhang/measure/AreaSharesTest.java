package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;

/** Method §17, its three worked examples first. */
class AreaSharesTest {

  static HouseUnit unit(String key, String building, String area, String kind) {
    return new HouseUnit(
        new Origin(1, "", 2),
        "C001",
        key,
        key,
        building,
        new BigDecimal(area),
        kind,
        true,
        "",
        null);
  }

  private static List<HouseUnit> homes(String... areas) {
    List<HouseUnit> homes = new ArrayList<>();
    for (String area : areas) {
      homes.add(unit("1-1-" + (101 + homes.size()), "1", area, "residential"));
    }
    return homes;
  }

  private static List<String> shares(String total, List<HouseUnit> units) {
    return AreaShares.of(Money.of(total), units).values().stream().map(Money::toString).toList();
  }

  @Test
  void aThousandYuanOverThreeFlats() {
    assertThat(shares("1000.00", homes("89.35", "120.10", "76.48")))
        .containsExactly("312.49", "420.03", "267.48");
  }

  @Test
  void ofEqualFlatsTheFirstRoomBearsTheFenThatIsOver() {
    List<HouseUnit> homes = homes("90", "90", "90");
    Collections.reverse(homes);
    assertThat(AreaShares.of(Money.of("100.00"), homes))
        .containsExactlyEntriesOf(
            new java.util.TreeMap<>(
                Map.of(
                    "1-1-101", Money.of("33.34"),
                    "1-1-102", Money.of("33.33"),
                    "1-1-103", Money.of("33.33"))));
  }

  @Test
  void aProjectOverSixFlats() {
    assertThat(shares("18650.37", homes("89.35", "89.35", "120.10", "120.10", "76.48", "143.20")))
        .containsExactly("2609.56", "2609.56", "3507.64", "3507.64", "2233.67", "4182.30");
  }

  @Test
  void aRefundIsTheMirroredCost() {
    assertThat(shares("-1000.00", homes("89.35", "120.10", "76.48")))
        .containsExactly("-312.49", "-420.03", "-267.48");
    assertThat(shares("-100.00", homes("90", "90", "90")))
        .containsExactly("-33.34", "-33.33", "-33.33");
  }

  @Test
  void nothingIsDividedIntoNothing() {
    assertThat(shares("0.00", homes("90", "80"))).containsExactly("0.00", "0.00");
  }

  @Test
  void tenthHouseComesAfterTheSecond() {
    List<HouseUnit> units =
        List.of(
            unit("10-1-101", "10", "50", "residential"), unit("2-1-101", "2", "50", "residential"));
    assertThat(AreaShares.of(Money.of("0.01"), units))
        .containsEntry("2-1-101", Money.of("0.01"))
        .containsEntry("10-1-101", Money.ZERO);
  }

  @Test
  void refusesUnitsWithoutArea() {
    assertThatThrownBy(() -> AreaShares.of(Money.of("12.00"), homes("0", "0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected units with an area together above 0 m² to divide 12.00 yuan among, but found"
                + " 2 units with 0 m²: give their areas or another scope.");
    assertThatThrownBy(() -> AreaShares.of(Money.ZERO, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void sharesAddUpAndDoNotDependOnTheOrderOfTheUnits(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      List<HouseUnit> units = new ArrayList<>();
      int count = 1 + random.nextInt(60);
      for (int n = 0; n < count; n++) {
        String key = String.format(Locale.ROOT, "%d-%d-%d", n % 12 + 1, n % 2 + 1, 101 + n);
        String area = BigDecimal.valueOf(1 + random.nextInt(30_000), 2).toPlainString();
        units.add(unit(key, String.valueOf(n % 12 + 1), area, "residential"));
      }
      Money total = Money.ofFen(random.nextLong(-9_000_000_000L, 9_000_000_000L));
      Map<String, Money> shares = AreaShares.of(total, units);
      assertThat(shares.values().stream().reduce(Money.ZERO, Money::plus))
          .as("seed %s, %s over %s", seed, total, units)
          .isEqualTo(total);
      Collections.shuffle(units, random);
      assertThat(AreaShares.of(total, units)).as("seed %s", seed).isEqualTo(shares);
      assertThat(AreaShares.of(total.negate(), units).values())
          .containsExactlyElementsOf(shares.values().stream().map(Money::negate).toList());
    }
  }

  @Test
  void roomsAreInTheOrderInWhichPeopleListThem() {
    List<String> rooms =
        new ArrayList<>(List.of("10-1-101", "2-1-1001", "2-1-901", "2-01-901", "商铺 12", "A-1-101"));
    rooms.sort(RoomOrder.INSTANCE);
    assertThat(rooms)
        .containsExactly("2-01-901", "2-1-901", "2-1-1001", "10-1-101", "A-1-101", "商铺 12");
  }
}
