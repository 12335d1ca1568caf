package org.mingzhang.ledger;

import java.util.List;

/** What was drafted, and later approved and published, for whom. Kept apart from the facts. */
public interface PublicationRegister {

  /** Records a draft; drafting the same again changes nothing. */
  void drafted(Issue issue);

  /** All issues, ordered by period, community and revision. */
  List<Issue> issues();

  /**
   * A paper of one community and period.
   *
   * @param figuresDigest SHA-256 of its figures.json, the code printed on it
   */
  record Issue(
      String communityId, Period period, int revision, State state, String figuresDigest) {}

  /** How far an issue has come. */
  enum State {
    DRAFT,
    BLOCKED,
    APPROVED,
    PUBLISHED,
    WITHDRAWN
  }
}
