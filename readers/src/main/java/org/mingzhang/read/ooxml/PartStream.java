package org.mingzhang.read.ooxml;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The bytes of one part, which end with its stated size and check sum or with a fault. */
final class PartStream extends InputStream {

  private final InputStream in;
  private final long size;
  private final long sum;
  private final CRC32 crc = new CRC32();
  private long count;
  private boolean ended;

  PartStream(InputStream in, ZipEntry entry) {
    this.in = in;
    size = entry.getSize();
    sum = entry.getCrc();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (ended) {
      return -1;
    }
    int read = unpack(target, offset, length);
    if (read < 0) {
      ended = true;
      if (count != size || crc.getValue() != sum) {
        throw WorkbookFault.truncated();
      }
      return -1;
    }
    count += read;
    if (count > size) {
      throw WorkbookFault.truncated();
    }
    crc.update(target, offset, read);
    return read;
  }

  private int unpack(byte[] target, int offset, int length) {
    try {
      return in.read(target, offset, length);
    } catch (ZipException | EOFException e) {
      throw WorkbookFault.truncated();
    } catch (IOException e) {
      throw WorkbookFault.unreadable(e);
    }
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
