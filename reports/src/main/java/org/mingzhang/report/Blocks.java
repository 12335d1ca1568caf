package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Table;

/** Short forms for the parts of documents. */
final class Blocks {

  private static final int SECTION = 2;
  private static final int PART = 3;

  private Blocks() {}

  static Block section(String anchor, String text, String note) {
    return new Block.Heading(SECTION, anchor, text, note);
  }

  static Block part(String anchor, String text, String note) {
    return new Block.Heading(PART, anchor, text, note);
  }

  static Block say(String text) {
    return new Block.Paragraph(text, Block.Tone.NORMAL);
  }

  static Block mutter(String text) {
    return new Block.Paragraph(text, Block.Tone.MUTED);
  }

  static Block warn(String text) {
    return new Block.Paragraph(text, Block.Tone.WARNING);
  }

  static Block table(Table table) {
    return new Block.TableBlock(table);
  }

  static Block chart(Chart chart) {
    return new Block.ChartBlock(chart);
  }

  /** Side by side; alone and full width where the other has nothing. */
  static List<Block> pair(List<Block> left, List<Block> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    return List.of(new Block.Columns(left, right));
  }

  @SafeVarargs
  static List<Block> join(List<Block>... parts) {
    List<Block> all = new ArrayList<>();
    for (List<Block> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
