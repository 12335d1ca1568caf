package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question or an objection of an owner 质询与异议 about a paper, with its answer. What the owner wrote
 * is not kept: the office's own file has it, and no paper needs it.
 *
 * @param inquiryKind {@code question} or {@code objection}
 * @param period the paper it is about, like 2026-Q2; empty where not said
 * @param topic one of a closed list, such as {@code reserve}; {@code other} where not said
 * @param answeredOn null until it is answered
 * @param answer what was answered, empty where not given; written for all owners
 * @param published whether the answer may stand in the owners' paper; null where not said
 */
public record Inquiry(
    Origin origin,
    String communityId,
    String inquiryNo,
    String inquiryKind,
    String period,
    LocalDate receivedOn,
    String topic,
    @Nullable LocalDate answeredOn,
    String answer,
    @Nullable Boolean published)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.INQUIRIES;
  }

  /** The same as it was known at a day's end: an answer of a later day is not there yet. */
  public Inquiry asOf(LocalDate day) {
    return answeredOn == null || !answeredOn.isAfter(day)
        ? this
        : new Inquiry(
            origin,
            communityId,
            inquiryNo,
            inquiryKind,
            period,
            receivedOn,
            topic,
            null,
            "",
            published);
  }
}
