package org.mingzhang.read;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import java.util.Collections;

/** Collects the fields of one record after another, and counts records and lines. */
final class TextRecords extends CsvCallbackHandler<RawRow> {

  private String[] fields = new String[32];
  private int count;
  private long row;
  private int line;
  private RecordType type = RecordType.DATA;

  /** The number of the record that was begun last, from 1. */
  long row() {
    return row;
  }

  /** The line of the file in which that record begins, from 1. */
  int line() {
    return line;
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    row++;
    line = Math.toIntExact(startingLineNumber);
    count = 0;
    type = RecordType.DATA;
  }

  @Override
  protected void addField(char[] buf, int offset, int len, boolean quoted) {
    if (count == fields.length) {
      fields = Arrays.copyOf(fields, count * 2);
    }
    fields[count++] = len == 0 ? "" : new String(buf, offset, len);
  }

  @Override
  protected void setComment(char[] buf, int offset, int len) {
    throw new IllegalStateException("comments are off");
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
    fields[0] = "";
    count = 1;
  }

  @Override
  protected RawRow buildRecord() {
    return new RawRow(
        "", row, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(fields, count))));
  }
}
