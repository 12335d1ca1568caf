package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Column;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.column.Layouts;

/**
 * What a sheet with an unknown header probably is.
 *
 * @param kind the kind that most of its headers fit
 * @param columns places from 0 by canonical name
 * @param unsure those of them whose header only resembles one of ours
 * @param missing required columns for which nothing was found
 */
public record Guess(
    TableKind kind, Map<String, Integer> columns, List<String> unsure, List<String> missing) {

  /** A header that only resembles counts less than one that is known. */
  private static final int KNOWN = 3;

  private static final int REQUIRED = 2;

  private record Scored(Guess guess, int score) {}

  /** The guess for a header row. */
  public static Guess of(List<String> headers) {
    Scored best = null;
    for (Layout layout : Layouts.all()) {
      Scored scored = of(layout, headers);
      if (best == null || scored.score() > best.score()) {
        best = scored;
      }
    }
    if (best == null) {
      throw new IllegalStateException("there are no kinds of table");
    }
    return best.guess();
  }

  private static Scored of(Layout layout, List<String> headers) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<String> unsure = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    int score = 0;
    List<Integer> taken = new ArrayList<>();
    for (int slot = 0; slot < layout.columns().size(); slot++) {
      int known = known(layout, slot, headers);
      if (known >= 0 && !taken.contains(known)) {
        taken.add(known);
        columns.put(layout.columns().get(slot).name(), known);
      }
    }
    for (Column column : layout.columns()) {
      boolean required = column.need() == Column.Need.REQUIRED;
      int worth = required ? REQUIRED : 1;
      if (columns.containsKey(column.name())) {
        score += KNOWN * worth;
        continue;
      }
      int like = like(column, headers, taken);
      if (like >= 0) {
        taken.add(like);
        columns.put(column.name(), like);
        unsure.add(column.name());
        score += worth;
      } else if (required) {
        missing.add(column.name());
        score--;
      }
    }
    return new Scored(new Guess(layout.kind(), columns, unsure, missing), score);
  }

  private static int known(Layout layout, int slot, List<String> headers) {
    for (int i = 0; i < headers.size(); i++) {
      Integer found = headers.get(i).isBlank() ? null : layout.find(headers.get(i));
      if (found != null && found == slot) {
        return i;
      }
    }
    return -1;
  }

  /** A free column whose header contains one of ours, or is contained in it. */
  private static int like(Column column, List<String> headers, List<Integer> taken) {
    for (String synonym : column.synonyms()) {
      String wanted = HeaderText.normal(synonym);
      for (int i = 0; i < headers.size(); i++) {
        String header = HeaderText.normal(headers.get(i));
        boolean alike =
            header.length() > 1
                && wanted.length() > 1
                && (header.contains(wanted) || wanted.contains(header));
        if (alike && !taken.contains(i)) {
          return i;
        }
      }
    }
    return -1;
  }
}
