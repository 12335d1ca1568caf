package org.mingzhang.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.CorrectiveAction;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.WorkOrder;

/**
 * The canonical columns of the kinds of table, with their canonical or their Chinese headers and
 * words.
 */
final class CanonicalLayout implements Layout {

  /** The questions of the survey in their order. */
  static final List<String> QUESTIONS =
      List.of("overall", "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10");

  private static final Map<TableKind, String> HEADERS =
      Map.ofEntries(
          Map.entry(
              TableKind.COMMUNITIES,
              "community_id name city district street jurisdiction charging_mode area_m2"
                  + " households occupied_households company manager contract_start contract_end"
                  + " first_fund_deposit"),
          Map.entry(
              TableKind.UNITS,
              "community_id unit building area_m2 kind occupied owner_ref monthly_fee_per_m2"),
          Map.entry(
              TableKind.FEES,
              "community_id unit fee_item fund service_from service_to due paid discount waived"
                  + " paid_on bill_no receipt_no method"),
          Map.entry(
              TableKind.ENTRIES,
              "community_id voucher_no date fund direction category amount counterparty"
                  + " description project_id"),
          Map.entry(TableKind.BALANCES, "community_id fund date balance"),
          Map.entry(TableKind.BUDGETS, "community_id year fund direction category amount"),
          Map.entry(
              TableKind.COMMISSIONS,
              "community_id from to commission_method commission_rate commission_base"
                  + " commission_amount commission_per"),
          Map.entry(
              TableKind.ACTIONS,
              "community_id action_no source question measure owner opened_on due_on done_on"
                  + " accepted_on"),
          Map.entry(
              TableKind.PROJECTS,
              "community_id project_id project_name basis matter voted_on heads area heads_voted"
                  + " area_voted heads_agreed area_agreed emergency_reason started_on estimate"
                  + " contract settlement scope"),
          Map.entry(
              TableKind.SURVEY_ROUNDS,
              "community_id round from to issued method sampling contractor excluded incentive"
                  + " notes"),
          Map.entry(
              TableKind.SURVEY,
              "community_id round unit submitted_at mode seconds "
                  + String.join(" ", QUESTIONS)
                  + " recommend comment"),
          Map.entry(
              TableKind.WORKORDERS,
              "community_id order_no kind category urgency unit place reported_at dispatched_at"
                  + " responded_at due_at completed_at paused_minutes closed_at reopened valid"
                  + " followed_up_at rating"),
          Map.entry(
              TableKind.BANK_LINES,
              "community_id fund line_no date direction amount balance counterparty description"),
          Map.entry(
              TableKind.ASSETS,
              "community_id asset_no asset_name category place installed_on life_years"
                  + " renewal_cost contract_no lessee contract_from contract_to annual_rent"
                  + " income_category"),
          Map.entry(
              TableKind.SUBACCOUNTS,
              "community_id unit date balance first_deposit paid_in yield used"));

  private final List<String> headers;
  private final boolean chinese;

  private CanonicalLayout(List<String> headers, boolean chinese) {
    this.headers = headers;
    this.chinese = chinese;
  }

  static CanonicalLayout of(TableKind kind) {
    String headers = HEADERS.getOrDefault(kind, "");
    return new CanonicalLayout(List.of(headers.split(" ")), false);
  }

  /**
   * The same columns under Chinese headers, with the Chinese words for funds, kinds, yes and no.
   */
  static CanonicalLayout chinese(TableKind kind, String... headers) {
    int columns = of(kind).headers.size();
    if (headers.length != columns) {
      throw new IllegalArgumentException(kind + " has " + columns + " columns");
    }
    return new CanonicalLayout(List.of(headers), true);
  }

  @Override
  public List<String> headers() {
    return headers;
  }

