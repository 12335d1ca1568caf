package org.mingzhang.ledger;

import java.time.LocalDate;

/**
 * Within how many days owners are to be answered. Calendar days, counted from the day after
 * receipt; an answer on the last of them is in time.
 *
 * @param questionDays for a question, 1 or more
 * @param objectionDays for an objection, 1 or more
 */
public record InquiryClock(int questionDays, int objectionDays) {

  /** Practice where no place's rule is known, and no rule of law. */
  public static final InquiryClock STANDARD = new InquiryClock(7, 10);

  public InquiryClock {
    if (questionDays < 1 || objectionDays < 1) {
      throw new IllegalArgumentException(
          "Expected days from 1 on but found %s and %s".formatted(questionDays, objectionDays));
    }
  }

  /** The last day on which an answer is in time. */
  public LocalDate lastDay(Inquiry inquiry) {
    boolean objection = inquiry.inquiryKind().equals("objection");
    return inquiry.receivedOn().plusDays(objection ? objectionDays : questionDays);
  }
}
