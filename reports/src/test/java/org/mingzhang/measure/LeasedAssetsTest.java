package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Term;

class LeasedAssetsTest {

  private final List<Asset> assets = new ArrayList<>();

  private void let(
      String no, @Nullable String from, @Nullable String to, String rent, String category) {
    assets.add(
        new Asset(
            new Origin(1, "", assets.size() + 2),
            "C001",
            no,
            "广告位",
            "",
            "",
            null,
            null,
            null,
            "H-" + no,
            "某公司",
            from == null ? null : LocalDate.parse(from),
            to == null ? null : LocalDate.parse(to),
            Money.of(rent),
            category));
  }

  private static FigureSet quarter(String period, long fen) {
    SliceFixture slice = SliceFixture.of("C001", period, 10, null);
    if (fen != 0) {
      slice.row(Term.INCOME, By.of("category", "电梯广告", "fund", "public"), 2, fen);
    }
    return Figures.of(slice, 1);
  }

  private List<String> found(FigureSet current, FigureSet... earlier) {
    return LeasedAssets.of(assets, current, List.of(earlier)).stream()
        .map(i -> i.kind() + " " + i.subject() + " / " + i.detail() + " / " + i.amount())
        .toList();
  }

  /** 36,500.00 a year for the 92 days of the quarter: 9,200.00. */
  @Test
  void aContractWithoutIncomeIsAQuestion() {
    let("A1", "2026-01-01", "2028-12-31", "36500.00", "电梯广告");
    assertThat(found(quarter("2026-Q3", 0)))
        .containsExactly("ASSET_WITHOUT_INCOME A1 广告位 / 电梯广告 / 9200.00");
    assertThat(LeasedAssets.of(assets, quarter("2026-Q3", 0), List.of()))
        .singleElement()
        .satisfies(asked -> assertThat(asked.rows()).containsExactly(new Origin(1, "", 2)));
    assertThat(found(quarter("2026-Q3", 912_499)))
        .containsExactly("ASSET_INCOME_LOW 电梯广告 · A1 广告位 / 9124.99 / 9200.00");
  }

  /** A quarter of 36,500.00 is 9,125.00, whether it has 90 days or 92. */
  @Test
  void equalPartsAYearAreNone() {
    let("A1", "2026-01-01", "2028-12-31", "36500.00", "电梯广告");
    assertThat(found(quarter("2026-Q3", 912_500))).isEmpty();
    assertThat(found(quarter("2026-Q1", 899_999))).hasSize(1);
    assertThat(found(quarter("2026-Q1", 900_000))).isEmpty();
  }

  @Test
  void onlyTheDaysOfTheContractCount() {
    let("A1", "2026-09-02", null, "36500.00", "电梯广告");
    let("A2", "2020-01-01", "2026-07-10", "3650.00", "电梯广告");
    let("A3", "2020-01-01", "2026-06-30", "99999.00", "电梯广告");
    let("A4", "2026-10-01", null, "99999.00", "电梯广告");
    let("A5", null, null, "99999.00", "电梯广告");
    let("A6", "2020-01-01", null, "0.00", "电梯广告");
    assertThat(found(quarter("2026-Q3", 299_999)))
        .containsExactly("ASSET_INCOME_LOW 电梯广告 · A1 广告位、A2 广告位 / 2999.99 / 3000.00");
    assertThat(found(quarter("2026-Q3", 300_000))).isEmpty();
  }

  /** Paid for the year in the second quarter: 36,500.00 covers the four quarters to the end. */
  @Test
  void aRentPaidAheadIsNone() {
    let("A1", "2024-01-01", null, "36500.00", "电梯广告");
    FigureSet now = quarter("2026-Q3", 0);
    FigureSet paid = quarter("2026-Q2", 3_650_000);
    FigureSet q1 = quarter("2026-Q1", 0);
    FigureSet q4 = quarter("2025-Q4", 0);
    assertThat(found(now, paid, q1, q4)).isEmpty();
    assertThat(found(now, quarter("2026-Q2", 3_649_999), q1, q4))
        .containsExactly("ASSET_WITHOUT_INCOME A1 广告位 / 电梯广告 / 9200.00");
    // What was paid for the year before that is too long ago.
    assertThat(found(now, quarter("2026-Q2", 0), q1, q4, quarter("2025-Q3", 3_650_000))).hasSize(1);
  }

  @Test
  void withoutACategoryItsIncomeCannotBeFound() {
    let("A1", "2026-01-01", "2028-12-31", "36500.00", "");
    assertThat(found(quarter("2026-Q3", 920_000)))
        .containsExactly("ASSET_UNMATCHED A1 广告位 /  / 9200.00");
  }
}
