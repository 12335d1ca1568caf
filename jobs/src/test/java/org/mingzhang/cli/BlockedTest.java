package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/** A community that is blocked gets its figures and a sentence; all others get their papers. */
class BlockedTest {

  @TempDir Path folder;

  private Ended run(String communities, String entries, String balances) throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        input.resolve("communities.csv"),
        "community_id,name,charging_mode,households\n" + communities);
    if (!entries.isEmpty()) {
      Files.writeString(
          input.resolve("entries.csv"),
          "community_id,voucher_no,date,fund,direction,category,amount,counterparty\n" + entries);
    }
    if (!balances.isEmpty()) {
      Files.writeString(
          input.resolve("balances.csv"), "community_id,fund,date,balance\n" + balances);
    }
    return Program.run(
        "run",
        input,
        "--period",
        "2026-Q3",
        "--home",
        folder.resolve("home"),
        "--out",
        folder.resolve("out"));
  }

  private boolean written(String name) {
    return Files.exists(folder.resolve("out/2026-Q3").resolve(name));
  }

  @Test
  void rareCharactersPrintAndOnesWithoutAGlyphBlockTheirCommunityByName() throws IOException {
    Ended ended =
        run(
            "G1,𠮷祥苑,lump_sum,120\nG2,\uD880\uDC00苑,lump_sum,80\n",
            """
            G1,记-1,2026-07-05,service,expense,C1,100.00,䶮某
            G2,记-1,2026-07-05,service,expense,C1,100.00,某
            """,
            "");
    assertThat(ended.code()).isEqualTo(Exit.BLOCKED);
    assertThat(ended.err()).contains("G2").contains("U+30000");
    assertThat(written("G1/disclosure.pdf")).isTrue();
    assertThat(written("G1/review.pdf")).isTrue();
    assertThat(written("G2/figures.json")).isTrue();
    assertThat(written("G2/disclosure.pdf")).isFalse();
    assertThat(written("portfolio.pdf")).isTrue();
  }

  @Test
  void booksThatDoNotBalanceBlockTheirCommunityAndSayByHowMuch() throws IOException {
    // 1,000.00 + 500.00 − 200.00 = 1,300.00, but 1,299.99 is stated.
    Ended ended =
        run(
            "A,甲苑,lump_sum,120\nB,乙苑,commission,80\n",
            """
            A,记-1,2026-07-05,service,income,物业费,500.00,
            A,记-2,2026-08-05,service,expense,C1,200.00,
            """,
            "A,service,2026-06-30,1000.00\nA,service,2026-09-30,1299.99\n");
    assertThat(ended.code()).isEqualTo(Exit.BLOCKED);
    assertThat(ended.err()).contains("A（甲苑）", "1,300.00", "1,299.99", "0.01");
    assertThat(written("A/figures.json")).isTrue();
    assertThat(written("A/disclosure.pdf")).isFalse();
    assertThat(written("A/imbalance.pdf")).isTrue();
    assertThat(Files.readString(folder.resolve("out/2026-Q3/A/imbalance.html")))
        .contains("物业服务资金期末", "1,300.00", "1,299.99", "−0.01");
    assertThat(written("B/imbalance.pdf")).isFalse();
    assertThat(written("B/disclosure.pdf")).isTrue();
  }

  /**
   * 1,000.00 + 500.00 = 1,500.00 by July, − 200.00 = 1,300.00 by August, where 1,100.00 is stated:
   * the closing of 1,400.00 = 1,300.00 + 100.00 agrees again. A second expense of 200.00 would do.
   */
  @Test
  void aBalanceInsideThePeriodBlocksToo() throws IOException {
    Ended ended =
        run(
            "A,甲苑,lump_sum,120\n",
            """
            A,记-1,2026-07-05,service,income,物业费,500.00,
            A,记-2,2026-08-05,service,expense,C1,200.00,
            A,记-3,2026-09-05,service,income,物业费,100.00,
            """,
            """
            A,service,2026-06-30,1000.00
            A,service,2026-07-31,1500.00
            A,service,2026-08-31,1100.00
            A,service,2026-09-30,1400.00
            """);
    assertThat(ended.code()).isEqualTo(Exit.BLOCKED);
    assertThat(ended.err())
        .contains("A（甲苑）", "2026-08-31", "1,300.00", "1,100.00", "−200.00")
        .doesNotContain("期末", "2026-07-31");
    assertThat(written("A/disclosure.pdf")).isFalse();
    String page = Files.readString(folder.resolve("out/2026-Q3/A/imbalance.html"));
    assertThat(page.replaceAll("<[^>]*>", ""))
        .contains("物业服务资金 2026-08-31", "2026-07-31", "1,500.00", "−200.00", "这一笔恰为差额，方向相同", "记-2");
  }

  @Test
  void papersThatCannotBeWrittenAreNamedAndTheOthersAreWritten() throws IOException {
    Files.createDirectories(folder.resolve("out/2026-Q3"));
    Files.writeString(folder.resolve("out/2026-Q3/A"), "in the way");
    Ended ended = run("A,甲苑,lump_sum,120\nB,乙苑,lump_sum,80\n", "", "");
    assertThat(ended.code()).isEqualTo(Exit.FAILURE);
    assertThat(ended.err())
        .contains("A（甲苑）", "2026-Q3/A", "同名的文件", "其余小区不受影响")
        .doesNotContain("Exception", "ERROR", "B（");
    assertThat(written("B/manifest.json")).isTrue();
    assertThat(written("A/manifest.json")).isFalse();
    assertThat(Files.readString(folder.resolve("out/2026-Q3/index.html"))).contains("未能写入");

    Files.delete(folder.resolve("out/2026-Q3/A"));
    assertThat(run("A,甲苑,lump_sum,120\nB,乙苑,lump_sum,80\n", "", "").code()).isZero();
    assertThat(written("A/manifest.json")).isTrue();
    assertThat(Files.readString(folder.resolve("out/2026-Q3/index.html"))).doesNotContain("未能写入");
  }

  @Test
  void anyIdGetsAFolderOfItsOwnAndTheIndexLeadsThere() throws IOException {
    String longId = "小".repeat(90);
    Ended ended =
        run(
            "A/B:1,甲苑,lump_sum,120\nc1,乙苑,lump_sum,80\nC1,丙苑,lump_sum,80\nCON,丁苑,lump_sum,8\n"
                + "index.html,戊苑,lump_sum,8\n"
                + longId
                + ",己苑,lump_sum,8\n",
            "",
            "");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    Path period = folder.resolve("out/2026-Q3");
    List<String> folders;
    try (Stream<Path> found = Files.list(period)) {
      folders =
          found.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList();
    }
    assertThat(folders).hasSize(6).contains("A%2FB%3A1", "C1");
    assertThat(folders.stream().map(f -> f.toLowerCase(Locale.ROOT)).distinct()).hasSize(6);
    assertThat(folders).doesNotContain("CON", "index.html", "c1");
    Matcher link =
        Pattern.compile("href=\"([^\"#]+)\"")
            .matcher(Files.readString(period.resolve("index.html")));
    int links = 0;
    while (link.find()) {
      links++;
      assertThat(period.resolve(URLDecoder.decode(link.group(1), StandardCharsets.UTF_8))).exists();
    }
    // six communities with fourteen papers each, three of the portfolio and refused.csv
    assertThat(links).isEqualTo(6 * 14 + 4);
  }

  @Test
  void anIdCannotLeaveTheFolder() throws IOException {
    Ended ended = run("../../etc,甲苑,lump_sum,120\n", "", "");
    assertThat(ended.err()).doesNotContain("Exception");
    assertThat(written("%2E%2E%2F%2E%2E%2Fetc/disclosure.pdf")).isTrue();
  }
}
