package org.mingzhang.job;

/**
 * A file of clocks that cannot be used.
 *
 * <p>{@code number} counts the entries from 1; {@code key} is what is wrong with it and the key of
 * its words: {@code from}, {@code days}, {@code hours}, {@code date}, {@code limit}, {@code
 * calendar}, {@code unknown}, {@code none}, {@code yaml}.
 */
public final class ClocksRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int number;
  private final String key;
  private final String found;

  ClocksRefused(String file, int number, String key, String found) {
    super(file + ": entry " + number + ": " + key + ": " + found);
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

  public String key() {
    return key;
  }

  public String found() {
    return found;
  }
}
