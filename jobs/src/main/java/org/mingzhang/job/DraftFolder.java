package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The working draft of all editions as it lies in {@code out/P/C}.
 *
 * @param digest SHA-256 of the manifest, which lists the digest of every other file
 */
record DraftFolder(Path path, ManifestText manifest, String digest) {

  /**
   * Reads the manifest.
   *
   * @throws WorkflowRefused where there is none, or none that can be read
   */
  static DraftFolder open(Path path) throws IOException, WorkflowRefused {
    Path file = path.resolve(CommunityPapers.MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new WorkflowRefused("no-folder", path.toString());
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return new DraftFolder(path, ManifestText.of(bytes), Digests.of(bytes));
    } catch (IOException e) {
      throw new WorkflowRefused("draft-unreadable", file.toString());
    }
  }

  /**
   * Holds every file against the manifest.
   *
   * @throws WorkflowRefused where one was changed, is missing or was added
   */
  void check() throws IOException, WorkflowRefused {
    List<ListedFiles.Difference> differences =
        ListedFiles.differences(
            path, manifest.digests("outputs"), List.of(CommunityPapers.MANIFEST));
    if (!differences.isEmpty()) {
      ListedFiles.Difference first = differences.get(0);
      throw new WorkflowRefused(
          "draft-" + first.fault().name().toLowerCase(java.util.Locale.ROOT),
          path.resolve(first.path()).toString());
    }
  }
}
