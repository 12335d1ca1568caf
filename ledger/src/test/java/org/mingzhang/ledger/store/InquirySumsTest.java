package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.ledger.store.Books.day;
import static org.mingzhang.ledger.store.Books.row;
import static org.mingzhang.ledger.store.Books.value;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.InquiryClock;
import org.mingzhang.ledger.OrderClocks;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/** Questions and objections in the books: what a later export adds and what it may not change. */
class InquirySumsTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static Inquiry inquiry(
      long row, String no, String received, @Nullable String answered, @Nullable Boolean open) {
    return new Inquiry(
        row(row),
        Books.HOME,
        no,
        no.startsWith("Y") ? "objection" : "question",
        "2026-Q2",
        day(received),
        "reserve",
        answered == null ? null : day(answered),
        answered == null ? "" : "见公示第三页",
        open);
  }

  /** July: A answered on its last day, the 10th; Y open, its last day the 30th. */
  @Test
  void aLaterExportAddsTheAnswer() {
    books.post(
        "july.csv",
        List.of(
            inquiry(2, "A", "2026-07-03", null, false), inquiry(3, "Y", "2026-07-20", null, null)));
    assertThat(value(books.slice("2026-07"), Term.INQUIRIES_ON_TIME)).isZero();
    FileReport later =
        books.post(
            "august.csv",
            List.of(
                inquiry(2, "A", "2026-07-03", "2026-07-10", true),
                inquiry(3, "Y", "2026-07-20", null, null)));
    assertThat(later.used()).isEqualTo(1);
    assertThat(later.duplicate()).isEqualTo(1);
    Slice july = books.slice("2026-07");
    assertThat(value(july, Term.INQUIRIES_RECEIVED)).isEqualTo(2);
    assertThat(value(july, Term.INQUIRIES_DUE)).isEqualTo(2);
    assertThat(value(july, Term.INQUIRIES_ON_TIME)).isEqualTo(1);
    assertThat(value(july, Term.INQUIRIES_OVERDUE, By.of("kind", "objection"))).isEqualTo(1);
    assertThat(july.sums()).filteredOn(s -> s.term().isOfInquiries()).hasSize(22);
    // The row that added the answer stands behind the sum.
    assertThat(july.contributions(Term.INQUIRIES_ON_TIME))
        .singleElement()
        .extracting(c -> c.origin().fileId())
        .isEqualTo(later.file().id());
    assertThat(july.inquiries()).extracting(Inquiry::inquiryNo).containsExactly("A", "Y");
    assertThat(july.inquiries().get(0).published()).isTrue();
    // Nothing of it was known in June.
    assertThat(books.slice("2026-06").inquiries()).isEmpty();
    assertThat(books.slice("2026-06").sums(Term.INQUIRIES_RECEIVED))
        .extracting(Sum::value)
        .containsExactly(0L, 0L);
  }

  @Test
  void anotherDayOfReceiptIsAConflict() {
    books.post("july.csv", List.of(inquiry(2, "A", "2026-07-03", "2026-07-12", true)));
    books.post(
        "again.csv",
        List.of(
            inquiry(2, "A", "2026-07-05", "2026-07-12", true),
            inquiry(3, "B", "2026-07-05", null, null)));
    assertThat(books.refusalsOf("again.csv"))
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
              assertThat(refusal.column()).isEqualTo("received_at");
              assertThat(refusal.found()).isEqualTo("2026-07-05");
            });
    assertThat(value(books.slice("2026-07"), Term.INQUIRIES_ANSWERED_LATE)).isEqualTo(1);
    assertThat(value(books.slice("2026-07"), Term.INQUIRIES_RECEIVED)).isEqualTo(2);
    books.post("no.csv", List.of(inquiry(2, "A", "2026-07-03", "2026-07-12", false)));
    assertThat(books.refusalsOf("no.csv"))
        .extracting(Refusal::column, Refusal::found)
        .containsExactly(tuple("published", "no"));
  }

  /** With five days instead of ten the objection of the 20th is over on the 25th, six days ago. */
  @Test
  void aPlacesClockIsAskedForWhenTheSliceIsTaken() {
    books.post("july.csv", List.of(inquiry(2, "Y", "2026-07-20", null, null)));
    Slice other =
        books.ledger.slice(
            Books.HOME,
            Period.parse("2026-07"),
            OrderClocks.NONE,
            community -> received -> new InquiryClock(5, 5));
    assertThat(value(other, Term.INQUIRY_DAYS_OVERDUE)).isEqualTo(6);
    assertThat(value(books.slice("2026-07"), Term.INQUIRY_DAYS_OVERDUE)).isEqualTo(1);
  }
}
