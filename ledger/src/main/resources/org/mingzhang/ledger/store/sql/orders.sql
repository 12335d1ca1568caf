-- Repairs, complaints and hazards (contract section 4; method §8, §9). key1 and key2 are named by
-- the store's Subject. An event given as a date is at 00:00, which may be before the report: no
-- duration is below 0.
WITH
-- An order as it is known at the cut-off, at the place of the last row that added to it.
known AS MATERIALIZED (
  SELECT last_file_id AS file_id, last_sheet AS sheet, last_row_no AS row_no, order_no, order_kind,
    category, urgency, w.unit, place, team, reported_at, valid, reopened, rating,
    coalesce(paused_minutes, 0) AS paused,
    due_by + to_minutes(coalesce(paused_minutes, 0)) AS deadline,
    -- The first moment that is too late: a deadline given as a date is met until its day ends.
    due_by + to_minutes(coalesce(paused_minutes, 0))
      + CASE WHEN due_date_only THEN INTERVAL 1 SECOND ELSE INTERVAL 1 MICROSECOND END AS too_late,
    CASE WHEN dispatched_at < cut_off THEN dispatched_at END AS dispatched,
    CASE WHEN responded_at < cut_off THEN responded_at END AS responded,
    CASE WHEN completed_at < cut_off THEN completed_at END AS completed,
    CASE WHEN closed_at < cut_off THEN closed_at END AS closed,
    CASE WHEN followed_up_at < cut_off THEN followed_up_at END AS followed_up,
    -- The register's building, else the unit before its first hyphen, else none.
    coalesce(nullif(u.building, ''),
      CASE WHEN position('-' IN w.unit) > 1 THEN split_part(w.unit, '-', 1) END) AS building,
    p_start, cut_off
  FROM work_order w
    LEFT JOIN house_unit u ON u.community_id = :community AND u.unit_key = w.unit AND w.unit <> '',
    (SELECT CAST(:first AS TIMESTAMP) AS p_start, CAST(:last + 1 AS TIMESTAMP) AS cut_off)
  WHERE w.community_id = :community AND reported_at < cut_off),

-- 是否有效: blank is yes; an invalid repair is outside everything. §8: one that ended by its deadline
-- without being done was cancelled 取消 or a duplicate: nothing was missed.
repair AS (
  SELECT *, completed IS NULL AND coalesce(closed < too_late, FALSE) AS is_cancelled
  FROM known WHERE order_kind = 'repair' AND valid IS DISTINCT FROM FALSE),

repair_flow AS (
  SELECT *, reported_at >= p_start AS is_new, completed >= p_start AS is_done,
    deadline >= p_start AND deadline < cut_off AND NOT is_cancelled AS is_due,
    reported_at < p_start AND (completed IS NULL OR completed >= p_start)
      AND (closed IS NULL OR closed >= p_start) AS was_open,
    completed IS NULL AND closed IS NULL AS is_open
  FROM repair),

repair_state AS (
  SELECT *,
    -- §8: open at start + raised - completed - closed otherwise = open at end, of every order; one
    -- that an earlier period counted as closed otherwise and that is completed now is taken back.
    CAST(was_open AS INTEGER) + CAST(is_new AS INTEGER) - CAST(coalesce(is_done, FALSE) AS INTEGER)
      - CAST(is_open AS INTEGER) AS otherwise,
    -- §8: same place and category again, 0 to 30 days after the completion. Blank places are none.
    -- Only a later order is again: a completion given as a date may be before its own report.
    is_done AND EXISTS (SELECT 1 FROM repair a
      WHERE a.unit = s.unit AND a.place = s.place AND a.category = s.category
        AND s.category <> '' AND (s.unit <> '' OR s.place <> '')
        AND (a.reported_at, a.order_no) > (s.reported_at, s.order_no)
        AND a.reported_at >= s.completed
        AND CAST(a.reported_at AS DATE) - CAST(s.completed AS DATE) <= 30) AS is_again
  FROM repair_flow s),

