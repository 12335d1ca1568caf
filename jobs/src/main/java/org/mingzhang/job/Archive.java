package org.mingzhang.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/**
 * The office's original files, each kept once under its digest, so that any row can be shown as it
 * came long after the input folder has changed. A file is read from here, never from the input: it
 * cannot grow or change while it is read.
 */
public final class Archive {

  private final Path folder;

  Archive(Path folder) {
    this.folder = folder;
  }

  /** Copies a stream into the archive and answers where its bytes are kept. */
  Kept keep(InputStream in) throws IOException {
    try (Draft draft = draft(in)) {
      return keep(draft);
    }
  }

  /** Copies a stream beside what is kept; it goes when it is closed. */
  Draft draft(InputStream in) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "incoming", ".part");
    boolean whole = false;
    try {
      DigestOutputStream out =
          new DigestOutputStream(Files.newOutputStream(part), Digests.sha256());
      long size;
      try (OutputStream sink = out) {
        size = in.transferTo(sink);
      }
      whole = true;
      return new Draft(part, HexFormat.of().formatHex(out.getMessageDigest().digest()), size);
    } finally {
      if (!whole) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** Keeps a draft for good. */
  Kept keep(Draft draft) throws IOException {
    Path kept = path(draft.digest());
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.resolveSibling("."));
      Files.move(draft.path(), kept, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Kept(draft.digest(), kept);
  }

  /** Where the bytes with this digest are, or would be, kept. */
  public Path path(String digest) {
    return folder.resolve(digest.substring(0, 2)).resolve(digest);
  }

  /** Bytes in the archive. */
  record Kept(String digest, Path path) {}

  /** Bytes of which it is not known yet whether they are kept. */
  record Draft(Path path, String digest, long size) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }
}
