package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.mask.MaskRule;
import org.mingzhang.measure.mask.PublicFees;

/** 收费情况: four rates with their fractions, arrears by age, fee items. */
final class CollectionSection {

  private static final List<String> RATES =
      List.of(
          PublicFees.COLLECTION, PublicFees.HOUSEHOLDS, PublicFees.RECOVERY, PublicFees.OVERALL);

  private CollectionSection() {}

  static List<Block> of(Draft draft) {
    if (nothing(draft)) {
      return List.of(
          Blocks.section("collection", draft.say("section.collection"), ""),
          Blocks.say(DutiesSection.nothing(draft, "fee-items")));
    }
    List<Block> left =
        Blocks.join(
            List.of(
                Blocks.section("collection", draft.say("section.collection"), ""),
                Blocks.table(rates(draft))),
            overpaid(draft));
    List<Block> right =
        List.of(
            Blocks.section("arrears", draft.say("section.arrears"), draft.say("arrears.note")),
            draft.fees().arrears()
                ? Blocks.table(ArrearsTable.of(draft))
                : Blocks.say(
                    draft.say("arrears.masked", String.valueOf(MaskRule.DEFAULT.threshold()))));
    List<Block> items =
        items(draft).isEmpty() || draft.fees().columns() == PublicFees.Columns.NONE
            ? List.of()
            : List.of(
                Blocks.part("fee-items", draft.say("fee-items"), ""),
                Blocks.table(FeeItemTable.of(draft)));
    return Blocks.join(Blocks.pair(left, right), items, CashTables.of(draft), why(draft));
  }

  /**
   * What stands in the rates and is owed back: more than a bill asked for. To all owners without
   * the amount where it is that of a few.
   */
  private static List<Block> overpaid(Draft draft) {
    if (!draft.has("fees.overpaid", By.ALL)) {
      return List.of();
    }
    Figure bills = draft.figure("fees.overpaid_bills");
    boolean few =
        draft.owners()
            && (!draft.fees().overpaid()
                || MaskRule.DEFAULT.hides(Draft.valueOf(bills).longValueExact()));
    return List.of(
        Blocks.warn(
            few
                ? draft.say("collection.overpaid.masked")
                : draft.say(
                    "collection.overpaid",
                    draft.print(draft.figure("fees.overpaid")),
                    draft.print(bills))));
  }

  private static boolean nothing(Draft draft) {
    return Stream.of("fees.due", "fees.paid", "fees.prepaid", "fees.arrears")
        .noneMatch(id -> draft.has(id, By.ALL));
  }

  private static Table rates(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (String id : RATES) {
      Figure rate = draft.figure(id);
      rows.add(
          Cells.row(
              Cells.words(draft.say("figure." + id)),
              draft.printsFraction(id)
                  ? draft.parts(rate)
                  : Cells.muted(draft.say("masked.fraction")),
              draft.cell(rate, true)));
    }
    return new Table(
        "collection",
        draft.say("section.collection.title"),
        List.of(
            Cells.left(draft.say("column.measure"), 32),
            Cells.right(draft.say("column.fraction"), 46),
            Cells.right(draft.say("column.result"), 22)),
        rows,
        "");
  }

  /** The fee items, as figures of what is due. */
  static List<Figure> items(Draft draft) {
    return draft.all("fees.due").stream()
        .filter(figure -> figure.by().keys().containsKey("fee_item"))
        .toList();
  }

  /** One sentence for all that is joined or left out. */
  private static List<Block> why(Draft draft) {
    boolean masked =
        draft.fees().masked() || RATES.stream().anyMatch(id -> !draft.printsFraction(id));
    List<Block> asterisk = draft.footnote(PublicFees.HOUSEHOLDS);
    return masked
        ? Blocks.join(
            asterisk,
            List.of(
                Blocks.mutter(draft.say("masked", String.valueOf(MaskRule.DEFAULT.threshold())))))
        : asterisk;
  }
}
