package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Column;
import org.mingzhang.read.column.Layouts;
import org.mingzhang.read.profile.ProfileRefused.Expected;
import org.mingzhang.read.value.CellText;

/**
 * How one kind of table is made of a sheet.
 *
 * @param columns where each canonical column comes from
 * @param dayEnd whether only the last row of each day is a line
 * @param questions whether further columns of scale answers are questions
 * @param each columns that become lines of their own; null for none
 * @param group rows that become one line; null for none
 * @param when words of which the path of the file has to hold one; empty for any path
 * @param unless words of which it may hold none
 */
record TableRule(
    TableKind kind,
    Map<String, Rule> columns,
    boolean dayEnd,
    boolean questions,
    @Nullable Each each,
    @Nullable Group group,
    List<String> when,
    List<String> unless) {

  /** The kinds as a profile spells them. */
  static final Set<String> KINDS =
      Stream.of(TableKind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> KEYS =
      Set.of("kind", "columns", "day_end", "questions", "each", "group", "when", "unless");

  TableRule {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * Columns that become lines of their own: one for each that holds a value other than 0.
   *
   * @param after the column before the first; null where {@code matching} finds them
   * @param before the column after the last; null for the end of the header
   * @param matching what their headers match; the first group is the name
   * @param width how many columns make one line
   */
  record Each(
      @Nullable ColumnRef after,
      @Nullable ColumnRef before,
      @Nullable Pattern matching,
      int width) {

    static Each of(Yaml yaml) throws ProfileRefused {
      Map<String, Yaml> keys = yaml.keys(Set.of("after", "before", "matching", "width"));
      Yaml after = keys.get("after");
      Yaml before = keys.get("before");
      Yaml matching = keys.get("matching");
      Yaml width = keys.get("width");
      if (after == null && matching == null) {
        throw yaml.refused(Expected.KEY, "after", "matching");
      }
      return new Each(
          after == null ? null : ColumnRef.of(after),
          before == null ? null : ColumnRef.of(before),
          matching == null ? null : matching.pattern(),
          width == null ? 1 : width.number(1));
    }
  }

  /**
   * Rows that become one line: those that agree in some columns, each of which answers one
   * question.
   *
   * @param by what they agree in
   * @param names canonical columns by what a question contains
   */
  record Group(
      List<ColumnRef> by, ColumnRef question, ColumnRef answer, Map<Pattern, String> names) {

    static Group of(Yaml yaml, TableKind kind) throws ProfileRefused {
      Map<String, Yaml> keys = yaml.keys(Set.of("by", "question", "answer", "questions"));
      List<ColumnRef> by = new ArrayList<>();
      for (Yaml column : yaml.required("by").list()) {
        by.add(ColumnRef.of(column));
      }
      Map<Pattern, String> names = new LinkedHashMap<>();
      Yaml questions = keys.get("questions");
      if (questions != null) {
        for (Yaml name : questions.keys(TableRule.names(kind)).values()) {
          names.put(name.pattern(), name.name());
        }
      }
      return new Group(
          List.copyOf(by),
          ColumnRef.of(yaml.required("question")),
          ColumnRef.of(yaml.required("answer")),
          Collections.unmodifiableMap(names));
    }
  }

  static TableRule of(Yaml yaml) throws ProfileRefused {
    Map<String, Yaml> keys = yaml.keys(KEYS);
    Yaml kindYaml = yaml.required("kind");
    TableKind kind = TableKind.valueOf(kindYaml.oneOf(KINDS).toUpperCase(Locale.ROOT));
    Yaml columns = keys.get("columns");
    Yaml dayEnd = keys.get("day_end");
    Yaml questions = keys.get("questions");
    Yaml each = keys.get("each");
    Yaml group = keys.get("group");
    return new TableRule(
        kind,
        columns == null ? Map.of() : rules(columns, names(kind)),
        dayEnd != null && dayEnd.flag(),
        questions != null && questions.flag(),
        each == null ? null : Each.of(each),
        group == null ? null : Group.of(group, kind),
        words(keys.get("when")),
        words(keys.get("unless")));
  }

  private static List<String> words(@Nullable Yaml yaml) throws ProfileRefused {
    if (yaml == null) {
      return List.of();
    }
    yaml.keys(Set.of("path"));
    return yaml.required("path").texts().stream().map(CellText::fold).toList();
  }

  /** Whether it is made of a file of this path: its own name or a folder's decides. */
  boolean isFor(String path) {
    String folded = CellText.fold(path);
    return (when.isEmpty() || when.stream().anyMatch(folded::contains))
        && unless.stream().noneMatch(folded::contains);
  }

  /** Rules by canonical column. */
  static Map<String, Rule> rules(Yaml columns, Set<String> allowed) throws ProfileRefused {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Map.Entry<String, Yaml> column : columns.keys(allowed).entrySet()) {
      rules.put(column.getKey(), RuleReader.read(column.getValue()));
    }
    return rules;
  }

  static Set<String> names(TableKind kind) {
    return Set.copyOf(Layouts.of(kind).columns().stream().map(Column::name).toList());
  }

  /**
   * The same with these rules in place of its own. What the kind has no column for is kept too: one
   * that it has may be made of it.
   */
  TableRule with(Map<String, Rule> others) {
    Map<String, Rule> all = new LinkedHashMap<>(columns);
    all.putAll(others);
    return new TableRule(kind, all, dayEnd, questions, each, group, when, unless);
  }
}
