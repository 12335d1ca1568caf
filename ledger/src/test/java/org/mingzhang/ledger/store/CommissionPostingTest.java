package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.ledger.store.Books.day;
import static org.mingzhang.ledger.store.Books.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;

/** Which agreements on a commission the ledger takes. */
class CommissionPostingTest {

  @TempDir Path folder = Path.of("");
  private @Nullable Books opened;

  @BeforeEach
  void open() {
    opened = Books.open(folder);
  }

  @AfterEach
  void close() {
    books().close();
  }

  private Books books() {
    if (opened == null) {
      throw new IllegalStateException("opened before each test");
    }
    return opened;
  }

  private void paysCommission() {
    Community known = Books.community(Books.HOME, "明月苑");
    books()
        .post(
            "mode.csv",
            List.of(
                new Community(
                    row(3),
                    known.communityId(),
                    known.name(),
                    known.city(),
                    known.district(),
                    known.street(),
                    known.jurisdiction(),
                    ChargingMode.COMMISSION,
                    known.areaM2(),
                    known.households(),
                    known.occupiedHouseholds(),
                    known.company(),
                    known.manager(),
                    null,
                    null,
                    null)));
  }

  private static CommissionAgreement monthly(
      long row, String from, @Nullable String to, String yuan) {
    return new CommissionAgreement(
        row(row),
        Books.HOME,
        day(from),
        to == null ? null : day(to),
        "",
        null,
        Money.of(yuan),
        "month");
  }

  private List<String> amounts(String period) {
    return books().slice(period).commissions().stream()
        .map(CommissionPart::commission)
        .map(Money::toString)
        .toList();
  }

  @Test
  void aLumpSumHasNone() {
    books().post("c.csv", List.of(monthly(2, "2026-01-01", null, "1000.00")));
    assertThat(books().ledger.refusals())
        .extracting(Refusal::row, Refusal::column, Refusal::reason)
        .containsExactly(tuple(2L, "charging_mode", Reason.COMMISSION_LUMP_SUM));
    assertThat(amounts("2026-Q3")).isEmpty();
  }

  /** The second begins while the first holds; the third begins the day after its end. */
  @Test
  void noDayHasTwo() {
    paysCommission();
    books()
        .post(
            "c.csv",
            List.of(
                monthly(2, "2026-01-01", "2026-07-31", "1000.00"),
                monthly(3, "2026-07-31", null, "2000.00"),
                monthly(4, "2026-08-01", null, "3000.00")));
    assertThat(books().ledger.refusals())
        .extracting(Refusal::row, Refusal::column, Refusal::reason, Refusal::args)
        .containsExactly(
            tuple(3L, "from", Reason.COMMISSION_OVERLAP, List.of("2026-01-01", "2026-07-31")));
    assertThat(amounts("2026-Q3")).containsExactly("1000.00", "6000.00");
  }

  @Test
  void aLaterSightingOfTheSameFirstDayReplaces() {
    paysCommission();
    books().post("c.csv", List.of(monthly(2, "2026-01-01", null, "1000.00")));
    books().post("d.csv", List.of(monthly(2, "2026-01-01", "2026-08-31", "1500.00")));
    assertThat(books().ledger.refusals()).isEmpty();
    assertThat(amounts("2026-Q3")).containsExactly("3000.00");
    // what was open before ends now, so that another may follow
    books().post("e.csv", List.of(monthly(2, "2026-09-01", null, "1700.00")));
    assertThat(amounts("2026-Q3")).containsExactly("3000.00", "1700.00");
    assertThat(Set.copyOf(amounts("2026-10"))).containsExactly("1700.00");
  }
}
