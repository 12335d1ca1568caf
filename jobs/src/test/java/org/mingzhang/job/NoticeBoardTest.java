package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.job.PublicFolder.Finding;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.Kind;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.mingzhang.write.data.Manifest;
import org.mingzhang.write.data.PublicationManifest;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Boards over publications that are laid out by hand: nothing but their manifests. */
class NoticeBoardTest {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir Path root;

  private final List<Step> steps = new ArrayList<>();

  /** Lays out a publication of three files; its display is 30 days from the day it is laid out. */
  private void publish(String community, String name, String period, int revision, String day)
      throws IOException {
    publish(community, name, period, revision, day, "");
  }

  private void publish(
      String community, String name, String period, int revision, String day, String reason)
      throws IOException {
    Path folder =
        Files.createDirectories(
            root.resolve(FolderName.of(community)).resolve(period + "-r" + revision));
    List<Manifest.Item> outputs = new ArrayList<>();
    for (String file : List.of("disclosure.html", "disclosure.pdf", "figures.json")) {
      Files.writeString(folder.resolve(file), community + period + revision + file);
      outputs.add(Manifest.Item.of(folder, folder.resolve(file)));
    }
    LocalDate from = LocalDate.parse(day);
    OffsetDateTime at = from.atTime(10, 30).atOffset(CHINA);
    TreeMap<String, String> parameters = new TreeMap<>(Map.of("lang", "zh-CN"));
    parameters.put("name", name);
    parameters.put("published", at.toString());
    if (!reason.isEmpty()) {
      parameters.put("reason", reason);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PublicationManifest(
            "0.1.0",
            community,
            period,
            revision,
            parameters,
            from,
            from.plusDays(30),
            List.of(),
            List.of(),
            "",
            "",
            List.of(),
            outputs)
        .write(bytes);
    Files.write(folder.resolve("manifest.json"), bytes.toByteArray());
    step(community, period, revision, Kind.PUBLISHED, at, "", Digests.of(bytes.toByteArray()));
    update(community);
  }

  private void step(
      String community,
      String period,
      int revision,
      Kind kind,
      OffsetDateTime at,
      String note,
      String digest) {
    Step plain =
        Step.of(
            new Issue(community, Period.parse(period), revision, State.PUBLISHED, ""),
            kind,
            at,
            "李主任",
            "",
            note,
            "");
    steps.add(
        new Step(
            plain.communityId(),
            plain.period(),
            plain.revision(),
            steps.size() + 1L,
            plain.kind(),
            plain.at(),
            plain.actor(),
            "",
            note,
            "",
            "",
            null,
            null,
            digest));
  }

  private void update(String community) throws IOException {
    NoticeBoard.update(
        root,
        FolderName.of(community),
        root.resolve("home"),
        community,
        PublicationHistory.of(List.copyOf(steps)));
  }

  private String page(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }

  /** What a reader sees, without markup. */
  private String text(String name) throws IOException {
    return page(name)
        .replaceFirst("(?s)<style>.*?</style>", "")
        .replaceAll("</(p|li|h1|h2|h3|a)>", "\n")
        .replaceAll("<[^>]*>", "")
        .replaceAll("[ \n]*\n[ \n]*", "\n");
  }

  /** Four quarters, one of them corrected, and a community whose last paper is withdrawn. */
  private void year() throws IOException {
    publish("C001", "梧桐苑", "2025-Q4", 1, "2026-01-31");
    publish("C001", "梧桐苑", "2026-Q2", 1, "2026-07-31");
    publish("C001", "梧桐苑", "2026-Q3", 1, "2026-10-31");
    publish("C001", "梧桐苑", "2026-Q3", 2, "2026-11-10", "漏登一笔收款");
    publish("C002", "白杨里", "2026-Q3", 1, "2026-10-31");
    String digest =
        steps.stream()
            .filter(step -> step.communityId().equals("C002"))
            .map(Step::publicationDigest)
            .findFirst()
            .orElseThrow();
    assertThat(digest).hasSize(64);
    step(
        "C002",
        "2026-Q3",
        1,
        Kind.WITHDRAWN,
        OffsetDateTime.parse("2026-11-05T09:00:00+08:00"),
        "资料有误",
        "");
    update("C002");
  }

  @Test
  void aCommunitysPageHasEveryPublicationByYearAndPeriod() throws IOException {
    year();
    String text = text("C001/index.html");
    assertThat(text)
        .contains("梧桐苑 公示")
        .contains("公示中 截至 2026-11-10\n2026年第三季度 2026-07-01 至 2026-09-30\n第 2 版")
        .contains("有效，公示 2026-11-10 至 2026-12-10\n更正第 1 版，原因：漏登一笔收款\n校验码 ")
        .contains("已更正，见第 2 版；曾公示 2026-10-31 至 2026-11-30 看第 2 版\n更正原因：漏登一笔收款\n")
        .contains("2026年度 存档\n2026年第二季度", "有效，公示期已满：2026-07-31 至 2026-08-30")
        .contains("2025年度 存档\n2025年第四季度")
        .doesNotContain("李主任");
    assertThat(text.indexOf("公示中 截至")).isLessThan(text.indexOf("2026年度 存档"));
    assertThat(page("C001/index.html"))
        .contains("id=\"now\"", "id=\"y2026\"", "id=\"y2025\"", "id=\"2026-Q2\"")
        .contains("href=\"#y2025\"", "href=\"2026-Q3-r2/disclosure.html\"")
        .containsOnlyOnce("<script>")
        .containsPattern("script-src 'sha256-[A-Za-z0-9+/]{43}='")
        .doesNotContain("http://", "https://");
  }

  @Test
  void thePageOfAllHasTheLastPaperOfEach() throws IOException {
    year();
    assertThat(text("index.html"))
        .contains("2 个小区的公示。最近一次变动：2026-11-10。")
        .contains("梧桐苑 C001\n2026年第三季度 第 2 版")
        .contains("全部公示（4 份）", "全部公示（1 份）")
        .contains("白杨里 C002\n2026年第三季度 第 1 版已撤回；曾公示")
        .contains("2026-11-05 撤回，原因：资料有误")
        .doesNotContain("第二季度", "第 1 版有效");
  }

  /** Every link leads to something that is there, below the page, or to an anchor on it. */
  @Test
  void everyLinkIsRelativeAndLeadsSomewhere() throws IOException {
    year();
    publish("../../etc", "<b>甲</b>", "2026-Q3", 1, "2026-10-31");
    int links = 0;
    for (Path page : files("index.html")) {
      String html = Files.readString(page);
      for (MatchResult found : HREF.matcher(html).results().toList()) {
        String href = found.group(1);
        links++;
        if (href.startsWith("#")) {
          assertThat(html).contains("id=\"" + href.substring(1) + "\"");
        } else {
          Path target = page.resolveSibling(decoded(href)).normalize();
          assertThat(target.startsWith(page.resolveSibling(""))).as(href).isTrue();
          assertThat(target).as(href).isRegularFile();
        }
      }
    }
    assertThat(links).isGreaterThan(30);
    assertThat(page("index.html")).contains("&lt;b&gt;甲&lt;/b&gt;").doesNotContain("<b>甲");
  }

  private static String decoded(String href) {
    return Objects.requireNonNull(java.net.URI.create("x:/" + href).getPath()).substring(1);
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> path.endsWith(name)).sorted().toList();
    }
  }

  private Element feed(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = Files.newInputStream(root.resolve(name))) {
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    }
  }

  private static List<String> texts(Element parent, String name) {
    NodeList list = parent.getElementsByTagNameNS(ATOM, name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      texts.add(list.item(i).getTextContent());
    }
    return texts;
  }

  /** RFC 4287, sections 4.1.1, 4.1.2: what a feed and an entry have to hold, and how often. */
  @Test
  void theFeedsAreAtom() throws Exception {
    year();
    for (String name : List.of("feed.xml", "C001/feed.xml", "C002/feed.xml")) {
      Element feed = feed(name);
      assertThat(feed.getLocalName()).isEqualTo("feed");
      NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
      int count = entries.getLength();
      assertThat(texts(feed, "author")).hasSize(1);
      assertThat(texts(feed, "title")).hasSize(count + 1).doesNotContain("");
      assertThat(texts(feed, "updated"))
          .hasSize(count + 1)
          .allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
      assertThat(texts(feed, "id"))
          .hasSize(count + 1)
          .doesNotHaveDuplicates()
          .allMatch(id -> id.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
      assertThat(texts(feed, "updated").subList(1, count + 1))
          .isSortedAccordingTo(java.util.Comparator.reverseOrder());
      assertThat(texts(feed, "updated").get(0)).isEqualTo(texts(feed, "updated").get(1));
    }
    // 10:30 in China is 02:30 UTC; revision 1 changed when revision 2 was published.
    assertThat(texts(feed("C001/feed.xml"), "updated"))
        .containsExactly(
            "2026-11-10T02:30:00Z",
            "2026-11-10T02:30:00Z",
            "2026-11-10T02:30:00Z",
            "2026-07-31T02:30:00Z",
            "2026-01-31T02:30:00Z");
    assertThat(texts(feed("C002/feed.xml"), "published")).containsExactly("2026-10-31T02:30:00Z");
    assertThat(texts(feed("C002/feed.xml"), "updated").get(1)).isEqualTo("2026-11-05T01:00:00Z");
    assertThat(texts(feed("C002/feed.xml"), "summary").get(0)).contains("已撤回", "资料有误");
  }

  @Test
  void anEntryKeepsItsIdWhateverIsPublishedLater() throws Exception {
    publish("C001", "梧桐苑", "2026-Q3", 1, "2026-10-31");
    List<String> before = texts(feed("C001/feed.xml"), "id");
    publish("C001", "梧桐新苑", "2026-Q3", 2, "2026-11-10", "改名");
    assertThat(texts(feed("C001/feed.xml"), "id")).containsAll(before).hasSize(3);
  }

  /** Gone or made anew in any order: the folders alone make them. */
  @Test
  void theBoardsAreMadeAgainOfWhatLiesThere() throws IOException {
    year();
    Map<String, String> all = contents();
    for (String name : List.of("index.html", "feed.xml")) {
      for (Path file : files(name)) {
        Files.delete(file);
      }
    }
    update("C001");
    update("C002");
    assertThat(contents()).isEqualTo(all);
    assertThat(findings(root)).isEmpty();
  }

  private static Map<Path, List<Finding>> findings(Path folder) throws IOException {
    Map<Path, List<Finding>> findings = new TreeMap<>();
    NoticeBoard.look(folder).forEach(one -> findings.put(one.folder(), one.findings()));
    return findings;
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void aBoardThatSomebodyChangedIsFoundFromEveryFolderAbove() throws IOException {
    year();
    Path page = root.resolve("C002/index.html");
    Files.writeString(page, Files.readString(page).replace("已撤回", "有效"));
    for (Path from : List.of(root, root.resolve("C002"))) {
      Map<Path, List<Finding>> found = findings(from);
      assertThat(found.keySet()).containsExactly(root.resolve("C002"));
      assertThat(found.values().iterator().next())
          .containsExactly(new Finding("derived", List.of("index.html")));
    }
    assertThat(findings(root.resolve("C001"))).isEmpty();
    Path feed = root.resolve("feed.xml");
    Files.writeString(feed, Files.readString(feed).replace("资料有误", "无"));
    assertThat(findings(root)).containsKey(root);
  }

  @Test
  void aWithdrawalOfWhatIsNotThereIsFound() throws IOException {
    year();
    Path file = root.resolve("C002/withdrawn.json");
    Files.writeString(file, Files.readString(file).replace("2026-Q3", "2026-Q2"));
    assertThat(findings(root).get(root.resolve("C002")))
        .contains(new Finding("withdrawn", List.of("2026-Q2", "1")));
    Files.writeString(file, "{\"withdrawn\": ");
    assertThat(findings(root).get(root.resolve("C002")))
        .contains(new Finding("unreadable", List.of("withdrawn.json")));
  }

  @Test
  void aManifestThatCannotBeReadIsNamedAndSpoilsNothingElse() throws IOException {
    year();
    Files.writeString(root.resolve("C001/2026-Q2-r1/manifest.json"), "{");
    Files.createDirectories(root.resolve("C001/2026-Q9-r1"));
    update("C001");
    assertThat(text("C001/index.html"))
        .contains("2026-Q2-r1 的清单不能读取，这份公示没有列出。", "2025年第四季度", "第 2 版")
        .doesNotContain("第二季度");
  }

  @Test
  void theReasonsOfACorrectionLoseTheNamesOfFigures() {
    assertThat(
            NoticeBoard.parameters(
                "甲\u202E苑",
                OffsetDateTime.parse("2026-10-31T09:00:00.123+08:00"),
                "同一笔收款\nfees.received=漏登\nfunds.closing[fund=service]=漏登"))
        .containsEntry("name", "甲 苑")
        .containsEntry("published", "2026-10-31T09:00+08:00")
        .containsEntry("reason", "同一笔收款；漏登");
  }

  @Test
  void theZipHoldsTheFilesBesideItAndNoTime(@TempDir Path other) throws IOException {
    for (String name : List.of("disclosure.html", "disclosure.pdf", "figures.json")) {
      Files.writeString(other.resolve(name), "内容 " + name);
    }
    byte[] first = zipped(other);
    Files.setLastModifiedTime(
        other.resolve("disclosure.pdf"), java.nio.file.attribute.FileTime.fromMillis(0));
    assertThat(zipped(other)).isEqualTo(first);
    Files.writeString(other.resolve("summary.pdf"), "摘要");
    Path file = Files.write(other.resolve("m.zip"), zipped(other));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("disclosure.pdf", "summary.pdf", "disclosure.html");
      assertThat(zip.getInputStream(zip.getEntry("summary.pdf")).readAllBytes())
          .isEqualTo(Files.readAllBytes(other.resolve("summary.pdf")));
    }
  }

  private static byte[] zipped(Path folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MessengerZip.write(folder, out);
    return out.toByteArray();
  }
}
