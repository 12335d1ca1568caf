package org.mingzhang.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * {@code messenger.zip}: what is passed on to owners by a messenger, whose bytes are those of the
 * files beside it. Depends on nothing but them: fixed times, order and names.
 */
final class MessengerZip {

  static final String NAME = "messenger.zip";

  private static final List<String> MEMBERS =
      List.of("disclosure.pdf", "summary.pdf", "disclosure.html");

  /** Local, so that no time zone moves it; 1980 itself would be written with a zone. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

  private MessengerZip() {}

  /** Writes those of the members that lie in a folder; the stream stays open. */
  static void write(Path folder, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (String name : MEMBERS) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    zip.finish();
    zip.flush();
  }
}
