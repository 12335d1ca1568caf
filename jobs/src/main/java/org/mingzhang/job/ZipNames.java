package org.mingzhang.job;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/**
 * The name of an entry: as the entry says it is encoded, else UTF-8 if it can be, else GB18030, as
 * programs of a Chinese Windows write it. One zip may hold names of each kind.
 */
final class ZipNames {

  private ZipNames() {}

  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    String name = entry.getName();
    if (entry.getNameSource() == NameSource.NAME && raw != null) {
      name = decoded(raw);
    }
    return name.replace('\\', '/');
  }

  private static String decoded(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, Charset.forName("GB18030"));
    }
  }
}
