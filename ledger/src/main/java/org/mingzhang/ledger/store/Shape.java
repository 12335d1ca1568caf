package org.mingzhang.ledger.store;

import static org.mingzhang.ledger.store.Column.flag;
import static org.mingzhang.ledger.store.Column.hundredths;
import static org.mingzhang.ledger.store.Column.plain;
import static org.mingzhang.ledger.store.Column.rising;
import static org.mingzhang.ledger.store.Column.risingFlag;
import static org.mingzhang.ledger.store.Column.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.TableKind;

/**
 * The shape of a kind's table: its natural key (after the community) and its values, in the order
 * of their columns. Every table begins with file_id, sheet, row_no.
 */
record Shape(TableKind kind, String table, List<Column> key, List<Column> fields) {
  static final Shape COMMUNITIES =
      shape(
          TableKind.COMMUNITIES,
          "community",
          List.of(),
          text("name"),
          text("city"),
          text("district"),
          text("street"),
          text("jurisdiction"),
          text("charging_mode"),
          plain("area_m2"),
          plain("households"),
          plain("occupied_households"),
          text("company"),
          text("manager"),
          plain("contract_start"),
          plain("contract_end"),
          hundredths("first_fund_deposit"));

  static final Shape UNITS =
      shape(
          TableKind.UNITS,
          "house_unit",
          List.of(text("unit_key").as("unit")),
          text("unit"),
          text("building"),
          plain("area_m2"),
          text("unit_kind").as("kind"),
          flag("occupied"),
          text("owner_ref"),
          plain("monthly_fee_per_m2"));

  static final Shape UNIT_ALIASES =
      shape(
          TableKind.UNIT_ALIASES,
          "unit_alias",
          List.of(text("alias")),
          text("unit"),
          text("decided_by"),
          plain("decided_on"),
          text("note"));

  static final Shape PROJECTS =
      shape(
          TableKind.PROJECTS,
          "project",
          List.of(text("project_id")),
          text("name").as("project_name"),
          text("basis"),
          text("matter"),
          plain("voted_on"),
          plain("heads"),
          plain("area"),
          plain("heads_voted"),
          plain("area_voted"),
          plain("heads_agreed"),
          plain("area_agreed"),
          text("emergency_reason"),
          plain("started_on"),
          hundredths("estimate"),
          hundredths("contract"),
          hundredths("settlement"),
          text("scope"));

  static final Shape ASSETS =
      shape(
          TableKind.ASSETS,
          "asset",
          List.of(text("asset_no")),
          text("name").as("asset_name"),
          text("category"),
          text("place"),
          plain("installed_on"),
          plain("life_years"),
          hundredths("renewal_cost"),
          text("contract_no"),
          text("lessee"),
          plain("contract_from"),
          plain("contract_to"),
          hundredths("annual_rent"),
          text("income_category"),
          text("asset_condition").as("condition"),
          plain("inspected_on"),
          plain("next_inspection"),
          flag("manual"));

  static final Shape SUBACCOUNTS =
      shape(
          TableKind.SUBACCOUNTS,
          "subaccount",
          List.of(text("unit"), plain("balance_date").as("date")),
          hundredths("balance"),
          hundredths("first_deposit"),
          hundredths("paid_in"),
          hundredths("yield"),
          hundredths("used"));

  static final Shape BANK_LINES =
      shape(
          TableKind.BANK_LINES,
          "bank_line",
          List.of(text("fund"), text("line_no")),
          plain("line_date").as("date"),
          text("direction"),
          hundredths("amount"),
          text("counterparty"),
          text("description"),
          hundredths("balance"));

  static final Shape FEE_SUMMARIES =
      shape(
          TableKind.FEE_SUMMARIES,
          "fee_summary",
          List.of(text("building")),
          plain("summary_date").as("date"),
          plain("billed_units"),
          plain("owing_units"),
          hundredths("due"),
          hundredths("paid"),
          hundredths("old_debt"),
          hundredths("recovered"),
          text("household_rate"),
          text("collection_rate"),
          text("recovery_rate"));

  static final Shape SERVICES =
      shape(
          TableKind.SERVICES,
          "service_item",
          List.of(text("service"), text("tier"), text("from_day").as("from")),
          plain("to_date").as("to"),
          text("standard"),
          text("price_unit").as("unit"),
          hundredths("price"),
          hundredths("cost"),
          text("scope"),
          plain("launched_on"),
          plain("stopped_on"),
          text("note"));

