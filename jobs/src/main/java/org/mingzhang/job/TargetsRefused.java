package org.mingzhang.job;

/**
 * A file of targets that cannot be used.
 *
 * <p>{@code number} counts the targets from 1; {@code key} is what is wrong with it.
 */
public final class TargetsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int number;
  private final String key;
  private final String found;

  TargetsRefused(String file, int number, String key, String found) {
    super(file + ": target " + number + ": " + key + ": " + found);
    this.file = file;
    this.number = number;
    this.key = key;
    this.found = found;
  }

  public String file() {
    return file;
  }

  public int number() {
    return number;
  }

  /**
   * The key of its words: {@code figure}, {@code from}, {@code value}, {@code amber}, {@code yaml}.
   */
  public String key() {
    return key;
  }

  public String found() {
    return found;
  }
}
