package org.mingzhang.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.mingzhang.report.Correction;
import org.mingzhang.report.Publication;

/** The draft of the next revision of a published paper, with a reason for every change. */
final class Revising {

  private final PaperDesk desk;

  Revising(PaperDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the draft of the next revision, which opens with every published figure that changed.
   *
   * @param days of its display, where they are not those of the place's rules
   * @return what became of it, as of any other draft
   * @throws WorkflowRefused where there is nothing to correct, or a change has no reason
   */
  PapersOutcome correct(CorrectionRequest correction, Optional<Publication> days)
      throws IOException, WorkflowRefused {
    Standing published = desk.published().orElseThrow(() -> desk.refused("correct-nothing"));
    for (Step step : desk.publications()) {
      desk.intact(desk.shelf(), step);
    }
    int revision = published.issue().revision();
    PapersRequest next = desk.request().correcting(revision + 1, correction, days);
    PapersPlan plan = new PapersPlan(next);
    plan.communities(desk.books().ledger().communities());
    plan.imbalances(
        desk.community().communityId(), desk.papers().imbalances(plan, desk.community()));
    if (plan.imbalances(desk.community().communityId()).isEmpty()) {
      reasons(
          desk.papers()
              .drafts()
              .changes(
                  desk.papers().drafts().figures(next, desk.community().communityId()), revision),
          correction,
          published.state() == State.WITHDRAWN);
    }
    desk.papers().write(plan, desk.community().communityId());
    return plan.outcome();
  }

  /** What was withdrawn may be shown again as it was, where a reason says so. */
  private void reasons(
      List<Correction.Line> changes, CorrectionRequest correction, boolean wasWithdrawn)
      throws WorkflowRefused {
    if (changes.isEmpty() && !(wasWithdrawn && !correction.general().isBlank())) {
      throw desk.refused("correct-same");
    }
    Set<String> without = new TreeSet<>();
    Set<String> unused = new TreeSet<>(correction.reasons().keySet());
    for (Correction.Line line : changes) {
      String figure = line.reference();
      unused.remove(figure);
      unused.remove(figure.replaceAll("\\[.*", ""));
      if (correction.reason(figure).isBlank()) {
        without.add(figure);
      }
    }
    if (!without.isEmpty()) {
      throw desk.refused("correct-reason", String.join(", ", without));
    }
    if (!unused.isEmpty()) {
      throw desk.refused("correct-unchanged", String.join(", ", unused));
    }
    if (Correction.isPrivate(correction.note())) {
      throw desk.refused("correct-private");
    }
  }
}
