package org.mingzhang.read.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingzhang.read.value.CellText;

/**
 * One row, or two rows one below the other, that may be a table's header. Rows are counted from 0.
 *
 * @param first the upper row
 * @param last the lower row; the same where it is one
 * @param texts the headers as a person reads them from top to bottom
 * @param readings for each column what its header could mean, {@linkplain HeaderText#normal in one
 *     spelling}, the most probable first
 */
record HeaderRows(int first, int last, List<String> texts, List<List<String>> readings) {

  private static final int FEWEST = 2;

  /** Every row and every pair of neighbours among the first so many rows. */
  static List<HeaderRows> among(List<List<String>> rows, int most) {
    int count = Math.min(most, rows.size());
    List<HeaderRows> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i + 1 < count && isUnits(rows.get(i), rows.get(i + 1)) && filled(rows.get(i)) >= FEWEST) {
        found.add(withUnits(i, rows.get(i), rows.get(i + 1)));
      } else {
        found.add(single(i, rows.get(i)));
      }
    }
    for (int i = 0; i + 1 < count; i++) {
      if (isUnits(rows.get(i), rows.get(i + 1))) {
        continue;
      }
      if (filled(rows.get(i)) >= FEWEST && filled(rows.get(i + 1)) >= FEWEST) {
        found.add(pair(i, rows.get(i), rows.get(i + 1)));
      }
    }
    return found;
  }

  private static HeaderRows single(int row, List<String> cells) {
    return new HeaderRows(
        row,
        row,
        cells,
        cells.stream()
            .map(c -> c.isBlank() ? List.<String>of() : List.of(HeaderText.normal(c)))
            .toList());
  }

  /** Whether a row holds the units of the headers over it, {@code （万元）}, or these again. */
  private static boolean isUnits(List<String> upper, List<String> lower) {
    boolean any = false;
    for (int i = 0; i < lower.size(); i++) {
      String text = CellText.clean(lower.get(i));
      boolean again = i < upper.size() && text.equals(CellText.clean(upper.get(i)));
      if (!text.isEmpty() && !again && !HeaderText.isUnit(text)) {
        return false;
      }
      any = any || (!text.isEmpty() && !again);
    }
    return any;
  }

  private static HeaderRows withUnits(int row, List<String> upper, List<String> units) {
    List<String> texts = new ArrayList<>(upper);
    for (int i = 0; i < Math.min(upper.size(), units.size()); i++) {
      String unit = CellText.clean(units.get(i));
      if (HeaderText.isUnit(unit) && !upper.get(i).isBlank()) {
        boolean bracketed = !Character.isLetter(unit.charAt(0));
        texts.set(i, CellText.clean(upper.get(i)) + (bracketed ? unit : "（" + unit + "）"));
      }
    }
    HeaderRows whole = single(row, texts);
    return new HeaderRows(row, row + 1, whole.texts(), whole.readings());
  }

  /** A header over several columns is blank in all but the first of them, or merged and filled. */
  private static HeaderRows pair(int row, List<String> upper, List<String> lower) {
    int width = Math.max(upper.size(), lower.size());
    List<String> texts = new ArrayList<>(width);
    List<List<String>> readings = new ArrayList<>(width);
    String over = "";
    for (int i = 0; i < width; i++) {
      String above = i < upper.size() ? CellText.clean(upper.get(i)) : "";
      String below = i < lower.size() ? CellText.clean(lower.get(i)) : "";
      over = above.isEmpty() ? over : above;
      if (below.isEmpty() || below.equals(above)) {
        texts.add(above);
        readings.add(above.isEmpty() ? List.of() : List.of(HeaderText.normal(above)));
      } else {
        texts.add(above.isEmpty() ? below : above + "/" + below);
        String alone = HeaderText.normal(below);
        readings.add(
            over.isEmpty() ? List.of(alone) : List.of(HeaderText.normal(over + below), alone));
      }
    }
    return new HeaderRows(row, row + 1, List.copyOf(texts), List.copyOf(readings));
  }

  int height() {
    return last - first + 1;
  }

  static int filled(List<String> cells) {
    return (int) IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isBlank()).count();
  }
}
