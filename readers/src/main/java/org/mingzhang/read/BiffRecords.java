package org.mingzhang.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.record.RecordInputStream;
import org.jspecify.annotations.Nullable;

/** The records of an .xls stream one after another; what is left of one is passed over. */
final class BiffRecords implements AutoCloseable {

  static final int BOF = 0x809;
  static final int EOF = 0x0A;
  private static final int CONTINUE = 0x3C;
  private static final int HEADER = 4;

  private final InputStream stream;
  private final RecordInputStream in;
  private boolean began;
  private long end;

  /**
   * Records from the stream's place on.
   *
   * @param place where in the whole stream that is
   */
  BiffRecords(InputStream stream, RecordInputStream in, long place) {
    this.stream = stream;
    this.in = in;
    end = place;
  }

  /** Goes to the next record, if there is one. */
  boolean next() {
    if (began && in.remaining() > 0) {
      in.readRemainder();
    }
    if (!in.hasNextRecord()) {
      return false;
    }
    in.nextRecord();
    began = true;
    end += HEADER + in.remaining();
    return true;
  }

  /** Where the record ends in the stream; of one that goes on in others, its first part. */
  long end() {
    return end;
  }

  int type() {
    return in.getSid() & 0xFFFF;
  }

  RecordInputStream in() {
    return in;
  }

  /** Whether the record has more, if need be in those that continue it. */
  boolean hasMore() {
    return in.remaining() > 0 || (in.hasNextRecord() && in.getNextSid() == CONTINUE);
  }

  /** A text of so many characters, in the form that Excel 97 brought. */
  String wide(int length) {
    boolean compressed = (in.readUByte() & 1) == 0;
    return compressed ? in.readCompressedUnicode(length) : in.readUnicodeLEString(length);
  }

  /**
   * A text of so many bytes, as Excel 5 and 95 keep it.
   *
   * @param charset its encoding, where the file tells it
   */
  String narrow(int length, @Nullable Charset charset) {
    byte[] bytes = new byte[Math.min(length, in.remaining())];
    in.readFully(bytes);
    if (charset != null) {
      return new String(bytes, charset);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
