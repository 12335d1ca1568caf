package org.mingzhang.measure;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * How long something may take 时限: so many minutes of the calendar, or of the office's working time
 * (method §8).
 */
public record Clock(long minutes, boolean business) {

  private static final long HOUR = 60;

  /** A day, where nothing else is agreed. */
  public static final Clock DAY = new Clock(24 * HOUR, false);

  public Clock {
    if (minutes <= 0) {
      throw new IllegalArgumentException("a clock runs for some time, found " + minutes);
    }
  }

  /**
   * The last moment that is on time.
   *
   * @param paused minutes for which it stood still: they count like the clock's own, so a pause
   *     outside working hours stops nothing
   */
  public LocalDateTime deadline(WorkCalendar calendar, LocalDateTime from, long paused) {
    Duration time = Duration.ofMinutes(Math.addExact(minutes, paused));
    return business ? calendar.after(from, time) : from.plus(time);
  }

  /** {@code 24h}, {@code 30min}, {@code 8bh}: hours where whole, with a b for working time. */
  @Override
  public String toString() {
    boolean whole = minutes % HOUR == 0;
    return String.format(
        Locale.ROOT,
        "%d%s%s",
        whole ? minutes / HOUR : minutes,
        business ? "b" : "",
        whole ? "h" : "min");
  }
}
