package org.mingzhang.ledger;

import java.util.List;

/**
 * One block of a file's rows on their way into the books: {@code rows = facts + refused + other}.
 *
 * @param number the block's number within the file and phase, from 0
 * @param rows how many lines were read, counted before any of them was judged; a line that a
 *     profile splits counts once for each of its parts
 * @param facts what the accepted lines say
 * @param refused how many lines are refused
 * @param refusals why: one or more for each refused line, and remarks that count for no line
 * @param other lines recognised as header, total or blank
 * @param totals the file's own totals that end in this block
 * @param corrections which of the lines mend a refused row of another file
 */
public record StagedBlock(
    int number,
    long rows,
    List<Fact> facts,
    long refused,
    List<Refusal> refusals,
    long other,
    List<ControlTotal> totals,
    List<Correction> corrections) {

  public StagedBlock {
    facts = List.copyOf(facts);
    refusals = List.copyOf(refusals);
    totals = List.copyOf(totals);
    corrections = List.copyOf(corrections);
  }

  /** A block that mends nothing. */
  public StagedBlock(
      int number,
      long rows,
      List<Fact> facts,
      long refused,
      List<Refusal> refusals,
      long other,
      List<ControlTotal> totals) {
    this(number, rows, facts, refused, refusals, other, totals, List.of());
  }
}