-- One column a term, null where the order does not count; the last row of each key is of no file,
-- for keys that the ledger holds at any time.
repair_term AS (
  SELECT category AS key1, urgency AS key2, file_id, sheet, row_no,
    CASE WHEN is_due THEN 1 END AS REPAIRS_DUE,
    CASE WHEN is_due AND completed < too_late THEN 1 END AS REPAIRS_ON_TIME,
    CASE WHEN is_new AND deadline IS NULL THEN 1 END AS REPAIRS_WITHOUT_DEADLINE,
    CASE WHEN (is_new OR was_open) AND deadline >= cut_off THEN 1 END AS REPAIRS_NOT_YET_DUE,
    CASE WHEN is_cancelled AND deadline >= p_start AND deadline < cut_off THEN 1 END
      AS REPAIRS_CANCELLED,
    CASE WHEN is_done AND deadline IS NOT NULL THEN 1 END AS REPAIRS_DONE_WITH_DEADLINE,
    CASE WHEN is_done AND completed < too_late THEN 1 END AS REPAIRS_DONE_ON_TIME,
    CASE WHEN is_new THEN 1 END AS REPAIRS_REPORTED,
    CASE WHEN is_done THEN 1 END AS REPAIRS_COMPLETED,
    CASE WHEN otherwise <> 0 THEN otherwise END AS REPAIRS_CLOSED_OTHERWISE,
    CASE WHEN was_open THEN 1 END AS REPAIRS_OPEN_AT_START,
    CASE WHEN is_open THEN 1 END AS REPAIRS_OPEN,
    CASE WHEN is_done THEN greatest(0, date_diff('second', reported_at, completed) - paused * 60)
      END AS REPAIRS_SECONDS,
    CASE WHEN is_done AND reopened > 0 THEN 1 END AS REPAIRS_REOPENED,
    CASE WHEN is_done AND (reopened > 0 OR is_again) THEN 1 END AS REPAIRS_REWORKED,
    CASE WHEN is_done AND rating IS NOT NULL THEN 1 END AS REPAIRS_RATED,
    CASE WHEN is_done THEN rating END AS REPAIRS_RATING
  FROM repair_state
  UNION ALL
  SELECT DISTINCT category, urgency, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0
  FROM work_order WHERE community_id = :community AND order_kind = 'repair'),

-- Reported in P and found not to be the office's.
excluded_term AS (
  SELECT category AS key1, urgency AS key2, file_id, sheet, row_no, 1 AS REPAIRS_EXCLUDED
  FROM known WHERE order_kind = 'repair' AND valid = FALSE AND reported_at >= p_start
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0),

-- Days since the report, at P's last day.
backlog_term AS (
  SELECT CASE WHEN days <= 3 THEN '0-3' WHEN days <= 7 THEN '4-7' WHEN days <= 30 THEN '8-30'
      ELSE 'over-30' END AS key1, '' AS key2, file_id, sheet, row_no, 1 AS REPAIRS_BACKLOG
  FROM (SELECT *, :last - CAST(reported_at AS DATE) AS days FROM repair_flow WHERE is_open)
  UNION ALL
  SELECT unnest(['0-3', '4-7', '8-30', 'over-30']), '', NULL, NULL, NULL, 0),

-- The same repairs by where they are and who does them.
site_term AS (
  SELECT coalesce(building, '') AS key1, team AS key2, file_id, sheet, row_no,
    CASE WHEN is_due THEN 1 END AS SITE_REPAIRS_DUE,
    CASE WHEN is_due AND completed < too_late THEN 1 END AS SITE_REPAIRS_ON_TIME,
    CASE WHEN is_new THEN 1 END AS SITE_REPAIRS_REPORTED,
    CASE WHEN is_done THEN 1 END AS SITE_REPAIRS_COMPLETED,
    CASE WHEN is_open THEN 1 END AS SITE_REPAIRS_OPEN,
    CASE WHEN is_done AND (reopened > 0 OR is_again) THEN 1 END AS SITE_REPAIRS_REWORKED,
    CASE WHEN is_done THEN greatest(0, date_diff('second', reported_at, completed) - paused * 60)
      END AS SITE_REPAIRS_SECONDS
  FROM repair_state
  UNION ALL
  SELECT DISTINCT coalesce(building, ''), team, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0 FROM repair),

complaint AS (SELECT * FROM known WHERE order_kind = 'complaint'),

