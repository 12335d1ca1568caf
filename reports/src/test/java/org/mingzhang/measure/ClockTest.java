package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines of clocks, counted by hand on the calendar of September and October 2026. */
class ClockTest {

  /**
   * Monday to Friday, 8:30 to 12:00 and 13:30 to 18:00: eight hours a day. 中秋节 25 to 27 September
   * (Friday to Sunday), 国庆节 1 to 7 October; work on Sunday 20 September and Saturday 10 October.
   */
  private static final WorkCalendar OFFICE =
      new WorkCalendar(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          List.of(hours("13:30", "18:00"), hours("08:30", "12:00")),
          days("2026-09-25..2026-09-27", "2026-10-01..2026-10-07"),
          days("2026-09-20..2026-09-20", "2026-10-10..2026-10-10"));

  private static WorkCalendar.Hours hours(String from, String to) {
    return new WorkCalendar.Hours(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Set<LocalDate> days(String... spans) {
    Set<LocalDate> days = new HashSet<>();
    for (String span : spans) {
      int dots = span.indexOf("..");
      LocalDate.parse(span.substring(0, dots))
          .datesUntil(LocalDate.parse(span.substring(dots + 2)).plusDays(1))
          .forEach(days::add);
    }
    return days;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Tuesday morning, four hours: 2.5 until noon, 1.5 from 13:30
          2026-09-01T09:30 | 240  | 0   | 2026-09-01T15:00
          # they end at closing time, not at the next opening
          2026-09-01T14:00 | 240  | 0   | 2026-09-01T18:00
          # and at noon
          2026-09-01T09:00 | 180  | 0   | 2026-09-01T12:00
          # one minute more is after the midday break
          2026-09-01T09:00 | 181  | 0   | 2026-09-01T13:31
          # reported in the break, counted from 13:30
          2026-09-01T12:40 | 60   | 0   | 2026-09-01T14:30
          # reported at closing time, counted from the next opening
          2026-09-01T18:00 | 30   | 0   | 2026-09-02T09:00
          # reported at night before opening
          2026-09-02T03:15 | 480  | 0   | 2026-09-02T18:00
          # Friday evening over the weekend
          2026-09-04T17:30 | 60   | 0   | 2026-09-07T09:00
          # Saturday is no working day
          2026-09-05T10:00 | 1    | 0   | 2026-09-07T08:31
          # Sunday 20 September is one: 调休
          2026-09-19T10:00 | 480  | 0   | 2026-09-20T18:00
          # over 中秋节: Thursday 17:00 leaves an hour, Monday 28 has the next
          2026-09-24T17:00 | 120  | 0   | 2026-09-28T09:30
          # over 国庆节: two hours on Wednesday 30, eight on Thursday 8, six on Friday 9
          2026-09-30T16:00 | 960  | 0   | 2026-10-09T16:00
          # Saturday 10 October is a working day after that Friday
          2026-10-09T16:00 | 150  | 0   | 2026-10-10T09:00
          # ninety minutes of pause move it by ninety working minutes
          2026-09-01T14:00 | 240  | 90  | 2026-09-02T10:00
          # seconds stay
          2026-09-01T17:59:30 | 1 | 0   | 2026-09-02T08:30:30
          """)
  void businessTimeByHand(
      LocalDateTime reported, long minutes, long paused, LocalDateTime deadline) {
    assertThat(new Clock(minutes, true).deadline(OFFICE, reported, paused)).isEqualTo(deadline);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T16:00, 1440, 0, 2026-10-01T16:00",
    "2026-09-05T23:50, 30, 0, 2026-09-06T00:20",
    "2026-09-30T16:00, 120, 45, 2026-09-30T18:45"
  })
  void anEmergencyRunsDayAndNight(
      LocalDateTime reported, long minutes, long paused, LocalDateTime deadline) {
    assertThat(new Clock(minutes, false).deadline(OFFICE, reported, paused)).isEqualTo(deadline);
  }

  @Test
  void aShiftThatEndsAtMidnightGoesOnInTheMorning() {
    WorkCalendar late =
        new WorkCalendar(
            EnumSet.allOf(DayOfWeek.class),
            List.of(hours("20:00", "00:00"), hours("00:00", "02:00")),
            Set.of(),
            Set.of());
    // Four hours from 23:00: one until midnight, two until 2:00, one from 20:00.
    assertThat(late.after(LocalDateTime.parse("2026-09-01T23:00"), Duration.ofHours(4)))
        .isEqualTo(LocalDateTime.parse("2026-09-02T21:00"));
  }

  /** The same as walking on minute by minute and counting those in which the office works. */
  @Test
  void agreesWithAWalkMinuteByMinute() {
    long seed = 20_260_901L;
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      WorkCalendar calendar = calendar(random);
      LocalDateTime from =
          LocalDate.of(2026, 9, 14).atStartOfDay().plusMinutes(random.nextInt(30 * 24 * 60));
      int minutes = 1 + random.nextInt(3000);
      assertThat(calendar.after(from, Duration.ofMinutes(minutes)))
          .as("seed %d, case %d: %s from %s, %d minutes", seed, i, calendar, from, minutes)
          .isEqualTo(walked(calendar, from, minutes));
    }
  }

  private static WorkCalendar calendar(Random random) {
    int open = 6 + random.nextInt(4);
    int noon = open + 1 + random.nextInt(3);
    int again = noon + random.nextInt(2);
    int close = again + 1 + random.nextInt(5);
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> makeUp = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      days.add(DayOfWeek.of(1 + random.nextInt(7)));
      holidays.add(LocalDate.of(2026, 9, 10).plusDays(random.nextInt(50)));
      makeUp.add(LocalDate.of(2026, 9, 10).plusDays(random.nextInt(50)));
    }
    return new WorkCalendar(
        days,
        List.of(
            new WorkCalendar.Hours(LocalTime.of(open, 15), LocalTime.of(noon, 15)),
            new WorkCalendar.Hours(LocalTime.of(again, 15), LocalTime.of(close, 45))),
        holidays,
        makeUp);
  }

  private static LocalDateTime walked(WorkCalendar calendar, LocalDateTime from, int minutes) {
    LocalDateTime at = from;
    int counted = 0;
    while (counted < minutes) {
      LocalDate day = at.toLocalDate();
      LocalTime time = at.toLocalTime();
      boolean works =
          calendar.makeUp().contains(day)
              || (calendar.days().contains(day.getDayOfWeek())
                  && !calendar.holidays().contains(day));
      boolean open =
          calendar.hours().stream()
              .anyMatch(h -> !time.isBefore(h.from()) && time.isBefore(h.to()));
      counted += works && open ? 1 : 0;
      at = at.plusMinutes(1);
    }
    return at;
  }

  @Test
  void hoursThatOverlapAreRefused() {
    assertThatThrownBy(
            () ->
                new WorkCalendar(
                    EnumSet.of(DayOfWeek.MONDAY),
                    List.of(hours("08:00", "12:00"), hours("11:59", "13:00")),
                    Set.of(),
                    Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hours("12:00", "12:00")).isInstanceOf(IllegalArgumentException.class);
  }
}
