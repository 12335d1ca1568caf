package org.mingzhang.read.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process that reads files named on its input, one a line, and tells of each in one line: what it
 * came to, how much of a processor's time it took, the most memory the process held meanwhile, and
 * its faults.
 */
public final class Probe {

  static final String SEPARATOR = "\t";

  private Probe() {}

  /** Lines {@code name, outcome, milliseconds, megabytes, fault, fault…}, separated by tabs. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> files =
        new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    for (String name : files) {
      out.println(String.join(SEPARATOR, told(Path.of(name))));
    }
  }

  private static List<String> told(Path file) {
    forgetPeak();
    Set<String> threads = threads();
    List<String> faults = new ArrayList<>();
    String outcome = "failed";
    long start = processorNanos();
    try {
      Attempt attempt = Attempt.at(file);
      outcome = attempt.outcome();
      faults.addAll(attempt.faults());
    } catch (Throwable e) {
      faults.add(trace(e));
    }
    long millis = (processorNanos() - start) / 1_000_000;
    faults.addAll(left(file));
    Set<String> more = threads();
    more.removeAll(threads);
    if (!more.isEmpty()) {
      faults.add("threads left: " + more);
    }
    List<String> told = new ArrayList<>();
    told.add(String.valueOf(file.getFileName()));
    told.add(outcome);
    told.add(Long.toString(millis));
    told.add(Long.toString(peak()));
    faults.forEach(f -> told.add(f.replaceAll("[\\t\\n\\r]+", " ")));
    return told;
  }

  /** Of this process, the collection of garbage included: other processes do not lengthen it. */
  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString().lines().limit(12).map(String::strip).collect(Collectors.joining(" | "));
  }

  /** Files that are still open, and temporary ones that are still there. */
  private static List<String> left(Path file) {
    List<String> left = new ArrayList<>();
    try {
      list(Path.of("/proc/self/fd")).stream()
          .map(Probe::target)
          .filter(target -> target.equals(file.toAbsolutePath().toString()))
          .forEach(target -> left.add("left open: " + target));
      list(Path.of(System.getProperty("java.io.tmpdir")))
          .forEach(path -> left.add("left behind: " + path));
    } catch (IOException e) {
      left.add(e.toString());
    }
    return left;
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> !t.isDaemon() || !t.getName().contains("Compiler"))
        .map(Thread::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Has the system measure the most memory anew; where it cannot, the peak is the process's. */
  private static void forgetPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    } catch (IOException e) {
      // Only Linux knows it, and not every container allows it.
    }
  }

  /** The most megabytes the process held, or 0 where the system does not tell. */
  private static long peak() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
