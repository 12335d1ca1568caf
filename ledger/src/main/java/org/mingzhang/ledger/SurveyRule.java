package org.mingzhang.ledger;

/**
 * What an office decided of its surveys where the method leaves a choice (method §19).
 *
 * @param upperPoints how many of the highest points of a scale of 5 or 7 count as satisfied, 1 to 3
 * @param satisfiedOfTen the lowest point of a scale of 10 that does, 7 to 9
 * @param fastBelow an answer that took fewer seconds is flagged as fast
 * @param excludesFlagged whether flagged answers are left out of the rates
 * @param minBase the smallest base of a rate, 30 or more
 * @param modeMin the smallest base of a rate by mode, 50 or more
 * @param rareBelow a service that fewer households use than this has no market, in per cent
 * @param poorBelow fewer satisfied users of a service than this are too few, in per cent
 */
public record SurveyRule(
    int upperPoints,
    int satisfiedOfTen,
    int fastBelow,
    boolean excludesFlagged,
    long minBase,
    long modeMin,
    int rareBelow,
    int poorBelow) {

  /** What the method takes where the office decided nothing. */
  public static final SurveyRule STANDARD = new SurveyRule(2, 8, 30, false, 30, 50, 20, 60);

  /** With the standard thresholds of services. */
  public SurveyRule(
      int upperPoints,
      int satisfiedOfTen,
      int fastBelow,
      boolean excludesFlagged,
      long minBase,
      long modeMin) {
    this(
        upperPoints,
        satisfiedOfTen,
        fastBelow,
        excludesFlagged,
        minBase,
        modeMin,
        STANDARD.rareBelow,
        STANDARD.poorBelow);
  }

  /**
   * The lowest point of a scale that counts as satisfied; of three points the middle is neutral.
   */
  public int satisfiedFrom(int scale) {
    return switch (scale) {
      case 3 -> upperPoints == 3 ? 2 : 3;
      case 10 -> satisfiedOfTen;
      default -> scale + 1 - upperPoints;
    };
  }

  /** The lowest point of a question that counts as satisfied: its own word goes first. */
  public int satisfiedFrom(Question question) {
    Integer own = question.satisfied();
    return own == null ? satisfiedFrom(question.scale()) : own;
  }
}
