package org.mingzhang.cli;

/** Seconds since a command began, for its last line only: nothing that is written depends on it. */
final class Stopwatch {

  private final long start;

  private Stopwatch(long start) {
    this.start = start;
  }

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
