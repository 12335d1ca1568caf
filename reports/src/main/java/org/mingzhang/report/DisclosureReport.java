package org.mingzhang.report;

import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.measure.FigureSet;

/**
 * 业主公示版: the paper for all owners. The answer first, then money, then service, then how it was
 * worked out and how to object. No personal data: no unit, counterparty, description or free text
 * of owners; a figure that is absent prints a dash, an item the ledger has nothing of prints 本期无.
 */
public final class DisclosureReport {

  private DisclosureReport() {}

  /**
   * The figures of that document as a file for the owners: those that it may print, with its small
   * counts and the few payers' amounts held back as in it.
   */
  public static FigureSet figures(ReportInput input) {
    return input.owners().published(input.current().period(), Draft.fees(input));
  }

  /** The document {@code disclosure}. */
  public static Document of(ReportInput input) {
    Draft draft = Draft.forOwners(input);
    List<Block> blocks =
        Blocks.join(
            List.of(HeadlineTiles.forOwners(draft)),
            Exceptions.warning(draft),
            StatedTotals.warning(draft),
            CommunityParticulars.of(draft),
            FundsSection.of(draft),
            ExpenseSection.of(draft),
            MoneyCharts.of(draft),
            CollectionSection.of(draft),
            FundStatement.of(draft),
            Forecasts.chart(draft),
            SurveySection.of(draft),
            ServiceSection.of(draft),
            OperationsSummary.of(draft),
            DutiesSection.of(draft),
            PriceList.of(draft),
            ClosingNotes.of(draft));
    String subtitle =
        draft.say(
            "disclosure.subtitle",
            PublicText.clean(draft.community().name()),
            input.publication().displayFrom().toString(),
            input.publication().displayTo().toString());
    return Covers.document(
        draft, "disclosure", draft.say("disclosure.title", draft.periodName()), subtitle, blocks);
  }
}
