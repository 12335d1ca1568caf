package org.mingzhang.read.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;

/**
 * XML of any encoding as UTF-8 without a mark. Nearly every part is UTF-8 already and is passed on
 * as it is.
 */
final class XmlEncoding {

  private static final int DECLARATION = 200;
  private static final String ENCODING = "encoding";

  private XmlEncoding() {}

  static InputStream utf8(InputStream in, String part) {
    try {
      byte[] start = in.readNBytes(DECLARATION);
      int mark = startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
      InputStream all =
          new SequenceInputStream(new ByteArrayInputStream(start, mark, start.length - mark), in);
      Charset charset = charset(start, part);
      return charset.equals(StandardCharsets.UTF_8) ? all : new Reencoded(reader(all, charset));
    } catch (IOException e) {
      throw WorkbookFault.unreadable(e);
    }
  }

  private static Charset charset(byte[] start, String part) {
    if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    if (startsWith(start, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(start, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    String declaration = new String(start, StandardCharsets.ISO_8859_1);
    int end = declaration.indexOf("?>");
    int at = end < 0 ? -1 : declaration.substring(0, end).indexOf(ENCODING);
    if (at < 0) {
      return StandardCharsets.UTF_8;
    }
    String[] quoted = declaration.substring(at + ENCODING.length(), end).split("[\"']", 3);
    String name = quoted.length < 3 ? "" : quoted[1].toUpperCase(Locale.ROOT);
    // What says UTF-16 and was read so far is not.
    if (name.equals("UTF-8") || name.equals("US-ASCII") || name.startsWith("UTF-16")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw WorkbookFault.damaged(Damage.ENCODING, part);
    }
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static Reader reader(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Characters as UTF-8 again. */
  private static final class Reencoded extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] bytes = new byte[0];
    private int at;

    /** A first half of a pair that the next characters complete. */
    private int kept;

    Reencoded(Reader reader) {
      this.reader = reader;
    }

    private boolean isEmpty() throws IOException {
      while (at == bytes.length) {
        int read = reader.read(chars, kept, chars.length - kept);
        if (read < 0) {
          return true;
        }
        int length = kept + read;
        kept = Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
        bytes = new String(chars, 0, length - kept).getBytes(StandardCharsets.UTF_8);
        at = 0;
        chars[0] = chars[length - 1];
      }
      return false;
    }

    @Override
    public int read() throws IOException {
      return isEmpty() ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (isEmpty()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, target, offset, count);
      at += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
