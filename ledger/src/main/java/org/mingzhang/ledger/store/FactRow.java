package org.mingzhang.ledger.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.Certificate;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.CommunityEvent;
import org.mingzhang.ledger.CorrectiveAction;
import org.mingzhang.ledger.DemandAnswer;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.Inspection;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.UnitAlias;
import org.mingzhang.ledger.WorkOrder;

/** A fact as the values of its row, after the origin, in the order of its {@link Shape}. */
final class FactRow {

  private FactRow() {}

  static @Nullable Object[] of(Fact fact) {
    return switch (fact.kind()) {
      case COMMUNITIES -> of((Community) fact);
      case UNITS -> of((HouseUnit) fact);
      case UNIT_ALIASES -> of((UnitAlias) fact);
      case PROJECTS -> of((Project) fact);
      case FEES -> of((Fee) fact);
      case ENTRIES -> of((Entry) fact);
      case BALANCES -> of((Balance) fact);
      case BUDGETS -> of((Budget) fact);
      case SURVEY_ROUNDS -> of((SurveyRound) fact);
      case QUESTIONS -> of((Question) fact);
      case SURVEY -> of((Answer) fact);
      case WORKORDERS -> of((WorkOrder) fact);
      case ASSETS -> of((Asset) fact);
      case SUBACCOUNTS -> of((Subaccount) fact);
      case BANK_LINES -> of((BankLine) fact);
      case FEE_SUMMARIES -> of((FeeSummary) fact);
      case SERVICES -> of((ServiceItem) fact);
      case DEMAND -> of((DemandAnswer) fact);
      case INSPECTIONS -> of((Inspection) fact);
      case CERTIFICATES -> of((Certificate) fact);
      case EVENTS -> of((CommunityEvent) fact);
      case INQUIRIES -> of((Inquiry) fact);
      case COMMISSIONS -> of((CommissionAgreement) fact);
      case ACTIONS -> of((CorrectiveAction) fact);
    };
  }

  private static @Nullable Object[] of(Community c) {
    return row(
        c.communityId(),
        c.name(),
        c.city(),
        c.district(),
        c.street(),
        c.jurisdiction(),
        c.chargingMode().name(),
        decimal(c.areaM2(), 4),
        c.households(),
        c.occupiedHouseholds(),
        c.company(),
        c.manager(),
        c.contractStart(),
        c.contractEnd(),
        fen(c.firstFundDeposit()));
  }

  private static @Nullable Object[] of(HouseUnit u) {
    return row(
        u.communityId(),
        u.unit(),
        u.building(),
        decimal(u.areaM2(), 4),
        u.unitKind(),
        u.occupied(),
        u.ownerRef(),
        decimal(u.monthlyFeePerM2(), 6),
        u.key());
  }

  private static @Nullable Object[] of(Project p) {
    return row(
        p.communityId(),
        p.projectId(),
        p.name(),
        p.basis(),
        p.matter(),
        p.votedOn(),
        p.heads(),
        decimal(p.area(), 4),
        p.headsVoted(),
        decimal(p.areaVoted(), 4),
        p.headsAgreed(),
        decimal(p.areaAgreed(), 4),
        p.emergencyReason(),
        p.startedOn(),
        fen(p.estimate()),
        fen(p.contract()),
        fen(p.settlement()),
        p.scope());
  }

  private static @Nullable Object[] of(UnitAlias a) {
    return row(a.communityId(), a.alias(), a.unit(), a.decidedBy(), a.decidedOn(), a.note());
  }

  private static @Nullable Object[] of(Fee f) {
    return row(
        f.communityId(),
        f.billNo(),
        f.unit(),
        f.feeItem(),
        f.fund(),
        f.serviceFrom(),
        f.serviceTo(),
        f.due().fen(),
        f.discount().fen(),
        f.waived().fen(),
        f.receiptNo(),
        f.paid().fen(),
        f.paidOn(),
        f.method());
  }

  private static @Nullable Object[] of(Entry e) {
    return row(
        e.communityId(),
        e.fund(),
        e.voucherNo(),
        e.line(),
        e.date(),
        e.direction(),
        e.category(),
        e.amount().fen(),
        e.counterparty(),
        e.description(),
        e.projectId());
  }

  private static @Nullable Object[] of(Balance b) {
    return row(b.communityId(), b.fund(), b.date(), b.balance().fen());
  }

  private static @Nullable Object[] of(Budget b) {
    return row(
        b.communityId(),
        b.year(),
        b.fund(),
        b.direction(),
        b.category(),
        b.amount().fen(),
        b.note());
  }

  private static @Nullable Object[] of(SurveyRound r) {
    return row(
        r.communityId(),
        r.round(),
        r.from(),
        r.to(),
        r.issued(),
        r.method(),
        r.sampling(),
        r.contractor(),
        r.excluded(),
        r.incentive(),
        r.notes());
  }

  private static @Nullable Object[] of(Answer a) {
    return row(
        a.communityId(),
        a.round(),
        a.unit(),
        a.submittedAt(),
        a.mode(),
        a.seconds(),
        a.scores(),
        a.recommend(),
        a.comment(),
        joined(a.choices()),
        a.words(),
        a.texts());
  }

