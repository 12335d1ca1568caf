package org.mingzhang.read.fact;

import java.time.LocalDate;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.read.column.Layout;

/** Rounds of the survey 问卷批次. */
final class SurveyRoundRows implements FactMaker {

  private static final long MOST = 10_000_000;

  private final CommunityCell community;
  private final int round;
  private final int from;
  private final int to;
  private final int issued;
  private final int method;
  private final int sampling;
  private final int contractor;
  private final int excluded;
  private final int incentive;
  private final int notes;

  SurveyRoundRows(Layout layout, CommunityCell community) {
    this.community = community;
    round = layout.slot("round");
    from = layout.slot("from");
    to = layout.slot("to");
    issued = layout.slot("issued");
    method = layout.slot("method");
    sampling = layout.slot("sampling");
    contractor = layout.slot("contractor");
    excluded = layout.slot("excluded");
    incentive = layout.slot("incentive");
    notes = layout.slot("notes");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    int before = cells.wrong().size();
    LocalDate first = cells.requiredDate(from);
    LocalDate last = cells.requiredDate(to);
    if (last.isBefore(first) && cells.wrong().size() == before) {
      cells.refuseDisorder(from, to);
    }
    return new SurveyRound(
        origin,
        communityId,
        cells.requiredId(round),
        first,
        last,
        cells.countOrNull(issued, 0, MOST),
        cells.text(method),
        cells.text(sampling),
        cells.text(contractor),
        cells.text(excluded),
        cells.text(incentive),
        cells.freeText(notes));
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
