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
 * Rounds in February and August: 32 of 40 satisfied, then 12 of 40 among 200 households, 80.0 % and
 * 30.0 %. The quarter's paper finds the round behind a quarter without one, the month's paper that
 * of six months before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoRoundsAYearRunTest {

  @TempDir static Path folder;

  @BeforeAll
  void runs() throws IOException {
    write(
        "communities.csv",
        List.of(
            "community_id,name,charging_mode,households,area_m2,company",
            "C001,梧桐苑,lump_sum,200,20000,某物业"));
    List<String> entries = new ArrayList<>();
    entries.add("community_id,voucher_no,date,fund,direction,category,amount");
    for (int month = 1; month <= 9; month++) {
      entries.add(
          String.format(
              Locale.ROOT, "C001,%d,2026-%02d-10,service,expense,C3,800.00", month, month));
    }
    write("entries.csv", entries);
    write(
        "survey_rounds.csv",
        List.of(
            "community_id,round,from,to,issued,method",
            "C001,一,2026-02-02,2026-02-20,60,paper",
            "C001,二,2026-08-03,2026-08-21,60,paper"));
    List<String> answers = new ArrayList<>();
    answers.add("community_id,round,unit,submitted_at,mode,overall");
    answers(answers, "一", "2026-02-10", 32);
    answers(answers, "二", "2026-08-10", 12);
    write("survey.csv", answers);
    for (String period : List.of("2026-Q3", "2026-08")) {
      ends("run", folder.resolve("in"), "--period", period, "--out", folder.resolve("out"));
    }
  }

  private static void answers(List<String> rows, String round, String day, int satisfied) {
    for (int home = 1; home <= 40; home++) {
      rows.add(
          String.format(
              Locale.ROOT,
              "C001,%s,1-%d,%s 10:00:00,paper,%d",
              round,
              100 + home,
              day,
              home <= satisfied ? 5 : 2));
    }
  }

  private static void write(String name, List<String> lines) throws IOException {
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

  private static String paper(String period, String name) throws IOException {
    return PdfText.of(
            Files.readAllBytes(folder.resolve("out").resolve(period).resolve("C001").resolve(name)))
        .replaceAll("\\s+", "");
  }

  @Test
  void theQuarterIsComparedWithTheRoundBehindTheQuarterWithoutOne() throws IOException {
    assertThat(paper("2026-Q3", "service.pdf"))
        .contains("业主满意率：80.0%（2026-Q1）→30.0%（12/40；")
        .contains("上次问卷（2026-Q1）")
        .contains("−50.0个百分点（比2026-Q1问卷）");
    assertThat(paper("2026-Q3", "review.pdf")).contains("比上次问卷（2026-Q1）−50.0个百分点，有显著变化：下降");
    assertThat(paper("2026-Q3", "disclosure.pdf")).contains("比上次问卷（2026-Q1）显著变差");
  }

  @Test
  void theMonthIsComparedWithTheRoundOfSixMonthsBefore() throws IOException {
    assertThat(paper("2026-08", "service.pdf"))
        .contains("业主满意率：80.0%（2026-02）→30.0%（12/40；")
        .contains("上次问卷（2026-02）");
    assertThat(paper("2026-08", "disclosure.pdf")).contains("比上次问卷（2026-02）显著变差");
  }

  @Test
  void agreesWithTheIndependentProgram() {
    Python.assumeIsThere("check the figures against the independent program");
    for (String period : List.of("2026-Q3", "2026-08")) {
      Ended compared =
          Python.run("compare.py", folder.resolve("in"), period, folder.resolve("out/" + period));
      assertThat(compared.code()).as(compared.out()).isZero();
      assertThat(compared.out()).contains(" figures compared, 0 differences");
    }
  }
}
