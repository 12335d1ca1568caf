package org.mingzhang.report;

import java.util.List;
import java.util.function.Function;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.ledger.Refusal;

/**
 * 业委会审阅版: what the committee checks before the paper is published: the funds held beside the bank's
 * balances, budget, every voucher, what the files held and what was refused, the definitions used.
 * Holds counterparties and descriptions: never for display.
 */
public final class ReviewReport {

  private ReviewReport() {}

  /**
   * The document {@code review}; each of its tables is a sheet of the workbook.
   *
   * @param reasons the sentence that says why a row was refused, in the document's language
   */
  public static Document of(ReportInput input, Function<Refusal, String> reasons) {
    return of(input, Completeness.of(Draft.of(input)), reasons);
  }

  /** The same, with what the paper for all owners holds of what it has to. */
  public static Document of(
      ReportInput input, Completeness completeness, Function<Refusal, String> reasons) {
    Draft draft = Draft.of(input);
    CompletenessTable complete = new CompletenessTable(draft, completeness);
    BudgetSection budget = BudgetSection.of(draft);
    BankSection bank = BankSection.of(draft);
    List<Block> blocks =
        Blocks.join(
            List.of(HeadlineTiles.of(draft), Blocks.warn(draft.say("review.internal"))),
            Exceptions.warning(draft),
            complete.warning(),
            InquirySection.warning(draft),
            StatedTotals.warning(draft),
            SummaryTables.warning(draft),
            bank.warning(),
            budget.warning(),
            CommunityParticulars.of(draft),
            FundsSection.of(draft),
            FundMonths.of(draft),
            Reconciliation.of(draft, bank),
            ReceiptSection.of(draft),
            bank.blocks(),
            ExpenseSection.of(draft),
            CommissionSection.of(draft),
            MoneyCharts.of(draft),
            budget.blocks(),
            CollectionSection.of(draft),
            FundStatement.of(draft),
            ProjectSection.of(draft),
            AllocationTable.of(draft),
            SubaccountTable.of(draft),
            ForecastSection.of(draft),
            PassthroughTable.of(draft),
            SurveySection.of(draft),
            QuestionTable.of(draft),
            SurveySection.index(draft),
            QuestionChanges.of(draft),
            SurveyWeighting.of(draft),
            SurveyFlags.of(draft),
            ChoiceTables.of(draft),
            ScoreWords.of(draft),
            ThemeSection.dictionary(draft),
            ServiceSection.of(draft),
            ActionSection.forCommittee(draft),
            InquirySection.forCommittee(draft),
            IrregularityTable.of(draft),
            complete.blocks(),
            DataQuality.of(draft, reasons),
            Vouchers.of(draft),
            Definitions.of(draft),
            ClosingNotes.formulas(draft),
            signOff(draft));
    return Covers.document(
        draft,
        "review",
        draft.say("review.title", draft.periodName()),
        draft.say("review.subtitle", PublicText.clean(draft.community().name())),
        Workings.tied(draft, VoucherSums.tied(draft, blocks)));
  }

  private static List<Block> signOff(Draft draft) {
    return List.of(
        Blocks.section("sign-off", draft.say("section.sign-off"), draft.say("sign-off.note")),
        new Block.Seals(
            List.of(seal(draft, "finance"), seal(draft, "committee"), seal(draft, "supervisor"))));
  }

  private static Block.Seal seal(Draft draft, String who) {
    return new Block.Seal(
        draft.say("sign-off." + who), List.of("", draft.say("sign-off.signature")));
  }
}
