package org.mingzhang.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends after so many bytes, and tells whether there would have been more. */
final class BoundedStream extends FilterInputStream {

  private final long limit;
  private long count;
  private boolean over;

  BoundedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  /** How many bytes were read. */
  long count() {
    return count;
  }

  /** Whether the limit stopped it. */
  boolean isOver() {
    return over;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (count == limit) {
      over = over || super.read() >= 0;
      return -1;
    }
    int read = in.read(bytes, offset, (int) Math.min(length, limit - count));
    count += Math.max(0, read);
    return read;
  }
}
