package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.BillAmount;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.SummaryRate;
import org.mingzhang.measure.Unmapped;

/**
 * 待查事项: what must be cleared before the paper may be published: rates above 100 % (method, section
 * 10), expenses outside the nine components (section 12), bills paid back before they were paid.
 * The draft is written and says so.
 */
final class Exceptions {

  private Exceptions() {}

  /** A line for the cover where there are any, else nothing. */
  static List<Block> warning(Draft draft) {
    int rates = rates(draft).size();
    int unmapped = Unmapped.of(draft.input().slice()).size();
    List<String> parts = new ArrayList<>();
    if (rates > 0) {
      parts.add(draft.say("exceptions.rates", Numbers.count(rates)));
    }
    if (unmapped > 0) {
      parts.add(draft.say("exceptions.unmapped", Numbers.count(unmapped)));
    }
    int refunds = refunds(draft).size();
    if (refunds > 0) {
      parts.add(draft.say("exceptions.refunds", Numbers.count(refunds)));
    }
    long broken = IrregularityTable.certain(draft);
    if (broken > 0) {
      parts.add(draft.say("exceptions.findings", Numbers.count(broken)));
    }
    return parts.isEmpty()
        ? List.of()
        : List.of(
            Blocks.warn(
                draft.say("exceptions.warning", String.join(draft.say("list.comma"), parts))));
  }

  /** For the committee, each with its numbers. */
  static List<Block> of(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (Figure rate : rates(draft)) {
      rows.add(
          Cells.row(
              Cells.words(name(draft, rate)),
              Cells.words(draft.say("exceptions.rate", draft.print(rate), draft.fraction(rate))),
              standing(draft)));
    }
    for (Unmapped line : Unmapped.of(draft.input().slice())) {
      String category = PublicText.withoutIdentities(line.category());
      rows.add(
          Cells.row(
              Cells.words(
                  draft.say(
                      "expenses.unmapped",
                      category.isEmpty() ? draft.say("category.none") : category)),
              Cells.words(
                  draft.say(
                      "exceptions.expense",
                      Numbers.money(line.amount().toDecimal()),
                      Numbers.count(line.rows()))),
              standing(draft)));
    }
    List<BillAmount> refunds = refunds(draft);
    if (!refunds.isEmpty()) {
      Money amount =
          Money.ofFen(-refunds.stream().mapToLong(BillAmount::value).reduce(0, Math::addExact));
      rows.add(
          Cells.row(
              Cells.words(draft.say("exceptions.refunds", Numbers.count(refunds.size()))),
              Cells.words(draft.say("exceptions.refund", Numbers.money(amount.toDecimal()))),
              standing(draft)));
    }
    RowPlaces places = RowPlaces.of(draft);
    for (SummaryRate rate : SummaryTables.differing(draft)) {
      rows.add(
          Cells.row(
              Cells.words(SummaryTables.name(draft, rate)),
              Cells.words(SummaryTables.evidence(draft, rate, places)),
              standing(draft)));
    }
    Block heading =
        Blocks.part("exceptions", draft.say("exceptions.title"), draft.say("exceptions.note"));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("exceptions.none")));
    }
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "exceptions",
                draft.say("exceptions.title"),
                List.of(
                    Cells.left(draft.say("column.what"), 34),
                    Cells.left(draft.say("column.evidence"), 52),
                    Cells.left(draft.say("column.finding"), 14)),
                rows,
                "")));
  }

  private static Cell standing(Draft draft) {
    return new Cell.Standing(Block.Status.MISSED, draft.say("exceptions.open"));
  }

  /**
   * Bills of later service for which more was paid back than received by the cut-off. Only where a
   * row was paid back is every bill looked at.
   */
  private static List<BillAmount> refunds(Draft draft) {
    Slice slice = draft.input().slice();
    return slice.contributions(Term.FEES_PREPAID).stream().allMatch(row -> row.value() >= 0)
        ? List.of()
        : slice.billAmounts().stream()
            .filter(bill -> bill.fund().equals("service"))
            .filter(bill -> bill.kind() == BillAmount.Kind.PREPAID && bill.value() < 0)
            .toList();
  }

  /** Shares of a whole that are more than it. */
  private static List<Figure> rates(Draft draft) {
    return draft.input().current().figures().stream()
        .filter(figure -> figure.unit() == Figure.Unit.RATIO)
        .filter(figure -> figure.id().startsWith("fees.") || figure.id().equals(RESPONSE))
        .filter(figure -> Draft.valueOf(figure).compareTo(BigDecimal.ONE) > 0)
        .toList();
  }

  private static final String RESPONSE = "survey.response_rate";

  private static String name(Draft draft, Figure rate) {
    String name = draft.say("figure." + rate.id());
    String item = rate.by().get("fee_item");
    return item.isEmpty()
        ? name
        : draft.say("exceptions.item", name, PublicText.withoutIdentities(item));
  }
}
