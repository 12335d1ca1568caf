package org.mingzhang.read;

import java.nio.file.FileSystemException;
import java.util.List;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;

/** Refusals of whole files and sheets. */
final class Refusals {

  private Refusals() {}

  static FileRefused file(String path, String sheet, Reason reason, String found, String... args) {
    return new FileRefused(refusal(path, sheet, reason, found, args));
  }

  /** Of a file that the system would not give, in the system's words but without its own path. */
  static FileRefused unreadable(String path, Exception e) {
    String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return file(
        path, "", Reason.FILE_UNREADABLE, said == null ? e.getClass().getSimpleName() : said);
  }

  static Refusal refusal(String path, String sheet, Reason reason, String found, String... args) {
    return new Refusal(path, sheet, 0, "", "", found, reason, List.of(args), "");
  }
}
