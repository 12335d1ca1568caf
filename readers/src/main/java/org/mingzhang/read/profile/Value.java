package org.mingzhang.read.profile;

import org.jspecify.annotations.Nullable;

/** The text of one canonical column, made of a row. */
@FunctionalInterface
interface Value {

  String of(RowView row);

  /**
   * A value found in a sheet.
   *
   * @param position the one column it is taken from, or -1
   * @param header what the file calls it, for messages; empty for a constant
   */
  record Bound(Value value, int position, String header) {

    static Bound constant(String text) {
      return new Bound(row -> text, -1, "");
    }

    Bound then(Step step) {
      return new Bound(row -> step.of(value.of(row)), position, header);
    }

    Bound when(Test test, @Nullable Bound otherwise) {
      Value other = otherwise == null ? row -> "" : otherwise.value;
      boolean same = otherwise != null && otherwise.position == position;
      return new Bound(
          row -> test.holds(row) ? value.of(row) : other.of(row), same ? position : -1, header);
    }
  }

  /** Something that holds of a row or does not. */
  @FunctionalInterface
  interface Test {
    boolean holds(RowView row);
  }
}
