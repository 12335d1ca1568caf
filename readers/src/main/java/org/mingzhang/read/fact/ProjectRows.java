package org.mingzhang.read.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Projects of the maintenance fund 维修工程. */
final class ProjectRows implements FactMaker {

  private static final long MOST_HEADS = 1_000_000;
  private static final BigDecimal MOST_AREA = new BigDecimal("1000000000");

  private final CommunityCell community;
  private final Layout layout;

  ProjectRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    String matter = cells.word(layout.slot("matter"), Words.MATTER);
    String basis = cells.requiredWord(layout.slot("basis"), Words.BASIS);
    Project project =
        new Project(
            origin,
            communityId,
            cells.requiredId(layout.slot("project_id")),
            cells.requiredText(layout.slot("project_name")),
            basis,
            matter.isEmpty() ? "use_fund" : matter,
            cells.dateOrNull(layout.slot("voted_on")),
            count(cells, "heads"),
            area(cells, "area"),
            count(cells, "heads_voted"),
            area(cells, "area_voted"),
            count(cells, "heads_agreed"),
            area(cells, "area_agreed"),
            cells.freeText(layout.slot("emergency_reason")),
            cells.dateOrNull(layout.slot("started_on")),
            cells.moneyOrNull(layout.slot("estimate")),
            cells.moneyOrNull(layout.slot("contract")),
            cells.moneyOrNull(layout.slot("settlement")),
            cells.text(layout.slot("scope")));
    checkParts(cells, project);
    return project;
  }

  private @Nullable Long count(Cells cells, String column) {
    return cells.countOrNull(layout.slot(column), 0, MOST_HEADS);
  }

  private @Nullable BigDecimal area(Cells cells, String column) {
    return cells.decimalOrNull(layout.slot(column), BigDecimal.ZERO, MOST_AREA, 4);
  }

  /** Nobody agrees who did not take part, and nobody takes part who may not. */
  private void checkParts(Cells cells, Project p) {
    atMost(cells, "heads_voted", decimal(p.headsVoted()), decimal(p.heads()));
    atMost(cells, "area_voted", p.areaVoted(), p.area());
    atMost(cells, "heads_agreed", decimal(p.headsAgreed()), decimal(p.headsVoted()));
    atMost(cells, "area_agreed", p.areaAgreed(), p.areaVoted());
  }

  private static @Nullable BigDecimal decimal(@Nullable Long value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private void atMost(
      Cells cells, String column, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part != null && whole != null && part.compareTo(whole) > 0) {
      cells.refuse(layout.slot(column), Reason.NUMBER_RANGE, "0", whole.toPlainString());
    }
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
