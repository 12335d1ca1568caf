package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.mask.OwnersFiguresTest.count;
import static org.mingzhang.measure.mask.OwnersFiguresTest.rate;
import static org.mingzhang.measure.mask.OwnersFiguresTest.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.mask.Audit.Reader;

/** A correction is masked after the revisions that owners have already. */
class EarlierEditionTest {

  private static final Period Q3 = Period.parse("2026-Q3");
  private static final By URGENT = By.of("urgency", "emergency");
  private static final By NORMAL = By.of("urgency", "normal");

  @TempDir Path folder = Path.of("");

  private static FigureSet repairs(long urgent, long normal) {
    return set(
        "2026-Q3",
        count("repairs.reported", By.ALL, urgent + normal),
        count("repairs.reported", URGENT, urgent),
        count("repairs.reported", NORMAL, normal));
  }

  /** What owners get of a first revision. */
  private static FigureSet edition(FigureSet set) {
    return OwnersFigures.of(List.of(set)).of(set.period());
  }

  private static FigureSet corrected(FigureSet before, FigureSet now) {
    return OwnersFigures.of(List.of(now), List.of(edition(before))).of(now.period());
  }

  private static @Nullable String value(FigureSet set, String id, By by) {
    Figure figure = set.find(id, by).orElseThrow();
    return figure.value() == null ? figure.withheld() : figure.value().toPlainString();
  }

  @Test
  void whatOneRevisionHidTheNextDoesNotPrint() {
    // 16 of which 2 urgent and 14 normal hidden; four urgent ones are found: 14 of 20 would tell
    // that 2 were hidden
    FigureSet shown = corrected(repairs(2, 14), repairs(6, 14));
    assertThat(value(shown, "repairs.reported", By.ALL)).isEqualTo("20");
    assertThat(value(shown, "repairs.reported", URGENT)).isEqualTo(OwnersFigures.FEW);
    assertThat(value(shown, "repairs.reported", NORMAL)).isEqualTo(OwnersFigures.FEW);
    FigureSet alone = OwnersFigures.of(List.of(repairs(6, 14))).of(Q3);
    assertThat(value(alone, "repairs.reported", NORMAL)).isEqualTo("14");
  }

  @Test
  void whatOneRevisionPrintedCannotProtectInTheNext() {
    // 14 normal ones were printed and still are 14: of 17 they leave 3, so it is the 17 that goes
    FigureSet shown = corrected(repairs(6, 14), repairs(3, 14));
    assertThat(value(shown, "repairs.reported", By.ALL)).isEqualTo(OwnersFigures.FEW);
    assertThat(value(shown, "repairs.reported", URGENT)).isEqualTo(OwnersFigures.FEW);
    assertThat(value(shown, "repairs.reported", NORMAL)).isEqualTo("14");
    FigureSet alone = OwnersFigures.of(List.of(repairs(3, 14))).of(Q3);
    assertThat(value(alone, "repairs.reported", By.ALL)).isEqualTo("17");
  }

  @Test
  void whatWasHiddenAndIsNoneNowIsSaidToBePossible() {
    FigureSet before =
        set("2026-Q3", count("survey.returned", By.ALL, 30), count("survey.anonymous", By.ALL, 2));
    FigureSet now =
        set("2026-Q3", count("survey.returned", By.ALL, 29), count("survey.anonymous", By.ALL, 0));
    FigureSet shown = corrected(before, now);
    assertThat(value(shown, "survey.anonymous", By.ALL)).isEqualTo(OwnersFigures.FEW);
    OwnersFigures owners = OwnersFigures.of(List.of(now), List.of(edition(before)));
    assertThat(owners.zeroHidden(Q3)).as("its paper says that an asterisk may be a zero").isTrue();
    assertThat(OwnersFigures.of(List.of(now)).zeroHidden(Q3)).isFalse();
  }

  @Test
  void theSameBooksGiveTheSamePaperAgain() {
    for (FigureSet set : OwnersFiguresTest.year(new Random(5))) {
      FigureSet first = edition(set);
      assertThat(OwnersFigures.of(List.of(set), List.of(first)).of(set.period())).isEqualTo(first);
    }
  }

