package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.ledger.store.Books.bill;
import static org.mingzhang.ledger.store.Books.community;
import static org.mingzhang.ledger.store.Books.value;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Term;

class DuckDbLedgerTest {

  @Test
  void severalThreadsStageDifferentFilesAtOnce(@TempDir Path folder) throws Exception {
    try (Books books = Books.open(folder)) {
      Ledger ledger = books.ledger;
      List<SourceFile> files = new ArrayList<>();
      for (int f = 0; f < 4; f++) {
        files.add(ledger.enter("f" + f + ".csv", "d"));
      }
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Future<?>> running = new ArrayList<>();
      for (SourceFile file : files) {
        running.add(
            threads.submit(
                () -> {
                  for (int block = 0; block < 5; block++) {
                    List<Fact> facts = new ArrayList<>();
                    for (int row = block * 3000; row < (block + 1) * 3000; row++) {
                      facts.add(
                          bill(file.path() + row).due("1").paid("1", "2026-07-01").at(row + 2));
                    }
                    ledger.stage(file, Phase.FACTS, Books.block(block, facts, List.of(), 0));
                  }
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
      threads.shutdown();
      for (SourceFile file : files) {
        FileReport report = ledger.post(file, Phase.FACTS, List.of(TableKind.FEES), Books::raw);
        assertThat(report.used()).isEqualTo(15_000);
      }
      Slice july = books.slice("2026-07");
      assertThat(value(july, Term.FEES_PAID)).isEqualTo(4 * 15_000 * 100);
      assertThat(july.contributions(Term.FEES_PAID)).hasSize(60_000);
      assertThat(july.files()).extracting(FileReport::file).containsAll(files);
    }
  }

  @Test
  void aSliceOfALedgerThatChangedIsNotTraced(@TempDir Path folder) {
    try (Books books = Books.open(folder)) {
      books.post("a.csv", List.of(bill("B1").due("1").at(2)));
      Slice taken = books.slice("2026-07");
      Slice traced = books.slice("2026-07");
      assertThat(traced.contributions(Term.FEES_DUE)).hasSize(1);
      books.post("b.csv", List.of(bill("B2").due("1").at(2)));
      assertThat(traced.contributions(Term.FEES_DUE)).hasSize(1);
      assertThatThrownBy(() -> taken.contributions(Term.FEES_DUE))
          .hasMessage("The ledger has changed since this slice was taken");
    }
  }

  @Test
  void digestsAreEqualForEqualBooksOnly(@TempDir Path one, @TempDir Path two) {
    try (Books a = Books.open(one);
        Books b = Books.open(two)) {
      assertThat(a.ledger.digest()).hasSize(64).isEqualTo(b.ledger.digest());
      a.post("a.csv", List.of(bill("B1").due("1").at(2)));
      assertThat(a.ledger.digest()).isNotEqualTo(b.ledger.digest());
      b.post("a.csv", List.of(bill("B1").due("1").at(2)));
      assertThat(a.ledger.digest()).isEqualTo(b.ledger.digest());
    }
  }

  @Test
  void knowsNoOtherCommunity(@TempDir Path folder) {
    try (Books books = Books.open(folder)) {
      assertThatThrownBy(() -> books.ledger.slice("C404", Period.parse("2026")))
          .hasMessage("The ledger knows no community C404");
      books.post("b.csv", List.of(community("A001", "先来")));
      assertThat(books.ledger.communities())
          .extracting(c -> c.communityId())
          .containsExactly("A001", "C001");
    }
  }

  @Test
  void tellsThatAnotherProcessHasItOpen(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ledger.duckdb");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> DuckDbLedger.open(file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "The ledger "
                  + file
                  + " is in use by another process; wait until that one has ended, then try again");
    } finally {
      other.destroyForcibly().waitFor();
    }
    DuckDbLedger.open(file).close();
  }

  /** Another process that holds a ledger open until it is killed. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] args) throws InterruptedException {
      try (DuckDbLedger ledger = DuckDbLedger.open(Path.of(args[0]))) {
        System.out.println(ledger.communities().isEmpty() ? "open" : "not empty");
        Thread.sleep(120_000);
      }
    }
  }
}
