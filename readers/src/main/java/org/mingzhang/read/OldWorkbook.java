package org.mingzhang.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/** OLE2 files: a workbook with a password, which stays closed, or an .xls, which is not read. */
final class OldWorkbook {

  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final int BLOCK = 1 << 20;

  private OldWorkbook() {}

  static Optional<Container> open(SourceBytes file) throws FileRefused {
    if (!file.start().startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return Optional.empty();
    }
    throw file.refused(holds(file) ? Reason.FILE_ENCRYPTED : Reason.FILE_BINARY, "");
  }

  /** Whether the directory of streams, wherever it lies, names the encrypted one. */
  private static boolean holds(SourceBytes file) throws FileRefused {
    try (var in = Files.newInputStream(file.file())) {
      byte[] block = new byte[BLOCK + ENCRYPTED.length];
      int kept = 0;
      while (true) {
        int read = in.readNBytes(block, kept, BLOCK);
        int length = kept + read;
        for (int i = 0; i + ENCRYPTED.length <= length; i++) {
          if (startsAt(block, i)) {
            return true;
          }
        }
        if (read == 0) {
          return false;
        }
        kept = Math.min(length, ENCRYPTED.length - 1);
        System.arraycopy(block, length - kept, block, 0, kept);
      }
    } catch (IOException e) {
      throw Refusals.unreadable(file.path(), e);
    }
  }

  private static boolean startsAt(byte[] block, int at) {
    for (int i = 0; i < ENCRYPTED.length; i++) {
      if (block[at + i] != ENCRYPTED[i]) {
        return false;
      }
    }
    return true;
  }
}
