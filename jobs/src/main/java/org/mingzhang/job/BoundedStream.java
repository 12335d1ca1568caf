package org.mingzhang.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a file that unpacks to more than any office has. */
final class BoundedStream extends FilterInputStream {

  private long left;

  BoundedStream(InputStream in, long limit) {
    super(in);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("a file in the zip unpacks to more than is allowed");
    }
  }
}
