package org.mingzhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-07, 2026-07-01, 2026-08-01, 2026-06, 2026-08, 2025-07",
    "2026-12, 2026-12-01, 2027-01-01, 2026-11, 2027-01, 2025-12",
    "2026-Q1, 2026-01-01, 2026-04-01, 2025-Q4, 2026-Q2, 2025-Q1",
    "2026-Q3, 2026-07-01, 2026-10-01, 2026-Q2, 2026-Q4, 2025-Q3",
    "2026-H1, 2026-01-01, 2026-07-01, 2025-H2, 2026-H2, 2025-H1",
    "2026-H2, 2026-07-01, 2027-01-01, 2026-H1, 2027-H1, 2025-H2",
    "2026, 2026-01-01, 2027-01-01, 2025, 2027, 2025"
  })
  void readsItsFourForms(
      String form, LocalDate start, LocalDate end, String previous, String next, String before) {
    Period period = Period.parse(form);
    assertThat(period.start()).isEqualTo(start);
    assertThat(period.end()).isEqualTo(end);
    assertThat(period.lastDay()).isEqualTo(end.minusDays(1));
    assertThat(period).hasToString(form);
    assertThat(period.previous()).hasToString(previous);
    assertThat(period.next()).hasToString(next);
    assertThat(period.yearBefore()).hasToString(before);
  }

  @Test
  void readsLowerCaseInAnyLocale() {
    assertThat(Period.parse(" 2026-q3 ")).isEqualTo(Period.parse("2026-Q3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-00", "2026-13", "2026-7", "2026-Q0", "2026-Q5", "2026-H3", "26", "", "2026-"
      })
  void refusesAnythingElseAndSaysWhatItKnows(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(DateTimeException.class)
        .hasMessage(
            "Expected a period like 2026-07, 2026-Q3, 2026-H1 or 2026 but found '" + text + "'");
  }

  @Test
  void refusesPeriodsThatAreNone() {
    assertThatThrownBy(() -> new Period(YearMonth.of(2026, 1), 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(YearMonth.of(2026, 2), 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isHalfOpen() {
    Period q1 = Period.parse("2024-Q1");
    assertThat(q1.contains(LocalDate.of(2023, 12, 31))).isFalse();
    assertThat(q1.contains(LocalDate.of(2024, 1, 1))).isTrue();
    assertThat(q1.contains(LocalDate.of(2024, 3, 31))).isTrue();
    assertThat(q1.contains(LocalDate.of(2024, 4, 1))).isFalse();
    assertThat(q1.monthList())
        .containsExactly(YearMonth.of(2024, 1), YearMonth.of(2024, 2), YearMonth.of(2024, 3));
  }

  @Test
  void isOrderedByStartThenLength() {
    assertThat(
            Stream.of("2026", "2026-Q2", "2025-12", "2026-Q1", "2026-01")
                .map(Period::parse)
                .sorted()
                .map(Period::toString))
        .containsExactly("2025-12", "2026-01", "2026-Q1", "2026", "2026-Q2");
  }
}
