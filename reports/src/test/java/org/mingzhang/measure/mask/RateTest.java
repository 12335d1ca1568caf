package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.mask.Tables.Q1;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.mask.Audit.Reader;

/** A rate beside its base is a count in disguise. */
class RateTest {

  private static final List<String> BUILDINGS = List.of("1栋", "2栋", "3栋");

  @Test
  void aRateWithThreeUnsatisfiedIsHiddenWithOneOther() {
    // 28 of 31, 33 of 40, 41 of 50; 102 of 121 in all: 31 − 28 = 3 in 1栋
    Mask mask = Masker.mask(issue(28, 33, 41), MaskRule.DEFAULT);
    assertThat(mask.hides(rate("1栋"), MaskRule.DEFAULT)).isTrue();
    assertThat(BUILDINGS.stream().filter(b -> mask.hides(rate(b), MaskRule.DEFAULT))).hasSize(2);
    assertThat(mask.hides(estate(), MaskRule.DEFAULT)).isFalse();
    assertThat(Audit.of(mask, MaskRule.DEFAULT, Reader.KNOWS_RULE).holds()).isTrue();
  }

  @Test
  void aRateWithFourSatisfiedIsHidden() {
    Mask mask = Masker.mask(issue(4, 33, 41), MaskRule.DEFAULT);
    assertThat(mask.hides(rate("1栋"), MaskRule.DEFAULT)).isTrue();
  }

  @Test
  void ratesOfManyArePrinted() {
    Mask mask = Masker.mask(issue(20, 30, 31), MaskRule.DEFAULT);
    assertThat(mask.hidden()).isEmpty();
    assertThat(BUILDINGS).noneMatch(b -> mask.hides(rate(b), MaskRule.DEFAULT));
  }

  private static Issue issue(long... satisfied) {
    long[] answers = {31, 40, 50};
    Issue.Builder issue =
        Issue.builder()
            .table(
                CountTable.of(
                    "answers",
                    Q1,
                    List.of(Dimension.fixed("building", BUILDINGS)),
                    Map.of(
                        By.of("building", "1栋"), 31L,
                        By.of("building", "2栋"), 40L,
                        By.of("building", "3栋"), 50L)));
    long all = 0;
    for (int i = 0; i < answers.length; i++) {
      issue.rate(rate(BUILDINGS.get(i)), satisfied[i], answers[i] - satisfied[i]);
      all += satisfied[i];
    }
    return issue
        .rate(estate(), all, 121 - all)
        .sum(estate().numerator(), BUILDINGS.stream().map(b -> rate(b).numerator()).toList())
        .build();
  }

  private static Rate rate(String building) {
    By by = By.of("building", building);
    return new Rate(new CountKey("satisfied", Q1, by), new CountKey("answers", Q1, by));
  }

  private static Rate estate() {
    return new Rate(new CountKey("satisfied", Q1, By.ALL), new CountKey("answers", Q1, By.ALL));
  }
}
