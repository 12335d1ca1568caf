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

  private static final Set<String> KEYS = Set.of("column", "is", "is_not", "matches", "blank");

  record Part(ColumnRef column, Set<String> texts, boolean wanted, @Nullable Pattern pattern) {

    Value.@Nullable Test bind(Columns columns) {
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
    ColumnRef column = ColumnRef.of(yaml.required("column"));
    Yaml is = keys.get("is");
    Yaml isNot = keys.get("is_not");
    Yaml matches = keys.get("matches");
    Yaml blank = keys.get("blank");
    if (is != null) {
      return new Part(column, cleaned(is), true, null);
    }
    if (isNot != null) {
      return new Part(column, cleaned(isNot), false, null);
    }
    if (matches != null) {
      return new Part(column, Set.of(), true, matches.pattern());
    }
    if (blank != null) {
      return new Part(column, Set.of(""), blank.flag(), null);
    }
    throw yaml.refused(Expected.ONE_OF, "is", "is_not", "matches", "blank");
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
