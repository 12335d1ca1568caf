package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Period;

/** The books in other programs' hands: hledger adds them up to the same figures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

  private static final Pattern FIGURE =
      Pattern.compile(
          "\"id\": ?\"(funds\\.(?:opening|income|expense|closing)|income\\.amount|spending\\.amount)\","
              + " ?\"by\": ?\\{([^}]*)}, ?\"unit\": ?\"CNY\", ?\"value\": ?\"([-0-9.]+)\"");
  private static final Pattern KEY = Pattern.compile("\"(\\w+)\": ?\"([^\"]*)\"");

  private Path folder = Path.of("");

  @BeforeAll
  void importsTwoCommunities(@TempDir Path temporary) {
    folder = temporary;
    Path input = folder.resolve("input");
    assertThat(
            Program.run(
                    "sample",
                    "--communities",
                    2,
                    "--households",
                    60,
                    "--months",
                    9,
                    "--seed",
                    11,
                    "--out",
                    input)
                .code())
        .isZero();
    assertThat(Program.run("import", input, "--home", home()).code()).isZero();
    assertThat(export(home(), "hledger").code()).isZero();
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Program.Ended export(Path home, String format) {
    return Program.run(
        "export", "--format", format, "--home", home, "--out", folder.resolve("export"));
  }

  @Test
  void hledgerReadsThemStrictlyAndFindsEveryFigureToTheFen() throws IOException {
    assumeHledger();
    for (String period : List.of("2026-Q3", "2026-Q2", "2026-08")) {
      Path out = folder.resolve("out-" + period);
      Program.run("report", "--period", period, "--figures-only", "--home", home(), "--out", out);
      for (String community : List.of("C001", "C002")) {
        Path journal = folder.resolve("export").resolve(community + ".journal");
        Said strict = hledger(journal, "check", "--strict");
        assertThat(strict.code()).as(strict.text()).isZero();
        compare(journal, Period.parse(period), out.resolve(period).resolve(community));
      }
    }
  }

  private static void compare(Path journal, Period period, Path papers) throws IOException {
    String from = period.start().toString();
    String after = period.lastDay().plusDays(1).toString();
    Map<String, BigDecimal> before = balances(journal, "-e", from);
    Map<String, BigDecimal> within = balances(journal, "-b", from, "-e", after, "not:desc:期初余额");
    Map<String, BigDecimal> atEnd = balances(journal, "-e", after);
    int compared = 0;
    Matcher figure = FIGURE.matcher(Files.readString(papers.resolve("figures.json")));
    while (figure.find()) {
      Map<String, String> by = new TreeMap<>();
      KEY.matcher(figure.group(2)).results().forEach(k -> by.put(k.group(1), k.group(2)));
      String fund = Objects.requireNonNull(by.get("fund"));
      boolean held = fund.equals("passthrough");
      BigDecimal found =
          switch (figure.group(1)) {
            case "funds.opening" -> sum(before, "assets:" + fund);
            case "funds.closing" -> sum(atEnd, "assets:" + fund);
            case "funds.income" -> held ? null : sum(within, "income:" + fund + ":").negate();
            case "funds.expense" -> held ? null : sum(within, "expenses:" + fund + ":");
            case "income.amount" ->
                held ? null : sum(within, "income:" + fund + ":" + by.get("category")).negate();
            default -> held ? null : sum(within, "expenses:" + fund + ":" + by.get("category"));
          };
      if (found != null) {
        assertThat(found)
            .as("%s %s of %s", figure.group(1), by, papers)
            .isEqualByComparingTo(figure.group(3));
        compared++;
      }
    }
    assertThat(compared).as("figures compared").isGreaterThan(20);
  }

  /** A whole account, or all below it where the name ends with a colon. */
  private static BigDecimal sum(Map<String, BigDecimal> balances, String account) {
    return balances.entrySet().stream()
        .filter(
            e ->
                account.endsWith(":") ? e.getKey().startsWith(account) : e.getKey().equals(account))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, BigDecimal> balances(Path journal, String... query) {
    List<String> arguments = new ArrayList<>(List.of("balance", "-O", "csv", "-N", "--flat"));
    arguments.addAll(List.of(query));
    Said said = hledger(journal, arguments.toArray(String[]::new));
    assertThat(said.code()).as(said.text()).isZero();
    Map<String, BigDecimal> balances = new TreeMap<>();
    Pattern line = Pattern.compile("\"([^\"]+)\",\"([-0-9.]+)(?: CNY)?\"");
    line.matcher(said.text())
        .results()
        .forEach(m -> balances.put(m.group(1), new BigDecimal(m.group(2))));
    return balances;
  }

  /**
   * 100.00 + 49.99 = 149.99, and the office says 150.00; then − 10.00 = 139.99, as the office says.
   */
  @Test
  void hledgerItselfFindsABalanceThatTheVouchersDoNotLeadTo() throws IOException {
    Path input = Files.createDirectories(folder.resolve("wrong"));
    Files.writeString(input.resolve("communities.csv"), "小区编号,小区名称,收费方式,总户数\nX1,甲,包干制,1\n");
    Files.writeString(
        input.resolve("balances.csv"),
        """
        小区编号,资金,日期,余额
        X1,公共收益,2026-06-30,100.00
        X1,公共收益,2026-07-31,150.00
        X1,公共收益,2026-08-31,139.99
        """);
    Files.writeString(
        input.resolve("entries.csv"),
        """
        小区编号,凭证号,日期,资金,收支,类别,金额,对方,摘要
        X1,(1),2026-07-02,公共收益,收入,a:b  c;d,49.99,甲|乙,=1;2
        X1,2,2026-07-03,维修资金,支出,维修　　工  程,1.00,,
        X1,3,2026-08-03,公共收益,支出,使用,10.00,,
        """);
    Path home = folder.resolve("wrong-home");
    Program.run("import", input, "--home", home);
    Program.Ended ended = export(home, "hledger");
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err()).contains("小区 X1（甲）：有 1 个所报余额与凭证累计不符");
    Path journal = folder.resolve("export").resolve("X1.journal");
    assertThat(Files.readString(journal))
        .contains("; 断言：3 个，", "hledger -I")
        .contains(
            """

            ; 资金 public，2026-07-31：所报余额 150.00，凭证累计 149.99，相差 0.01
            2026-07-31 * 所报余额
                ; balances.csv 第 3 行
                assets:public  0.00 CNY = 150.00 CNY
            """)
        .contains("; 资金 public：2026-06-30 为账户起点，以前没有所报余额，当日的断言证明不了以前")
        .contains("    assets:public  100.00 CNY = 100.00 CNY\n", "0.00 CNY = 139.99 CNY")
        .contains("; 资金 reserve：未提供余额，期初余额不详，此处只有发生额，没有可断言的余额")
        .contains("2026-07-02 * (（1）) 甲｜乙 | =1；2\n    ; entries.csv 第 2 行\n");
    assumeHledger();
    Said strict = hledger(journal, "check", "--strict");
    assertThat(strict.code()).isNotZero();
    assertThat(strict.text()).contains("assets:public", "2026-07-31", "150.00");
    assertThat(hledger(journal, "-I", "check", "accounts", "commodities").code()).isZero();
    assertThat(balances(journal, "-I"))
        .containsEntry("assets:public", new BigDecimal("139.99"))
        .containsEntry("income:public:a：b c；d", new BigDecimal("-49.99"))
        .containsEntry("expenses:reserve:维修 工 程", new BigDecimal("1.00"));
  }

  /** A fen more in any balance, and hledger refuses the journal. */
  @Test
  void everyBalanceOfSoundBooksIsAsserted() throws IOException {
    Path sound = folder.resolve("export").resolve("C001.journal");
    List<String> lines = Files.readAllLines(sound);
    int stated = Files.readAllLines(balancesOf("C001")).size() - 1;
    List<Integer> asserted =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(" CNY = "))
            .boxed()
            .toList();
    assertThat(asserted).hasSize(stated).hasSizeGreaterThan(8);
    assumeHledger();
    for (int i : List.of(asserted.get(0), asserted.get(asserted.size() - 1))) {
      List<String> wrong = new ArrayList<>(lines);
      String[] parts = lines.get(i).split(" CNY = ", -1);
      BigDecimal more = new BigDecimal(parts[1].replace(" CNY", "")).add(new BigDecimal("0.01"));
      wrong.set(i, parts[0] + " CNY = " + more.toPlainString() + " CNY");
      Path tampered = Files.write(folder.resolve("tampered.journal"), wrong);
      Said said = hledger(tampered, "check", "--strict");
      assertThat(said.code()).isNotZero();
      assertThat(said.text()).contains(parts[0].strip().split(" ", -1)[0]);
    }
  }

  private Path balancesOf(String community) {
    assertThat(export(home(), "csv").code()).isZero();
    return folder.resolve("export").resolve(community + "-balances.csv");
  }

  /** A closing alone, where figures.json has no opening: 130.00 − (100.00 − 20.00) = 50.00. */
  @Test
  void aClosingAloneIsNoOpening() throws IOException {
    Path input = Files.createDirectories(folder.resolve("closing"));
    Files.writeString(input.resolve("communities.csv"), "小区编号,小区名称,收费方式,总户数\nX2,甲,包干制,1\n");
    Files.writeString(
        input.resolve("balances.csv"),
        "小区编号,资金,日期,余额\nX2,公共收益,2026-07-31,130.00\nX2,公共收益,2026-08-31,135.00\n");
    Files.writeString(
        input.resolve("entries.csv"),
        """
        小区编号,凭证号,日期,资金,收支,类别,金额,对方,摘要
        X2,1,2026-07-02,公共收益,收入,停车,100.00,,
        X2,2,2026-07-31,公共收益,支出,使用,20.00,,
        X2,3,2026-08-01,公共收益,收入,停车,5.00,,
        """);
    Path home = folder.resolve("closing-home");
    Program.run("import", input, "--home", home);
    assertThat(export(home, "hledger").code()).isZero();
    Path journal = folder.resolve("export").resolve("X2.journal");
    assertThat(Files.readString(journal))
        .contains("; 资金 public：2026-07-31 以前未提供余额，期初余额不详，账户自该日所报余额起算，该日的断言证明不了以前")
        .contains(
            """
            2026-07-31 * 自所报余额起算
                ; balances.csv 第 2 行
                assets:public  50.00 CNY = 130.00 CNY
                equity:opening:public  -50.00 CNY
            """)
        .doesNotContain("* 期初余额");
    assumeHledger();
    assertThat(hledger(journal, "check", "--strict").code()).isZero();
    assertThat(balances(journal, "-e", "2026-07-31"))
        .containsEntry("assets:public", new BigDecimal("100.00"));
    assertThat(balances(journal)).containsEntry("assets:public", new BigDecimal("135.00"));
  }

  @Test
  void tablesHoldEveryRowWithItsSource() throws IOException {
    for (String format : List.of("csv", "parquet")) {
      assertThat(export(home(), format).code()).isZero();
      assertThat(folder.resolve("export").resolve("C001-fees." + format)).isNotEmptyFile();
    }
    List<String> lines = Files.readAllLines(folder.resolve("export").resolve("C001-balances.csv"));
    assertThat(lines.get(0))
        .isEqualTo("\uFEFFsource_file,source_sheet,source_row,community_id,fund,date,balance");
    assertThat(lines).hasSizeGreaterThan(4);
    assertThat(Files.readString(folder.resolve("export").resolve("C001-units.csv")))
        .startsWith("\uFEFFsource_file,source_sheet,source_row,community_id,unit,building,area_m2");
  }

  private static void assumeHledger() {
    boolean there;
    try {
      there = new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Assumptions.assumeTrue(
        there, "Install hledger (Debian package hledger) to check the exported books with it.");
  }

  private record Said(int code, String text) {}

  private static Said hledger(Path journal, String... arguments) {
    List<String> command = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      Process process = builder.start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
