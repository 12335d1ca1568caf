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
import org.mingzhang.job.EarlierFigures;
import org.mingzhang.job.HomeLocked;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.Irregularities;
import org.mingzhang.measure.Irregularity;

/**
 * Thirty irregularities put into a generated community's vouchers, a vote that failed and a lease
 * that brings nothing are all found by the rules as the program applies them; without them none.
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

  /**
   * Thirty: 13 broken rules, 4 splits, 3 repetitions, 3 round sums, 1 supplier, 6 gaps; besides
   * them a failed vote, a lease without income, and the units' parts of the maintenance fund, which
   * do not know of the expenses that were put into it.
   */
  private static final Map<Irregularity.Kind, Integer> EXPECTED =
      Map.ofEntries(
          Map.entry(Irregularity.Kind.MAJOR_REPAIR, 5),
          Map.entry(Irregularity.Kind.CONSENT_MISSING, 3),
          Map.entry(Irregularity.Kind.PROJECT_MISSING, 3),
          Map.entry(Irregularity.Kind.HANDLING_FEE, 2),
          Map.entry(Irregularity.Kind.SPLIT_PAYMENTS, 4),
          Map.entry(Irregularity.Kind.REPEATED_PAYMENT, 3),
          Map.entry(Irregularity.Kind.ROUND_SUM, 3),
          Map.entry(Irregularity.Kind.SUPPLIER_SHARE, 1),
          Map.entry(Irregularity.Kind.NUMBER_GAP, 6),
          Map.entry(Irregularity.Kind.PROJECT_FAULT, 1),
          Map.entry(Irregularity.Kind.ASSET_WITHOUT_INCOME, 1),
          Map.entry(Irregularity.Kind.SUBACCOUNTS_DIFFER, 1));

  private static final int SERIES = 6;

  @TempDir Path folder;

  private static List<Irregularity> found(Path home, String community, String period)
      throws HomeLocked {
    try (Books books = Books.open(home)) {
      Slice slice = books.ledger().slice(community, Period.parse(period));
      return Irregularities.of(
          slice, Figures.of(slice, 1), EarlierFigures.of(books, slice, 1).values());
    }
  }

  @Test
  void allThatWereSeededAreFoundAndACleanCommunityHasNone() throws IOException, HomeLocked {
    Path input = folder.resolve("input");
    Program.run(
        "sample",
        "--communities",
        2,
        "--households",
        160,
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
    assertThat(found).hasSize(33);
    assertThat(found.stream().map(Irregularity::number)).doesNotHaveDuplicates();
    // Nobody else's vouchers were touched.
    assertThat(found(home, communities.get(1), quarter)).isEmpty();
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
    csv.append("C001,败-1,").append(month).append("16,reserve,expense,维修工程,44000.44,寅建筑,外墙,WX-败\n");
    Files.writeString(input.resolve("C001-seeded.csv"), csv);
    // 300 of 400 took part, and 100 of these agreed.
    Files.writeString(
        input.resolve("C001-seeded-projects.csv"),
        """
        community_id,project_id,project_name,basis,matter,voted_on,heads,area,heads_voted,\
        area_voted,heads_agreed,area_agreed
        C001,WX-败,外墙粉刷,vote,use_fund,2022-03-01,400,40000.00,300,30000.00,100,10000.00
        """);
    Files.writeString(
        input.resolve("C001-seeded-assets.csv"),
        """
        community_id,asset_no,asset_name,category,contract_from,contract_to,annual_rent,\
        income_category
        C001,ZC-空,西门灯箱,advert,2022-01-01,2035-12-31,12000.00,西门灯箱租金
        """);
  }
}