-- The clocks that nobody sets an order: its answer and its hand-off are due 24 hours after receipt.
complaint_flow AS (
  SELECT *, reported_at >= p_start AS is_new, closed >= p_start AS is_closed,
    deadline >= p_start AND deadline < cut_off AS is_due,
    reported_at + INTERVAL 24 HOUR >= p_start AND reported_at + INTERVAL 24 HOUR < cut_off
      AS is_answer_due,
    -- Where an office never notes the one or the other, nothing was missed.
    bool_or(dispatched IS NOT NULL) OVER () AS hands_off,
    bool_or(responded IS NOT NULL) OVER () AS answers
  FROM complaint),

-- §9 A recurrence: reported 0 to 30 days after an earlier complaint of the same category and
-- building was closed. Days are differences of dates. Earlier is by report, then by number: a
-- closing given as a date is at 00:00, before reports of its own day.
recurrence AS (
  SELECT e.order_no AS earlier_no, c.order_no AS later_no, c.reported_at >= c.p_start AS is_new
  FROM complaint c JOIN complaint e ON e.category = c.category AND e.building = c.building
  WHERE c.category <> '' AND (e.reported_at, e.order_no) < (c.reported_at, c.order_no)
    AND e.closed <= c.reported_at
    AND CAST(c.reported_at AS DATE) - CAST(e.closed AS DATE) <= 30),

complaint_term AS (
  SELECT '' AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN is_new AND category <> '' THEN 1 END AS COMPLAINTS_CLASSIFIED,
    CASE WHEN is_new AND valid THEN 1 END AS COMPLAINTS_VALID,
    CASE WHEN is_new AND NOT valid THEN 1 END AS COMPLAINTS_INVALID,
    CASE WHEN hands_off AND is_answer_due THEN 1 END AS COMPLAINTS_HANDOFF_DUE,
    CASE WHEN is_answer_due AND dispatched <= reported_at + INTERVAL 24 HOUR THEN 1 END
      AS COMPLAINTS_HANDED_OFF,
    CASE WHEN dispatched >= p_start THEN greatest(0, date_diff('second', reported_at, dispatched))
      END AS COMPLAINTS_HANDOFF_SECONDS,
    CASE WHEN answers AND is_answer_due THEN 1 END AS COMPLAINTS_ANSWER_DUE,
    CASE WHEN is_answer_due AND responded <= reported_at + INTERVAL 24 HOUR THEN 1 END
      AS COMPLAINTS_ANSWERED,
    CASE WHEN responded >= p_start THEN greatest(0, date_diff('second', reported_at, responded))
      END AS COMPLAINTS_ANSWER_SECONDS,
    CASE WHEN is_due THEN 1 END AS COMPLAINTS_DUE,
    CASE WHEN is_due AND closed < too_late THEN 1 END AS COMPLAINTS_RESOLVED,
    CASE WHEN is_closed THEN greatest(0, date_diff('second', reported_at, closed) - paused * 60)
      END AS COMPLAINTS_SECONDS,
    CASE WHEN is_closed THEN 1 END AS COMPLAINTS_CLOSED,
    CASE WHEN is_closed AND followed_up IS NOT NULL THEN 1 END AS COMPLAINTS_FOLLOWED_UP,
    CASE WHEN is_closed AND rating IS NOT NULL THEN 1 END AS COMPLAINTS_RATED,
    CASE WHEN is_closed THEN rating END AS COMPLAINTS_RATING,
    CASE WHEN is_new AND order_no IN (SELECT later_no FROM recurrence) THEN 1 END
      AS COMPLAINTS_RECURRED,
    CASE WHEN closed >= p_start - INTERVAL 30 DAY THEN 1 END AS COMPLAINTS_CLOSED_LATELY
  FROM complaint_flow
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),

complaint_site AS (
  SELECT coalesce(building, '') AS key1, category AS key2, file_id, sheet, row_no,
    CASE WHEN reported_at >= p_start THEN 1 END AS COMPLAINTS_REPORTED,
    -- Recurrences of P and the complaints that they follow.
    CASE WHEN order_no IN (SELECT later_no FROM recurrence WHERE is_new)
      OR order_no IN (SELECT earlier_no FROM recurrence WHERE is_new) THEN 1 END
      AS COMPLAINTS_REPEATED
  FROM complaint
  UNION ALL
  SELECT DISTINCT coalesce(building, ''), category, NULL, NULL, NULL, 0, 0 FROM complaint
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0, 0),

