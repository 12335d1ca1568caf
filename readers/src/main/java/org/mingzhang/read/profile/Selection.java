package org.mingzhang.read.profile;

import java.util.List;

/** Which profile reads a sheet. */
public sealed interface Selection {

  /** None fits. */
  record Nothing() implements Selection {}

  /**
   * One fits best.
   *
   * @param headerRow the row that fits, from 0
   * @param certain whether it was named, so that it goes before our own headers
   */
  record Chosen(Profile profile, int headerRow, boolean certain) implements Selection {}

  /** Several fit equally well: nothing is guessed. */
  record Tie(List<String> names) implements Selection {}
}
