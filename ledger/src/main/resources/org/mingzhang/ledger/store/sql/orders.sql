-- Repairs and complaints (contract section 4; method §8, §9). key1 is the category, key2 the
-- urgency of a repair.
WITH
-- An order as it is known at the cut-off, at the place of the last row that added to it.
known AS (
  SELECT last_file_id AS file_id, last_sheet AS sheet, last_row_no AS row_no, order_no, order_kind,
    category, urgency, unit, reported_at, valid, reopened, rating,
    coalesce(paused_minutes, 0) AS paused,
    due_by + to_minutes(coalesce(paused_minutes, 0)) AS deadline,
    -- The first moment that is too late: a deadline given as a date is met until its day ends.
    due_by + to_minutes(coalesce(paused_minutes, 0))
      + CASE WHEN due_date_only THEN INTERVAL 1 SECOND ELSE INTERVAL 1 MICROSECOND END AS too_late,
    CASE WHEN completed_at < cut_off THEN completed_at END AS completed,
    CASE WHEN closed_at < cut_off THEN closed_at END AS closed,
    CASE WHEN followed_up_at < cut_off THEN followed_up_at END AS followed_up,
    p_start, cut_off
  FROM work_order,
    (SELECT CAST(:first AS TIMESTAMP) AS p_start, CAST(:last + 1 AS TIMESTAMP) AS cut_off)
  WHERE community_id = :community AND reported_at < cut_off),

-- 是否有效: blank is yes; an invalid repair is outside everything.
repair AS (SELECT * FROM known WHERE order_kind = 'repair' AND valid IS DISTINCT FROM FALSE),

repair_state AS (
  SELECT *, reported_at >= p_start AS is_new, completed >= p_start AS is_done,
    deadline >= p_start AND deadline < cut_off AS is_due
  FROM repair),

-- One column a term, null where the order does not count; the last row of each key is of no file,
-- for keys that the ledger holds at any time.
repair_term AS (
  SELECT category AS key1, urgency AS key2, file_id, sheet, row_no,
    CASE WHEN is_due THEN 1 END AS REPAIRS_DUE,
    CASE WHEN is_due AND completed < too_late THEN 1 END AS REPAIRS_ON_TIME,
    CASE WHEN is_new AND deadline IS NULL THEN 1 END AS REPAIRS_WITHOUT_DEADLINE,
    CASE WHEN is_new THEN 1 END AS REPAIRS_REPORTED,
    CASE WHEN is_done THEN 1 END AS REPAIRS_COMPLETED,
    CASE WHEN closed >= p_start AND completed IS NULL THEN 1 END AS REPAIRS_CLOSED_OTHERWISE,
    CASE WHEN reported_at < p_start AND (completed IS NULL OR completed >= p_start)
      AND (closed IS NULL OR closed >= p_start) THEN 1 END AS REPAIRS_OPEN_AT_START,
    CASE WHEN completed IS NULL AND closed IS NULL THEN 1 END AS REPAIRS_OPEN,
    CASE WHEN is_done THEN date_diff('second', reported_at, completed) - paused * 60 END
      AS REPAIRS_SECONDS,
    CASE WHEN is_done AND reopened > 0 THEN 1 END AS REPAIRS_REOPENED,
    CASE WHEN is_done AND rating IS NOT NULL THEN 1 END AS REPAIRS_RATED,
    CASE WHEN is_done THEN rating END AS REPAIRS_RATING
  FROM repair_state
  UNION ALL
  SELECT DISTINCT category, urgency, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  FROM work_order WHERE community_id = :community AND order_kind = 'repair'),

-- The building is the register's, else the unit before its first hyphen, else none.
complaint AS (
  SELECT k.*, coalesce(nullif(u.building, ''),
    CASE WHEN position('-' IN k.unit) > 1 THEN split_part(k.unit, '-', 1) END) AS building
  FROM known k LEFT JOIN house_unit u ON u.community_id = :community AND u.unit_key = k.unit
    AND k.unit <> ''
  WHERE k.order_kind = 'complaint'),

complaint_state AS (
  SELECT *, reported_at >= p_start AS is_new, closed >= p_start AS is_closed,
    deadline >= p_start AND deadline < cut_off AS is_due,
    -- §9 A recurrence: reported 0 to 30 days after an earlier complaint of the same category and
    -- building was closed. Days are differences of dates.
    EXISTS (SELECT 1 FROM complaint e
      WHERE e.category = c.category AND e.building = c.building AND c.category <> ''
        AND e.order_no <> c.order_no AND e.closed <= c.reported_at
        AND CAST(c.reported_at AS DATE) - CAST(e.closed AS DATE) <= 30) AS recurs
  FROM complaint c),

complaint_term AS (
  SELECT '' AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN is_new THEN 1 END AS COMPLAINTS_REPORTED,
    CASE WHEN is_new AND category <> '' THEN 1 END AS COMPLAINTS_CLASSIFIED,
    CASE WHEN is_due THEN 1 END AS COMPLAINTS_DUE,
    CASE WHEN is_due AND closed < too_late THEN 1 END AS COMPLAINTS_RESOLVED,
    CASE WHEN is_closed THEN 1 END AS COMPLAINTS_CLOSED,
    CASE WHEN is_closed AND followed_up IS NOT NULL THEN 1 END AS COMPLAINTS_FOLLOWED_UP,
    CASE WHEN is_new AND recurs THEN 1 END AS COMPLAINTS_RECURRED,
    CASE WHEN closed >= p_start - INTERVAL 30 DAY THEN 1 END AS COMPLAINTS_CLOSED_LATELY
  FROM complaint_state
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0)

SELECT term, key1, key2, file_id, sheet, row_no, value
FROM repair_term UNPIVOT (value FOR term IN (REPAIRS_DUE, REPAIRS_ON_TIME,
  REPAIRS_WITHOUT_DEADLINE, REPAIRS_REPORTED, REPAIRS_COMPLETED, REPAIRS_CLOSED_OTHERWISE,
  REPAIRS_OPEN_AT_START, REPAIRS_OPEN, REPAIRS_SECONDS, REPAIRS_REOPENED, REPAIRS_RATED,
  REPAIRS_RATING))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM complaint_term UNPIVOT (value FOR term IN (COMPLAINTS_REPORTED, COMPLAINTS_CLASSIFIED,
  COMPLAINTS_DUE, COMPLAINTS_RESOLVED, COMPLAINTS_CLOSED, COMPLAINTS_FOLLOWED_UP,
  COMPLAINTS_RECURRED, COMPLAINTS_CLOSED_LATELY))
