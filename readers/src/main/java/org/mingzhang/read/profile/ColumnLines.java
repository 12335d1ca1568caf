package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.MoneyText;

/** A line for each column that holds a value other than 0. */
final class ColumnLines implements RowMapper.LineMaker {

  private final Mapping mapping;
  private final int width;
  private final List<Block> blocks;

  /** Columns that become a line. */
  record Block(int position, String name) {}

  ColumnLines(Mapping mapping, TableRule.Each each) {
    this.mapping = mapping;
    width = each.width();
    blocks = blocks(mapping.columns(), each);
  }

  /** The first column of each line. */
  static List<Block> blocks(Columns columns, TableRule.Each each) {
    List<Block> blocks = new ArrayList<>();
    int width = each.width();
    int from = each.after() == null ? 0 : columns.find(each.after()) + 1;
    int before = each.before() == null ? -1 : columns.find(each.before());
    int to = before < 0 ? columns.texts().size() : before;
    for (int i = from; i < to; i++) {
      String header = CellText.clean(columns.text(i));
      if (each.matching() == null && !header.isEmpty()) {
        blocks.add(new Block(i, header));
      } else if (each.matching() != null) {
        Matcher matcher = each.matching().matcher(header);
        if (matcher.find()) {
          blocks.add(new Block(i, matcher.groupCount() > 0 ? matcher.group(1) : header));
          // A merged header stands in each of its columns.
          i += width - 1;
        }
      }
    }
    return blocks;
  }

  @Override
  public void make(long row, RowView view, Made made) {
    for (Block block : blocks) {
      view.enter(block.position(), block.name());
      if (holdsAnything(view)) {
        made.line(RowMapper.line(mapping, row, view, mapping.columns().text(block.position())));
      }
    }
  }

  private boolean holdsAnything(RowView view) {
    for (int i = 0; i < width; i++) {
      long fen = MoneyText.fen(view.inBlock(i));
      if (fen != 0 && fen != MoneyText.BLANK) {
        return true;
      }
    }
    return false;
  }
}