hazard AS (
  SELECT * FROM known WHERE order_kind = 'hazard' AND valid IS DISTINCT FROM FALSE),

-- §8: what is said to be mended and is not accepted is open.
hazard_term AS (
  SELECT category AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN reported_at >= p_start THEN 1 END AS HAZARDS_REPORTED,
    CASE WHEN reported_at >= p_start AND closed IS NOT NULL THEN 1 END AS HAZARDS_RECTIFIED,
    CASE WHEN closed >= p_start THEN 1 END AS HAZARDS_CLOSED,
    CASE WHEN closed IS NULL THEN 1 END AS HAZARDS_OPEN,
    CASE WHEN closed IS NULL AND deadline < cut_off THEN 1 END AS HAZARDS_OVERDUE
  FROM hazard
  UNION ALL
  SELECT DISTINCT category, '', NULL, NULL, NULL, 0, 0, 0, 0, 0 FROM hazard
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0, 0, 0, 0, 0),

-- Persons shut in a lift 困人, and the time until the order was done.
entrapment_term AS (
  SELECT '' AS key1, '' AS key2, file_id, sheet, row_no, 1 AS ENTRAPMENTS,
    CASE WHEN coalesce(completed, closed) IS NOT NULL
      THEN greatest(0, date_diff('second', reported_at, coalesce(completed, closed)))
      END AS ENTRAPMENT_SECONDS
  FROM known
  WHERE contains(category, '困人') AND reported_at >= p_start AND valid IS DISTINCT FROM FALSE
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0, 0)

SELECT term, key1, key2, file_id, sheet, row_no, value
FROM repair_term UNPIVOT (value FOR term IN (REPAIRS_DUE, REPAIRS_ON_TIME,
  REPAIRS_WITHOUT_DEADLINE, REPAIRS_NOT_YET_DUE, REPAIRS_CANCELLED, REPAIRS_DONE_WITH_DEADLINE,
  REPAIRS_DONE_ON_TIME, REPAIRS_REPORTED, REPAIRS_COMPLETED, REPAIRS_CLOSED_OTHERWISE, REPAIRS_OPEN_AT_START,
  REPAIRS_OPEN, REPAIRS_SECONDS, REPAIRS_REOPENED, REPAIRS_REWORKED, REPAIRS_RATED, REPAIRS_RATING))
UNION ALL
SELECT 'REPAIRS_EXCLUDED', * FROM excluded_term
UNION ALL
SELECT 'REPAIRS_BACKLOG', * FROM backlog_term
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM site_term UNPIVOT (value FOR term IN (SITE_REPAIRS_DUE, SITE_REPAIRS_ON_TIME,
  SITE_REPAIRS_REPORTED, SITE_REPAIRS_COMPLETED, SITE_REPAIRS_OPEN, SITE_REPAIRS_REWORKED,
  SITE_REPAIRS_SECONDS))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM complaint_term UNPIVOT (value FOR term IN (COMPLAINTS_CLASSIFIED, COMPLAINTS_VALID,
  COMPLAINTS_INVALID, COMPLAINTS_HANDOFF_DUE, COMPLAINTS_HANDED_OFF, COMPLAINTS_HANDOFF_SECONDS,
  COMPLAINTS_ANSWER_DUE, COMPLAINTS_ANSWERED, COMPLAINTS_ANSWER_SECONDS, COMPLAINTS_DUE,
  COMPLAINTS_RESOLVED, COMPLAINTS_SECONDS, COMPLAINTS_CLOSED, COMPLAINTS_FOLLOWED_UP,
  COMPLAINTS_RATED, COMPLAINTS_RATING, COMPLAINTS_RECURRED, COMPLAINTS_CLOSED_LATELY))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM complaint_site UNPIVOT (value FOR term IN (COMPLAINTS_REPORTED, COMPLAINTS_REPEATED))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM hazard_term UNPIVOT (value FOR term IN (HAZARDS_REPORTED, HAZARDS_RECTIFIED, HAZARDS_CLOSED,
  HAZARDS_OPEN, HAZARDS_OVERDUE))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM entrapment_term UNPIVOT (value FOR term IN (ENTRAPMENTS, ENTRAPMENT_SECONDS))
