package org.mingzhang.measure.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mingzhang.ledger.By;

/** Tables for tests: written out by hand, and random ones with many small counts. */
final class Tables {

  static final String ANSWERS = "survey.answers";
  static final String Q1 = "2026-Q1";

  private Tables() {}

  /** Rows are buildings 1栋, 2栋, …, columns are steps s1, s2, …; nothing is joinable. */
  static CountTable of(String period, long[]... rows) {
    return of(ANSWERS, period, "building", rows);
  }

  static CountTable of(String measure, String period, String rowName, long[]... rows) {
    List<String> buildings = labels(rows.length, i -> i + "栋");
    List<String> steps = labels(rows[0].length, i -> "s" + i);
    SortedMap<By, Long> counts = new TreeMap<>();
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        counts.put(By.of(rowName, buildings.get(r), "step", steps.get(c)), rows[r][c]);
      }
    }
    return CountTable.of(
        measure,
        period,
        List.of(Dimension.fixed(rowName, buildings), Dimension.fixed("step", steps)),
        counts);
  }

  /** Row and column from 1; 0 is the total. */
  static CountKey cell(String period, int row, int column) {
    return cell(ANSWERS, period, "building", row, column);
  }

  static CountKey cell(String measure, String period, String rowName, int row, int column) {
    SortedMap<String, String> keys = new TreeMap<>();
    if (row > 0) {
      keys.put(rowName, row + "栋");
    }
    if (column > 0) {
      keys.put("step", "s" + column);
    }
    return new CountKey(measure, period, new By(keys));
  }

  /** Mostly small counts and zeros, some large ones. */
  static long[][] random(Random random, int rows, int columns) {
    int style = random.nextInt(3);
    return IntStream.range(0, rows)
        .mapToObj(r -> IntStream.range(0, columns).mapToLong(c -> count(random, style)).toArray())
        .toArray(long[][]::new);
  }

  private static long count(Random random, int style) {
    int kind = random.nextInt(10);
    if (kind < 2 + style) {
      return random.nextInt(5);
    }
    return kind < 8 ? 5 + random.nextInt(15) : 20 + random.nextInt(80);
  }

  private static List<String> labels(int count, IntFunction<String> label) {
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      labels.add(label.apply(i));
    }
    return labels;
  }
}
