package org.mingzhang.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** Copies files which other programs may write to meanwhile: only one state of it counts. */
final class SteadyCopy {

  private static final int TRIES = 3;
  private static final long PAUSE_MILLIS = 200;

  private SteadyCopy() {}

  /** A file did not stand still. */
  static final class Changing extends IOException {
    Changing(long before, long after) {
      super(before + " → " + after + " bytes");
    }
  }

  /**
   * Copies a file.
   *
   * @throws Changing where it changed at each try
   */
  static Archive.Draft of(Path file, Archive archive) throws IOException {
    for (int left = TRIES; ; left--) {
      BasicFileAttributes before = state(file);
      Archive.Draft draft;
      try (InputStream in =
          new BoundedStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), before.size())) {
        draft = archive.draft(in);
      }
      BasicFileAttributes after = state(file);
      if (draft.size() == after.size() && isSame(before, after)) {
        return draft;
      }
      draft.close();
      if (left == 1) {
        throw new Changing(before.size(), after.size());
      }
      pause();
    }
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }

  private static BasicFileAttributes state(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
