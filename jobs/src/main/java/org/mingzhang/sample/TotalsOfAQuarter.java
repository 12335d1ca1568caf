package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.WorkOrder;

/**
 * Files one quarter as an office does that kept only its totals: the vouchers as one line for each
 * fund, direction and category, no survey and no orders. The bills stay, since later quarters
 * collect them.
 */
final class TotalsOfAQuarter implements Filing {

  private final Filing filing;
  private final String quarter;
  private final LocalDate booked;
  private final SortedMap<String, Entry> totals = new TreeMap<>();

  TotalsOfAQuarter(Filing filing, String quarter, LocalDate booked) {
    this.filing = filing;
    this.quarter = quarter;
    this.booked = booked;
  }

  @Override
  public void put(Fact fact, String label) throws IOException {
    if (fact instanceof Entry entry && label.equals(quarter)) {
      String key = entry.fund() + " " + entry.direction() + " " + entry.category();
      totals.merge(key, total(entry, Money.ZERO), (sum, e) -> total(sum, e.amount()));
    } else if (!isLeftOut(fact, label)) {
      filing.put(fact, label);
    }
  }

  private boolean isLeftOut(Fact fact, String label) {
    if (fact instanceof SurveyRound round) {
      return round.round().equals(quarter);
    }
    return (fact instanceof Answer || fact instanceof WorkOrder) && label.equals(quarter);
  }

  private Entry total(Entry entry, Money more) {
    return new Entry(
        Estate.MADE_UP,
        entry.communityId(),
        entry.voucherNo(),
        1,
        booked,
        entry.fund(),
        entry.direction(),
        entry.category(),
        entry.amount().plus(more),
        "",
        quarter + " 合计",
        "");
  }

  @Override
  public void done(String communityId) throws IOException {
    int number = 0;
    for (Entry sum : totals.values()) {
      String voucherNo = String.format(Locale.ROOT, "汇-%s-%03d", quarter, ++number);
      filing.put(
          new Entry(
              Estate.MADE_UP,
              sum.communityId(),
              voucherNo,
              1,
              sum.date(),
              sum.fund(),
              sum.direction(),
              sum.category(),
              sum.amount(),
              "",
              sum.description(),
              ""),
          quarter);
    }
    totals.clear();
    filing.done(communityId);
  }

  @Override
  public void close() throws IOException {
    filing.close();
  }
}
