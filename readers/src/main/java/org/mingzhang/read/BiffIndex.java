package org.mingzhang.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;

/**
 * What has to be known of a sheet before its rows are read.
 *
 * @param merged its merged cells, which stand behind the rows
 * @param inOrder whether the rows stand in their order, as Excel writes them and others need not
 * @param lastRow the last row with a cell, from 0
 */
record BiffIndex(List<Merged> merged, boolean inOrder, int lastRow) {

  /** More merged cells than any sheet can hold say nothing. */
  private static final int MOST_MERGED = 1 << 20;

  /**
   * Of a sheet whose records begin here; one that breaks off is an {@link IllegalStateException}.
   */
  static BiffIndex of(BiffRecords records) {
    List<Merged> merged = new ArrayList<>();
    boolean inOrder = true;
    int before = -1;
    int last = -1;
    int depth = 0;
    RecordInputStream in = records.in();
    while (records.next()) {
      int type = records.type();
      if (type == BiffRecords.BOF) {
        depth++;
      } else if (type == BiffRecords.EOF) {
        if (--depth <= 0) {
          return new BiffIndex(List.copyOf(merged), inOrder, last);
        }
      } else if (depth == 1 && type == 0xE5) {
        addMerged(in, merged);
      } else if (depth == 1 && BiffCells.isCell(type)) {
        int row = in.readUShort();
        inOrder = inOrder && row >= before;
        before = row;
        last = Math.max(last, row);
      }
    }
    throw new IllegalStateException("a sheet without an end");
  }

  private static void addMerged(RecordInputStream in, List<Merged> merged) {
    for (int i = in.readUShort(); i > 0 && merged.size() < MOST_MERGED; i--) {
      int firstRow = in.readUShort();
      int lastRow = in.readUShort();
      int firstColumn = in.readUShort();
      int lastColumn = in.readUShort();
      merged.add(new Merged(firstRow + 1L, lastRow + 1L, firstColumn, lastColumn));
    }
  }
}
