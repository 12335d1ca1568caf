package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Column;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.column.Layouts;
import org.mingzhang.read.profile.Value.Bound;
import org.mingzhang.read.value.CellText;

/** A profile and the headers of a sheet that it fits. */
public final class SheetProfile {

  /** How a questionnaire names the parts of a question with several lines. */
  private static final Pattern PART = Pattern.compile("^第?\\d{1,3}题?\\s*\\((.+)\\)$");

  /** Of five options the first is the best. */
  private static final Step OPTIONS =
      Step.translate(Map.of("1", "5", "2", "4", "3", "3", "4", "2", "5", "1"), null);

  private final Profile profile;
  private final Columns columns;

  private SheetProfile(Profile profile, Columns columns) {
    this.profile = profile;
    this.columns = columns;
  }

  /**
   * Of a sheet.
   *
   * @param path the file's path relative to the input
   * @param top its header row and those below it
   */
  public static SheetProfile of(Profile profile, String path, List<List<String>> top) {
    List<String> headers =
        profile.headerRows() == 1
            ? top.get(0)
            : joined(top.subList(0, Math.min(profile.headerRows(), top.size())));
    return new SheetProfile(profile.at(path), Columns.of(path, headers));
  }

  /** One header of several rows, in which a merged cell holds its text only once. */
  private static List<String> joined(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> joined = new ArrayList<>();
    String above = "";
    for (int i = 0; i < width; i++) {
      String upper = cell(rows.get(0), i);
      StringBuilder lower = new StringBuilder();
      for (List<String> row : rows.subList(1, rows.size())) {
        lower.append(cell(row, i));
      }
      above = upper.isEmpty() && lower.length() > 0 ? above : upper;
      joined.add(
          lower.length() == 0 || above.contentEquals(lower)
              ? above
              : above.isEmpty() ? lower.toString() : above + "(" + lower + ")");
    }
    return joined;
  }

  private static String cell(List<String> row, int i) {
    return i < row.size() ? CellText.clean(row.get(i)) : "";
  }

  /** The headers as the file spells them. */
  public List<String> headers() {
    return columns.texts();
  }

  /** What has to be seen before the rows can be read. */
  public FirstLook firstLook() {
    @Nullable Bound date = null;
    int question = -1;
    int answer = -1;
    boolean scales = false;
    for (TableRule table : profile.tables()) {
      Columns inTable = columns.with(table.columns());
      Rule dates = table.columns().get("date");
      date = date == null && dates != null ? dates.bind(inTable) : date;
      if (table.group() != null) {
        question = columns.find(table.group().question());
        answer = columns.find(table.group().answer());
      }
      scales = scales || table.questions();
    }
    Profile.Running running = profile.running();
    return new FirstLook(
        profile,
        date,
        running == null ? null : running.balance().bind(columns),
        running == null ? null : running.amount().bind(columns),
        question,
        answer,
        scales,
        RefundBook.of(profile.refunds(), columns));
  }

  /** Binds every table of the profile, or says what it lacks. */
  public Binding bind(FirstLook look) {
    List<Mapping> mappings = new ArrayList<>();
    for (TableRule table : profile.tables()) {
      Layout layout = Layouts.of(table.kind());
      Columns columns = this.columns.with(table.columns()).seen(look.refunds());
      Map<Integer, Bound> bound = new TreeMap<>();
      List<String> missing = new ArrayList<>();
      for (int slot = 0; slot < layout.columns().size(); slot++) {
        Column column = layout.columns().get(slot);
        Rule rule = table.columns().get(column.name());
        Bound found = rule == null ? null : rule.bind(columns);
        boolean required =
            column.need() == Column.Need.REQUIRED && !isAnswered(table, column.name(), look);
        if (found != null) {
          bound.put(slot, found);
        } else if (required && rule != null && !rule.isAsked()) {
          missing.add(column.name() + " (" + rule.label() + ")");
        } else if (required) {
          return new Binding.Question(null);
        }
      }
      if (!missing.isEmpty()) {
        return new Binding.Lacking(table.kind(), missing);
      }
      Profile.Phrase ask = profile.numbers().ask();
      if (ask != null && table.kind() == TableKind.SURVEY && hasOnlyNumbers(bound, layout, look)) {
        return new Binding.Question(ask);
      }
      mappings.add(mapping(table, layout, bound, look, mappings.isEmpty()));
    }
    return new Binding.Ready(List.copyOf(mappings));
  }

  /** Whether a question of the group gives the column. */
  private static boolean isAnswered(TableRule table, String name, FirstLook look) {
    TableRule.Group group = table.group();
    return group != null
        && group.names().entrySet().stream()
            .anyMatch(
                e ->
                    e.getValue().equals(name)
                        && look.questions().stream().anyMatch(q -> e.getKey().matcher(q).find()));
  }

  private static boolean hasOnlyNumbers(Map<Integer, Bound> bound, Layout layout, FirstLook look) {
    Bound overall = bound.get(layout.slot("overall"));
    return overall != null && look.isOnlyNumbers(overall.position());
  }

