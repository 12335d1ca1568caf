package org.mingzhang.read.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.CorrectiveAction;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.column.QuestionName;
import org.mingzhang.read.value.Words;

/** Corrective actions 整改措施. What owners said of the matter is not read. */
final class CorrectiveActionRows implements FactMaker {

  private final CommunityCell community;
  private final Layout layout;

  CorrectiveActionRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String question = cells.freeText(layout.slot("question"));
    cells.requiredText(layout.slot("measure"));
    String source = cells.word(layout.slot("source"), Words.ACTION_SOURCE);
    CorrectiveAction action =
        new CorrectiveAction(
            origin,
            community.read(cells),
            cells.requiredId(layout.slot("action_no")),
            source.isEmpty() ? "other" : source,
            question.isEmpty() ? "" : QuestionName.of(question),
            cells.freeText(layout.slot("measure")),
            cells.freeText(layout.slot("owner")),
            cells.requiredDate(layout.slot("opened_on")),
            cells.requiredDate(layout.slot("due_on")),
            cells.dateOrNull(layout.slot("done_on")),
            cells.dateOrNull(layout.slot("accepted_on")));
    if (cells.wrong().isEmpty()) {
      order(cells, action.openedOn(), "opened_on", action.dueOn(), "due_on");
      order(cells, action.openedOn(), "opened_on", action.doneOn(), "done_on");
      order(cells, action.openedOn(), "opened_on", action.acceptedOn(), "accepted_on");
      order(cells, action.doneOn(), "done_on", action.acceptedOn(), "accepted_on");
    }
    return action;
  }

  private void order(
      Cells cells,
      @Nullable LocalDate earlier,
      String first,
      @Nullable LocalDate later,
      String second) {
    if (earlier != null && later != null && later.isBefore(earlier)) {
      cells.refuseDisorder(layout.slot(first), layout.slot(second));
    }
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
