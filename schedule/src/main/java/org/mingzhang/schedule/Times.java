package org.mingzhang.schedule;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * When the daemon looks for due periods: a cron expression of five fields (minute hour day month
 * weekday) or six (second first), in a time zone.
 */
public record Times(String cron, ZoneId zone) {

  private static final Pattern FIELDS = Pattern.compile("\\s+");

  /** Every day at six in the morning, Chinese time. */
  public static final Times DAILY = new Times("0 6 * * *", ZoneId.of("Asia/Shanghai"));

  public Times {
    parsed(cron, zone);
  }

  /**
   * Reads both from text.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  public static Times of(String cron, String zone) {
    try {
      return new Times(cron, ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Expected a time zone like Asia/Shanghai but found '" + zone + "'", e);
    }
  }

  CronSchedule schedule() {
    return parsed(cron, zone);
  }

  private static CronSchedule parsed(String cron, ZoneId zone) {
    String text = cron.strip();
    String withSeconds = FIELDS.split(text).length == 5 ? "0 " + text : text;
    try {
      return new CronSchedule(withSeconds, zone);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Expected a cron expression like '0 6 * * *' (daily at 06:00) but found '" + cron + "'",
          e);
    }
  }
}
