package org.mingzhang.ledger;

/** What the register makes of a room's canonical name. */
public sealed interface UnitMatch {

  /** Exactly one unit of the register is meant: its key. */
  record Registered(String key) implements UnitMatch {}

  /** The register lists no such unit; by this name it would be known. */
  record Unlisted(String name) implements UnitMatch {}

  /** More than one unit may be meant. */
  record Ambiguous() implements UnitMatch {}
}
