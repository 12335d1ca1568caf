package org.mingzhang.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/**
 * A file with its first bytes.
 *
 * @param path the path as messages name it
 */
record SourceBytes(Path file, String path, Start start) {

  private static final int START = 64 * 1024;

  static SourceBytes of(Path file, String path) throws FileRefused {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(START);
      if (bytes.length == 0) {
        throw Refusals.file(path, "", Reason.FILE_EMPTY, "");
      }
      return new SourceBytes(file, path, new Start(bytes));
    } catch (IOException e) {
      throw Refusals.unreadable(path, e);
    }
  }

  FileRefused refused(Reason reason, String found, String... args) {
    return Refusals.file(path, "", reason, found, args);
  }

  /** The first bytes of a file. */
  static final class Start {
    private final byte[] bytes;

    Start(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean startsWith(int... first) {
      if (bytes.length < first.length) {
        return false;
      }
      for (int i = 0; i < first.length; i++) {
        if ((bytes[i] & 0xFF) != first[i]) {
          return false;
        }
      }
      return true;
    }

    boolean hasZero() {
      for (byte b : bytes) {
        if (b == 0) {
          return true;
        }
      }
      return false;
    }

    /** The bytes as text, with a sign for what is none. */
    String text(Charset charset) {
      return new String(bytes, charset);
    }

    /** Whether there are characters that no text has, or more control characters than a slip. */
    boolean isBinary() {
      int controls = 0;
      for (byte b : bytes) {
        if (b == 0) {
          return true;
        }
        boolean white = b == '\t' || b == '\n' || b == '\r' || b == '\f';
        if (b > 0 && b < ' ' && !white) {
          controls++;
        }
      }
      return controls * 100L > bytes.length;
    }
  }
}
