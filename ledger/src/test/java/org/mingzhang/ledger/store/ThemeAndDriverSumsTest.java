package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.HOME;
import static org.mingzhang.ledger.store.Books.recomputed;
import static org.mingzhang.ledger.store.Books.round;
import static org.mingzhang.ledger.store.Books.row;
import static org.mingzhang.ledger.store.Books.value;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.ScoreMoments;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.Themes;
import org.mingzhang.ledger.Themes.Theme;

/** Comments by theme, and what scores add up to. Expected values are counted by hand. */
class ThemeAndDriverSumsTest {

  private static final Themes THEMES =
      new Themes(
          List.of("无", "没有意见"),
          List.of(
              new Theme("lift", "电梯", "lifts", List.of("电梯", "lift"), List.of("电梯广告")),
              new Theme("noise", "噪声", "noise", List.of("吵", "噪音"), List.of("不吵", "没有噪音")),
              new Theme("odd", "怪字", "odd", List.of("c++", "it's", "a|b"), List.of()),
              new Theme("silent", "无人提", "silent", List.of("直升机"), List.of())));

  @TempDir private Path folder;

  private static Answer said(long row, String unit, String at, String comment) {
    return new Answer(
        row(row),
        HOME,
        "R1",
        unit,
        LocalDateTime.parse(at),
        "paper",
        null,
        new TreeMap<>(Map.of("overall", 4)),
        null,
        comment);
  }

  @Test
  void aCommentCountsOnceForEachThemeItTouches() {
    try (Books books = Books.open(folder, THEMES)) {
      books.post(
          "survey.csv",
          List.of(
              round(2, "R1", "2026-09-05", "2026-09-25"),
              said(3, "1-101", "2026-09-06T08:00", "电梯太吵，电梯又坏了"),
              said(4, "1-102", "2026-09-06T08:01", "电梯广告太多"),
              said(5, "1-103", "2026-09-06T08:02", "楼上不吵"),
              said(6, "1-104", "2026-09-06T08:03", "楼上不吵，楼下吵"),
              said(7, "1-105", "2026-09-06T08:04", " 无。"),
              said(8, "1-106", "2026-09-06T08:05", "没有意见！！"),
              said(9, "1-107", "2026-09-06T08:06", ""),
              said(10, "1-108", "2026-09-06T08:07", "Lift坏了"),
              said(11, "1-109", "2026-09-06T08:08", "uplifting"),
              said(12, "1-110", "2026-09-06T08:09", "C++, it's 'quoted'"),
              // What stood on either side of an exception makes no word: 电[不吵]梯.
              said(13, "1-111", "2026-09-06T08:10", "电不吵梯"),
              // Superseded by the later answer of the same room, which says nothing.
              said(14, "1-112", "2026-09-06T08:11", "电梯"),
              said(15, "1-112", "2026-09-07T08:11", "……"),
              // Not yet known at the end of the quarter.
              said(16, "1-113", "2026-10-02T08:11", "电梯")));
      Slice q3 = books.slice("2026-Q3");
      assertThat(value(q3, Term.COMMENTS)).isEqualTo(8);
      assertThat(value(q3, Term.COMMENTS_UNMATCHED)).isEqualTo(4);
      assertThat(value(q3, Term.THEME_MENTIONS, By.of("theme", "lift"))).isEqualTo(2);
      assertThat(value(q3, Term.THEME_MENTIONS, By.of("theme", "noise"))).isEqualTo(2);
      assertThat(value(q3, Term.THEME_MENTIONS, By.of("theme", "odd"))).isEqualTo(1);
      assertThat(q3.sums(Term.THEME_MENTIONS))
          .anyMatch(s -> s.by().get("theme").equals("silent") && s.rows() == 0);
      assertThat(q3.contributions(Term.THEME_MENTIONS))
          .extracting(c -> c.by().get("theme") + c.origin().row())
          .containsExactlyInAnyOrder("lift3", "lift10", "noise3", "noise6", "odd12");
      assertThat(q3.contributions(Term.COMMENTS_UNMATCHED))
          .extracting(c -> c.origin().row())
          .containsExactly(4L, 5L, 11L, 13L);
      assertThat(value(books.slice("2026-Q2"), Term.COMMENTS)).isZero();
    }
  }

  @Test
  void withoutADictionaryEveryCommentTouchesNone() {
    try (Books books = Books.open(folder)) {
      books.post(
          "survey.csv",
          List.of(
              round(2, "R1", "2026-09-05", "2026-09-25"),
              said(3, "1-101", "2026-09-06T08:00", "电梯")));
      assertThat(value(books.slice("2026-Q3"), Term.COMMENTS_UNMATCHED)).isEqualTo(1);
      assertThat(books.slice("2026-Q3").sums(Term.THEME_MENTIONS)).isEmpty();
    }
  }

  private static Answer scored(long row, int number, Map<String, Integer> scores) {
    return new Answer(
        row(row),
        HOME,
        "R1",
        "1-" + (100 + number),
        LocalDateTime.parse("2026-09-06T08:00").plusMinutes(number),
        "paper",
        null,
        new TreeMap<>(scores),
        null,
        "");
  }

