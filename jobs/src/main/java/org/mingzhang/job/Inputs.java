package org.mingzhang.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of one input, copied to the archive and ordered by path (UTF-8 bytes).
 *
 * @param files what will be read
 * @param ignored paths of other files found on the way: named, never silently passed over
 */
public record Inputs(List<InputFile> files, List<String> ignored) {

  private static final Set<String> ENDINGS = Set.of("csv", "tsv", "xlsx", "xls");
  private static final Comparator<String> BY_BYTES =
      Comparator.comparing(
          (String path) -> path.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
  private static final long LARGEST_ENTRY = 2L << 30;
  private static final int MOST_ENTRIES = 10_000;

  /** A file of the input: its path relative to it, and its bytes in the archive. */
  public record InputFile(String path, String digest, Path archived) {}

  /**
   * Collects a folder (recursively), a single file, or a zip of such a folder.
   *
   * @throws InputUnusable where there is nothing to read at all
   */
  public static Inputs of(Path input, Archive archive) throws IOException, InputUnusable {
    if (!Files.exists(input)) {
      throw new InputUnusable("absent", input);
    }
    List<String> ignored = new ArrayList<>();
    List<InputFile> files = new ArrayList<>();
    if (Files.isDirectory(input)) {
      collectFolder(input, archive, files, ignored);
    } else if (ending(input.getFileName().toString()).equals("zip")) {
      collectZip(input, archive, files, ignored);
    } else {
      files.add(keep(input, input.getFileName().toString(), archive));
    }
    if (files.isEmpty()) {
      throw new InputUnusable("nothing", input);
    }
    files.sort(Comparator.comparing(InputFile::path, BY_BYTES));
    ignored.sort(BY_BYTES);
    return new Inputs(List.copyOf(files), List.copyOf(ignored));
  }

  /** The identity of the input as a whole: same files under the same paths. */
  public String digest() {
    return Digests.of(
        files.stream().map(f -> f.digest() + " " + f.path()).collect(Collectors.joining("\n")));
  }

  private static void collectFolder(
      Path folder, Archive archive, List<InputFile> files, List<String> ignored)
      throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found = walk.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path path : found) {
      String relative = relative(folder, path);
      if (isHidden(relative)) {
        continue;
      }
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          && ENDINGS.contains(ending(relative))) {
        files.add(keep(path, relative, archive));
      } else {
        ignored.add(relative);
      }
    }
  }

  private static void collectZip(
      Path zip, Archive archive, List<InputFile> files, List<String> ignored)
      throws IOException, InputUnusable {
    try (ZipFile opened = openZip(zip)) {
      if (opened.size() > MOST_ENTRIES) {
        throw new InputUnusable("entries", zip);
      }
      for (Enumeration<? extends ZipEntry> e = opened.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        String name = entry.getName().replace('\\', '/');
        if (entry.isDirectory() || isHidden(name)) {
          continue;
        }
        boolean escapes = name.startsWith("/") || Arrays.asList(name.split("/")).contains("..");
        if (escapes || !ENDINGS.contains(ending(name))) {
          ignored.add(name);
          continue;
        }
        try (InputStream in = new BoundedStream(opened.getInputStream(entry), LARGEST_ENTRY)) {
          Archive.Kept kept = archive.keep(in);
          files.add(new InputFile(name, kept.digest(), kept.path()));
        }
      }
    }
  }

  /** Zips made on a Chinese Windows name their files in GBK. */
  private static ZipFile openZip(Path zip) throws IOException, InputUnusable {
    try {
      return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      try {
        return new ZipFile(zip.toFile(), Charset.forName("GB18030"));
      } catch (IOException | IllegalArgumentException again) {
        throw new InputUnusable("zip", zip);
      }
    }
  }

  private static InputFile keep(Path file, String path, Archive archive) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Archive.Kept kept = archive.keep(in);
      return new InputFile(path, kept.digest(), kept.path());
    }
  }

  private static String relative(Path folder, Path path) {
    Path relative = folder.relativize(path);
    List<String> names = new ArrayList<>();
    relative.forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }

  /** Files of the system and Excel's lock files of opened workbooks. */
  private static boolean isHidden(String path) {
    return Arrays.stream(path.split("/"))
        .anyMatch(n -> n.startsWith(".") || n.startsWith("~$") || n.equals("__MACOSX"));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
