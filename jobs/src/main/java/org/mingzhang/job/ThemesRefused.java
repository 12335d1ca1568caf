package org.mingzhang.job;

/**
 * A dictionary of themes that cannot be used.
 *
 * <p>{@code number} counts its themes from 1, 0 where it is no theme that is wrong; {@code key} is
 * what is.
 */
public final class ThemesRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int number;
  private final String key;
  private final String found;

  ThemesRefused(String file, int number, String key, String found) {
    super(file + ": theme " + number + ": " + key + ": " + found);
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
   * The key of its words: {@code id}, {@code name}, {@code words}, {@code twice}, {@code key},
   * {@code yaml}.
   */
  public String key() {
    return key;
  }

  public String found() {
    return found;
  }
}
