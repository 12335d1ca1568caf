package org.mingzhang.job;

import java.util.List;

/**
 * A file of settings in the home that cannot be used: its targets, themes, clocks, methods,
 * declarations or one of its jurisdictions.
 *
 * <p>{@code number} counts the file's entries from 1, 0 where none of them is meant; {@code key} is
 * what is wrong; {@code more} is what its words say beyond what was found, such as the line and
 * what was expected.
 */
public final class SettingsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int number;
  private final String key;
  private final String found;
  private final transient List<String> more;

  public SettingsRefused(String file, int number, String key, String found, String... more) {
    super(file + ": entry " + number + ": " + key + ": " + found);
    this.file = file;
    this.number = number;
    this.key = key;
    this.found = found;
    this.more = List.of(more);
  }

  /** Its words begin with it: {@code targets}, … or the folder, {@code jurisdictions}. */
  public String settings() {
    int slash = file.indexOf('/');
    return file.substring(0, slash < 0 ? file.lastIndexOf('.') : slash);
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

  public List<String> more() {
    return more;
  }
}
