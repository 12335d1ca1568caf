package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.ledger.store.Books.HOME;
import static org.mingzhang.ledger.store.Books.answer;
import static org.mingzhang.ledger.store.Books.balance;
import static org.mingzhang.ledger.store.Books.bill;
import static org.mingzhang.ledger.store.Books.budget;
import static org.mingzhang.ledger.store.Books.community;
import static org.mingzhang.ledger.store.Books.entry;
import static org.mingzhang.ledger.store.Books.order;
import static org.mingzhang.ledger.store.Books.round;
import static org.mingzhang.ledger.store.Books.unit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.RawRows;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.StagedBlock;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.WorkOrder;

/** Contract section 2, natural keys: what is kept, a duplicate, an update or a conflict. */
class PostingTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static void counts(
      FileReport report, long used, long duplicate, long superseded, long refused) {
    assertThat(List.of(report.used(), report.duplicate(), report.superseded(), report.refused()))
        .as("used, duplicate, superseded, refused of %s", report.file().path())
        .containsExactly(used, duplicate, superseded, refused);
  }

  @Test
  void keepsABillOnceAndEachOfItsReceipts() {
    counts(
        books.post(
            "a.csv",
            List.of(
                bill("B1").due("100").at(2),
                bill("B1").due("100").paid("60", "2026-07-03").receipt("R1").at(3),
                bill("B1").due("100").paid("40", "2026-07-04").receipt("R2").at(4),
                bill("B1").due("100").paid("40", "2026-07-04").receipt("R2").at(5))),
        3,
        1,
        0,
        0);
    // The same export a month later: one receipt more, without a number.
    counts(
        books.post(
            "b.csv",
            List.of(
                bill("B1").due("100").paid("40", "2026-07-04").receipt("R2").at(2),
                bill("B1").due("100").paid("5", "2026-08-01").at(3),
                bill("B1").due("100").paid("5", "2026-08-01").at(4),
                bill("B1").due("100").paid("5", "2026-08-02").at(5))),
        2,
        2,
        0,
        0);
    assertThat(books.value("2026-07", Term.FEES_DUE)).isEqualTo(10_000);
    assertThat(books.value("2026-07", Term.FEES_PAID)).isEqualTo(10_000);
    assertThat(books.value("2026-Q3", Term.FEES_PAID)).isEqualTo(11_000);
  }

  @Test
  void refusesABillThatSaysSomethingElse() {
    books.post("a.csv", List.of(bill("B1").due("100").at(2)));
    counts(
        books.post(
            "b.csv",
            List.of(
                bill("B1").due("100.10").at(2),
                bill("B1").due("100").unit("1-1-102").at(3),
                bill("B2").due("7").at(4),
                bill("B2").due("7").reduced("0", "1").at(5),
                bill("B1").due("100").item("能耗费").paid("100", "2026-07-01").at(6))),
        1,
        0,
        0,
        4);
    assertThat(books.refusalsOf("b.csv"))
        .containsExactly(
            conflict("b.csv", 2, "due", "100.10", "a.csv", 2, "100.00"),
            conflict("b.csv", 3, "unit", "1-1-102", "a.csv", 2, "1-1-101"),
            conflict("b.csv", 5, "waived", "1.00", "b.csv", 4, "0.00"),
            conflict("b.csv", 6, "fee_item", "能耗费", "a.csv", 2, "物业费"));
  }

  private static Refusal conflict(
      String path,
      long row,
      String column,
      String found,
      String first,
      long firstRow,
      String firstValue) {
    return new Refusal(
        path,
        "",
        row,
        HOME,
        column,
        found,
        Reason.CONFLICT,
        List.of(first, "", Long.toString(firstRow), firstValue),
        "raw of !" + row);
  }

  @Test
  void refusesAReceiptThatSaysSomethingElse() {
    books.post(
        "a.csv",
        List.of(
            bill("B1").due("100").paid("60", "2026-07-03").receipt("R1").method("现金").at(2),
            bill("B1").due("100").paid("10", "2026-07-03").method("现金").at(3)));
    counts(
        books.post(
            "b.csv",
            List.of(
                bill("B1").due("100").paid("61", "2026-07-03").receipt("R1").method("现金").at(2),
                bill("B1").due("100").paid("60", "2026-07-05").receipt("R1").method("现金").at(3),
                bill("B1").due("100").paid("60", null).receipt("R1").method("现金").at(4),
                bill("B1").due("100").paid("10", "2026-07-03").method("微信").at(5),
                bill("B1").due("100").paid("10", "2026-07-03").method("现金").at(6))),
        0,
        1,
        0,
        4);
    assertThat(books.refusalsOf("b.csv"))
        .containsExactly(
            conflict("b.csv", 2, "paid", "61.00", "a.csv", 2, "60.00"),
            conflict("b.csv", 3, "paid_on", "2026-07-05", "a.csv", 2, "2026-07-03"),
            conflict("b.csv", 4, "paid_on", "", "a.csv", 2, "2026-07-03"),
            conflict("b.csv", 5, "method", "微信", "a.csv", 3, "现金"));
  }

  @Test
  void firstIsTheFirstSheetByBytesThenTheFirstRow() {
    counts(
        books.post(
            "a.xlsx",
            List.of(
                bill("B1").due("1").at(HOME, "乙", 2),
                bill("B1").due("2").at(HOME, "甲", 9),
                bill("B1").due("3").at(HOME, "A", 5))),
        1,
        0,
        0,
        2);
    assertThat(books.refusalsOf("a.xlsx"))
        .extracting(Refusal::sheet, Refusal::found, r -> r.args().get(1))
        // 乙 is U+4E59 and 甲 U+7532.
        .containsExactly(Tuple.tuple("乙", "1.00", "A"), Tuple.tuple("甲", "2.00", "A"));
  }

  @Test
  void sameNumbersInTwoCommunitiesAreTwoBills() {
    books.post("000-more.csv", List.of(community("C002", "清风里")));
    counts(
        books.post("a.csv", List.of(bill("B1").due("1").at(2), bill("B1").due("2").at("C002", 3))),
        2,
        0,
        0,
        0);
  }

  @Test
  void refusesRowsOfAnUnknownCommunity() {
    counts(
        books.post("a.csv", List.of(bill("B1").due("1").at("C009", 2), bill("B1").due("1").at(3))),
        1,
        0,
        0,
        1);
    assertThat(books.refusalsOf("a.csv"))
        .containsExactly(
            new Refusal(
                "a.csv",
                "",
                2,
                "",
                "community_id",
                "C009",
                Reason.COMMUNITY_UNKNOWN,
                List.of(),
                "raw of !2"));
  }

  @Test
  void keepsEntriesByVoucherAndLine() {
    books.post(
        "a.csv",
        List.of(
            entry(2, "V1", 1, "2026-07-01", "service", "expense", "C1", "10"),
            entry(3, "V1", 2, "2026-07-01", "service", "expense", "C1", "10"),
            entry(4, "V1", 1, "2026-07-01", "public", "income", "停车", "10")));
    counts(
        books.post(
            "b.csv",
            List.of(
                entry(2, "V1", 1, "2026-07-01", "service", "expense", "C1", "10"),
                entry(3, "V1", 2, "2026-07-01", "service", "expense", "C2", "10"),
                entry(4, "V1", 3, "2026-07-01", "service", "expense", "C2", "1"))),
        1,
        1,
        0,
        1);
    assertThat(books.refusalsOf("b.csv"))
        .containsExactly(conflict("b.csv", 3, "category", "C2", "a.csv", 3, "C1"));
    assertThat(books.value("2026-07", Term.EXPENSE)).isEqualTo(2_100);
  }

  @Test
  void keepsOneBalanceAFundAndDay() {
    counts(
        books.post(
            "a.csv",
            List.of(
                balance(2, "public", "2026-06-30", "5"),
                balance(3, "public", "2026-06-30", "5.00"),
                balance(4, "public", "2026-06-30", "-5"),
                balance(5, "reserve", "2026-06-30", "5"))),
        2,
        1,
        0,
        1);
    assertThat(books.refusalsOf("a.csv"))
        .containsExactly(conflict("a.csv", 4, "balance", "-5.00", "a.csv", 2, "5.00"));
  }

  @Test
  void laterRegistersReplaceAndTheChangeIsRecorded() {
    books.post("u1.csv", List.of(unit(2, "1-1-101", "1栋"), unit(3, "1-1-102", "1栋")));
    counts(
        books.post(
            "u2.csv",
            List.of(unit(2, "1-1-101", "1栋"), unit(3, "1-1-102", "2栋"), unit(4, "1-1-102", "3栋"))),
        2,
        1,
        0,
        0);
    counts(books.post("c2.csv", List.of(community(HOME, "明月苑二期"))), 1, 0, 0, 0);
    assertThat(books.ledger.communities())
        .extracting(c -> c.name(), c -> c.areaM2())
        .containsExactly(Tuple.tuple("明月苑二期", new java.math.BigDecimal("120.50")));
    counts(books.post("b1.csv", List.of(budget(2, 2026, "C1", "100"))), 1, 0, 0, 0);
    counts(books.post("b2.csv", List.of(budget(2, 2026, "C1", "120"))), 1, 0, 0, 0);
    assertThat(books.slice("2026-07").budgets())
        .extracting(b -> b.amount(), b -> b.origin().fileId())
        .containsExactly(Tuple.tuple(Money.of("120"), 6L));
  }

  @Test
  void rowsRefusedForAnUnknownCommunityAreTakenOnceItIsKnown() {
    SourceFile units = books.ledger.enter("units.csv", "u");
    Refusal unknown =
        new Refusal(
            "units.csv",
            "",
            3,
            "",
            "community_id",
            "C007",
            Reason.COMMUNITY_UNKNOWN,
            List.of(),
            "C007,1-101,90");
    books.ledger.stage(
        units,
        Phase.REGISTERS,
        Books.block(0, List.of(unit(2, "1-1-101", "1栋")), List.of(unknown), 1));
    postUnits(units);
    // header, one used, one refused
    assertThat(books.ledger.find("units.csv", "u").orElseThrow())
        .extracting(r -> r.rows(), r -> r.used(), r -> r.refused(), r -> r.other())
        .containsExactly(3L, 1L, 1L, 1L);

    books.post("communities.csv", List.of(community("C007", "后来")));
    books.ledger.reopen(units);
    books.ledger.reopen(units);
    assertThat(books.ledger.find("units.csv", "u")).isEmpty();
    assertThat(books.ledger.retried(units)).contains(Set.of(new RawRows.Place("", 3)));
    var late =
        new org.mingzhang.ledger.HouseUnit(
            Books.row(3), "C007", "1-101", "1-0-101", "", BigDecimal.ONE, "", null, "", null);
    books.ledger.stage(units, Phase.REGISTERS, Books.block(0, List.of(late), List.of(), 0));
    postUnits(units);
    assertThat(books.ledger.find("units.csv", "u").orElseThrow())
        .extracting(r -> r.rows(), r -> r.used(), r -> r.refused(), r -> r.other())
        .containsExactly(3L, 2L, 0L, 1L);
    assertThat(books.ledger.refusals(units)).isEmpty();
    assertThat(books.ledger.retried(units)).isEmpty();
  }

  private void postUnits(SourceFile file) {
    for (Phase phase : List.of(Phase.REGISTERS, Phase.FACTS)) {
      books.ledger.post(file, phase, List.of(TableKind.UNITS), Books::raw);
    }
  }

  @Test
  void ordersAreFilledAndRaisedButNeverContradicted() {
    books.post("a.csv", List.of(order("W1", "repair").paused(10).at(2)));
    counts(
        books.post(
            "b.csv",
            List.of(
                order("W1", "repair").at(2), // says less: nothing new
                order("W1", "repair").paused(30).completed("2026-07-02 10:00:00").at(3),
                order("W1", "repair").paused(20).at(4), // pauses never fall
                order("W1", "repair").completed("2026-07-02 11:00:00").at(5),
                order("W1", "repair").rating("4.5").closed("2026-07-03 08:00:00").at(6),
                order("W1", "repair").category("门窗").at(7))),
        2,
        1,
        0,
        3);
    assertThat(books.refusalsOf("b.csv"))
        .containsExactly(
            conflict("b.csv", 4, "paused_minutes", "20", "a.csv", 2, "30"),
            conflict(
                "b.csv",
                5,
                "completed_at",
                "2026-07-02 11:00:00",
                "a.csv",
                2,
                "2026-07-02 10:00:00"),
            conflict("b.csv", 7, "category", "门窗", "a.csv", 2, "水电"));
    assertThat(books.value("2026-07", Term.REPAIRS_RATING)).isEqualTo(450);
    // From 09:00 to 10:00 the next day, less 30 minutes.
    assertThat(books.value("2026-07", Term.REPAIRS_SECONDS)).isEqualTo((25 * 60 - 30) * 60);
    assertThat(books.slice("2026-07").contributions(Term.REPAIRS_COMPLETED))
        .extracting(c -> c.origin().row())
        .containsExactly(6L);
  }

  @Test
  void keepsEveryDistinctAnswerAndCountsWhatIsSuperseded() {
    books.post("0.csv", List.of(round(2, "R1", "2026-07-01", "2026-07-31")));
    counts(
        books.post(
            "a.csv",
            List.of(
                answer(2, "1-101", "2026-07-02 10:00:00", Map.of("overall", 5)),
                answer(3, "1-101", "2026-07-02 10:00:00", Map.of("overall", 5)), // equal
                answer(4, "1-101", "2026-07-03 10:00:00", Map.of("overall", 2)), // later
                answer(5, "1-101", "2026-07-04 10:00:00", Map.of("D01", 4)), // without overall
                answer(6, "1-102", "2026-07-02 10:00:00", Map.of("overall", 1)))),
        2,
        1,
        2,
        0);
    counts(
        books.post(
            "b.csv",
            List.of(
                answer(2, "1-102", "2026-07-01 10:00:00", Map.of("overall", 3)), // earlier: loses
                answer(3, "1-103", "2026-07-02 10:00:00", Map.of("D01", 3)))),
        1,
        0,
        1,
        0);
    assertThat(books.value("2026-07", Term.SURVEY_RETURNED)).isEqualTo(3);
    assertThat(books.value("2026-07", Term.SURVEY_SUPERSEDED)).isEqualTo(3);
    assertThat(books.value("2026-07", Term.ANSWERS_SCORE)).isEqualTo(2 + 1 + 3);
  }

  @Test
  void answersWithoutAUnitEachCountByMomentAndRow() {
    books.post("0.csv", List.of(round(2, "R1", "2026-07-01", "2026-07-31")));
    books.post(
        "a.csv",
        List.of(
            answer(2, "", "2026-07-02 10:00:00", Map.of("overall", 5)),
            answer(3, "", "2026-07-02 10:00:00", Map.of("overall", 5))));
    counts(
        books.post(
            "b.csv",
            List.of(
                answer(2, "", "2026-07-02 10:00:00", Map.of("overall", 5)),
                answer(3, "", "2026-07-02 10:00:00", Map.of("overall", 4)),
                answer(4, "", "2026-07-02 10:00:00", Map.of("overall", 4)))),
        1,
        1,
        0,
        1);
    assertThat(books.value("2026-07", Term.SURVEY_ANONYMOUS)).isEqualTo(3);
  }

  @Test
  void postingTwiceChangesNothing() {
    List<Fee> fees = List.of(bill("B1").due("1").at(2), bill("B1").due("2").at(3));
    FileReport first = books.post("a.csv", fees);
    String digest = books.ledger.digest();
    FileReport again = books.post("a.csv", fees);
    assertThat(again).isEqualTo(first);
    assertThat(first.rows()).isEqualTo(2);
    assertThat(books.ledger.digest()).isEqualTo(digest);
    assertThat(books.ledger.refusals()).hasSize(1);
    assertThat(books.value("2026-07", Term.FEES_DUE)).isEqualTo(100);
  }

  @Test
  void stagingGoesOnAfterACrashWhereItStopped() {
    SourceFile file = books.ledger.enter("a.csv", "d");
    stage(file, 0, 2);
    stage(file, 1, 3);
    stage(file, 2, 4);
    books = books.reopened();
    SourceFile same = books.ledger.enter("a.csv", "d");
    assertThat(same).isEqualTo(file);
    assertThat(books.ledger.find("a.csv", "d")).isEmpty();
    // Block 1 may or may not have been committed: it is replaced, and block 2 with it.
    stage(same, 1, 5);
    FileReport report = books.ledger.post(same, Phase.FACTS, List.of(TableKind.FEES), Books::raw);
    counts(report, 2, 0, 0, 0);
    assertThat(report.other()).isEqualTo(2);
    assertThat(report.rows()).isEqualTo(4);
    assertThat(books.slice("2026-07").contributions(Term.FEES_DUE))
        .extracting(c -> c.origin().row())
        .containsExactly(2L, 5L);
    books = books.reopened();
    assertThat(books.ledger.find("a.csv", "d")).contains(report);
    assertThat(books.ledger.post(same, Phase.FACTS, List.of(TableKind.FEES), Books::raw))
        .isEqualTo(report);
  }

  private void stage(SourceFile file, int block, long row) {
    books.ledger.stage(
        file,
        Phase.FACTS,
        Books.block(block, List.of(bill("B" + row).due("1").at(row)), List.of(), 1));
  }

  @Test
  void countsRefusedRowsOnceAndKeepsThemWithTheirRawText() {
    SourceFile file = books.ledger.enter("a.csv", "d");
    Refusal due =
        new Refusal(
            "a.csv", "", 3, HOME, "应收", "1e3", Reason.MONEY_FORM, List.of("x,y", ""), "a,1e3");
    Refusal paid =
        new Refusal("a.csv", "", 3, HOME, "实收", "?", Reason.MONEY_FORM, List.of(), "a,1e3");
    Refusal noData = new Refusal("a.csv", "", 0, "", "", "", Reason.FILE_NO_DATA, List.of(), "");
    books.ledger.stage(
        file,
        Phase.FACTS,
        Books.block(0, List.of(bill("B1").due("1").at(2)), List.of(paid, due, noData), 4));
    FileReport report = books.ledger.post(file, Phase.FACTS, List.of(TableKind.FEES), Books::raw);
    counts(report, 1, 0, 0, 1);
    assertThat(report.rows()).isEqualTo(6);
    assertThat(books.ledger.refusals()).containsExactly(noData, paid, due);
    assertThat(books.slice("2026-07").refusals()).containsExactly(paid, due);
    assertThat(books.slice("2026-07").files()).hasSize(2).contains(report);
  }

  @Test
  void aFileWhoseRowsDoNotAddUpIsBlockedAndNothingOfItCounts() {
    SourceFile file = books.ledger.enter("a.csv", "d");
    // five lines were read, but only two of them came to something
    books.ledger.stage(
        file,
        Phase.FACTS,
        new StagedBlock(0, 5, List.of(bill("B1").due("1").at(2)), 0, List.of(), 1, List.of()));
    FileReport report = books.ledger.post(file, Phase.FACTS, List.of(TableKind.FEES), Books::raw);
    assertThat(report.blocked()).isEqualTo("FILE_COUNT");
    assertThat(books.ledger.refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.args()).containsExactly("5", "2"));
    assertThat(books.value("2026-07", Term.FEES_DUE)).isZero();
  }

  @Test
  void blocksAFileOnce() {
    SourceFile file = books.ledger.enter("x.csv", "d");
    Refusal empty = new Refusal("x.csv", "", 0, "", "", "", Reason.FILE_EMPTY, List.of(), "");
    FileReport report = books.ledger.block(file, empty);
    assertThat(report.blocked()).isEqualTo("FILE_EMPTY");
    assertThat(books.ledger.block(file, empty)).isEqualTo(report);
    assertThat(books.ledger.find("x.csv", "d")).contains(report);
    assertThat(books.ledger.refusals()).containsExactly(empty);
  }

  @Test
  void registerKnowsIdsUniqueNamesAndRounds() {
    Register register = books.ledger.register();
    assertThat(register.communityId("明月苑")).contains(HOME);
    assertThat(register.communityId("清风里")).isEmpty();
    books.post(
        "more.csv",
        List.of(
            community("C002", "清风里"),
            community("C003", "清风里"),
            round(2, "R1", "2026-07-01", "2026-07-31"),
            round(3, "R2", "2026-07-31", "2026-08-31")));
    assertThat(register.communityId("C002")).contains("C002");
    assertThat(register.communityId("清风里")).as("two of that name").isEmpty();
    assertThat(register.roundAt(HOME, LocalDateTime.parse("2026-07-01T00:00:00"))).contains("R1");
    assertThat(register.roundAt(HOME, LocalDateTime.parse("2026-07-31T10:00:00"))).isEmpty();
    assertThat(register.roundAt(HOME, LocalDateTime.parse("2026-08-31T23:59:59"))).contains("R2");
  }

  @Test
  void failedPostingLeavesTheLedgerAsItWas() {
    books.post("a.csv", List.of(bill("B1").due("1").at(2)));
    SourceFile file = books.ledger.enter("b.csv", "d");
    stage(file, 0, 7);
    books.ledger.stage(
        file, Phase.FACTS, Books.block(1, List.of(bill("B1").due("2").at(8)), List.of(), 0));
    assertThatThrownBy(
            () ->
                books.ledger.post(
                    file,
                    Phase.FACTS,
                    List.of(TableKind.FEES),
                    places -> {
                      throw new IllegalStateException("the archive is gone");
                    }))
        .hasMessage("the archive is gone");
    assertThat(books.value("2026-07", Term.FEES_DUE)).isEqualTo(100);
    counts(books.ledger.post(file, Phase.FACTS, List.of(TableKind.FEES), Books::raw), 1, 0, 0, 1);
  }

  /** Each row about an order is posted after the one before: 201 of them are no export's. */
  @Test
  @Tag("slow")
  void aFileThatRepeatsOneOrderWithoutEndIsRefused() {
    List<WorkOrder> orders = new ArrayList<>();
    for (int row = 2; row <= 202; row++) {
      orders.add(order("W1", "repair").at(row));
    }
    FileReport report = books.post("orders.csv", orders);
    assertThat(report.blocked()).isEqualTo("FILE_LIMIT");
    assertThat(books.value("2026-Q3", Term.REPAIRS_REPORTED)).isZero();
    assertThat(RefusalWords.of(Locale.ENGLISH).sentence(books.refusalsOf("orders.csv").get(0)))
        .contains("more than 200 rows about one order, unit or budget line");
    assertThat(books.post("fewer.csv", orders.subList(0, 200)).used()).isEqualTo(1);
  }
}
