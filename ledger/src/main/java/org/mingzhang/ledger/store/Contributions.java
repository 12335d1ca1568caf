package org.mingzhang.ledger.store;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Term;

/**
 * The contributions of one subject, packed: a large community has millions. Each list makes its
 * elements when asked for them.
 */
final class Contributions {

  private final Map<Term, Packed> byTerm = new EnumMap<>(Term.class);
  private final Map<String, String> sheets = new HashMap<>();

  void add(Term term, String key1, String key2, long file, String sheet, long row, long value) {
    byTerm
        .computeIfAbsent(term, Packed::new)
        .add(key1, key2, file, sheets.computeIfAbsent(sheet, s -> s), row, value);
  }

  List<Contribution> of(Term term) {
    Packed packed = byTerm.get(term);
    return packed == null ? List.of() : packed;
  }

  private static final class Packed extends AbstractList<Contribution> implements RandomAccess {

    private final Term term;
    private final Map<String, Map<String, Integer>> keyNumbers = new HashMap<>();
    private final List<By> keys = new ArrayList<>();
    private final Map<Long, Map<String, Integer>> tableNumbers = new HashMap<>();
    private final List<Origin> tables = new ArrayList<>();
    private int size;
    private int[] key = new int[16];
    private int[] table = new int[16];
    private long[] row = new long[16];
    private long[] value = new long[16];

    private Packed(Term term) {
      this.term = term;
    }

    private void add(
        String key1, String key2, long file, String sheet, long rowNumber, long amount) {
      if (size == key.length) {
        int larger = size + (size >> 1);
        key = Arrays.copyOf(key, larger);
        table = Arrays.copyOf(table, larger);
        row = Arrays.copyOf(row, larger);
        value = Arrays.copyOf(value, larger);
      }
      key[size] =
          keyNumbers
              .computeIfAbsent(key1, k -> new HashMap<>())
              .computeIfAbsent(
                  key2,
                  k -> {
                    keys.add(Subject.by(term, key1, key2));
                    return keys.size() - 1;
                  });
      table[size] =
          tableNumbers
              .computeIfAbsent(file, f -> new HashMap<>())
              .computeIfAbsent(
                  sheet,
                  s -> {
                    tables.add(new Origin(file, sheet, 0));
                    return tables.size() - 1;
                  });
      row[size] = rowNumber;
      value[size] = amount;
      size++;
    }

    @Override
    public Contribution get(int index) {
      if (index < 0 || index >= size) {
        throw new IndexOutOfBoundsException(index);
      }
      Origin at = tables.get(table[index]);
      return new Contribution(
          term,
          keys.get(key[index]),
          new Origin(at.fileId(), at.sheet(), row[index]),
          value[index]);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
