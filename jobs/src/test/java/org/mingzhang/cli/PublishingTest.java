package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.write.pdf.PdfText;

/**
 * The way from the draft to the owners and after. One small community is drafted once; every case
 * goes on from a copy of its home and papers, so that none depends on another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingTest {

  private static final String NOTHING = "--nothing reserve --nothing public --by 王经理";
  private static final String FINANCE = "approve --as finance --by 张会计";
  private static final String COMMITTEE = "approve --as committee --by 李主任 --minute 2026-12";
  private static final String PUBLISH = "publish " + NOTHING;
  private static final String DRAFT = "out/2026-Q3/C001/";
  private static final String PUBLIC = "out/public/C001/2026-Q3-r1/";
  private static final String KEPT = "home/published/C001/2026-Q3-r1/";

  @TempDir static Path shared;
  @TempDir static Path folders;

  private final Map<List<String>, Path> reached = new HashMap<>();
  private int copies;

  @BeforeAll
  void draft() throws IOException {
    new Place(shared).withInput().after("run @in --period 2026-Q3");
    reached.put(List.of(), shared);
  }

  /** A copy of what these commands lead to; they are run once, however many go on from there. */
  private Place place(String... after) throws IOException {
    List<String> lines = List.of(after);
    if (!reached.containsKey(lines)) {
      Place place = copied(reached.get(lines.subList(0, lines.size() - 1)), lines);
      reached.put(lines, place.after(lines.get(lines.size() - 1)).folder());
    }
    return copied(reached.get(lines), lines);
  }

  private Place copied(@Nullable Path from, List<String> lines) throws IOException {
    Path start =
        from == null
            ? place(lines.subList(0, lines.size() - 1).toArray(new String[0])).folder()
            : from;
    Path folder = folders.resolve("p" + copies++);
    return new Place(start).copyTo(folder);
  }

  private static String digest(Map<String, String> digests, String name) {
    return Objects.requireNonNull(digests.get(name), name);
  }

  private Place published() throws IOException {
    return place(FINANCE, COMMITTEE, PUBLISH);
  }

  @Test
  void theGoodWay() throws IOException {
    Place place = place();
    Map<String, String> draft = Program.digests(place.path(DRAFT));
    place.after(FINANCE, COMMITTEE, PUBLISH);
    Map<String, String> shown = Program.digests(place.path(PUBLIC));
    assertThat(shown.keySet())
        .contains("disclosure.html", "disclosure.pdf", "disclosure-large.pdf", "summary.pdf")
        .contains("tables.csv", "figures.json", "manifest.json")
        .allMatch(
            n ->
                n.matches(
                    "(disclosure(-large)?|summary|poster|messenger|tables|figures|manifest)\\..*"
                        + "|charts/[a-z0-9-]+\\.svg"));
    // Publishing adds to what was approved and changes nothing of it.
    shown.forEach(
        (name, digest) -> {
          if (!name.endsWith(".json") && !name.endsWith(".zip")) {
            assertThat(draft).as(name).containsEntry(name, digest);
          }
        });
    String code = digest(shown, "figures.json").substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
    assertThat(Files.readString(place.path(PUBLIC + "disclosure.html"))).contains(code);
    String manifest = Files.readString(place.path(PUBLIC + "manifest.json"));
    assertThat(manifest)
        .contains(shown.get("figures.json"), shown.get("disclosure.pdf"))
        .contains("\"display_from\": \"2026-10-31\", \"display_to\": \"2026-11-30\"")
        .contains("{\"role\": \"finance\", \"day\": \"2026-10-31\", \"minute\": \"\"}")
        .contains("{\"role\": \"committee\", \"day\": \"2026-10-31\", \"minute\": \"2026-12\"}")
        .contains("{\"item\": \"public\"}", "{\"item\": \"reserve\"}", "\"previous\": \"\"")
        .doesNotContain("张", "李", "王五", "fees.csv", "home", "p0");
    String figures = Files.readString(place.path(PUBLIC + "figures.json"));
    assertThat(figures)
        .contains("fees.collection_rate")
        .doesNotContain("\"building\"", "\"rows\": 12");
    assertThat(Program.digests(place.path(KEPT))).isEqualTo(shown);
    assertThat(place.path(KEPT + "manifest.json").toFile().canWrite() && !root()).isFalse();
    assertThat(Files.readString(place.path("out/public/C001/index.html"))).contains("有效", "梧桐苑");

    Ended status = place.run("status --community C001");
    assertThat(status.out())
        .contains("已公示  校验码", "财务已审：张会计", "业委会已审：李主任，纪要 2026-12")
        .contains("公示 2026-10-31 至 2026-11-30");
    for (String folder : List.of("out/public", "out/public/C001", PUBLIC, KEPT)) {
      Ended verified = Program.run("verify", place.path(folder));
      assertThat(verified.code()).as(folder + verified.err()).isZero();
      assertThat(verified.out())
          .isEqualTo(
              ("C001 2026-Q3 第 1 版：与公示时一致；文件 %d 个，校验码 %s。%n"
                      + "C001 2026-Q3 第 1 版：未签名；文件本身不能证明是谁公示的。%n")
                  .formatted(shown.size() - 1, code));
    }
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** A paper that is late prints the days on which it is really shown. */
  @Test
  void otherDaysAreThoseThatThePaperPrints() throws IOException {
    Place place = place();
    String days = "--display-from 2026-11-05 --display-to 2026-12-05";
    place.after("report --period 2026-Q3 " + days, FINANCE, COMMITTEE, PUBLISH);
    assertThat(Files.readString(place.path(PUBLIC + "manifest.json")))
        .contains("\"display_from\": \"2026-11-05\", \"display_to\": \"2026-12-05\"");
    assertThat(Files.readString(place.path(PUBLIC + "disclosure.html")))
        .contains("2026-11-05", "2026-12-05")
        .doesNotContain("2026-11-30");
  }

  @Test
  void publishingTheSameAgainChangesNothing() throws IOException {
    Place place = published();
    Map<String, String> shown = Program.digests(place.path("out/public"));
    Ended again = place.run("publish --today 2026-12-24");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("此前已公示，没有变化");
    assertThat(Program.digests(place.path("out/public"))).isEqualTo(shown);
    place.remove("out/public");
    place.after("publish --today 2026-12-24");
    assertThat(Program.digests(place.path("out/public"))).isEqualTo(shown);
  }

  /**
   * The same books and days make the same draft and publication whoever makes them, wherever: in
   * Turkish an I has no dot, in Thailand it is the year 2569, with digits of its own.
   */
  @ParameterizedTest
  @CsvSource({"tr-TR,America/New_York", "th-TH-u-ca-buddhist-nu-thai,Pacific/Auckland"})
  void theSameBytesInOtherZonesAndLocales(String language, String where) throws IOException {
    Place one = published();
    Locale locale = Locale.getDefault();
    java.util.TimeZone zone = java.util.TimeZone.getDefault();
    Place place = place();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(where));
      place.remove("out");
      place.after(
          "report --period 2026-Q3",
          "approve --as finance --by 另一人",
          "approve --as committee --by 第三人 --minute 2026-12",
          PUBLISH);
    } finally {
      Locale.setDefault(locale);
      java.util.TimeZone.setDefault(zone);
    }
    for (String folder : List.of(DRAFT, "out/public")) {
      assertThat(Program.digests(place.path(folder)))
          .as(folder)
          .isEqualTo(Program.digests(one.path(folder)));
    }
  }

  @Test
  void aDraftOfTheSameBytesKeepsItsApprovalsAndAnotherVoidsThem() throws IOException {
    Place place = place(FINANCE, COMMITTEE);
    Ended same = place.run("report --period 2026-Q3");
    assertThat(same.out()).doesNotContain("作废");
    assertThat(place.run("status").out()).contains("已审  校验码");
    place.add("more/e.csv", MORE);
    Ended other = place.run("run @more --period 2026-Q3 --community C001");
    assertThat(other.out()).contains("小区 C001（梧桐苑）：这份草稿与已审的不同，原审核作废。");
    assertThat(place.run(PUBLISH).err()).contains("无人审核");
  }

  private static final String MORE =
      """
      community_id,voucher_no,date,fund,direction,category,amount
      C001,9,2026-08-20,service,expense,C2,10.00
      C001,10,2026-08-21,service,income,物业费,10.00
      """;

  /** Law §4.1: a major repair in the service fund is an exception until a person decides. */
  @Test
  void aBrokenRuleKeepsThePaperBackUntilTheCommitteeDecides() throws IOException {
    Place place = place();
    place.add(
        "more/e.csv",
        """
        community_id,voucher_no,date,fund,direction,category,amount,description
        C001,9,2026-08-20,service,expense,C2,10.00,电梯更换曳引机 大修
        C001,10,2026-08-21,service,income,物业费,10.00,
        """);
    place.after("run @more --period 2026-Q3 --community C001", FINANCE, COMMITTEE);
    Ended refused = place.run(PUBLISH);
    assertThat(refused.code()).isEqualTo(Exit.BLOCKED);
    Matcher number = Pattern.compile("待查事项 (K1-[0-9A-F]{6})（").matcher(refused.err());
    assertThat(number.find()).as(refused.err()).isTrue();
    assertThat(refused.err()).contains("尚无人决定", "decisions.yaml");
    String decision =
        "decisions:\n  - {community: C001, period: 2026-Q3, finding: %s, by: 李主任, why: %s, minute: %s}\n";
    place.add("home/decisions.yaml", decision.formatted(number.group(1), "属日常维修", "2026-13"));
    assertThat(place.run(PUBLISH).err()).contains("decisions.yaml", "重新审核");
    place.after("report --period 2026-Q3 --community C001", FINANCE, COMMITTEE);
    assertThat(Files.readString(place.path(DRAFT + "manifest.json")))
        .contains("\"decided." + number.group(1) + "\": \"2026-13 ");
    try (PDDocument review = Loader.loadPDF(place.path(DRAFT + "review.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(review).replaceAll("\\s", ""))
          .contains("业委会决定：属日常维修（李主任，纪要2026-13）", number.group(1), "已决定");
    }
    place.after(PUBLISH);
    assertThat(Files.readString(place.path(PUBLIC + "disclosure.html")))
        .doesNotContain("李主任", "属日常维修", number.group(1));
  }

  @Test
  void aRunAfterPublicationLeavesThePapers() throws IOException {
    Place place = published();
    Map<String, String> draft = Program.digests(place.path(DRAFT));
    assertThat(place.run("report --period 2026-Q3").out()).doesNotContain("本期已公示");
    assertThat(Program.digests(place.path(DRAFT))).isEqualTo(draft);
    place.add("more/e.csv", MORE);
    Ended run = place.run("run @more --period 2026-Q3");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("小区 C001（梧桐苑）：本期已公示");
    assertThat(Program.digests(place.path(DRAFT))).isEqualTo(draft);
  }

  @Test
  void theNextPeriodNamesTheOneBefore() throws IOException {
    Place place = published();
    place.add(
        "more/e.csv",
        """
        community_id,voucher_no,date,fund,direction,category,amount
        C001,11,2026-10-20,service,expense,C2,10.00
        """);
    String day = " --period 2026-10 --today 2026-11-30";
    String items = " --nothing fee-items --nothing performance";
    place.after(
        "run @more --period 2026-10 --community C001",
        FINANCE + day,
        COMMITTEE + day,
        "publish " + NOTHING + items + day);
    String first = digest(Program.digests(place.path(PUBLIC)), "manifest.json");
    assertThat(Files.readString(place.path("out/public/C001/2026-10-r1/manifest.json")))
        .contains("\"previous\": \"" + first + "\"");
    Ended verified = Program.run("verify", place.path("out/public"));
    assertThat(verified.code()).isZero();
    assertThat(verified.out().lines()).filteredOn(line -> line.contains("一致")).hasSize(2);
    place.remove(PUBLIC);
    Ended gone = Program.run("verify", place.path("out/public"));
    assertThat(gone.code()).isEqualTo(Exit.BLOCKED);
    assertThat(gone.err()).contains("2026-10-r1", first.substring(0, 16), "不在这个文件夹中");
  }

  @Test
  void aWithdrawnPaperStaysAndIsMarked() throws IOException {
    Place place = published();
    Map<String, String> shown = Program.digests(place.path(PUBLIC));
    place.after("withdraw --reason 数据有误 --by 李主任");
    assertThat(Program.digests(place.path(PUBLIC))).isEqualTo(shown);
    assertThat(Files.readString(place.path("out/public/C001/index.html"))).contains("已撤回", "数据有误");
    assertThat(Files.readString(place.path("out/public/index.html"))).contains("已撤回", "数据有误");
    assertThat(Files.readString(place.path("out/public/C001/feed.xml"))).contains("数据有误");
    assertThat(Program.run("verify", place.path("out/public")).code()).isZero();
    place.change("out/public/C001/index.html", "已撤回", "有效");
    Ended changed = Program.run("verify", place.path("out/public"));
    assertThat(changed.code()).isEqualTo(Exit.BLOCKED);
    assertThat(changed.err()).contains("C001：index.html 不是由这里的公示生成的那一份");
    assertThat(place.run("status").out()).contains("已撤回：数据有误");
  }

  /** Withdrawn for a reason that is not in the figures, such as a wrong day of display. */
  @Test
  void whatWasWithdrawnIsShownAgainWithAReasonAndTheSameFigures() throws IOException {
    Place place = published();
    place.after("withdraw --reason 张贴位置有误 --by 李主任");
    Ended again = place.run("correct --reason 改正张贴位置后重新公示");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(Files.readString(place.path(DRAFT + "disclosure.html")).replaceAll("<[^>]*>", ""))
        .contains("替代已撤回的第 1 版。公示的指标均无变化。重新公示的原因：改正张贴位置后重新公示。");
    place.after(FINANCE, COMMITTEE, PUBLISH);
    Ended verified = Program.run("verify", place.path("out/public/C001"));
    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(place.run("status").out()).contains("第 1 版  已更正", "第 2 版  已公示");
  }

  /**
   * Paid 6,900.00 − 150.00 + 150.00 of arrears: B101 has 450.00 of 600.00 once the receipt is in.
   */
  private static final String RECEIPT =
      """
      community_id,unit,fee_item,service_from,service_to,due,paid,paid_on,bill_no
      C001,1-101,物业费,2026-07-01,2026-09-30,600.00,150.00,2026-09-15,B101
      """;

  private static final String ALL_CORRECTED =
      "correct --reason fees.received=漏登一笔收款 --reason 同一笔收款所致";

  /**
   * 12 bills of 600.00, 6,900.00 received; with the receipt of 150.00 it is 7,050.00: the
   * difference is 150.00, and the collection rate goes from 6900/7200 = 95.83 % to 7050/7200 =
   * 97.92 %.
   */
  @Test
  void aCorrectionSaysWhatChangedAndWhy() throws IOException {
    Place place = published();
    Map<String, String> first = Program.digests(place.path(PUBLIC));
    imported(place, RECEIPT);
    Ended corrected = place.run(ALL_CORRECTED);
    assertThat(corrected.code()).as(corrected.err()).isZero();
    assertThat(corrected.out()).contains("下一步：审核这份草稿");
    String html = Files.readString(place.path(DRAFT + "disclosure.html"));
    String text = html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertThat(text)
        .contains("更正公示：2026年第三季度", "第 2 版，更正此前公示的第 1 版")
        .contains("本期收款 6,900.00 7,050.00 +150.00 漏登一笔收款")
        .containsPattern("当期收缴率 95\\.83?% 97\\.92?% \\+2\\.08[^同]*同一笔收款所致");
    assertThat(text.indexOf("更正此前公示")).isLessThan(text.indexOf("民法典"));
    Ended run = place.run("report --period 2026-Q3");
    assertThat(run.out()).as("a run leaves a correction").contains("正在更正，原有文件未动");
    assertThat(place.run(PUBLISH).err()).contains("无人审核");

    place.after(FINANCE, COMMITTEE, PUBLISH);
    assertThat(Program.digests(place.path(PUBLIC))).as("revision 1 stays").isEqualTo(first);
    assertThat(Program.digests(place.path(KEPT))).isEqualTo(first);
    assertThat(Files.readString(place.path("out/public/C001/2026-Q3-r2/manifest.json")))
        .contains("\"revision\": 2", "\"previous\": \"" + first.get("manifest.json") + "\"");
    assertThat(Files.readString(place.path("out/public/C001/index.html")))
        .contains("已更正，见第 2 版", "有效", "更正第 1 版，原因：同一笔收款所致；漏登一笔收款");
    assertThat(place.run("status").out()).contains("第 1 版  已更正", "第 2 版  已公示");
    Ended verified = Program.run("verify", place.path("out/public/C001"));
    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.out().lines()).filteredOn(line -> line.contains("一致")).hasSize(2);
    // Somebody takes the corrected revision out of the way.
    place.remove(PUBLIC);
    assertThat(Program.run("verify", place.path("out/public/C001")).code()).isEqualTo(Exit.BLOCKED);
  }

  /** An order without a deadline of its own, counted by the office's clock. */
  @Test
  void figuresCountedByClocksAreTheSameWhenAPaperIsApproved() throws IOException {
    Place place = place();
    place.add(
        "home/clocks.yaml",
        """
        clocks:
          - from: 2026-01-01
            hours: 08:30-12:00, 13:30-18:00
            normal.complete: 16 business hours
        """);
    imported(
        place,
        """
        community_id,order_no,kind,category,urgency,unit,reported_at,completed_at
        C001,G200,repair,水电,normal,1-101,2026-08-01 09:00,2026-08-02 09:00
        """);
    place.after("report --period 2026-Q3");
    assertThat(Files.readString(place.path(DRAFT + "figures.json"))).contains("repairs.clock_due");
    place.after(FINANCE, COMMITTEE, PUBLISH);
    assertThat(Files.readString(place.path(PUBLIC + "manifest.json")))
        .contains(
            "\"clock.business\": \"1,2,3,4,5 08:30-12:00, 13:30-18:00\","
                + " \"clock.normal.complete\": \"16 business hours\", \"clocks\": \"")
        .doesNotContain("profile.", "fees.csv");
    assertThat(place.run("report --period 2026-Q3").out()).doesNotContain("原有文件未动");
  }

  /** A cost and an income of 100.00 each, so that the stated balance still holds. */
  @Test
  void vouchersImportedAfterThePublicationAreAskedAbout() throws IOException {
    Place place = published();
    imported(
        place,
        """
        community_id,voucher_no,date,fund,direction,category,amount,counterparty
        C001,91,2026-09-20,service,expense,C6,100.00,
        C001,92,2026-09-21,service,income,物业费,100.00,
        """);
    assertThat(place.run("correct --reason 补记两笔凭证").code()).isZero();
    String review = PdfText.of(Files.readAllBytes(place.path(DRAFT + "review.pdf")));
    assertThat(review.replaceAll("\\s+", ""))
        .containsPattern("第1版已审核并于\\d{4}-\\d\\d-\\d\\d公示，之后又导入了本期的凭证")
        .containsPattern("由谁同意？200\\.00[^。]*m\\.csv");
    place.after(FINANCE, COMMITTEE, PUBLISH);
    String again = PdfText.of(Files.readAllBytes(place.path(DRAFT + "review.pdf")));
    assertThat(again).as("as it was approved").isEqualTo(review);
  }

  /** Something done with a place that has to be refused. */
  @FunctionalInterface
  interface Attempt {
    Ended on(Place place) throws IOException;
  }

  /**
   * A wrong attempt.
   *
   * @param before what goes well before it
   * @param sentence what the refusal says
   */
  record Wrong(String name, List<String> before, Attempt attempt, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Wrong wrong(String name, String sentence, String line, String... before) {
    return new Wrong(name, List.of(before), place -> place.run(line), sentence);
  }

  private static Wrong changed(
      String name, String sentence, Change change, String line, String... before) {
    return new Wrong(
        name,
        List.of(before),
        place -> {
          change.of(place);
          return place.run(line);
        },
        sentence);
  }

  /** A change to a place's files. */
  @FunctionalInterface
  interface Change {
    void of(Place place) throws IOException;
  }

  private static Wrong verified(String name, String sentence, Change change) {
    return new Wrong(
        name,
        List.of(FINANCE, COMMITTEE, PUBLISH),
        place -> {
          change.of(place);
          return Program.run("verify", place.path(PUBLIC));
        },
        sentence);
  }

  private static void imported(Place place, String text) throws IOException {
    place.add("more/m.csv", text);
    assertThat(place.run("import @more").code()).isZero();
  }

  /** The one row has 150.00 paid, the total below it says 150.01. */
  @Test
  void aFileThatIsNotTheSumOfItsRowsIsNotPublished() throws IOException {
    Place place = place();
    place.add("more/m.csv", RECEIPT + "合计,,,,,600.00,150.01,,\n");
    assertThat(place.run("import @more").code()).isEqualTo(Exit.REFUSED);
    place.after("report --period 2026-Q3", FINANCE, COMMITTEE);
    Ended refused = place.run(PUBLISH);
    assertThat(refused.code()).isEqualTo(Exit.BLOCKED);
    assertThat(refused.err()).contains("未平", "m.csv 第 3 行", "相差 0.01 元");
    assertThat(place.path("out/public")).doesNotExist();
  }

  static Stream<Wrong> wrongs() {
    String both = "--as committee --by 李主任";
    return Stream.of(
        wrong("unapproved", "无人审核", PUBLISH),
        wrong("finance only", "只有财务审核", PUBLISH, FINANCE),
        wrong("committee first", "财务还没有审", COMMITTEE),
        wrong("same person", "须由另一人", COMMITTEE.replace("李主任", "张_会计"), FINANCE),
        wrong("no minute", "请用 --minute", "approve " + both, FINANCE),
        wrong("a name as minute", "不像纪要编号", "approve --minute 王五 " + both, FINANCE),
        wrong("nobody", "没有经办人", "approve --as finance --by _"),
        wrong("finance twice", "已由 张会计 完成", FINANCE.replace("张", "赵"), FINANCE),
        wrong("unknown revision", "没有可办的第 7 版", FINANCE + " --revision 7"),
        wrong("publish an unknown revision", "没有可办的第 2 版", PUBLISH + " --revision 2", FINANCE),
        wrong("never drafted", "还没有草稿", FINANCE + " --period 2026-Q2"),
        wrong("no folder", "缺 manifest.json", FINANCE + " --out @elsewhere"),
        changed(
            "altered after approval",
            "disclosure.html 在出草稿之后被改动",
            place -> place.change(DRAFT + "disclosure.html", "梧桐苑", "梧桐园"),
            PUBLISH,
            FINANCE,
            COMMITTEE),
        changed(
            "altered before approval",
            "review.pdf 在出草稿之后被改动",
            place -> place.change(DRAFT + "review.pdf", "%PDF", "%PdF"),
            FINANCE),
        changed(
            "missing before approval",
            "review.xlsx，但清单列有此文件",
            place -> place.remove(DRAFT + "review.xlsx"),
            FINANCE),
        changed(
            "added before approval",
            "note.txt 不属于这份草稿",
            place -> place.add(DRAFT + "note.txt", "x"),
            FINANCE),
        changed(
            "manifest altered",
            "不是最近出的那一份",
            place -> place.change(DRAFT + "manifest.json", "\"schema\": 1", "\"schema\":  1"),
            FINANCE),
        changed(
            "manifest unreadable",
            "不能作为清单读取",
            place -> place.add(DRAFT + "manifest.json", "{\"schema\": "),
            FINANCE),
        changed(
            "inputs after approval",
            "出草稿之后又导入",
            place -> imported(place, MORE),
            PUBLISH,
            FINANCE,
            COMMITTEE),
        changed(
            "figures only",
            "只有指标",
            place -> place.after("report --period 2026-Q3 --figures-only"),
            FINANCE),
        changed(
            "unbalanced",
            "账目不平",
            place -> {
              imported(place, "community_id,fund,date,balance\nC001,service,2026-08-31,1.00\n");
              place.run("report --period 2026-Q3");
            },
            FINANCE),
        changed(
            "a deviation without a reason",
            "没有说明（待说明）",
            place -> {
              imported(
                  place,
                  """
                  community_id,year,fund,direction,category,amount
                  C001,2026,service,expense,C2,40000.00
                  C001,2026,service,expense,C3,3200.00
                  C001,2026,service,income,物业费,27600.00
                  """);
              place.after("report --period 2026-Q3", FINANCE, COMMITTEE);
            },
            PUBLISH),
        wrong(
            "an item without content",
            "（public）没有内容",
            "publish --nothing reserve",
            FINANCE,
            COMMITTEE),
        wrong(
            "an item declared though it is there",
            "（quality）声明了本期无",
            PUBLISH + " --nothing quality",
            FINANCE,
            COMMITTEE),
        wrong("display too short", "太短，至少 30 天", PUBLISH + " --to 2026-11-29", FINANCE, COMMITTEE),
        wrong(
            "published late",
            "今天（2026-11-01）已过",
            PUBLISH + " --today 2026-11-01",
            FINANCE,
            COMMITTEE),
        wrong(
            "display later than printed",
            "文件上印的公示期",
            PUBLISH + " --from 2026-11-05 --to 2026-12-31",
            FINANCE,
            COMMITTEE),
        wrong(
            "display before the end",
            "到 2026-09-30 才结束",
            PUBLISH + " --from 2026-09-30",
            FINANCE,
            COMMITTEE),
        wrong(
            "published before the end",
            "2026-09-30 太早",
            PUBLISH + " --today 2026-09-30",
            FINANCE + " --today 2026-09-30",
            COMMITTEE + " --today 2026-09-30"),
        wrong(
            "published before its approval",
            "2026-10-30 早于所依据的审核日期 2026-10-31",
            PUBLISH + " --today 2026-10-30",
            FINANCE,
            COMMITTEE),
        wrong(
            "declared by nobody",
            "须写明由谁声明",
            "publish --nothing reserve --nothing public",
            FINANCE,
            COMMITTEE),
        wrong("approved after publication", "不能再审核", FINANCE, FINANCE, COMMITTEE, PUBLISH),
        wrong(
            "published after withdrawal",
            "已撤回，不再公示",
            PUBLISH,
            FINANCE,
            COMMITTEE,
            PUBLISH,
            "withdraw --reason 错 --by 李"),
        wrong("withdrawn before publication", "没有公示过", "withdraw --reason 错 --by 李", FINANCE),
        wrong(
            "withdrawn with a room in the reason",
            "像电话、证件、账号、车牌或房号",
            "withdraw --reason 1-1101室投诉 --by 李",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        wrong(
            "withdrawn without reason",
            "没有原因",
            "withdraw --reason _ --by 李",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        changed(
            "published twice with other bytes",
            "是另一份草稿",
            place -> place.change(DRAFT + "manifest.json", "\"schema\": 1", "\"schema\":  1"),
            PUBLISH,
            FINANCE,
            COMMITTEE,
            PUBLISH),
        changed(
            "deleted predecessor",
            "2026-Q3 第 1 版已不在 home 中",
            place -> {
              place.remove("home/published");
              next(place);
            },
            "publish --nothing performance --nothing fee-items --nothing"
                + " reserve --nothing public --by 王经理 --period 2026-10 --today 2026-11-30",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        changed(
            "altered predecessor",
            "2026-Q3 第 1 版在 home 中被改动",
            place -> {
              place.change(KEPT + "disclosure.html", "梧桐苑", "梧桐园");
              next(place);
            },
            "publish --nothing performance --nothing fee-items --nothing"
                + " reserve --nothing public --by 王经理 --period 2026-10 --today 2026-11-30",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        changed(
            "altered where it is shown",
            "不是当时公示的",
            place -> place.change(PUBLIC + "disclosure.html", "梧桐苑", "梧桐园"),
            "publish",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        wrong("corrected without publication", "没有公示过，无从更正", "correct --reason 错", FINANCE),
        wrong(
            "corrected without a change",
            "已公示的指标都没有变化",
            "correct --reason 错",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        changed(
            "corrected without reasons",
            "没有原因：fees.collection_rate, fees.overall_collection_rate, fees.received_current。",
            place -> imported(place, RECEIPT),
            "correct --reason fees.received=漏登",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        changed(
            "a reason for what did not change",
            "没有变化，却写了原因：survey.nps",
            place -> imported(place, RECEIPT),
            "correct --reason survey.nps=漏登 --reason 漏登",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        changed(
            "a room in a reason",
            "像电话、证件、账号、车牌或房号",
            place -> imported(place, RECEIPT),
            "correct --reason 1-1101室漏登",
            FINANCE,
            COMMITTEE,
            PUBLISH),
        verified(
            "verify: a flipped byte",
            "disclosure.pdf 被改动",
            place -> place.change(PUBLIC + "disclosure.pdf", "%PDF-1", "%PDf-1")),
        verified(
            "verify: a missing file",
            "缺少 disclosure.html",
            place -> place.remove(PUBLIC + "disclosure.html")),
        verified(
            "verify: an extra file", "多出 extra.txt", place -> place.add(PUBLIC + "extra.txt", "x")),
        verified(
            "verify: no manifest",
            "缺少 manifest.json",
            place -> place.remove(PUBLIC + "manifest.json")),
        verified(
            "verify: a changed figure with a changed manifest",
            "disclosure.pdf 印的校验码",
            PublishingTest::forge),
        verified(
            "verify: changed tables with a changed manifest",
            "disclosure.pdf 内附的 tables.csv 与旁边的文件不同",
            place -> forge(place, "tables.csv", "6900.00")),
        new Wrong(
            "verify: a draft",
            List.of(),
            place -> Program.run("verify", place.path(DRAFT)),
            "不是公示的清单"));
  }

  private static void next(Place place) throws IOException {
    imported(
        place,
        """
        community_id,voucher_no,date,fund,direction,category,amount
        C001,11,2026-10-20,service,expense,C2,10.00
        """);
    String day = " --period 2026-10 --today 2026-11-30";
    place.after("report --period 2026-10 --community C001", FINANCE + day, COMMITTEE + day);
  }

  /** Somebody who knows the format: the manifest says what the figures now are. */
  private static void forge(Place place) throws IOException {
    forge(place, "figures.json", "\"6900.00\"");
  }

  private static void forge(Place place, String name, String amount) throws IOException {
    String before = digest(Program.digests(place.path(PUBLIC)), name);
    place.change(PUBLIC + name, amount, amount.replace("9", "5"));
    String after = digest(Program.digests(place.path(PUBLIC)), name);
    place.change(PUBLIC + "manifest.json", before, after);
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void isRefusedWithItsOwnSentence(Wrong wrong) throws IOException {
    Place place = place(wrong.before().toArray(new String[0]));
    Map<String, String> kept =
        Files.exists(place.path(PUBLIC)) ? Program.digests(place.path(PUBLIC)) : Map.of();
    Ended ended = wrong.attempt().on(place);
    assertThat(ended.err()).as(ended.out()).contains(wrong.sentence());
    assertThat(ended.code()).isEqualTo(Exit.BLOCKED);
    if (kept.isEmpty()) {
      assertThat(place.path("out/public")).as("nothing is published").doesNotExist();
    }
  }
}
