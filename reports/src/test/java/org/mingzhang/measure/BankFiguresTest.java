package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Term;

/**
 * July opens with 1,000.00. V1 100.00 is the bank's B1; V2 −40.00 has not come to the bank; B2 7.00
 * is in no voucher. Books 1,060.00, so the bank should show 1,060.00 + 7.00 + 40.00 = 1,107.00.
 */
class BankFiguresTest {

  private static final By FUND = By.of("fund", "service");

  private final SliceFixture slice =
      SliceFixture.of("C001", "2026-07", 10, null)
          .row(Term.OPENING_STATED, FUND, 500, 100_000)
          .row(Term.INCOME, By.of("category", "物业费", "fund", "service"), 11, 10_000)
          .row(Term.EXPENSE, By.of("category", "C2", "fund", "service"), 12, 4_000);

  private FigureSet figures(@Nullable String first, @Nullable String last) {
    voucher("V1", 11, "2026-07-01", "income", "100.00");
    voucher("V2", 12, "2026-07-30", "expense", "40.00");
    bank("B1", 21, "2026-07-02", "100.00", first);
    bank("B2", 22, "2026-07-31", "7.00", last);
    return MatchedFigures.added(slice, Figures.of(slice, 1), List.of());
  }

  private void voucher(String number, long row, String day, String direction, String amount) {
    slice.entry(
        new Entry(
            new Origin(1, "", row),
            "C001",
            number,
            1,
            LocalDate.parse(day),
            "service",
            direction,
            direction.equals("income") ? "物业费" : "C2",
            Money.of(amount),
            "",
            "",
            ""));
  }

  private void bank(String number, long row, String day, String amount, @Nullable String balance) {
    slice.bankLine(
        new BankLine(
            new Origin(2, "", row),
            "C001",
            "service",
            number,
            LocalDate.parse(day),
            "income",
            Money.of(amount),
            balance == null ? null : Money.of(balance),
            "",
            ""));
  }

  /** The rows of a figure with their sign, as lineage and trace list them. */
  private Stream<String> rows(FigureSet set, String id, By by) {
    return set.find(id, by).orElseThrow().parts().stream()
        .flatMap(
            part ->
                part.rows(slice::contributions).stream()
                    .map(row -> place(row) + " " + part.times() * row.value()));
  }

  private static String place(Contribution row) {
    return row.origin().fileId() + ":" + row.origin().row();
  }

  @Test
  void everyLineOfTheStatementIsAFigure() {
    FigureSet set = figures("1100.00", "1107.00");
    figure(set, "bank.book_balance", "fund", "service").is("1060.00").rows(3);
    figure(set, "bank.unrecorded", "direction", "income", "fund", "service").is("7.00").rows(1);
    figure(set, "bank.unrecorded", "direction", "expense", "fund", "service").is("0.00").rows(0);
    figure(set, "bank.in_transit", "direction", "expense", "fund", "service").is("40.00").rows(1);
    figure(set, "bank.in_transit", "direction", "income", "fund", "service").is("0.00").rows(0);
    figure(set, "bank.expected_balance", "fund", "service").is("1107.00").rows(4);
    figure(set, "bank.statement_balance", "fund", "service").is("1107.00").rows(1);
    figure(set, "bank.difference", "fund", "service").is("0.00").rows(4);
    assertThat(set.all("bank.matched"))
        .extracting(Figure::reference)
        .containsExactly("bank.matched[direction=income,fund=service,way=line]");
  }

  /** What they add up to is the figure: 100,000 + 10,000 − 4,000 + 700 + 4,000 = 110,700 fen. */
  @Test
  void itsRowsAreTheLinesThemselves() {
    FigureSet set = figures("1100.00", "1107.00");
    assertThat(rows(set, "bank.in_transit", By.of("direction", "expense", "fund", "service")))
        .containsExactly("1:12 4000");
    assertThat(rows(set, "bank.unrecorded", By.of("direction", "income", "fund", "service")))
        .containsExactly("2:22 700");
    assertThat(rows(set, "bank.statement_balance", FUND)).containsExactly("2:22 110700");
    assertThat(rows(set, "bank.expected_balance", FUND))
        .containsExactlyInAnyOrder(
            "1:500 100000", "1:11 10000", "1:12 -4000", "2:22 700", "1:12 4000");
    assertThat(rows(set, "bank.difference", FUND).mapToLong(BankFiguresTest::fen).sum()).isZero();
  }

  private static long fen(String row) {
    return Long.parseLong(row.substring(row.indexOf(' ') + 1));
  }

  /** The account began with 993.00: 1,100.00 is 7.00 less than the books lead to. */
  @Test
  void aDifferenceIsOneToo() {
    FigureSet set = figures("1093.00", "1100.00");
    figure(set, "bank.difference", "fund", "service").is("-7.00");
  }

  @Test
  void aStatementWithoutBalancesHasNone() {
    FigureSet set = figures(null, null);
    figure(set, "bank.statement_balance", "fund", "service").is(null).rows(0);
    figure(set, "bank.difference", "fund", "service").is(null).rows(0);
    figure(set, "bank.expected_balance", "fund", "service").is("1107.00");
  }

  @Test
  void withoutAStatementThereIsNothing() {
    FigureSet set = MatchedFigures.added(slice, Figures.of(slice, 1), List.of());
    assertThat(set.figures()).noneMatch(one -> one.id().startsWith("bank."));
  }
}
