package org.mingzhang.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.mask.OwnersFigures;

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
    return figures(input, input.owners());
  }

  /** The same, where it is worked out already what owners may see. */
  public static FigureSet figures(ReportInput input, OwnersFigures owners) {
    return PublicKeys.of(
        owners.published(input.current().period(), Draft.fees(input)),
        PublicNames.of(input.slice().entries()));
  }

  /**
   * Which of the eight items that 民法典 第943条 wants disclosed the paper has nothing to say of, by
   * their names: {@code services}, {@code persons}, {@code quality}, {@code fee-items}, {@code
   * fee-rates}, {@code performance}, {@code reserve}, {@code public}.
   */
  public static List<String> emptyDuties(ReportInput input) {
    return DutiesSection.empty(Draft.forOwners(input));
  }

  /** The document {@code disclosure}. */
  public static Document of(ReportInput input) {
    return of(input, input.owners());
  }

  /** The same, where it is worked out already what owners may see. */
  public static Document of(ReportInput input, OwnersFigures owners) {
    return of(input, owners, null);
  }

  /**
   * 更正公示, where there is a correction: it opens with what changed and why.
   *
   * @param correction null for a paper that corrects nothing
   */
  public static Document of(
      ReportInput input, OwnersFigures owners, @Nullable Correction correction) {
    Draft draft = Draft.forOwners(input, owners);
    List<Block> blocks =
        Blocks.join(
            correction == null ? List.of() : CorrectionSection.of(draft, correction),
            List.of(HeadlineTiles.forOwners(draft)),
            Exceptions.warning(draft),
            StatedTotals.warning(draft),
            CommunityParticulars.of(draft),
            FundsSection.of(draft),
            ExpenseSection.of(draft),
            MoneyCharts.of(draft),
            CollectionSection.of(draft),
            FundStatement.of(draft),
            AllocationTable.of(draft),
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
        draft,
        "disclosure",
        draft.say(correction == null ? "disclosure.title" : "correction.title", draft.periodName()),
        subtitle,
        blocks);
  }
}
