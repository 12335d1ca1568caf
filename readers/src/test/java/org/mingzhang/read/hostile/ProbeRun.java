package org.mingzhang.read.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Probe} in a process of its own, with less memory than the program is given. */
final class ProbeRun {

  /** Of a processor's time: a test's machine may be busy with others meanwhile. */
  static final long MOST_MILLIS = 30_000;

  static final long MOST_MEGABYTES = 1_000;

  /** What became of one file. */
  record Told(String name, String outcome, long millis, long megabytes, List<String> faults) {

    /** Everything that is wrong with it. */
    List<String> wrong() {
      List<String> wrong = new ArrayList<>(faults);
      if (millis > MOST_MILLIS) {
        wrong.add("took " + millis + " ms");
      }
      if (megabytes > MOST_MEGABYTES) {
        wrong.add("took " + megabytes + " MB");
      }
      return wrong.stream().map(w -> name + ": " + w).toList();
    }
  }

  private ProbeRun() {}

  /** Reads the files one after another; one that hangs is told as such, and the rest are read. */
  static List<Told> of(List<Path> files, Path folder) throws IOException, InterruptedException {
    List<Told> told = new ArrayList<>();
    List<Path> left = new ArrayList<>(files);
    while (!left.isEmpty()) {
      List<Told> some = once(left, folder);
      told.addAll(some);
      left.subList(0, some.size()).clear();
      if (!left.isEmpty()) {
        String name = String.valueOf(left.remove(0).getFileName());
        told.add(new Told(name, "", 0, 0, List.of("the process hung or ended here")));
      }
    }
    return told;
  }

  private static List<Told> once(List<Path> files, Path folder)
      throws IOException, InterruptedException {
    Path temporary = Files.createTempDirectory(folder, "tmp");
    Path list = Files.write(Files.createTempFile(folder, "list", ""), texts(files));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Probe.class.getName())
            .redirectInput(list.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Told> told = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      Watch watch = new Watch(process);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        watch.reset();
        told.add(told(line));
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return told;
  }

  private static List<String> texts(List<Path> files) {
    return files.stream().map(f -> f.toAbsolutePath().toString()).toList();
  }

  private static Told told(String line) {
    List<String> parts = Arrays.asList(line.split(Probe.SEPARATOR, -1));
    return new Told(
        parts.get(0),
        parts.get(1),
        Long.parseLong(parts.get(2)),
        Long.parseLong(parts.get(3)),
        List.copyOf(parts.subList(4, parts.size())));
  }

  /** Ends a process that has not spoken for eight times as long as it may. */
  private static final class Watch {
    private final Process process;
    private volatile long last = System.nanoTime();

    Watch(Process process) {
      this.process = process;
      Thread thread = new Thread(this::look, "watch");
      thread.setDaemon(true);
      thread.start();
    }

    void reset() {
      last = System.nanoTime();
    }

    private void look() {
      try {
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
          if (System.nanoTime() - last > TimeUnit.MILLISECONDS.toNanos(8 * MOST_MILLIS)) {
            process.destroyForcibly();
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
