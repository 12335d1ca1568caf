package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.browser.Browser;
import org.mingzhang.browser.PageLook;
import org.mingzhang.cli.Program.Ended;

/**
 * The sample's papers as other programs see them: a PDF reader's font list, a browser on a phone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTest {

  /** The pages that are looked at in a browser, by folder, in the order of their writing. */
  private static final List<String> PAGES =
      List.of(
          "out/2026-Q3/C001/disclosure.html",
          "out/2026-Q3/C002/disclosure.html",
          "out/2026-Q3/portfolio.html",
          "out/2026-Q3/index.html",
          "english/2026-Q3/C001/disclosure.html",
          "english/2026-Q3/portfolio.html",
          "english/2026-Q3/index.html",
          "blocked/2026-Q3/A/imbalance.html",
          "blocked-english/2026-Q3/A/imbalance.html");

  private static final List<String> COMMUNITY_FILES =
      List.of(
          "disclosure-large.pdf",
          "disclosure.html",
          "disclosure.pdf",
          "figures.json",
          "lineage.csv",
          "manifest.json",
          "regulator.csv",
          "regulator.pdf",
          "review.pdf",
          "review.xlsx",
          "service.pdf",
          "summary.pdf",
          "tables.csv");

  @TempDir static Path folder;

  private Ended sample = new Ended(-1, "", "");
  private Path papers = Path.of("");

  @BeforeAll
  void writesThePapers() {
    sample =
        Program.run(
            "run",
            Program.root().resolve("sample-data/input"),
            "--period",
            "2026-Q3",
            "--home",
            folder.resolve("home"),
            "--out",
            folder.resolve("out"),
            "--jobs",
            2);
    papers = folder.resolve("out/2026-Q3");
  }

  private static int program(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--period", "2026-Q3"));
    return Program.run(all.toArray()).code();
  }

  @Test
  void endsWithZeroAndWritesEveryFile() throws IOException {
    assertThat(sample.err()).isEmpty();
    assertThat(sample.code()).isZero();
    Map<String, String> digests = Program.digests(folder.resolve("out"));
    List<String> expected = new ArrayList<>();
    for (String community : List.of("C001", "C002", "C003")) {
      COMMUNITY_FILES.forEach(file -> expected.add("2026-Q3/" + community + "/" + file));
    }
    for (String file :
        List.of("portfolio.pdf", "portfolio.html", "portfolio.xlsx", "index.html", "refused.csv")) {
      expected.add("2026-Q3/" + file);
    }
    assertThat(digests.keySet()).containsAll(expected);
    assertThat(digests.keySet().stream().filter(f -> f.contains("/charts/")).count())
        .isGreaterThanOrEqualTo(12);
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    Assumptions.assumeTrue(
        said("pdffonts", "-v").isPresent(), "Install poppler-utils to list the fonts of a PDF.");
    List<Path> files = files(".pdf");
    assertThat(files).hasSize(22);
    for (Path pdf : files) {
      List<String> fonts = said("pdffonts", pdf.toString()).orElseThrow().lines().skip(2).toList();
      assertThat(fonts).as(pdf.toString()).hasSizeBetween(1, 6);
      // name, type, encoding, emb, sub, uni, object: emb and sub are yes
      assertThat(fonts)
          .as(pdf.toString())
          .allMatch(line -> line.matches(".*\\s+yes\\s+yes\\s+yes\\s+\\d+\\s+\\d+\\s*"));
    }
  }

  @Test
  void noOwnersNameUnitOrPhoneStandsInThePublicPaper() throws IOException {
    Assumptions.assumeTrue(
        said("pdftotext", "-v").isPresent(), "Install poppler-utils to read the text of a PDF.");
    for (String community : List.of("C001", "C002", "C003")) {
      Path paper = papers.resolve(community);
      String text =
          said("pdftotext", "-layout", paper.resolve("disclosure.pdf").toString(), "-")
                  .orElseThrow()
              + Files.readString(paper.resolve("disclosure.html"));
      assertThat(text).doesNotContainPattern("(?<![0-9.])1[3-9]\\d{9}(?![0-9])");
      assertThat(text).doesNotContainPattern("\\d{1,2}-\\d-\\d{3,4}(?!\\d)");
      assertThat(text).doesNotContainPattern("[\\u4e00-\\u9fa5]{1,2}[*＊]+[\\u4e00-\\u9fa5]?");
    }
  }

  /** Every page that people open, on a phone and on a desk, light and dark, and on paper. */
  @Test
  void nothingIsWrongWithAPageInABrowser() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Browser.isInstalled(), "Install chromium to look at the pages.");
    inEnglishToo();
    withBooksThatDoNotBalance();
    Map<String, List<String>> findings = new TreeMap<>();
    try (Browser browser = Browser.start(folder.resolve("browser"))) {
      PageLook look = new PageLook(browser);
      for (String page : PAGES) {
        List<String> found = look.findings(folder.resolve(page));
        if (!found.isEmpty()) {
          findings.put(page, found);
        }
      }
    }
    assertThat(findings).isEmpty();
  }

  private static void inEnglishToo() {
    int code =
        program(
            "report",
            "--community",
            "C001",
            "--lang",
            "en",
            "--home",
            folder.resolve("home"),
            "--out",
            folder.resolve("english"));
    assertThat(code).isZero();
  }

  /** 1,000.00 + 500.00 = 1,500.00, but 1,400.00 is stated. */
  private static void withBooksThatDoNotBalance() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        input.resolve("communities.csv"),
        "community_id,name,charging_mode,households\nA,甲苑,lump_sum,120\n");
    Files.writeString(
        input.resolve("entries.csv"),
        """
        community_id,voucher_no,date,fund,direction,category,amount
        A,记-1,2026-07-05,service,income,物业费,500.00
        """);
    Files.writeString(
        input.resolve("balances.csv"),
        """
        community_id,fund,date,balance
        A,service,2026-06-30,1000.00
        A,service,2026-09-30,1400.00
        """);
    Path home = folder.resolve("blocked-home");
    Path out = folder.resolve("blocked");
    assertThat(program("run", input, "--home", home, "--out", out)).isEqualTo(Exit.BLOCKED);
    out = folder.resolve("blocked-english");
    assertThat(program("report", "--lang", "en", "--home", home, "--out", out))
        .isEqualTo(Exit.BLOCKED);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(papers)) {
      return walk.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** What a program prints; empty where it is not installed. */
  private static Optional<String> said(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return Optional.of(text);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
