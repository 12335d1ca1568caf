package org.mingzhang.read.column;

import java.util.List;

/**
 * A column of a table: its canonical name, whether it must be there, and the Chinese headers that
 * mean it, the usual one first.
 */
public record Column(String name, Need need, List<String> synonyms) {

  /** Whether a table can do without the column. */
  public enum Need {
    REQUIRED,
    /** Required, but where the column is missing the context gives it: a folder, a date. */
    FROM_CONTEXT,
    OPTIONAL
  }

  /** As a sentence prints it: the canonical name with the usual Chinese header. */
  public String label() {
    return synonyms.isEmpty() ? name : name + " (" + synonyms.get(0) + ")";
  }
}
