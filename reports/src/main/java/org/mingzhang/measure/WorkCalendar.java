package org.mingzhang.measure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * When an office works: days of the week, hours of a day, holidays 节假日 and make-up days 调休上班. Times
 * are the community's own; there is no summer time. Immutable.
 *
 * @param hours in order, apart from each other
 * @param holidays no work, whatever the day of the week
 * @param makeUp work, whatever the day of the week
 */
public record WorkCalendar(
    Set<DayOfWeek> days, List<Hours> hours, Set<LocalDate> holidays, Set<LocalDate> makeUp) {

  /** From a time to a later one; {@code to} is no longer working time. Midnight ends a day. */
  public record Hours(LocalTime from, LocalTime to) {

    public Hours {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException(from + " is not before " + to);
      }
    }

    private LocalDateTime start(LocalDate day) {
      return day.atTime(from);
    }

    private LocalDateTime end(LocalDate day) {
      return to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
    }
  }

  public WorkCalendar {
    days = Set.copyOf(days);
    holidays = Set.copyOf(holidays);
    makeUp = Set.copyOf(makeUp);
    List<Hours> sorted = new ArrayList<>(hours);
    sorted.sort(Comparator.comparing(Hours::from));
    hours = List.copyOf(sorted);
    if (days.isEmpty() || hours.isEmpty()) {
      throw new IllegalArgumentException("an office works at some time");
    }
    for (int i = 1; i < hours.size(); i++) {
      LocalTime before = hours.get(i - 1).to();
      if (before.equals(LocalTime.MIDNIGHT) || hours.get(i).from().isBefore(before)) {
        throw new IllegalArgumentException(hours.get(i) + " overlaps the hours before");
      }
    }
  }

  /** Whether it works on a day. */
  public boolean worksOn(LocalDate day) {
    return makeUp.contains(day) || (days.contains(day.getDayOfWeek()) && !holidays.contains(day));
  }

  /**
   * The moment at which so much working time has passed since another: at closing time it is that
   * closing time, not the next opening.
   *
   * @param work more than nothing
   */
  public LocalDateTime after(LocalDateTime from, Duration work) {
    Duration left = work;
    LocalDate day = from.toLocalDate();
    while (true) {
      for (Hours span : worksOn(day) ? hours : List.<Hours>of()) {
        LocalDateTime begin = later(from, span.start(day));
        Duration open = Duration.between(begin, span.end(day));
        if (left.compareTo(open) <= 0) {
          return begin.plus(left);
        }
        if (!open.isNegative()) {
          left = left.minus(open);
        }
      }
      day = day.plusDays(1);
    }
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }
}
