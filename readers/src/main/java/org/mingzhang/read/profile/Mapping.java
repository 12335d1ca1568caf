package org.mingzhang.read.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.profile.Value.Bound;

/**
 * A profile bound to the headers of one sheet, for one kind of table. Immutable; each reading has a
 * {@link RowMapper} of its own.
 */
public final class Mapping {

  private static final Pattern TOTAL = Pattern.compile("合\\s*计|小\\s*计|总\\s*计");

  private final Profile profile;
  private final TableRule rule;
  private final Columns columns;
  private final Header header;
  private final List<Bound> values;
  private final Set<Integer> personal;
  private final Map<String, Integer> questions;
  private final boolean first;
  private final boolean descending;

  Mapping(
      Profile profile,
      TableRule rule,
      Columns columns,
      Header header,
      List<Bound> values,
      Set<Integer> personal,
      Map<String, Integer> questions,
      boolean first,
      boolean descending) {
    this.profile = profile;
    this.rule = rule;
    this.columns = columns;
    this.header = header;
    this.values = List.copyOf(values);
    this.personal = Set.copyOf(personal);
    this.questions = Map.copyOf(questions);
    this.first = first;
    this.descending = descending;
  }

  public Profile profile() {
    return profile;
  }

  TableRule rule() {
    return rule;
  }

  Columns columns() {
    return columns;
  }

  /** What the texts of its lines stand for; its spellings are those of the file. */
  public Header header() {
    return header;
  }

  /** The column of the file that a slot is taken from, or -1. */
  public int source(int slot) {
    int position = header.position(slot);
    return position < 0 ? -1 : values.get(position).position();
  }

  List<Bound> values() {
    return values;
  }

  /** Cells of a group's line by the question they answer. */
  Map<String, Integer> questions() {
    return questions;
  }

  /** The headers as the file spells them. */
  public List<String> fileHeaders() {
    return columns.texts();
  }

  /** Whether a column of the file is never shown. */
  public boolean isPersonal(int position) {
    return personal.contains(position);
  }

  /** Whether this kind answers for the rows of the sheet; other kinds only add lines. */
  public boolean isFirst() {
    return first;
  }

  /**
   * Whether each row says what it says by itself, so that one of them can be read apart from the
   * others: neither a day's last balance nor a questionnaire of several rows is made of it.
   */
  public boolean isRowByRow() {
    return profile.tables().size() == 1
        && profile.headerRows() == 1
        && profile.running() == null
        && rule.each() == null
        && rule.group() == null
        && !rule.dayEnd();
  }

  /** Whether columns become lines of their own. */
  public boolean isWide() {
    return rule.each() != null;
  }

  /** The columns of the file that become lines, each line by its first column. */
  public List<Integer> lineColumns() {
    TableRule.Each each = rule.each();
    return each == null
        ? List.of()
        : ColumnLines.blocks(columns, each).stream().map(ColumnLines.Block::position).toList();
  }

  /** The column in which a row adds up its lines itself, or -1. */
  public int lineTotal() {
    TableRule.Each each = rule.each();
    int position = each == null || each.before() == null ? -1 : columns.find(each.before());
    boolean total = position >= 0 && TOTAL.matcher(columns.texts().get(position)).find();
    return total && each != null && each.width() == 1 ? position : -1;
  }

  boolean isDescending() {
    return descending;
  }

  /** A reading from the first row on. */
  public RowMapper mapper() {
    return RowMapper.of(this);
  }

  @Nullable Bound bound(Rule of) {
    return of.bind(columns);
  }
}
