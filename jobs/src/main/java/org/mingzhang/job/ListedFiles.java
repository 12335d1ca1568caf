package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder's files held against the list in its manifest. */
final class ListedFiles {

  private ListedFiles() {}

  /** What is wrong with a file. */
  enum Fault {
    CHANGED,
    MISSING,
    EXTRA
  }

  /**
   * A file that is not as listed.
   *
   * @param listed the digest in the manifest, empty where it does not name it
   * @param found the digest of its bytes, empty where it is not there
   */
  record Difference(Fault fault, String path, String listed, String found) {}

  /**
   * The differences by path.
   *
   * @param listed digests by path
   * @param beside paths that need not be listed, such as the manifest's own
   */
  static List<Difference> differences(Path folder, Map<String, String> listed, List<String> beside)
      throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(f -> !Files.isDirectory(f)).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        found.put(name, Files.isRegularFile(file) ? Digests.of(Files.readAllBytes(file)) : "");
      }
    }
    beside.forEach(found::remove);
    List<Difference> differences = new ArrayList<>();
    listed.forEach(
        (path, digest) -> {
          String there = found.remove(path);
          if (there == null) {
            differences.add(new Difference(Fault.MISSING, path, digest, ""));
          } else if (!there.equals(digest)) {
            differences.add(new Difference(Fault.CHANGED, path, digest, there));
          }
        });
    found.forEach((path, digest) -> differences.add(new Difference(Fault.EXTRA, path, "", digest)));
    return differences;
  }
}
