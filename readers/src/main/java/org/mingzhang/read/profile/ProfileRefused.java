package org.mingzhang.read.profile;

import java.util.List;

/**
 * A profile that cannot be used, with all that its author needs to mend it. The words of the
 * sentence are the caller's.
 */
public final class ProfileRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final int line;
  private final String key;
  private final String found;
  private final Expected expected;
  private final String allowed;

  private ProfileRefused(
      String source, int line, String key, String found, Expected expected, String allowed) {
    super(
        "%s line %s, %s: found %s, expected %s %s"
            .formatted(source, line, key, found, expected, allowed));
    this.source = source;
    this.line = line;
    this.key = key;
    this.found = found;
    this.expected = expected;
    this.allowed = allowed;
  }

  static ProfileRefused of(
      String source, int line, String key, String found, Expected expected, List<String> allowed) {
    return new ProfileRefused(source, line, key, found, expected, String.join(", ", allowed));
  }

  /** The profile's file. */
  public String source() {
    return source;
  }

  /** The line in it, from 1. */
  public int line() {
    return line;
  }

  /** The key at fault with those above it, such as {@code tables.columns.due}. */
  public String key() {
    return key;
  }

  public String found() {
    return found;
  }

  public Expected expected() {
    return expected;
  }

  /** The words that are allowed, where {@link #expected} is a choice. */
  public String allowed() {
    return allowed;
  }

  /** What should stand there instead. */
  public enum Expected {
    /** A file that can be read. */
    FILE,
    /** YAML. */
    YAML,
    TEXT,
    NUMBER,
    LIST,
    /** Keys with values. */
    KEYS,
    /** A key that is missing. */
    KEY,
    /** One of the allowed words. */
    ONE_OF,
    /** A regular expression. */
    PATTERN,
    /** A date pattern. */
    DATE_PATTERN,
    /** The name of another profile. */
    PROFILE,
    /** A number of a column from 1, or a header. */
    COLUMN
  }
}
