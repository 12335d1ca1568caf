package org.mingzhang.read.profile;

import java.util.List;
import java.util.Set;
import org.mingzhang.read.value.CellText;

/** A row of the file while lines are made of it. */
final class RowView {

  private final Set<String> empty;
  private List<String> cells = List.of();
  private int block = -1;
  private String blockName = "";

  /**
   * A view that goes from row to row.
   *
   * @param empty texts that stand for nothing
   */
  RowView(Set<String> empty) {
    this.empty = empty;
  }

  void moveTo(List<String> row) {
    cells = row;
    block = -1;
    blockName = "";
  }

  /** Goes to one of the columns that become lines of their own. */
  void enter(int position, String name) {
    block = position;
    blockName = name;
  }

  List<String> cells() {
    return cells;
  }

  /** The text of a cell; empty where it is missing or stands for nothing. */
  String at(int position) {
    String cell = position >= 0 && position < cells.size() ? cells.get(position) : "";
    return !empty.isEmpty() && empty.contains(CellText.clean(cell)) ? "" : cell;
  }

  /** The text in the entered column or in one beside it. */
  String inBlock(int offset) {
    return at(block + offset);
  }

  String blockName() {
    return blockName;
  }
}
