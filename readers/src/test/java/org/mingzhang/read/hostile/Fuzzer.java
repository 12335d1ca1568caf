package org.mingzhang.read.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Changes good files at random and reads them. A change that comes to something new (another
 * refusal, another number of rows) is changed further, so that the search goes on from what the
 * readers tell apart. What breaks them is made smaller and kept in {@link #FINDINGS}, where a test
 * replays it. The same seed makes the same changes.
 */
final class Fuzzer {

  static final Path FINDINGS = Path.of("src/test/resources/org/mingzhang/read/findings");

  private static final int LARGEST = 60_000;
  private static final int MOST_SEEDS = 3_000;
  private static final int MOST_OF_A_FAULT = 3;

  /** Processor time for a file of a few kilobytes. */
  private static final long MOST_NANOS = 4_000_000_000L;

  /** For a small file, in bytes. */
  private static final long MOST_ALLOCATED = 1_500_000_000L;

  private final Random random;
  private final Path folder;
  private final Map<String, List<FuzzSeed>> seeds = new TreeMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> faults = new TreeMap<>();
  private final List<String> found = new ArrayList<>();
  private long tries;

  Fuzzer(long seed, Path folder) throws IOException {
    random = new Random(seed);
    this.folder = folder;
    Mutations.seeds().forEach((name, bytes) -> add(name, FuzzSeed.bare(ending(name), bytes)));
    add("parts", FuzzSeed.zip(XlsxFile.good().parts()));
    add("stream", FuzzSeed.blocks(XlsFiles.stream(XlsFiles.good())));
    for (HostileFile file : Corpus.all()) {
      // The names of the smaller hostile files say what kind of text they are.
      if (!file.heavy() && random.nextInt(12) == 0) {
        byte[] bytes = file.content().bytes();
        if (bytes.length < LARGEST) {
          add("hostile" + ending(file.name()), FuzzSeed.bare(ending(file.name()), bytes));
        }
      }
    }
    samples();
  }

  /** The tops of the sample's tables. */
  private void samples() throws IOException {
    Path samples = Path.of("../sample-data/input");
    if (!Files.isDirectory(samples)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(samples)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String ending = ending(String.valueOf(file.getFileName()));
        boolean text = ending.equals(".csv") || ending.equals(".tsv");
        if (text || bytes.length < LARGEST) {
          byte[] top = text ? Arrays.copyOf(bytes, Math.min(bytes.length, 3_000)) : bytes;
          add("sample" + ending, FuzzSeed.bare(ending, top));
        }
      }
    }
  }

  private void add(String kind, FuzzSeed seed) {
    seeds.computeIfAbsent(kind, k -> new ArrayList<>()).add(seed);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.'));
  }

  /** Changes and reads for so long. */
  void run(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    List<String> kinds = new ArrayList<>(seeds.keySet());
    while (System.nanoTime() < end) {
      String kind = kinds.get(random.nextInt(kinds.size()));
      List<FuzzSeed> some = Objects.requireNonNull(seeds.get(kind));
      FuzzSeed seed = some.get(random.nextInt(some.size()));
      FuzzSeed changed = seed.changed(random, some.get(random.nextInt(some.size())));
      byte[] bytes = changed.file();
      tries++;
      Verdict verdict = verdict(bytes, changed.ending());
      if (!verdict.faults().isEmpty()) {
        keep(changed, verdict.faults().get(0));
      } else if (bytes.length < LARGEST
          && some.size() < MOST_SEEDS
          && known.add(kind + " " + verdict.outcome())) {
        some.add(changed);
      }
    }
  }

  private record Verdict(String outcome, List<String> faults) {}

  private Verdict verdict(byte[] bytes, String ending) throws IOException {
    Path file = Files.write(folder.resolve("fuzz" + ending), bytes);
    return verdict(file);
  }

  /** What is wrong with how a file is read; empty where all is well. */
  static List<String> faults(Path file) {
    return verdict(file).faults();
  }

  private static Verdict verdict(Path file) {
    var threads = ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
    long nanos = threads.getCurrentThreadCpuTime();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    List<String> faults = new ArrayList<>();
    String outcome = "";
    try {
      Attempt attempt = Attempt.at(file);
      outcome = attempt.outcome();
      faults.addAll(attempt.faults());
    } catch (Throwable e) {
      faults.add(Probe.trace(e));
    }
    if (threads.getCurrentThreadCpuTime() - nanos > MOST_NANOS) {
      faults.add("slow");
    }
    if (threads.getCurrentThreadAllocatedBytes() - allocated > MOST_ALLOCATED) {
      faults.add("memory");
    }
    return new Verdict(outcome, faults);
  }

  /** Faults of one kind have one name: their first words or the class of what was thrown. */
  private static String kind(String fault) {
    String where = fault.replaceFirst("(?s)^[^|]*\\|", "").replaceAll("(?s)\\|.*", "");
    String what = fault.replaceAll("(?s)[:|(].*", "");
    String kind = what.substring(what.lastIndexOf('.') + 1).strip();
    String frame = fault.contains(" | at ") ? where.replaceAll(".*\\(|:.*", "").strip() : "";
    return (kind + " " + frame).strip().replaceAll("[^A-Za-z]+", "-");
  }

  private void keep(FuzzSeed seed, String fault) throws IOException {
    String kind = kind(fault);
    if (faults.merge(kind, 1, Integer::sum) > MOST_OF_A_FAULT) {
      return;
    }
    byte[] bytes = smaller(seed, kind).file();
    String name = "%s-%08x%s".formatted(kind, Arrays.hashCode(bytes), seed.ending());
    Files.createDirectories(FINDINGS);
    Files.write(FINDINGS.resolve(name), bytes);
    found.add(name + ": " + fault);
    System.out.println("found " + name + ": " + fault);
  }

  /** Leaves out of each piece what the fault does not need. */
  private FuzzSeed smaller(FuzzSeed seed, String kind) throws IOException {
    FuzzSeed small = seed;
    int left = 400;
    for (String name : seed.pieces().keySet()) {
      for (int size = seed.piece(name).length / 2; size > 0; size /= 2) {
        for (int at = 0; at + size <= small.piece(name).length && left-- > 0; ) {
          byte[] piece = small.piece(name);
          byte[] rest =
              Mutations.joined(
                  Arrays.copyOf(piece, at), Arrays.copyOfRange(piece, at + size, piece.length));
          FuzzSeed tried = small.with(name, rest);
          Verdict verdict = verdict(tried.file(), tried.ending());
          if (verdict.faults().stream().anyMatch(f -> kind(f).equals(kind))) {
            small = tried;
          } else {
            at += size;
          }
        }
      }
    }
    return small;
  }

  Collection<String> found() {
    return found;
  }

  /** What was done, in a few words. */
  String told() {
    return "%d files read, %d different outcomes, faults %s".formatted(tries, known.size(), faults);
  }
}