  private Mapping mapping(
      TableRule table, Layout layout, Map<Integer, Bound> bound, FirstLook look, boolean first) {
    Map<String, Bound> further = new LinkedHashMap<>();
    if (table.questions()) {
      addQuestions(layout, bound, further, look);
    }
    Map<String, Integer> questions = new LinkedHashMap<>();
    List<Integer> slots = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Bound> values = new ArrayList<>();
    bound.forEach(
        (slot, value) -> {
          slots.add(slot);
          texts.add(value.header().isEmpty() ? layout.columns().get(slot).name() : value.header());
          values.add(value);
        });
    further.forEach(
        (text, value) -> {
          slots.add(Header.FURTHER);
          texts.add(text);
          values.add(value);
        });
    if (table.questions()) {
      addOthers(slots, texts, values);
    }
    TableRule.Group group = table.group();
    if (group != null) {
      addGroup(layout, group, look, slots, texts, values, questions);
    }
    if (profile.numbers().options()) {
      for (int i = 0; i < values.size(); i++) {
        if (slots.get(i) == Header.FURTHER
            || (slots.get(i) >= 0 && isScale(layout.columns().get(slots.get(i)).name()))) {
          values.set(i, values.get(i).then(OPTIONS));
        }
      }
    }
    return new Mapping(
        profile,
        table,
        columns.with(table.columns()).seen(look.refunds()),
        Header.mapped(layout, slots, texts),
        values,
        personal(bound, further),
        questions,
        first,
        look.isDescending());
  }

  private static boolean isScale(String name) {
    return name.equals("overall") || (name.startsWith("D") && name.length() == 3);
  }

  /** Columns that no rule names: our own headers first, then every scale. */
  private void addQuestions(
      Layout layout, Map<Integer, Bound> bound, Map<String, Bound> further, FirstLook look) {
    Set<Integer> used = new HashSet<>();
    bound.values().forEach(b -> used.add(b.position()));
    for (int i = 0; i < columns.texts().size(); i++) {
      String header = CellText.fold(CellText.clean(columns.text(i)));
      if (header.isEmpty() || used.contains(i) || HeaderText.isPersonal(header)) {
        continue;
      }
      Matcher part = PART.matcher(header);
      Integer slot = layout.find(part.matches() ? part.group(1) : header);
      int position = i;
      Bound column = new Bound(row -> row.at(position), i, columns.text(i));
      boolean scale = look.isScale(i);
      if (slot != null && !bound.containsKey(slot) && (scale || !part.matches())) {
        bound.put(slot, column);
      } else if (slot == null && scale && !isCounter(header)) {
        further.putIfAbsent(columns.text(i), column);
      }
    }
  }

  /** Columns that a question set may name, though their answers are no scale. */
  private void addOthers(List<Integer> slots, List<String> texts, List<Bound> values) {
    Set<Integer> used = new HashSet<>();
    values.forEach(b -> used.add(b.position()));
    for (int i = 0; i < columns.texts().size(); i++) {
      String header = CellText.fold(CellText.clean(columns.text(i)));
      if (!header.isEmpty()
          && !used.contains(i)
          && !texts.contains(columns.text(i))
          && !HeaderText.isPersonal(header)) {
        int position = i;
        slots.add(Header.UNUSED);
        texts.add(columns.text(i));
        values.add(new Bound(row -> row.at(position), i, columns.text(i)));
      }
    }
  }

  private static boolean isCounter(String header) {
    return Set.of("序号", "编号", "总分").contains(HeaderText.normal(header));
  }

  private static void addGroup(
      Layout layout,
      TableRule.Group group,
      FirstLook look,
      List<Integer> slots,
      List<String> texts,
      List<Bound> values,
      Map<String, Integer> questions) {
    for (String question : look.questions()) {
      int named = slot(layout, group, question);
      int slot = slots.contains(named) ? -1 : named;
      if (slot < 0 && !look.isScale(question)) {
        continue;
      }
      questions.put(question, values.size());
      slots.add(slot);
      texts.add(question);
      values.add(Bound.constant(""));
    }
  }

  private static int slot(Layout layout, TableRule.Group group, String question) {
    for (Map.Entry<Pattern, String> name : group.names().entrySet()) {
      if (name.getKey().matcher(question).find()) {
        return layout.slot(name.getValue());
      }
    }
    Integer own = layout.find(question);
    return own == null ? -1 : own;
  }

  private Set<Integer> personal(Map<Integer, Bound> bound, Map<String, Bound> further) {
    Set<Integer> used = new HashSet<>();
    bound.values().forEach(b -> used.add(b.position()));
    further.values().forEach(b -> used.add(b.position()));
    Set<Integer> personal = new TreeSet<>();
    for (int i = 0; i < columns.texts().size(); i++) {
      if (!used.contains(i) && HeaderText.isPersonal(columns.text(i))) {
        personal.add(i);
      }
    }
    for (ColumnRef column : profile.personal()) {
      int position = columns.find(column);
      if (position >= 0) {
        personal.add(position);
      }
    }
    return personal;
  }

  /** The non-blank headers of which nothing is made, in the file's order. */
  public static List<String> unused(List<Mapping> mappings) {
    Set<Integer> used = new HashSet<>();
    Columns columns = mappings.get(0).columns();
    for (Mapping mapping : mappings) {
      for (int i = 0; i < mapping.values().size(); i++) {
        if (mapping.header().isUsed(i)) {
          used.add(mapping.values().get(i).position());
        }
      }
      mapping.profile().asked().forEach(column -> used.add(columns.find(column)));
    }
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < columns.texts().size(); i++) {
      if (!columns.text(i).isBlank() && !used.contains(i)) {
        unused.add(columns.text(i));
      }
    }
    return List.copyOf(unused);
  }

  /** The kinds that the profile makes, for sentences. */
  public List<TableKind> kinds() {
    return profile.tables().stream().map(TableRule::kind).toList();
  }
}
