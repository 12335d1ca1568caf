package org.mingzhang.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Refusal;

/**
 * The files of one input, copied to the archive and ordered by path (UTF-8 bytes).
 *
 * @param files what will be read, and what is refused unread
 * @param ignored other files found on the way: named, never silently passed over
 */
public record Inputs(List<InputFile> files, List<Ignored> ignored) {

  static final Comparator<String> BY_BYTES =
      Comparator.comparing(
          (String path) -> path.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  /**
   * A file of the input: its path relative to it, and its bytes in the archive.
   *
   * @param refusal why it is refused unread: a zip with a password, a file that cannot be opened
   */
  public record InputFile(String path, String digest, Path archived, @Nullable Refusal refusal) {}

  /**
   * Collects a folder (recursively), a single file, or a zip of such a folder.
   *
   * @throws InputUnusable where there is nothing to read at all
   */
  public static Inputs of(Path input, Archive archive) throws IOException, InputUnusable {
    if (!Files.exists(input)) {
      throw new InputUnusable("absent", input);
    }
    Found found = new Found();
    InputZips zips = new InputZips(archive, found, input);
    InputFolder folder = new InputFolder(archive, found, zips);
    if (Files.isDirectory(input)) {
      folder.collect(input.toRealPath());
    } else if (!Files.isRegularFile(input)) {
      throw new InputUnusable("special", input);
    } else {
      folder.collectOnly(input);
    }
    if (found.isEmpty()) {
      throw new InputUnusable("nothing", input);
    }
    return found.inputs();
  }

  /** The identity of the input as a whole: same files under the same paths. */
  public String digest() {
    return Digests.of(
        files.stream().map(f -> f.digest() + " " + f.path()).collect(Collectors.joining("\n")));
  }
}
