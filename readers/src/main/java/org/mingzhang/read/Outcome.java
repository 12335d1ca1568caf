package org.mingzhang.read;

import java.util.List;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Refusal;

/** What became of a row. */
public sealed interface Outcome {

  /** The row is a fact. */
  record Accepted(Fact fact) implements Outcome {}

  /** The row is refused, and counts once; one refusal for each cell that is wrong. */
  record Refused(List<Refusal> refusals) implements Outcome {}

  /** A header, a total or a blank row. */
  record Other() implements Outcome {}
}
