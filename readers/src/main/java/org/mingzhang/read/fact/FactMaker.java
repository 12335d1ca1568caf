package org.mingzhang.read.fact;

import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Register;
import org.mingzhang.read.column.Header;

/** Makes facts of one kind from rows below one header. Belongs to one thread. */
public interface FactMaker {

  /** The fact of the row; of no use where the cells say that something is wrong. */
  Fact make(Cells cells, Origin origin);

  /** The community of the row last read; empty where it is unknown. */
  String communityId();

  /**
   * The maker for a header's kind.
   *
   * @param path the file's path, whose folders may name the community
   */
  static FactMaker of(Header header, String path, Register register) {
    return of(header, path, register, LineNumbers.inOrder());
  }

  /**
   * The maker for a header's kind.
   *
   * @param path the file's path, whose folders may name the community
   * @param numbers numbers the lines of vouchers
   */
  static FactMaker of(Header header, String path, Register register, LineNumbers numbers) {
    CommunityCell community = CommunityCell.of(header.layout(), path, register);
    return switch (header.kind()) {
      case COMMUNITIES -> new CommunityRows(header.layout());
      case UNITS -> new UnitRows(header.layout(), community, register);
      case UNIT_ALIASES -> new UnitAliasRows(header.layout(), community, register);
      case PROJECTS -> new ProjectRows(header.layout(), community);
      case ASSETS -> new AssetRows(header.layout(), community);
      case SUBACCOUNTS -> new SubaccountRows(header.layout(), community, register);
      case BANK_LINES -> new BankLineRows(header.layout(), community);
      case FEE_SUMMARIES -> new FeeSummaryRows(header.layout(), community);
      case SERVICES -> new ServiceItemRows(header.layout(), community);
      case DEMAND -> new DemandRows(header.layout(), community, register);
      case INSPECTIONS -> new InspectionRows(header.layout(), community);
      case CERTIFICATES -> new CertificateRows(header.layout(), community);
      case EVENTS -> new EventRows(header.layout(), community);
      case ACTIONS -> new CorrectiveActionRows(header.layout(), community);
      case COMMISSIONS -> new CommissionRows(header.layout(), community);
      case INQUIRIES -> new InquiryRows(header.layout(), community);
      case FEES -> new FeeRows(header.layout(), community, register);
      case ENTRIES -> new EntryRows(header.layout(), community, numbers);
      case BALANCES -> new BalanceRows(header.layout(), community);
      case BUDGETS -> new BudgetRows(header.layout(), community);
      case SURVEY_ROUNDS -> new SurveyRoundRows(header.layout(), community);
      case QUESTIONS -> new QuestionRows(header.layout(), community);
      case SURVEY -> new AnswerRows(header, community, register);
      case WORKORDERS -> new WorkOrderRows(header.layout(), community, register);
    };
  }
}
