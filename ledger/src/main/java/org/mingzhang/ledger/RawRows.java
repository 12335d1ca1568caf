package org.mingzhang.ledger;

import java.util.Collection;
import java.util.Map;

/** Fetches rows as they stood in the original file, for refusals found only when posting. */
@FunctionalInterface
public interface RawRows {

  /** The raw text of each place, comma-separated; a place that cannot be found is left out. */
  Map<Place, String> of(Collection<Place> places);

  /** A row of one file. */
  record Place(String sheet, long row) {}
}
