package org.mingzhang.measure.mask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.mingzhang.measure.mask.Audit.Reader;

/** Hands what an issue publishes to {@code src/test/python/attack.py}. */
final class Attacker {

  private final List<String> issues = new ArrayList<>();

  record Said(int code, String text) {}

  static boolean isThere() {
    return python("--version").code() == 0;
  }

  /**
   * @param ranges whether the attacker is to find the ranges of the audit itself
   */
  void faces(String name, Mask mask, Reader reader, boolean ranges) {
    List<CountKey> keys = List.copyOf(mask.linked().counts().keySet());
    SortedMap<CountKey, Range> stated = Audit.of(mask, MaskRule.DEFAULT, reader).ranges();
    List<String> cells = new ArrayList<>();
    mask.linked()
        .counts()
        .forEach(
            (key, count) -> {
              boolean small = count.guarded(MaskRule.DEFAULT);
              Range range = stated.get(key);
              cells.add(
                  "{\"name\": \"%s\", \"shown\": %s, \"floor\": %d, \"small\": %s, \"guarded\": %s%s}"
                      .formatted(
                          key,
                          count.hidden() ? "null" : Long.toString(count.value()),
                          reader == Reader.PLAIN ? 0 : count.floor(),
                          small,
                          small || count.starred(),
                          ranges && range != null ? ", \"range\": " + text(range) : ""));
            });
    List<String> sums = new ArrayList<>();
    for (Sum sum : mask.linked().sums()) {
      List<Integer> terms = new ArrayList<>(List.of(keys.indexOf(sum.total())));
      sum.parts().forEach(part -> terms.add(keys.indexOf(part)));
      sums.add(terms.toString());
    }
    issues.add(
        "{\"name\": \"%s\", \"threshold\": %d, \"cells\": [%s], \"sums\": %s}"
            .formatted(name, MaskRule.DEFAULT.threshold(), String.join(", ", cells), sums));
  }

  Said attacks(Path folder) throws IOException {
    Path file = folder.resolve("issues.jsonl");
    Files.write(file, issues, StandardCharsets.UTF_8);
    return python(
        Path.of("src/test/python/attack.py").toAbsolutePath().toString(), file.toString());
  }

  private static String text(Range range) {
    return "[%d, %s]"
        .formatted(range.smallest(), range.unlimited() ? "null" : Long.toString(range.largest()));
  }

  private static Said python(String... arguments) {
    List<String> command = new ArrayList<>(List.of("python3", "-B"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      return new Said(-1, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Said(-1, e.toString());
    }
  }
}
