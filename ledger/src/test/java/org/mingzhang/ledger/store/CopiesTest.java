package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.ledger.store.Books.HOME;
import static org.mingzhang.ledger.store.Books.answer;
import static org.mingzhang.ledger.store.Books.balance;
import static org.mingzhang.ledger.store.Books.bill;
import static org.mingzhang.ledger.store.Books.entry;
import static org.mingzhang.ledger.store.Books.order;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Correction;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FileLink.Relation;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Mended;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.StagedBlock;
import org.mingzhang.ledger.Suspicions;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Term;

/** What files say about each other: repeated, overlapping, corrected, replaced. */
class CopiesTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private List<Tuple> links() {
    return books.ledger.links().stream()
        .map(l -> tuple(l.file().path(), l.relation(), l.other().path(), l.rows()))
        .toList();
  }

  private static List<Fact> januaryToMarch() {
    return List.of(
        bill("B1").due("100").paid("100", "2026-07-03").receipt("R1").at(2),
        bill("B2").due("100").paid("100", "2026-07-04").receipt("R2").at(3),
        bill("B3").due("100").paid("100", "2026-07-05").receipt("R3").at(4));
  }

  @Test
  void saysHowManyRowsTwoExportsShare() {
    books.post("a.csv", januaryToMarch());
    books.post(
        "b.csv",
        List.of(
            bill("B3").due("100").paid("100", "2026-07-05").receipt("R3").at(2),
            bill("B4").due("100").paid("100", "2026-07-06").receipt("R4").at(3),
            bill("B4").due("100").paid("100", "2026-07-06").receipt("R4").at(4)));
    assertThat(links())
        .containsExactly(
            tuple("b.csv", Relation.REPEATS, "a.csv", 1L),
            tuple("b.csv", Relation.REPEATS, "b.csv", 1L));
    assertThat(books.ledger.sightings(List.of(new Origin(2, "", 4))))
        .extracting(s -> s.how(), s -> s.at().fileId(), s -> s.at().row())
        .containsExactly(tuple(How.DUPLICATE, 3L, 2L));
  }

  @Test
  void namesTheSameBytesUnderTwoPaths() {
    books.post("a.csv", "same", januaryToMarch());
    books.post("copy/a.csv", "same", januaryToMarch());
    assertThat(links())
        .containsExactly(
            tuple("copy/a.csv", Relation.REPEATS, "a.csv", 3L),
            tuple("copy/a.csv", Relation.SAME_BYTES, "a.csv", 0L + 3));
  }

  @Test
  void saysWhichOrderAndAnswerALaterFileChanged() {
    books.post(
        "a.csv",
        List.of(
            order("W1", "repair").at(2),
            answer(3, "1-101", "2026-07-01T09:00", Map.of("overall", 3))));
    books.post(
        "b.csv",
        List.of(
            order("W1", "repair").completed("2026-07-03T10:00").at(2),
            answer(3, "1-101", "2026-07-02T09:00", Map.of("overall", 4))));
    assertThat(links())
        .containsExactly(
            tuple("a.csv", Relation.SUPERSEDED_BY, "b.csv", 1L),
            tuple("b.csv", Relation.UPDATES, "a.csv", 1L));
    assertThat(books.ledger.sightings(List.of(new Origin(3, "", 3), new Origin(2, "", 2))))
        .extracting(s -> s.how(), s -> s.at().fileId(), s -> s.at().row())
        .containsExactly(tuple(How.UPDATE, 3L, 2L), tuple(How.SUPERSEDED, 2L, 3L));
  }

  @Test
  void aRefusedRowIsMendedOnceACorrectedRowIsTaken() {
    refuse("a.csv", 7);
    assertThat(books.ledger.mended()).isEmpty();
    correct("fix1.csv", "", 2, 7, true);
    assertThat(books.ledger.mended()).isEmpty();
    correct("fix2.csv", "表", 3, 7, false);
    assertThat(books.ledger.mended())
        .containsExactly(
            new Mended(new Origin(2, "", 7), "fix2.csv", "表", 3),
            new Mended(new Origin(3, "", 2), "fix2.csv", "表", 3));
    assertThat(links())
        .containsExactly(
            tuple("a.csv", Relation.MENDED_BY, "fix2.csv", 1L),
            tuple("fix1.csv", Relation.MENDED_BY, "fix2.csv", 1L));
  }

  private void refuse(String path, long row) {
    post(path, StagedBlocks.of(List.of(), List.of(refusal(path, row)), List.of()));
  }

  private void correct(String path, String sheet, long row, long of, boolean refused) {
    Correction correction =
        new Correction(new Origin(0, sheet, row), "a.csv", "digest of a.csv", "", of);
    post(
        path,
        StagedBlocks.of(
            refused ? List.of() : List.of(bill("B9").due("1").at(HOME, sheet, row)),
            refused ? List.of(refusal(path, row)) : List.of(),
            List.of(correction)));
  }

  private static Refusal refusal(String path, long row) {
    return new Refusal(path, "", row, HOME, "due", "x", Reason.MONEY_FORM, List.of("due"), "raw");
  }

  private void post(String path, StagedBlock block) {
    SourceFile file = books.ledger.enter(path, "digest of " + path);
    books.ledger.stage(file, Phase.FACTS, block);
    books.ledger.post(file, Phase.FACTS, List.of(TableKind.FEES), Books::raw);
  }

  /** Blocks with corrections. */
  private static final class StagedBlocks {
    static StagedBlock of(List<Fact> facts, List<Refusal> refusals, List<Correction> corrections) {
      return new StagedBlock(
          0,
          facts.size() + refusals.size(),
          facts,
          refusals.size(),
          refusals,
          0,
          List.of(),
          corrections);
    }
  }

  private FileReport replace(String path, String digest, List<Fact> facts, String... named) {
    SourceFile file = books.ledger.enter(path, digest);
    books.ledger.replace(file, List.of(named));
    books.ledger.reopen(file);
    return books.post(path, digest, facts);
  }

  @Test
  void aCorrectedExportReplacesWhatTheNamedFileSaidOtherwise() {
    books.post("a.csv", januaryToMarch());
    FileReport report =
        replace(
            "a.csv",
            "corrected",
            List.of(
                bill("B1").due("100").paid("100", "2026-07-03").receipt("R1").at(2),
                bill("B2").due("90").paid("90", "2026-07-04").receipt("R2").at(3)),
            "a.csv");
    assertThat(List.of(report.used(), report.duplicate(), report.refused()))
        .containsExactly(1L, 1L, 0L);
    // B1 as it was, B2 as corrected, B3 which the corrected file says nothing of.
    assertThat(books.value("2026-07", Term.FEES_DUE)).isEqualTo(29_000);
    assertThat(books.value("2026-07", Term.FEES_PAID)).isEqualTo(29_000);
    assertThat(links())
        .containsExactly(
            tuple("a.csv", Relation.LACKED_BY, "a.csv", 1L),
            tuple("a.csv", Relation.WITHDRAWN_BY, "a.csv", 1L),
            tuple("a.csv", Relation.REPEATS, "a.csv", 1L));
    assertThat(books.ledger.sightings(List.of(new Origin(3, "", 3))))
        .extracting(s -> s.how(), s -> s.at())
        .containsExactly(tuple(How.WITHDRAWN, new Origin(2, "", 3)));
  }

  @Test
  void aConflictOfAnEarlierImportIsTriedAgainAndChangesNothingTwice() {
    books.post("a.csv", januaryToMarch());
    List<Fact> corrected =
        List.of(
            bill("B1").due("100").paid("100", "2026-07-03").receipt("R1").at(2),
            bill("B2").due("100").paid("80", "2026-07-04").receipt("R2").at(3));
    assertThat(books.post("b.csv", corrected).refused()).isEqualTo(1);
    String before = books.ledger.contents();
    SourceFile file = books.ledger.enter("b.csv", "digest of b.csv");
    books.ledger.replace(file, List.of("a.csv"));
    books.ledger.reopen(file);
    assertThat(books.ledger.retried(file).orElseThrow()).hasSize(1);
    FileReport report = books.post("b.csv", corrected.subList(1, 2));
    assertThat(List.of(report.rows(), report.used(), report.duplicate(), report.refused()))
        .containsExactly(2L, 1L, 1L, 0L);
    assertThat(books.value("2026-07", Term.FEES_PAID)).isEqualTo(28_000);
    String after = books.ledger.contents();
    assertThat(after).isNotEqualTo(before);
    replace("b.csv", "digest of b.csv", corrected.subList(0, 0), "a.csv");
    assertThat(books.ledger.contents()).isEqualTo(after);
  }

  @Test
  void whatAFileThatWasNotNamedSaysToStands() {
    books.post("a.csv", januaryToMarch());
    books.post("other.csv", januaryToMarch());
    List<Fact> corrected =
        List.of(bill("B2").due("90").paid("90", "2026-07-04").receipt("R2").at(2));
    assertThat(replace("b.csv", "b", corrected, "a.csv").refused()).isEqualTo(1);
    assertThat(books.value("2026-07", Term.FEES_DUE)).isEqualTo(30_000);
    FileReport both = replace("b.csv", "b", corrected, "a.csv", "other.csv");
    assertThat(List.of(both.used(), both.refused())).containsExactly(1L, 0L);
    assertThat(books.value("2026-07", Term.FEES_DUE)).isEqualTo(29_000);
    assertThat(links())
        .contains(
            tuple("a.csv", Relation.WITHDRAWN_BY, "b.csv", 1L),
            tuple("other.csv", Relation.WITHDRAWN_BY, "b.csv", 1L));
  }

  @Test
  void aVoucherIsReplacedAsAWholeSoThatNoLineCountsTwice() {
    books.post(
        "a.csv",
        List.of(
            entry(2, "V1", 1, "2026-07-01", "service", "expense", "C1", "10"),
            entry(3, "V1", 2, "2026-07-01", "service", "expense", "C1", "20"),
            entry(4, "V1", 3, "2026-07-01", "service", "expense", "C1", "40"),
            balance(5, "service", "2026-07-31", "500")));
    replace(
        "a.csv",
        "corrected",
        List.of(
            entry(2, "V1", 1, "2026-07-01", "service", "expense", "C1", "10"),
            entry(3, "V1", 2, "2026-07-01", "service", "expense", "C1", "40"),
            balance(4, "service", "2026-07-31", "520")),
        "a.csv");
    assertThat(books.value("2026-07", Term.EXPENSE)).isEqualTo(5_000);
    assertThat(links())
        .containsExactly(
            tuple("a.csv", Relation.WITHDRAWN_BY, "a.csv", 3L),
            tuple("a.csv", Relation.REPEATS, "a.csv", 1L));
  }

  @Test
  void nothingIsWithdrawnWhereTheCorrectedFileContradictsItself() {
    books.post("a.csv", januaryToMarch());
    String before = books.ledger.contents();
    FileReport report =
        replace(
            "b.csv",
            "b",
            List.of(
                bill("B2").due("90").paid("90", "2026-07-04").receipt("R2").at(2),
                bill("B2").due("80").paid("80", "2026-07-05").receipt("R5").at(3)),
            "a.csv");
    assertThat(report.refused()).isEqualTo(2);
    assertThat(books.ledger.contents()).isEqualTo(before);
  }

  @Test
  void contentsAreTheSameForTheSameRowsFromOtherFilesInAnotherOrder(@TempDir Path other) {
    books.post("a.csv", januaryToMarch());
    books.post("b.csv", List.of(order("W1", "repair").at(9)));
    try (Books again = Books.open(other)) {
      again.post("x/1.csv", List.of(order("W1", "repair").at(2)));
      again.post(
          "x/2.csv",
          List.of(
              bill("B3").due("100").paid("100", "2026-07-05").receipt("R3").at(HOME, "s", 2),
              bill("B1").due("100").paid("100", "2026-07-03").receipt("R1").at(HOME, "s", 3)));
      assertThat(again.ledger.contents()).isNotEqualTo(books.ledger.contents());
      again.post(
          "x/3.csv", List.of(bill("B2").due("100").paid("100", "2026-07-04").receipt("R2").at(4)));
      assertThat(again.ledger.contents()).isEqualTo(books.ledger.contents());
    }
  }

  @Test
  void contentsChangeWithAnyValue(@TempDir Path other) {
    books.post(
        "a.csv", List.of(bill("B1").due("100").paid("100", "2026-07-03").receipt("R1").at(2)));
    List<Fact> changed =
        List.of(
            bill("B1").due("100").paid("100.01", "2026-07-03").receipt("R1").at(2),
            bill("B1").due("100").paid("100", "2026-07-04").receipt("R1").at(2),
            bill("B1").due("100").paid("100", "2026-07-03").receipt("R11").at(2),
            bill("B11").due("100").paid("100", "2026-07-03").receipt("R1").at(2),
            bill("B1").due("100").paid("100", "2026-07-03").at(2));
    String digest = books.ledger.contents();
    for (int i = 0; i < changed.size(); i++) {
      try (Books again = Books.open(other.resolve("" + i))) {
        again.post("a.csv", List.of(changed.get(i)));
        assertThat(again.ledger.contents()).as("change %d", i).isNotEqualTo(digest);
      }
    }
  }

  @Test
  void twoEqualAnswersAreNotTheSameAsNone(@TempDir Path other) {
    Map<String, Integer> scores = Map.of("overall", 4);
    books.post(
        "a.csv",
        List.of(
            answer(2, "", "2026-07-01T09:00", scores), answer(3, "", "2026-07-01T09:00", scores)));
    try (Books none = Books.open(other)) {
      assertThat(none.ledger.contents()).isNotEqualTo(books.ledger.contents());
    }
    assertThat(books.ledger.files().stream().mapToLong(FileReport::used).sum()).isEqualTo(3);
  }

  @Test
  void suspectsOnePaymentUnderTwoNumbersButNotSeveralMonthsPaidAtOnce() {
    books.post(
        "a.csv",
        List.of(
            bill("B1").due("100").paid("100", "2026-07-03").receipt("R1").at(2),
            // The next two months, paid at the same counter on the same day.
            bill("B2")
                .service("2026-08-01", "2026-08-31")
                .due("100")
                .paid("100", "2026-07-03")
                .receipt("R2")
                .at(3),
            bill("B3")
                .service("2026-09-01", "2026-09-30")
                .due("100")
                .paid("100", "2026-07-03")
                .receipt("R3")
                .at(4),
            bill("B4").unit("1-1-102").due("100").paid("100", "2026-07-03").receipt("R4").at(5)));
    books.post(
        "b.csv",
        List.of(
            bill("X9")
                .service("2026-08-01", "2026-09-01")
                .due("100")
                .paid("100", "2026-07-03")
                .receipt("Y9")
                .at(7)));
    Suspicions found = books.slice("2026-Q3").suspicions();
    assertThat(found.groups()).isEqualTo(1);
    assertThat(found.rows()).isEqualTo(3);
    assertThat(found.first().get(0).places())
        .extracting(p -> p.path(), p -> p.row(), p -> p.number())
        .containsExactly(
            tuple("a.csv", 3L, "B2"), tuple("a.csv", 4L, "B3"), tuple("b.csv", 7L, "X9"));
    assertThat(books.value("2026-07", Term.FEES_DUE)).isEqualTo(20_000);
    assertThat(books.slice("2026-Q2").suspicions()).isEqualTo(Suspicions.NONE);
  }
}
