package org.mingzhang.job;

import java.nio.file.Path;

/** Another process works with the same home. */
public final class HomeLocked extends Exception {

  private final transient Path folder;

  HomeLocked(Path folder) {
    super("The folder " + folder + " is in use by another run");
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }
}
