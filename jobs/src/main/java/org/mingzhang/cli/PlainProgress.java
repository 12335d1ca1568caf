package org.mingzhang.cli;

import org.mingzhang.job.Progress;

/** For a pipe: one plain line a step. */
final class PlainProgress implements Progress {

  private final Console console;

  PlainProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void begin(Stage stage, long total) {
    if (total > 0) {
      console.say("stage." + stage.name(), total);
    }
  }

  @Override
  public void advance() {}

  @Override
  public void rows(long count) {}

  @Override
  public void end() {}
}
