package org.mingzhang.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.TableKind;

/**
 * The office of {@code sample-data/input}: three communities from 2025-Q3 to 2026-Q3, in the files
 * that such an office has. Of 2025-Q4 there are the bills and the totals of the vouchers only. The
 * bytes are always the same; those of a workbook with the same Java build, which compresses it.
 */
public final class Showcase {

  private static final long SEED = 20260930;
  private static final YearMonth FIRST = YearMonth.of(2025, 7);
  private static final int MONTHS = 15;
  private static final String LAST_QUARTER = "2026-Q3";

  /** Keeps a table of its corrective actions. */
  private static final String TRACKED = "锦澜花园";

  private Showcase() {}

  /** Writes the office's own files: workbooks of three systems and CSV in three encodings. */
  public static void writeTo(Path out) throws IOException {
    Files.createDirectories(out);
    OfficeFiling office = new OfficeFiling(out);
    write(office);
  }

  /** Writes the same books as canonical CSV: both give the same figures. */
  public static void writePlainTo(Path out) throws IOException {
    Files.createDirectories(out);
    write(new CsvFiling(out, false));
  }

  private static void write(Filing to) throws IOException {
    Filing statement = new BankStatement(new OneBank(to), "C002", "service", LAST_QUARTER);
    try (Filing filing = new TotalsOfAQuarter(statement, "2025-Q4", LocalDate.of(2025, 12, 31))) {
      for (EstatePlan plan : plans()) {
        Estate estate = plan.build(SEED);
        if (to instanceof OfficeFiling office) {
          office.enter(estate);
        }
        if (plan.name().equals(TRACKED)) {
          CorrectiveActions.run(estate, filing);
        }
        boolean quarterly = plan.households() > 200;
        SampleGenerator.write(estate, FIRST, MONTHS, quarterly, SEED, filing);
      }
    }
  }

  /** Only the bank of the second community hands out the units' parts of the reserve fund. */
  private record OneBank(Filing filing) implements Filing {

    @Override
    public void put(Fact fact, String label) throws IOException {
      if (fact.kind() != TableKind.SUBACCOUNTS || fact.communityId().equals("C002")) {
        filing.put(fact, label);
      }
    }

    @Override
    public void done(String communityId) throws IOException {
      filing.done(communityId);
    }

    @Override
    public void close() throws IOException {
      filing.close();
    }
  }

  private static List<EstatePlan> plans() {
    return List.of(
        new EstatePlan(
            "C001",
            "锦澜花园",
            "上海市",
            "浦东新区",
            "望江街道",
            "上海",
            ChargingMode.LUMP_SUM,
            1650,
            235,
            3,
            true,
            "安和物业服务有限公司",
            LocalDate.of(2024, 7, 1),
            conduct(66, 17, 12, 432, "D04", -84, new Conduct.Trouble(36, 75, -5))),
        new EstatePlan(
            "C002",
            "梧桐里",
            "杭州市",
            "临江区",
            "文昌街道",
            "",
            ChargingMode.COMMISSION,
            310,
            285,
            1,
            false,
            "嘉邻物业管理有限公司",
            LocalDate.of(2025, 1, 1),
            conduct(40, 13, 8, 446, "D09", -14, Conduct.Trouble.NONE)),
        new EstatePlan(
            "C003",
            "望溪苑",
            "苏州市",
            "高新区",
            "清河街道",
            "",
            ChargingMode.LUMP_SUM,
            96,
            195,
            3,
            true,
            "明居物业服务有限公司",
            LocalDate.of(2024, 1, 1),
            conduct(70, 16, 20, 424, "D06", -22, Conduct.Trouble.NONE)));
  }

  private static Conduct conduct(
      int lateRepairs,
      int complaints,
      int tardiness,
      int level,
      String weak,
      int weakBy,
      Conduct.Trouble now) {
    Dice dice = Dice.of(SEED, "levels " + level);
    SortedMap<String, Integer> levels = new TreeMap<>();
    for (String question : CanonicalLayout.QUESTIONS) {
      levels.put(question, level + dice.bell(9));
    }
    levels.merge("D10", -16, Integer::sum);
    levels.merge(weak, weakBy, Integer::sum);
    return new Conduct(
        lateRepairs, complaints, tardiness, levels, new TreeMap<>(Map.of(LAST_QUARTER, now)));
  }
}
