package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.measure.SliceFixture;

/**
 * The bank's own balances on the committee's paper. By the books 100.00 + 45.00 − 5.00 = 140.00;
 * the bank has 100.00 + 15.00 = 115.00 after its last line, and 30.00 in, 5.00 out are on the way.
 */
class BankSectionTest {

  private final SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 10, null);

  private void entry(long row, String day, String direction, String yuan) {
    slice.entry(
        new Entry(
            new Origin(1, "", row),
            "C001",
            "记-" + row,
            1,
            LocalDate.parse(day),
            "service",
            direction,
            "物业费",
            Money.of(yuan),
            "",
            "",
            ""));
  }

  private void bank(long row, String day, String yuan, String balance) {
    slice.bankLine(
        new BankLine(
            new Origin(1, "", row),
            "C001",
            "service",
            "b" + row,
            LocalDate.parse(day),
            "income",
            Money.of(yuan),
            Money.of(balance),
            "",
            ""));
  }

  private void stated(long row, String day, String yuan) {
    slice.stated(
        new Balance(
            new Origin(1, "", row), "C001", "service", LocalDate.parse(day), Money.of(yuan)));
  }

  private void quarter() {
    entry(2, "2026-07-03", "income", "5.00");
    entry(3, "2026-09-05", "income", "10.00");
    entry(4, "2026-09-15", "income", "30.00");
    entry(5, "2026-09-28", "expense", "5.00");
    bank(12, "2026-07-03", "5.00", "105.00");
    bank(13, "2026-09-05", "10.00", "115.00");
  }

  private Document paper() {
    SetOfFigures set = new SetOfFigures("C001", "2026-Q3");
    set.money("funds.closing", By.of("fund", "service"), "140.00");
    return ReviewReport.of(Garden.input(slice, set.build(), null, Garden.ZH), refusal -> "");
  }

  private static List<String> warnings(Document paper) {
    return paper.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(Block.Paragraph.class::cast)
        .filter(p -> p.tone() == Block.Tone.WARNING)
        .map(Block.Paragraph::text)
        .filter(text -> text.contains("银行") || text.contains("未达"))
        .toList();
  }

  /** On 30 September 30.00 has been open for 15 days and 5.00 for 2. */
  @Test
  void withoutABalanceOfTheOfficeTheStatementIsUsedAndSaid() {
    quarter();
    Document paper = paper();
    assertThat(
            Papers.row(
                Papers.table(paper, "reconciliation"), "物业服务资金期末（未报余额，取银行对账单，末笔 2026-09-05）"))
        .containsExactly(
            "物业服务资金期末（未报余额，取银行对账单，末笔 2026-09-05）", "140.00", "115.00", "−25.00", "调节后相符");
    assertThat(Papers.texts(Papers.table(paper, "funds").rows().get(0)).get(5))
        .isEqualTo("与银行对账单调节后相符");
    assertThat(warnings(paper)).containsExactly("提问：1 笔未达账项在本期末已超过 10 天，最久 15 天（见“银行对账单与凭证逐笔核对”）。");
    assertThat(Papers.texts(Papers.table(paper, "bank-open").rows().get(0)))
        .contains("提问", "账上已记、银行没有（未达账项）", "2026-09-15", "15", "记-4", "30.00");
  }

  /** 115.00 is 85.00 less than the 200.00 of the office; − 25.00 of it is open. */
  @Test
  void aBalanceThatTheStatementContradictsStandsOnTheCoverWithItsRows() {
    quarter();
    stated(21, "2026-09-30", "200.00");
    stated(22, "2026-07-31", "105.00");
    Document paper = paper();
    assertThat(warnings(paper).get(0))
        .startsWith("待查：物业服务资金 2026-09-30 余额表所报 200.00（")
        .contains("第 21 行）", "银行对账单为 115.00（", "第 13 行）")
        .endsWith("相差 −85.00；当日未达账项只能说明 −25.00。");
    assertThat(Papers.table(paper, "bank-balances").rows()).hasSize(1);
    assertThat(Papers.texts(Papers.table(paper, "bank-balances").rows().get(0)))
        .startsWith("待查", "物业服务资金", "2026-09-30", "200.00", "115.00", "−85.00", "−25.00");
  }

  @Test
  void aBalanceOfTheBooksIsOnlyAQuestion() {
    quarter();
    stated(21, "2026-09-30", "140.00");
    assertThat(warnings(paper()).get(0))
        .startsWith("提问：物业服务资金 2026-09-30 余额表所报 140.00（")
        .contains("相差 −25.00，恰为当日未达账项");
  }

  /** 105.00 + 10.00 = 115.00, and the file says 116.00. */
  @Test
  void aRunningBalanceThatBreaksStandsOnTheCoverWithItsRow() {
    entry(2, "2026-07-03", "income", "5.00");
    bank(12, "2026-07-03", "5.00", "105.00");
    bank(13, "2026-08-05", "10.00", "116.00");
    bank(14, "2026-09-05", "1.00", "116.00");
    Document paper = paper();
    assertThat(warnings(paper).get(0))
        .startsWith("未平：物业服务资金 2026-08-05 银行流水 b13 的余额为 116.00，按上一笔余额加减本笔应为 115.00（")
        .contains("第 13 行");
    assertThat(Papers.table(paper, "bank-breaks").rows()).hasSize(1);
  }

  /** 115.00 stands, and 140.00 − 30.00 + 5.00 + 1.00 of what is not booked = 116.00 should. */
  @Test
  void aStatementThatDoesNotAgreeIsAnOpenPointAlsoWithoutABalanceOfTheOffice() {
    quarter();
    bank(11, "2026-07-02", "1.00", "100.00");
    Document paper = paper();
    assertThat(warnings(paper).get(0))
        .isEqualTo("待查：物业服务资金 2026-09-30 银行对账单余额与按账面和未达账项推算的应有余额相差 −1.00（见“银行存款余额调节表”）。");
    assertThat(Papers.texts(Papers.table(paper, "funds").rows().get(0)).get(5))
        .isEqualTo("与银行对账单待核对");
  }

  @Test
  void aReversalIsListedAsAPair() {
    quarter();
    entry(6, "2026-08-01", "income", "77.00");
    entry(7, "2026-08-20", "income", "-77.00");
    Document paper = paper();
    assertThat(Papers.texts(Papers.table(paper, "bank-reversals-service").rows().get(0)))
        .startsWith("2026-08-01", "记-6", "2026-08-20", "记-7", "77.00");
    assertThat(Papers.table(paper, "books-only-service").rows()).hasSize(3);
  }
}
