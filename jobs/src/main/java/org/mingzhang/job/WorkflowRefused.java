package org.mingzhang.job;

import java.util.List;

/** A step of the publication workflow that may not be taken, with what its sentence needs. */
public final class WorkflowRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<String> args;

  WorkflowRefused(String key, String... args) {
    super(key + " " + List.of(args));
    this.key = key;
    this.args = List.of(args);
  }

  /** Which sentence. */
  public String key() {
    return key;
  }

  /** What stands in it, in its order. */
  public List<String> args() {
    return args;
  }
}
