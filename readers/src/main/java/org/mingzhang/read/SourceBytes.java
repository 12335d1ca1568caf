package org.mingzhang.read;

import java.io.IOException;
import java.io.InputStream;
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
        throw Refused.file(path, "", Reason.FILE_EMPTY, "");
      }
      return new SourceBytes(file, path, new Start(bytes));
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  FileRefused refused(Reason reason, String found, String... args) {
    return Refused.file(path, "", reason, found, args);
  }

  static FileRefused unreadable(String path, Exception e) {
    String said = e.getMessage();
    return Refused.file(
        path, "", Reason.FILE_UNREADABLE, said == null ? e.getClass().getSimpleName() : said);
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

    /** How many control characters there are that no text has. */
    int controls() {
      int controls = 0;
      for (byte b : bytes) {
        boolean white = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1A;
        if (b >= 0 && b < ' ' && !white) {
          controls++;
        }
      }
      return controls;
    }
  }
}
