-- Inspections, certificates, events, the condition of equipment and corrective actions (duties S28,
-- S42, S65, S70, S88; method sections 8 and 18). key1 is named by the store's Subject. A community without such rows has no keys.
WITH
-- A day after the cut-off is not known yet.
inspection_state AS (
  SELECT *, CASE WHEN done_on <= :last THEN done_on END AS done
  FROM inspection WHERE community_id = :community),

inspection_term AS (
  SELECT inspection_kind AS key1, file_id, sheet, row_no,
    1 AS INSPECTIONS_PLANNED,
    CASE WHEN done <= planned_on THEN 1 END AS INSPECTIONS_ON_TIME,
    CASE WHEN done IS NOT NULL THEN 1 END AS INSPECTIONS_DONE,
    -- A result that nobody noted is not known: it neither passed nor failed.
    CASE WHEN done IS NOT NULL AND result <> '' THEN 1 END AS INSPECTIONS_JUDGED,
    CASE WHEN done IS NOT NULL AND result = 'pass' THEN 1 END AS INSPECTIONS_PASSED
  FROM inspection_state WHERE planned_on BETWEEN :first AND :last
  UNION ALL
  SELECT DISTINCT inspection_kind, NULL, NULL, NULL, 0, 0, 0, 0, 0 FROM inspection_state),

-- A person stands in a trade once, at the row whose certificate holds longest.
person AS (
  SELECT *, row_number() OVER (PARTITION BY holder_no, trade
      ORDER BY holds DESC, coalesce(valid_to, DATE '0001-01-01') DESC, certificate_digest) AS nth,
    bool_or(required) OVER (PARTITION BY holder_no, trade) AS needs_one
  FROM (SELECT *, coalesce(valid_to >= :last AND (valid_from IS NULL OR valid_from <= :last),
      FALSE) AS holds
    FROM certificate WHERE community_id = :community)),

certificate_term AS (
  SELECT trade AS key1, file_id, sheet, row_no,
    1 AS CERTIFICATES_REQUIRED,
    CASE WHEN holds THEN 1 END AS CERTIFICATES_VALID,
    CASE WHEN holds AND valid_to <= :last + 90 THEN 1 END AS CERTIFICATES_EXPIRING
  FROM person WHERE nth = 1 AND needs_one
  UNION ALL
  SELECT DISTINCT trade, NULL, NULL, NULL, 0, 0, 0 FROM person WHERE needs_one),

event_term AS (
  SELECT funding AS key1, file_id, sheet, row_no,
    1 AS EVENTS, cost AS EVENTS_COST, attendance AS EVENTS_ATTENDANCE
  FROM community_event
  WHERE community_id = :community AND event_date BETWEEN :first AND :last
  UNION ALL
  SELECT DISTINCT funding, NULL, NULL, NULL, 0, 0, 0 FROM community_event
  WHERE community_id = :community),

equipment AS (
  SELECT * FROM asset
  WHERE community_id = :community AND (installed_on IS NULL OR installed_on <= :last)
    AND (asset_condition <> '' OR inspected_on IS NOT NULL OR next_inspection IS NOT NULL
      OR manual IS NOT NULL)),

equipment_term AS (
  SELECT category AS key1, file_id, sheet, row_no,
    CASE WHEN asset_condition IN ('good', 'faulty') THEN 1 END AS EQUIPMENT_JUDGED,
    CASE WHEN asset_condition = 'good' THEN 1 END AS EQUIPMENT_GOOD,
    CASE WHEN asset_condition = '' THEN 1 END AS EQUIPMENT_UNSTATED,
    -- The last day on which it may be inspected is over at the cut-off.
    CASE WHEN next_inspection <= :last AND asset_condition <> 'retired'
      AND (inspected_on IS NULL OR inspected_on > :last OR inspected_on < next_inspection)
      THEN 1 END AS EQUIPMENT_OVERDUE,
    CASE WHEN manual = FALSE AND asset_condition <> 'retired' THEN 1 END
      AS EQUIPMENT_WITHOUT_MANUAL
  FROM equipment
  UNION ALL
  SELECT DISTINCT category, NULL, NULL, NULL, 0, 0, 0, 0, 0 FROM equipment),

