package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.measure.SummaryRate.Kind;
import org.mingzhang.measure.SummaryRate.Verdict;

class SummaryRateTest {

  private static FeeSummary summary(
      @Nullable Long billed, @Nullable Long owing, String old, String recovered, String... rates) {
    return new FeeSummary(
        new Origin(1, "", 2),
        "C001",
        "1栋",
        null,
        billed,
        owing,
        Money.of("480000.00"),
        Money.of("456000.00"),
        Money.of(old),
        Money.of(recovered),
        rates[0],
        rates[1],
        rates[2]);
  }

  /** Method §10: (240 − 18) / 240 = 92.50 %, 456,000 / 480,000 = 95.00 %, 30 / 100 = 30.00 %. */
  @Test
  void theRatesOfARowFromItsOwnAmounts() {
    List<SummaryRate> rates =
        SummaryRate.of(List.of(summary(240L, 18L, "70.00", "30.00", "92.5%", "95.0%", "100.0%")));
    assertThat(rates)
        .extracting(
            r ->
                r.kind()
                    + " "
                    + r.recomputed().orElseThrow().times(Fraction.of(100, 1)).rounded(2)
                    + " "
                    + r.difference().orElseThrow().rounded(2)
                    + " "
                    + r.verdict())
        .containsExactly(
            "HOUSEHOLD 92.50 0.00 AGREES",
            "COLLECTION 95.00 0.00 AGREES",
            "RECOVERY 30.00 70.00 DIFFERS");
  }

  /** Against 2 / 3, 66.67 %; a ratio of 0.67 has no decimals of its per cent. */
  @ParameterizedTest
  @CsvSource({
    "66.67%, AGREES",
    "66.7%, AGREES",
    "67, AGREES",
    "0.67, AGREES",
    "0.6667, AGREES",
    "６６．６７％, AGREES",
    "'66.7 %', AGREES",
    "66.6%, DIFFERS",
    "66, DIFFERS",
    "1, DIFFERS",
    "100, DIFFERS",
    "0%, DIFFERS",
    "'', NOT_STATED",
    "-, NOT_STATED",
    "--, NOT_STATED",
    "—, NOT_STATED",
    "N/A, NOT_STATED",
    "约七成, UNREADABLE",
    "66.67%%, UNREADABLE",
    "1/3, UNREADABLE"
  })
  void statedPercentagesAreReadLeniently(String stated, Verdict verdict) {
    SummaryRate rate =
        SummaryRate.of(List.of(summary(3L, 1L, "1.00", "1.00", stated, "", ""))).get(0);
    assertThat(rate.kind()).isEqualTo(Kind.HOUSEHOLD);
    assertThat(rate.verdict()).isEqualTo(verdict);
  }

  @Test
  void aWholeRatioIsAHundredPerCent() {
    assertThat(
            SummaryRate.of(List.of(summary(3L, 0L, "1.00", "1.00", "1", "", ""))).get(0).verdict())
        .isEqualTo(Verdict.AGREES);
  }

  /** Paid 960,000 of 480,000 due, 200 %; owing −1 of 3 households, 4 / 3; old debt −1: 3 / 2. */
  @Test
  void moreThanAllIsNeverAgreed() {
    FeeSummary summary =
        new FeeSummary(
            new Origin(1, "", 7),
            "C001",
            "1栋",
            null,
            3L,
            -1L,
            Money.of("480000.00"),
            Money.of("960000.00"),
            Money.of("-1.00"),
            Money.of("3.00"),
            "133.33%",
            "200%",
            "");
    assertThat(SummaryRate.of(List.of(summary)))
        .extracting(
            r ->
                r.recomputed().orElseThrow().times(Fraction.of(100, 1)).rounded(2)
                    + " "
                    + r.verdict())
        .containsExactly("133.33 IMPOSSIBLE", "200.00 IMPOSSIBLE", "150.00 IMPOSSIBLE");
    assertThat(SummaryRate.of(List.of(summary))).allMatch(SummaryRate::asks);
  }

  /** Against 2 / 3 and without a base: what is stated is out of bounds by itself. */
  @ParameterizedTest
  @CsvSource({
    "200%, 1, DIFFERS",
    "-66.67%, 1, DIFFERS",
    "100.01, , IMPOSSIBLE",
    "100.0001%, , IMPOSSIBLE",
    "-0.5, , IMPOSSIBLE",
    "100%, , NO_BASE",
    "0%, , NO_BASE",
    "1, , NO_BASE"
  })
  void whatIsStatedOutOfBoundsIsAsked(String stated, @Nullable Long owing, Verdict verdict) {
    SummaryRate rate =
        SummaryRate.of(List.of(summary(3L, owing, "1.00", "1.00", stated, "", ""))).get(0);
    assertThat(rate.verdict()).isEqualTo(verdict);
    assertThat(rate.asks()).isEqualTo(verdict != Verdict.NO_BASE);
  }

  /** 100.04 % rounds to the 100.0 % stated, and is more than all: 1,000.40 of 1,000.00. */
  @Test
  void roundingDoesNotHideThatItIsMoreThanAll() {
    FeeSummary summary =
        new FeeSummary(
            new Origin(1, "", 8),
            "C001",
            "1栋",
            null,
            null,
            null,
            Money.of("1000.00"),
            Money.of("1000.40"),
            null,
            null,
            "",
            "100.0%",
            "");
    assertThat(SummaryRate.of(List.of(summary)).get(1).verdict()).isEqualTo(Verdict.IMPOSSIBLE);
  }

  @Test
  void withoutABaseThereIsNothingToCompare() {
    List<SummaryRate> rates =
        SummaryRate.of(List.of(summary(null, 1L, "0.00", "0.00", "0%", "", "0.0%")));
    assertThat(rates.get(0).verdict()).isEqualTo(Verdict.NO_BASE);
    assertThat(rates.get(2).verdict()).isEqualTo(Verdict.NO_BASE);
    assertThat(rates.get(2).difference()).isEmpty();
  }
}
