package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Certificate;
import org.mingzhang.ledger.CommunityEvent;
import org.mingzhang.ledger.Inspection;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;

/** Inspections, certificates, events and equipment, counted by hand. */
class OperationSumsTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static Inspection inspection(
      long row, String no, String kind, String planned, @Nullable String done, String result) {
    return new Inspection(
        row(row),
        Books.HOME,
        no,
        kind,
        "",
        day(planned),
        done == null ? null : day(done),
        result,
        "");
  }

  /** July: four planned, A and B in time, C a day late, D not done by the cut-off. */
  @Test
  void whatIsLateOrOpenIsAMiss() {
    books.post(
        "inspections.csv",
        List.of(
            inspection(2, "A", "消防", "2026-07-10", "2026-07-10", "pass"),
            inspection(3, "B", "消防", "2026-07-20", "2026-06-30", "fail"),
            inspection(4, "C", "电梯", "2026-07-01", "2026-07-02", "pass"),
            inspection(5, "D", "电梯", "2026-07-31", "2026-08-01", "pass"),
            inspection(6, "E", "绿化", "2026-08-01", null, "")));
    Slice july = books.slice("2026-07");
    assertThat(value(july, Term.INSPECTIONS_PLANNED)).isEqualTo(4);
    assertThat(value(july, Term.INSPECTIONS_ON_TIME)).isEqualTo(2);
    assertThat(value(july, Term.INSPECTIONS_DONE)).isEqualTo(3);
    assertThat(value(july, Term.INSPECTIONS_JUDGED)).isEqualTo(3);
    assertThat(value(july, Term.INSPECTIONS_PASSED)).isEqualTo(2);
    By lifts = By.of("kind", "电梯");
    assertThat(value(july, Term.INSPECTIONS_PLANNED, lifts)).isEqualTo(2);
    assertThat(value(july, Term.INSPECTIONS_ON_TIME, lifts)).isZero();
    assertThat(july.contributions(Term.INSPECTIONS_PLANNED)).hasSize(4);
    assertThat(july.inspections())
        .extracting(Inspection::planNo)
        .containsExactly("C", "A", "B", "D");
    // A kind that the ledger holds at any time is answered with 0.
    assertThat(july.sums(Term.INSPECTIONS_PLANNED))
        .anySatisfy(sum -> assertThat(sum.by()).isEqualTo(By.of("kind", "绿化")));
    assertThat(value(books.slice("2026-Q3"), Term.INSPECTIONS_DONE)).isEqualTo(4);
  }

  /** Of three done one passed, one failed, and of the third nobody wrote: 1 of 2, not 1 of 3. */
  @Test
  void aResultThatNobodyNotedIsInNoBase() {
    books.post(
        "inspections.csv",
        List.of(
            inspection(2, "A", "消防", "2026-07-10", "2026-07-10", "pass"),
            inspection(3, "B", "消防", "2026-07-10", "2026-07-10", "fail"),
            inspection(4, "C", "消防", "2026-07-10", "2026-07-10", "")));
    Slice july = books.slice("2026-07");
    assertThat(value(july, Term.INSPECTIONS_DONE)).isEqualTo(3);
    assertThat(value(july, Term.INSPECTIONS_JUDGED)).isEqualTo(2);
    assertThat(value(july, Term.INSPECTIONS_PASSED)).isEqualTo(1);
  }

  @Test
  void aLaterFileSaysThatAPlanWasKept() {
    books.post("plan.csv", List.of(inspection(2, "A", "消防", "2026-07-10", null, "")));
    assertThat(value(books.slice("2026-07"), Term.INSPECTIONS_DONE)).isZero();
    books.post("done.csv", List.of(inspection(2, "A", "消防", "2026-07-10", "2026-07-09", "")));
    Slice july = books.slice("2026-07");
    assertThat(value(july, Term.INSPECTIONS_PLANNED)).isEqualTo(1);
    assertThat(value(july, Term.INSPECTIONS_ON_TIME)).isEqualTo(1);
    // No result of any is known: nothing to judge, so nothing failed.
    assertThat(value(july, Term.INSPECTIONS_JUDGED)).isZero();
  }

  private static Certificate certificate(
      long row,
      String holder,
      String trade,
      boolean required,
      String digest,
      @Nullable String from,
      @Nullable String to) {
    return new Certificate(
        row(row),
        Books.HOME,
        holder,
        trade,
        required,
        digest,
        from == null ? null : day(from),
        to == null ? null : day(to));
  }

  /**
   * Five electricians need one. 1: renewed, the old one has expired; 2: ends on the last day, so it
   * still holds; 3: ended a day before; 4: begins a day after; 5: none. 6 needs none.
   */
  @Test
  void expiredCertificatesDoNotCountAndAPersonCountsOnce() {
    books.post(
        "certificates.csv",
        List.of(
            certificate(2, "A-1", "电工", true, "old", "2020-01-01", "2026-06-30"),
            certificate(3, "A-1", "电工", true, "new", "2026-07-01", "2029-06-30"),
            certificate(4, "A-2", "电工", true, "b", null, "2026-09-30"),
            certificate(5, "A-3", "电工", true, "c", null, "2026-09-29"),
            certificate(6, "A-4", "电工", true, "d", "2026-10-01", "2028-01-01"),
            certificate(7, "A-5", "电工", true, "", null, null),
            certificate(8, "A-6", "保洁", false, "", null, null),
            certificate(9, "A-7", "消防", true, "e", null, "2026-12-30")));
    Slice quarter = books.slice("2026-Q3");
    By electricians = By.of("trade", "电工");
    assertThat(value(quarter, Term.CERTIFICATES_REQUIRED, electricians)).isEqualTo(5);
    assertThat(value(quarter, Term.CERTIFICATES_VALID, electricians)).isEqualTo(2);
    // 2026-09-30 and 90 days are 2026-12-29: A-2 ends within them, A-7 a day later.
    assertThat(value(quarter, Term.CERTIFICATES_EXPIRING)).isEqualTo(1);
    assertThat(value(quarter, Term.CERTIFICATES_REQUIRED)).isEqualTo(6);
    assertThat(quarter.contributions(Term.CERTIFICATES_VALID))
        .extracting(c -> c.origin().row())
        .containsExactly(3L, 4L, 9L);
  }

  @Test
  void eventsOfThePeriodByWhoPaid() {
    books.post(
        "events.csv",
        List.of(
            new CommunityEvent(
                row(2),
                Books.HOME,
                "灯会",
                day("2026-07-01"),
                "",
                Money.ofFen(100_050),
                "public",
                80L),
            new CommunityEvent(
                row(3), Books.HOME, "义诊", day("2026-09-30"), "", null, "sponsor", null),
            new CommunityEvent(
                row(4), Books.HOME, "旅行", day("2026-10-01"), "", Money.ofFen(5), "", 3L)));
    Slice quarter = books.slice("2026-Q3");
    assertThat(value(quarter, Term.EVENTS)).isEqualTo(2);
    assertThat(value(quarter, Term.EVENTS_COST)).isEqualTo(100_050);
    assertThat(value(quarter, Term.EVENTS_COST, By.of("funding", "sponsor"))).isZero();
    assertThat(value(quarter, Term.EVENTS_ATTENDANCE)).isEqualTo(80);
    assertThat(quarter.events()).extracting(CommunityEvent::event).containsExactly("灯会", "义诊");
  }

  private static Asset asset(
      long row, String no, String condition, @Nullable String inspected, @Nullable String next) {
    return new Asset(
        row(row),
        Books.HOME,
        no,
        no,
        "电梯",
        "",
        null,
        null,
        null,
        "",
        "",
        null,
        null,
        null,
        "",
        condition,
        inspected == null ? null : day(inspected),
        next == null ? null : day(next),
        null);
  }

  @Test
  void retiredEquipmentIsOutsideAndAMissedInspectionIsOverdue() {
    books.post(
        "assets.csv",
        List.of(
            asset(2, "1", "good", "2025-09-30", "2026-09-30"),
            asset(3, "2", "good", "2025-10-01", "2026-10-01"),
            asset(4, "3", "faulty", "2026-09-30", "2026-09-30"),
            asset(5, "4", "retired", "2020-01-01", "2021-01-01"),
            asset(6, "5", "", null, "2026-01-01"),
            asset(7, "6", "", null, null)));
    Slice quarter = books.slice("2026-Q3");
    assertThat(value(quarter, Term.EQUIPMENT_JUDGED)).isEqualTo(3);
    assertThat(value(quarter, Term.EQUIPMENT_GOOD)).isEqualTo(2);
    assertThat(value(quarter, Term.EQUIPMENT_UNSTATED)).isEqualTo(1);
    // 1 was to be inspected by the last day and 5 long before; 3 was, on its last day.
    assertThat(quarter.contributions(Term.EQUIPMENT_OVERDUE))
        .extracting(c -> c.origin().row())
        .containsExactly(2L, 6L);
    assertThat(quarter.assets().stream().filter(a -> a.isOverdue(day("2026-09-30"))))
        .extracting(Asset::assetNo)
        .containsExactly("1", "5");
  }

  @Test
  void aCommunityWithoutSuchRowsHasNoSuchSums() {
    Slice july = books.slice("2026-07");
    for (Term term : List.of(Term.INSPECTIONS_PLANNED, Term.EVENTS, Term.CLOCK_REPAIRS_DUE)) {
      assertThat(july.sums(term)).isEmpty();
      assertThat(july.contributions(term)).isEmpty();
    }
  }
}
