package org.mingzhang.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was drafted, approved, published and withdrawn, for whom, when and by whom. Kept apart from
 * the facts. Steps are only ever added; how far a paper has come follows from them.
 */
public interface PublicationRegister {

  /** Records a draft of which only the figures are known; the same again changes nothing. */
  void drafted(Issue issue);

  /**
   * Records a draft. The same bytes again change nothing; other bytes void the approvals of the
   * draft before.
   *
   * @param draftDigest SHA-256 of the draft folder's manifest
   * @param note what the draft says of itself, such as the reasons of a correction
   * @return whether approvals were voided
   * @throws IllegalStateException where that revision was published, with other figures
   */
  boolean drafted(Issue issue, String draftDigest, String note, OffsetDateTime at);

  /** Adds a step of the workflow; its number is given by the register. */
  void append(Step step);

  /** All steps in the order they were taken. */
  List<Step> steps();

  /** All issues, ordered by period, community and revision. */
  List<Issue> issues();

  /** What the steps come to. */
  default PublicationHistory history() {
    return PublicationHistory.of(steps());
  }

  /** The same of one community, without those of all others. */
  default PublicationHistory history(String communityId) {
    return PublicationHistory.of(
        steps().stream().filter(step -> step.communityId().equals(communityId)).toList());
  }

  /**
   * A paper of one community and period.
   *
   * @param figuresDigest SHA-256 of its figures.json, the code printed on it
   */
  record Issue(
      String communityId, Period period, int revision, State state, String figuresDigest) {}

  /**
   * One step.
   *
   * @param number from 1, over all communities; 0 where the register has yet to give it
   * @param at in the community's own zone
   * @param actor who took it; empty for a draft
   * @param minute number of the committee's minutes, else empty
   * @param note what was said about it: a reason, a remark, items declared as nothing
   * @param draftDigest SHA-256 of the manifest of the draft it is about
   * @param figuresDigest SHA-256 of the draft's figures.json
   * @param displayFrom first day of the display, null where it is no publication
   * @param displayTo its last day
   * @param publicationDigest SHA-256 of the manifest of what was published, else empty
   */
  record Step(
      String communityId,
      Period period,
      int revision,
      long number,
      Kind kind,
      OffsetDateTime at,
      String actor,
      String minute,
      String note,
      String draftDigest,
      String figuresDigest,
      @Nullable LocalDate displayFrom,
      @Nullable LocalDate displayTo,
      String publicationDigest) {

    /** A step that publishes nothing. */
    public static Step of(
        Issue issue,
        Kind kind,
        OffsetDateTime at,
        String actor,
        String minute,
        String note,
        String draftDigest) {
      return new Step(
          issue.communityId(),
          issue.period(),
          issue.revision(),
          0,
          kind,
          at,
          actor,
          minute,
          note,
          draftDigest,
          issue.figuresDigest(),
          null,
          null,
          "");
    }
  }

  /** What a step does. */
  enum Kind {
    DRAFTED,
    BLOCKED,
    APPROVED_FINANCE,
    APPROVED_COMMITTEE,
    PUBLISHED,
    WITHDRAWN
  }

  /** How far an issue has come. */
  enum State {
    DRAFT,
    BLOCKED,
    /** The finance office has approved the draft as it is, the committee has not yet. */
    FINANCE_APPROVED,
    /** Both have. */
    APPROVED,
    PUBLISHED,
    /** A later revision is published. */
    CORRECTED,
    WITHDRAWN
  }
}
