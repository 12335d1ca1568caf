package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Receipt;

class FeeMatchTest {

  private final SliceFixture slice = SliceFixture.of("C001", "2026-07", 10, null);
  private int row = 1;

  private void receipt(String number, int day, String item, String method, String amount) {
    slice.receipt(
        new Receipt(
            new Origin(2, "", ++row),
            number,
            LocalDate.of(2026, 7, day),
            item,
            method,
            Money.of(amount)));
  }

  private void voucher(String number, int day, String category, String amount) {
    slice.entry(
        new Entry(
            new Origin(1, "", ++row),
            "C001",
            number,
            1,
            LocalDate.of(2026, 7, day),
            "service",
            "income",
            category,
            Money.of(amount),
            "",
            "",
            ""));
  }

  private static List<String> groups(FeeMatch match) {
    return match.groups().stream()
        .map(
            g ->
                g.way()
                    + " "
                    + g.receipts().stream().map(Receipt::number).collect(Collectors.joining("+"))
                    + "="
                    + g.entries().stream().map(Entry::voucherNo).collect(Collectors.joining("+")))
        .toList();
  }

  private void nothingIsLeft(FeeMatch match) {
    assertThat(match.onlyFees()).isEmpty();
    assertThat(match.onlyBooks()).isEmpty();
  }

  @Test
  void aVoucherBooksWhatItsItemBroughtSinceTheOneBefore() {
    receipt("a", 1, "物业费", "微信", "100.00");
    receipt("b", 7, "物业费", "现金", "20.00");
    receipt("c", 8, "物业费", "微信", "120.00");
    receipt("d", 3, "停车费", "微信", "120.00");
    voucher("1", 7, "停车费", "120.00");
    voucher("2", 7, "物业费", "120.00");
    voucher("3", 14, "物业费", "120.00");
    FeeMatch match = FeeMatch.of(slice);
    assertThat(groups(match))
        .containsExactly("SINCE_VOUCHER d=1", "SINCE_VOUCHER a+b=2", "SINCE_VOUCHER c=3");
    nothingIsLeft(match);
  }

  @Test
  void aCategoryOfAnotherNameMayBookAnItemOrAllItems() {
    receipt("a", 1, "物业费", "微信", "100.00");
    receipt("b", 2, "车位费", "微信", "30.00");
    voucher("1", 7, "主营收入", "130.00");
    FeeMatch match = FeeMatch.of(slice);
    assertThat(groups(match)).containsExactly("SINCE_VOUCHER a+b=1");
    nothingIsLeft(match);
  }

  @Test
  void oneMissingVoucherLeavesItsReceiptsAlone() {
    receipt("a", 1, "物业费", "微信", "100.00");
    receipt("b", 2, "物业费", "微信", "33.00");
    receipt("c", 8, "物业费", "微信", "50.00");
    voucher("1", 7, "物业费", "100.00");
    voucher("2", 14, "物业费", "51.00");
    FeeMatch match = FeeMatch.of(slice);
    // The receipt of the second day has no voucher: neither has the sum of the week.
    assertThat(groups(match)).isEmpty();
    assertThat(match.onlyFees()).extracting(Receipt::number).containsExactly("a", "b", "c");
    assertThat(match.onlyInFees()).isEqualTo(Money.of("183.00"));
    assertThat(match.onlyBooks()).extracting(Entry::voucherNo).containsExactly("1", "2");
    assertThat(match.onlyInBooks()).isEqualTo(Money.of("151.00"));
  }

  @Test
  void aReceiptIsBookedUpToFiveDaysLaterAndNeverBefore() {
    receipt("a", 1, "物业费", "微信", "100.00");
    receipt("b", 1, "车位费", "微信", "7.00");
    receipt("c", 20, "物业费", "微信", "60.00");
    receipt("d", 2, "物业费", "微信", "1.00");
    voucher("1", 6, "物业费", "100.00");
    voucher("2", 7, "车位费", "7.10");
    voucher("3", 19, "物业费", "60.00");
    FeeMatch match = FeeMatch.of(slice);
    assertThat(groups(match)).containsExactly("SINGLE a=1");
    assertThat(match.onlyFees()).extracting(Receipt::number).containsExactly("b", "c", "d");
  }

  @Test
  void whatIsLeftOfADayIsASum() {
    receipt("a", 1, "物业费", "微信", "100.00");
    receipt("b", 1, "车位费", "微信", "11.00");
    receipt("c", 1, "物业费", "现金", "5.00");
    receipt("d", 1, "车位费", "现金", "6.00");
    voucher("1", 2, "物业费", "111.00");
    voucher("2", 2, "物业费", "11.00");
    FeeMatch match = FeeMatch.of(slice);
    // The single receipt of 11.00 first; the rest of the day is 100 + 5 + 6.
    assertThat(groups(match)).containsExactly("SINGLE b=2", "DAY a+c+d=1");
    nothingIsLeft(match);
  }

  @Test
  void aDaysCashAndADaysTransfersAreTwoVouchers() {
    receipt("a", 1, "物业费", "微信", "100.00");
    receipt("b", 1, "车位费", "微信", "11.00");
    receipt("c", 1, "物业费", "现金", "5.00");
    receipt("d", 1, "车位费", "现金", "8.00");
    voucher("1", 2, "物业费", "111.00");
    voucher("2", 2, "物业费", "13.00");
    FeeMatch match = FeeMatch.of(slice);
    assertThat(groups(match)).containsExactly("DAY_AND_METHOD a+b=1", "DAY_AND_METHOD c+d=2");
    nothingIsLeft(match);
  }

  /** 6 July 2026 is a Monday. */
  @Test
  void aWeekIsBookedAfterItsSunday() {
    receipt("a", 6, "物业费", "微信", "100.00");
    receipt("b", 12, "物业费", "微信", "10.00");
    receipt("c", 13, "物业费", "微信", "1.00");
    voucher("1", 13, "物业费", "110.00");
    FeeMatch match = FeeMatch.of(slice);
    assertThat(groups(match)).containsExactly("ITEM_AND_WEEK a+b=1");
    assertThat(match.onlyFees()).extracting(Receipt::number).containsExactly("c");
  }
}
