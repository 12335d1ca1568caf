package org.mingzhang.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of papers being written: a file appears whole or not at all, and nothing old stays. */
final class Folder {

  private static final String PART = ".part";

  private final Path path;
  private final boolean confidential;
  private final List<String> written = new ArrayList<>();

  Folder(Path path) throws IOException {
    this(path, false);
  }

  private Folder(Path path, boolean confidential) throws IOException {
    this.path = path;
    this.confidential = confidential;
    Files.createDirectories(path);
  }

  /**
   * A folder that only its owner may open, made with the folders between, and whose files only its
   * owner may read; where the file system knows no such rights, an ordinary one.
   *
   * @param below the last folder above that is open to others
   */
  static Folder confidential(Path below, Path path) throws IOException {
    Path made = below;
    for (Path step : below.relativize(path)) {
      made = made.resolve(step);
      OwnerOnly.folder(made);
    }
    return new Folder(path, true);
  }

  Path path() {
    return path;
  }

  /** Writes {@code name}, which may lie in a folder below: {@code charts/trend.svg}. */
  void write(String name, Content content) throws IOException {
    Path target = path.resolve(name);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path part = target.resolveSibling(target.getFileName() + PART);
    try {
      if (confidential) {
        Files.deleteIfExists(part);
        OwnerOnly.newFile(part);
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        content.to(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    written.add(name);
  }

  /** Takes a file that somebody else has written beside it. */
  void take(Path part, String name) throws IOException {
    Files.move(
        part,
        path.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
    written.add(name);
  }

  /** Names of what was written, in order. */
  List<String> written() {
    return List.copyOf(written);
  }

  /**
   * Removes what an earlier run left. Done before anything is written: where a file cannot be
   * replaced, old papers never lie beside new figures.
   */
  void clear() throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        boolean emptied = Files.isDirectory(file) && !file.equals(path) && isEmpty(file);
        if (Files.isRegularFile(file) || emptied) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }
}
