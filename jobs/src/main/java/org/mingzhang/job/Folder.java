package org.mingzhang.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of papers being written: a file appears whole or not at all, and nothing old stays. */
final class Folder {

  private static final String PART = ".part";

  private final Path path;
  private final List<String> written = new ArrayList<>();

  Folder(Path path) throws IOException {
    this.path = path;
    Files.createDirectories(path);
  }

  Path path() {
    return path;
  }

  /** Writes {@code name}, which may lie in a folder below: {@code charts/trend.svg}. */
  void write(String name, Content content) throws IOException {
    Path target = path.resolve(name);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path part = target.resolveSibling(target.getFileName() + PART);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      content.to(out);
    }
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    written.add(name);
  }

  /** Names of what was written, in order. */
  List<String> written() {
    return List.copyOf(written);
  }

  /** Removes what an earlier run left and this one did not write. */
  void removeOthers() throws IOException {
    Set<Path> kept = new HashSet<>();
    written.forEach(name -> kept.add(path.resolve(name)));
    try (Stream<Path> walk = Files.walk(path)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (!kept.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }
}
