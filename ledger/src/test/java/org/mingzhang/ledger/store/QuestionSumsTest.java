package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.HOME;
import static org.mingzhang.ledger.store.Books.round;
import static org.mingzhang.ledger.store.Books.row;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.ScoreWord;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.Term;

/** M16, M17: sums of questions of any type and scale; every expected number is counted by hand. */
class QuestionSumsTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static Question question(long row, String name, QuestionType type, int scale) {
    return new Question(row(row), HOME, "", name, "", type, scale, null, "", "", "", "");
  }

  private static Question scale(
      long row, String round, String name, int scale, @Nullable Integer satisfied, String need) {
    return new Question(
        row(row),
        HOME,
        round,
        name,
        "问" + name,
        QuestionType.SCALE,
        scale,
        satisfied,
        need,
        "",
        "",
        "");
  }

  private static Question behind(Question q, String asked, String value) {
    return new Question(
        q.origin(),
        q.communityId(),
        q.round(),
        q.question(),
        q.label(),
        q.type(),
        q.scale(),
        q.satisfied(),
        q.need(),
        q.service(),
        asked,
        value);
  }

  /** An answer without a unit, so that each counts. */
  private static Answer answer(
      long row, Map<String, Integer> scores, Map<String, List<String>> choices) {
    return answer(row, scores, choices, Map.of(), Map.of());
  }

  private static Answer answer(
      long row,
      Map<String, Integer> scores,
      Map<String, List<String>> choices,
      Map<String, String> words,
      Map<String, String> texts) {
    return new Answer(
        row(row),
        HOME,
        "R1",
        "",
        LocalDateTime.of(2026, 7, 9, 8, 0),
        "paper",
        null,
        new TreeMap<>(scores),
        null,
        "",
        new TreeMap<>(choices),
        new TreeMap<>(words),
        new TreeMap<>(texts));
  }

  private Slice july(Fact... facts) {
    List<Fact> all = new ArrayList<>(List.of(round(2, "R1", "2026-07-01", "2026-07-31")));
    all.addAll(List.of(facts));
    books.post("survey.csv", all);
    return books.slice("2026-07");
  }

  private static long value(Slice slice, Term term, String... by) {
    SortedMap<String, String> keys = new TreeMap<>();
    for (int i = 0; i < by.length; i += 2) {
      keys.put(by[i], by[i + 1]);
    }
    long sum =
        slice.sums(term).stream()
            .filter(s -> s.by().includes(new By(keys)))
            .mapToLong(s -> s.value())
            .sum();
    long rows =
        slice.contributions(term).stream()
            .filter(c -> c.by().includes(new By(keys)))
            .mapToLong(c -> c.value())
            .sum();
    assertThat(rows).isEqualTo(sum);
    return sum;
  }

  /** Of 1, 8, 9, 10 and 不适用 on ten points: base 4, satisfied 8 to 10, top 10, sum 28. */
  @Test
  void m16aScaleOfTen() {
    Slice july =
        july(
            question(3, "电梯", QuestionType.SCALE, 10),
            answer(4, Map.of("overall", 5, "电梯", 1), Map.of()),
            answer(5, Map.of("overall", 3, "电梯", 8), Map.of()),
            answer(6, Map.of("overall", 4, "电梯", 9), Map.of()),
            answer(7, Map.of("overall", 0, "电梯", 10), Map.of()),
            answer(8, Map.of("电梯", 0), Map.of()));
    assertThat(value(july, Term.ANSWERS, "question", "电梯")).isEqualTo(4);
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "电梯")).isEqualTo(3);
    assertThat(value(july, Term.ANSWERS_TOP, "question", "电梯")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS_TOP_TWO, "question", "电梯")).isEqualTo(2);
    assertThat(value(july, Term.ANSWERS_TOP_THREE, "question", "电梯")).isEqualTo(3);
    assertThat(value(july, Term.ANSWERS_SCORE, "question", "电梯")).isEqualTo(28);
    assertThat(value(july, Term.ANSWERS_NOT_APPLICABLE, "question", "电梯")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS, "question", "overall")).isEqualTo(3);
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "overall")).isEqualTo(2);
    assertThat(value(july, Term.ANSWERS_TOP_THREE, "question", "overall")).isEqualTo(3);
  }

  /**
   * Of three points only the highest; of seven the two highest; a question's own word goes first.
   */
  @Test
  void m16theSatisfiedSetOfEachScale() {
    Slice july =
        july(
            question(3, "三", QuestionType.SCALE, 3),
            question(4, "七", QuestionType.SCALE, 7),
            scale(5, "", "五", 5, 3, ""),
            answer(6, Map.of("三", 3, "七", 7, "五", 3), Map.of()),
            answer(7, Map.of("三", 2, "七", 6, "五", 2), Map.of()),
            answer(8, Map.of("三", 1, "七", 5, "五", 5), Map.of()),
            answer(9, Map.of("三", 4, "七", 1), Map.of()));
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "三")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS, "question", "三")).isEqualTo(3);
    assertThat(value(july, Term.ANSWERS_OFF_SCALE, "question", "三")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "七")).isEqualTo(2);
    assertThat(value(july, Term.ANSWERS, "question", "七")).isEqualTo(4);
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "五")).isEqualTo(2);
  }

  /**
   * Five reply to the filter, three pass it; one of those who did not pass answers all the same,
   * one who passed leaves it blank.
   */
  @Test
  void m16theBaseBehindAFilter() {
    Slice july =
        july(
            question(3, "报修过", QuestionType.CHOICE, 0),
            behind(question(4, "维修", QuestionType.SCALE, 5), "报修过", "是"),
            behind(question(5, "原因", QuestionType.MULTIPLE, 0), "维修", "1"),
            answer(6, Map.of("维修", 5), Map.of("报修过", List.of("是"))),
            answer(7, Map.of("维修", 1), Map.of("报修过", List.of("是"), "原因", List.of("慢", "贵"))),
            answer(8, Map.of(), Map.of("报修过", List.of("是"))),
            answer(9, Map.of("维修", 4), Map.of("报修过", List.of("否"), "原因", List.of("慢"))),
            answer(10, Map.of(), Map.of("报修过", List.of("否"))));
    assertThat(value(july, Term.FILTER_ANSWERS, "question", "维修")).isEqualTo(5);
    assertThat(value(july, Term.FILTER_PASSED, "question", "维修")).isEqualTo(3);
    assertThat(value(july, Term.ANSWERS, "question", "维修")).isEqualTo(2);
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "维修")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS_UNASKED, "question", "维修")).isEqualTo(1);
    assertThat(value(july, Term.FILTER_ANSWERS, "question", "原因")).isEqualTo(3);
    assertThat(value(july, Term.CHOICE_ANSWERS, "question", "原因")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS_UNASKED, "question", "原因")).isEqualTo(1);
    assertThat(value(july, Term.CHOICE_TICKS, "question", "报修过", "option", "是")).isEqualTo(3);
  }

  /** Ticks are more than those who saw the question; who ticked nothing saw it too. */
  @Test
  void m17choicesAndRankings() {
    Slice july =
        july(
            question(3, "改进", QuestionType.MULTIPLE, 0),
            question(4, "次序", QuestionType.RANKING, 0),
            answer(5, Map.of(), Map.of("改进", List.of("保洁", "绿化"), "次序", List.of("安保", "保洁"))),
            answer(6, Map.of(), Map.of("改进", List.of("保洁"), "次序", List.of("保洁", "绿化", "安保"))),
            answer(7, Map.of(), Map.of("改进", List.of(), "次序", List.of("安保"))));
    assertThat(value(july, Term.CHOICE_ANSWERS, "question", "改进")).isEqualTo(3);
    assertThat(value(july, Term.CHOICE_TICKS, "question", "改进")).isEqualTo(3);
    assertThat(value(july, Term.CHOICE_TICKS, "question", "改进", "option", "保洁")).isEqualTo(2);
    assertThat(value(july, Term.CHOICE_ANSWERS, "question", "次序")).isEqualTo(3);
    assertThat(value(july, Term.RANKED_FIRST, "question", "次序", "option", "安保")).isEqualTo(2);
    assertThat(value(july, Term.RANKED, "question", "次序", "option", "安保")).isEqualTo(3);
    assertThat(value(july, Term.RANKED_PLACES, "question", "次序", "option", "安保")).isEqualTo(5);
    assertThat(value(july, Term.RANKED_FIRST, "question", "次序", "option", "绿化")).isZero();
    assertThat(value(july, Term.RANKED_PLACES, "question", "次序", "option", "绿化")).isEqualTo(2);
    assertThat(value(july, Term.CHOICE_TICKS, "question", "次序")).isZero();
  }

  /** One question of a need stands for it; two are not thrown together. */
  @Test
  void m17aNeedHasTheQuestionThatAsksForIt() {
    Slice july =
        july(
            scale(3, "", "巡逻", 5, null, "D05"),
            scale(4, "", "保洁", 5, null, "D06"),
            scale(5, "", "绿化", 5, null, "D06"),
            answer(6, Map.of("巡逻", 4, "保洁", 2, "绿化", 5), Map.of()));
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "D05")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS, "question", "巡逻")).isZero();
    assertThat(value(july, Term.ANSWERS, "question", "D06")).isZero();
    assertThat(value(july, Term.ANSWERS, "question", "保洁")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "绿化")).isEqualTo(1);
  }

  /** D05 was answered on five points in a column of its own; 巡逻, on seven, stands by itself. */
  @Test
  void m17aNeedWithAColumnOfItsOwnKeepsItsScale() {
    Slice july =
        july(
            scale(3, "", "巡逻", 7, null, "D05"),
            scale(4, "", "保洁", 7, null, "D06"),
            answer(5, Map.of("D05", 4, "巡逻", 5, "保洁", 6), Map.of()));
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "D05")).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "巡逻")).isZero();
    SurveyDefinition meant = july.surveyOf(july.period()).orElseThrow();
    assertThat(List.of(meant.scale("D05"), meant.satisfiedFrom("D05"))).containsExactly(5, 4);
    assertThat(meant.label("D05")).isEmpty();
    assertThat(List.of(meant.scale("巡逻"), meant.satisfiedFrom("巡逻"))).containsExactly(7, 6);
    // 保洁 alone asks for D06, which has no column.
    assertThat(List.of(meant.scale("D06"), meant.satisfiedFrom("D06"))).containsExactly(7, 6);
    assertThat(meant.isAsked("D05")).isTrue();
    assertThat(meant.isAsked("D06")).isTrue();
    assertThat(meant.isAsked("D07")).isFalse();
  }

  /** A round's own question goes before that of every round; a later table replaces it. */
  @Test
  void theQuestionSetOfARound() {
    Slice july =
        july(
            scale(3, "", "电梯", 5, null, ""),
            scale(4, "R1", "电梯", 10, 9, ""),
            scale(5, "R2", "电梯", 3, null, ""),
            answer(6, Map.of("电梯", 8), Map.of()),
            answer(7, Map.of("电梯", 9), Map.of()));
    assertThat(july.questions()).extracting(Question::scale).containsExactly(10);
    assertThat(value(july, Term.ANSWERS_SATISFIED, "question", "电梯")).isEqualTo(1);
    books.post("again.csv", List.of(scale(2, "R1", "电梯", 10, 8, "")));
    assertThat(value(books.slice("2026-07"), Term.ANSWERS_SATISFIED, "question", "电梯"))
        .isEqualTo(2);
    assertThat(books.ledger.register().questions(HOME, "R1").get("电梯"))
        .extracting(Question::satisfied)
        .isEqualTo(8);
    assertThat(books.ledger.register().questions(HOME, "R3").get("电梯"))
        .extracting(Question::scale)
        .isEqualTo(5);
  }

  /** How a score was worded makes no other answer, and is counted beside the score. */
  @Test
  void wordsAreKeptBesideTheirScores() {
    Slice july =
        july(
            answer(3, Map.of("overall", 3), Map.of(), Map.of("overall", "基本满意"), Map.of()),
            answer(4, Map.of("overall", 3), Map.of(), Map.of("overall", "一般"), Map.of()),
            answer(5, Map.of("overall", 3), Map.of(), Map.of("overall", "基本满意"), Map.of()),
            answer(6, Map.of("overall", 5), Map.of(), Map.of(), Map.of()));
    assertThat(july.scoreWords())
        .containsExactly(
            new ScoreWord("overall", "一般", 3, 1), new ScoreWord("overall", "基本满意", 3, 2));
    FileReport again =
        books.post(
            "again.csv", List.of(answer(3, Map.of("overall", 3), Map.of(), Map.of(), Map.of())));
    assertThat(again.duplicate()).isEqualTo(1);
    assertThat(again.refused()).isZero();
  }
}
