package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.write.pdf.PdfText;

/** A run of communities that handed in no work orders: no paper says that there were none. */
class WithoutOrdersRunTest {

  @TempDir private Path folder;

  private static String text(Path paper) throws IOException {
    return PdfText.of(Files.readAllBytes(paper)).replaceAll("\\s", "");
  }

  @Test
  void everyPaperSaysThatNoneWereHandedIn() throws IOException {
    Place place = new Place(folder).withInput();
    Files.delete(place.path("in/workorders.csv"));
    place.after("run @in --period 2026-Q3");
    Path papers = place.path("out/2026-Q3/C001");
    for (String paper :
        new String[] {"service", "disclosure", "disclosure-large", "regulator", "review"}) {
      assertThat(text(papers.resolve(paper + ".pdf"))).as(paper).contains("—（未提供工单）");
    }
    assertThat(text(papers.resolve("poster.pdf"))).contains("未提供工单");
    assertThat(text(papers.resolve("service.pdf"))).doesNotContain("0/200");
    assertThat(Files.readString(papers.resolve("disclosure.html"))).contains("—（未提供工单）");
    assertThat(Files.readString(papers.resolve("tables.csv"))).contains("—（未提供工单）");
    // The figures stay as the contract has them.
    assertThat(Files.readString(papers.resolve("figures.json")))
        .containsPattern(
            "\"complaints\\.reported\",\\s*\"by\":\\s*\\{\\},[^}]*\"value\":\\s*\"0\"");
  }

  @Test
  void withoutThemNothingIsPublishedBeforeSomebodyDeclaresIt() throws IOException {
    Place place = new Place(folder).withInput();
    Files.delete(place.path("in/workorders.csv"));
    place.add(
        "in/survey_rounds.csv",
        "community_id,round,from,to,issued\nC001,R1,2026-08-01,2026-09-20,40\n");
    StringBuilder answers = new StringBuilder("community_id,round,unit,submitted_at,overall\n");
    for (int i = 101; i <= 112; i++) {
      answers.append("C001,R1,1-%d,2026-08-05 10:00,5\n".formatted(i));
    }
    place.add("in/survey.csv", answers.toString());
    place.after(
        "run @in --period 2026-Q3",
        "approve --as finance --by 张会计",
        "approve --as committee --by 李主任 --minute 2026-12");
    Ended refused =
        place.run(Locale.SIMPLIFIED_CHINESE, "publish --nothing reserve --nothing public --by 王经理");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .contains("“履行情况”（performance）没有报修和投诉的记录：从未提供工单", "--nothing performance");
    Ended published =
        place.run(
            Locale.SIMPLIFIED_CHINESE,
            "publish --nothing reserve --nothing public --nothing performance --by 王经理");
    assertThat(published.err()).isEmpty();
    assertThat(published.code()).isZero();
  }
}