  @Override
  public void write(Fact fact, Cells to) throws IOException {
    to.text(fact.communityId());
    if (fact instanceof Fee fee) {
      fee(fee, to);
    } else if (fact instanceof Entry entry) {
      entry(entry, to);
    } else if (fact instanceof WorkOrder order) {
      order(order, to);
    } else if (fact instanceof Answer answer) {
      answer(answer, to);
    } else if (fact instanceof HouseUnit unit) {
      unit(unit, to);
    } else if (fact instanceof Community community) {
      community(community, to);
    } else if (fact instanceof Balance balance) {
      to.text(word(balance.fund()));
      to.date(balance.date());
      to.money(balance.balance().fen());
    } else if (fact instanceof Budget budget) {
      to.number((long) budget.year());
      to.text(word(budget.fund()));
      to.text(word(budget.direction()));
      to.text(budget.category());
      to.money(budget.amount().fen());
    } else if (fact instanceof CommissionAgreement agreement) {
      commission(agreement, to);
    } else if (fact instanceof CorrectiveAction action) {
      action(action, to);
    } else if (fact instanceof SurveyRound round) {
      round(round, to);
    } else if (fact instanceof Project project) {
      project(project, to);
    } else if (fact instanceof Asset asset) {
      asset(asset, to);
    } else if (fact instanceof BankLine line) {
      bankLine(line, to);
    } else if (fact instanceof Subaccount part) {
      subaccount(part, to);
    }
    to.endRow();
  }

  private void bankLine(BankLine b, Cells to) throws IOException {
    to.text(word(b.fund()));
    to.text(b.lineNo());
    to.date(b.date());
    to.text(word(b.direction()));
    to.money(b.amount().fen());
    money(b.balance(), to);
    to.text(b.counterparty());
    to.text(b.description());
  }

  private void commission(CommissionAgreement c, Cells to) throws IOException {
    BigDecimal rate = c.rate();
    Money amount = c.amount();
    to.date(c.from());
    to.date(c.to());
    to.text(chinese ? (rate == null ? "固定金额" : "按比例") : rate == null ? "amount" : "rate");
    to.text(rate == null ? "" : rate.toPlainString() + "%");
    to.text(chinese && !c.base().isEmpty() ? (c.base().equals("due") ? "应收" : "实收") : c.base());
    if (amount == null) {
      to.text("");
    } else {
      to.money(amount.fen());
    }
    to.text(c.per());
  }

  private void action(CorrectiveAction a, Cells to) throws IOException {
    to.text(a.actionNo());
    to.text(word(a.source()));
    to.text(a.question());
    to.text(a.measure());
    to.text(a.owner());
    to.date(a.openedOn());
    to.date(a.dueOn());
    to.date(a.doneOn());
    to.date(a.acceptedOn());
  }

  private void project(Project p, Cells to) throws IOException {
    to.text(p.projectId());
    to.text(p.name());
    to.text(chinese ? (p.basis().equals("vote") ? "表决" : "应急") : p.basis());
    to.text(chinese ? "使用维修资金" : p.matter());
    to.date(p.votedOn());
    to.number(p.heads());
    to.decimal(p.area());
    to.number(p.headsVoted());
    to.decimal(p.areaVoted());
    to.number(p.headsAgreed());
    to.decimal(p.areaAgreed());
    to.text(p.emergencyReason());
    to.date(p.startedOn());
    money(p.estimate(), to);
    money(p.contract(), to);
    money(p.settlement(), to);
    to.text(p.scope());
  }

  private static void asset(Asset a, Cells to) throws IOException {
    to.text(a.assetNo());
    to.text(a.name());
    to.text(a.category());
    to.text(a.place());
    to.date(a.installedOn());
    to.number(toLong(a.lifeYears()));
    money(a.renewalCost(), to);
    to.text(a.contractNo());
    to.text(a.lessee());
    to.date(a.contractFrom());
    to.date(a.contractTo());
    money(a.annualRent(), to);
    to.text(a.incomeCategory());
  }

  private static void subaccount(Subaccount part, Cells to) throws IOException {
    to.text(part.unit());
    to.date(part.date());
    to.money(part.balance().fen());
    money(part.firstDeposit(), to);
    money(part.paidIn(), to);
    money(part.yield(), to);
    money(part.used(), to);
  }

