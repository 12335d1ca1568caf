package org.mingzhang.read.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;

/** A window over the bytes of a part. What is between {@link #at} and {@link #end} stays in it. */
final class XmlBuffer implements AutoCloseable {

  private static final int FIRST = 64 * 1024;
  private static final int MOST = 1 << 20;

  /** The part, for messages. */
  final String part;

  byte[] bytes = new byte[FIRST];

  /** Where the token that is being read begins. */
  int at;

  int end;

  private final InputStream in;

  XmlBuffer(InputStream in, String part) {
    this.in = in;
    this.part = part;
  }

  /**
   * Reads on. Everything moves so that the token begins at 0: positions in it are to be counted
   * from {@link #at} across this call.
   *
   * @return false where the part has ended
   */
  boolean more() {
    if (at > 0) {
      System.arraycopy(bytes, at, bytes, 0, end - at);
      end -= at;
      at = 0;
    }
    if (end == bytes.length) {
      if (end >= MOST) {
        throw WorkbookFault.over(Limit.TEXT_MEGABYTES, MOST >> 20);
      }
      bytes = Arrays.copyOf(bytes, end * 2);
    }
    try {
      int read = in.read(bytes, end, bytes.length - end);
      end += Math.max(0, read);
      return read > 0;
    } catch (CharacterCodingException e) {
      throw WorkbookFault.damaged(Damage.ENCODING, part);
    } catch (IOException e) {
      throw WorkbookFault.unreadable(e);
    }
  }

  /** Reads on; a part that has ended here breaks off. */
  void moreOrFail() {
    if (!more()) {
      throw WorkbookFault.truncated();
    }
  }

  /** Makes sure that so many bytes follow a position counted from {@link #at}. */
  void need(int offset, int count) {
    while (at + offset + count > end) {
      moreOrFail();
    }
  }

  /** Text of a part; what is no UTF-8 is no text. */
  String utf8(byte[] from, int start, int stop) {
    String text = new String(from, start, stop - start, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    try {
      // The character may stand there itself, or for bytes that are no text.
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(from, start, stop - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw WorkbookFault.damaged(Damage.ENCODING, part);
    }
  }

  WorkbookFault malformed() {
    return WorkbookFault.damaged(Damage.XML, part);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw WorkbookFault.unreadable(e);
    }
  }
}
