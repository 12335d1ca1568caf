package org.mingzhang.job;

/**
 * A file of methods that cannot be used.
 *
 * <p>{@code number} counts its entries from 1, 0 where the file as a whole is meant; {@code key} is
 * what is wrong with it.
 */
public final class MethodsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int number;
  private final String key;
  private final String found;

  MethodsRefused(String file, int number, String key, String found) {
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

  /**
   * The key of its words: {@code from}, {@code yaml}, {@code unknown} or one of the method's
   * register, such as {@code survey.min-base}.
   */
  public String key() {
    return key;
  }

  public String found() {
    return found;
  }
}
