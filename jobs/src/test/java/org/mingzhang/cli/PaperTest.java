package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's papers as other programs see them: a PDF reader's font list, a browser on a phone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTest {

  private static final int PHONE = 390;

  private Path papers = Path.of("");

  @BeforeAll
  void writesThePapers(@TempDir Path folder) {
    Path out = folder.resolve("out");
    assertThat(
            Program.run(
                    "run",
                    Program.root().resolve("sample-data/input"),
                    "--period",
                    "2026-Q3",
                    "--home",
                    folder.resolve("home"),
                    "--out",
                    out)
                .code())
        .isZero();
    papers = out.resolve("2026-Q3");
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    Assumptions.assumeTrue(
        said("pdffonts", "-v").isPresent(), "Install poppler-utils to list the fonts of a PDF.");
    List<Path> files = files(".pdf");
    assertThat(files).hasSize(13);
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
      Path folder = papers.resolve(community);
      String text =
          said("pdftotext", "-layout", folder.resolve("disclosure.pdf").toString(), "-")
                  .orElseThrow()
              + Files.readString(folder.resolve("disclosure.html"));
      assertThat(text).doesNotContainPattern("(?<![0-9.])1[3-9]\\d{9}(?![0-9])");
      assertThat(text).doesNotContainPattern("\\d{1,2}-\\d-\\d{3,4}(?!\\d)");
      assertThat(text).doesNotContainPattern("[\\u4e00-\\u9fa5]{1,2}[*＊]+[\\u4e00-\\u9fa5]?");
    }
  }

  @Test
  void nothingOverflowsOnAPhone() throws IOException {
    Assumptions.assumeTrue(
        said("chromium", "--version").isPresent(), "Install chromium to look at the pages.");
    for (Path page : files(".html")) {
      Path harness = page.resolveSibling("harness.htm");
      Files.writeString(
          harness,
          """
          <!doctype html><iframe id="page" width="%d" height="900" style="border:0" src="%s"></iframe>
          <p id="width">?</p>
          <script>onload = () => {
            const page = document.getElementById('page').contentDocument.documentElement;
            document.getElementById('width').textContent =
              'too wide by ' + (page.scrollWidth - page.clientWidth) + ' of ' + page.clientWidth;
          }</script>
          """
              .formatted(PHONE, page.getFileName()));
      String dom =
          said(
                  "chromium",
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--no-first-run",
                  "--allow-file-access-from-files",
                  "--user-data-dir=" + papers.resolveSibling("browser"),
                  "--dump-dom",
                  harness.toUri().toString())
              .orElseThrow();
      Files.delete(harness);
      assertThat(dom).as(page.toString()).containsPattern("too wide by 0 of 3\\d\\d<");
    }
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
