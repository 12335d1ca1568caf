package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.ChargingMode;

class ReviewReportTest {

  private final Document paper =
      ReviewReport.of(
          Garden.full(ChargingMode.LUMP_SUM, Garden.ZH), refusal -> "金额写法不对：" + refusal.found());

  @Test
  void listsEveryVoucherLineWithTheFundsTotals() {
    Table table = Papers.table(paper, "vouchers-service");
    assertThat(table.rows().stream().map(Papers::texts))
        .containsExactly(
            List.of(
                "2026-07-15",
                "V-1",
                "物业费收入",
                Garden.COUNTERPARTY,
                Garden.DESCRIPTION,
                "612,480.00",
                "",
                "1-2"),
            List.of(
                "2026-07-15",
                "V-2",
                "C1 人员费用",
                Garden.COUNTERPARTY,
                Garden.DESCRIPTION,
                "",
                "187,580.00",
                "1-2"),
            List.of(
                "2026-07-15",
                "V-2/2",
                "C2 共用部位设施维护",
                Garden.COUNTERPARTY,
                Garden.DESCRIPTION,
                "",
                "96,890.00",
                "1-2"),
            List.of("2026-07-15", "V-2/3", "C6 办公", Garden.PAYEE + "（证号 *）", "", "", "1.00", "1-2"),
            List.of("合计", "", "", "", "", "612,480.00", "548,270.00", ""));
    assertThat(Papers.hasTable(paper, "vouchers-public")).isTrue();
  }

  /** 600,000 × 3 / 12 = 150,000; (187,580 − 150,000) / 150,000 = 25.05 %. */
  @Test
  void holdsTheBudgetBesideTheActual() {
    Table table = Papers.table(paper, "budget");
    assertThat(Papers.row(table, "C1 人员费用"))
        .containsExactly(
            "物业服务资金", "支出", "C1 人员费用", "600,000.00", "150,000.00", "187,580.00", "+25.1%");
    assertThat(((Cell.Numeral) table.rows().get(0).cells().get(6)).strong()).isTrue();
  }

  /**
   * 600,000 + 400,000 = 1,000,000; a quarter is 250,000; nothing was booked to C2: 187,580 −
   * 250,000 is 24.97 % less.
   */
  @Test
  void linesOfOneFundAreAddedUp() {
    Document more =
        ReviewReport.of(Garden.withSecondBudget(Garden.ZH, "C2", "400000.00"), refusal -> "");
    assertThat(Papers.table(more, "budget").rows().stream().map(Papers::texts))
        .contains(
            List.of("物业服务资金", "支出", "合计", "1,000,000.00", "250,000.00", "187,580.00", "−25.0%"));
  }

  /** 83,412.20 + 201,000 − 181,000 = 103,412.20; + 199,000 − 176,270 = 126,142.20; the closing. */
  @Test
  void leadsToTheBalanceOfEachMonth() {
    assertThat(Papers.table(paper, "fund-months").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("物业服务资金", "2026-07", "201,000.00", "181,000.00", "103,412.20"),
            List.of("物业服务资金", "2026-08", "199,000.00", "176,270.00", "126,142.20"),
            List.of("物业服务资金", "2026-09", "212,480.00", "191,000.00", "147,622.20"));
  }

  /** Every rate says how it is made, and the receipts of the rate lead to those of the period. */
  @Test
  void saysHowTheRatesAreMade() {
    assertThat(
            paper.blocks().stream()
                .filter(Block.Notes.class::isInstance)
                .flatMap(notes -> ((Block.Notes) notes).items().stream()))
        .anyMatch(note -> note.startsWith("当期收缴率 ="))
        .anyMatch(note -> note.startsWith("户收缴率 ="));
    assertThat(Papers.table(paper, "accrual-cash").note()).contains("当期收缴率的实收 456,000.00 元 =");
  }

  /** 187,580 − 150,000. The reason of another quarter is past. */
  @Test
  void asksForTheReasonOfADeviation() {
    Table table = Papers.table(paper, "budget-reasons");
    assertThat(Papers.row(table, "C1 人员费用"))
        .containsExactly("物业服务资金", "支出", "C1 人员费用", "37,580.00", "+25.1%", "三节加班");
    assertThat(table.rows()).hasSize(1);
    Document unexplained =
        ReviewReport.of(
            Garden.full(ChargingMode.LUMP_SUM, Garden.ZH, "2026-Q2：已过去"), refusal -> "");
    assertThat(Papers.row(Papers.table(unexplained, "budget-reasons"), "C1 人员费用"))
        .containsExactly("物业服务资金", "支出", "C1 人员费用", "37,580.00", "+25.1%", "待说明");
    assertThat(unexplained.blocks())
        .contains(new Block.Paragraph("待说明：1 项收支与预算相差 10% 以上而没有说明（见“预算与实际”）。", Block.Tone.WARNING));
  }

