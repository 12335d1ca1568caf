package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.browser.Browser;
import org.mingzhang.browser.PageLook;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.cli.PublicScanner.Finding;
import org.mingzhang.cli.PublicScanner.Kind;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.write.pdf.PdfText;
import org.mingzhang.write.pdf.PosterWriter;

/**
 * One hostile estate, drawn up and published once: no text changes the structure of what it stands
 * in, and no person is in anything that owners are given.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicOutputTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "article",
          "b",
          "body",
          "caption",
          "circle",
          "clippath",
          "dd",
          "defs",
          "desc",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "g",
          "h1",
          "h2",
          "h3",
          "head",
          "header",
          "html",
          "i",
          "input",
          "label",
          "li",
          "line",
          "main",
          "meta",
          "nav",
          "ol",
          "p",
          "output",
          "path",
          "polygon",
          "polyline",
          "rect",
          "s",
          "script",
          "section",
          "small",
          "span",
          "style",
          "summary",
          "svg",
          "table",
          "tbody",
          "td",
          "text",
          "th",
          "thead",
          "title",
          "tr",
          "ul");

  private static final Pattern UNSEEN =
      Pattern.compile("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFEFF]");

  /** One of each kind, as a leak would look. */
  private static final List<String> SEEDS =
      List.of(
          "收款人" + HostileEstate.PERSON,
          "电话 " + HostileEstate.MOBILE,
          "证件 " + HostileEstate.IDENTITY,
          "卡 6222 0202 0011 2233 446",
          HostileEstate.PLATE,
          "3-2-1101 欠费 1,234.50 元",
          HostileEstate.COMMENT + "，请处理");

  private static final String SEED = String.join("；", SEEDS);

  private final Path temporary;
  private final HostileEstate estate;

  PublicOutputTest(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    estate = HostileEstate.in(Files.createDirectories(temporary.resolve("estate")));
  }

  private static PublicScanner scanner() {
    return new PublicScanner(
        List.of(HostileEstate.PERSON, HostileEstate.OWNER),
        List.of(HostileEstate.COMMENT, HostileEstate.PLACE, HostileEstate.DESCRIPTION));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  @Test
  void nobodyIsFoundInWhatOwnersAreGiven() throws IOException {
    assertThat(scanner().scan(estate.shown())).isEmpty();
    assertThat(files(estate.shown(), "")).hasSizeGreaterThan(10);
  }

  /** What goes to the authority holds nobody either, and is not among what owners are given. */
  @Test
  void nobodyIsFoundInWhatTheAuthorityIsGiven() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("authority"));
    for (String name : List.of("regulator.pdf", "regulator.csv")) {
      Files.copy(estate.drafts().resolve(HostileEstate.FOLDER).resolve(name), folder.resolve(name));
      assertThat(files(estate.shown(), name)).isEmpty();
    }
    assertThat(scanner().scan(folder)).isEmpty();
  }

  /**
   * The committee's workbook names whom the vouchers name: there the scanner has enough to find.
   */
  @Test
  void theCommitteesWorkbookNamesWhomTheVouchersName() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("committee"));
    Files.copy(
        estate.drafts().resolve(HostileEstate.FOLDER).resolve("review.xlsx"),
        folder.resolve("review.xlsx"));
    assertThat(scanner().scan(folder)).extracting(Finding::kind).contains(Kind.NAME);
  }

  @Test
  void eachKindIsFoundWhereverItIsHidden() throws IOException {
    for (Map.Entry<String, byte[]> leak : leaks().entrySet()) {
      Path folder = Files.createDirectories(temporary.resolve("leak/" + leak.getKey().hashCode()));
      Files.write(folder.resolve(leak.getKey().replaceFirst(".*:", "")), leak.getValue());
      assertThat(scanner().scan(folder).stream().map(Finding::kind).collect(Collectors.toSet()))
          .as(leak.getKey())
          .isEqualTo(EnumSet.allOf(Kind.class));
    }
  }

  private Map<String, byte[]> leaks() throws IOException {
    Map<String, byte[]> leaks = new TreeMap<>();
    leaks.put("element:a.html", utf8("<p>" + SEED + "</p>"));
    leaks.put("attribute:a.html", utf8("<a aria-label=\"" + SEED + "\">x</a>"));
    leaks.put("comment:a.html", utf8("<!-- " + SEED + " -->"));
    leaks.put(
        "parted:a.html",
        utf8("<p>" + SEED.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", "<i></i>") + "</p>"));
    leaks.put("references:a.html", utf8("<p>" + references(SEED) + "</p>"));
    leaks.put("label:a.svg", utf8("<svg><text>" + SEED + "</text></svg>"));
    leaks.put("entry:feed.xml", utf8("<feed><summary>" + SEED + "</summary></feed>"));
    leaks.put("data:figures.json", utf8("{\"by\": {\"category\": \"" + SEED + "\"}}"));
    leaks.put("name:" + SEED + ".txt", utf8("x"));
    leaks.put("member:a.zip", zip("a.html", "<p>" + SEED + "</p>"));
    leaks.put("members name:a.zip", zip(SEED + ".txt", "x"));
    leaks.put("cell:a.xlsx", zip("xl/sharedStrings.xml", "<sst><t>" + SEED + "</t></sst>"));
    leaks.put("text:a.pdf", pdf(SEED));
    for (Hiding hiding : Hiding.values()) {
      leaks.put(hiding + ":a.pdf", hidden(hiding));
    }
    return leaks;
  }

  private static String references(String text) {
    return text.codePoints()
        .mapToObj(c -> "&#x" + Integer.toHexString(c) + ";")
        .collect(Collectors.joining());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  /** Each part of the text on a line of its own. */
  private static byte[] pdf(String text) throws IOException {
    Document poster =
        new Document(
            "poster",
            Locale.CHINA,
            "题",
            "副题",
            "",
            "",
            "",
            "",
            "",
            List.of(
                new Block.Particulars(
                    Stream.of(text.split("；"))
                        .map(part -> new Block.Particular("项", part))
                        .toList())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PosterWriter().write(poster, out);
    return out.toByteArray();
  }

  /** Where a PDF holds text that is not on its pages. */
  private enum Hiding {
    TITLE,
    METADATA,
    ATTACHMENT,
    OUTLINE,
    ALTERNATIVE
  }

  private static byte[] hidden(Hiding hiding) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf("无"))) {
      switch (hiding) {
        case TITLE -> pdf.getDocumentInformation().setTitle(SEED);
        case METADATA ->
            pdf.getDocumentCatalog()
                .setMetadata(
                    new PDMetadata(pdf, new ByteArrayInputStream(utf8("<x>" + SEED + "</x>"))));
        case ATTACHMENT -> {
          PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(utf8(SEED)));
          file.setModDate(Calendar.getInstance(Locale.ROOT));
          pdf.getDocumentCatalog().getCOSObject().setItem("AF", file.getCOSObject());
        }
        case OUTLINE -> {
          PDOutlineItem item = new PDOutlineItem();
          item.setTitle(SEED);
          PDDocumentOutline outline = new PDDocumentOutline();
          outline.addLast(item);
          pdf.getDocumentCatalog().setDocumentOutline(outline);
        }
        case ALTERNATIVE ->
            pdf.getPage(0).getCOSObject().setString(COSName.getPDFName("Alt"), SEED);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  /** What looks like a person's number and is none. */
  @Test
  void whatIsNobodysIsNotFound() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("clean"));
    Files.writeString(
        folder.resolve("a.html"),
        """
        2026-10-31 至 2026-11-30，138,123,456.78 元，3-5 日，11010519491231002Y 110105194912310021
        6222020200112233445，1a13812345678，第 2026-Q3-C001 号，0.13812345678，A座 12 部，2026 2025 2024 2023
        """);
    assertThat(scanner().scan(folder)).isEmpty();
  }

  @Test
  void noPageHasAnElementOrAnAttributeOfATyped() throws IOException {
    Python.assumeIsThere("parse the pages with a parser of its own");
    Ended said = Python.run("pages.py", estate.folder().resolve("out"));
    assertThat(said.code()).as(said.out()).isZero();
    Map<String, List<String>> lines = new TreeMap<>();
    said.out()
        .lines()
        .map(line -> List.of(line.split(" ")))
        .forEach(words -> lines.put(words.get(0), words.subList(1, words.size())));
    assertThat(lines.get("pages")).containsExactly("7");
    assertThat(lines.get("elements")).isSubsetOf(ELEMENTS).contains("article", "table");
    assertThat(lines.get("attributes"))
        .doesNotContain("src", "onload", "onerror", "action")
        .noneMatch(name -> name.startsWith("on"));
    assertThat(lines.get("schemes")).isEmpty();
    assertThat(lines.get("outside")).isEmpty();
    assertThat(Files.readString(estate.publication().resolve("disclosure.html")))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; gnp");
    for (Path page : files(estate.folder().resolve("out"), ".html")) {
      boolean board = page.getFileName().toString().equals("index.html") && !isDraft(page);
      assertThat(Files.readString(page).split("<script", -1))
          .as(page.toString())
          .hasSize(board ? 2 : 1);
    }
  }

  private boolean isDraft(Path page) {
    return !page.startsWith(estate.shown());
  }

  /** The boards in a browser: nothing is wrong with them, and they are searched. */
  @Test
  void theBoardsAreReadAndSearchedInABrowser(@TempDir Path folder)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(Browser.isInstalled(), "Install chromium to look at the pages.");
    Path all = estate.shown().resolve("index.html");
    try (Browser browser = Browser.start(folder)) {
      PageLook look = new PageLook(browser);
      assertThat(look.findings(estate.shown().resolve(HostileEstate.FOLDER).resolve("index.html")))
          .isEmpty();
      assertThat(look.findings(all)).isEmpty();
      assertThat(searched(browser, "")).isEqualTo("1 ");
      assertThat(searched(browser, "2026年 苑")).isEqualTo("1 1 项");
      assertThat(searched(browser, "没有的小区")).isEqualTo("0 0 项");
    }
  }

  /** How many entries are left when this is typed, and what the page says of it. */
  private static String searched(Browser browser, String typed) throws IOException {
    String script =
        """
        (() => {
          const field = document.querySelector('[role=search] input');
          if (field.closest('[hidden]')) return 'hidden';
          field.value = '%s';
          field.dispatchEvent(new Event('input'));
          return [...document.querySelectorAll('article')].filter(a => a.checkVisibility()).length
            + ' ' + document.querySelector('output').textContent;
        })()
        """;
    Map<String, Object> result =
        browser.call(
            "Runtime.evaluate", "expression", script.formatted(typed), "returnByValue", true);
    return String.valueOf(Browser.map(result.get("result")).get("value"));
  }

  @Test
  void feedsAndChartsAreWellFormedAndSayTheNameAsItIsShown() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    List<Path> files = new ArrayList<>(files(estate.folder().resolve("out"), ".svg"));
    files.addAll(files(estate.shown(), ".xml"));
    for (Path file : files) {
      org.w3c.dom.Document xml = factory.newDocumentBuilder().parse(file.toFile());
      assertThat(xml.getElementsByTagName("script").getLength()).as(file.toString()).isZero();
      assertThat(xml.getElementsByTagName("img").getLength()).isZero();
    }
    assertThat(files).hasSizeGreaterThan(5);
    org.w3c.dom.Document feed =
        factory
            .newDocumentBuilder()
            .parse(estate.shown().resolve(HostileEstate.FOLDER).resolve("feed.xml").toFile());
    assertThat(feed.getElementsByTagName("name").item(0).getTextContent())
        .isEqualTo(HostileEstate.SHOWN);
  }

  @Test
  void nothingTurnsTheLine() throws IOException {
    for (Path file : files(estate.folder().resolve("out"), "")) {
      String name = file.toString();
      String text =
          name.endsWith(".pdf")
              ? PdfText.of(Files.readAllBytes(file))
              : name.endsWith(".html") || name.endsWith(".svg") || name.endsWith(".xml")
                  ? Files.readString(file)
                  : "";
      assertThat(UNSEEN.matcher(text).find()).as(name).isFalse();
      assertThat(UNSEEN.matcher(name).find()).as(name).isFalse();
    }
  }

  /** A text that a spreadsheet would run is a text, also after it was edited and left. */
  @Test
  void noCellRunsWhatWasTyped() throws IOException {
    Set<String> typed = new TreeSet<>();
    for (Path file : files(estate.folder().resolve("out"), ".xlsx")) {
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        for (Sheet sheet : book) {
          assertThat(sheet.getSheetName()).hasSizeLessThan(32);
          assertThat(sheet.getHyperlinkList())
              .allMatch(link -> link.getType() == HyperlinkType.DOCUMENT);
          for (Row row : sheet) {
            for (Cell cell : row) {
              check(cell, typed);
            }
          }
        }
      }
    }
    assertThat(typed).anyMatch(text -> text.startsWith("="));
  }

  private static void check(Cell cell, Set<String> typed) {
    if (cell.getCellType() == CellType.FORMULA) {
      assertThat(cell.getCellFormula())
          .doesNotContain("cmd", "HYPERLINK(\"x\"", "SUM(1)", "DDE", "[");
    } else if (cell.getCellType() == CellType.STRING) {
      String text = cell.getStringCellValue();
      assertThat(UNSEEN.matcher(text).find()).as(text).isFalse();
      if (text.matches("(?s)[=+\\-@\t\r].*")) {
        assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isTrue();
        typed.add(text);
      }
    }
  }

  @Test
  void noPdfActsOrPrintsBesideItsPage() throws IOException {
    for (Path file : files(estate.folder().resolve("out"), ".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
        assertThat(pdf.getDocumentCatalog().getOpenAction()).as(file.toString()).isNull();
        assertThat(pdf.getDocumentCatalog().getCOSObject().getDictionaryObject("AA")).isNull();
        assertThat(pdf.getNumberOfPages()).as(file.toString()).isLessThan(60);
        for (PDPage page : pdf.getPages()) {
          assertThat(page.getCOSObject().getDictionaryObject("AA")).isNull();
        }
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition p) {
            assertThat(p.getXDirAdj() + p.getWidthDirAdj())
                .as(file + ": " + p.getUnicode())
                .isLessThanOrEqualTo(p.getPageWidth() + 0.5f);
            assertThat(p.getYDirAdj()).isLessThanOrEqualTo(p.getPageHeight() + 0.5f);
          }
        }.getText(pdf);
      }
    }
  }

  @Test
  void nothingIsWrittenElsewhereAndNoNameIsADevice() throws IOException {
    try (Stream<Path> list = Files.list(estate.folder())) {
      assertThat(list.map(path -> path.getFileName().toString()).sorted())
          .containsExactly("home", "in", "out");
    }
    assertThat(estate.publication().resolve("manifest.json")).isRegularFile();
    try (Stream<Path> walk = Files.walk(estate.folder().resolve("out"))) {
      for (Path path : walk.toList()) {
        String name = path.getFileName().toString();
        assertThat(name).matches("[\\p{L}\\p{N}%_.\\-]{1,140}").doesNotEndWith(".");
        assertThat(name.toLowerCase(Locale.ROOT)).doesNotMatch("(con|nul|aux|prn)(\\..*)?");
      }
    }
  }

  @Test
  void theZipHasItsMembersAndNoOthers() throws IOException {
    Path publication = estate.publication();
    try (ZipFile zip = new ZipFile(publication.resolve("messenger.zip").toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .contains("disclosure.pdf", "disclosure.html")
          .isSubsetOf("disclosure.pdf", "summary.pdf", "disclosure.html");
      for (String name : names) {
        assertThat(zip.getInputStream(zip.getEntry(name)).readAllBytes())
            .isEqualTo(Files.readAllBytes(publication.resolve(name)));
      }
    }
  }

  @Test
  void thePublicationVerifies() {
    Ended verified = Program.run("verify", estate.shown());
    assertThat(verified.code()).as(verified.err()).isZero();
  }
}
