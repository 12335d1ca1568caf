package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/**
 * M16, M17: figures of scales of 3, 7 and 10 points, choices, rankings and filters against the
 * independent program, from files to {@code figures.json}; and what the papers say of them.
 */
class QuestionSetsAgreeTest {

  private static final String QUESTIONS =
      """
      community_id,round,question,label,type,scale,satisfied,need,service,ask_if
      C1,,overall,总体上您满意吗,scale,10,,,,
      C1,R2,overall,总体上您满意吗,scale,10,9,,,
      C1,,巡逻,保安巡逻怎样,scale,7,,D05,秩序维护,
      C1,,电梯,电梯怎样,scale,3,,,设备设施,
      C1,,报修过,一年内报修过吗,choice,,,,,
      C1,,维修,维修得怎样,scale,5,,D07,维修,报修过=是
      C1,,改进,希望改进什么,multiple,,,,,
      C1,,渠道,从哪里得知,multiple,,,,,
      C1,,次序,请排序,ranking,,,,,
      C1,,还想说,还想说什么,text,,,,,
      """;

  private Path input = Path.of("");

  @TempDir private Path folder;

  @BeforeEach
  void twoRounds() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    write(
        "communities.csv",
        "community_id,name,charging_mode,households,occupied_households\nC1,明月苑,lump_sum,400,380\n");
    write(
        "rounds.csv",
        """
        community_id,round,from,to,issued
        C1,R1,2026-04-01,2026-06-30,300
        C1,R2,2026-07-01,2026-09-30,250
        """);
    write("questions.csv", QUESTIONS);
    StringBuilder survey =
        new StringBuilder(
            "community_id,round,submitted_at,mode,seconds,overall,巡逻,电梯,报修过,维修,"
                + "改进(保洁),改进(绿化),改进(安保),渠道,次序,还想说\n");
    Random random = new Random(5);
    for (int round = 1; round <= 2; round++) {
      for (int i = 0; i < 90; i++) {
        survey.append(answer(round, i, random));
      }
    }
    write("survey.csv", survey.toString());
  }

  private static String answer(int round, int i, Random random) {
    boolean seen = random.nextInt(5) > 0;
    String[] orders = {"安保>保洁>绿化", "保洁>安保", "绿化", ""};
    String[] channels = {"微信;邻居", "微信", "公告栏;邻居", ""};
    return String.join(
            ",",
            "C1",
            "R" + round,
            "2026-0" + (round * 3 + 1) + "-%02d 08:00".formatted(1 + i % 28),
            random.nextBoolean() ? "paper" : "web",
            Integer.toString(20 + random.nextInt(60)),
            random.nextInt(9) == 0 ? "不适用" : Integer.toString(1 + random.nextInt(10)),
            Integer.toString(1 + random.nextInt(7)),
            Integer.toString(1 + random.nextInt(3)),
            random.nextInt(4) == 0 ? "否" : "是",
            Integer.toString(1 + random.nextInt(5)),
            seen ? Integer.toString(random.nextInt(2)) : "",
            seen ? Integer.toString(random.nextInt(2)) : "",
            seen ? "0" : "",
            channels[random.nextInt(4)],
            orders[random.nextInt(4)],
            "私下的话")
        + "\n";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  @Test
  void m17everyFigureOfAQuestionSet() throws IOException {
    Python.assumeIsThere("check the figures against the independent program");
    Ended imported = Program.run("import", input, "--home", folder.resolve("home"));
    assertThat(imported.code()).as(imported.out() + imported.err()).isZero();
    for (String period : new String[] {"2026-Q2", "2026-Q3"}) {
      Path out = folder.resolve("out-" + period);
      Program.run(
          "report",
          "--period",
          period,
          "--figures-only",
          "--home",
          folder.resolve("home"),
          "--out",
          out);
      Ended compared = Python.run("compare.py", input, period, out.resolve(period));
      assertThat(compared.out()).contains(" figures compared, 0 differences");
      String figures = Files.readString(out.resolve(period).resolve("C1/figures.json"));
      assertThat(figures)
          .contains("survey.choice_share")
          .contains("survey.mean_rank")
          .contains("survey.asked_share")
          .doesNotContain("私下的话");
    }
  }

  /** B15, M16: the satisfied set is 8–10 in the second quarter and 9–10 in the third. */
  @Test
  void b15aChangedSatisfiedSetIsMarkedOnThePapers() throws IOException {
    Path home = folder.resolve("home");
    assertThat(Program.run("import", input, "--home", home).code()).isZero();
    Path out = folder.resolve("out");
    Ended ended =
        Program.run(
            "report", "--period", "2026-Q3", "--home", home, "--out", out, "--lang", "zh-CN");
    assertThat(ended.err()).isEmpty();
    Path papers = out.resolve("2026-Q3").resolve("C1");
    String page =
        Files.readString(papers.resolve("disclosure.html")).replaceAll("</?span[^>]*>", "");
    assertThat(page).contains("口径变更：自 2026-Q3 起“总体满意”满意范围由 8–10 分改为 9–10 分");
    assertThat(page).contains("1–10 分中的 9–10 分");
    assertThat(page).doesNotContain("私下的话");
    assertThat(Files.readString(papers.resolve("charts/trend-satisfaction.svg")))
        .contains("stroke-dasharray");
  }

  /** M18: the office's own choices are in force, printed and kept. */
  @Test
  void theHomesMethodsAreUsedAndKept() throws IOException {
    Path home = folder.resolve("home");
    assertThat(Program.run("import", input, "--home", home).code()).isZero();
    Files.writeString(
        home.resolve("methods.yaml"),
        "methods:\n  - {from: 2026-07-01, survey.min-base: 91, survey.speeders: exclude}\n");
    Path out = folder.resolve("out");
    Program.run("report", "--period", "2026-Q3", "--home", home, "--out", out);
    Path papers = out.resolve("2026-Q3").resolve("C1");
    assertThat(Files.readString(papers.resolve("manifest.json")))
        .contains("\"survey.min-base\"")
        .contains("\"91\"")
        .contains("\"exclude\"");
    assertThat(Files.readString(papers.resolve("figures.json"))).contains("small base");
    Files.writeString(
        home.resolve("methods.yaml"), "methods:\n  - {from: 2026-07-01, survey.min-base: 5}\n");
    Ended refused =
        Program.run(
            "report", "--period", "2026-Q3", "--home", home, "--out", out, "--lang", "zh-CN");
    assertThat(refused.code()).isEqualTo(Exit.USAGE);
    assertThat(refused.err()).contains("methods.yaml 第 1 条：survey.min-base 读到 5，应为不小于 30 的整数");
  }
}