  private static FigureSet survey(long satisfied, long answers, long safe, long asked) {
    return set(
        "2026-Q3",
        count("survey.returned", By.ALL, answers),
        rate("survey.satisfaction", By.of("question", "overall"), satisfied, answers),
        rate("survey.satisfaction", By.of("question", "D05"), safe, asked));
  }

  private static List<@Nullable String> answers(FigureSet shown) {
    List<@Nullable String> values = new ArrayList<>();
    for (String question : List.of("overall", "D05")) {
      Figure rate = shown.find("survey.satisfaction", By.of("question", question)).orElseThrow();
      values.add(
          rate.value() == null
              ? rate.withheld() + rate.denominator()
              : rate.numerator() + "/" + rate.denominator());
    }
    return values;
  }

  @Test
  void aLateAnswerIsNotToldByTwoEditions() {
    // 42 of 84 less 41 of 83: the late household is satisfied; it left safety out
    FigureSet shown = corrected(survey(41, 83, 60, 80), survey(42, 84, 60, 80));
    assertThat(answers(shown)).containsExactly("41/83", "60/80");
    assertThat(value(shown, "survey.returned", By.ALL)).isEqualTo("83");
  }

  @Test
  void aChangedAnswerIsNotToldEither() {
    assertThat(answers(corrected(survey(41, 83, 60, 80), survey(42, 83, 60, 80))))
        .containsExactly("41/83", "60/80");
  }

  @Test
  void amongSixLateAnswersTwoAreNotTold() {
    assertThat(answers(corrected(survey(41, 83, 60, 80), survey(45, 89, 60, 80))))
        .as("4 satisfied, 2 not")
        .containsExactly("41/83", "60/80");
  }

  @Test
  void whatDiffersByFiveOrMoreFromEveryEditionIsShownAgain() {
    FigureSet first = edition(survey(41, 83, 60, 80));
    FigureSet second = OwnersFigures.of(List.of(survey(42, 84, 60, 80)), List.of(first)).of(Q3);
    OwnersFigures third = OwnersFigures.of(List.of(survey(47, 89, 60, 80)), List.of(first, second));
    assertThat(answers(third.of(Q3))).containsExactly("47/89", "60/80");
  }

  @Test
  void aRateThatIsHeldBackStaysHeldBackAndKeepsItsBase() {
    // 38 of 40 satisfied at first, 35 of 40 after two answers were read again
    By overall = By.of("question", "overall");
    FigureSet shown =
        corrected(
            set("2026-Q3", rate("survey.satisfaction", overall, 38, 40)),
            set("2026-Q3", rate("survey.satisfaction", overall, 35, 40)));
    Figure rate = shown.find("survey.satisfaction", overall).orElseThrow();
    assertThat(rate.value()).isNull();
    assertThat(rate.denominator()).isEqualTo("40");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void correctedQuartersGiveNothingAway(long seed) throws IOException {
    Assumptions.assumeTrue(Attacker.isThere(), "Install python3 to attack the masks.");
    Random random = new Random(seed);
    Attacker attacker = new Attacker();
    int more = 0;
    for (int i = 0; i < 4; i++) {
      FigureSet before = OwnersFiguresTest.year(random).get(0);
      FigureSet now = OwnersFiguresTest.year(random).get(0);
      OwnersFigures first = OwnersFigures.of(List.of(before));
      OwnersFigures second = OwnersFigures.of(List.of(now), List.of(first.of(now.period())));
      for (String topic : List.of("repairs", "survey")) {
        Mask mask = second.mask(now.period(), topic);
        more += mask.hidden().size();
        more -= OwnersFigures.of(List.of(now)).mask(now.period(), topic).hidden().size();
        attacker.faces(topic + " " + seed + "." + i, mask, Reader.PLAIN, false);
      }
    }
    assertThat(more).isPositive();
    Attacker.Said said = attacker.attacks(folder);
    assertThat(said.text()).startsWith("8 issues, ").endsWith(" 0 exposed, 0 too hard\n");
  }
}