  private static void money(@Nullable Money amount, Cells to) throws IOException {
    if (amount == null) {
      to.text("");
    } else {
      to.money(amount.fen());
    }
  }

  private void community(Community c, Cells to) throws IOException {
    to.text(c.name());
    to.text(c.city());
    to.text(c.district());
    to.text(c.street());
    to.text(c.jurisdiction());
    to.text(word(c.chargingMode().name().toLowerCase(Locale.ROOT)));
    to.decimal(c.areaM2());
    to.number(c.households());
    to.number(c.occupiedHouseholds());
    to.text(c.company());
    to.text(c.manager());
    to.date(c.contractStart());
    to.date(c.contractEnd());
    Money deposit = c.firstFundDeposit();
    to.decimal(deposit == null ? null : deposit.toDecimal());
  }

  private void unit(HouseUnit u, Cells to) throws IOException {
    to.text(u.unit());
    to.text(u.building());
    to.decimal(u.areaM2());
    to.text(word(u.unitKind()));
    to.text(yesNo(u.occupied()));
    to.text(u.ownerRef());
    to.decimal(u.monthlyFeePerM2());
  }

  private void fee(Fee f, Cells to) throws IOException {
    to.text(f.unit());
    to.text(f.feeItem());
    to.text(word(f.fund()));
    to.date(f.serviceFrom());
    to.date(f.serviceTo());
    to.money(f.due().fen());
    to.money(f.paid().fen());
    to.money(f.discount().fen());
    to.money(f.waived().fen());
    to.date(f.paidOn());
    to.text(f.billNo());
    to.text(f.receiptNo());
    to.text(f.method());
  }

  private void entry(Entry e, Cells to) throws IOException {
    to.text(e.voucherNo());
    to.date(e.date());
    to.text(word(e.fund()));
    to.text(word(e.direction()));
    to.text(e.category());
    to.money(e.amount().fen());
    to.text(e.counterparty());
    to.text(e.description());
    to.text(e.projectId());
  }

  private static void round(SurveyRound r, Cells to) throws IOException {
    to.text(r.round());
    to.date(r.from());
    to.date(r.to());
    to.number(r.issued());
    to.text(r.method());
    to.text(r.sampling());
    to.text(r.contractor());
    to.text(r.excluded());
    to.text(r.incentive());
    to.text(r.notes());
  }

  private static void answer(Answer a, Cells to) throws IOException {
    to.text(a.round());
    to.text(a.unit());
    to.time(a.submittedAt());
    to.text(a.mode());
    to.number(toLong(a.seconds()));
    for (String question : QUESTIONS) {
      Integer score = a.scores().get(question);
      if (score != null && score == Answer.NOT_APPLICABLE) {
        to.text("N/A");
      } else {
        to.number(toLong(score));
      }
    }
    to.number(toLong(a.recommend()));
    to.text(a.comment());
  }

  private void order(WorkOrder o, Cells to) throws IOException {
    to.text(o.orderNo());
    to.text(word(o.orderKind()));
    to.text(o.category());
    to.text(word(o.urgency()));
    to.text(o.unit());
    to.text(o.place());
    to.time(o.reportedAt());
    to.time(o.dispatchedAt());
    to.time(o.respondedAt());
    if (o.dueDateOnly() && o.dueBy() != null) {
      to.date(o.dueBy().toLocalDate());
    } else {
      to.time(o.dueBy());
    }
    to.time(o.completedAt());
    to.number(o.pausedMinutes());
    to.time(o.closedAt());
    to.number(toLong(o.reopened()));
    to.text(yesNo(o.valid()));
    to.time(o.followedUpAt());
    to.number(o.rating() == null ? null : o.rating().longValueExact());
  }

  private static @Nullable Long toLong(@Nullable Integer value) {
    return value == null ? null : Long.valueOf(value);
  }

  private @Nullable String yesNo(@Nullable Boolean value) {
    return value == null ? null : word(value ? "yes" : "no");
  }

  private String word(String canonical) {
    return chinese ? Words.CHINESE.getOrDefault(canonical, canonical) : canonical;
  }
}
