package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.mingzhang.write.sign.DetachedSignature;
import org.mingzhang.write.sign.PdfSignature;
import org.mingzhang.write.sign.SigningKey;

/** The office's key, and the time that its signatures state. */
record Seal(SigningKey key, ZonedDateTime at) {

  /** A signature lies beside what it signs. */
  static final String ENDING = ".p7s";

  /** Lies beside the manifest, which cannot list it. */
  static final String SIGNATURE = CommunityPapers.MANIFEST + ENDING;

  static boolean isPaper(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /** Signs a paper where it lies; before the manifest is written, which lists the signed one. */
  void paper(Path file) throws IOException {
    Files.write(file, PdfSignature.sign(Files.readAllBytes(file), key, at));
  }

  /** Writes the signature of a file beside it: of a manifest as the last thing of all. */
  void beside(Path file, byte[] content) throws IOException {
    Files.write(
        file.resolveSibling(file.getFileName() + ENDING),
        DetachedSignature.sign(content, key, at.toInstant()));
  }
}
