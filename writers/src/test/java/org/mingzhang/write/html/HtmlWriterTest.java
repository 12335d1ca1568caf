package org.mingzhang.write.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Directory;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Table.Align;
import org.mingzhang.document.Table.Column;

class HtmlWriterTest {

  private static final String EVIL = "<script>alert(\"1\")</script>'&";

  static Stream<String> pages() throws IOException {
    return Stream.of(
        html(Papers.disclosure()),
        html(Papers.service()),
        html(Papers.crowded()),
        html(evil()),
        html(Papers.directory()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void asksForNothingAndRunsNothing(String page) {
    String lower = page.toLowerCase(Locale.ROOT);
    assertThat(lower.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    assertThat(lower)
        .doesNotContain("<script", "<link", "<img", "<iframe", "@import", "url(h", "javascript:")
        .contains("default-src 'none'");
    assertThat(Pattern.compile("<[^>]*\\son[a-z]+=").matcher(lower).find()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasOneHeadingAtTheTopAndALanguage(String page) {
    assertThat(count(page, "<h1>")).isEqualTo(1);
    assertThat(page).contains("<html lang=\"");
    assertThat(page).startsWith("<!doctype html>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyDrawingHasAnAlternative(String page) {
    Matcher svg = Pattern.compile("<svg [^>]*>").matcher(page);
    while (svg.find()) {
      assertThat(svg.group()).contains("role=\"img\"");
      Matcher ids = Pattern.compile("aria-labelledby=\"(\\S+) (\\S+)\"").matcher(svg.group());
      assertThat(ids.find()).isTrue();
      assertThat(count(page, "<title id=\"" + ids.group(1) + "\">")).isEqualTo(1);
      assertThat(count(page, "<desc id=\"" + ids.group(2) + "\">")).isEqualTo(1);
    }
    assertThat(count(page, "<figure role=\"group\"><")).isZero();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void elementsCloseAndIdsAreUnique(String page) {
    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(r -> r.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (String tag : List.of("div", "table", "tr", "td", "th", "p", "ul", "li", "figure", "svg")) {
      assertThat(count(page, "<" + tag + ">") + count(page, "<" + tag + " "))
          .as(tag)
          .isEqualTo(count(page, "</" + tag + ">"));
    }
  }

  @Test
  void everyTextIsEscaped() throws IOException {
    String page = html(evil());
    assertThat(page).contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'&amp;");
    assertThat(page).doesNotContain("<script", "alert(\"1\")");
  }

  @Test
  void chipsLeadToTheSections() throws IOException {
    String page = html(Papers.disclosure());
    assertThat(page).contains("<a href=\"#funds\">各项资金收支</a>", "<h2 id=\"funds\">一、各项资金收支");
    assertThat(page).contains("<a href=\"#arrears\">欠费账龄</a>", "<h2 id=\"arrears\">欠费账龄");
  }

  @Test
  void tablesChooseTheirFormByTheirColumns() throws IOException {
    String page = html(Papers.disclosure());
    assertThat(page)
        .contains("<table class=\"plain\" role=\"table\"><caption class=\"said\">收费情况")
        .contains("<table class=\"rows\" role=\"table\"><caption class=\"said\">物业服务支出构成")
        .contains("<table class=\"cards three\" role=\"table\"><caption class=\"said\">各项资金收支")
        .contains("<table class=\"cards four\" role=\"table\"><caption class=\"said\">报修与投诉");
    assertThat(page).contains("class=\"name\" data-code=\"C1\">人员工资、社会保险和福利</th>");
    assertThat(page).contains("data-label=\"期末余额\">147,622.20</td>");
  }

  @Test
  void barsKeepTheirShareAndLastPeriodsMark() throws IOException {
    assertThat(placed(html(Papers.disclosure())))
        .contains("<i style=\"width:51.70%\"></i><b style=\"left:53.80%\"></b>");
  }

  @Test
  void intervalsStandOnACommonScale() throws IOException {
    // The scale runs from 60 to 100 %: 84.6 % at 24.6/40, its interval from 20.6/40, 7.3/40 wide.
    assertThat(placed(html(Papers.disclosure())))
        .contains(
            "<s style=\"left:50.00%\"></s><i style=\"left:51.50%;width:18.25%\"></i>"
                + "<b style=\"left:61.50%\"></b>")
        .contains("<span class=\"withheld\">样本不足，不公布</span>");
  }

  @Test
  void negativeBarsGrowFromTheZeroLine() throws IOException {
    Chart.Bars chart =
        new Chart.Bars(
            "b",
            "退款",
            "a",
            "",
            List.of(new Chart.Bar("x", 300, "300", null), new Chart.Bar("y", -100, "−100", -50.0)));
    assertThat(placed(html(document(new Block.ChartBlock(chart)))))
        .contains("<i style=\"left:25.00%;width:75.00%\"></i>")
        .contains("<i style=\"left:0.00%;width:25.00%\"></i><b style=\"left:12.50%\"></b>");
  }

  @Test
  void sameDocumentGivesTheSameBytes() throws IOException {
    assertThat(html(Papers.disclosure())).isEqualTo(html(Papers.disclosure()));
  }

  @Test
  void directoryListsEveryPaper() throws IOException {
    assertThat(html(Papers.directory()))
        .contains("<b>𠮷祥苑</b> <small>C002</small>")
        .contains("href=\"C001/disclosure.pdf\" aria-label=\"翠湖花园 公示版 PDF\">公示版 PDF</a>")
        .contains("<i class=\"shape missed\" aria-hidden=\"true\"></i>账不平，未出");
  }

  @Test
  void directoryShowsWhatIsPostedFirstAndDataLast() throws IOException {
    String page = html(Papers.directory());
    assertThat(page.indexOf("<a class=\"first\" href=\"C001/disclosure.pdf\""))
        .isPositive()
        .isLessThan(page.indexOf("<a href=\"C001/review.pdf\""));
    assertThat(page).contains("<p class=\"links data\"><a href=\"C001/figures.json\"");
  }

  @Test
  void datesAndNumbersOfPapersAreNeverBroken() throws IOException {
    String page =
        html(
            document(
                new Block.Paragraph(
                    "公示期 2026-10-31 至 2026-11-30，第 2026-Q3-C001 号，目标 ≥ 90%，网上-线下",
                    Block.Tone.NORMAL)));
    assertThat(page)
        .contains(
            "公示期 <span class=\"whole\">2026-10-31</span> 至"
                + " <span class=\"whole\">2026-11-30</span>，第"
                + " <span class=\"whole\">2026-Q3-C001</span> 号，目标"
                + " <span class=\"whole\">≥ 90%</span>，网上-线下");
  }

  @Test
  void directoryRefusesALinkThatLeavesTheFolder() {
    Directory directory =
        new Directory(
            "t",
            "",
            Locale.ROOT,
            List.of(
                new Directory.Entry(
                    "n",
                    "i",
                    Status.NONE,
                    "",
                    List.of(new Directory.Link("l", "javascript:x", Directory.Use.READ)))),
            List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DirectoryPage.write(directory, new ByteArrayOutputStream()))
        .withMessage("expected a relative link but found javascript:x");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void allowsTheOneStyleThatItHasByItsDigest(String page) throws NoSuchAlgorithmException {
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    String name = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    assertThat(page).contains("default-src 'none'; style-src " + name + "; ");
    assertThat(page).doesNotContain("unsafe-inline", " style=\"");
    assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style>"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasItsPartsAndAWayToTheMainOne(String page) {
    for (String part : List.of("<header>", "<main id=\"main\">", "href=\"#main\"")) {
      assertThat(count(page, part)).as(part).isEqualTo(1);
    }
    assertThat(page.indexOf("href=\"#main\"")).isLessThan(page.indexOf("<header>"));
  }

  @Test
  void aDrawnChartHasItsTextsInATable() throws IOException {
    String page = html(Papers.disclosure());
    assertThat(page)
        .contains("<details><summary>图中数据</summary>")
        .contains("收入 万元</th>", "data-label=\"收入 万元\">20.1</td>");
  }

  /** The page with the styles where they apply, as a browser puts them. */
  private static String placed(String page) {
    String placed = page;
    Matcher rules = Pattern.compile("(?m)^\\.(s\\d+)\\{(.*)}$").matcher(page);
    while (rules.find()) {
      placed =
          placed.replace("class=\"" + rules.group(1) + "\"", "style=\"" + rules.group(2) + "\"");
    }
    return placed;
  }

  private static Document evil() {
    Table table =
        new Table(
            EVIL,
            EVIL,
            List.of(new Column(EVIL, Align.LEFT, 1), new Column(EVIL, Align.RIGHT, 1)),
            List.of(Papers.row(Papers.words(EVIL), Papers.day("2026-07-01"))),
            EVIL);
    Chart trend =
        new Chart.Trend(
            EVIL,
            EVIL,
            EVIL,
            EVIL,
            List.of(new Chart.Point(EVIL, EVIL, 1.0, EVIL, Status.MET)),
            1.0,
            EVIL);
    Chart bars =
        new Chart.Bars(EVIL, EVIL, EVIL, EVIL, List.of(new Chart.Bar(EVIL, 1, EVIL, null)));
    return document(
        new Block.Heading(1, EVIL, EVIL, EVIL),
        new Block.Heading(1, "b", EVIL, EVIL),
        new Block.Paragraph(EVIL, Block.Tone.WARNING),
        new Block.Tiles(List.of(new Block.Tile(EVIL, Status.MET, EVIL, EVIL, List.of(EVIL)))),
        new Block.Particulars(List.of(new Block.Particular(EVIL, EVIL))),
        new Block.TableBlock(table),
        new Block.ChartBlock(trend),
        new Block.ChartBlock(bars),
        new Block.Notes(List.of(EVIL)),
        new Block.Seals(List.of(new Block.Seal(EVIL, List.of(EVIL)))));
  }

  private static Document document(Block... blocks) {
    return new Document(
        "d", Locale.ENGLISH, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, "{0}", List.of(blocks));
  }

  private static String html(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlWriter.write(document, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String html(Directory directory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DirectoryPage.write(directory, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int count(String page, String part) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }
}
