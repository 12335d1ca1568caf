package org.mingzhang.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.Certificate;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.CommunityEvent;
import org.mingzhang.ledger.CorrectiveAction;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.Inspection;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.Receipt;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.TrackedAction;
import org.mingzhang.ledger.WorkOrder;

/** A row of the ledger as the fact it was; the way back from {@link FactRow}. */
final class RowFact {

  private RowFact() {}

  static Community community(ResultSet rs) throws SQLException {
    Long deposit = whole(rs, "first_fund_deposit");
    return new Community(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("name"),
        rs.getString("city"),
        rs.getString("district"),
        rs.getString("street"),
        rs.getString("jurisdiction"),
        ChargingMode.valueOf(rs.getString("charging_mode")),
        decimal(rs, "area_m2"),
        rs.getLong("households"),
        whole(rs, "occupied_households"),
        rs.getString("company"),
        rs.getString("manager"),
        date(rs, "contract_start"),
        date(rs, "contract_end"),
        deposit == null ? null : Money.ofFen(deposit));
  }

  static SurveyRound surveyRound(ResultSet rs) throws SQLException {
    return new SurveyRound(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("round"),
        rs.getObject("from_date", LocalDate.class),
        rs.getObject("to_date", LocalDate.class),
        whole(rs, "issued"),
        rs.getString("method"),
        rs.getString("sampling"),
        rs.getString("contractor"),
        rs.getString("excluded"),
        rs.getString("incentive"),
        rs.getString("notes"));
  }

  static Question question(ResultSet rs) throws SQLException {
    Long satisfied = whole(rs, "satisfied");
    return new Question(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("round"),
        rs.getString("question"),
        rs.getString("label"),
        QuestionType.valueOf(rs.getString("question_type")),
        rs.getInt("scale"),
        satisfied == null ? null : Integer.valueOf(satisfied.intValue()),
        rs.getString("need"),
        rs.getString("service"),
        rs.getString("ask_question"),
        rs.getString("ask_value"));
  }

  static Entry entry(ResultSet rs) throws SQLException {
    return new Entry(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("voucher_no"),
        rs.getInt("line"),
        rs.getObject("entry_date", LocalDate.class),
        rs.getString("fund"),
        rs.getString("direction"),
        rs.getString("category"),
        Money.ofFen(rs.getLong("amount")),
        rs.getString("counterparty"),
        rs.getString("description"),
        rs.getString("project_id"));
  }

  static Balance balance(ResultSet rs) throws SQLException {
    return new Balance(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("fund"),
        rs.getObject("balance_date", LocalDate.class),
        Money.ofFen(rs.getLong("balance")));
  }

  static Budget budget(ResultSet rs) throws SQLException {
    return new Budget(
        origin(rs),
        rs.getString("community_id"),
        rs.getInt("budget_year"),
        rs.getString("fund"),
        rs.getString("direction"),
        rs.getString("category"),
        Money.ofFen(rs.getLong("amount")),
        rs.getString("note"));
  }

  static WorkOrder workOrder(ResultSet rs) throws SQLException {
    Long reopened = whole(rs, "reopened");
    Long rating = whole(rs, "rating");
    boolean valid = rs.getBoolean("valid");
    boolean unsaid = rs.wasNull();
    return new WorkOrder(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("order_no"),
        rs.getString("order_kind"),
        rs.getString("category"),
        rs.getString("urgency"),
        rs.getString("unit"),
        rs.getString("place"),
        rs.getObject("reported_at", LocalDateTime.class),
        rs.getObject("dispatched_at", LocalDateTime.class),
        rs.getObject("responded_at", LocalDateTime.class),
        rs.getObject("due_by", LocalDateTime.class),
        rs.getBoolean("due_date_only"),
        rs.getObject("completed_at", LocalDateTime.class),
        whole(rs, "paused_minutes"),
        rs.getObject("closed_at", LocalDateTime.class),
        reopened == null ? null : Integer.valueOf(reopened.intValue()),
        unsaid ? null : Boolean.valueOf(valid),
        rs.getObject("followed_up_at", LocalDateTime.class),
        rating == null ? null : BigDecimal.valueOf(rating, 2),
        rs.getString("team"));
  }

  static Project project(ResultSet rs) throws SQLException {
    return new Project(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("project_id"),
        rs.getString("name"),
        rs.getString("basis"),
        rs.getString("matter"),
        date(rs, "voted_on"),
        whole(rs, "heads"),
        decimal(rs, "area"),
        whole(rs, "heads_voted"),
        decimal(rs, "area_voted"),
        whole(rs, "heads_agreed"),
        decimal(rs, "area_agreed"),
        rs.getString("emergency_reason"),
        date(rs, "started_on"),
        money(rs, "estimate"),
        money(rs, "contract"),
        money(rs, "settlement"),
        rs.getString("scope"));
  }

  static Asset asset(ResultSet rs) throws SQLException {
    Long years = whole(rs, "life_years");
    return new Asset(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("asset_no"),
        rs.getString("name"),
        rs.getString("category"),
        rs.getString("place"),
        date(rs, "installed_on"),
        years == null ? null : Math.toIntExact(years),
        money(rs, "renewal_cost"),
        rs.getString("contract_no"),
        rs.getString("lessee"),
        date(rs, "contract_from"),
        date(rs, "contract_to"),
        money(rs, "annual_rent"),
        rs.getString("income_category"),
        rs.getString("asset_condition"),
        date(rs, "inspected_on"),
        date(rs, "next_inspection"),
        flag(rs, "manual"));
  }

  static Inspection inspection(ResultSet rs) throws SQLException {
    return new Inspection(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("plan_no"),
        rs.getString("inspection_kind"),
        rs.getString("place"),
        rs.getObject("planned_on", LocalDate.class),
        date(rs, "done_on"),
        rs.getString("result"),
        rs.getString("asset_no"));
  }