  /** A line for each option: no cell's text has one. */
  private static SortedMap<String, String> joined(SortedMap<String, List<String>> choices) {
    SortedMap<String, String> joined = new TreeMap<>();
    choices.forEach((question, options) -> joined.put(question, String.join("\n", options)));
    return joined;
  }

  private static @Nullable Object[] of(Question q) {
    return row(
        q.communityId(),
        q.round(),
        q.question(),
        q.label(),
        q.type().name(),
        q.scale(),
        q.satisfied(),
        q.need(),
        q.service(),
        q.askQuestion(),
        q.askValue());
  }

  private static @Nullable Object[] of(WorkOrder w) {
    BigDecimal rating = w.rating();
    return row(
        w.communityId(),
        w.orderNo(),
        w.orderKind(),
        w.category(),
        w.urgency(),
        w.unit(),
        w.place(),
        w.reportedAt(),
        w.dispatchedAt(),
        w.respondedAt(),
        w.dueBy(),
        w.dueDateOnly(),
        w.completedAt(),
        w.pausedMinutes(),
        w.closedAt(),
        w.reopened(),
        w.valid(),
        w.followedUpAt(),
        rating == null
            ? null
            : rating.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact(),
        w.team());
  }

  private static @Nullable Object[] of(Asset a) {
    Integer years = a.lifeYears();
    return row(
        a.communityId(),
        a.assetNo(),
        a.name(),
        a.category(),
        a.place(),
        a.installedOn(),
        years == null ? null : Long.valueOf(years.longValue()),
        fen(a.renewalCost()),
        a.contractNo(),
        a.lessee(),
        a.contractFrom(),
        a.contractTo(),
        fen(a.annualRent()),
        a.incomeCategory(),
        a.condition(),
        a.inspectedOn(),
        a.nextInspection(),
        a.manual());
  }

  private static @Nullable Object[] of(Subaccount s) {
    return row(
        s.communityId(),
        s.unit(),
        s.date(),
        s.balance().fen(),
        fen(s.firstDeposit()),
        fen(s.paidIn()),
        fen(s.yield()),
        fen(s.used()));
  }

  private static @Nullable Object[] of(BankLine b) {
    return row(
        b.communityId(),
        b.fund(),
        b.lineNo(),
        b.date(),
        b.direction(),
        b.amount().fen(),
        b.counterparty(),
        b.description(),
        fen(b.balance()));
  }

  private static @Nullable Object[] of(FeeSummary s) {
    return row(
        s.communityId(),
        s.building(),
        s.date(),
        s.billedUnits(),
        s.owingUnits(),
        fen(s.due()),
        fen(s.paid()),
        fen(s.oldDebt()),
        fen(s.recovered()),
        s.householdRate(),
        s.collectionRate(),
        s.recoveryRate());
  }

  private static @Nullable Object[] of(ServiceItem s) {
    return row(
        s.communityId(),
        s.service(),
        s.tier(),
        s.from() == null ? "" : s.from().toString(),
        s.to(),
        s.standard(),
        s.unit(),
        fen(s.price()),
        fen(s.cost()),
        s.scope(),
        s.launchedOn(),
        s.stoppedOn(),
        s.note());
  }

  private static @Nullable Object[] of(CommissionAgreement c) {
    return row(
        c.communityId(),
        c.from(),
        c.to(),
        c.base(),
        decimal(c.rate(), 6),
        fen(c.amount()),
        c.per());
  }

  private static @Nullable Object[] of(DemandAnswer d) {
    return row(
        d.communityId(),
        d.round(),
        d.service(),
        d.tier(),
        d.unit(),
        d.submittedAt(),
        d.used(),
        d.satisfaction(),
        d.wanted(),
        fen(d.maxPrice()));
  }

  private static @Nullable Object[] of(Inspection i) {
    return row(
        i.communityId(),
        i.planNo(),
        i.inspectionKind(),
        i.place(),
        i.plannedOn(),
        i.doneOn(),
        i.result(),
        i.assetNo());
  }

  private static @Nullable Object[] of(Certificate c) {
    return row(
        c.communityId(),
        c.holderNo(),
        c.trade(),
        c.certificate(),
        c.required(),
        c.validFrom(),
        c.validTo());
  }

  private static @Nullable Object[] of(CommunityEvent e) {
    return row(
        e.communityId(),
        e.event(),
        e.date(),
        e.place(),
        fen(e.cost()),
        e.funding(),
        e.attendance());
  }

  private static @Nullable Object[] of(Inquiry i) {
    return row(
        i.communityId(),
        i.inquiryNo(),
        i.inquiryKind(),
        i.period(),
        i.receivedOn(),
        i.topic(),
        i.answeredOn(),
        i.answer(),
        i.published());
  }

  private static @Nullable Object[] of(CorrectiveAction a) {
    return row(
        a.communityId(),
        a.actionNo(),
        a.source(),
        a.question(),
        a.measure(),
        a.owner(),
        a.openedOn(),
        a.dueOn(),
        a.doneOn(),
        a.acceptedOn());
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  private static @Nullable BigDecimal decimal(@Nullable BigDecimal value, int scale) {
    return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
  }

  private static @Nullable Long fen(@Nullable Money money) {
    return money == null ? null : money.fen();
  }
}
