package org.mingzhang.read.fact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Register;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.OptionText;
import org.mingzhang.read.value.ScaleText;

/** Returned questionnaires 问卷, our own and those of 问卷星. */
final class AnswerRows implements FactMaker {

  private static final int LONGEST_OPTION = 200;

  private final CommunityCell community;
  private final Register register;
  private final Header header;
  private final Map<String, AskedColumns> columns = new HashMap<>();
  private final int round;
  private final UnitCell unit;
  private final int submittedAt;
  private final int mode;
  private final int seconds;
  private final int recommend;
  private final int comment;

  AnswerRows(Header header, CommunityCell community, Register register) {
    this.community = community;
    this.register = register;
    this.header = header;
    Layout layout = header.layout();
    round = layout.slot("round");
    unit = UnitCell.registeredUnit(register, layout.slot("unit"));
    submittedAt = layout.slot("submitted_at");
    mode = layout.slot("mode");
    seconds = layout.slot("seconds");
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
    AskedColumns asked = columns(communityId, roundId);
    SortedMap<String, Integer> scores = new TreeMap<>();
    SortedMap<String, String> words = new TreeMap<>();
    for (AskedColumns.Asked question : asked.scales()) {
      score(cells, scores, words, question);
    }
    SortedMap<String, List<String>> choices = new TreeMap<>();
    SortedMap<String, String> texts = new TreeMap<>();
    for (AskedColumns.Asked question : asked.others()) {
      other(cells, choices, texts, question);
    }
    asked.ticks().forEach((name, options) -> ticks(cells, choices, name, options));
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
        cells.freeText(comment),
        Collections.unmodifiableSortedMap(choices),
        Collections.unmodifiableSortedMap(words),
        Collections.unmodifiableSortedMap(texts));
  }

  private AskedColumns columns(String communityId, String roundId) {
    return columns.computeIfAbsent(
        communityId + "\n" + roundId,
        key -> AskedColumns.of(header, register.questions(communityId, roundId).values()));
  }

  private void score(
      Cells cells,
      SortedMap<String, Integer> scores,
      SortedMap<String, String> words,
      AskedColumns.Asked question) {
    String name = question.name();
    String raw = cells.at(question.position());
    String text = CellText.clean(raw);
    int scale = question.scale();
    int score = ScaleText.score(text, scale);
    if (score == ScaleText.RANGE) {
      // No table of questions names it: the survey may have another scale than the usual one.
      boolean longer = question.question() == null && ScaleText.isOfLongerScale(text);
      Reason reason = longer ? Reason.SCALE_RANGE : Reason.NUMBER_RANGE;
      refuse(cells, question, raw, reason, "1", Integer.toString(scale));
    } else if (score == ScaleText.UNKNOWN) {
      refuse(cells, question, raw, Reason.WORD_UNKNOWN, ScaleText.allowed(scale));
    } else if (score != ScaleText.BLANK) {
      scores.put(name, score);
      if (ScaleText.isWord(text, scale)) {
        words.put(name, CellText.fold(text));
      }
    }
  }

  private void other(
      Cells cells,
      SortedMap<String, List<String>> choices,
      SortedMap<String, String> texts,
      AskedColumns.Asked asked) {
    String raw = cells.at(asked.position());
    String text = CellText.clean(raw);
    Question question = asked.question();
    if (question == null || ScaleText.isBlank(text) || !isReadable(cells, asked, raw, text)) {
      return;
    }
    if (question.type() == QuestionType.TEXT) {
      texts.put(asked.name(), Phones.strikeOut(text));
      return;
    }
    List<String> options =
        switch (question.type()) {
          case MULTIPLE -> OptionText.several(raw);
          case RANKING -> OptionText.ranked(raw);
          default -> List.of(OptionText.one(text));
        };
    if (options.stream().anyMatch(option -> option.length() > LONGEST_OPTION)) {
      refuse(cells, asked, raw, Reason.TEXT_TOO_LONG, Integer.toString(LONGEST_OPTION));
      return;
    }
    choices.put(asked.name(), options);
  }

  /** Seen where any column of an option is filled, be it with a 0. */
  private void ticks(
      Cells cells,
      SortedMap<String, List<String>> choices,
      String name,
      SortedMap<Integer, String> options) {
    List<String> ticked = new ArrayList<>();
    boolean seen = false;
    for (Map.Entry<Integer, String> option : options.entrySet()) {
      String raw = cells.at(option.getKey());
      String text = CellText.clean(raw);
      if (ScaleText.isBlank(text)) {
        continue;
      }
      seen = true;
      if (OptionText.isTicked(text, option.getValue())) {
        ticked.add(OptionText.one(option.getValue()));
      } else if (!OptionText.isUnticked(text)) {
        cells.refuse(header.texts().get(option.getKey()), name, raw, Reason.WORD_UNKNOWN, "1, 0");
      }
    }
    if (seen) {
      choices.put(name, ticked);
    }
  }

  private boolean isReadable(Cells cells, AskedColumns.Asked asked, String raw, String text) {
    int control = CellText.control(text);
    if (text.length() > Cells.LONGEST_TEXT) {
      refuse(cells, asked, raw, Reason.TEXT_TOO_LONG, Integer.toString(Cells.LONGEST_TEXT));
    } else if (control >= 0) {
      String found = String.format(Locale.ROOT, "U+%04X", control);
      refuse(cells, asked, raw, Reason.TEXT_CONTROL, found);
    } else if (CellText.isError(text)) {
      refuse(cells, asked, raw, Reason.VALUE_MISSING);
    } else {
      return true;
    }
    return false;
  }

  private void refuse(
      Cells cells, AskedColumns.Asked asked, String raw, Reason reason, String... args) {
    cells.refuse(header.texts().get(asked.position()), asked.name(), raw, reason, args);
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