  static Certificate certificate(ResultSet rs) throws SQLException {
    return new Certificate(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("holder_no"),
        rs.getString("trade"),
        rs.getBoolean("required"),
        rs.getString("certificate_digest"),
        date(rs, "valid_from"),
        date(rs, "valid_to"));
  }

  static CommunityEvent event(ResultSet rs) throws SQLException {
    return new CommunityEvent(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("event"),
        rs.getObject("event_date", LocalDate.class),
        rs.getString("place"),
        money(rs, "cost"),
        rs.getString("funding"),
        whole(rs, "attendance"));
  }

  static CommissionAgreement commission(ResultSet rs) throws SQLException {
    return new CommissionAgreement(
        origin(rs),
        rs.getString("community_id"),
        rs.getObject("from_day", LocalDate.class),
        date(rs, "to_day"),
        rs.getString("base"),
        decimal(rs, "rate"),
        money(rs, "amount"),
        rs.getString("per"));
  }

  /** With the deadline that the books held first, in {@code first_due}. */
  static TrackedAction action(ResultSet rs) throws SQLException {
    return new TrackedAction(
        new CorrectiveAction(
            origin(rs),
            rs.getString("community_id"),
            rs.getString("action_no"),
            rs.getString("source"),
            rs.getString("question"),
            rs.getString("measure"),
            rs.getString("action_owner"),
            rs.getObject("opened_on", LocalDate.class),
            rs.getObject("due_on", LocalDate.class),
            date(rs, "done_on"),
            date(rs, "accepted_on")),
        date(rs, "first_due"));
  }

  static Inquiry inquiry(ResultSet rs) throws SQLException {
    return new Inquiry(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("inquiry_no"),
        rs.getString("inquiry_kind"),
        rs.getString("about_period"),
        rs.getObject("received_on", LocalDate.class),
        rs.getString("topic"),
        date(rs, "answered_on"),
        rs.getString("answer"),
        flag(rs, "published"));
  }

  static Subaccount subaccount(ResultSet rs) throws SQLException {
    return new Subaccount(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("unit"),
        rs.getObject("balance_date", LocalDate.class),
        Money.ofFen(rs.getLong("balance")),
        money(rs, "first_deposit"),
        money(rs, "paid_in"),
        money(rs, "yield"),
        money(rs, "used"));
  }

  static BankLine bankLine(ResultSet rs) throws SQLException {
    return new BankLine(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("fund"),
        rs.getString("line_no"),
        rs.getObject("line_date", LocalDate.class),
        rs.getString("direction"),
        Money.ofFen(rs.getLong("amount")),
        money(rs, "balance"),
        rs.getString("counterparty"),
        rs.getString("description"));
  }

  static Receipt receipt(ResultSet rs) throws SQLException {
    return new Receipt(
        origin(rs),
        rs.getString("number"),
        rs.getObject("day", LocalDate.class),
        rs.getString("fee_item"),
        rs.getString("method"),
        Money.ofFen(rs.getLong("paid")));
  }

  static FeeSummary feeSummary(ResultSet rs) throws SQLException {
    return new FeeSummary(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("building"),
        date(rs, "summary_date"),
        whole(rs, "billed_units"),
        whole(rs, "owing_units"),
        money(rs, "due"),
        money(rs, "paid"),
        money(rs, "old_debt"),
        money(rs, "recovered"),
        rs.getString("household_rate"),
        rs.getString("collection_rate"),
        rs.getString("recovery_rate"));
  }

  static ServiceItem service(ResultSet rs) throws SQLException {
    String from = rs.getString("from_day");
    return new ServiceItem(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("service"),
        rs.getString("tier"),
        from.isEmpty() ? null : LocalDate.parse(from),
        date(rs, "to_date"),
        rs.getString("standard"),
        rs.getString("price_unit"),
        money(rs, "price"),
        money(rs, "cost"),
        rs.getString("scope"),
        date(rs, "launched_on"),
        date(rs, "stopped_on"),
        rs.getString("note"));
  }

  static HouseUnit unit(ResultSet rs) throws SQLException {
    boolean occupied = rs.getBoolean("occupied");
    boolean unknown = rs.wasNull();
    return new HouseUnit(
        origin(rs),
        rs.getString("community_id"),
        rs.getString("unit"),
        rs.getString("unit_key"),
        rs.getString("building"),
        rs.getBigDecimal("area_m2"),
        rs.getString("unit_kind"),
        unknown ? null : occupied,
        rs.getString("owner_ref"),
        rs.getBigDecimal("monthly_fee_per_m2"));
  }

  private static @Nullable Money money(ResultSet rs, String column) throws SQLException {
    Long fen = whole(rs, column);
    return fen == null ? null : Money.ofFen(fen);
  }

  private static Origin origin(ResultSet rs) throws SQLException {
    return new Origin(rs.getLong("file_id"), rs.getString("sheet"), rs.getLong("row_no"));
  }

  private static @Nullable Long whole(ResultSet rs, String column) throws SQLException {
    long value = rs.getLong(column);
    return rs.wasNull() ? null : value;
  }

  private static @Nullable Boolean flag(ResultSet rs, String column) throws SQLException {
    boolean value = rs.getBoolean(column);
    return rs.wasNull() ? null : Boolean.valueOf(value);
  }

  private static @Nullable LocalDate date(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, LocalDate.class);
  }

  /** Without the zeros that the column's scale adds, but with two places at least. */
  private static @Nullable BigDecimal decimal(ResultSet rs, String column) throws SQLException {
    BigDecimal value = rs.getBigDecimal(column);
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.setScale(Math.max(2, stripped.scale()));
  }
}
