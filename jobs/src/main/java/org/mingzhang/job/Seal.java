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

  /** Lies beside the manifest, which cannot list it. */
  static final String SIGNATURE = CommunityPapers.MANIFEST + ".p7s";

  static boolean isPaper(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /** Signs a paper where it lies; before the manifest is written, which lists the signed one. */
  void paper(Path file) throws IOException {
    Files.write(file, PdfSignature.sign(Files.readAllBytes(file), key, at));
  }

  /** Signs the manifest, the last thing that is done to a publication. */
  void manifest(Path folder, byte[] manifest) throws IOException {
    Files.write(folder.resolve(SIGNATURE), DetachedSignature.sign(manifest, key, at.toInstant()));
  }
}
