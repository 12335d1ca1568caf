package org.mingzhang.ledger;

/** One accepted row of an office's table, with the place it came from. */
public sealed interface Fact
    permits Community,
        HouseUnit,
        UnitAlias,
        Fee,
        Entry,
        Balance,
        Budget,
        Project,
        Asset,
        Subaccount,
        BankLine,
        FeeSummary,
        ServiceItem,
        DemandAnswer,
        Inspection,
        Certificate,
        CommunityEvent,
        Inquiry,
        CommissionAgreement,
        CorrectiveAction,
        SurveyRound,
        Question,
        Answer,
        WorkOrder {

  Origin origin();

  String communityId();

  TableKind kind();
}