  static final Shape COMMISSIONS =
      shape(
          TableKind.COMMISSIONS,
          "commission",
          List.of(plain("from_day").as("from")),
          plain("to_day").as("to"),
          text("base").as("commission_base"),
          plain("rate").as("commission_rate"),
          hundredths("amount").as("commission_amount"),
          text("per").as("commission_per"));

  static final Shape DEMAND =
      shape(
          TableKind.DEMAND,
          "demand_answer",
          List.of(text("round"), text("service"), text("tier")),
          text("unit"),
          plain("submitted_at"),
          flag("used"),
          plain("satisfaction"),
          flag("wanted"),
          hundredths("max_price"));

  static final Shape INSPECTIONS =
      shape(
          TableKind.INSPECTIONS,
          "inspection",
          List.of(text("plan_no")),
          text("inspection_kind").as("kind"),
          text("place"),
          plain("planned_on"),
          plain("done_on"),
          text("result"),
          text("asset_no"));

  static final Shape CERTIFICATES =
      shape(
          TableKind.CERTIFICATES,
          "certificate",
          List.of(
              text("holder_no"), text("trade"), text("certificate_digest").as("certificate_no")),
          flag("required"),
          plain("valid_from"),
          plain("valid_to"));

  static final Shape EVENTS =
      shape(
          TableKind.EVENTS,
          "community_event",
          List.of(text("event"), plain("event_date").as("date")),
          text("place"),
          hundredths("cost"),
          text("funding"),
          plain("attendance"));

  static final Shape ACTIONS =
      shape(
          TableKind.ACTIONS,
          "corrective_action",
          List.of(text("action_no")),
          text("source"),
          text("question"),
          text("measure"),
          text("action_owner").as("owner"),
          plain("opened_on"),
          plain("due_on"),
          plain("done_on"),
          plain("accepted_on"));

  static final Shape INQUIRIES =
      shape(
          TableKind.INQUIRIES,
          "inquiry",
          List.of(text("inquiry_no")),
          text("inquiry_kind").as("kind"),
          text("about_period").as("period"),
          plain("received_on").as("received_at"),
          text("topic"),
          plain("answered_on").as("answered_at"),
          text("answer"),
          risingFlag("published"));

  static final Shape FEES =
      shape(
          TableKind.FEES,
          "fee",
          List.of(text("bill_no")),
          text("unit"),
          text("fee_item"),
          text("fund"),
          plain("service_from"),
          plain("service_to"),
          hundredths("due"),
          hundredths("discount"),
          hundredths("waived"),
          text("receipt_no"),
          hundredths("paid"),
          plain("paid_on"),
          text("method"));

  static final Shape ENTRIES =
      shape(
          TableKind.ENTRIES,
          "entry",
          List.of(text("fund"), text("voucher_no"), plain("line")),
          plain("entry_date").as("date"),
          text("direction"),
          text("category"),
          hundredths("amount"),
          text("counterparty"),
          text("description"),
          text("project_id"));

  static final Shape BALANCES =
      shape(
          TableKind.BALANCES,
          "balance",
          List.of(text("fund"), plain("balance_date").as("date")),
          hundredths("balance"));

  static final Shape BUDGETS =
      shape(
          TableKind.BUDGETS,
          "budget",
          List.of(
              plain("budget_year").as("year"), text("fund"), text("direction"), text("category")),
          hundredths("amount"),
          text("note"));

  static final Shape SURVEY_ROUNDS =
      shape(
          TableKind.SURVEY_ROUNDS,
          "survey_round",
          List.of(text("round")),
          plain("from_date").as("from"),
          plain("to_date").as("to"),
          plain("issued"),
          text("method"),
          text("sampling"),
          text("contractor"),
          text("excluded"),
          text("incentive"),
          text("notes"));

  static final Shape QUESTIONS =
      shape(
          TableKind.QUESTIONS,
          "survey_question",
          List.of(text("round"), text("question")),
          text("label"),
          text("question_type").as("type"),
          plain("scale"),
          plain("satisfied"),
          text("need"),
          text("service"),
          text("ask_question").as("ask_if"),
          new Column("ask_value", "ask_if", Column.Type.HIDDEN));

