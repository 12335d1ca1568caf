package org.mingzhang.read.fact;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Register;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.ScaleText;

/** Returned questionnaires 问卷, our own and those of 问卷星. */
final class AnswerRows implements FactMaker {

  private static final String[] SCALES = {
    "overall", "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10"
  };

  private final CommunityCell community;
  private final Register register;
  private final SortedMap<Integer, String> questions;
  private final int round;
  private final UnitCell unit;
  private final int submittedAt;
  private final int mode;
  private final int seconds;
  private final int[] scales;
  private final int recommend;
  private final int comment;

  AnswerRows(Header header, CommunityCell community, Register register) {
    this.community = community;
    this.register = register;
    questions = header.questions();
    Layout layout = header.layout();
    round = layout.slot("round");
    unit = UnitCell.registeredUnit(register, layout.slot("unit"));
    submittedAt = layout.slot("submitted_at");
    mode = layout.slot("mode");
    seconds = layout.slot("seconds");
    scales = new int[SCALES.length];
    for (int i = 0; i < SCALES.length; i++) {
      scales[i] = layout.slot(SCALES[i]);
    }
    recommend = layout.slot("recommend");
    comment = layout.slot("comment");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    int before = cells.wrong().size();
    LocalDateTime submitted = cells.requiredTime(submittedAt);
    boolean datedAndPlaced = !communityId.isEmpty() && cells.wrong().size() == before;
    String roundId = cells.id(round);
    if (roundId.isEmpty() && datedAndPlaced) {
      roundId = register.roundAt(communityId, submitted).orElse("");
      if (roundId.isEmpty()) {
        cells.refuse(round, Reason.ROUND_UNKNOWN, cells.raw(submittedAt));
      }
    }
    SortedMap<String, Integer> scores = new TreeMap<>();
    for (int i = 0; i < SCALES.length; i++) {
      score(cells, scores, SCALES[i], cells.raw(scales[i]), cells.header(scales[i]));
    }
    for (Map.Entry<Integer, String> question : questions.entrySet()) {
      String header = question.getValue();
      score(cells, scores, header, cells.at(question.getKey()), header);
    }
    return new Answer(
        origin,
        communityId,
        roundId,
        unit.read(cells, communityId),
        submitted,
        cells.text(mode),
        secondsTaken(cells),
        Collections.unmodifiableSortedMap(scores),
        recommendation(cells),
        cells.freeText(comment));
  }

  private static void score(
      Cells cells, SortedMap<String, Integer> scores, String name, String raw, String header) {
    int score = ScaleText.score(CellText.clean(raw));
    if (score == ScaleText.RANGE) {
      cells.refuse(header, name, raw, Reason.NUMBER_RANGE, "1", "5");
    } else if (score == ScaleText.UNKNOWN) {
      cells.refuse(header, name, raw, Reason.WORD_UNKNOWN, ScaleText.ALLOWED);
    } else if (score != ScaleText.BLANK) {
      scores.put(name, score);
    }
  }

  private @Nullable Integer recommendation(Cells cells) {
    int reading = ScaleText.recommend(CellText.clean(cells.raw(recommend)));
    if (reading == ScaleText.RANGE || reading == ScaleText.UNKNOWN) {
      cells.refuse(recommend, Reason.NUMBER_RANGE, "0", "10");
      return null;
    }
    return reading == ScaleText.BLANK ? null : Integer.valueOf(reading);
  }

  private @Nullable Integer secondsTaken(Cells cells) {
    String text = cells.text(seconds);
    if (text.isEmpty()) {
      return null;
    }
    Integer taken = ScaleText.seconds(text);
    if (taken == null) {
      cells.refuse(seconds, Reason.NUMBER_FORM, "0");
    }
    return taken;
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