  /**
   * Thirty-one answer both, so D01 is a need of the complete answers; D02 has 29 scores and is
   * none. Overall 1 2 3 4 5 in turn, D01 = 6 − overall, the 31st 3 and 5.
   */
  private static List<Fact> answers() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int overall = i % 5 + 1;
      TreeMap<String, Integer> scores =
          new TreeMap<>(Map.of("overall", overall, "D01", 6 - overall));
      if (i < 29) {
        scores.put("D02", 4);
      } else {
        scores.put("D02", Answer.NOT_APPLICABLE);
      }
      facts.add(scored(i + 3, i, scores));
    }
    facts.add(scored(33, 30, Map.of("overall", 3, "D01", 5)));
    facts.add(scored(34, 31, Map.of("overall", 3, "D01", Answer.NOT_APPLICABLE, "绿化", 5)));
    facts.add(scored(35, 32, Map.of("D01", 5)));
    return facts;
  }

  @Test
  void completeAnswersAndTheirProducts() {
    List<ScoreMoments> both = new ArrayList<>();
    for (boolean reversed : new boolean[] {false, true}) {
      List<Fact> facts = new ArrayList<>(answers());
      if (reversed) {
        Collections.reverse(facts);
      }
      try (Books books = Books.open(folder.resolve(reversed ? "b" : "a"))) {
        books.post("round.csv", List.of(round(2, "R1", "2026-09-05", "2026-09-25")));
        books.post("survey.csv", facts);
        Slice q3 = books.slice("2026-Q3");
        assertThat(value(q3, Term.DRIVER_ANSWERS)).isEqualTo(31);
        assertThat(value(q3, Term.PAIR_ANSWERS, By.of("question", "D01"))).isEqualTo(31);
        assertThat(value(q3, Term.PAIR_ANSWERS, By.of("question", "D02"))).isEqualTo(29);
        assertThat(recomputed(q3, Term.PAIR_ANSWERS))
            .isEqualTo(Map.of(By.of("question", "D01"), 31L, By.of("question", "D02"), 29L));
        both.add(q3.moments());
        assertThat(books.slice("2026-Q2").moments()).isEqualTo(ScoreMoments.NONE);
      }
    }
    ScoreMoments moments = both.get(0);
    assertThat(moments.needs()).containsExactly("D01");
    assertThat(moments.parts()).hasSize(31);
    // n; Σ overall = 6·15 + 3; Σ D01 = 6·15 + 5; Σ overall² = 6·55 + 9; Σ overall·D01 = 6·35 + 15;
    // Σ D01² = 6·55 + 25.
    assertThat(
            IntStream.range(0, 6)
                .mapToObj(i -> moments.parts().stream().mapToLong(p -> p.get(i)).sum())
                .toList())
        .containsExactly(31L, 93L, 95L, 339L, 225L, 355L);
    assertThat(moments.pairs().get("D01"))
        .isEqualTo(new ScoreMoments.Pair(31, 95, 93, 355, 225, 339));
    assertThat(moments.pairs()).containsOnlyKeys("D01", "D02");
    assertThat(both.get(1)).isEqualTo(moments);
  }

  /**
   * Forty answers to nine questions, of which five took ten seconds and four are all on one line:
   * where the office leaves them out, 31 tell what goes with what and what was written.
   */
  @ParameterizedTest
  @CsvSource({"false, 40", "true, 31"})
  void answersThatTheRatesLeaveOutTellNothingElseEither(boolean excluded, long expected) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      TreeMap<String, Integer> scores = new TreeMap<>(Map.of("overall", i % 5 + 1));
      for (int need = 1; need <= 8; need++) {
        scores.put("D0" + need, i >= 36 ? i % 5 + 1 : (i + need) % 5 + 1);
      }
      facts.add(
          new Answer(
              row(i + 3),
              HOME,
              "R1",
              "1-" + (100 + i),
              LocalDateTime.parse("2026-09-06T08:00").plusMinutes(i),
              "网络",
              i < 5 ? 10 : 100,
              scores,
              null,
              "电梯"));
    }
    SurveyRule rule = new SurveyRule(2, 8, 30, excluded, 30, 50);
    try (Books books = Books.open(folder.resolve(excluded + "x"), (community, period) -> rule)) {
      books.post("round.csv", List.of(round(2, "R1", "2026-09-05", "2026-09-25")));
      books.post("survey.csv", facts);
      Slice q3 = books.slice("2026-Q3");
      assertThat(value(q3, Term.SURVEY_FLAGGED)).isEqualTo(9);
      assertThat(value(q3, Term.ANSWERS, By.of("question", "overall"))).isEqualTo(expected);
      assertThat(value(q3, Term.DRIVER_ANSWERS)).isEqualTo(expected);
      assertThat(value(q3, Term.PAIR_ANSWERS, By.of("question", "D03"))).isEqualTo(expected);
      assertThat(value(q3, Term.COMMENTS)).isEqualTo(expected);
      assertThat(q3.moments().pairs().get("D03"))
          .isNotNull()
          .extracting(ScoreMoments.Pair::n)
          .isEqualTo(expected);
    }
  }
}
