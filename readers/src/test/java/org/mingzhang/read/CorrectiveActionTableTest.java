package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.CorrectiveAction;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.TableKind;

/** What the office does about what owners are not content with (duty S70). */
class CorrectiveActionTableTest {

  private final Path folder;

  CorrectiveActionTableTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String... lines) throws FileRefused {
    return Reading.of(
        Reading.write(folder, "table.csv", String.join("\n", lines) + "\n"), "table.csv");
  }

  @Test
  void theOwnersWordsAreNotKept() throws FileRefused {
    Reading reading =
        read(
            "小区编号,整改编号,整改来源,对应需求,存在问题,整改措施,责任部门,登记日期,整改期限,整改完成日期,验收日期",
            "C001,ZG-01,满意度调查,及时沟通,3栋李四说没人回电话,24小时内回电,客服部,2026-07-03,2026年8月31日,2026/8/20,2026-08-25",
            "C001,ZG-02,,,,补种绿篱，联系13812345678,,2026-07-03,2026-09-30,,");
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.ACTIONS);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.tables().get(0).unknownColumns()).isEmpty();
    assertThat(reading.facts().get(0))
        .isEqualTo(
            new CorrectiveAction(
                new Origin(7, "", 2),
                "C001",
                "ZG-01",
                "survey",
                "D04",
                "24小时内回电",
                "客服部",
                LocalDate.of(2026, 7, 3),
                LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 8, 20),
                LocalDate.of(2026, 8, 25)));
    assertThat(((CorrectiveAction) reading.facts().get(1)))
        .satisfies(
            action -> {
              assertThat(action.source()).isEqualTo("other");
              assertThat(action.measure()).startsWith("补种绿篱").doesNotContain("13812345678");
              assertThat(action.acceptedOn()).isNull();
            });
    assertThat(reading.facts().toString()).doesNotContain("李四");
  }

  @ParameterizedTest
  @CsvSource({"D07, D07", "d07, D07", "便捷, D07", "总体满意度, overall", "电梯维护, 电梯维护"})
  void aQuestionIsNamedAsTheSurveyNamesIt(String written, String question) throws FileRefused {
    Reading reading =
        read(
            "community_id,action_no,measure,opened_on,due_on,question",
            "C001,1,换灯,2026-07-18,2026-08-18," + written);
    assertThat(reading.fact(CorrectiveAction.class).question()).isEqualTo(question);
  }

  @Test
  void eachDayComesAfterTheOneBeforeIt() throws FileRefused {
    Reading reading =
        read(
            "community_id,action_no,measure,opened_on,due_on,done_on,accepted_on,source",
            "C001,1,换灯,2026-07-18,2026-07-17,,,",
            "C001,2,换灯,2026-07-18,2026-07-18,2026-07-17,,",
            "C001,3,换灯,2026-07-18,2026-07-30,2026-07-25,2026-07-24,",
            "C001,4,换灯,2026-07-18,2026-07-30,,2026-07-17,",
            "C001,5,换灯,2026-07-18,2026-07-18,2026-07-18,2026-07-18,",
            "C001,6,,2026-07-18,2026-07-30,,,",
            "C001,7,换灯,2026-07-18,,,,",
            "C001,8,换灯,2026-07-18,2026-07-30,,,托梦");
    assertThat(reading.refusals())
        .extracting(Refusal::row, Refusal::reason, Refusal::column)
        .containsExactly(
            tuple(2L, Reason.DATE_ORDER, "due_on"),
            tuple(3L, Reason.DATE_ORDER, "done_on"),
            tuple(4L, Reason.DATE_ORDER, "accepted_on"),
            tuple(5L, Reason.DATE_ORDER, "accepted_on"),
            tuple(7L, Reason.VALUE_MISSING, "measure"),
            tuple(8L, Reason.VALUE_MISSING, "due_on"),
            tuple(9L, Reason.WORD_UNKNOWN, "source"));
    assertThat(reading.facts())
        .singleElement()
        .extracting(fact -> ((CorrectiveAction) fact).actionNo())
        .isEqualTo("5");
  }
}
