package org.mingzhang.write.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a folder of papers was made from and what it holds. It says nothing of the machine, the
 * place or the day it was made, so that the same books give the same manifest.
 *
 * @param version of Mingzhang
 * @param community its id; empty for the portfolio
 * @param parameters such as language and mapping profile; never {@code jobs}, {@code home}, {@code
 *     out} or {@code today}
 * @param inputs the files whose rows were used, by path
 * @param outputs the files of the folder but the manifest, by path
 */
public record Manifest(
    String version,
    String community,
    String period,
    int revision,
    SortedMap<String, String> parameters,
    List<Item> inputs,
    List<Item> outputs) {

  private static final Set<String> OF_THE_MACHINE = Set.of("jobs", "home", "out", "today");

  public Manifest {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    for (String name : parameters.keySet()) {
      if (OF_THE_MACHINE.contains(name)) {
        throw new IllegalArgumentException("a manifest leaves out the parameter " + name);
      }
    }
    inputs = sorted(inputs);
    outputs = sorted(outputs);
  }

  private static List<Item> sorted(List<Item> items) {
    return items.stream()
        .sorted(Comparator.comparing(Item::path, PathOrder.BYTES).thenComparing(Item::sha256))
        .distinct()
        .toList();
  }

  /**
   * A file.
   *
   * @param path relative, with forward slashes
   * @param sha256 lower-case hexadecimal
   */
  public record Item(String path, String sha256, long bytes) {

    public Item {
      if (path.startsWith("/") || path.contains("\\") || path.matches("[A-Za-z]:.*")) {
        throw new IllegalArgumentException("expected a relative path with / but found " + path);
      }
    }

    /** The digest and size of a file, named by its path below a folder. */
    public static Item of(Path folder, Path file) throws IOException {
      MessageDigest digest = newDigest();
      long bytes;
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        bytes = in.transferTo(OutputStream.nullOutputStream());
      }
      String path = folder.relativize(file).toString().replace('\\', '/');
      return new Item(path, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest newDigest() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
