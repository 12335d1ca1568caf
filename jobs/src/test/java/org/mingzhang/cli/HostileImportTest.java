package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, with the memory its launcher gives it, before the readers' hostile files. */
class HostileImportTest {

  private static final Path MAKER = Path.of("../readers/target/test-classes");
  private static final long MOST_MEGABYTES = 1_000;

  private final Path folder;

  HostileImportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static ProcessBuilder java(String memory, String main, Object... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", memory, "-Dfile.encoding=UTF-8", "-cp"));
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.add(MAKER.toAbsolutePath() + System.getProperty("path.separator") + path);
    command.add(main);
    Stream.of(args).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  private Path made(String which, int step) throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(MAKER), "the readers' tests are not compiled");
    Path files = folder.resolve(which);
    Process maker =
        java("-Xmx300m", "org.mingzhang.read.hostile.Corpus", files, which, step)
            .redirectOutput(folder.resolve("maker.log").toFile())
            .start();
    assertThat(maker.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(maker.exitValue()).isZero();
    return files;
  }

  /** Imports, and answers what was said; what took too much is a fault. */
  private String imported(Path input, Path home, long seconds)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "import", ".log");
    Process process =
        java("-Xmx900m", "org.mingzhang.cli.Main", "import", input, "--home", home, "--lang", "en")
            .redirectOutput(log.toFile())
            .start();
    long most = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, megabytes(process));
      if (System.nanoTime() > end) {
        process.destroyForcibly();
        throw new AssertionError(input + " took longer than " + seconds + " s");
      }
    }
    String said = Files.readString(log);
    System.out.println(input.getFileName() + ": exit " + process.exitValue() + ", " + most + " MB");
    assertThat(process.exitValue()).as(said).isIn(Exit.OK, Exit.REFUSED, Exit.BLOCKED);
    assertThat(said).doesNotContain("Exception", "\tat ", "java.lang", "OutOfMemory");
    assertThat(most).as("megabytes of %s", input.getFileName()).isLessThan(MOST_MEGABYTES);
    return said;
  }

  /** The most the process has held so far; 0 where the system does not tell. */
  private static long megabytes(Process process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  @Tag("fuzz")
  void comesThroughAFolderOfThem() throws IOException, InterruptedException {
    Path input = made("light", 23);
    imported(input, folder.resolve("home"), 240);
  }

  @Test
  @Tag("fuzz")
  void comesThroughTheLargeOnesOneByOne() throws IOException, InterruptedException {
    Path files = made("heavy", 1);
    try (Stream<Path> list = Files.list(files)) {
      for (Path file : list.sorted().toList()) {
        imported(file, folder.resolve("home-" + file.getFileName()), 120);
      }
    }
  }
}
