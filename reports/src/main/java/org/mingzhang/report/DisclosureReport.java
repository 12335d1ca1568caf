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

  /** What the paper has to hold, and whether it does. */
  public static Completeness completeness(ReportInput input, OwnersFigures owners) {
    return Completeness.of(Draft.forOwners(input, owners));
  }

  /** The document {@code disclosure-large}: the same paper, to be printed in large type. */
  public static Document large(Document disclosure) {
    return disclosure.as(
        disclosure.id() + "-large",
        Words.of(disclosure.locale()).say("large.subtitle", disclosure.subtitle()));
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
    List<Block> corrected =
        correction == null ? List.of() : CorrectionSection.of(draft, correction);
    if (!input.publication().rules().isCivilCode()) {
      return StatutoryAccounts.of(draft, corrected);
    }
    List<Block> blocks =
        Blocks.join(
            corrected,
            List.of(HeadlineTiles.forOwners(draft)),
            Exceptions.warning(draft),
            InquirySection.warning(draft),
            StatedTotals.warning(draft),
            CommunityParticulars.of(draft),
            FundsSection.of(draft),
            ExpenseSection.of(draft),
            CommissionSection.of(draft),
            MoneyCharts.of(draft),
            CollectionSection.of(draft),
            FundStatement.of(draft),
            AllocationTable.of(draft),
            Forecasts.chart(draft),
            PassthroughTable.of(draft),
            SurveySection.of(draft),
            ServiceSection.of(draft),
            OperationsSummary.of(draft),
            ActionSection.forOwners(draft),
            InquirySection.forOwners(draft),
            DutiesSection.of(draft),
            PriceList.of(draft),
            ClosingNotes.of(draft),
            CheckCode.of(draft));
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
