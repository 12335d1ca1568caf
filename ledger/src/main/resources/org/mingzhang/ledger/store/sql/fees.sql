-- Fees (contract section 4; method §10, §11). P begins on :first and ends with :last.
-- key1 is the fee_item, or the age for the arrears with the fee_item as key2.
WITH
-- Every row of the fund: service, or another where private papers ask for it. slot: where the bill's service lies, 1 before P, 2 in P, 3 after
-- P, 0 across an edge of P. A payment without a day counts on service_to.
fee_row AS (
  SELECT file_id, sheet, row_no, bill_no, unit, fee_item, service_from, service_to, due, discount,
    waived, paid, opens_bill,
    coalesce(paid_on, service_to) AS paid_date,
    CASE
      WHEN service_to < :first THEN 1
      WHEN service_from > :last THEN 3
      WHEN service_from >= :first AND service_to <= :last THEN 2
      ELSE 0 END AS slot
  FROM fee WHERE community_id = :community AND fund = ':fund'),

-- Nothing dated after the cut-off is known yet.
receipt AS (SELECT * FROM fee_row WHERE paid_date <= :last AND paid <> 0),

-- §11 A bill across an edge: m whole months, or else days, of which the first k1 lie before P and
-- the first k2 before P's end.
spanning AS (
  SELECT *, whole_months, m,
    greatest(0, least(m, CASE WHEN whole_months THEN months_between(service_from, :first)
      ELSE :first - service_from END)) AS k1,
    greatest(0, least(m, CASE WHEN whole_months THEN months_between(service_from, :last + 1)
      ELSE :last + 1 - service_from END)) AS k2
  FROM (
    SELECT *, CASE WHEN whole_months THEN months_between(service_from, service_to + 1)
      ELSE service_to + 1 - service_from END AS m
    FROM (
      SELECT *, day(service_from) = 1 AND day(service_to + 1) = 1 AS whole_months
      FROM fee_row WHERE slot = 0 AND opens_bill))),

-- Its parts, of which each takes lo to hi of m. Due, discount and waiver are each split.
part_of_spanning AS (
  SELECT file_id, sheet, row_no, bill_no, unit, fee_item, slot, part_to, is_last,
    lo = 0 AS is_first,
    recognised(due, hi, m) - recognised(due, lo, m) AS due,
    recognised(discount, hi, m) - recognised(discount, lo, m) AS discount,
    recognised(waived, hi, m) - recognised(waived, lo, m) AS waived
  FROM (
    SELECT s.* EXCLUDE (slot), p.slot,
      CASE p.slot WHEN 1 THEN 0 WHEN 2 THEN k1 ELSE k2 END AS lo,
      CASE p.slot WHEN 1 THEN k1 WHEN 2 THEN k2 ELSE m END AS hi,
      CASE p.slot WHEN 1 THEN :first - 1 WHEN 2 THEN least(service_to, :last) ELSE service_to END
        AS part_to,
      CASE p.slot WHEN 1 THEN k1 WHEN 2 THEN k2 ELSE m END = m AS is_last
    FROM spanning s CROSS JOIN (VALUES (1), (2), (3)) p (slot))
  WHERE lo < hi),

