package org.mingzhang.read.ooxml;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;

/**
 * Walks over the elements of one XML part, byte by byte and without objects. Prefixes of names are
 * passed over, so that strict and transitional workbooks of any program read alike; tags must match
 * and text must be UTF-8 or as declared. There are no document types, so no entities but the five
 * of XML itself.
 *
 * <p>A part that breaks off, is no XML or nests or spells something beyond all measure ends with a
 * {@link WorkbookFault}. Belongs to one thread.
 */
public final class XmlScanner implements AutoCloseable {

  /** What {@link #next} has found. */
  public enum Token {
    START,
    END,
    END_OF_PART
  }

  private static final int MOST_DEPTH = 256;
  private static final int LONGEST_REFERENCE = 12;
  private static final long RPH = name("rPh");
  private static final byte[] COMMENT = bytes("<!--");
  private static final byte[] CDATA = bytes("<![CDATA[");
  private static final byte[] DOCTYPE = bytes("<!DOCTYPE");
  private static final byte[] END_OF_COMMENT = bytes("-->");
  private static final byte[] END_OF_CDATA = bytes("]]>");
  private static final byte[] END_OF_INSTRUCTION = bytes("?>");

  private final XmlBuffer buffer;
  private final XmlTag tag;
  private final XmlText text = new XmlText();
  private final boolean isRest;

  /** Hashes of the names of the open elements as they are spelt, and without their prefix. */
  private long[] spelt = new long[16];

  private long[] locals = new long[16];
  private int depth;
  private boolean hasRoot;

  private XmlScanner(InputStream in, String part, boolean isRest) {
    buffer = new XmlBuffer(in, part);
    tag = new XmlTag(buffer);
    this.isRest = isRest;
  }

  /** Over a whole part. */
  public static XmlScanner of(InputStream in, String part) {
    return new XmlScanner(XmlEncoding.utf8(in, part), part, false);
  }

