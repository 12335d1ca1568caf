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

repair_due AS (SELECT * FROM repair WHERE deadline >= p_start AND deadline < cut_off),

repair_done AS (SELECT * FROM repair WHERE completed >= p_start),

-- The building is the register's, else the unit before its first hyphen, else none.
complaint AS (
  SELECT k.*, coalesce(nullif(u.building, ''),
    CASE WHEN position('-' IN k.unit) > 1 THEN split_part(k.unit, '-', 1) END) AS building
  FROM known k LEFT JOIN house_unit u ON u.community_id = :community AND u.unit = k.unit
    AND k.unit <> ''
  WHERE k.order_kind = 'complaint'),

-- §9 A recurrence: reported 0 to 30 days after an earlier complaint of the same category and
-- building was closed. Days are differences of dates.
recurrence AS (
  SELECT c.* FROM complaint c
  WHERE c.reported_at >= c.p_start AND c.category <> '' AND c.building IS NOT NULL
    AND EXISTS (SELECT 1 FROM complaint e
      WHERE e.category = c.category AND e.building = c.building AND e.order_no <> c.order_no
        AND e.closed <= c.reported_at
        AND CAST(c.reported_at AS DATE) - CAST(e.closed AS DATE) <= 30))

SELECT 'REPAIRS_DUE' AS term, category AS key1, urgency AS key2, file_id, sheet, row_no, 1 AS value
FROM repair_due
UNION ALL
SELECT 'REPAIRS_ON_TIME', category, urgency, file_id, sheet, row_no, 1
FROM repair_due WHERE completed < too_late
UNION ALL
SELECT 'REPAIRS_WITHOUT_DEADLINE', category, urgency, file_id, sheet, row_no, 1
FROM repair WHERE reported_at >= p_start AND deadline IS NULL
UNION ALL
SELECT 'REPAIRS_REPORTED', category, urgency, file_id, sheet, row_no, 1
FROM repair WHERE reported_at >= p_start
UNION ALL
SELECT 'REPAIRS_COMPLETED', category, urgency, file_id, sheet, row_no, 1 FROM repair_done
UNION ALL
SELECT 'REPAIRS_CLOSED_OTHERWISE', category, urgency, file_id, sheet, row_no, 1
FROM repair WHERE closed >= p_start AND completed IS NULL
UNION ALL
SELECT 'REPAIRS_OPEN_AT_START', category, urgency, file_id, sheet, row_no, 1
FROM repair WHERE reported_at < p_start
  AND (completed IS NULL OR completed >= p_start) AND (closed IS NULL OR closed >= p_start)
UNION ALL
SELECT 'REPAIRS_OPEN', category, urgency, file_id, sheet, row_no, 1
FROM repair WHERE completed IS NULL AND closed IS NULL
UNION ALL
SELECT 'REPAIRS_SECONDS', category, urgency, file_id, sheet, row_no,
  date_diff('second', reported_at, completed) - paused * 60
FROM repair_done
UNION ALL
SELECT 'REPAIRS_REOPENED', category, urgency, file_id, sheet, row_no, 1
FROM repair_done WHERE reopened > 0
UNION ALL
SELECT 'REPAIRS_RATED', category, urgency, file_id, sheet, row_no, 1
FROM repair_done WHERE rating IS NOT NULL
UNION ALL
SELECT 'REPAIRS_RATING', category, urgency, file_id, sheet, row_no, rating
FROM repair_done WHERE rating IS NOT NULL
UNION ALL
SELECT 'COMPLAINTS_REPORTED', '', '', file_id, sheet, row_no, 1
FROM complaint WHERE reported_at >= p_start
UNION ALL
SELECT 'COMPLAINTS_CLASSIFIED', '', '', file_id, sheet, row_no, 1
FROM complaint WHERE reported_at >= p_start AND category <> ''
UNION ALL
SELECT 'COMPLAINTS_DUE', '', '', file_id, sheet, row_no, 1
FROM complaint WHERE deadline >= p_start AND deadline < cut_off
UNION ALL
SELECT 'COMPLAINTS_RESOLVED', '', '', file_id, sheet, row_no, 1
FROM complaint WHERE deadline >= p_start AND deadline < cut_off AND closed < too_late
UNION ALL
SELECT 'COMPLAINTS_CLOSED', '', '', file_id, sheet, row_no, 1
FROM complaint WHERE closed >= p_start
UNION ALL
SELECT 'COMPLAINTS_FOLLOWED_UP', '', '', file_id, sheet, row_no, 1
FROM complaint WHERE closed >= p_start AND followed_up IS NOT NULL
UNION ALL
SELECT 'COMPLAINTS_RECURRED', '', '', file_id, sheet, row_no, 1 FROM recurrence
UNION ALL
SELECT 'COMPLAINTS_CLOSED_LATELY', '', '', file_id, sheet, row_no, 1
FROM complaint WHERE closed >= p_start - INTERVAL 30 DAY
-- Keys that the ledger holds at any time: a row of no file.
UNION ALL
SELECT t.term, k.category, k.urgency, NULL, NULL, NULL, 0
FROM (SELECT DISTINCT category, urgency FROM work_order
    WHERE community_id = :community AND order_kind = 'repair') k
  CROSS JOIN (VALUES ('REPAIRS_DUE'), ('REPAIRS_ON_TIME'), ('REPAIRS_WITHOUT_DEADLINE'),
    ('REPAIRS_REPORTED'), ('REPAIRS_COMPLETED'), ('REPAIRS_CLOSED_OTHERWISE'),
    ('REPAIRS_OPEN_AT_START'), ('REPAIRS_OPEN'), ('REPAIRS_SECONDS'), ('REPAIRS_REOPENED'),
    ('REPAIRS_RATED'), ('REPAIRS_RATING')) t (term)
UNION ALL
SELECT t.term, '', '', NULL, NULL, NULL, 0
FROM (VALUES ('COMPLAINTS_REPORTED'), ('COMPLAINTS_CLASSIFIED'), ('COMPLAINTS_DUE'),
  ('COMPLAINTS_RESOLVED'), ('COMPLAINTS_CLOSED'), ('COMPLAINTS_FOLLOWED_UP'),
  ('COMPLAINTS_RECURRED'), ('COMPLAINTS_CLOSED_LATELY')) t (term)
