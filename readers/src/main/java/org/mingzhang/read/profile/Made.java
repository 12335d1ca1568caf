package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row came to: lines, remarks, or nothing because it is no data or joins another row. */
public final class Made {

  private final List<Line> lines = new ArrayList<>(2);
  private final List<Remark> remarks = new ArrayList<>(0);
  private boolean awaited;
  private @Nullable Aside aside;

  Made() {}

  void line(Line line) {
    lines.add(line);
  }

  void remark(Remark remark) {
    remarks.add(remark);
  }

  /** The row is known to be no data of ours. */
  void aside(String column, String text) {
    aside = new Aside(column, text);
  }

  /** Why nothing is made of the row; null where there is no need to say. */
  public @Nullable Aside aside() {
    return aside;
  }

  /** The row's line comes later, when the rows that belong to it have been seen. */
  void await() {
    awaited = true;
  }

  public List<Line> lines() {
    return lines;
  }

  public List<Remark> remarks() {
    return remarks;
  }

  /** Whether nothing comes of the row, now or later: it is a filtered, joined or closing row. */
  public boolean isNothing() {
    return lines.isEmpty() && !awaited;
  }

  /**
   * Something to be said of a row that is not refused for it.
   *
   * @param about what it is
   * @param row the row, and as it stands in the file
   * @param args for the sentence
   */
  public record Remark(
      About about, long row, List<String> raw, String column, String found, List<String> args) {}

  /**
   * A row that is known to be no data of ours.
   *
   * @param column the column that tells it, as the file spells it
   * @param text what it holds
   */
  public record Aside(String column, String text) {}

  /** What a remark is about. */
  public enum About {
    /** The balance does not follow from the one before. args: before, amount, expected */
    BALANCE,
    /** The other program stops at so many rows. args: how many */
    CAP
  }
}
