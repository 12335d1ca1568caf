package org.mingzhang.read;

import java.util.List;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Refusal;

/** What became of a row. */
public sealed interface Outcome {

  /** The row is a fact. */
  record Accepted(Fact fact) implements Outcome {}

  /** The row is refused, and counts once; one refusal for each cell that is wrong. */
  record Refused(List<Refusal> refusals) implements Outcome {}

  /**
   * A header, a note or a blank row; below a profile also a row that it filters out or joins to
   * another.
   */
  record Other() implements Outcome {}

  /**
   * A row that a profile knows to be no data of ours, such as a payment that failed; it counts as
   * other.
   *
   * @param column what tells it, as the file spells it
   * @param text what that column holds
   */
  record Aside(String column, String text) implements Outcome {}

  /**
   * A total that the file states; it counts as other. Empty where no column of it is one of ours.
   */
  record Total(List<ControlTotal> totals, List<Refusal> differences) implements Outcome {}

  /** What came of a total that stood above the rows it sums; that row has counted already. */
  record Late(Total total) implements Outcome {}

  /** A row that makes the file as a whole unfit: a note below says what no row can be read by. */
  record Unfit(Refusal refusal) implements Outcome {}

  /** Something to be said of a row that is not refused for it; it counts for no row. */
  record Remark(Refusal refusal) implements Outcome {}
}
