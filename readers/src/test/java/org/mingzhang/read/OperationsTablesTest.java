package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Certificate;
import org.mingzhang.ledger.CommunityEvent;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Inspection;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.TableKind;

/** Inspections, certificates, events, and the condition of equipment. */
class OperationsTablesTest {

  private static final Origin ROW_2 = new Origin(7, "", 2);

  /** printf 'DG-2024-0117' | sha256sum | cut -c1-16 */
  private static final String DIGEST = "dbfece7d3e36ab97";

  private final Path folder;

  OperationsTablesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String... lines) throws FileRefused {
    return Reading.of(folder, "table.csv", lines);
  }

  @Test
  void inspection() throws FileRefused {
    Reading reading =
        read(
            "小区编号,巡检编号,巡检项目,地点,计划日期,完成日期,巡检结果,设备编号",
            "C001,XJ-0701,消防,3号楼,2026-07-15,2026-07-14,合格,XF-03",
            "C001,XJ-0702,电梯,,2026年7月16日,,,");
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.INSPECTIONS);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.facts())
        .containsExactly(
            new Inspection(
                ROW_2,
                "C001",
                "XJ-0701",
                "消防",
                "3号楼",
                LocalDate.of(2026, 7, 15),
                LocalDate.of(2026, 7, 14),
                "pass",
                "XF-03"),
            new Inspection(
                new Origin(7, "", 3),
                "C001",
                "XJ-0702",
                "电梯",
                "",
                LocalDate.of(2026, 7, 16),
                null,
                "",
                ""));
  }

  @Test
  void certificateKeepsADigestOfItsNumber() throws FileRefused {
    Reading reading =
        read(
            "小区编号,工号,工种,是否须持证,证书编号,发证日期,有效期至",
            "C001,A-001,电工,是,DG-2024-0117,2024-03-01,2027-02-28",
            "C001,A-002,电工,是,,,",
            "C001,A-003,保洁,否,,,");
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.CERTIFICATES);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.facts())
        .containsExactly(
            new Certificate(
                ROW_2,
                "C001",
                "A-001",
                "电工",
                true,
                DIGEST,
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2027, 2, 28)),
            new Certificate(new Origin(7, "", 3), "C001", "A-002", "电工", true, "", null, null),
            new Certificate(new Origin(7, "", 4), "C001", "A-003", "保洁", false, "", null, null));
  }

  @Test
  void noPersonStandsWhereANumberBelongs() throws FileRefused {
    Reading reading =
        read(
            "community_id,holder_no,trade,valid_to",
            "C001,陈海,电工,2027-01-01",
            "C001,110101199003078515,电工,2027-01-01",
            "C001,13812345678,电工,2027-01-01",
            "C001,A-7,电工,2027-01-01");
    assertThat(reading.refusals()).extracting(Refusal::reason).containsOnly(Reason.HOLDER_NAMED);
    assertThat(reading.refusals()).extracting(Refusal::found).containsExactly("陈**", "1**", "1**");
    assertThat(reading.facts())
        .singleElement()
        .extracting(fact -> ((Certificate) fact).holderNo())
        .isEqualTo("A-7");
    assertThat(RefusalWords.of(Locale.ENGLISH).sentence(reading.refusals().get(0)))
        .isEqualTo(
            "table.csv, row 2, column holder_no: found \"陈**\", expected a personnel number of the"
                + " office's own, with a digit in it, that is no name, identity card or telephone"
                + " number; number the staff (such as A-012) and write the number; the papers list"
                + " missing certificates by it and keep no name.");
  }

  @Test
  void aCertificateThatEndsBeforeItBeginsIsRefused() throws FileRefused {
    Reading reading =
        read(
            "community_id,holder_no,trade,valid_from,valid_to",
            "C001,A-1,电工,2026-05-01,2026-04-30",
            "C001,A-2,电工,2026-05-01,2026-05-01");
    assertThat(reading.refusals()).extracting(Refusal::reason).containsExactly(Reason.DATE_ORDER);
    assertThat(reading.facts())
        .singleElement()
        .extracting(fact -> ((Certificate) fact).holderNo())
        .isEqualTo("A-2");
  }

  @Test
  void event() throws FileRefused {
    Reading reading =
        read(
            "小区编号,活动名称,活动日期,活动费用,经费来源,参加人数",
            "C001,中秋游园会,2026-09-24,\"3,260.50\",公共收益,186",
            "C001,消防演练,2026-08-02,,,",
            "C001,义诊,2026-08-09,-5.00,赞助,1.5");
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.EVENTS);
    assertThat(reading.facts())
        .containsExactly(
            new CommunityEvent(
                ROW_2,
                "C001",
                "中秋游园会",
                LocalDate.of(2026, 9, 24),
                "",
                Money.ofFen(326_050),
                "public",
                186L),
            new CommunityEvent(
                new Origin(7, "", 3),
                "C001",
                "消防演练",
                LocalDate.of(2026, 8, 2),
                "",
                null,
                "",
                null));
    assertThat(reading.refusals())
        .extracting(Refusal::reason)
        .containsExactly(Reason.NUMBER_RANGE, Reason.NUMBER_FORM);
  }

  @Test
  void equipmentWithItsConditionAndItsNextInspection() throws FileRefused {
    Reading reading =
        read(
            "小区编号,设备编号,设备名称,设备类别,完好状况,检验日期,下次检验日期,操作规程",
            "C001,DT-01,1号楼客梯,电梯,完好,2025-08-20,2026-08-20,有",
            "C001,DT-02,2号楼客梯,电梯,待修,2025-10-01,2026-10-01,",
            "C001,DT-03,旧货梯,电梯,报废,2020-01-01,2021-01-01,");
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.ASSETS);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.facts())
        .extracting(fact -> ((Asset) fact).condition())
        .containsExactly("good", "faulty", "retired");
    Asset first = (Asset) reading.facts().get(0);
    assertThat(first.manual()).isTrue();
    // The last day it may be inspected is not over before its end.
    assertThat(first.isOverdue(LocalDate.of(2026, 8, 19))).isFalse();
    assertThat(first.isOverdue(LocalDate.of(2026, 8, 20))).isTrue();
    assertThat(((Asset) reading.facts().get(2)).isOverdue(LocalDate.of(2026, 8, 20))).isFalse();
  }
}
