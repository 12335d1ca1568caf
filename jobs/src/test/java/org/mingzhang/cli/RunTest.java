package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/** The main job again, elsewhere, killed, and beside another process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunTest {

  /** How often it is killed; {@code -Dkills=50} for a night. */
  private static final int MOMENTS = Integer.getInteger("kills", 2);

  private static final Path SAMPLE = Program.root().resolve("sample-data/input");

  private Path folder = Path.of("");
  private Path input = Path.of("");
  private Map<String, String> ofTwo = Map.of();

  /** Two communities of the sample are enough to compare runs with each other. */
  @BeforeAll
  void runsTheMainCommand(@TempDir Path temporary) throws IOException {
    folder = temporary;
    input = folder.resolve("input");
    for (String name : List.of("C002", "C003")) {
      Path community = Files.createDirectories(input.resolve(name));
      for (Path file : files(SAMPLE.resolve(name))) {
        Files.copy(file, community.resolve(file.getFileName()));
      }
    }
    Files.copy(SAMPLE.resolve("communities.csv"), input.resolve("communities.csv"));
    Ended whole = Program.run(command("whole", 2));
    assertThat(whole.code()).as(whole.err()).isZero();
    ofTwo = Program.digests(out("whole"));
  }

  private Object[] command(String name, int jobs) {
    return new Object[] {
      "run",
      input,
      "--period",
      "2026-Q3",
      "--home",
      home(name),
      "--out",
      out(name),
      "--jobs",
      jobs,
      "--debug"
    };
  }

  private Path home(String name) {
    return folder.resolve("home-" + name);
  }

  private Path out(String name) {
    return folder.resolve("out-" + name);
  }

  @Test
  void addsNothingTheSecondTime() throws IOException {
    Ended again =
        Program.run(
            "run", input, "--period", "2026-Q3", "--home", home("whole"), "--out", out("again"));
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("采用 0，").doesNotContain("重复 0，");
    assertThat(Program.digests(out("again"))).isEqualTo(ofTwo);
  }

  @Test
  void writesTheSameBytesWithOneWorkerInAnotherLocaleAndZone() throws Exception {
    Path log = folder.resolve("one.log");
    int code =
        Program.await(
            Program.start(
                log,
                Map.of(
                    "JAVA_TOOL_OPTIONS",
                    "-Duser.language=tr -Duser.country=TR",
                    "TZ",
                    "Asia/Shanghai"),
                command("one", 1)));
    assertThat(log).content().doesNotContain("Exception");
    assertThat(code).isZero();
    assertThat(Program.digests(out("one"))).isEqualTo(ofTwo);
  }

  @Test
  void writesTheSameBytesAfterBeingKilledAtAnyMoment() throws Exception {
    Path log = folder.resolve("killed.log");
    long seed = 20261123;
    System.out.println("kill -9 at moments drawn with seed " + seed);
    Random random = new Random(seed);
    Object[] command = command("killed", 2);
    for (int kill = 0; kill < MOMENTS; kill++) {
      Process process = Program.start(log, Map.of("TZ", "America/New_York"), command);
      if (!process.waitFor(1_000 + random.nextInt(3_500), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    assertThat(Program.await(Program.start(log, Map.of(), command))).as(() -> read(log)).isZero();
    assertThat(Program.digests(out("killed"))).isEqualTo(ofTwo);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aSecondProcessIsToldThatTheHomeIsInUse() throws Exception {
    Path log = folder.resolve("holder.log");
    Process holder =
        Program.start(
            log,
            Map.of(),
            "run",
            SAMPLE,
            "--period",
            "2026-Q3",
            "--home",
            home("held"),
            "--out",
            out("held"));
    try {
      Ended second = new Ended(0, "", "");
      for (int i = 0; i < 600 && second.code() != Exit.BLOCKED && holder.isAlive(); i++) {
        Thread.sleep(20);
        if (Files.exists(home("held").resolve("ledger.duckdb"))) {
          second = Program.run("status", "--home", home("held"));
        }
      }
      assertThat(second.code()).isEqualTo(Exit.BLOCKED);
      assertThat(second.err()).contains("正被另一个明账进程使用").contains("--home");
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  @Test
  void tracesAFigureToRowsThatAddUpToIt() {
    Ended traced =
        Program.run(
            "trace",
            "funds.expense[fund=service]",
            "--community",
            "C002",
            "--period",
            "2026-Q3",
            "--home",
            home("whole"));
    assertThat(traced.code()).isZero();
    String value =
        traced.out().lines().findFirst().orElseThrow().replaceAll(".* = (\\S+?)（.*", "$1");
    String sum =
        traced
            .out()
            .lines()
            .filter(line -> line.contains("合计"))
            .findFirst()
            .orElseThrow()
            .replaceAll(".*合计 ([-0-9.]+)，.*", "$1");
    assertThat(sum).isEqualTo(value).matches("\\d+\\.\\d\\d");
  }

  @Test
  void showsWhatTheLedgerHolds() {
    Ended status = Program.run("status", "--home", home("whole"));
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("C002", "C003", "草稿");
  }
}
