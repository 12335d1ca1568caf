package org.mingzhang.ledger;

/**
 * Another row that says something about a row of the books.
 *
 * @param of the row of the books
 * @param how what the other row does to it
 * @param at where the other row stands
 */
public record Sighting(Origin of, How how, Origin at) {

  /** What one row does to another. */
  public enum How {
    /** It says the same again 重复. */
    DUPLICATE,
    /** It adds to a work order 更新. */
    UPDATE,
    /** It took its place in a register or budget 取代: {@code at} is the row that gave way. */
    REPLACED,
    /** It is an answer that the household has given anew 被取代. */
    SUPERSEDED,
    /** It was taken out of the books because a corrected file says otherwise 撤回. */
    WITHDRAWN
  }
}
