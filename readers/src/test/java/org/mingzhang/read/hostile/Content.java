package org.mingzhang.read.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;

/** Bytes that are written when they are needed, so that 100 MB cost no memory. */
@FunctionalInterface
interface Content {

  void to(OutputStream out) throws IOException;

  static Content of(byte[] bytes) {
    return out -> out.write(bytes);
  }

  static Content of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Content of(String text, Charset charset) {
    return of(text.getBytes(charset));
  }

  static Content of(int... bytes) {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return of(all);
  }

  static Content of(Content... parts) {
    List<Content> all = List.of(parts);
    return out -> {
      for (Content part : all) {
        part.to(out);
      }
    };
  }

  /** The same text again and again. */
  static Content repeat(String text, long times) {
    byte[] one = text.getBytes(StandardCharsets.UTF_8);
    int together = (int) Math.max(1, Math.min(times, (1 << 16) / Math.max(1, one.length)));
    byte[] many = new byte[one.length * together];
    for (int i = 0; i < together; i++) {
      System.arraycopy(one, 0, many, i * one.length, one.length);
    }
    return out -> {
      for (long left = times; left > 0; left -= together) {
        out.write(many, 0, (int) Math.min(together, left) * one.length);
      }
    };
  }

  /** A text for each number from 0 on. */
  static Content each(long count, LongFunction<String> text) {
    return out -> {
      StringBuilder some = new StringBuilder();
      for (long i = 0; i < count; i++) {
        some.append(text.apply(i));
        if (some.length() > 1 << 15) {
          out.write(some.toString().getBytes(StandardCharsets.UTF_8));
          some.setLength(0);
        }
      }
      out.write(some.toString().getBytes(StandardCharsets.UTF_8));
    };
  }

  /** All of it at once; for small ones. */
  default byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
