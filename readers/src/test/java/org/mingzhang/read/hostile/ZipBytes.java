package org.mingzhang.read.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written by hand, every field of which may lie. */
final class ZipBytes {

  /** One entry as both headers describe it. */
  static final class Entry {
    byte[] name;
    byte[] data;
    int method = 8;
    int flags;
    long crc;
    long packed;
    long size;
    byte[] extra = {};
    int offset = -1;
    boolean onlyInDirectory;

    Entry(String name, byte[] content) {
      this.name = name.getBytes(StandardCharsets.UTF_8);
      data = deflated(content);
      crc = crc(content);
      packed = data.length;
      size = content.length;
    }

    static Entry stored(String name, byte[] content) {
      Entry entry = new Entry(name, content);
      entry.method = 0;
      entry.data = content;
      entry.packed = content.length;
      return entry;
    }
  }

  final List<Entry> entries = new ArrayList<>();
  byte[] before = {};
  byte[] comment = {};
  int claimedEntries = -1;
  long claimedDirectory = -1;

  ZipBytes add(String name, String text) {
    return add(new Entry(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  ZipBytes add(Entry entry) {
    entries.add(entry);
    return this;
  }

  Entry entry(String name) {
    return entries.stream()
        .filter(e -> new String(e.name, StandardCharsets.UTF_8).equals(name))
        .findFirst()
        .orElseThrow();
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before);
    List<Integer> offsets = new ArrayList<>();
    for (Entry e : entries) {
      offsets.add(e.offset >= 0 ? e.offset : out.size());
      if (e.onlyInDirectory) {
        continue;
      }
      out.writeBytes(
          little(30)
              .putInt(0x04034b50)
              .putShort((short) 20)
              .putShort((short) e.flags)
              .putShort((short) e.method)
              .putInt(0x5a210000)
              .putInt((int) e.crc)
              .putInt((int) e.packed)
              .putInt((int) e.size)
              .putShort((short) e.name.length)
              .putShort((short) e.extra.length)
              .array());
      out.writeBytes(e.name);
      out.writeBytes(e.extra);
      out.writeBytes(e.data);
    }
    int directory = out.size();
    for (int i = 0; i < entries.size(); i++) {
      Entry e = entries.get(i);
      out.writeBytes(
          little(46)
              .putInt(0x02014b50)
              .putShort((short) 20)
              .putShort((short) 20)
              .putShort((short) e.flags)
              .putShort((short) e.method)
              .putInt(0x5a210000)
              .putInt((int) e.crc)
              .putInt((int) e.packed)
              .putInt((int) e.size)
              .putShort((short) e.name.length)
              .putShort((short) e.extra.length)
              .putShort((short) 0)
              .putShort((short) 0)
              .putShort((short) 0)
              .putInt(0)
              .putInt(offsets.get(i))
              .array());
      out.writeBytes(e.name);
      out.writeBytes(e.extra);
    }
    int count = claimedEntries >= 0 ? claimedEntries : entries.size();
    long start = claimedDirectory >= 0 ? claimedDirectory : directory;
    out.writeBytes(
        little(22)
            .putInt(0x06054b50)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) count)
            .putShort((short) count)
            .putInt(out.size() - directory)
            .putInt((int) start)
            .putShort((short) comment.length)
            .array());
    out.writeBytes(comment);
    return out.toByteArray();
  }

  static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] some = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(some, 0, deflater.deflate(some));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
