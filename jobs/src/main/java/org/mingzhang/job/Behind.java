package org.mingzhang.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing at a time in a thread of its own, while whoever asks for it goes on with the next.
 * A failure is thrown where the next thing is asked for or waited for. For one asking thread.
 */
final class Behind implements AutoCloseable {

  private final ExecutorService thread;
  private @Nullable Future<?> underWay;

  Behind(String name) {
    thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
  }

  /** Waits for what was asked for before, then begins this. */
  void begin(Runnable work) {
    await();
    underWay = thread.submit(work);
  }

  /**
   * Waits until nothing is under way.
   *
   * @throws RuntimeException what the work has thrown
   */
  void await() {
    Future<?> last = underWay;
    underWay = null;
    if (last == null) {
      return;
    }
    try {
      last.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a block of rows", e);
    }
  }

  /** Lets what is under way end; what it throws now is of no account any more. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        thread.shutdown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
