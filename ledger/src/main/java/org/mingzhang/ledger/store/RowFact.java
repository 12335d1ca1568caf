package org.mingzhang.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.SurveyRound;

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
        money(rs, "settlement"));
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
