package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;

class StatementBalancesTest {

  private final List<BankLine> lines = new ArrayList<>();

  private void line(long row, String day, String amount, @Nullable String balance) {
    Money money = Money.of(amount);
    lines.add(
        new BankLine(
            new Origin(1, "", row),
            "C001",
            "service",
            "n" + row,
            LocalDate.parse(day),
            money.fen() > 0 ? "income" : "expense",
            money.fen() > 0 ? money : money.negate(),
            balance == null ? null : Money.of(balance),
            "",
            ""));
  }

  private List<String> breaks() {
    return StatementBalances.of(lines).breaks().stream()
        .map(b -> b.line().origin().row() + ": " + b.expected() + " not " + b.stated())
        .toList();
  }

  private String at(String day) {
    LocalDate date = LocalDate.parse(day);
    return StatementBalances.of(lines)
        .upTo(date)
        .filter(end -> BookCover.of(lines, Map.of()).tells(date))
        .map(end -> end.balance() + " in " + end.line().origin().row())
        .orElse("");
  }

  /** 100 + 5 = 105, − 30 = 75, + 20 = 95, − 1 = 94. */
  @Test
  void aSoundStatementHasNoBreakInAnyOrder() {
    line(2, "2026-07-01", "5.00", "105.00");
    line(3, "2026-07-02", "-30.00", "75.00");
    line(4, "2026-07-02", "20.00", "95.00");
    line(5, "2026-08-03", "-1.00", "94.00");
    assertThat(breaks()).isEmpty();
    assertThat(at("2026-06-30")).isEmpty();
    assertThat(at("2026-07-01")).isEqualTo("105.00 in 2");
    assertThat(at("2026-07-31")).isEqualTo("95.00 in 4");
    assertThat(at("2026-08-31")).isEqualTo("94.00 in 5");
    assertThat(at("2026-09-30")).isEmpty();
    Collections.reverse(lines);
    assertThat(breaks()).isEmpty();
    assertThat(at("2026-07-31")).isEqualTo("95.00 in 4");
  }

  @Test
  void theNewestLineMayStandFirst() {
    line(2, "2026-08-03", "-1.00", "94.00");
    line(3, "2026-07-02", "20.00", "95.00");
    line(4, "2026-07-02", "-30.00", "75.00");
    line(5, "2026-07-01", "5.00", "105.00");
    assertThat(breaks()).isEmpty();
    assertThat(at("2026-07-31")).isEqualTo("95.00 in 3");
  }

  /** One cell changed is one row, and what follows from the balance before it is right. */
  @Test
  void aChangedBalanceInTheMiddleIsNamedByItsRowAlone() {
    line(2, "2026-07-01", "5.00", "105.00");
    line(3, "2026-07-02", "-30.00", "75.01");
    line(4, "2026-07-03", "20.00", "95.00");
    line(5, "2026-07-04", "-1.00", "94.00");
    assertThat(breaks()).containsExactly("3: 75.00 not 75.01");
    assertThat(at("2026-07-02")).isEmpty();
    assertThat(at("2026-07-04")).isEqualTo("94.00 in 5");
  }

  /** Row 4 of + 20 is missing: 75 − 1 is not 94. */
  @Test
  void aMissingLineIsNamedByTheNext() {
    line(2, "2026-07-01", "5.00", "105.00");
    line(3, "2026-07-02", "-30.00", "75.00");
    line(5, "2026-07-04", "-1.00", "94.00");
    line(6, "2026-07-05", "6.00", "100.00");
    assertThat(breaks()).containsExactly("5: 74.00 not 94.00");
  }

  /** The amounts between two balances have to lead from one to the other: 105 − 30 + 20 = 95. */
  @Test
  void linesWithoutABalanceAreAddedUp() {
    line(2, "2026-07-01", "5.00", "105.00");
    line(3, "2026-07-02", "-30.00", null);
    line(4, "2026-07-03", "20.00", "95.00");
    line(5, "2026-07-04", "-2.00", null);
    line(6, "2026-07-05", "1.00", "95.00");
    assertThat(breaks()).containsExactly("6: 94.00 not 95.00");
    assertThat(at("2026-07-02")).isEmpty();
  }
}