-- What the parts before it take of the payments, oldest first.
filled_part AS (
  SELECT *, due - discount - waived AS net,
    coalesce(sum(greatest(due - discount - waived, 0)) OVER (PARTITION BY bill_no ORDER BY slot
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
  FROM part_of_spanning),

-- The receipts of those bills with the running total up to and before each.
running AS (
  SELECT *, sum(paid) OVER (PARTITION BY bill_no ORDER BY paid_date, file_id, sheet, row_no
    ROWS UNBOUNDED PRECEDING) AS upto
  FROM receipt WHERE slot = 0),

-- What each receipt pays for which part: a whole bill keeps all its money on itself. Where more was
-- paid back than in, it is owed for the oldest part: nothing below 0 is prepaid.
payment AS (
  SELECT file_id, sheet, row_no, bill_no, fee_item, slot, paid_date, paid AS value
  FROM receipt WHERE slot <> 0
  UNION ALL
  SELECT r.file_id, r.sheet, r.row_no, r.bill_no, r.fee_item, p.slot, r.paid_date,
    filled(greatest(r.upto, 0), p.before, p.net, p.is_last)
      - filled(greatest(r.upto - r.paid, 0), p.before, p.net, p.is_last)
      + CASE WHEN p.is_first THEN least(r.upto, 0) - least(r.upto - r.paid, 0) ELSE 0 END
  FROM running r JOIN filled_part p ON p.bill_no = r.bill_no),

paid_part AS (
  SELECT bill_no, slot, sum(value) AS paid,
    sum(CASE WHEN paid_date < :first THEN value ELSE 0 END) AS paid_before
  FROM payment GROUP BY bill_no, slot),

-- Every bill, whole or in parts, at the place of its first row, with what is still open at the
-- cut-off and what was open at P's start.
part AS (
  SELECT b.*,
    greatest(0, b.net - coalesce(p.paid, 0)) AS open,
    greatest(0, b.net - coalesce(p.paid_before, 0)) AS open_before,
    greatest(0, coalesce(p.paid, 0) - greatest(0, b.net)) AS over
  FROM (
    SELECT file_id, sheet, row_no, bill_no, unit, fee_item, slot, service_to AS part_to, due,
      discount + waived AS reduced, due - discount - waived AS net
    FROM fee_row WHERE opens_bill AND slot <> 0
    UNION ALL
    SELECT file_id, sheet, row_no, bill_no, unit, fee_item, slot, part_to, due,
      discount + waived, net
    FROM filled_part) b
  LEFT JOIN paid_part p ON p.bill_no = b.bill_no AND p.slot = b.slot),

-- §10 户收缴率: each unit once, at its first bill of P.
billed AS (
  SELECT file_id, sheet, row_no,
    CASE WHEN row_number() OVER (PARTITION BY unit ORDER BY file_id, sheet, row_no) = 1
      THEN 1 ELSE 0 END AS value,
    max(open) OVER (PARTITION BY unit) AS open
  FROM part WHERE slot = 2),

-- What is owed at the cut-off.
owed AS (
  SELECT file_id, sheet, row_no, unit, fee_item, open,
    CASE WHEN :last - part_to <= 90 THEN '0-90' WHEN :last - part_to <= 180 THEN '91-180'
      WHEN :last - part_to <= 365 THEN '181-365' ELSE 'over-365' END AS age
  FROM part WHERE slot IN (1, 2) AND open > 0),

-- One column a term, null where the bill or payment does not count. Rows of no file stand for
-- keys that the ledger holds at any time.
item_term AS (
  SELECT fee_item AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN slot = 2 THEN due END AS FEES_DUE,
    CASE WHEN slot = 2 AND reduced <> 0 THEN reduced END AS FEES_REDUCED,
    CASE WHEN slot = 1 AND open > 0 THEN open END AS FEES_OLD_OPEN,
    CASE WHEN slot = 1 AND open_before > 0 THEN open_before END AS FEES_OLD_DEBT,
    NULL AS FEES_PAID, NULL AS FEES_PREPAID, NULL AS FEES_RECOVERED,
    NULL AS FEES_RECEIVED_CURRENT, NULL AS FEES_RECEIVED_AHEAD,
    CASE WHEN slot = 2 AND over > 0 THEN over END AS FEES_OVERPAID,
    CASE WHEN slot = 2 AND over > 0 THEN 1 END AS BILLS_OVERPAID
  FROM part
  UNION ALL
  SELECT fee_item, '', file_id, sheet, row_no, NULL, NULL, NULL, NULL,
    CASE WHEN slot = 2 THEN value END,
    CASE WHEN slot = 3 THEN value END,
    CASE WHEN slot = 1 AND paid_date >= :first THEN value END,
    CASE WHEN slot = 2 AND paid_date >= :first THEN value END,
    CASE WHEN slot = 3 AND paid_date >= :first THEN value END, NULL, NULL
  FROM payment WHERE value <> 0
  UNION ALL
  SELECT DISTINCT fee_item, '', NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  FROM fee_row)

SELECT term, key1, key2, file_id, sheet, row_no, value
FROM item_term UNPIVOT (value FOR term IN (FEES_DUE, FEES_REDUCED, FEES_PAID, FEES_PREPAID,
  FEES_RECOVERED, FEES_OLD_OPEN, FEES_OLD_DEBT, FEES_RECEIVED_CURRENT, FEES_RECEIVED_AHEAD,
  FEES_OVERPAID, BILLS_OVERPAID))
UNION ALL
SELECT 'FEES_ARREARS', age, fee_item, file_id, sheet, row_no, open FROM owed
UNION ALL
-- A unit once in each age, at its first bill there.
SELECT 'UNITS_IN_ARREARS', age, '', file_id, sheet, row_no, 1
FROM (SELECT *, row_number() OVER (PARTITION BY unit, age ORDER BY file_id, sheet, row_no) AS n
  FROM owed)
WHERE n = 1
UNION ALL
SELECT term, '', '', file_id, sheet, row_no, value
FROM (
  SELECT file_id, sheet, row_no, value AS UNITS_BILLED,
    CASE WHEN open = 0 THEN value END AS UNITS_PAID_UP
  FROM billed
  UNION ALL
  SELECT NULL, NULL, NULL, 0, 0) UNPIVOT (value FOR term IN (UNITS_BILLED, UNITS_PAID_UP))
