package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.profile.Value.Bound;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.MoneyText;

/**
 * Makes lines of a kind from the rows of a sheet, one after another. What later rows depend on,
 * such as a running balance, is kept on the way: after a restart it has to be given every row
 * again. Belongs to one thread.
 */
public final class RowMapper {

  private final Mapping mapping;
  private final Profile profile;
  private final RowView view;
  private final @Nullable RefundBook refunds;
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Required> required = new ArrayList<>();
  private final LineMaker maker;
  private final @Nullable RunningBalance running;
  private boolean ended;
  private long counted;

  private record Required(int position, String header, Profile.Allowed allowed) {}

  private record Skipped(Value.Test test, int position) {}

  private RowMapper(Mapping mapping) {
    this.mapping = mapping;
    profile = mapping.profile();
    refunds = mapping.columns().refunds();
    view = new RowView(profile.empty());
    for (Condition condition : profile.skip()) {
      Value.Test test = condition.bind(mapping.columns());
      if (test != null) {
        skipped.add(new Skipped(test, condition.position(mapping.columns())));
      }
    }
    for (Map.Entry<ColumnRef, Profile.Allowed> column : profile.require().entrySet()) {
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
    for (Skipped one : skipped) {
      if (one.test().holds(view)) {
        aside(one.position(), made);
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
      if (!column.allowed().allows(text)) {
        return new Line.Wrong(
            column.header(),
            text,
            Reason.WORD_UNKNOWN,
            List.of(
                String.join(", ", column.allowed().words().stream().sorted().toList()),
                column.header()));
      }
    }
    return refunds == null ? null : wrong(refunds);
  }

  private Line.@Nullable Wrong wrong(RefundBook book) {
    int position = stateColumn();
    String header = position < 0 ? "" : mapping.columns().text(position);
    String text = view.at(position);
    return switch (book.of(view)) {
      case MISSING ->
          new Line.Wrong(header, text, Reason.REFUND_MISSING, List.of(book.back(view), header));
      case UNCLEAR -> new Line.Wrong(header, text, Reason.REFUND_UNCLEAR, List.of(header));
      case PLAIN, ANSWERED, OF_EXPENSE, OF_INCOME -> null;
    };
  }

  /** The column that tells of a row whether it is a refund, or has one. */
  private int stateColumn() {
    RefundRule rule = profile.refunds();
    return rule == null ? -1 : rule.state(mapping.columns());
  }

  private void aside(int position, Made made) {
    if (position >= 0 && mapping.isFirst()) {
      made.aside(mapping.columns().text(position), CellText.clean(view.at(position)));
    }
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
