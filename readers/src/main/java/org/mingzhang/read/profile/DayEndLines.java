package org.mingzhang.read.profile;

import org.jspecify.annotations.Nullable;
import org.mingzhang.read.value.DateText;

/** The line of the last row of each day, whichever end of the file the newest row stands at. */
final class DayEndLines implements RowMapper.LineMaker {

  private final Mapping mapping;
  private final int date;
  private @Nullable Line waiting;
  private long day = DateText.BLANK;

  DayEndLines(Mapping mapping) {
    this.mapping = mapping;
    date = mapping.header().position(mapping.header().layout().slot("date"));
  }

  @Override
  public void make(long row, RowView view, Made made) {
    Line line = RowMapper.line(mapping, row, view, "");
    long reading = DateText.read(line.cells().get(date));
    long ofRow = DateText.isDate(reading) ? DateText.date(reading).toEpochDay() : DateText.BLANK;
    boolean sameDay = ofRow == day && ofRow != DateText.BLANK;
    day = ofRow;
    if (mapping.isDescending()) {
      if (!sameDay) {
        made.line(line);
      }
      return;
    }
    if (!sameDay) {
      finish(made);
    }
    waiting = line;
  }

  @Override
  public void finish(Made made) {
    if (waiting != null) {
      made.line(waiting);
      waiting = null;
    }
  }
}
