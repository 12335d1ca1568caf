package org.mingzhang.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Suspicions;
import org.mingzhang.ledger.Suspicions.Group;
import org.mingzhang.ledger.Suspicions.Place;
import org.mingzhang.ledger.TableKind;

/** Finds rows that may be one payment entered twice. */
final class SuspicionReader {

  /** So many groups are listed, and so many rows of each. */
  static final int MOST_GROUPS = 50;

  static final int MOST_ROWS = 6;

  /**
   * A debt without a number beside numbered bills of part of its time: what of it they are, the
   * list does not say. An open bill beside one of another file under another number, for the same
   * service and amount. Receipts whose service does not overlap are those of one visit to the
   * counter that paid several months.
   */
  private static final String SUSPECTS =
      """
      CREATE OR REPLACE TEMP TABLE suspect AS
      WITH receipt AS (
        SELECT *, service_from > max(service_to) OVER (
            PARTITION BY unit, fee_item, fund, paid, paid_on
            ORDER BY service_from, service_to, file_id, sheet, row_no
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS apart
        FROM fee
        WHERE community_id = '%1$s' AND unit <> '' AND paid <> 0
          AND paid_on BETWEEN DATE '%2$s' AND DATE '%3$s'),
      visit AS (
        SELECT *, sum(CASE WHEN apart THEN 1 ELSE 0 END) OVER (
            PARTITION BY unit, fee_item, fund, paid, paid_on
            ORDER BY service_from, service_to, file_id, sheet, row_no) AS service
        FROM receipt),
      debt AS (
        SELECT DISTINCT d.service_from AS day, d.due AS amount,
          concat_ws(chr(31), 'debt', d.bill_no) AS key,
          unnest([
            {file_id: d.file_id, sheet: d.sheet, row_no: d.row_no, number: d.bill_no},
            {file_id: n.file_id, sheet: n.sheet, row_no: n.row_no, number: n.bill_no}],
            recursive := true)
        FROM fee d JOIN fee n ON n.community_id = d.community_id AND n.unit = d.unit
          AND n.fee_item = d.fee_item AND n.fund = d.fund AND n.opens_bill
          AND n.service_from <= d.service_to AND n.service_to >= d.service_from
        WHERE d.community_id = '%1$s' AND NOT (%5$s)
          AND (%4$s OR (d.paid = 0 AND d.opens_bill AND d.due <> 0 AND d.due = n.due
            AND d.file_id <> n.file_id AND d.bill_no <> n.bill_no
            AND d.service_from = n.service_from AND d.service_to = n.service_to
            AND (n.paid <> 0 OR d.bill_no < n.bill_no)))
          AND d.service_from <= DATE '%3$s' AND d.service_to >= DATE '%2$s'),
      twin AS (
        SELECT 'FEES' AS kind, paid_on AS day, paid AS amount,
          concat_ws(chr(31), unit, fee_item, fund, service) AS key,
          file_id, sheet, row_no, bill_no AS number
        FROM visit
        UNION ALL
        SELECT 'ENTRIES', entry_date, amount, concat_ws(chr(31), fund, direction, counterparty),
          file_id, sheet, row_no, voucher_no
        FROM entry
        WHERE community_id = '%1$s' AND counterparty <> '' AND amount <> 0
          AND entry_date BETWEEN DATE '%2$s' AND DATE '%3$s'
        UNION ALL
        SELECT 'FEES', day, amount, key, file_id, sheet, row_no, number FROM debt)
      SELECT t.*, f.path, count(*) OVER g AS of_group,
        row_number() OVER (PARTITION BY kind, day, amount, key
          ORDER BY t.file_id, t.sheet, t.row_no) AS nth,
        dense_rank() OVER (ORDER BY kind DESC, day, amount, key) AS rank
      FROM twin t JOIN source_file f ON f.id = t.file_id
      WINDOW g AS (PARTITION BY kind, day, amount, key)
      QUALIFY of_group > 1""";

  private SuspicionReader() {}

  static Suspicions of(Session session, String communityId, Period period) {
    session.execute(
        SUSPECTS.formatted(
            communityId.replace("'", "''"),
            period.start(),
            period.lastDay(),
            NamelessBills.is("d"),
            NamelessBills.is("n")));
    List<Group> groups = new ArrayList<>();
    session
        .sql(
            """
            SELECT kind, day, amount, of_group, nth, path, sheet, row_no, number FROM suspect
            WHERE rank IN (SELECT DISTINCT rank FROM suspect ORDER BY rank LIMIT %s) AND nth <= %s
            ORDER BY rank, nth"""
                .formatted(MOST_GROUPS, MOST_ROWS))
        .query(
            rs -> {
              if (rs.getLong("nth") == 1) {
                groups.add(
                    new Group(
                        TableKind.valueOf(rs.getString("kind")),
                        rs.getObject("day", LocalDate.class),
                        Money.ofFen(rs.getLong("amount")),
                        rs.getLong("of_group"),
                        new ArrayList<>()));
              }
              groups
                  .get(groups.size() - 1)
                  .places()
                  .add(
                      new Place(
                          rs.getString("path"),
                          rs.getString("sheet"),
                          rs.getLong("row_no"),
                          rs.getString("number")));
            });
    return session
        .sql("SELECT count(*) FILTER (nth = 1), count(*) FROM suspect")
        .query((rs, n) -> new Suspicions(rs.getLong(1), rs.getLong(2), groups))
        .single();
  }
}
