package org.mingzhang.read.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Reason;

/**
 * A line of a kind, made of one row of the file or several.
 *
 * @param row the row it counts for
 * @param raw that row as it stands in the file
 * @param cells the texts below the mapping's header
 * @param found what the file holds where each of them was taken from
 * @param block the header of the column that became this line; empty where rows become lines
 * @param wrong why it is refused before it is read; null for not
 */
public record Line(
    long row,
    List<String> raw,
    List<String> cells,
    List<String> found,
    String block,
    @Nullable Wrong wrong) {

  /** Stands in a mapping's header for the header of the column that became a line. */
  public static final String BLOCK = "\u0000";

  /**
   * Why a row is refused before it is read.
   *
   * @param args for the sentence
   */
  public record Wrong(String column, String found, Reason reason, List<String> args) {}
}
