package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.write.pdf.PdfText;

/**
 * Duty S70, from the office's table to its papers; counted by hand. Of five actions that were open
 * in July, A came over from May and was accepted on its last day, B of 1 July waits for acceptance
 * and is over since the 20th, C was put off from July to August, D was accepted a day late and E is
 * over since the 11th: closed 2 of 5, on time 1 of 4 (A, B, D, E were due).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectiveActionRunTest {

  private static final String HEADER = "小区编号,整改编号,整改来源,对应需求,存在问题,整改措施,责任部门,登记日期,整改期限,整改完成日期,验收日期";
  private static final List<String> FIRST =
      List.of(
          "C001,A,投诉,,张三丰嫌吵,限制夜间施工,秩序部,2026-05-10,2026-07-15,2026-07-14,2026-07-15",
          "C001,B,满意度调查,D04,没人回话,24小时内回电,客服部,2026-07-01,2026-07-20,2026-07-18,",
          "C001,C,座谈,,灯太暗,更换路灯,工程部,2026-07-02,2026-07-31,,",
          "C001,D,巡检,,扶手松动,加固扶手,工程部,2026-07-03,2026-07-10,2026-07-11,2026-07-11",
          "C001,E,报修,,漏水,更换立管,工程部,2026-07-04,2026-07-11,,");

  @TempDir static Path folder;

  @BeforeAll
  void runs() throws IOException {
    write(
        "communities.csv",
        "community_id,name,charging_mode,households,area_m2,company",
        "C001,梧桐苑,lump_sum,200,20000,某物业");
    write(
        "entries.csv",
        "community_id,voucher_no,date,fund,direction,category,amount",
        "C001,1,2026-07-10,service,expense,C3,800.00");
    List<String> first = new ArrayList<>(FIRST);
    first.add(0, HEADER);
    write("整改台账-7月.csv", first.toArray(String[]::new));
    ends("import", folder.resolve("in"));
    write("整改台账-8月.csv", HEADER, FIRST.get(2).replace("2026-07-31", "2026-08-31"));
    ends("run", folder.resolve("in"), "--period", "2026-07", "--out", folder.resolve("out"));
  }

  private static void write(String name, String... lines) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(name), String.join("\n", lines) + "\n");
  }

  private static Ended ends(Object... line) {
    List<Object> args = new ArrayList<>(List.of(line));
    args.addAll(List.of("--home", folder.resolve("home"), "--lang", "zh-CN"));
    Ended ended = Program.run(Locale.SIMPLIFIED_CHINESE, args.toArray());
    assertThat(ended.code()).as(args + "\n" + ended.out() + ended.err()).isZero();
    return ended;
  }

  private static String paper(String name) throws IOException {
    return PdfText.of(Files.readAllBytes(folder.resolve("out/2026-07/C001").resolve(name)))
        .replaceAll("\\s+", "");
  }

  @Test
  void theFiguresAreThoseCountedByHand() throws IOException {
    String figures =
        Files.readString(folder.resolve("out/2026-07/C001/figures.json")).replaceAll("\\s+", "");
    assertThat(figures)
        .contains(
            List.of(
                "\"id\":\"actions.registered\",\"by\":{},\"unit\":\"count\",\"value\":\"4\"",
                "\"id\":\"actions.accepted\",\"by\":{},\"unit\":\"count\",\"value\":\"2\"",
                "\"id\":\"actions.closed_rate\",\"by\":{},\"unit\":\"ratio\",\"value\":\"0.400000\""
                    + ",\"numerator\":\"2\",\"denominator\":\"5\",\"rows\":5",
                "\"id\":\"actions.on_time_rate\",\"by\":{},\"unit\":\"ratio\""
                    + ",\"value\":\"0.250000\",\"numerator\":\"1\",\"denominator\":\"4\",\"rows\":4",
                "\"id\":\"actions.open\",\"by\":{},\"unit\":\"count\",\"value\":\"3\"",
                "\"id\":\"actions.overdue\",\"by\":{},\"unit\":\"count\",\"value\":\"2\"",
                "\"id\":\"actions.unaccepted\",\"by\":{},\"unit\":\"count\",\"value\":\"1\"",
                "\"id\":\"actions.put_off\",\"by\":{},\"unit\":\"count\",\"value\":\"1\""));
  }

  @Test
  void theManagersReadWhoIsLateOnTheFirstPageAndEachActionBehindIt() throws IOException {
    String service = paper("service.pdf");
    assertThat(service.substring(0, service.indexOf("各项指标")))
        .contains("2项整改逾期未销号：E报修（逾期20日）、B及时沟通（逾期11日）")
        .contains("工程部、客服部");
    assertThat(service)
        .contains("2026-08-31（原为2026-07-31）")
        .contains("40.0%（2/5）")
        .contains("已完成、尚未验收1项");
  }

  @Test
  void theCommitteeReadsTheMeasuresAndTheOwnersTheTotals() throws IOException {
    assertThat(paper("review.pdf")).contains("24小时内回电").doesNotContain("客服部");
    assertThat(paper("disclosure.pdf"))
        .contains("意见整改")
        .doesNotContain("24小时内回电")
        .doesNotContain("客服部");
    for (String name : List.of("service.pdf", "review.pdf", "disclosure.pdf")) {
      assertThat(paper(name)).as(name).doesNotContain("张三丰").doesNotContain("没人回话");
    }
  }

  @Test
  void agreesWithTheIndependentProgram() {
    Python.assumeIsThere("check the figures against the independent program");
    Ended compared =
        Python.run("compare.py", folder.resolve("in"), "2026-07", folder.resolve("out/2026-07"));
    assertThat(compared.code()).as(compared.out()).isZero();
    assertThat(compared.out()).contains(" figures compared, 0 differences");
  }

  @Test
  void traceLeadsToTheRows() {
    assertThat(ends("trace", "actions.overdue", "--community", "C001", "--period", "2026-07").out())
        .contains("整改台账-7月.csv")
        .contains("24小时内回电");
  }
}
