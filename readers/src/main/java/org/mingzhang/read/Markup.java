package org.mingzhang.read;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/** Files in angle brackets that offices get under the name of .xls. */
final class Markup {

  static final int MOST_TABLES = 100;

  private static final int FEWEST_TABLES = 10;
  private static final long MOST_READ = 600L << 20;
  static final int MOST_COLUMNS = 16_384;
  private static final long MOST_BYTES = 128L << 20;
  private static final int TAIL = 64 * 1024;

  private Markup() {}

  /** The first bytes in small letters, without zeros and white space in front; empty for others. */
  static String start(SourceBytes file) {
    String text = ascii(file.start().text(StandardCharsets.ISO_8859_1));
    int i = 0;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) >= 0x80)) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '<' ? text.substring(i) : "";
  }

  /** Letters of every encoding that is read are those of ASCII, in UTF-16 with zeros between. */
  private static String ascii(String text) {
    return text.replace("\0", "").toLowerCase(Locale.ROOT);
  }

  static void checkSize(SourceBytes file) throws FileRefused {
    if (file.file().toFile().length() > MOST_BYTES) {
      throw tooMany(file, "MARKUP_MEGABYTES", MOST_BYTES >> 20);
    }
  }

  /** Each table costs a reading of the file, so that a large one may have fewer of them. */
  static void checkTables(SourceBytes file, int tables) throws FileRefused {
    long readings = MOST_READ / Math.max(1, file.file().toFile().length());
    long most = Math.max(FEWEST_TABLES, Math.min(MOST_TABLES, readings));
    if (tables > most) {
      throw tooMany(file, "TABLES", most);
    }
  }

  static FileRefused tooMany(SourceBytes file, String what, long most) {
    return file.refused(Reason.FILE_LIMIT, "", "limit." + what, Long.toString(most));
  }

  /**
   * Whether the file breaks off: its end has one of the tags that open, and none of those that
   * close after it.
   */
  static boolean breaksOff(SourceBytes file, String close, String... opens) throws FileRefused {
    try (RandomAccessFile in = new RandomAccessFile(file.file().toFile(), "r")) {
      long from = Math.max(0, in.length() - TAIL);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      String tail = ascii(new String(bytes, StandardCharsets.ISO_8859_1));
      int closed = tail.lastIndexOf(close);
      for (String open : opens) {
        if (tail.lastIndexOf(open) > closed) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw Refusals.unreadable(file.path(), e);
    }
  }
}