  /** However the period is written; without one it is not taken for a reason, and not lost. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026年第三季度：三节加班|三节加班",
        "2026-Q2：已过去；2026Q3: 三节加班。|三节加班",
        "三节加班|待说明：所填“三节加班”没有写明期间，请在前面加“2026-Q3：”",
        "三节加班；2026年2季度：已过去|待说明：所填“三节加班”没有写明期间，请在前面加“2026-Q3：”",
        "2026：全年的|待说明",
        "2026年7月：七月的|待说明",
      })
  void aReasonIsKeptForItsPeriodOrAskedFor(String note, String printed) {
    Document of =
        ReviewReport.of(Garden.full(ChargingMode.LUMP_SUM, Garden.ZH, note), refusal -> "");
    assertThat(Papers.row(Papers.table(of, "budget-reasons"), "C1 人员费用"))
        .containsExactly("物业服务资金", "支出", "C1 人员费用", "37,580.00", "+25.1%", printed);
  }

  @Test
  void provesThatEveryRowIsAccountedFor() {
    Table table = Papers.table(paper, "files");
    assertThat(Papers.texts(table.rows().get(0)))
        .containsExactly("1", "翠湖花园/收费.csv", "收费", "100", "90", "4", "0", "3", "3", "相等");
  }

  @Test
  void saysWhyARowWasRefused() {
    assertThat(Papers.texts(Papers.table(paper, "refused").rows().get(0)))
        .containsExactly("翠湖花园/收费.csv", "17", "实收金额", "1e3", "金额写法不对：1e3");
  }

  @Test
  void countsRoomNumbersThatNameNoRegisteredUnit() {
    assertThat(paper.blocks())
        .contains(
            new Block.Paragraph("房号可能对应多户或无法对应到户的数据 3 行，在确认之前暂不计入，见下表。", Block.Tone.WARNING),
            new Block.Paragraph("本期账单和工单中未在房屋表登记的房号 7 个，按所填房号计入。", Block.Tone.WARNING),
            new Block.Paragraph("房号未在房屋表登记的答卷 4 份，不计入。", Block.Tone.WARNING));
  }

  @Test
  void comparesBooksWithBank() {
    Table table = Papers.table(paper, "reconciliation");
    assertThat(Papers.row(table, "物业服务资金期末"))
        .containsExactly("物业服务资金期末", "147,622.20", "147,622.20", "0.00", "相符");
    // 83,412.20 + 201,000.00 − 181,000.00
    assertThat(Papers.row(table, "物业服务资金 2026-07-31"))
        .containsExactly("物业服务资金 2026-07-31", "103,412.20", "103,412.20", "0.00", "相符");
    assertThat(Papers.row(table, "公共收益期末"))
        .containsExactly("公共收益期末", "86,560.40", "—", "—", "无可核对");
  }

  @Test
  void warnsThatItIsNotForDisplay() {
    assertThat(paper.blocks())
        .contains(new Block.Paragraph("本文件含往来单位与凭证摘要，仅供业主委员会审阅，不得公开张贴。", Block.Tone.WARNING));
  }

  @Test
  void everyTableHasASheetNameOfItsOwn() {
    List<String> ids =
        Papers.blocks(paper).stream()
            .filter(Block.TableBlock.class::isInstance)
            .map(block -> ((Block.TableBlock) block).table().id())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() <= 31);
  }

  @Test
  void everyRowHasACellForEachColumn() {
    for (Document each : Papers.all(Garden.ZH)) {
      Papers.blocks(each).stream()
          .filter(Block.TableBlock.class::isInstance)
          .map(block -> ((Block.TableBlock) block).table())
          .forEach(
              table ->
                  assertThat(table.rows())
                      .as(table.id())
                      .allMatch(row -> row.cells().size() == table.columns().size()));
    }
  }

  private Cell.@Nullable Live live(String table, int row, int column) {
    return ((Cell.Numeral) Papers.table(paper, table).rows().get(row).cells().get(column)).live();
  }

  private static Cell.Term term(String table, int row, int column, boolean negative) {
    return new Cell.Term(new Cell.Place(table, row, column), negative);
  }

  /** The workbook works out what a committee would work out by hand. */
  @Test
  void numbersSayWhatTheyComeFrom() {
    assertThat(live("fund-months", 0, 4))
        .isEqualTo(
            new Cell.Worked(
                List.of(
                    term("funds", 0, 1, false),
                    term("fund-months", 0, 2, false),
                    term("fund-months", 0, 3, true)),
                null,
                2));
    assertThat(live("fund-months", 2, 4))
        .isEqualTo(
            new Cell.Worked(
                List.of(
                    term("fund-months", 1, 4, false),
                    term("fund-months", 2, 2, false),
                    term("fund-months", 2, 3, true)),
                null,
                2));
    assertThat(live("collection", 0, 2))
        .isEqualTo(
            new Cell.Worked(
                List.of(
                    new Cell.Term(new Cell.Place("collection", 0, 1, Cell.Part.NUMERATOR), false)),
                new Cell.Place("collection", 0, 1, Cell.Part.DENOMINATOR),
                6));
    assertThat(live("budget-reasons", 0, 3))
        .isEqualTo(
            new Cell.Worked(
                List.of(term("budget", 0, 5, false), term("budget", 0, 4, true)), null, 2));
    Block.Tiles tiles =
        paper.blocks().stream()
            .filter(Block.Tiles.class::isInstance)
            .map(Block.Tiles.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(tiles.tiles()).hasSize(4);
    assertThat(tiles.tiles())
        .allSatisfy(
            tile -> {
              Cell.Numeral number = tile.number();
              assertThat(number).isNotNull();
              assertThat(number.live()).as(tile.label()).isInstanceOf(Cell.Worked.class);
            });
  }
}
