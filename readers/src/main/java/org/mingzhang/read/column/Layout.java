package org.mingzhang.read.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.TableKind;

/** The columns of one kind of table. A column's slot is its place in this list. Immutable. */
public final class Layout {

  private final TableKind kind;
  private final List<Column> columns;
  private final int idSlot;
  private final Map<String, Integer> slots;

  private Layout(TableKind kind, List<Column> columns, int idSlot, Map<String, Integer> slots) {
    this.kind = kind;
    this.columns = columns;
    this.idSlot = idSlot;
    this.slots = slots;
  }

  static Builder of(TableKind kind) {
    return new Builder(kind);
  }

  public TableKind kind() {
    return kind;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The column that a total row leaves empty. */
  public int idSlot() {
    return idSlot;
  }

  /**
   * The slot of a canonical name.
   *
   * @throws IllegalArgumentException where the kind has no such column
   */
  public int slot(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(kind + " has no column " + name);
  }

  /** The slot that a header means, or null. */
  public @Nullable Integer find(String header) {
    return findNormal(HeaderText.normal(header));
  }

  /** The same of a header {@linkplain HeaderText#normal in the one spelling}. */
  @Nullable Integer findNormal(String normal) {
    Integer slot = slots.get(normal);
    return slot != null ? slot : slots.get(HeaderText.withoutNumber(normal));
  }

  /** Collects the columns. */
  static final class Builder {
    private final TableKind kind;
    private final List<Column> columns = new ArrayList<>();

    private Builder(TableKind kind) {
      this.kind = kind;
    }

    Builder required(String name, String... synonyms) {
      return add(name, Column.Need.REQUIRED, synonyms);
    }

    Builder fromContext(String name, String... synonyms) {
      return add(name, Column.Need.FROM_CONTEXT, synonyms);
    }

    Builder optional(String name, String... synonyms) {
      return add(name, Column.Need.OPTIONAL, synonyms);
    }

    private Builder add(String name, Column.Need need, String... synonyms) {
      columns.add(new Column(name, need, List.of(synonyms)));
      return this;
    }

    Layout identifiedBy(String idColumn) {
      Map<String, Integer> slots = new HashMap<>();
      int idSlot = -1;
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        idSlot = column.name().equals(idColumn) ? i : idSlot;
        put(slots, column.name(), i);
        for (String synonym : column.synonyms()) {
          put(slots, synonym, i);
        }
      }
      if (idSlot < 0) {
        throw new IllegalStateException(kind + " has no column " + idColumn);
      }
      return new Layout(kind, List.copyOf(columns), idSlot, Map.copyOf(slots));
    }

    private void put(Map<String, Integer> slots, String header, int slot) {
      if (slots.put(HeaderText.normal(header), slot) != null) {
        throw new IllegalStateException(kind + ": " + header + " means two columns");
      }
    }
  }
}
