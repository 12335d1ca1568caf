package org.mingzhang.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Amounts;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.profile.Mapping;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.MoneyText;
import org.mingzhang.read.value.Words;

/**
 * Adds up a table's amounts row by row and holds them against the totals that the file states 控制合计.
 * A subtotal 小计 stands for the rows since the last one; other totals for all rows or for those
 * since the last total of that name. Belongs to one thread.
 */
final class Totals {

  /** Sums of one stretch of rows, by column. */
  private static final class Stretch {
    final long[] sums;
    final long[] income;
    final long[] expense;

    Stretch(int columns) {
      sums = new long[columns];
      income = new long[columns];
      expense = new long[columns];
    }

    Stretch minus(Stretch earlier) {
      Stretch rest = new Stretch(sums.length);
      for (int i = 0; i < sums.length; i++) {
        rest.sums[i] = sums[i] - earlier.sums[i];
        rest.income[i] = income[i] - earlier.income[i];
        rest.expense[i] = expense[i] - earlier.expense[i];
      }
      return rest;
    }
  }

  /** Totals that go on from rows of another page, month or file: nothing here adds up to them. */
  private static final Pattern RUNNING = Pattern.compile("承前页|过次页|转下页|.累计|上.结转");

  /** No table has as many totals; rows that say 合计 beyond are only counted. */
  private static final int MOST = 100_000;

  private int compared;

  private boolean isEmpty = true;

  private final FoundTable table;
  private final String path;
  private final int[] positions;

  /** What the file calls the columns, by position. */
  private final List<String> texts;

  private final int[] powers;

  private final int direction;

  /** Whether columns of the file become lines. */
  private final boolean wide;

  /** Whether a column's sum still fits. */
  private final boolean[] summable;

  private final Stretch all;
  private final Map<String, Stretch> closedBy = new HashMap<>();

  Totals(FoundTable table, String path) {
    this.table = table;
    this.path = path;
    Header header = table.header();
    Mapping mapping = table.mapping();
    wide = mapping != null && mapping.isWide();
    texts = mapping != null && wide ? mapping.fileHeaders() : header.texts();
    powers =
        texts.stream()
            .mapToInt(text -> HeaderText.power(text).orElse(table.header().unit()))
            .toArray();
    positions = mapping != null && wide ? columns(mapping) : amounts(header);
    direction =
        table.kind() == TableKind.ENTRIES && !wide
            ? header.position(header.layout().slot("direction"))
            : -1;
    summable = new boolean[positions.length];
    Arrays.fill(summable, true);
    all = new Stretch(positions.length);
  }

  private static int[] amounts(Header header) {
    return Amounts.of(header.layout()).stream()
        .mapToInt(header::position)
        .filter(position -> position >= 0)
        .toArray();
  }

  /** Columns that become lines are added up where they stand, each row's own total first. */
  private static int[] columns(Mapping mapping) {
    return IntStream.concat(
            IntStream.of(mapping.lineTotal()),
            mapping.lineColumns().stream().mapToInt(Integer::intValue))
        .filter(position -> position >= 0)
        .toArray();
  }

  /** Whether no row has been counted yet: a total here stands above the rows that it sums. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** Counts a row of data, refused or not: the file's totals stand for it too. */
  void add(List<String> cells) {
    isEmpty = false;
    for (int i = 0; i < positions.length; i++) {
      long fen = fen(cells, positions[i]);
      if (!MoneyText.isAmount(fen)) {
        continue;
      }
      try {
        all.sums[i] = Math.addExact(all.sums[i], fen);
      } catch (ArithmeticException e) {
        summable[i] = false;
        continue;
      }
      if (direction >= 0) {
        String word = direction < cells.size() ? CellText.clean(cells.get(direction)) : "";
        long[] side = "expense".equals(Words.DIRECTION.find(word)) ? all.expense : all.income;
        side[i] += fen;
      }
    }
  }

