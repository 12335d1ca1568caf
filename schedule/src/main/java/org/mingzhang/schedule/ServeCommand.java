package org.mingzhang.schedule;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/** The command {@code serve}: the daemon, until the process is told to end. */
public final class ServeCommand {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private final DataSource database;
  private final Times times;
  private final IntSupplier runDuePeriods;
  private final PrintStream out;
  private final Locale locale;
  private final CountDownLatch end = new CountDownLatch(1);

  /**
   * @param runDuePeriods runs every due period that is not completed ({@link DueList#toDraft}) and
   *     gives its exit code; safe to repeat
   */
  public ServeCommand(
      DataSource database, Times times, IntSupplier runDuePeriods, PrintStream out, Locale locale) {
    this.database = database;
    this.times = times;
    this.runDuePeriods = runDuePeriods;
    this.out = out;
    this.locale = locale;
  }

  /** Looks once, now, for systemd's timer or cron: the exit code is that of the run. */
  public int once() {
    return runDuePeriods.getAsInt();
  }

  /** Serves until {@link #stop} or an interrupt; the exit code is 0. */
  public int run() {
    ResourceBundle words = Language.words(locale);
    try (Daemon daemon = Daemon.of(database, times, () -> look(words))) {
      daemon.start();
      daemon
          .next()
          .ifPresent(
              next ->
                  out.println(
                      MessageFormat.format(
                          words.getString("next"), MINUTE.format(next.atZone(times.zone())))));
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.println(words.getString("stopped"));
    return 0;
  }

  private void look(ResourceBundle words) {
    int code = runDuePeriods.getAsInt();
    out.println(new MessageFormat(words.getString("ran"), locale).format(new Object[] {code}));
  }

  /** Ends {@link #run} after the piece of work at hand; for the process's shutdown hook. */
  public void stop() {
    end.countDown();
  }
}
