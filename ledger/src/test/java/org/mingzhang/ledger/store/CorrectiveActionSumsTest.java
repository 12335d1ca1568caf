package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.day;
import static org.mingzhang.ledger.store.Books.row;
import static org.mingzhang.ledger.store.Books.value;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.CorrectiveAction;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.TrackedAction;

/** Corrective actions in the books, each case read off a calendar by hand. */
class CorrectiveActionSumsTest {

  private static final List<Term> TERMS =
      List.of(
          Term.ACTIONS_HELD,
          Term.ACTIONS_REGISTERED,
          Term.ACTIONS_ACCEPTED,
          Term.ACTIONS_DUE,
          Term.ACTIONS_ON_TIME,
          Term.ACTIONS_OPEN,
          Term.ACTIONS_OVERDUE,
          Term.ACTIONS_UNACCEPTED);

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static CorrectiveAction action(
      long row, String no, String opened, String due, @Nullable String done, @Nullable String ok) {
    return new CorrectiveAction(
        row(row),
        Books.HOME,
        no,
        no.startsWith("T") ? "complaint" : "survey",
        "D04",
        "24小时内回电",
        "客服部",
        day(opened),
        day(due),
        done == null ? null : day(done),
        ok == null ? null : day(ok));
  }

  /**
   * The counts of 2026-Q3, 1 July to 30 September: held, registered, accepted, due, on time, open,
   * overdue, done without acceptance.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "accepted on the last day in time, 2026-07-05, 2026-08-31, 2026-08-30, 2026-08-31, 11111000",
    "accepted a day late,              2026-07-05, 2026-08-31, 2026-08-30, 2026-09-01, 11110000",
    "done in time but not accepted,    2026-07-05, 2026-08-31, 2026-08-30,           , 11010111",
    "open and due on P's last day,     2026-07-05, 2026-09-30,           ,           , 11010110",
    "open with a day left,             2026-07-05, 2026-10-01,           ,           , 11000100",
    "of an earlier quarter and open,   2026-02-05, 2026-03-31,           ,           , 10000110",
    "of an earlier quarter closed now, 2026-02-05, 2026-07-01, 2026-06-30, 2026-07-01, 10111000",
    "closed on the day before P,       2026-02-05, 2026-07-15, 2026-06-30, 2026-06-30, 00011000",
    "accepted after the cut-off,       2026-07-05, 2026-09-15, 2026-10-02, 2026-10-02, 11010110",
    "done but accepted after it,       2026-07-05, 2026-11-15, 2026-09-30, 2026-10-02, 11000101",
    "accepted without a day of doing,  2026-07-05, 2026-08-31,           , 2026-08-01, 11111000",
    "opened after P,                   2026-10-01, 2026-10-31,           ,           , 00000000"
  })
  void vector(
      String name,
      String opened,
      String due,
      @Nullable String done,
      @Nullable String accepted,
      String counts) {
    books.post("a.csv", List.of(action(2, "Z1", opened, due, done, accepted)));
    Slice slice = books.slice("2026-Q3");
    StringBuilder found = new StringBuilder();
    for (Term term : TERMS) {
      found.append(value(slice, term, By.of("source", "survey")));
      assertThat(slice.contributions(term)).hasSize((int) value(slice, term));
    }
    assertThat(found).as(name).hasToString(counts);
  }

  /** Three open, two of them with the deadline of another quarter or put off. */
  @Test
  void aDeadlineThatWasPutOffIsRemembered() {
    books.post(
        "july.csv",
        List.of(
            action(2, "Z1", "2026-07-01", "2026-07-31", null, null),
            action(3, "Z2", "2026-07-01", "2026-09-30", null, null),
            action(4, "T3", "2026-07-01", "2026-08-31", null, null)));
    FileReport august =
        books.post(
            "august.csv",
            List.of(
                action(2, "Z1", "2026-07-01", "2026-10-31", null, null),
                action(3, "Z2", "2026-07-01", "2026-08-31", null, null),
                action(4, "T3", "2026-07-01", "2026-08-31", null, null)));
    assertThat(august.used()).isEqualTo(2);
    assertThat(august.duplicate()).isEqualTo(1);
    books.post("later.csv", List.of(action(2, "Z1", "2026-07-01", "2026-12-31", null, null)));
    Slice slice = books.slice("2026-Q3");
    assertThat(value(slice, Term.ACTIONS_PUT_OFF)).isEqualTo(1);
    assertThat(value(slice, Term.ACTIONS_OPEN, By.of("source", "complaint"))).isEqualTo(1);
    assertThat(slice.actions())
        .extracting(one -> one.action().actionNo())
        .containsExactly("T3", "Z2", "Z1");
    assertThat(slice.actions())
        .filteredOn(TrackedAction::isPutOff)
        .singleElement()
        .satisfies(one -> assertThat(one.firstDueOn()).isEqualTo(day("2026-07-31")));
    // A source that has no action in a period is still there, with nothing.
    assertThat(books.slice("2026-Q1").sums(Term.ACTIONS_HELD))
        .extracting(Sum::by, Sum::value)
        .hasSize(2)
        .allSatisfy(sum -> assertThat(sum.toList().get(1)).isEqualTo(0L));
    assertThat(books.slice("2026-Q1").actions()).isEmpty();
  }

  @Test
  void nothingIsSaidOfACommunityWithoutActions() {
    books.post("a.csv", List.of(action(2, "Z1", "2026-07-01", "2026-07-31", null, null)));
    assertThat(Set.copyOf(books.slice("2026-Q3").sums(Term.ACTIONS_DUE))).hasSize(1);
    assertThat(books.slice("2026-Q3").sums(Term.INSPECTIONS_PLANNED)).isEmpty();
  }
}
