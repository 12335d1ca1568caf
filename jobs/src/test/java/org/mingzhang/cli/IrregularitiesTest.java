package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.job.Books;
import org.mingzhang.job.HomeLocked;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.Irregularities;
import org.mingzhang.measure.Irregularity;

/**
 * Thirty irregularities put into a generated community's vouchers are all found; without them none.
 */
class IrregularitiesTest {

  /** fund,direction,category,amount,counterparty,description,project, day; one voucher a line. */
  private static final String SEEDED =
      """
      service,expense,C2,28000.00,甲电梯,电梯更换曳引机 大修,,05
      service,expense,C2,31000.11,乙建筑,外墙中修,,06
      service,expense,C2,42000.12,丙设备,水泵更新,,07
      service,expense,C2,53000.13,丁弱电,门禁系统改造,,08
      service,expense,C2,64000.14,戊空调,更换主机,,09
      service,expense,C9,1100.15,己活动,年会,,10
      service,expense,C9,2200.16,庚活动,团建,,11
      service,expense,C9,3300.17,辛活动,旅游,,12
      reserve,expense,维修工程,41000.18,壬建筑,屋面防水,,13
      reserve,expense,维修工程,42000.19,癸建筑,外墙,,14
      reserve,expense,维修工程,43000.21,子建筑,电梯,,15
      passthrough,income,自来水费,500.22,业主,代收水费手续费,,16
      passthrough,income,电费,600.23,业主,代收费,,17
      service,expense,C6,4900.24,丑办公,办公用品一,,01
      service,expense,C6,4800.25,丑办公,办公用品二,,03
      service,expense,C4,9800.26,寅园林,苗木一,,11
      service,expense,C4,9700.27,寅园林,苗木二,,12
      service,expense,C4,9600.28,寅园林,苗木三,,13
      service,expense,C3,29000.29,卯清洁,专项一,,20
      service,expense,C3,28000.31,卯清洁,专项二,,21
      service,expense,C2,49000.32,辰维修,专项一,,22
      service,expense,C2,48000.33,辰维修,专项二,,23
      service,expense,C6,1234.56,巳印刷,印刷,,24
      service,expense,C6,1234.56,巳印刷,印刷,,26
      service,expense,C2,7654.32,午五金,五金,,24
      service,expense,C2,7654.32,午五金,五金,,28
      public,expense,合理成本,888.88,未设备,检修,,24
      public,expense,合理成本,888.88,未设备,检修,,25
      service,expense,C5,20000.00,申保安,装备,,27
      service,expense,C8,30000.00,酉保险,保险,,28
      public,expense,社区活动,10000.00,戌活动,活动,,29
      service,expense,C5,900000.34,亥保安,一年保安费,,30
      """;

  /** Thirty: 13 broken rules, 4 splits, 3 repetitions, 3 round sums, 1 supplier, 6 gaps. */
  private static final Map<Irregularity.Kind, Integer> EXPECTED =
      Map.of(
          Irregularity.Kind.MAJOR_REPAIR, 5,
          Irregularity.Kind.CONSENT_MISSING, 3,
          Irregularity.Kind.PROJECT_MISSING, 3,
          Irregularity.Kind.HANDLING_FEE, 2,
          Irregularity.Kind.SPLIT_PAYMENTS, 4,
          Irregularity.Kind.REPEATED_PAYMENT, 3,
          Irregularity.Kind.ROUND_SUM, 3,
          Irregularity.Kind.SUPPLIER_SHARE, 1,
          Irregularity.Kind.NUMBER_GAP, 6);

  private static final int SERIES = 6;

  @TempDir Path folder;

  private static List<Irregularity> found(Path home, String community, String period)
      throws HomeLocked {
    try (Books books = Books.open(home)) {
      Period now = Period.parse(period);
      Slice slice = books.ledger().slice(community, now);
      return Irregularities.of(
          slice.entries(),
          slice.projects(),
          List.of(),
          Figures.of(slice, 1),
          Figures.of(books.ledger().slice(community, now.previous()), 1),
          Figures.of(books.ledger().slice(community, now.yearBefore()), 1));
    }
  }

  @Test
  void allThatWereSeededAreFoundAndACleanCommunityHasNone() throws IOException, HomeLocked {
    Path input = folder.resolve("input");
    Program.run(
        "sample",
        "--communities",
        3,
        "--households",
        400,
        "--months",
        18,
        "--seed",
        5,
        "--out",
        input);
    Path home = folder.resolve("home");
    assertThat(Program.run("import", input, "--home", home).code()).isZero();
    List<String> communities = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    String last;
    try (Books books = Books.open(home)) {
      books.ledger().communities().stream().map(Community::communityId).forEach(communities::add);
      entries.addAll(books.ledger().journal("C001").entries());
      last =
          Period.parse(entries.get(entries.size() - 1).date().toString().substring(0, 7))
              .toString();
    }
    String quarter = quarter(last);
    for (String community : communities) {
      assertThat(found(home, community, quarter)).as(community).isEmpty();
      assertThat(found(home, community, Period.parse(quarter).previous().toString()))
          .as(community)
          .isEmpty();
    }
    seed(input, quarter);
    Program.run("import", input, "--home", home);
    Map<Irregularity.Kind, Integer> counts = new TreeMap<>();
    List<Irregularity> found = found(home, "C001", quarter);
    found.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
    assertThat(counts).as("%s", found).isEqualTo(EXPECTED);
    assertThat(found).hasSize(30);
    // Nobody else's vouchers were touched.
    assertThat(found(home, communities.get(1), quarter)).isEmpty();
    Path out = folder.resolve("out");
    Program.run("report", "--period", quarter, "--home", home, "--out", out, "--community", "C002");
  }

  private static String quarter(String month) {
    return month.substring(0, 5) + "Q" + (Integer.parseInt(month.substring(5)) + 2) / 3;
  }

  /** The lines, and six series of vouchers with a number missing in each. */
  private static void seed(Path input, String quarter) throws IOException {
    String month = Period.parse(quarter).lastDay().toString().substring(0, 8);
    StringBuilder csv =
        new StringBuilder(
            "community_id,voucher_no,date,fund,direction,category,amount,counterparty,description,"
                + "project_id\n");
    int n = 0;
    for (String line : SEEDED.lines().toList()) {
      String[] cells = line.split(",", -1);
      csv.append(
          String.join(
              ",",
              "C001",
              "补" + (char) ('A' + n % 26) + (char) ('A' + n / 26),
              month + cells[7],
              cells[0],
              cells[1],
              cells[2],
              cells[3],
              cells[4],
              cells[5],
              cells[6]));
      csv.append('\n');
      n++;
    }
    for (int series = 1; series <= SERIES; series++) {
      for (int number = 1; number <= 7; number++) {
        if (number != 4) {
          csv.append(
              "C001,册"
                  + series
                  + "-00"
                  + number
                  + ","
                  + month
                  + "15,public,income,场地,"
                  + (100 * series + number)
                  + ".01,甲"
                  + series
                  + ",租金,\n");
        }
      }
    }
    Files.writeString(input.resolve("C001-seeded.csv"), csv);
  }
}