  static final Shape SURVEY =
      shape(
          TableKind.SURVEY,
          "answer",
          List.of(text("round")),
          text("unit"),
          plain("submitted_at"),
          text("mode"),
          plain("seconds"),
          plain("scores"),
          plain("recommend"),
          text("comment_text").as("comment"),
          plain("choices"),
          plain("words"),
          plain("texts"));

  static final Shape WORKORDERS =
      shape(
          TableKind.WORKORDERS,
          "work_order",
          List.of(text("order_no")),
          text("order_kind").as("kind"),
          text("category"),
          text("urgency"),
          text("unit"),
          text("place"),
          plain("reported_at"),
          plain("dispatched_at"),
          plain("responded_at"),
          plain("due_by").as("due_at"),
          new Column("due_date_only", "due_at", Column.Type.HIDDEN),
          plain("completed_at"),
          rising("paused_minutes"),
          plain("closed_at"),
          rising("reopened"),
          flag("valid"),
          plain("followed_up_at"),
          hundredths("rating"),
          text("team"));

  /** In the order of posting: communities before what refers to them. */
  private static final List<Shape> ALL =
      List.of(
          COMMUNITIES,
          UNITS,
          UNIT_ALIASES,
          PROJECTS,
          FEES,
          ENTRIES,
          BALANCES,
          BUDGETS,
          SURVEY_ROUNDS,
          QUESTIONS,
          SURVEY,
          WORKORDERS,
          ASSETS,
          SUBACCOUNTS,
          BANK_LINES,
          FEE_SUMMARIES,
          SERVICES,
          DEMAND,
          INSPECTIONS,
          CERTIFICATES,
          EVENTS,
          INQUIRIES,
          ACTIONS,
          COMMISSIONS);

  private static Shape shape(TableKind kind, String table, List<Column> key, Column... fields) {
    return new Shape(
        kind,
        table,
        Stream.concat(Stream.of(text("community_id")), key.stream()).toList(),
        List.of(fields));
  }

  static Shape of(TableKind kind) {
    return switch (kind) {
      case COMMUNITIES -> COMMUNITIES;
      case UNITS -> UNITS;
      case UNIT_ALIASES -> UNIT_ALIASES;
      case PROJECTS -> PROJECTS;
      case FEES -> FEES;
      case ENTRIES -> ENTRIES;
      case BALANCES -> BALANCES;
      case BUDGETS -> BUDGETS;
      case SURVEY_ROUNDS -> SURVEY_ROUNDS;
      case QUESTIONS -> QUESTIONS;
      case SURVEY -> SURVEY;
      case WORKORDERS -> WORKORDERS;
      case ASSETS -> ASSETS;
      case SUBACCOUNTS -> SUBACCOUNTS;
      case BANK_LINES -> BANK_LINES;
      case FEE_SUMMARIES -> FEE_SUMMARIES;
      case SERVICES -> SERVICES;
      case DEMAND -> DEMAND;
      case INSPECTIONS -> INSPECTIONS;
      case CERTIFICATES -> CERTIFICATES;
      case EVENTS -> EVENTS;
      case INQUIRIES -> INQUIRIES;
      case COMMISSIONS -> COMMISSIONS;
      case ACTIONS -> ACTIONS;
    };
  }

  /** The shapes posted in a phase. */
  static List<Shape> of(Phase phase) {
    return ALL.stream().filter(s -> s.phase() == phase).toList();
  }

  Phase phase() {
    return kind.phase();
  }

  String staged() {
    return "staged_" + table;
  }

  /** All columns after the origin. */
  List<Column> columns() {
    return Stream.concat(key.stream(), fields.stream()).toList();
  }

  /** The origin and all columns, as a list of SQL. */
  String columnList() {
    return "file_id, sheet, row_no, " + list(columns(), Column::name);
  }

  /** SQL: both rows have the same natural key. */
  String sameKey(String left, String right) {
    return key.stream()
        .map(c -> c.of(left) + " = " + c.of(right))
        .collect(Collectors.joining(" AND "));
  }

  static String list(List<Column> columns, Function<Column, String> each) {
    return columns.stream().map(each).collect(Collectors.joining(", "));
  }
}
