package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.ProfileRefused.Expected;
import org.mingzhang.read.value.CellText;

/**
 * What a row must look like: each of its parts has to hold.
 *
 * @param parts a column with the texts it may or may not hold
 */
record Condition(List<Part> parts) {

  private static final Set<String> KEYS =
      Set.of("column", "is", "is_not", "matches", "not_matches", "blank", "refund_of", "refunded");

  /** One thing that has to hold. */
  sealed interface Part {
    /** Null where the sheet lacks what is asked for. */
    Value.@Nullable Test bind(Columns columns);

    /** The column that is looked at; null for none. */
    default @Nullable ColumnRef column() {
      return null;
    }
  }

  /** A row that pays back what had come in, or what had gone out. */
  record RefundOf(boolean income) implements Part {
    @Override
    public Value.@Nullable Test bind(Columns columns) {
      RefundBook refunds = columns.refunds();
      RefundBook.Verdict wanted =
          income ? RefundBook.Verdict.OF_INCOME : RefundBook.Verdict.OF_EXPENSE;
      return refunds == null ? null : row -> refunds.of(row) == wanted;
    }
  }

  /** A row whose trade has a refund in the same bill, or has none. */
  record Refunded(boolean wanted) implements Part {
    @Override
    public Value.@Nullable Test bind(Columns columns) {
      RefundBook refunds = columns.refunds();
      return refunds == null ? row -> !wanted : row -> refunds.isRefunded(row) == wanted;
    }
  }

  /** A column that holds certain texts, or none of them. */
  record Cell(ColumnRef column, Set<String> texts, boolean wanted, @Nullable Pattern pattern)
      implements Part {

    @Override
    public Value.@Nullable Test bind(Columns columns) {
      int position = columns.find(column);
      if (position < 0) {
        return null;
      }
      Pattern searched = pattern;
      if (searched != null) {
        return row -> searched.matcher(CellText.clean(row.at(position))).find() == wanted;
      }
      return row -> texts.contains(clean(row.at(position))) == wanted;
    }
  }

  static Condition of(Yaml yaml) throws ProfileRefused {
    List<Part> parts = new ArrayList<>();
    for (Yaml part : yaml.list()) {
      parts.add(part(part));
    }
    return new Condition(List.copyOf(parts));
  }

  private static Part part(Yaml yaml) throws ProfileRefused {
    Map<String, Yaml> keys = yaml.keys(KEYS);
    Yaml refundOf = keys.get("refund_of");
    if (refundOf != null) {
      return new RefundOf(refundOf.oneOf(Set.of("income", "expense")).equals("income"));
    }
    Yaml refunded = keys.get("refunded");
    if (refunded != null) {
      return new Refunded(refunded.flag());
    }
    ColumnRef column = ColumnRef.of(yaml.required("column"));
    Yaml is = keys.get("is");
    Yaml isNot = keys.get("is_not");
    Yaml matches = keys.get("matches");
    Yaml notMatches = keys.get("not_matches");
    Yaml blank = keys.get("blank");
    if (is != null) {
      return new Cell(column, cleaned(is), true, null);
    }
    if (isNot != null) {
      return new Cell(column, cleaned(isNot), false, null);
    }
    if (matches != null) {
      return new Cell(column, Set.of(), true, matches.pattern());
    }
    if (notMatches != null) {
      return new Cell(column, Set.of(), false, notMatches.pattern());
    }
    if (blank != null) {
      return new Cell(column, Set.of(""), blank.flag(), null);
    }
    throw yaml.refused(Expected.ONE_OF, "is", "is_not", "matches", "not_matches", "blank");
  }

  private static Set<String> cleaned(Yaml yaml) throws ProfileRefused {
    Set<String> texts = new HashSet<>();
    for (String text : yaml.texts()) {
      texts.add(clean(text));
    }
    return Set.copyOf(texts);
  }

  private static String clean(String text) {
    return CellText.fold(CellText.clean(text));
  }

  /** The place of the first column that is looked at, or -1. */
  int position(Columns columns) {
    for (Part part : parts) {
      ColumnRef column = part.column();
      if (column != null) {
        return columns.find(column);
      }
    }
    return -1;
  }

  /** The test in a sheet; null where the sheet lacks one of the columns, so that it never holds. */
  Value.@Nullable Test bind(Columns columns) {
    List<Value.Test> tests = new ArrayList<>();
    for (Part part : parts) {
      Value.Test test = part.bind(columns);
      if (test == null) {
        return null;
      }
      tests.add(test);
    }
    return row -> {
      for (Value.Test test : tests) {
        if (!test.holds(row)) {
          return false;
        }
      }
      return true;
    };
  }
}
