package org.mingzhang.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/**
 * Finds how a text file is encoded: a byte order mark decides, or that it can be nothing but
 * UTF-16; else it is UTF-8 if all of it is, else GB18030 if all of it is.
 *
 * @param mark how many bytes the byte order mark takes
 */
record Charsets(Charset charset, int mark) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BLOCK = 64 * 1024;

  /** So many characters of three bytes in a row of valid UTF-8 are no accident. */
  private static final int CERTAIN = 4;

  static Charsets of(SourceBytes file) throws FileRefused {
    SourceBytes.Start start = file.start();
    if (start.startsWith(0xEF, 0xBB, 0xBF)) {
      Charsets marked = new Charsets(StandardCharsets.UTF_8, 3);
      return isUtf8(file) ? marked : checked(file, marked);
    }
    Optional<Charset> wide = WideText.charset(start);
    if (wide.isPresent()) {
      return checked(file, new Charsets(wide.get(), WideText.mark(start)));
    }
    Charsets utf8 = new Charsets(StandardCharsets.UTF_8, 0);
    if (isUtf8(file)) {
      return utf8;
    }
    Scan asUtf8 = scan(file, utf8);
    if (asUtf8.wide() >= CERTAIN) {
      throw refused(file, utf8, asUtf8);
    }
    Charsets chinese = new Charsets(GB18030, 0);
    Scan asChinese = scan(file, chinese);
    if (asChinese.isClean()) {
      return chinese;
    }
    throw refused(file, chinese, asChinese);
  }

  /** The file's text, without the mark. */
  Reader reader(SourceBytes file) throws IOException {
    InputStream in = Files.newInputStream(file.file());
    try {
      in.skipNBytes(mark);
      return new InputStreamReader(in, charset);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean isUtf8(SourceBytes file) throws FileRefused {
    try (InputStream in = Files.newInputStream(file.file())) {
      return WellFormed.isUtf8(in);
    } catch (IOException e) {
      throw Refusals.unreadable(file.path(), e);
    }
  }

  private static Charsets checked(SourceBytes file, Charsets encoding) throws FileRefused {
    Scan scan = scan(file, encoding);
    if (!scan.isClean()) {
      throw refused(file, encoding, scan);
    }
    return encoding;
  }

  private static FileRefused refused(SourceBytes file, Charsets encoding, Scan scan) {
    return file.refused(
        Reason.FILE_ENCODING, scan.bytes(), Long.toString(scan.bad()), encoding.charset().name());
  }

  /**
   * What a strict decoding came to.
   *
   * @param bad the offset of the first bad byte, or -1
   * @param bytes the bad bytes in hexadecimal
   * @param wide how many characters beyond U+07FF came before it, counted to {@link #CERTAIN}
   */
  private record Scan(long bad, String bytes, int wide) {
    boolean isClean() {
      return bad < 0;
    }
  }

  private static Scan scan(SourceBytes file, Charsets encoding) throws FileRefused {
    try (InputStream in = Files.newInputStream(file.file())) {
      in.skipNBytes(encoding.mark());
      return scan(in, encoding);
    } catch (IOException e) {
      throw Refusals.unreadable(file.path(), e);
    }
  }

  private static Scan scan(InputStream in, Charsets encoding) throws IOException {
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    long before = encoding.mark();
    int wide = 0;
    while (true) {
      int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
      bytes.limit(bytes.position() + read).position(0);
      boolean last = read == 0 || bytes.limit() < BLOCK;
      CoderResult result = decoder.decode(bytes, chars, last);
      wide = wide < CERTAIN ? wide + wide(chars) : wide;
      chars.clear();
      if (result.isError()) {
        return new Scan(before + bytes.position(), hex(bytes, result.length()), wide);
      }
      if (last && !result.isOverflow()) {
        return new Scan(-1, "", wide);
      }
      before += bytes.position();
      bytes.compact();
    }
  }

  private static int wide(CharBuffer chars) {
    int wide = 0;
    for (int i = 0; i < chars.position() && wide < CERTAIN; i++) {
      if (chars.get(i) > 0x7FF) {
        wide++;
      }
    }
    return wide;
  }

  private static String hex(ByteBuffer bytes, int length) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < Math.min(length, bytes.remaining()); i++) {
      int value = bytes.get(bytes.position() + i) & 0xFF;
      hex.append(i == 0 ? "" : " ");
      hex.append(Character.toUpperCase(Character.forDigit(value >> 4, 16)));
      hex.append(Character.toUpperCase(Character.forDigit(value & 15, 16)));
    }
    return hex.toString();
  }
}
