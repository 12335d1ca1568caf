package org.mingzhang.ledger;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a row may refer to: the communities, units and survey rounds the ledger knows. Safe for
 * threads.
 */
public interface Register {

  /** The id of the community with this id or, where it is unique, this name. */
  Optional<String> communityId(String idOrName);

  /** The round of a community whose from–to contains the moment; empty where none or several do. */
  Optional<String> roundAt(String communityId, LocalDateTime submittedAt);

  /** The units of a community and what its people decided about room numbers. */
  UnitRegister units(String communityId);
}
