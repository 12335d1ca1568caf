package org.mingzhang.ledger;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a row may refer to: the communities, units and survey rounds the ledger knows. Safe for
 * threads.
 */
public interface Register {

  /** The id of the community with this id or, where it is unique, this name. */
  Optional<String> communityId(String idOrName);

  /** The round of a community whose from–to contains the moment; empty where none or several do. */
  Optional<String> roundAt(String communityId, LocalDateTime submittedAt);

  /**
   * The questions of a community's round by question: its own, else those of every round. Empty
   * where the office has handed in no question set.
   */
  default Map<String, Question> questions(String communityId, String round) {
    return Map.of();
  }

  /** Every question that some community's question set asks. */
  default Set<String> questions() {
    return Set.of();
  }

  /** The units of a community and what its people decided about room numbers. */
  UnitRegister units(String communityId);
}
