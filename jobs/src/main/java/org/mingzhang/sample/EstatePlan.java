package org.mingzhang.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;

/**
 * What is decided about an estate before its homes are drawn. Fees are fen per m² and month.
 *
 * @param since the day from which it is managed under the present contract
 */
record EstatePlan(
    String id,
    String name,
    String city,
    String district,
    String street,
    String jurisdiction,
    ChargingMode mode,
    int households,
    int fee,
    int cycle,
    boolean collectsWater,
    String company,
    LocalDate since,
    Conduct conduct) {

  private static final List<Home.Habit> HABITS =
      List.of(
          Home.Habit.PROMPT,
          Home.Habit.LATE,
          Home.Habit.YEARLY,
          Home.Habit.SLOW,
          Home.Habit.DEBTOR);

  Estate build(long seed) {
    Dice dice = Dice.of(seed, "homes " + id);
    int floors = households < 200 ? 6 : households < 800 ? 11 : 18;
    int rooms = households < 200 ? 2 : dice.between(2, 3);
    List<Home> homes = new ArrayList<>();
    int occupied = residential(dice, floors, rooms, homes);
    int shops = households / 70;
    for (int i = 1; i <= shops; i++) {
      BigDecimal area = BigDecimal.valueOf(dice.between(3200, 12800), 2);
      home(homes, dice, "商铺" + i, "", area, "shop", fee * 3 / 2, dice.chance(900));
    }
    int spaces = households * dice.between(28, 46) / 100;
    int rent = dice.between(12, 20) * 500;
    for (int i = 1; i <= spaces; i++) {
      String unit = String.format(Locale.ROOT, "B%d-%03d", 1 + i * 2 / (spaces + 1), 1 + i);
      BigDecimal area = BigDecimal.valueOf(dice.between(1250, 1380), 2);
      home(homes, dice, unit, unit.substring(0, 2), area, "parking", -rent, true);
    }
    return new Estate(
        community(homes, occupied),
        List.copyOf(homes),
        cycle,
        collectsWater,
        dice.between(4, 10) * 5,
        dice.chance(600) ? 300 : 0,
        conduct);
  }

  private int residential(Dice dice, int floors, int rooms, List<Home> homes) {
    int occupied = 0;
    int[] areas = new int[2 * rooms];
    for (int n = 0; n < households; n++) {
      int door = n % (2 * rooms);
      int floor = n / (2 * rooms) % floors + 1;
      int building = n / (2 * rooms * floors) + 1;
      if (floor == 1) {
        areas[door] = Math.max(6000, Math.min(14500, 9500 + dice.bell(1700)));
      }
      String unit =
          String.format(
              Locale.ROOT, "%d-%d-%d%02d", building, door / rooms + 1, floor, door % rooms + 1);
      boolean livedIn = dice.chance(925);
      occupied += livedIn ? 1 : 0;
      BigDecimal area = BigDecimal.valueOf(areas[door], 2);
      home(homes, dice, unit, String.valueOf(building), area, "residential", fee, livedIn);
    }
    return occupied;
  }

  /** A negative fee is fen per month, whatever the area. */
  private void home(
      List<Home> homes,
      Dice dice,
      String unit,
      String building,
      BigDecimal area,
      String kind,
      int fee,
      boolean livedIn) {
    int number = homes.size() + 1;
    long monthly = fee < 0 ? -fee : (area.unscaledValue().longValue() * fee + 50) / 100;
    Home.Habit habit = HABITS.get(dice.weighted(784, 80, 95, 27, 14));
    if (!livedIn && habit == Home.Habit.PROMPT && dice.chance(250)) {
      habit = Home.Habit.SLOW;
    }
    String owner = dice.pick(Words.SURNAMES) + (dice.chance(300) ? "*" : "**");
    HouseUnit registered =
        new HouseUnit(
            Estate.MADE_UP,
            id,
            unit,
            unit,
            building,
            area,
            kind,
            livedIn,
            String.format(Locale.ROOT, "Y%06d", number),
            fee < 0 ? null : BigDecimal.valueOf(fee, 2));
    homes.add(new Home(registered, number, owner, habit, monthly));
  }

  private Community community(List<Home> homes, int occupied) {
    BigDecimal area =
        homes.stream()
            .filter(h -> !h.isParking())
            .map(h -> h.unit().areaM2())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Community(
        Estate.MADE_UP,
        id,
        name,
        city,
        district,
        street,
        jurisdiction,
        mode,
        area,
        households,
        (long) occupied,
        company,
        "项目经理",
        since,
        since.plusYears(3).minusDays(1),
        Money.ofFen(area.unscaledValue().longValue() * 150));
  }
}
