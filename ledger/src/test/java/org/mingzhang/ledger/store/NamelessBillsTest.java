package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.ledger.store.Books.bill;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FileLink.Relation;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.store.Books.Bill;

/** A list of debts beside the bills themselves: what is owed is counted once. */
class NamelessBillsTest {

  @TempDir Path folder;

  private Books books;

  @BeforeEach
  void open() {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static Bill debt(String amount) {
    return bill("1栋1单元101/物业费/2026-07-01").due(amount);
  }

  private static List<Fact> paid() {
    return List.of(bill("F1").due("200").paid("200", "2026-08-03").receipt("R1").at(5));
  }

  @Test
  void aDebtWhoseBillIsKnownIsADuplicate() {
    books.post("b.csv", paid());
    FileReport list = books.post("debts.csv", List.of(debt("200").at(2)));
    assertThat(list.used()).isZero();
    assertThat(list.duplicate()).isEqualTo(1);
    assertThat(books.value("2026-Q3", Term.FEES_DUE)).isEqualTo(20_000);
    assertThat(books.value("2026-Q3", Term.FEES_ARREARS)).isZero();
    assertThat(books.value("2026-Q3", Term.UNITS_PAID_UP)).isEqualTo(1);
  }

  @Test
  void aDebtGivesWayToItsBill() {
    books.post("debts.csv", List.of(debt("200").at(2)));
    assertThat(books.value("2026-Q3", Term.FEES_ARREARS)).isEqualTo(20_000);
    FileReport bills = books.post("b.csv", paid());
    assertThat(bills.used()).isEqualTo(1);
    assertThat(books.value("2026-Q3", Term.FEES_DUE)).isEqualTo(20_000);
    assertThat(books.value("2026-Q3", Term.FEES_ARREARS)).isZero();
    assertThat(books.ledger.links())
        .extracting(l -> l.file().path(), l -> l.relation(), l -> l.other().path(), l -> l.rows())
        .containsExactly(tuple("debts.csv", Relation.WITHDRAWN_BY, "b.csv", 1L));
    // A later list that still names it changes nothing.
    assertThat(books.post("debts2.csv", List.of(debt("200").at(2))).duplicate()).isEqualTo(1);
    assertThat(books.value("2026-Q3", Term.FEES_DUE)).isEqualTo(20_000);
  }

  @Test
  void theBooksAreTheSameWhicheverCameFirst(@TempDir Path other) {
    books.post("debts.csv", List.of(debt("200").at(2)));
    books.post("b.csv", paid());
    try (Books otherwise = Books.open(other)) {
      otherwise.post("b.csv", paid());
      otherwise.post("debts.csv", List.of(debt("200").at(2)));
      assertThat(otherwise.ledger.contents()).isEqualTo(books.ledger.contents());
    }
  }

  @Test
  void whatIsLeftOfABillIsThatBill() {
    books.post(
        "b.csv", List.of(bill("F1").due("200").paid("50", "2026-08-03").receipt("R1").at(5)));
    books.post("debts.csv", List.of(debt("150").at(2)));
    assertThat(books.value("2026-Q3", Term.FEES_DUE)).isEqualTo(20_000);
    assertThat(books.value("2026-Q3", Term.FEES_ARREARS)).isEqualTo(15_000);
  }

  @Test
  void debtsOfOtherRoomsItemsAndDaysStand() {
    books.post("b.csv", paid());
    FileReport list =
        books.post(
            "debts.csv",
            List.of(
                bill("1-1-102/物业费/2026-07-01").unit("1-1-102").due("200").at(2),
                bill("1-1-101/停车费/2026-07-01").item("停车费").due("200").at(3),
                bill("1-1-101/物业费/2026-08-01")
                    .service("2026-08-01", "2026-08-31")
                    .due("200")
                    .at(4)));
    assertThat(list.used()).isEqualTo(3);
    assertThat(books.value("2026-Q3", Term.FEES_DUE)).isEqualTo(80_000);
    assertThat(books.slice("2026-Q3").suspicions().groups()).isZero();
  }

  /** 1400.00 of seven months, of which July is billed and paid: it may be in the debt or not. */
  @Test
  void aDebtOfLongerTimeIsSuspectedAndCounts() {
    books.post("b.csv", paid());
    books.post(
        "debts.csv",
        List.of(
            bill("1-1-101/物业费/2026-01-01").service("2026-01-01", "2026-07-31").due("1400").at(2)));
    assertThat(books.value("2026-Q3", Term.FEES_DUE)).isEqualTo(20_000 + 20_000);
    var found = books.slice("2026-Q3").suspicions();
    assertThat(found.groups()).isEqualTo(1);
    assertThat(found.first().get(0).amount()).hasToString("1400.00");
    assertThat(found.first().get(0).places())
        .extracting(p -> p.path(), p -> p.row(), p -> p.number())
        .containsExactly(
            tuple("b.csv", 5L, "F1"), tuple("debts.csv", 2L, "1-1-101/物业费/2026-01-01"));
  }

  /** One list numbers the fee, the other the payment: they may be one bill or two. */
  @Test
  void anOpenBillBesideAnotherOfTheSameServiceIsSuspectedAndCounts() {
    books.post("b.csv", paid());
    books.post(
        "open.csv",
        List.of(
            bill("9001").service("2026-07-01", "2026-07-31").due("200").at(2),
            bill("9002").service("2026-08-01", "2026-08-31").due("200").at(3)));
    assertThat(books.value("2026-Q3", Term.FEES_DUE)).isEqualTo(60_000);
    var found = books.slice("2026-Q3").suspicions();
    assertThat(found.groups()).isEqualTo(1);
    assertThat(found.first().get(0).places())
        .extracting(p -> p.path(), p -> p.row(), p -> p.number())
        .containsExactly(tuple("b.csv", 5L, "F1"), tuple("open.csv", 2L, "9001"));
  }
}
