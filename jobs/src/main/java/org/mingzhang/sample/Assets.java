package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Money;

/**
 * The equipment that the maintenance fund will have to renew, and the common parts that others use
 * by contract. The rents are what {@link OwnersFunds} books, or for advertising the least of it.
 */
final class Assets {

  private final Estate estate;
  private final Dice dice;
  private final Filing filing;
  private final int built;
  private int number;

  private Assets(Estate estate, YearMonth first, long seed, Filing filing) {
    this.estate = estate;
    this.dice = Dice.of(seed, "assets " + estate.id());
    this.filing = filing;
    built = first.getYear() - dice.between(8, 12);
  }

  /** Files the register. */
  static void run(Estate estate, YearMonth first, int months, long seed, long mast, Filing filing)
      throws IOException {
    Assets assets = new Assets(estate, first, seed, filing);
    assets.equipment();
    assets.contracts(first, months, mast);
  }

  private void equipment() throws IOException {
    long households = estate.community().households();
    List<String> buildings =
        estate.homes().stream()
            .filter(h -> h.unit().unitKind().equals("residential"))
            .map(h -> h.unit().building())
            .distinct()
            .toList();
    for (String building : buildings) {
      if (households >= 200) {
        equipment("电梯", building + "号楼电梯", building + "号楼", 0, 15, 28_000_000);
      }
    }
    equipment("给排水", "二次供水水泵", "水泵房", 0, 15, households * 18_000);
    equipment("消防", "消防报警主机与联动", "消防控制室", 0, 10, households * 25_000);
    equipment("安防", "视频监控系统", "监控室", 3, 8, households * 15_000);
    equipment("屋面", "屋面防水层", "各楼屋面", 0, 20, buildings.size() * 16_000_000L);
  }

  private void equipment(String category, String name, String place, int later, int life, long cost)
      throws IOException {
    LocalDate since = LocalDate.of(built + later, dice.between(1, 12), 1);
    put(category, name, place, since, life, Money.ofFen(cost / 100 * 100), "", null, null, "");
  }

  private void contracts(YearMonth first, int months, long mast) throws IOException {
    long households = estate.community().households();
    long advertising = 4 * (households * 1_250 * 64 / 100 / 10_000 * 10_000 + 10_000);
    contract(
        "广告位", "电梯与道闸广告位", "各楼电梯轿厢", "城影传媒", from(first, months, 1, 4, 7, 10), advertising, "电梯广告");
    long lockers = 2 * (households * 210 / 5_000 * 5_000 + 20_000);
    contract("场地", "快递柜场地", "南门", "速达快递柜", from(first, months, 1, 7), lockers, "快递柜");
    contract("场地", "基站场地", "楼顶", "通信铁塔公司", from(first, months, 5), mast, "场地租赁");
  }

  /** A contract starts where its first payment lies. */
  private static @Nullable LocalDate from(YearMonth first, int months, int... paid) {
    for (int m = 0; m < months; m++) {
      for (int month : paid) {
        if (first.plusMonths(m).getMonthValue() == month) {
          return first.plusMonths(m).atDay(1);
        }
      }
    }
    return null;
  }

  private void contract(
      String category,
      String name,
      String place,
      String lessee,
      @Nullable LocalDate from,
      long rent,
      String income)
      throws IOException {
    if (from != null) {
      put(category, name, place, null, null, null, lessee, from, Money.ofFen(rent), income);
    }
  }

  private void put(
      String category,
      String name,
      String place,
      @Nullable LocalDate since,
      @Nullable Integer life,
      @Nullable Money cost,
      String lessee,
      @Nullable LocalDate from,
      @Nullable Money rent,
      String income)
      throws IOException {
    String no = String.format(Locale.ROOT, "ZC-%03d", ++number);
    filing.put(
        new Asset(
            Estate.MADE_UP,
            estate.id(),
            no,
            name,
            category,
            place,
            since,
            life,
            cost,
            from == null ? "" : "HT-" + from.getYear() + "-" + no.substring(3),
            lessee,
            from,
            from == null ? null : from.plusYears(3).minusDays(1),
            rent,
            income),
        "");
  }
}
