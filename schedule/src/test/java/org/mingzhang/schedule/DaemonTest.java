package org.mingzhang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

  private static final Duration POLL = Duration.ofMillis(50);

  /** 05:00 in Shanghai. */
  private static final Instant BEFORE = Instant.parse("2026-10-01T21:00:00Z");

  private final Path folder;

  private volatile Instant now = BEFORE;
  private final long started = System.nanoTime();

  /** Ticks, since db-scheduler waits by it. */
  private final InstantSource clock = () -> now.plusNanos(System.nanoTime() - started);

  private final AtomicInteger runs = new AtomicInteger();
  private final Semaphore ran = new Semaphore(0);

  DaemonTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void runsAtItsTimeInItsOwnTimeZone() throws InterruptedException {
    try (Daemon daemon = daemon()) {
      daemon.start();
      assertThat(daemon.next()).contains(Instant.parse("2026-10-01T22:00:00Z"));
      assertThat(ran.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();

      now = Instant.parse("2026-10-01T22:00:01Z");
      assertThat(ran.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(runs).hasValue(1);
  }

  @Test
  void makesUpForTimesThatPassedWhileItWasDownOnce() throws InterruptedException {
    try (Daemon daemon = daemon()) {
      daemon.start();
      assertThat(daemon.next()).isPresent();
    }
    assertThat(runs).hasValue(0);

    now = BEFORE.plus(Duration.ofDays(5));
    try (Daemon daemon = daemon()) {
      daemon.start();
      assertThat(ran.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
      assertThat(ran.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(runs).hasValue(1);
  }

  @Test
  void runsOneAtATimeEvenWithTwoDaemons() throws InterruptedException {
    AtomicInteger together = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch release = new CountDownLatch(1);
    Runnable slow =
        () -> {
          most.accumulateAndGet(together.incrementAndGet(), Math::max);
          ran.release();
          try {
            assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          together.decrementAndGet();
        };
    try (Daemon one = Daemon.of(database(), Times.DAILY, slow, clock, POLL);
        Daemon two = Daemon.of(database(), Times.DAILY, slow, clock, POLL)) {
      one.start();
      two.start();
      now = BEFORE.plus(Duration.ofHours(2));
      assertThat(ran.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
      assertThat(ran.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
      release.countDown();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void triesAgainAtTheNextTimeAfterAFailure() throws InterruptedException {
    Runnable failing =
        () -> {
          ran.release();
          throw new IllegalStateException("the ledger is locked");
        };
    try (Daemon daemon = Daemon.of(database(), Times.DAILY, failing, clock, POLL)) {
      daemon.start();
      now = BEFORE.plus(Duration.ofHours(2));
      assertThat(ran.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
      Instant tomorrow = Instant.parse("2026-10-02T22:00:00Z");
      for (int i = 0; i < 400 && !daemon.next().equals(Optional.of(tomorrow)); i++) {
        Thread.sleep(50);
      }
      assertThat(daemon.next()).contains(tomorrow);
      now = BEFORE.plus(Duration.ofHours(26));
      assertThat(ran.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void sharesADatabaseThatHasTablesAlready() throws SQLException {
    try (Connection connection = database().getConnection()) {
      connection.createStatement().execute("create table of_another (id int)");
    }
    try (Daemon daemon = daemon()) {
      assertThat(daemon.next()).isEmpty();
    }
  }

  @Test
  void servesUntilItIsStopped() throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    ServeCommand serve =
        new ServeCommand(database(), Times.DAILY, () -> 3, out, Locale.SIMPLIFIED_CHINESE);
    assertThat(serve.once()).isEqualTo(3);
    AtomicInteger code = new AtomicInteger(-1);
    Thread thread = new Thread(() -> code.set(serve.run()));
    thread.start();
    serve.stop();
    thread.join(TimeUnit.SECONDS.toMillis(30));

    assertThat(code).hasValue(0);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsPattern("下次检查 \\d{4}-\\d\\d-\\d\\d 06:00 Asia/Shanghai\\R已停止。");
  }

  @Test
  void saysHowATimeIsWritten() {
    assertThatThrownBy(() -> Times.of("6 o'clock", "Asia/Shanghai"))
        .hasMessage(
            "Expected a cron expression like '0 6 * * *' (daily at 06:00) but found '6 o'clock'");
    assertThatThrownBy(() -> Times.of("0 6 * * *", "Shanghai"))
        .hasMessage("Expected a time zone like Asia/Shanghai but found 'Shanghai'");
  }

  private Daemon daemon() {
    Runnable count =
        () -> {
          runs.incrementAndGet();
          ran.release();
        };
    return Daemon.of(database(), Times.DAILY, count, clock, POLL);
  }

  private JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + folder.resolve("schedule") + ";DB_CLOSE_DELAY=0");
    return database;
  }
}
