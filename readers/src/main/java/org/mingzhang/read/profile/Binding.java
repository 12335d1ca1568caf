package org.mingzhang.read.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.TableKind;

/** What a profile came to at the headers of a sheet. */
public sealed interface Binding {

  /** Every table that it makes. */
  record Ready(List<Mapping> mappings) implements Binding {}

  /** Columns are missing that the profile needs. */
  record Lacking(TableKind kind, List<String> missing) implements Binding {}

  /**
   * The office has to say something first.
   *
   * @param words null for the profile's own
   */
  record Question(Profile.@Nullable Phrase words) implements Binding {}
}
