package org.mingzhang.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Runs one thing at its times: "every due period that is not completed". The next time is kept in
 * the database, so that a time that passes while the daemon is down is made up for at its next
 * start, once, and never twice at the same time.
 */
public final class Daemon implements AutoCloseable {

  private static final String TASK = "due-periods";

  /** A run that was killed is noticed after four missed beats. */
  private static final Duration HEARTBEAT = Duration.ofMinutes(1);

  private static final Duration POLL = Duration.ofSeconds(10);

  private final Scheduler scheduler;

  private Daemon(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * A daemon that is not started yet; makes its table where it is missing.
   *
   * @param database an H2 database of its own or shared with other tables
   * @param run what to do; it has to be safe to repeat. Where it fails it is tried again at the
   *     next time
   */
  public static Daemon of(DataSource database, Times times, Runnable run) {
    return of(database, times, run, InstantSource.system(), POLL);
  }

  static Daemon of(
      DataSource database, Times times, Runnable run, InstantSource clock, Duration poll) {
    migrate(database);
    RecurringTask<Void> task =
        Tasks.recurring(TASK, times.schedule()).execute((instance, context) -> run.run());
    return new Daemon(
        Scheduler.create(database)
            .startTasks(task)
            .threads(1)
            .schedulerName(new SchedulerName.Fixed("mingzhang"))
            .clock(clock::instant)
            .pollingInterval(poll)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            // H2's columns carry their zone.
            .jdbcCustomization(new DefaultJdbcCustomization(false))
            .build());
  }

  /** A history of its own lets other schemas in the same database keep theirs. */
  private static void migrate(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:org/mingzhang/schedule/h2")
        .table("schedule_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  public void start() {
    scheduler.start();
  }

  /** When it looks next; empty before the first start. */
  public Optional<Instant> next() {
    return scheduler
        .getScheduledExecution(TaskInstanceId.of(TASK, RecurringTask.INSTANCE))
        .map(execution -> execution.getExecutionTime());
  }

  /** Waits for a running piece of work, then stops. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
