package org.mingzhang.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A price list and two rounds of a demand survey for the homes of a generated input: the first in
 * May, the second in August 2026. By plain arithmetic, so that every run has the same answers.
 */
public final class DemandTables {

  private static final String[][] SERVICES = {
    {"家政", "标准", "两人两小时", "次", "35", "28.5", "extra"},
    {"家政", "精洁", "三人四小时", "次", "88", "92", "extra"},
    {"洗车", "", "上门清洗车身", "次", "25", "12", "extra"},
    {"代收快递", "", "物业前台代收", "件", "1", "", "extra"},
    {"夜间看护", "", "20:00–08:00", "晚", "260", "210", "extra"},
    {"楼道保洁", "", "每日一次", "", "", "", "basic"},
  };

  /** Of ten homes so many use it, and of ten users so many are satisfied; in both rounds. */
  private static final int[][] USED = {{6, 6}, {2, 3}, {5, 5}, {9, 9}, {1, 1}, {10, 10}};

  private static final int[][] SATISFIED = {{9, 8}, {8, 9}, {4, 3}, {5, 8}, {3, 3}, {7, 7}};

  private DemandTables() {}

  /** Writes {@code services.csv} and {@code demand.csv} beside the tables. */
  public static void writeTo(Path input) throws IOException {
    Map<String, List<String>> homes = new TreeMap<>();
    for (TableRow unit : Tables.read(input, "units")) {
      if (unit.get("kind").equals("residential")) {
        homes
            .computeIfAbsent(unit.get("community_id"), c -> new ArrayList<>())
            .add(unit.get("unit"));
      }
    }
    List<String> prices = new ArrayList<>();
    prices.add("community_id,service,tier,standard,unit,price,cost,scope,from,to,stopped_on");
    List<String> answers = new ArrayList<>();
    answers.add(
        "community_id,round,unit,service,tier,used,satisfaction,wanted,max_price,submitted_at");
    homes.forEach(
        (community, units) -> {
          prices(community, prices);
          for (int round = 0; round < 2; round++) {
            for (int i = 0; i < units.size(); i++) {
              answers(community, round, units.get(i), i, answers);
            }
          }
        });
    Files.writeString(input.resolve("services.csv"), String.join("\n", prices) + "\n");
    Files.writeString(input.resolve("demand.csv"), String.join("\n", answers) + "\n");
  }

  private static void prices(String community, List<String> prices) {
    for (String[] s : SERVICES) {
      String line =
          String.join(",", community, s[0], s[1], s[2], s[3], s[4], s[5], s[6], "2026-01-01,,");
      prices.add(line);
    }
    prices.add(community + ",洗车,,上门清洗车身,次,20,12,extra,2025-01-01,2025-12-31,");
    prices.add(community + ",代办年检,,,次,150,120,extra,2025-01-01,,2026-06-30");
  }

  private static void answers(
      String community, int round, String unit, int i, List<String> answers) {
    String month = round == 0 ? "2026-05" : "2026-08";
    for (int s = 0; s < SERVICES.length; s++) {
      boolean used = (i * 7 + s * 3) % 10 < USED[s][round];
      boolean satisfied = (i / 10 + i * 3 + s) % 10 < SATISFIED[s][round];
      boolean extra = SERVICES[s][6].equals("extra");
      long price = extra ? Long.parseLong(SERVICES[s][4]) : 0;
      String offer =
          extra && i % 5 != 4 ? Long.toString(price * (40 + (i * 13 + s) % 9 * 15) / 100) : "";
      String row =
          String.join(
              ",",
              community,
              "D" + (round + 1),
              i % 11 == 10 ? "" : unit,
              SERVICES[s][0],
              SERVICES[s][1],
              i % 13 == 12 ? "" : used ? "yes" : "no",
              used ? satisfied ? "4" : "2" : i % 9 == 8 ? "3" : "",
              extra ? (i * 3 + s) % 4 == 0 ? "no" : "yes" : "",
              offer);
      answers.add(row + "," + month + "-1" + i % 10 + " 10:00");
      if (i % 17 == 16) {
        answers.add(row + "," + month + "-0" + (1 + i % 9) + " 09:00");
      }
    }
  }
}
