package org.mingzhang.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.read.ooxml.WorkbookFault;
import org.mingzhang.read.unit.Plates;
import org.mingzhang.read.value.PersonalNumbers;

/** Refusals of whole files and sheets. */
final class Refusals {

  private Refusals() {}

  static FileRefused file(String path, String sheet, Reason reason, String found, String... args) {
    return new FileRefused(refusal(path, sheet, reason, found, args));
  }

  /** Of a file that the system would not give, in the system's words but without its own path. */
  static FileRefused unreadable(String path, Exception e) {
    String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return file(path, "", Reason.FILE_UNREADABLE, said == null ? known(e) : said);
  }

  /** A failure that has no words of its own; empty where nothing is known of it. */
  static String known(Exception e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : e instanceof NoSuchFileException ? "no such file" : "";
  }

  /** Of a workbook, by what its parts say. */
  static FileRefused workbook(String path, String sheet, WorkbookFault fault) {
    if (fault.getCause() instanceof IOException io) {
      return unreadable(path, io);
    }
    FileRefused refused =
        new FileRefused(
            new Refusal(path, sheet, 0, "", "", fault.found(), fault.reason(), fault.args(), ""));
    refused.initCause(fault);
    return refused;
  }

  /** What may be shown of a refused cell: plates and numbers of persons are stars. */
  static String shown(String found) {
    return PersonalNumbers.strikeOut(Plates.strikeOut(found));
  }

  static Refusal refusal(String path, String sheet, Reason reason, String found, String... args) {
    return new Refusal(path, sheet, 0, "", "", found, reason, List.of(args), "");
  }
}
