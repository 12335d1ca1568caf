package org.mingzhang.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.write.font.MissingGlyphs;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfWriterTest {

  private static final List<Attachment> ATTACHED =
      List.of(
          new Attachment(
              "figures.json",
              "application/json",
              "本期全部指标",
              LocalDate.of(2026, 10, 12),
              "{\"名称\": \"翠湖\"}\n"),
          new Attachment(
              "tables.csv", "text/csv", "表格", LocalDate.of(2026, 10, 12), "\uFEFF表,列\r\n"));

  @Test
  void textComesBackAsItWentIn() throws IOException {
    String text =
        String.join("\n", Read.pages(Papers.pdf(Papers.of(paragraph("𠮷野家与䶮先生，余额 1,234.50 元。")))));

    assertThat(text).contains("𠮷野家与䶮先生，余额 1,234.50 元。");
  }

  @Test
  void textOfChartsComesBackToo() throws IOException {
    String text = Read.pages(Papers.pdf(Papers.of(Papers.chart("c1", "每月收入与支出 𠮷 万元")))).get(0);

    assertThat(text).contains("每月收入与支出 𠮷 万元").contains("c1");
  }

  @Test
  void everyKindOfBlockIsPrinted() throws IOException {
    String text = String.join("\n", Read.pages(Papers.pdf(Papers.disclosure())));

    assertThat(text)
        .contains("致全体业主 · 公示期 2026-10-12 至 2026-11-11 · 金额单位：元")
        .contains("○ 无显著差别")
        .contains("2024-01-01 至 2026-12-31，到期前三个月由业主大会决定续聘")
        .contains("代收代交（水电费） 0.00 10,000.00 9,000.00 1,000.00 ■ 待交 1,000.00")
        .contains("C5 秩序维护 145,090.00 27.4%")
        .contains("将于 2026-10-15 前交清。")
        .contains("每个数字均可追溯到原始凭证，业主委员会持审阅版。")
        .contains("业主委员会审阅（盖章）");
  }

  @Test
  void everyFontIsEmbeddedAndSubset() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (PDDocument pdf = Loader.loadPDF(Papers.pdf(Papers.disclosure()))) {
      for (var page : pdf.getPages()) {
        for (PDFont font : fonts(page.getResources())) {
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
          names.add(font.getName().substring(7));
        }
      }
    }
    assertThat(names)
        .containsExactly("LXGWWenKai-Regular", "NotoSansSC-Bold", "NotoSansSC-Regular");
  }

  @Test
  void rareCharactersLeaveInkAndNotOnlyText() throws IOException {
    // 21 pt at 144 dpi is a square of 42 pixels; the strokes of either character fill a tenth of
    // it.
    for (String rare : List.of("𠮷", "䶮", "账")) {
      BufferedImage with = firstPage(Papers.of(new Block.Heading(1, "", rare, "")));
      BufferedImage without = firstPage(Papers.of(new Block.Heading(1, "", "　", "")));
      assertThat(darkPixels(with) - darkPixels(without)).as(rare).isGreaterThan(45);
    }
  }

  @Test
  void equalDocumentsGiveEqualBytes() throws IOException {
    assertThat(Papers.pdf(Papers.disclosure())).isEqualTo(Papers.pdf(Papers.disclosure()));
  }

  @Test
  void manyThreadsGiveTheSameBytes() throws Exception {
    byte[] alone = Papers.pdf(Papers.disclosure());
    byte[] other = Papers.pdf(Papers.english());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> written = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Document document = i % 2 == 0 ? Papers.disclosure() : Papers.english();
        written.add(threads.submit(() -> Papers.pdf(document)));
      }
      for (int i = 0; i < 8; i++) {
        assertThat(written.get(i).get()).isEqualTo(i % 2 == 0 ? alone : other);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anotherProcessLocaleAndTimeZoneGiveTheSameBytes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("there.pdf");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.language=ar",
                "-Duser.country=SA",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Elsewhere.class.getName(),
                file.toString())
            .inheritIO()
            .start();

    assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(other.exitValue()).isZero();
    assertThat(Arrays.equals(Files.readAllBytes(file), Papers.pdf(Papers.disclosure()))).isTrue();
  }

  @Test
  void differentDocumentsHaveDifferentIdentities() throws IOException {
    try (PDDocument one = Loader.loadPDF(Papers.pdf(Papers.of(paragraph("一"))));
        PDDocument two = Loader.loadPDF(Papers.pdf(Papers.of(paragraph("二"))))) {
      assertThat(one.getDocument().getDocumentID().get(0))
          .isNotEqualTo(two.getDocument().getDocumentID().get(0));
    }
  }

  @Test
  void saysTitleAndLanguageAndNoDate() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Papers.pdf(Papers.disclosure()))) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("2026年第三季度收支公示");
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
  }

  /**
   * A batch of slips: each on a page of its own, found by its name; the file's title is not
   * printed.
   */
  @Test
  void eachSheetIsAPaperOfItsOwn() throws IOException {
    Document document =
        Papers.of(
            new Block.Sheet("unit", "1-1-101", "分户单甲", "梧桐里"),
            paragraph("甲的内容"),
            new Block.Sheet("unit", "1-1-102", "分户单乙", "梧桐里"),
            new Block.Heading(2, "account", "分户账", ""),
            paragraph("乙的内容"));
    byte[] pdf = Papers.pdf(document);
    List<String> pages = Read.pages(pdf);
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains("分户单甲", "甲的内容").doesNotContain("乙");
    assertThat(pages.get(1)).contains("分户单乙", "分户账", "乙的内容").doesNotContain("甲");
    assertThat(String.join("", pages)).doesNotContain(document.title());
    try (PDDocument read = Loader.loadPDF(pdf)) {
      List<String> names = new ArrayList<>();
      for (PDOutlineItem item : read.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(item.getTitle());
      }
      assertThat(names).containsExactly("1-1-101", "1-1-102");
    }
  }

  @Test
  void headingsAreTheOutline() throws IOException {
    Document document =
        Papers.of(
            new Block.Heading(1, "a", "一、收入", "小注"),
            new Block.Heading(2, "b", "（一）物业费", ""),
            new Block.Heading(1, "c", "二、支出", ""));
    List<String> titles = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(Papers.pdf(document))) {
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        item.children().forEach(child -> titles.add("- " + child.getTitle()));
      }
    }
    assertThat(titles).containsExactly("一、收入", "- （一）物业费", "二、支出");
  }

  @Test
  void refusesCharactersThatNoFontHoldsAndNamesThem() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = Papers.of(paragraph("新用字\uE000与😀"));

    assertThatThrownBy(() -> new PdfWriter(Papers.FRAME).write(document, out))
        .isInstanceOf(MissingGlyphs.class)
        .hasMessage(
            "Document \"2026年第三季度收支公示\" has characters that no font holds: "
                + "U+E000 \uE000, U+1F600 😀. Write them with another character or in letters.");
    assertThat(out.size()).isZero();
  }

  /** PDF/A-3b for the archive; PDF/UA-1 as far as a machine can tell. */
  @ParameterizedTest
  @EnumSource(names = {"PDFA_3_B", "PDFUA_1"})
  void isArchivedAndReadAloudInTheEyesOfVeraPdf(PDFAFlavour flavour) throws Exception {
    for (Document document : List.of(Papers.disclosure(), Papers.english(), Papers.review(60))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PdfWriter(Papers.FRAME).write(document, Print.LARGE, ATTACHED, out);
      for (byte[] pdf : List.of(Papers.pdf(document), out.toByteArray())) {
        VeraPdf.assertIs(flavour, document.id(), pdf);
      }
    }
  }

  /** The code in the foot is among them, in whatever size it is printed. */
  @Test
  void ownReaderFindsTheWordsOfRunningLinesToo() throws IOException {
    for (Print print : Print.values()) {
      assertThat(PdfText.of(printed(Papers.disclosure(), print)).replaceAll("\\s", ""))
          .as("%s", print)
          .contains("校验码7f3a91c2d0045be8", "致全体业主");
    }
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    boolean[] closed = {false};
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    new PdfWriter(Papers.FRAME).write(Papers.of(), out);

    assertThat(closed[0]).isFalse();
  }

  /** Read with PDFBox; the day is the paper's own, so that the bytes stay the same. */
  @Test
  void carriesItsFilesByteForByte() throws IOException {
    byte[] pdf = attached();
    assertThat(attached()).isEqualTo(pdf);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      COSArray associated =
          (COSArray) read.getDocumentCatalog().getCOSObject().getDictionaryObject("AF");
      List<String> names = new ArrayList<>();
      for (int i = 0; i < associated.size(); i++) {
        COSDictionary dictionary = (COSDictionary) associated.getObject(i);
        PDComplexFileSpecification file = new PDComplexFileSpecification(dictionary);
        Attachment wanted = ATTACHED.get(i);
        names.add(file.getFileUnicode());
        assertThat(dictionary.getNameAsString("AFRelationship")).isEqualTo("Data");
        assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo(wanted.mimeType());
        assertThat(file.getFileDescription()).isEqualTo(wanted.description());
        assertThat(file.getEmbeddedFile().getCOSObject().getCOSDictionary(COSName.PARAMS))
            .extracting(parameters -> parameters.getString("ModDate"))
            .isEqualTo("D:20261012000000+08'00'");
        assertThat(file.getEmbeddedFile().toByteArray())
            .isEqualTo(wanted.text().getBytes(StandardCharsets.UTF_8));
      }
      assertThat(names).containsExactly("figures.json", "tables.csv");
      assertThat(
              read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().values().stream()
                  .map(PDComplexFileSpecification::getFileUnicode))
          .containsExactlyInAnyOrder("figures.json", "tables.csv");
    }
    Map<String, byte[]> own = PdfAttachments.of(pdf);
    assertThat(own.keySet()).containsExactly("figures.json", "tables.csv");
    assertThat(own.get("tables.csv"))
        .isEqualTo(ATTACHED.get(1).text().getBytes(StandardCharsets.UTF_8));
    assertThat(PdfAttachments.of(Papers.pdf(Papers.of()))).isEmpty();
  }

  private static byte[] attached() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfWriter(Papers.FRAME).write(Papers.disclosure(), Print.USUAL, ATTACHED, out);
    return out.toByteArray();
  }

  private static byte[] printed(Document document, Print print) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfWriter(Papers.FRAME).write(document, print, List.of(), out);
    return out.toByteArray();
  }

  /** Every word is there, and none is smaller than 1.4 times the same word before. */
  @Test
  void largePrintSaysTheSameInLargerType() throws IOException {
    byte[] usual = Papers.pdf(Papers.disclosure());
    byte[] large = printed(Papers.disclosure(), Print.LARGE);
    // Tables that became lists repeat their columns' labels: nothing is less often there.
    Map<Integer, Long> there = words(large);
    words(usual)
        .forEach(
            (character, count) ->
                assertThat(there.getOrDefault(character, 0L))
                    .as(Character.toString(character))
                    .isGreaterThanOrEqualTo(count));
  }

  /**
   * Large print by the guidelines: 16 points for text, here 17.2, and nothing below 14. An
   * ideograph is as wide as its type is high.
   */
  @Test
  void nothingInLargePrintIsBelowFourteenPoints() throws IOException {
    List<Read.Drawn> body =
        Read.drawn(printed(Papers.disclosure(), Print.LARGE)).stream()
            .filter(drawn -> drawn.y() > Sheet.mm(28) && drawn.y() < Sheet.mm(280))
            .filter(drawn -> Character.isIdeographic(drawn.text().codePointAt(0)))
            .toList();
    assertThat(body).hasSizeGreaterThan(500);
    assertThat(body)
        .allSatisfy(
            drawn -> assertThat(drawn.width()).as(drawn.text()).isGreaterThanOrEqualTo(13.99f));
    assertThat(body).anySatisfy(drawn -> assertThat(drawn.width()).isBetween(17.1f, 17.3f));
  }

  /** Characters of the body, counted: pages, and so running lines, are others. */
  private static Map<Integer, Long> words(byte[] pdf) throws IOException {
    return Read.pages(pdf).stream()
        .map(page -> String.join("", Read.body(page)))
        .flatMapToInt(String::codePoints)
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .boxed()
        .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
  }

  /** An ideograph is as wide as its type is high. */
  private static double smallest(byte[] pdf, String ideograph) throws IOException {
    return Read.drawn(pdf).stream()
        .filter(drawn -> drawn.text().equals(ideograph))
        .mapToDouble(Read.Drawn::width)
        .min()
        .orElseThrow();
  }

  @Test
  void onePageIsAsLargeAsItCanBe() throws IOException {
    double before = Double.MAX_VALUE;
    for (int rows : List.of(3, 20, 26, 32)) {
      Document document =
          Papers.of(new Block.TableBlock(Papers.entries(rows)), paragraph("末尾".repeat(30)));
      byte[] pdf = printed(document, Print.ONE_PAGE);
      assertThat(Read.pages(pdf)).as("%d rows", rows).hasSize(1);
      double size = smallest(pdf, "末");
      assertThat(size).isLessThanOrEqualTo(before);
      before = size;
    }
    // 8.6 points at 1.3 times; the most rows are set smaller.
    assertThat(before).isLessThan(8.6);
    assertThat(smallest(printed(Papers.of(paragraph("末")), Print.ONE_PAGE), "末"))
        .isBetween(11.1, 11.3);
  }

  @Test
  void theCodeAtTheFootOfTheFirstPageIsRead() throws Exception {
    for (Print print : List.of(Print.USUAL, Print.LARGE)) {
      try (PDDocument pdf = Loader.loadPDF(printed(Papers.disclosure(), print))) {
        BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
        int foot = page.getHeight() * 3 / 4;
        Result read =
            Read.code(page.getSubimage(0, foot, page.getWidth(), page.getHeight() - foot));
        assertThat(read.getText()).isEqualTo(Papers.CODE);
        // The middles of the outer finders are a symbol's width less 7 modules apart: 30 of 37.
        ResultPoint[] finders = read.getResultPoints();
        double apart = ResultPoint.distance(finders[1], finders[2]) * 25.4 / 150;
        assertThat(apart * 37 / 30).isGreaterThan(18);
      }
    }
  }

  /** What is said aloud, in order; running lines and rules are artifacts. */
  @Test
  void isReadAloudInOrderWithoutItsRunningLines() throws IOException {
    Document document =
        Papers.of(
            new Block.Heading(2, "a", "一、收入", "小注"),
            new Block.TableBlock(
                Papers.small("t", List.of("项目", "金额"), List.of("甲", "1.00"), List.of("乙", "2.00"))),
            Papers.chart("c", "图中所示"),
            new Block.Notes(List.of("注释")));
    List<String> said = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(Papers.pdf(document))) {
      PDPage page = pdf.getPage(0);
      PDFMarkedContentExtractor marked = new PDFMarkedContentExtractor();
      marked.processPage(page);
      Map<Integer, String> texts = new TreeMap<>();
      for (PDMarkedContent content : marked.getMarkedContents()) {
        String text =
            content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
        if (content.getTag().equals("Artifact")) {
          assertThat(text).as("said by the running lines alone").doesNotContain("甲", "注释");
        } else {
          texts.put(content.getMCID(), text);
        }
      }
      listen(pdf.getDocumentCatalog().getStructureTreeRoot(), texts, said);
    }
    assertThat(String.join("|", said).replaceFirst("^.*?H2", "H2"))
        .isEqualTo(
            "H2|一、收入|P|小注|Table|TR|TH|项目|TH|金额|TR|TD|甲|TD|1.00|TR|TD|乙|TD|2.00"
                + "|Figure 图中所示|图中所示c|L|LI|Lbl|1.|LBody|注释");
  }

  private static void listen(PDStructureNode node, Map<Integer, String> texts, List<String> said) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String alternative = element.getAlternateDescription();
        said.add(element.getStructureType() + (alternative == null ? "" : " " + alternative));
        listen(element, texts, said);
      } else if (kid instanceof Integer mark) {
        said.add(texts.getOrDefault(mark, ""));
      }
    }
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(text, Block.Tone.NORMAL);
  }

  private static List<PDFont> fonts(PDResources resources) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDFormXObject form) {
        fonts.addAll(fonts(form.getResources()));
      }
    }
    return fonts;
  }

  private static BufferedImage firstPage(Document document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Papers.pdf(document))) {
      return new PDFRenderer(pdf).renderImageWithDPI(0, 144);
    }
  }

  private static int darkPixels(BufferedImage image) {
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int green = (image.getRGB(x, y) >> 8) & 0xff;
        dark += green < 140 ? 1 : 0;
      }
    }
    return dark;
  }

  /** Writes the same paper in a process of its own. */
  static final class Elsewhere {

    private Elsewhere() {}

    public static void main(String[] args) throws IOException {
      Files.write(Path.of(args[0]), Papers.pdf(Papers.disclosure()));
    }
  }
}
