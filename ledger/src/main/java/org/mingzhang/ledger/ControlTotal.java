package org.mingzhang.ledger;

/**
 * A total that a file states 控制合计 beside the sum of the rows it stands for, refused ones included.
 *
 * @param path the file's path relative to the input
 * @param sheet the sheet's name; empty for text files
 * @param row the total's line, from 1
 * @param label what the file calls it: 合计, 小计, 总收入
 * @param column the header of the column it sums
 * @param stated what the file says
 * @param computed what the rows add up to
 */
public record ControlTotal(
    String path,
    String sheet,
    long row,
    String label,
    String column,
    Money stated,
    Money computed) {

  /** Whether the file agrees with itself. */
  public boolean agrees() {
    return stated.equals(computed);
  }
}