-- The deadline that the books held first, where a later import moved it.
first_due AS (
  SELECT key_text AS action_no,
    min_by(CAST(old_value AS DATE), (file_id, sheet, row_no)) AS first_due
  FROM change_log
  WHERE kind = 'ACTIONS' AND community_id = :community AND column_name = 'due_on'
  GROUP BY key_text),

-- An acceptance after the cut-off is not known yet, nor is what was only then said to be done.
action_state AS (
  SELECT a.* EXCLUDE (accepted_on, done_on), first_due < due_on AS put_off,
    CASE WHEN accepted_on <= :last THEN accepted_on END AS accepted,
    CASE WHEN done_on <= :last THEN done_on END AS done
  FROM corrective_action a LEFT JOIN first_due USING (action_no)
  WHERE community_id = :community AND opened_on <= :last),

action_term AS (
  SELECT source AS key1, file_id, sheet, row_no,
    CASE WHEN accepted IS NULL OR accepted >= :first THEN 1 END AS ACTIONS_HELD,
    CASE WHEN opened_on >= :first AND (accepted IS NULL OR accepted >= :first) THEN 1 END
      AS ACTIONS_REGISTERED,
    CASE WHEN accepted >= :first THEN 1 END AS ACTIONS_ACCEPTED,
    CASE WHEN due_on BETWEEN :first AND :last THEN 1 END AS ACTIONS_DUE,
    CASE WHEN due_on BETWEEN :first AND :last AND accepted <= due_on THEN 1 END AS ACTIONS_ON_TIME,
    CASE WHEN accepted IS NULL THEN 1 END AS ACTIONS_OPEN,
    CASE WHEN accepted IS NULL AND due_on <= :last THEN 1 END AS ACTIONS_OVERDUE,
    CASE WHEN accepted IS NULL AND done IS NOT NULL THEN 1 END AS ACTIONS_UNACCEPTED,
    CASE WHEN accepted IS NULL AND put_off THEN 1 END AS ACTIONS_PUT_OFF
  FROM action_state
  UNION ALL
  SELECT DISTINCT source, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0
  FROM corrective_action WHERE community_id = :community)

SELECT term, key1, '' AS key2, file_id, sheet, row_no, CAST(value AS BIGINT) AS value
FROM inspection_term UNPIVOT (value FOR term IN (INSPECTIONS_PLANNED, INSPECTIONS_ON_TIME,
  INSPECTIONS_DONE, INSPECTIONS_JUDGED, INSPECTIONS_PASSED))
UNION ALL
SELECT term, key1, '', file_id, sheet, row_no, value
FROM certificate_term UNPIVOT (value FOR term IN (CERTIFICATES_REQUIRED, CERTIFICATES_VALID,
  CERTIFICATES_EXPIRING))
UNION ALL
SELECT term, key1, '', file_id, sheet, row_no, value
FROM (SELECT key1, file_id, sheet, row_no, CAST(EVENTS AS BIGINT) AS EVENTS,
  CAST(EVENTS_COST AS BIGINT) AS EVENTS_COST, CAST(EVENTS_ATTENDANCE AS BIGINT) AS EVENTS_ATTENDANCE
  FROM event_term) UNPIVOT (value FOR term IN (EVENTS, EVENTS_COST, EVENTS_ATTENDANCE))
UNION ALL
SELECT term, key1, '', file_id, sheet, row_no, value
FROM equipment_term UNPIVOT (value FOR term IN (EQUIPMENT_JUDGED, EQUIPMENT_GOOD,
  EQUIPMENT_UNSTATED, EQUIPMENT_OVERDUE, EQUIPMENT_WITHOUT_MANUAL))
UNION ALL
SELECT term, key1, '', file_id, sheet, row_no, value
FROM action_term UNPIVOT (value FOR term IN (ACTIONS_HELD, ACTIONS_REGISTERED, ACTIONS_ACCEPTED,
  ACTIONS_DUE, ACTIONS_ON_TIME, ACTIONS_OPEN, ACTIONS_OVERDUE, ACTIONS_UNACCEPTED, ACTIONS_PUT_OFF))
