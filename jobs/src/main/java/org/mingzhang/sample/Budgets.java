package org.mingzhang.sample;

import java.io.IOException;
import java.time.YearMonth;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Money;

/** The budget of every year that the months touch, in round figures. */
final class Budgets {

  /** Thousandths of the nine components, in the order of their codes. */
  private static final int[] SHARES = {352, 180, 122, 48, 260, 18, 8, 5, 7};

  private Budgets() {}

  static void run(Estate estate, YearMonth first, int months, long seed, Filing filing)
      throws IOException {
    Dice dice = Dice.of(seed, "budgets " + estate.id());
    long billing = estate.monthlyBilling() * 12;
    long households = estate.community().households();
    boolean lumpSum = estate.community().chargingMode() == ChargingMode.LUMP_SUM;
    int last = first.plusMonths(months - 1L).getYear();
    for (int year = first.getYear(); year <= last; year++) {
      Lines lines = new Lines(estate.id(), year, dice, filing);
      lines.add("service", "income", "物业费", billing * 84 / 100);
      lines.add("service", "income", "车位管理费", billing * 9 / 100);
      for (int c = 0; c < SHARES.length; c++) {
        lines.add("service", "expense", "C" + (c + 1), billing * 84 / 100 * SHARES[c] / 1000);
      }
      lines.add(
          "service", "expense", lumpSum ? "tax" : "fee", billing * (lumpSum ? 34 : 90) / 1000);
      lines.add("public", "income", "公共车位租金", households * 10_800);
      lines.add("public", "income", "电梯广告", households * 5_000);
      lines.add("public", "income", "快递柜", households * 500);
      lines.add("public", "expense", "合理成本", households * 1_500);
      lines.add("public", "expense", "社区活动", households * 520);
      lines.add("public", "expense", "转入维修资金", households * 6_000);
      lines.add("reserve", "expense", "维修工程", households * 22_000);
    }
  }

  private record Lines(String community, int year, Dice dice, Filing filing) {

    void add(String fund, String direction, String category, long about) throws IOException {
      long fen = Math.max(1, dice.around(about, 25) / 10_000) * 10_000;
      filing.put(
          new Budget(
              Estate.MADE_UP, community, year, fund, direction, category, Money.ofFen(fen), ""),
          "");
    }
  }
}
