package org.mingzhang.report;

import java.util.regex.Pattern;
import org.mingzhang.ledger.Period;

/**
 * What the owners' committee decided of one finding (law §4.1: an exception until a person
 * decides). It is of exactly the rows that the finding was seen in: where they change, so does the
 * number.
 *
 * @param finding its number, as the review prints it
 * @param by who records it
 * @param why what was decided, in a sentence
 * @param minute number of the committee's minutes
 */
public record FindingDecision(
    String community, Period period, String finding, String by, String why, String minute) {

  /** What a number of a finding looks like. */
  public static final Pattern NUMBER = Pattern.compile("[A-Z][A-Z0-9]?-[0-9A-F]{6}");
}
