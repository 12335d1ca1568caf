package org.mingzhang.read.fact;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.DemandAnswer;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Register;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.ScaleText;
import org.mingzhang.read.value.Words;

/** The demand survey 需求调查, one row a household and service. */
final class DemandRows implements FactMaker {

  private final CommunityCell community;
  private final Register register;
  private final UnitCell unit;
  private final Layout layout;

  DemandRows(Layout layout, CommunityCell community, Register register) {
    this.community = community;
    this.register = register;
    this.layout = layout;
    unit = UnitCell.registeredUnit(register, layout.slot("unit"));
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    int before = cells.wrong().size();
    LocalDateTime submitted = cells.requiredTime(layout.slot("submitted_at"));
    boolean datedAndPlaced = !communityId.isEmpty() && cells.wrong().size() == before;
    int round = layout.slot("round");
    String roundId = cells.id(round);
    if (roundId.isEmpty() && datedAndPlaced) {
      roundId = register.roundAt(communityId, submitted).orElse("");
      if (roundId.isEmpty()) {
        cells.refuse(round, Reason.ROUND_UNKNOWN, cells.raw(layout.slot("submitted_at")));
      }
    }
    return new DemandAnswer(
        origin,
        communityId,
        roundId,
        cells.requiredText(layout.slot("service")),
        cells.text(layout.slot("tier")),
        unit.read(cells, communityId),
        submitted,
        yesOrNo(cells, layout.slot("used")),
        satisfaction(cells, layout.slot("satisfaction")),
        yesOrNo(cells, layout.slot("wanted")),
        cells.priceOrNull(layout.slot("max_price")));
  }

  private static @Nullable Boolean yesOrNo(Cells cells, int slot) {
    String word = cells.word(slot, Words.ANSWER);
    return word.isEmpty() ? null : word.equals("yes");
  }

  private static @Nullable Integer satisfaction(Cells cells, int slot) {
    int score = ScaleText.score(CellText.clean(cells.raw(slot)));
    if (score == ScaleText.RANGE) {
      cells.refuse(slot, Reason.NUMBER_RANGE, "1", "5");
    } else if (score == ScaleText.UNKNOWN) {
      cells.refuse(slot, Reason.WORD_UNKNOWN, ScaleText.ALLOWED);
    } else if (score != ScaleText.BLANK) {
      return score;
    }
    return null;
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
