package org.mingzhang.job;

import java.nio.file.Path;

/** There is nothing to read at the place that was named: wrong usage. */
public final class InputUnusable extends Exception {

  private final String why;
  private final transient Path input;

  InputUnusable(String why, Path input) {
    super(why + " " + input);
    this.why = why;
    this.input = input;
  }

  /**
   * {@code absent}, {@code nothing}, {@code special}, {@code zip} or {@code entries}: the end of a
   * message's key.
   */
  public String why() {
    return why;
  }

  public Path input() {
    return input;
  }
}
