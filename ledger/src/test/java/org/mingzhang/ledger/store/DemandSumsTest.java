package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.HOME;
import static org.mingzhang.ledger.store.Books.value;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.DemandAnswer;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;

/** The demand survey's rounds and the price list's days; counted by hand. */
class DemandSumsTest {

  private static final By CLEANING = By.of("service", "家政", "tier", "-");

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static DemandAnswer answer(
      long row,
      String round,
      String unit,
      String at,
      @Nullable Boolean used,
      @Nullable Integer score) {
    return new DemandAnswer(
        Books.row(row),
        HOME,
        round,
        "家政",
        "",
        unit,
        LocalDateTime.parse(at + "T10:00"),
        used,
        score,
        true,
        Money.of("30.00"));
  }

  private static ServiceItem price(
      long row, @Nullable String from, @Nullable String to, String price) {
    return new ServiceItem(
        Books.row(row),
        HOME,
        "家政",
        "",
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        "",
        "次",
        Money.of(price),
        null,
        "extra",
        null,
        null,
        "");
  }

  @Test
  void ofAHouseholdTheLatestAnswerOfARoundCounts() {
    FileReport report =
        books.post(
            "demand.csv",
            List.of(
                answer(2, "D2", "1-1-101", "2026-08-01", true, 4),
                answer(3, "D2", "1-1-101", "2026-08-09", false, 3),
                answer(4, "D2", "1-1-102", "2026-08-03", true, 2),
                answer(5, "D2", "", "2026-08-03", true, 5),
                answer(6, "D2", "", "2026-08-03", true, 5),
                answer(7, "D2", "1-1-102", "2026-08-03", true, 2)));
    assertThat(report.used()).isEqualTo(4);
    assertThat(report.superseded()).isEqualTo(1);
    assertThat(report.duplicate()).isEqualTo(1);
    Slice slice = books.slice("2026-Q3");
    assertThat(value(slice, Term.DEMAND_ANSWERED, CLEANING)).isEqualTo(4);
    assertThat(value(slice, Term.DEMAND_USED, CLEANING)).isEqualTo(3);
    assertThat(value(slice, Term.DEMAND_RATED, CLEANING)).isEqualTo(3);
    assertThat(value(slice, Term.DEMAND_SATISFIED, CLEANING)).isEqualTo(2);
    assertThat(value(slice, Term.DEMAND_RATED_APART, CLEANING)).isEqualTo(1);
    assertThat(value(slice, Term.DEMAND_SUPERSEDED)).isEqualTo(1);
  }

  @Test
  void theRoundBeforeStandsBesideAndNothingAfterTheCutOffIsKnown() {
    books.post(
        "demand.csv",
        List.of(
            answer(2, "D1", "1-1-101", "2026-05-01", true, 4),
            answer(3, "D1", "1-1-102", "2026-05-01", false, null),
            answer(4, "D2", "1-1-101", "2026-08-01", true, 1),
            answer(5, "D2", "1-1-101", "2026-10-01", true, 5),
            answer(6, "D3", "1-1-101", "2026-11-01", true, 5)));
    Slice slice = books.slice("2026-Q3");
    assertThat(value(slice, Term.DEMAND_ANSWERED, CLEANING)).isEqualTo(1);
    assertThat(value(slice, Term.DEMAND_SATISFIED, CLEANING)).isZero();
    assertThat(value(slice, Term.DEMAND_BEFORE_ANSWERED, CLEANING)).isEqualTo(2);
    assertThat(value(slice, Term.DEMAND_BEFORE_USED, CLEANING)).isEqualTo(1);
    assertThat(value(books.slice("2026-Q1"), Term.DEMAND_ANSWERED)).isZero();
  }

  @Test
  void thePriceInForceOnTheLastDayHolds() {
    books.post(
        "services.csv",
        List.of(
            price(2, null, null, "20.00"),
            price(3, "2026-01-01", "2026-08-31", "30.00"),
            price(4, "2026-07-01", null, "35.00"),
            price(5, "2026-10-01", null, "40.00")));
    assertThat(value(books.slice("2026-Q3"), Term.SERVICE_PRICE, CLEANING)).isEqualTo(3500);
    assertThat(value(books.slice("2026-Q2"), Term.SERVICE_PRICE, CLEANING)).isEqualTo(3000);
    assertThat(value(books.slice("2025-Q4"), Term.SERVICE_PRICE, CLEANING)).isEqualTo(2000);
    assertThat(books.slice("2026-Q3").services()).hasSize(4);
  }

  @Test
  void aLaterPriceListReplacesTheLineOfItsDay() {
    books.post("a.csv", List.of(price(2, "2026-01-01", null, "30.00")));
    books.post("b.csv", List.of(price(2, "2026-01-01", null, "31.00")));
    assertThat(value(books.slice("2026-Q3"), Term.SERVICE_PRICE, CLEANING)).isEqualTo(3100);
    assertThat(books.slice("2026-Q3").services()).hasSize(1);
  }
}
