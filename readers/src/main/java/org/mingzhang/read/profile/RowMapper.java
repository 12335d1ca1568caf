package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.Value.Bound;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.MoneyText;

/**
 * Makes lines of a kind from the rows of a sheet, one after another. What later rows depend on,
 * such as a running balance, is kept on the way: after a restart it has to be given every row
 * again. Belongs to one thread.
 */
public final class RowMapper {

  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$");

  private final Mapping mapping;
  private final Profile profile;
  private final RowView view;
  private final List<Value.Test> skipped = new ArrayList<>();
  private final List<Required> required = new ArrayList<>();
  private final LineMaker maker;
  private final @Nullable RunningBalance running;
  private boolean ended;
  private long counted;

  private record Required(int position, String header, Set<String> allowed) {
    /** A remark in brackets, 已退款(￥30.00), makes it no other text. */
    boolean allows(String key) {
      return allowed.contains(key) || allowed.contains(REMARK.matcher(key).replaceFirst(""));
    }
  }

  private RowMapper(Mapping mapping) {
    this.mapping = mapping;
    profile = mapping.profile();
    view = new RowView(profile.empty());
    for (Condition condition : profile.skip()) {
      Value.Test test = condition.bind(mapping.columns());
      if (test != null) {
        skipped.add(test);
      }
    }
    for (Map.Entry<ColumnRef, Set<String>> column : profile.require().entrySet()) {
      int position = mapping.columns().find(column.getKey());
      if (position >= 0) {
        required.add(new Required(position, mapping.columns().text(position), column.getValue()));
      }
    }
    maker = maker(mapping);
    running = mapping.isFirst() ? RunningBalance.of(mapping) : null;
  }

  static RowMapper of(Mapping mapping) {
    return new RowMapper(mapping);
  }

  private LineMaker maker(Mapping of) {
    if (of.rule().each() != null) {
      return new ColumnLines(of, of.rule().each());
    }
    if (of.rule().group() != null) {
      return new GroupLines(of, of.rule().group());
    }
    return of.rule().dayEnd() ? new DayEndLines(of) : new RowLines(of);
  }

  /** Whether the table is over with this row, or was before. Each row is asked for. */
  public boolean isOver(List<String> cells) {
    ended = ended || isEnd(cells);
    return ended;
  }

  /**
   * The cells of a total where the amounts of lines stand, and all of them behind those; as they
   * are where columns became lines.
   */
  public List<String> total(List<String> cells) {
    if (mapping.isWide()) {
      return cells;
    }
    view.moveTo(cells);
    List<String> amounts = new ArrayList<>();
    for (Bound value : mapping.values()) {
      String raw = value.position() < 0 ? "" : view.at(value.position());
      long stated = MoneyText.fen(raw);
      long used = MoneyText.fen(value.value().of(view));
      amounts.add(stated == used || stated == -used ? raw : "");
    }
    amounts.addAll(cells);
    return amounts;
  }

  /** What the next row of data comes to. */
  public Made map(long row, List<String> cells) {
    Made made = new Made();
    view.moveTo(cells);
    Line.Wrong wrong = wrong();
    if (running != null) {
      running.check(row, view, wrong == null, made);
    }
    for (Value.Test test : skipped) {
      if (test.holds(view)) {
        return made;
      }
    }
    if (wrong != null) {
      if (mapping.isFirst()) {
        made.line(new Line(row, cells, List.of(), List.of(), "", wrong));
      }
      return made;
    }
    maker.make(row, view, made);
    warn(row, cells, made);
    return made;
  }

  private boolean isEnd(List<String> cells) {
    return profile.end() != null
        && !cells.isEmpty()
        && profile.end().matcher(cells.get(0).strip()).find();
  }

  private Line.@Nullable Wrong wrong() {
    for (Required column : required) {
      String text = view.at(column.position());
      if (!CellText.clean(text).isEmpty() && !column.allows(Step.key(text))) {
        return new Line.Wrong(
            column.header(), text, String.join(", ", column.allowed().stream().sorted().toList()));
      }
    }
    return null;
  }

  private void warn(long row, List<String> cells, Made made) {
    if (!mapping.isFirst() || profile.warnAt() == 0) {
      return;
    }
    long before = counted;
    counted += mapping.rule().group() != null ? 1 : made.lines().size();
    if (before < profile.warnAt() && counted >= profile.warnAt()) {
      made.remark(
          new Made.Remark(
              Made.About.CAP, row, cells, "", "", List.of(Integer.toString(profile.warnAt()))));
    }
  }

  /** The lines that were waiting for rows to come. */
  public List<Line> finish() {
    Made made = new Made();
    maker.finish(made);
    return made.lines();
  }

  /** One way of making lines of rows. */
  interface LineMaker {
    void make(long row, RowView view, Made made);

    default void finish(Made made) {}
  }

  /** The line of a row as it is. */
  static Line line(Mapping mapping, long row, RowView view, String block) {
    List<String> texts = new ArrayList<>(mapping.values().size());
    List<String> found = new ArrayList<>(mapping.values().size());
    for (Bound value : mapping.values()) {
      String text = value.value().of(view);
      texts.add(text);
      found.add(value.position() < 0 ? text : view.at(value.position()));
    }
    return new Line(row, view.cells(), texts, found, block, null);
  }

  private record RowLines(Mapping mapping) implements LineMaker {
    @Override
    public void make(long row, RowView view, Made made) {
      made.line(line(mapping, row, view, ""));
    }
  }
}
