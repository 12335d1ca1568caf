package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.TableKind;

/** Questions and objections of owners. */
class InquiryTableTest {

  private final Path folder;

  InquiryTableTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String... lines) throws FileRefused {
    return Reading.of(
        Reading.write(folder, "table.csv", String.join("\n", lines) + "\n"), "table.csv");
  }

  @Test
  void whatTheOwnerWroteIsNotKept() throws FileRefused {
    Reading reading =
        read(
            "小区编号,质询编号,质询类型,所涉公示期,收到时间,质询主题,质询内容,答复日期,答复内容,是否公布",
            "C001,Z-01,质询,2026年第二季度,2026-07-03 21:40,维修资金,1号楼张三问电梯钱,2026-07-08,已张贴明细。,是",
            "C001,Z-02,异议,,2026年7月18日,,不同意,,,");
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.INQUIRIES);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.facts())
        .containsExactly(
            new Inquiry(
                new Origin(7, "", 2),
                "C001",
                "Z-01",
                "question",
                "2026-Q2",
                LocalDate.of(2026, 7, 3),
                "reserve",
                LocalDate.of(2026, 7, 8),
                "已张贴明细。",
                true),
            new Inquiry(
                new Origin(7, "", 3),
                "C001",
                "Z-02",
                "objection",
                "",
                LocalDate.of(2026, 7, 18),
                "other",
                null,
                "",
                null));
    assertThat(reading.facts().toString()).doesNotContain("张三").doesNotContain("不同意");
    assertThat(reading.tables().get(0).unknownColumns()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-Q2, 2026-Q2",
    "2026-q2, 2026-Q2",
    "2026年二季度, 2026-Q2",
    "2026年第4季度, 2026-Q4",
    "2026年上半年, 2026-H1",
    "2026年下半年度, 2026-H2",
    "2026年7月, 2026-07",
    "2026年12月份, 2026-12",
    "2026年度, 2026",
    "2026年, 2026"
  })
  void periodsAreWrittenInManyWays(String written, String period) throws FileRefused {
    Reading reading =
        read("community_id,inquiry_no,kind,received_at,period", "C001,Z,异议,2026-07-18," + written);
    assertThat(reading.fact(Inquiry.class).period()).isEqualTo(period);
  }

  @Test
  void whatIsNoPeriodOrNoTopicIsRefusedByItsCell() throws FileRefused {
    Reading reading =
        read(
            "community_id,inquiry_no,kind,received_at,period,topic",
            "C001,Z-1,question,2026-07-18,上个季度,reserve",
            "C001,Z-2,question,2026-07-18,2026年第五季度,reserve",
            "C001,Z-3,question,2026-07-18,,停车",
            "C001,Z-4,praise,2026-07-18,,");
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.refusals())
        .extracting(Refusal::row, Refusal::reason)
        .containsExactly(
            tuple(2L, Reason.PERIOD_FORM),
            tuple(3L, Reason.PERIOD_FORM),
            tuple(4L, Reason.WORD_UNKNOWN),
            tuple(5L, Reason.WORD_UNKNOWN));
    assertThat(RefusalWords.of(Locale.ENGLISH).sentence(reading.refusals().get(0)))
        .isEqualTo(
            "table.csv, row 2, column period: found \"上个季度\", expected a period like 2026-07,"
                + " 2026-Q3, 2026-H1, 2026 or 2026年第三季度; write the period of the paper it is"
                + " about, or leave the cell blank.");
  }

  @Test
  void anAnswerIsNotBeforeItsQuestion() throws FileRefused {
    Reading reading =
        read(
            "community_id,inquiry_no,kind,received_at,answered_at",
            "C001,Z-1,question,2026-07-18 16:00,2026-07-17",
            "C001,Z-2,question,2026-07-18 16:00,2026-07-18");
    assertThat(reading.refusals()).extracting(Refusal::reason).containsExactly(Reason.DATE_ORDER);
    assertThat(reading.facts())
        .singleElement()
        .extracting(fact -> ((Inquiry) fact).inquiryNo())
        .isEqualTo("Z-2");
  }

  @Test
  void aTelephoneInAnAnswerIsStruckOut() throws FileRefused {
    Reading reading =
        read(
            "community_id,inquiry_no,kind,received_at,answered_at,answer",
            "C001,Z-1,question,2026-07-18,2026-07-19,请致电13812345678");
    assertThat(reading.fact(Inquiry.class).answer()).doesNotContain("13812345678");
  }
}
