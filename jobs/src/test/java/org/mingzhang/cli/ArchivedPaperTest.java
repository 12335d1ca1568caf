package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.write.pdf.PdfAttachments;
import org.mingzhang.write.pdf.PdfText;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * The papers of one run as an archive, a camera and a reader of the summary see them. The community
 * and its company have names of more than 40 characters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchivedPaperTest {

  private static final String NAME = "滨江新城国际花园二期（东区与西区）业主委员会联合管理".repeat(2) + "第一住宅小区";

  private Path papers = Path.of("");

  @BeforeAll
  void drafts(@TempDir Path folder) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("communities.csv"),
        "community_id,name,charging_mode,households,area_m2,company\nC001,"
            + NAME
            + ",commission,200,20000,"
            + "某某城市运营与综合物业服务（集团）股份有限公司".repeat(2)
            + "\n");
    StringBuilder entries =
        new StringBuilder("community_id,voucher_no,date,fund,direction,category,amount\n");
    List<String> funds = List.of("service", "public", "reserve", "passthrough");
    for (int i = 0; i < funds.size(); i++) {
      entries.append("C001,I%d,2026-07-10,%s,income,收入,1000.00\n".formatted(i, funds.get(i)));
      entries.append("C001,E%d,2026-08-10,%s,expense,C2,250.00\n".formatted(i, funds.get(i)));
    }
    Files.writeString(in.resolve("entries.csv"), entries);
    Path out = folder.resolve("out");
    Program.Ended ended =
        Program.run(
            "run", in, "--period", "2026-Q3", "--home", folder.resolve("home"), "--out", out);
    assertThat(ended.code()).as(ended.out() + ended.err()).isIn(Exit.OK, Exit.REFUSED);
    papers = out.resolve("2026-Q3");
  }

  private Path file(String name) {
    return papers.resolve("C001").resolve(name);
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(file(name));
  }

  /** What the draft's manifest promises that the publication's figures.json will hash to. */
  private String hash() throws IOException {
    return Files.readString(file("manifest.json"))
        .replaceFirst("(?s).*\"figures\\.owners\": \"([0-9a-f]{64})\".*", "$1");
  }

  @Test
  void theCodeOnPaperAndScreenIsTheHashInTheManifest() throws IOException {
    assertThat(hash()).matches("[0-9a-f]{64}");
    for (String name : List.of("disclosure.pdf", "disclosure-large.pdf")) {
      try (PDDocument pdf = Loader.loadPDF(file(name).toFile())) {
        // As one holds a camera: over the foot of the page.
        BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
        int top = page.getHeight() * 3 / 4;
        BufferedImage foot = page.getSubimage(0, top, page.getWidth(), page.getHeight() - top);
        assertThat(Scanned.text(foot)).as(name).isEqualTo(hash());
      }
    }
    String html = Files.readString(file("disclosure.html"));
    assertThat(Scanned.svg(html)).isEqualTo(hash());
    assertThat(html).contains("aria-label=\"扫码核对本公示是否被改动\"");
  }

  @Test
  void thePaperCarriesTheOwnersFiguresAndItsTables() throws IOException {
    Map<String, byte[]> attached = PdfAttachments.of(bytes("disclosure.pdf"));
    assertThat(attached.keySet()).containsExactly("figures.json", "tables.csv");
    byte[] figures = Objects.requireNonNull(attached.get("figures.json"));
    assertThat(digest(figures)).isEqualTo(hash());
    assertThat(new String(figures, StandardCharsets.UTF_8)).contains("funds.closing");
    assertThat(figures).isNotEqualTo(bytes("figures.json"));
    assertThat(attached.get("tables.csv")).isEqualTo(bytes("tables.csv"));
    assertThat(Files.readString(file("tables.csv"))).contains("1000.00,250.00");
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theSummaryIsOnePageHoweverLongTheNames() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file("summary.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    String text = PdfText.of(bytes("summary.pdf")).replaceAll("\\s", "");
    assertThat(text)
        .contains("物业服务资金1,000.00250.00")
        .contains("酬金制", "公共收益", "维修资金", "当期收缴率")
        .contains("本期没有问卷结果。", "书面提交物业服务中心或业主委员会");
  }

  /** Every kind of PDF of a run is fit for an archive, and what owners get can be read aloud. */
  @Test
  void everyPdfIsArchivedAndTagged() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    // veraPDF looks for names of types in small letters, which in Turkish are others.
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try (Stream<Path> walk = Files.walk(papers)) {
      List<Path> pdfs = walk.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
      assertThat(pdfs.stream().map(file -> file.getFileName().toString()))
          .contains("disclosure.pdf", "disclosure-large.pdf", "summary.pdf", "poster.pdf")
          .contains("review.pdf", "service.pdf", "regulator.pdf", "portfolio.pdf");
      for (Path pdf : pdfs) {
        for (PDFAFlavour flavour : flavours(pdf.getFileName().toString())) {
          assertThat(failures(Files.readAllBytes(pdf), flavour))
              .as("%s %s", papers.relativize(pdf), flavour)
              .isEmpty();
        }
      }
    } finally {
      Locale.setDefault(usual);
    }
  }

  /** The committee's papers are made of the same blocks, whose tags a test of the writer judges. */
  private static List<PDFAFlavour> flavours(String name) {
    return Set.of("review.pdf", "service.pdf", "portfolio.pdf").contains(name)
        ? List.of(PDFAFlavour.PDFA_3_B)
        : List.of(PDFAFlavour.PDFA_3_B, PDFAFlavour.PDFUA_1);
  }

  private static List<TestAssertion> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(found -> found.getStatus() != TestAssertion.Status.PASSED)
          .toList();
    }
  }
}