  /** Over the rest of a part in UTF-8 from some tag on; its open elements are not known. */
  static XmlScanner ofRest(InputStream in, String part) {
    return new XmlScanner(in, part, true);
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  /** How the scanner knows a name: {@link #name()} and the arguments of {@link #attribute}. */
  public static long name(String name) {
    return XmlTag.hash(name);
  }

  /** Goes to the next tag; text between tags is passed over. */
  public Token next() {
    if (tag.closesItself) {
      closeItself();
      return Token.END;
    }
    while (findTag()) {
      buffer.need(0, 2);
      byte second = buffer.bytes[buffer.at + 1];
      if (second == '/') {
        tag.readEnd(0);
        closeElement();
        return Token.END;
      }
      if (second != '!' && second != '?') {
        tag.readStart();
        open();
        return Token.START;
      }
      skipMarkup(second);
    }
    if (depth > 0 || (!hasRoot && !isRest)) {
      throw WorkbookFault.truncated();
    }
    return Token.END_OF_PART;
  }

  private boolean findTag() {
    do {
      byte[] b = buffer.bytes;
      int end = buffer.end;
      int p = buffer.at;
      boolean outside = depth == 0 && !isRest;
      while (p < end && b[p] != '<') {
        if (outside && !XmlBytes.isWhite(b[p])) {
          throw buffer.malformed();
        }
        p++;
      }
      buffer.at = p;
      if (p < end) {
        return true;
      }
    } while (buffer.more());
    return false;
  }

  private void open() {
    if ((depth == 0 && hasRoot && !isRest) || depth == MOST_DEPTH) {
      throw buffer.malformed();
    }
    hasRoot = true;
    if (depth == spelt.length) {
      spelt = Arrays.copyOf(spelt, depth * 2);
      locals = Arrays.copyOf(locals, depth * 2);
    }
    spelt[depth] = tag.spelt;
    locals[depth++] = tag.local;
  }

  private void closeElement() {
    if (depth == 0 && isRest) {
      return;
    }
    if (depth == 0 || spelt[depth - 1] != tag.spelt) {
      throw buffer.malformed();
    }
    depth--;
  }

  private void closeItself() {
    tag.closesItself = false;
    tag.spelt = spelt[depth - 1];
    tag.local = locals[depth - 1];
    depth--;
  }

  private boolean startsWith(byte[] ascii) {
    for (int i = 0; i < ascii.length; i++) {
      buffer.need(i, 1);
      if (buffer.bytes[buffer.at + i] != ascii[i]) {
        return false;
      }
    }
    return true;
  }

  /** Passes over a comment, an instruction or unparsed text at the buffer's position. */
  private void skipMarkup(byte second) {
    if (second == '?') {
      pass(2, END_OF_INSTRUCTION);
    } else if (startsWith(COMMENT)) {
      pass(COMMENT.length, END_OF_COMMENT);
    } else if (depth > 0 && startsWith(CDATA)) {
      pass(CDATA.length, END_OF_CDATA);
    } else if (startsWith(DOCTYPE)) {
      throw WorkbookFault.damaged(Damage.DTD, buffer.part);
    } else {
      throw buffer.malformed();
    }
  }

  private void pass(int opening, byte[] ending) {
    buffer.at += opening;
    findByte(ending[0]);
    while (!startsWith(ending)) {
      buffer.at++;
      findByte(ending[0]);
    }
    buffer.at += ending.length;
  }

  private void findByte(byte wanted) {
    while (true) {
      int p = buffer.at;
      while (p < buffer.end && buffer.bytes[p] != wanted) {
        p++;
      }
      buffer.at = p;
      if (p < buffer.end) {
        return;
      }
      buffer.moreOrFail();
    }
  }

  /** The name of the element whose tag was found last, without a prefix, as a number. */
  public long name() {
    return tag.local;
  }

  /** How many elements are open. */
  public int depth() {
    return depth;
  }

  /** Goes to the end of the element that was started last. */
  public void skip() {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /**
   * Looks for an attribute without prefix of the element that was started last; if it is there, its
   * value is {@link #bytes()} from {@link #from()} to {@link #to()} until the scanner moves on.
   */
  public boolean find(long attribute) {
    int i = tag.attributes.find(attribute, false);
    if (i < 0) {
      return false;
    }
    text.refer(buffer.bytes, tag.attributes.from(i), tag.attributes.to(i));
    return true;
  }

  /** An attribute without prefix of the element that was started last. */
  public @Nullable String attribute(long attribute) {
    return value(tag.attributes.find(attribute, false));
  }

  /** An attribute with any prefix of the element that was started last. */
  public @Nullable String attributeOfPrefix(long attribute) {
    return value(tag.attributes.find(attribute, true));
  }

  private @Nullable String value(int i) {
    if (i < 0) {
      return null;
    }
    byte[] b = buffer.bytes;
    int to = tag.attributes.to(i);
    text.clear();
    int p = tag.attributes.from(i);
    while (p < to) {
      int start = p;
      while (p < to && XmlBytes.isPlain(b[p])) {
        p++;
      }
      text.append(b, start, p);
      if (p < to) {
        int stop = p;
        while (b[p] == '&' && stop < to && b[stop] != ';') {
          stop++;
        }
        if (stop == p ? b[p] != '\r' : !text.appendReference(b, p + 1, stop)) {
          throw buffer.malformed();
        }
        p = stop + 1;
      }
    }
    return text();
  }

  /**
   * Reads the text of the element that was started last and goes behind its end. Texts of elements
   * within belong to it, but for phonetic runs.
   */
  public void readText() {
    text.clear();
    if (tag.closesItself) {
      closeItself();
      return;
    }
    int length = plain();
    buffer.need(length, 2);
    int stop = buffer.at + length;
    if (buffer.bytes[stop] == '<' && buffer.bytes[stop + 1] == '/') {
      int start = tag.readEnd(length);
      text.refer(buffer.bytes, start, start + length);
      closeElement();
    } else {
      readMixed(depth - 1);
    }
  }

  /** So many bytes from the buffer's position stand for themselves. */
  private int plain() {
    int length = 0;
    while (true) {
      int p = buffer.at + length;
      while (p < buffer.end && XmlBytes.isPlain(buffer.bytes[p])) {
        p++;
      }
      length = p - buffer.at;
      if (p < buffer.end) {
        return length;
      }
      buffer.moreOrFail();
    }
  }

  private void readMixed(int outside) {
    while (depth > outside) {
      int length = plain();
      text.append(buffer.bytes, buffer.at, buffer.at + length);
      buffer.at += length;
      switch (buffer.bytes[buffer.at]) {
        case '&' -> readReference();
        case '\r' -> readLineEnd();
        case '<' -> readMarkup();
        default -> throw buffer.malformed();
      }
    }
  }

  private void readReference() {
    int length = 1;
    buffer.need(length, 1);
    while (buffer.bytes[buffer.at + length] != ';') {
      buffer.need(++length, 1);
      if (length > LONGEST_REFERENCE) {
        throw buffer.malformed();
      }
    }
    if (!text.appendReference(buffer.bytes, buffer.at + 1, buffer.at + length)) {
      throw buffer.malformed();
    }
    buffer.at += length + 1;
  }

  private void readLineEnd() {
    buffer.need(0, 2);
    buffer.at += buffer.bytes[buffer.at + 1] == '\n' ? 1 : 0;
    buffer.bytes[buffer.at] = '\n';
  }

  private void readMarkup() {
    buffer.need(0, 2);
    byte second = buffer.bytes[buffer.at + 1];
    if (second == '/') {
      tag.readEnd(0);
      closeElement();
    } else if (second == '!' && startsWith(CDATA)) {
      buffer.at += CDATA.length;
      while (!startsWith(END_OF_CDATA)) {
        text.append(buffer.bytes, buffer.at, ++buffer.at);
      }
      buffer.at += END_OF_CDATA.length;
    } else if (second == '!' || second == '?') {
      skipMarkup(second);
    } else {
      tag.readStart();
      open();
      if (tag.local == RPH) {
        skip();
      } else if (tag.closesItself) {
        closeItself();
      }
    }
  }

  /** The bytes that hold the text or value read last, in UTF-8. */
  public byte[] bytes() {
    return text.bytes;
  }

  public int from() {
    return text.from;
  }

  public int to() {
    return text.to;
  }

  /** The text or value read last as {@link #name(String)} would hash it. */
  public long hash() {
    return XmlTag.hash(text.bytes, text.from, text.to);
  }

  /** Makes sure that the text or value read last is one, without making a string of it. */
  void check() {
    for (int i = text.from; i < text.to; i++) {
      if (text.bytes[i] < 0) {
        text();
        return;
      }
    }
  }

  /** The text or value read last. */
  public String text() {
    return buffer.utf8(text.bytes, text.from, text.to);
  }

  @Override
  public void close() {
    buffer.close();
  }
}
