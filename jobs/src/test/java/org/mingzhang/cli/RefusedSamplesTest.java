package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.ledger.Reason;

/**
 * One reproducer for each reason a row or file is refused: its whole text in both languages, its
 * exit code, and what became of the good rows. {@code -Dgolden.update} rewrites the golden texts.
 */
class RefusedSamplesTest {

  private static final Path REFUSED = Program.root().resolve("sample-data/refused");

  @TempDir static Path once;
  @TempDir Path folder;

  private Path home = Path.of("");

  /** Each has a home of its own; to set one up takes longer than to read a reproducer. */
  @BeforeAll
  static void aHomeIsSetUp() {
    assertThat(Program.run("status", "--home", once).code()).isZero();
  }

  @BeforeEach
  void copiesTheHome() throws IOException {
    home = folder.resolve("home");
    new Place(once).copyTo(home);
  }

  @ParameterizedTest
  @EnumSource(value = Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "FILE_COUNT")
  void saysWhatItsGoldenTextSays(Reason reason) throws IOException {
    Path input = REFUSED.resolve(reason.name());
    Ended imported = Program.run("import", input, "--home", home);
    assertThat(imported.code()).isEqualTo(reason.blocks() ? Exit.BLOCKED : Exit.REFUSED);
    String rows =
        imported.out().lines().filter(l -> l.startsWith("行：")).collect(Collectors.joining());
    Ended english = Program.run(Locale.ENGLISH, "refused", "--home", home, "--lang", "en");
    golden(input.resolve("expected.zh-CN.md"), imported.err() + rows + "\n");
    golden(input.resolve("expected.en.md"), english.out());
  }

  @Test
  void theSameInputAgainIsRefusedAgain() {
    Path input = REFUSED.resolve(Reason.MONEY_DECIMALS.name());
    assertThat(Program.run("import", input, "--home", home).code()).isEqualTo(Exit.REFUSED);
    Ended again = Program.run("import", input, "--home", home);
    assertThat(again.code()).isEqualTo(Exit.REFUSED);
    assertThat(again.err()).contains("fees.csv");
  }

  @Test
  void everyReasonHasItsFolder() throws IOException {
    try (Stream<Path> folders = Files.list(REFUSED)) {
      assertThat(
              folders
                  .filter(Files::isDirectory)
                  .map(f -> f.getFileName().toString())
                  .collect(Collectors.toSet()))
          .isEqualTo(
              Stream.of(Reason.values())
                  .filter(reason -> reason != Reason.FILE_COUNT)
                  .map(Enum::name)
                  .collect(Collectors.toSet()));
    }
  }

  private static void golden(Path file, String text) throws IOException {
    String found = text.replace("\r\n", "\n");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(file, found);
    }
    assertThat(found).isEqualTo(Files.readString(file));
  }
}
