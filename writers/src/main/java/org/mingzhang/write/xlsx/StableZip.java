package org.mingzhang.write.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies a zip so that it depends on nothing but its content: no clock, no time zone. */
final class StableZip {

  /** Local, so that no time zone moves it; 1980 itself would be written with a zone. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

  private StableZip() {}

  static void copy(InputStream from, OutputStream to) throws IOException {
    ZipInputStream in = new ZipInputStream(from);
    ZipOutputStream out = new ZipOutputStream(to);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      ZipEntry fresh = new ZipEntry(entry.getName());
      fresh.setTimeLocal(ALWAYS);
      out.putNextEntry(fresh);
      in.transferTo(out);
      out.closeEntry();
    }
    out.finish();
    out.flush();
  }
}
