package org.mingzhang.job;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingzhang.job.Publishing.Approval;
import org.mingzhang.job.Publishing.Outcome;
import org.mingzhang.job.Publishing.Role;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Kind;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;

/**
 * An approval holds for exactly the bytes of the draft that lies in {@code --out}: first the
 * finance office's, then the committee's, by another person, with the number of its minutes.
 */
final class Approving {

  /** A number of minutes: short, with a digit, and no sentence that could name somebody. */
  static final Pattern MINUTE =
      Pattern.compile("(?=.*[0-9])[0-9A-Za-z\\p{IsHan}〔〕\\[\\]()（）/_.\\-]{1,30}");

  private final PaperDesk desk;

  Approving(PaperDesk desk) {
    this.desk = desk;
  }

  /**
   * Records the approval of exactly the draft in {@code --out}.
   *
   * @throws WorkflowRefused where the draft may not be approved, or not by this person
   */
  Outcome approve(Approval approval) throws IOException, WorkflowRefused {
    Standing standing = desk.drafted(approval.revision());
    if (standing.wasPublished()) {
      throw desk.refused(
          standing.state() == State.WITHDRAWN ? "withdrawn" : "published-already",
          PaperDesk.number(standing));
    }
    DraftFolder draft = desk.draft(standing);
    desk.stillHolds(draft, standing);
    Step given = approval.role() == Role.FINANCE ? standing.finance() : standing.committee();
    if (given != null) {
      if (!same(given.actor(), approval.by())) {
        throw desk.refused("approved-already", approval.role().word(), given.actor());
      }
      return new Outcome(false, standing.issue().revision(), draft.path(), draft.digest());
    }
    if (approval.by().isBlank()) {
      throw desk.refused("nobody");
    }
    if (approval.role() == Role.COMMITTEE) {
      committee(approval, standing);
    }
    desk.append(
        standing,
        approval.role() == Role.FINANCE ? Kind.APPROVED_FINANCE : Kind.APPROVED_COMMITTEE,
        approval.by(),
        approval.minute(),
        approval.note(),
        draft.digest());
    return new Outcome(true, standing.issue().revision(), draft.path(), draft.digest());
  }

  private void committee(Approval approval, Standing standing) throws WorkflowRefused {
    Step finance = standing.finance();
    if (finance == null) {
      throw desk.refused("finance-first");
    }
    desk.notBefore(finance);
    if (approval.minute().isBlank()) {
      throw desk.refused("no-minute");
    }
    if (!MINUTE.matcher(approval.minute().strip()).matches()) {
      throw desk.refused("minute-form", approval.minute());
    }
    if (same(finance.actor(), approval.by())) {
      throw desk.refused("same-person", approval.by());
    }
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
