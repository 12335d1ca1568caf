package org.mingzhang.ledger.store;

import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.ledger.Refusal;

/** What became of the staged rows of one kind; the refused ones still lack their raw text. */
record Tally(long used, long duplicate, long superseded, List<Refusal> refused) {

  static final Tally NONE = new Tally(0, 0, 0, List.of());

  Tally {
    refused = List.copyOf(refused);
  }

  static Tally refused(List<Refusal> refused) {
    return new Tally(0, 0, 0, refused);
  }

  Tally plus(Tally other) {
    return new Tally(
        used + other.used,
        duplicate + other.duplicate,
        superseded + other.superseded,
        Stream.concat(refused.stream(), other.refused.stream()).toList());
  }

  long rows() {
    return used + duplicate + superseded + refused.size();
  }
}
