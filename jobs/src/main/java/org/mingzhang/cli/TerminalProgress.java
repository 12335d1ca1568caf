package org.mingzhang.cli;

import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Progress;

/** For a person at a terminal: a bar a step. */
final class TerminalProgress implements Progress {

  private final Console console;
  private final AtomicLong rows = new AtomicLong();
  private @Nullable ProgressBar bar;

  TerminalProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void begin(Stage stage, long total) {
    end();
    if (total == 0) {
      return;
    }
    rows.set(0);
    bar =
        new ProgressBarBuilder()
            .setTaskName(console.words().say("bar." + stage.name()))
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(console.err(), 78))
            .build();
  }

  @Override
  public synchronized void advance() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void rows(long count) {
    if (bar != null) {
      bar.setExtraMessage(console.words().say("bar.rows", rows.addAndGet(count)));
    }
  }

  @Override
  public synchronized void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
