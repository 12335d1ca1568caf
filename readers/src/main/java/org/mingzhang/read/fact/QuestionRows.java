package org.mingzhang.read.fact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.column.QuestionName;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.Words;

/** The question sets of surveys 问卷题目. */
final class QuestionRows implements FactMaker {

  private static final Set<Integer> SCALES = Set.of(3, 5, 7, 10);

  private static final Pattern CONDITION =
      Pattern.compile("(?<question>[^=]+)={1,2}(?<value>[^=]+)");

  private final CommunityCell community;
  private final Layout layout;

  QuestionRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    String asked = cells.requiredText(layout.slot("question"));
    String question = asked.isEmpty() ? "" : QuestionName.of(asked);
    QuestionType type = type(cells, question);
    int scale = type == QuestionType.SCALE ? scale(cells) : 0;
    String[] condition = condition(cells);
    return new Question(
        origin,
        communityId,
        cells.id(layout.slot("round")),
        question,
        cells.text(layout.slot("label")),
        type,
        scale,
        satisfied(cells, scale),
        need(cells, type),
        cells.text(layout.slot("service")),
        condition[0],
        condition[1]);
  }

  private QuestionType type(Cells cells, String question) {
    int slot = layout.slot("type");
    String word = cells.requiredWord(slot, Words.QUESTION_TYPE);
    if (word.isEmpty()) {
      return QuestionType.SCALE;
    }
    QuestionType type = QuestionType.valueOf(word.toUpperCase(Locale.ROOT));
    if (QuestionName.isOwn(question) && type != QuestionType.SCALE) {
      cells.refuse(slot, Reason.WORD_UNKNOWN, "scale 量表");
    }
    return type;
  }

  private int scale(Cells cells) {
    int slot = layout.slot("scale");
    String text = cells.text(slot);
    if (text.isEmpty()) {
      return Question.USUAL_SCALE;
    }
    String number = CellText.fold(text).replaceAll("(?:1[-–—~至])?(\\d{1,2})(?:级|点|分|分制)?", "$1");
    for (int scale : SCALES) {
      if (number.equals(Integer.toString(scale))) {
        return scale;
      }
    }
    cells.refuse(slot, Reason.WORD_UNKNOWN, "3, 5, 7, 10");
    return Question.USUAL_SCALE;
  }

  private @Nullable Integer satisfied(Cells cells, int scale) {
    int slot = layout.slot("satisfied");
    Long lowest = cells.countOrNull(slot, scale == 0 ? 1 : 2, scale == 0 ? 10 : scale);
    if (lowest != null && scale == 0) {
      cells.refuse(slot, Reason.WORD_UNKNOWN, "scale 量表");
    }
    return lowest == null ? null : Integer.valueOf(lowest.intValue());
  }

  private String need(Cells cells, QuestionType type) {
    int slot = layout.slot("need");
    String text = cells.text(slot);
    if (text.isEmpty()) {
      return text;
    }
    String need = QuestionName.of(text.toUpperCase(Locale.ROOT));
    if (!QuestionName.isOwn(need) || need.equals("overall") || type != QuestionType.SCALE) {
      cells.refuse(slot, Reason.WORD_UNKNOWN, "D01 … D10");
      return "";
    }
    return need;
  }

  /** {@code Q3=是}: the question and the answer of those who are asked; blank for all. */
  private String[] condition(Cells cells) {
    int slot = layout.slot("ask_if");
    String text = cells.text(slot);
    if (text.isEmpty()) {
      return new String[] {"", ""};
    }
    Matcher parts = CONDITION.matcher(text.replace('＝', '='));
    if (!parts.matches()) {
      cells.refuse(slot, Reason.WORD_UNKNOWN, "question=value 题目=答案");
      return new String[] {"", ""};
    }
    return new String[] {
      QuestionName.of(parts.group("question").strip()),
      CellText.fold(CellText.clean(parts.group("value")))
    };
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