  /** What the file states in a total's row, beside what the rows add up to. */
  List<ControlTotal> close(RawRow row, String label) {
    String name = CellText.fold(label).replace(" ", "");
    String kind = kind(name);
    if (RUNNING.matcher(kind).find() || ++compared > MOST) {
      return List.of();
    }
    List<Stretch> stretches = new ArrayList<>();
    Stretch before = closedBy.get(kind);
    if (before != null) {
      stretches.add(all.minus(before));
    }
    stretches.add(all);
    List<ControlTotal> totals = inPlace(row, label, name, stretches);
    if (totals.isEmpty()) {
      totals = elsewhere(row, label, name, stretches);
    }
    closedBy.put(kind, all.minus(new Stretch(positions.length)));
    return totals;
  }

  /** 第 1 页合计 and 第 2 页合计 are totals of one name, each for its page. */
  private static String kind(String name) {
    if (name.contains("页") && !RUNNING.matcher(name).find()) {
      return "本页";
    }
    return name.contains("小计") ? "小计" : name.replaceFirst("[(:].*", "");
  }

  /** Totals that stand below the column they sum. */
  private List<ControlTotal> inPlace(
      RawRow row, String label, String name, List<Stretch> stretches) {
    List<ControlTotal> totals = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      long stated = fen(row.cells(), positions[i]);
      if (MoneyText.isAmount(stated) && summable[i]) {
        totals.add(total(row, label, i, stated, candidates(name, i, stretches)));
      }
    }
    return totals;
  }

  /**
   * A total behind its label, not below its column: {@code 总收入, 1,234.00}, or in one cell {@code
   * 合计：1,234.00元}.
   */
  private List<ControlTotal> elsewhere(
      RawRow row, String label, String name, List<Stretch> stretches) {
    if (positions.length == 0) {
      return List.of();
    }
    long stated = MoneyText.fen(label.replaceFirst("^[^:：]*[:：]?", ""));
    for (String cell : row.cells()) {
      if (!MoneyText.isAmount(stated)) {
        stated = MoneyText.fen(cell);
      }
    }
    if (!MoneyText.isAmount(stated) || !summable[likely(name)]) {
      return List.of();
    }
    int likely = likely(name);
    for (int i = 0; i < positions.length; i++) {
      if (candidates(name, i, stretches).contains(stated)) {
        likely = i;
        break;
      }
    }
    return List.of(total(row, label, likely, stated, candidates(name, likely, stretches)));
  }

  private int likely(String name) {
    Header header = table.header();
    if (wide) {
      return 0;
    }
    boolean paid = name.contains("收入") || name.contains("实收");
    for (int i = 0; i < positions.length; i++) {
      int slot = paid && table.kind() == TableKind.FEES ? header.layout().slot("paid") : -1;
      if (slot >= 0 && header.position(slot) == positions[i]) {
        return i;
      }
    }
    return 0;
  }

  private ControlTotal total(
      RawRow row, String label, int column, long stated, Set<Long> candidates) {
    long computed = candidates.contains(stated) ? stated : candidates.iterator().next();
    return new ControlTotal(
        path,
        row.sheet(),
        row.row(),
        label,
        texts.get(positions[column]),
        Money.ofFen(stated),
        Money.ofFen(computed));
  }

  /** What the total may stand for, the most probable first. */
  private Set<Long> candidates(String name, int column, List<Stretch> stretches) {
    Set<Long> sums = new LinkedHashSet<>();
    for (Stretch stretch : stretches) {
      if (direction >= 0 && name.contains("收入")) {
        sums.add(stretch.income[column]);
      } else if (direction >= 0 && name.contains("支出")) {
        sums.add(stretch.expense[column]);
      } else {
        sums.add(stretch.sums[column]);
        if (direction >= 0) {
          sums.add(stretch.income[column] - stretch.expense[column]);
        }
      }
    }
    return sums;
  }

  private long fen(List<String> cells, int position) {
    return position < cells.size()
        ? MoneyText.fen(cells.get(position), powers[position])
        : MoneyText.BLANK;
  }
}
