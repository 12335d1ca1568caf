package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders, links and names that an import must come through: a word about each, and an end. */
@Timeout(60)
class HostileInputTest {

  private static final String COMMUNITIES =
      "community_id,name,charging_mode,households\nC001,金桂苑,包干制,420\n";
  private static final String UNITS = "小区编号,房号,建筑面积\nC001,1-1-101,89.50\n";

  private final Path folder;
  private final Path input;

  HostileInputTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("communities.csv"), COMMUNITIES);
    Files.writeString(input.resolve("units.csv"), UNITS);
  }

  private Program.Ended imported(Path from) {
    return imported(from, folder.resolve("home"), folder.resolve("out"));
  }

  private static Program.Ended imported(Path from, Path home, Path out) {
    return Program.run(Locale.ENGLISH, "import", from, "--home", home, "--out", out);
  }

  private static void assertPlain(Program.Ended ended, Integer... codes) {
    String said = ended.out() + ended.err();
    assertThat(ended.code()).as(said).isIn((Object[]) codes);
    assertThat(said).doesNotContain("Exception", "\tat ", "java.", "null");
  }

  private static void command(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    assumeTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0);
  }

  @Test
  void aFolderNamedLikeATableIsAFolder() throws IOException {
    Path inner = Files.createDirectories(input.resolve("fees.csv"));
    Files.move(input.resolve("units.csv"), inner.resolve("units.csv"));
    Program.Ended ended = imported(input);
    assertPlain(ended, Exit.OK);
    assertThat(ended.out()).contains("2 files");
  }

  @Test
  void linksThatGoRoundAreNotFollowed() throws IOException {
    Files.createSymbolicLink(input.resolve("self"), input);
    Files.createSymbolicLink(input.resolve("a.csv"), input.resolve("b.csv"));
    Files.createSymbolicLink(input.resolve("b.csv"), input.resolve("a.csv"));
    Files.createSymbolicLink(input.resolve("passwd.csv"), Path.of("/etc/passwd"));
    Program.Ended ended = imported(input);
    assertPlain(ended, Exit.OK, Exit.REFUSED, Exit.BLOCKED);
    assertThat(ended.out() + ended.err()).contains("passwd.csv").doesNotContain("root:");
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    command("mkfifo", input.resolve("fees.csv").toString());
    Program.Ended ended = imported(input);
    assertPlain(ended, Exit.OK, Exit.REFUSED, Exit.BLOCKED);
    assertThat(ended.out() + ended.err()).contains("fees.csv");
  }

  @Test
  void aPipeAsTheInputIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("fees.csv");
    command("mkfifo", pipe.toString());
    assertPlain(imported(pipe), Exit.USAGE, Exit.BLOCKED);
  }

  @Test
  void aDeviceAsTheInputIsNotRead() {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    assertPlain(imported(Path.of("/dev/zero")), Exit.USAGE, Exit.BLOCKED);
  }

  @Test
  void theHomeMayNotBeAFile() throws IOException {
    Path home = Files.writeString(folder.resolve("file"), "x");
    assertPlain(imported(input, home, folder.resolve("out")), Exit.FAILURE);
  }

  @Test
  void theHomeMayNotBeWhereNothingCanBeWritten() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    assertPlain(imported(input, Path.of("/proc/self/home"), folder.resolve("out")), Exit.FAILURE);
  }

  @Test
  void aNameOf255BytesIsTaken() throws IOException {
    String name = "费".repeat(83) + "ab.csv";
    Files.move(input.resolve("units.csv"), input.resolve(name));
    Program.Ended ended = imported(input);
    assertPlain(ended, Exit.OK);
    assertThat(ended.out()).contains("2 files");
  }

  @Test
  void namesMayHoldEmojiAndControlCharacters() throws IOException {
    Files.writeString(input.resolve("🏠💰.csv"), "x\n");
    Files.writeString(input.resolve("a\u001B[31m\n\u202Evsc.csv"), "x\n");
    Files.writeString(input.resolve("-rf *;$(id).csv"), "x\n");
    Files.writeString(input.resolve("a\u001B[2J.txt"), "x\n");
    Program.Ended ended = imported(input);
    assertPlain(ended, Exit.BLOCKED);
    assertThat(ended.out() + ended.err()).contains("🏠💰.csv").doesNotContain("\u001B", "\u202E");
  }

  @Test
  void theHomeInsideTheInputIsNoInput() {
    Path home = input.resolve("books");
    assertPlain(imported(input, home, folder.resolve("out")), Exit.OK);
    Program.Ended again = imported(input, home, folder.resolve("out"));
    assertPlain(again, Exit.OK);
    assertThat(again.out()).contains("2 files");
  }

  @Test
  void theInputInsideTheOutputStays() throws IOException {
    Path out = folder.resolve("out");
    Path inside = Files.createDirectories(out.resolve("input"));
    Files.copy(input.resolve("communities.csv"), inside.resolve("communities.csv"));
    assertPlain(imported(inside, folder.resolve("home"), out), Exit.OK);
    assertThat(inside.resolve("communities.csv")).hasContent(COMMUNITIES);
  }

  @Test
  void theHomeMayBeTheOutput() {
    Path both = folder.resolve("both");
    assertPlain(imported(input, both, both), Exit.OK);
    assertPlain(imported(input, both, both), Exit.OK);
  }

  @Test
  void aFileThatGoesWhileItIsReadIsNamed() throws IOException {
    Path gone = Files.createDirectories(input.resolve("later"));
    Files.createSymbolicLink(gone.resolve("fees.csv"), folder.resolve("gone.csv"));
    Program.Ended ended = imported(input);
    assertPlain(ended, Exit.OK, Exit.REFUSED, Exit.BLOCKED);
    assertThat(ended.out() + ended.err()).contains("fees.csv");
  }
}
