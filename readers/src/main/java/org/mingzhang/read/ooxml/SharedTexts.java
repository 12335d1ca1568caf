package org.mingzhang.read.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;
import org.mingzhang.read.ooxml.XmlScanner.Token;

/**
 * The texts that cells share by number. They are read as far as they are asked for and kept as
 * bytes, so that many of them need little memory. Belongs to one thread.
 */
public final class SharedTexts implements AutoCloseable {

  private static final long MOST_BYTES = 160L << 20;
  private static final int CHUNK = 1 << 20;
  private static final int PLACES = 1 << 14;

  /** The cost of an entry beside its text: its place and its length. */
  private static final int ENTRY = 8;

  private static final int LENGTH = 3;
  private static final long SI = XmlScanner.name("si");
  private static final long T = XmlScanner.name("t");
  private static final long RPH = XmlScanner.name("rPh");

  private final Parts parts;
  private final String part;
  private @Nullable XmlScanner xml;
  private boolean ended;

  /** Texts one behind the other, each after its length in three bytes; none spans two chunks. */
  private final List<byte[]> chunks = new ArrayList<>();

  private byte[] chunk = new byte[0];
  private int used;

  /** Where each text begins, counted over all chunks. */
  private final List<int[]> places = new ArrayList<>();

  private int count;
  private long cost;

  private final @Nullable String[] cache = new String[PLACES];
  private final int[] cached = new int[PLACES];

  public SharedTexts(Parts parts, String part) {
    this.parts = parts;
    this.part = part;
  }

  /** The text of a number. */
  public String get(int number) {
    int slot = number & (PLACES - 1);
    String known = cache[slot];
    if (known != null && cached[slot] == number) {
      return known;
    }
    while (number >= count && !ended) {
      readNext();
    }
    if (number < 0 || number >= count) {
      throw WorkbookFault.damaged(Damage.TEXTS, Integer.toString(number));
    }
    int place = places.get(number / PLACES)[slot];
    byte[] bytes = chunks.get(place / CHUNK);
    int at = place % CHUNK;
    int length = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
    String text = Escapes.decoded(new String(bytes, at + LENGTH, length, StandardCharsets.UTF_8));
    cache[slot] = text;
    cached[slot] = number;
    return text;
  }

  private XmlScanner opened() {
    if (xml == null) {
      xml = XmlScanner.of(parts.open(part), part);
    }
    return xml;
  }

  /** Reads the part to its end, if it was begun, so that damage anywhere in it is found. */
  public void finish() {
    while (xml != null && !ended) {
      readNext();
    }
  }

  private void readNext() {
    XmlScanner scanner = opened();
    Token token = scanner.next();
    while (token != Token.END_OF_PART && (token != Token.START || scanner.name() != SI)) {
      token = scanner.next();
    }
    if (token == Token.END_OF_PART) {
      ended = true;
      return;
    }
    begin();
    int outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
      boolean start = scanner.next() == Token.START;
      if (start && scanner.name() == T) {
        scanner.readText();
        append(scanner);
      } else if (start && scanner.name() == RPH) {
        scanner.skip();
      }
    }
    count++;
  }

  private void begin() {
    if (chunk.length - used < LENGTH) {
      addChunk();
    }
    if (count % PLACES == 0) {
      places.add(new int[PLACES]);
    }
    places.get(count / PLACES)[count % PLACES] = (chunks.size() - 1) * CHUNK + used;
    used += LENGTH;
    spend(ENTRY);
  }

  private void addChunk() {
    chunk = new byte[CHUNK];
    chunks.add(chunk);
    used = 0;
  }

  private void spend(int bytes) {
    cost += bytes;
    if (cost > MOST_BYTES) {
      throw WorkbookFault.over(Limit.SHARED_MEGABYTES, MOST_BYTES >> 20);
    }
  }

  /** Appends to the text that was begun last, which moves on where its chunk is full. */
  private void append(XmlScanner scanner) {
    scanner.check();
    int more = scanner.to() - scanner.from();
    int place = places.get(count / PLACES)[count % PLACES];
    int start = place % CHUNK + LENGTH;
    int length = used - start + more;
    if (length > CHUNK - LENGTH) {
      throw WorkbookFault.over(Limit.TEXT_MEGABYTES, 1);
    }
    if (used + more > CHUNK) {
      byte[] old = chunk;
      addChunk();
      System.arraycopy(old, start, chunk, LENGTH, length - more);
      places.get(count / PLACES)[count % PLACES] = (chunks.size() - 1) * CHUNK;
      start = LENGTH;
      used = start + length - more;
    }
    System.arraycopy(scanner.bytes(), scanner.from(), chunk, used, more);
    used += more;
    chunk[start - LENGTH] = (byte) (length >> 16);
    chunk[start - LENGTH + 1] = (byte) (length >> 8);
    chunk[start - LENGTH + 2] = (byte) length;
    spend(more);
  }

  @Override
  public void close() {
    if (xml != null) {
      xml.close();
    }
  }
}
