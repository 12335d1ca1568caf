package org.mingzhang.read.ooxml;

import static org.mingzhang.read.ooxml.XmlBytes.isName;
import static org.mingzhang.read.ooxml.XmlBytes.isWhite;

import java.nio.charset.StandardCharsets;

/** The tag that was read last: its name as hashes, and where its attributes lie in the buffer. */
final class XmlTag {

  private static final int SHORT = -1;
  private static final long PRIME = 0x100000001B3L;

  final Attributes attributes = new Attributes();

  /** The hash of the name as it is spelt. */
  long spelt;

  /** The hash of the name without its prefix. */
  long local;

  /** Whether it is a start tag that ends its element too. */
  boolean closesItself;

  private final XmlBuffer buffer;

  XmlTag(XmlBuffer buffer) {
    this.buffer = buffer;
  }

  static long hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return hash(bytes, 0, bytes.length);
  }

  static long hash(byte[] bytes, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * PRIME + bytes[i];
    }
    return hash;
  }

  /** Reads the start tag at the buffer's position, which goes behind it. */
  void readStart() {
    int past = start();
    while (past == SHORT) {
      buffer.moreOrFail();
      past = start();
    }
    buffer.at = past;
  }

  /**
   * Reads the end tag that begins so far from the buffer's position, which goes behind it.
   *
   * @return where the position was, which may have moved
   */
  int readEnd(int offset) {
    int past = end(buffer.at + offset);
    while (past == SHORT) {
      buffer.moreOrFail();
      past = end(buffer.at + offset);
    }
    int was = buffer.at;
    buffer.at = past;
    return was;
  }

  private int start() {
    byte[] b = buffer.bytes;
    int end = buffer.end;
    int p = pastName(b, buffer.at + 1, end);
    long elementSpelt = spelt;
    long elementLocal = local;
    attributes.clear();
    while (p != SHORT) {
      int afterName = p;
      p = pastWhite(b, p, end);
      if (p >= end || (b[p] == '/' && p + 1 == end)) {
        return SHORT;
      }
      closesItself = b[p] == '/';
      if (b[p] == '>' || (closesItself && b[p + 1] == '>')) {
        spelt = elementSpelt;
        local = elementLocal;
        return closesItself ? p + 2 : p + 1;
      }
      if (p == afterName) {
        throw buffer.malformed();
      }
      p = pastAttribute(b, p, end);
    }
    return SHORT;
  }

  private int pastAttribute(byte[] b, int start, int end) {
    int p = pastName(b, start, end);
    if (p == SHORT) {
      return SHORT;
    }
    p = pastWhite(b, p, end);
    if (p < end && b[p] != '=') {
      throw buffer.malformed();
    }
    p = pastWhite(b, p + 1, end);
    if (p >= end) {
      return SHORT;
    }
    byte quote = b[p];
    if (quote != '"' && quote != '\'') {
      throw buffer.malformed();
    }
    int from = p + 1;
    p = from;
    while (p < end && b[p] != quote) {
      if (b[p] == '<') {
        throw buffer.malformed();
      }
      p++;
    }
    if (p >= end) {
      return SHORT;
    }
    if (!attributes.add(local, local != spelt, from, p)) {
      throw buffer.malformed();
    }
    return p + 1;
  }

  private static int pastWhite(byte[] b, int start, int end) {
    int p = start;
    while (p < end && isWhite(b[p])) {
      p++;
    }
    return p;
  }

  private int pastName(byte[] b, int start, int end) {
    long whole = 0;
    long part = 0;
    int p = start;
    while (p < end) {
      byte c = b[p];
      if (isName(c)) {
        part = part * PRIME + c;
      } else if (c == ':') {
        part = 0;
      } else {
        break;
      }
      whole = whole * PRIME + c;
      p++;
    }
    if (p >= end) {
      return SHORT;
    }
    if (p == start) {
      throw buffer.malformed();
    }
    spelt = whole;
    local = part;
    return p;
  }

  private int end(int start) {
    int p = pastName(buffer.bytes, start + 2, buffer.end);
    if (p == SHORT) {
      return SHORT;
    }
    p = pastWhite(buffer.bytes, p, buffer.end);
    if (p >= buffer.end) {
      return SHORT;
    }
    if (buffer.bytes[p] != '>') {
      throw buffer.malformed();
    }
    return p + 1;
  }
}
