package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.write.pdf.PdfText;

/**
 * What owners ask after a paper was published comes in with the next import and stands in the next
 * paper. One small community, published for June and drafted for July; the numbers were worked out
 * by hand: of four received in July, Z-1 is answered on its last day, the 10th, Z-2 a day late, Z-3
 * not although its last day was the 20th, and Z-4, of the 28th, has time until 4 August.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InquiryRunTest {

  private static final String HEADER =
      "community_id,inquiry_no,kind,period,received_at,topic,text,answered_at,answer,published";
  private static final String OWN_WORDS = "我是张三丰，为何电梯坏了三天";
  private static final String FIRST =
      "C001,Z-1,询问,2026-06,2026-07-03 08:00,维修资金," + OWN_WORDS + ",2026-07-10,本期未使用维修资金。,是";
  private static final String SECOND =
      "C001,Z-2,询问,2026-06,2026-07-03,公共收益,广告费呢,2026-07-11,见3-2-1101门口告示,是";
  private static final String THIRD = "C001,Z-3,异议,2026-06,2026-07-10,水电公摊,电费太高,,,是";
  private static final String FOURTH = "C001,Z-4,询问,2026-06,2026-07-28,其他,几点下班,,,";

  @TempDir static Path folder;

  private SortedMap<String, String> june = new TreeMap<>();

  @BeforeAll
  void publishesJuneAndDraftsJuly() throws IOException {
    write(
        "communities.csv",
        "community_id,name,charging_mode,households,area_m2,company",
        "C001,梧桐苑,lump_sum,200,20000,某物业");
    write(
        "units.csv",
        "community_id,unit,building,area_m2,kind,occupied,monthly_fee_per_m2",
        "C001,1-101,1,100,residential,yes,2.00");
    write(
        "entries.csv",
        "community_id,voucher_no,date,fund,direction,category,amount",
        "C001,1,2026-06-10,service,expense,C3,800.00",
        "C001,2,2026-07-10,service,expense,C3,800.00");
    write(
        "balances.csv",
        "community_id,fund,date,balance",
        "C001,service,2026-05-31,9000.00",
        "C001,service,2026-06-30,8200.00");
    write(
        "fees.csv",
        "community_id,unit,fee_item,service_from,service_to,due,paid,paid_on,bill_no",
        "C001,1-101,物业费,2026-06-01,2026-06-30,200.00,200.00,2026-06-05,B1");
    ends(0, "run", folder.resolve("in"), "--period", "2026-06");
    workflow("approve", "--as", "finance", "--by", "张会计");
    workflow("approve", "--as", "committee", "--by", "李主任", "--minute", "2026-12");
    workflow(
        "publish",
        "--nothing",
        "reserve",
        "--nothing",
        "public",
        "--nothing",
        "performance",
        "--by",
        "王经理");
    june = published();
    write("inquiries.csv", HEADER, FIRST, SECOND, THIRD, FOURTH);
    ends(0, "run", folder.resolve("in"), "--period", "2026-07");
  }

  private void write(String name, String... lines) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(name), String.join("\n", lines) + "\n");
  }

  private void workflow(Object... line) {
    List<Object> args = new ArrayList<>(List.of(line));
    args.addAll(List.of("--community", "C001", "--period", "2026-06", "--today", "2026-07-31"));
    ends(0, args.toArray());
  }

  private Ended ends(int code, Object... line) {
    List<Object> args = new ArrayList<>(List.of(line));
    args.addAll(List.of("--home", folder.resolve("home")));
    if (!line[0].equals("trace") && !line[0].equals("import")) {
      args.addAll(List.of("--out", folder.resolve("out")));
    }
    args.addAll(List.of("--lang", "zh-CN"));
    Ended ended = Program.run(Locale.SIMPLIFIED_CHINESE, args.toArray());
    assertThat(ended.code()).as(args + "\n" + ended.out() + ended.err()).isEqualTo(code);
    return ended;
  }

  private SortedMap<String, String> published() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path papers = folder.resolve("out/public/C001/2026-06-r1");
    try (Stream<Path> walk = Files.walk(papers)) {
      for (Path one : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            papers.relativize(one).toString(), Files.readString(one, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private String draft(String name) throws IOException {
    return Files.readString(folder.resolve("out/2026-07/C001").resolve(name));
  }

  private String figures() throws IOException {
    return draft("figures.json").replaceAll("\\s+", "");
  }

  private static String figure(String id, String by, String unit, String value) {
    return "\"id\":\"inquiries.%s\",\"by\":{%s},\"unit\":\"%s\",\"value\":\"%s\""
        .formatted(id, by, unit, value);
  }

  @Test
  @Order(1)
  void whatIsAskedOfAPublishedPaperStandsInTheNextOne() throws IOException {
    assertThat(june).containsKey("disclosure.pdf");
    assertThat(published()).isEqualTo(june);
    assertThat(
            Objects.requireNonNull(june.get("disclosure.html"))
                .getBytes(StandardCharsets.ISO_8859_1))
        .asString(StandardCharsets.UTF_8)
        .doesNotContain("业主质询与异议");
    String question = "\"kind\":\"question\"";
    assertThat(figures())
        .contains(
            List.of(
                figure("received", "", "count", "4"),
                figure("received", question, "count", "3"),
                figure("answered", "", "count", "2"),
                figure("answered_late", "", "count", "1"),
                figure("on_time_rate", "", "ratio", "0.333333")
                    + ",\"numerator\":\"1\",\"denominator\":\"3\"",
                figure("on_time_rate", question, "ratio", "0.500000"),
                figure("open", "", "count", "2"),
                figure("not_yet_due", "", "count", "1"),
                figure("overdue", "", "count", "1"),
                figure("median_days", "", "days", "7.500000"),
                // The 10th to the 31st, and the 20th to the 31st.
                figure("oldest_open_days", "", "days", "21.000000"),
                figure("overdue_days", "", "days", "11.000000")));
    assertThat(draft("manifest.json")).contains("\"inquiries.days\": \"7/10\"");
  }

  @Test
  @Order(2)
  void whatIsOverdueStandsOnTheFirstPages() throws IOException {
    Path papers = folder.resolve("out/2026-07/C001");
    String cover = "有 1 件业主质询或异议逾期未答复，最长已逾期 11 天";
    String late = "本期答复的 2 件中有 1 件超过期限才答复";
    // What the first page goes on with.
    Map<String, String> next =
        new TreeMap<>(Map.of("disclosure", "基本情况", "review", "基本情况", "service", "各项指标"));
    for (Map.Entry<String, String> paper : next.entrySet()) {
      String text = PdfText.of(Files.readAllBytes(papers.resolve(paper.getKey() + ".pdf")));
      String squeezed = text.replaceAll("\\s+", "");
      assertThat(squeezed).as(paper.getKey()).contains(paper.getValue());
      assertThat(squeezed.substring(0, squeezed.indexOf(paper.getValue())))
          .as(paper.getKey())
          .contains(cover.replace(" ", ""))
          .contains(late.replace(" ", ""));
    }
  }

  @Test
  @Order(3)
  void whatAnOwnerWroteIsInNoPaperAndAnAnswerThatNamesARoomIsNot() throws IOException {
    String owners = draft("disclosure.html");
    assertThat(owners)
        .contains("本期未使用维修资金。")
        .contains("含个人信息，未公开")
        .doesNotContain("3-2-1101")
        .doesNotContain("Z-1")
        .doesNotContain("2026-07-03");
    try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
      for (Path one : walk.filter(Files::isRegularFile).toList()) {
        String text =
            one.toString().endsWith(".pdf")
                ? PdfText.of(Files.readAllBytes(one))
                : new String(Files.readAllBytes(one), StandardCharsets.UTF_8);
        assertThat(text).as(one.toString()).doesNotContain("张三丰").doesNotContain("电梯坏了三天");
      }
    }
  }

  @Test
  @Order(4)
  void agreesWithTheIndependentProgram() {
    Python.assumeIsThere("check the figures against the independent program");
    Ended compared =
        Python.run("compare.py", folder.resolve("in"), "2026-07", folder.resolve("out/2026-07"));
    assertThat(compared.code()).as(compared.out()).isZero();
    assertThat(compared.out()).contains(" figures compared, 0 differences");
  }

  @Test
  @Order(5)
  void traceGivesTheRowsAndACorrectedFileReplacesThem() throws IOException {
    Object[] trace = {"trace", "inquiries.overdue", "--community", "C001", "--period", "2026-07"};
    assertThat(ends(0, trace).out()).contains("inquiries.csv").contains("Z-3");
    // Another day of the answer contradicts what was said before; --replace takes its place.
    String corrected = FIRST.replace("2026-07-10", "2026-07-12");
    write("corrected.csv", HEADER, corrected);
    ends(3, "import", folder.resolve("in/corrected.csv"));
    Files.delete(folder.resolve("in/corrected.csv"));
    write("inquiries.csv", HEADER, corrected, SECOND, THIRD, FOURTH);
    ends(0, "import", folder.resolve("in"), "--replace", "inquiries.csv");
    Object[] late = {
      "trace", "inquiries.answered_late", "--community", "C001", "--period", "2026-07"
    };
    assertThat(ends(0, late).out()).contains("Z-1").contains("Z-2");
  }
}
