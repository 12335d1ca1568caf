-- The survey round whose `to` lies in P, the latest (contract section 4; method §2, §3).
-- key1 is the question or the mode, key2 the building of the unit.
WITH
chosen AS (
  SELECT * FROM survey_round
  WHERE community_id = :community AND to_date BETWEEN :first AND :last
  ORDER BY to_date DESC, from_date DESC, round DESC LIMIT 1),

-- What was handed in after the cut-off is not known yet, so it supersedes nothing.
handed_in AS (
  SELECT a.* FROM ranked_answers(CAST(:last + 1 AS TIMESTAMP)) a
  WHERE a.community_id = :community AND a.round = (SELECT round FROM chosen)),

registered AS (
  SELECT unit_key, min(building) AS building FROM house_unit WHERE community_id = :community
  GROUP BY unit_key),

-- §3: rooms not in the register are left out. They are refused when read; these came before it.
ranked AS (
  SELECT a.*, coalesce(r.building, '') AS building
  FROM handed_in a LEFT JOIN registered r ON r.unit_key = a.unit
  WHERE a.unit = '' OR r.unit_key IS NOT NULL OR NOT EXISTS (SELECT 1 FROM registered)),

-- §3: answers that were given too fast, or all on one line, are counted and kept. Thirty seconds
-- and eight questions are defaults; the page of definitions prints them.
kept AS (
  SELECT *, coalesce(seconds < 30, false) AS fast,
    len(given) >= 8 AND list_unique(given) = 1 AS straight
  FROM (SELECT *, [x FOR x IN map_values(scores) IF x BETWEEN 1 AND 5] AS given
    FROM ranked WHERE standing = 1)),

score AS (
  SELECT file_id, sheet, row_no, building, mode, fast OR straight AS flagged,
    s.key AS question, s.value AS points
  FROM (SELECT *, unnest(map_entries(scores)) AS s FROM kept)),

-- One column a term, null where the answer does not count. A score of 0 is 不适用: given, and
-- outside every base. Rows of no file stand for keys that the ledger holds at any time.
score_term AS (
  SELECT question AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN points = 5 THEN 1 END AS ANSWERS_TOP,
    CASE WHEN points BETWEEN 1 AND 5 THEN points END AS ANSWERS_SCORE,
    CASE WHEN points = 0 THEN 1 END AS ANSWERS_NOT_APPLICABLE,
    CASE WHEN points BETWEEN 1 AND 5 AND NOT flagged THEN 1 END AS ANSWERS_UNFLAGGED,
    CASE WHEN points BETWEEN 4 AND 5 AND NOT flagged THEN 1 END AS ANSWERS_UNFLAGGED_SATISFIED
  FROM score
  UNION ALL
  SELECT DISTINCT unnest(map_keys(scores)), '', NULL, NULL, NULL, 0, 0, 0, 0, 0
  FROM answer WHERE community_id = :community),

building_term AS (
  SELECT question AS key1, building AS key2, file_id, sheet, row_no,
    CASE WHEN points BETWEEN 1 AND 5 THEN 1 END AS ANSWERS,
    CASE WHEN points BETWEEN 4 AND 5 THEN 1 END AS ANSWERS_SATISFIED
  FROM score
  UNION ALL
  SELECT DISTINCT unnest(map_keys(scores)), '', NULL, NULL, NULL, 0, 0
  FROM answer WHERE community_id = :community),

mode_term AS (
  SELECT mode AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN points BETWEEN 1 AND 5 THEN 1 END AS MODE_ANSWERS,
    CASE WHEN points BETWEEN 4 AND 5 THEN 1 END AS MODE_SATISFIED
  FROM score WHERE question = 'overall'),

answer_term AS (
  SELECT '' AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN standing = 1 THEN 1 END AS SURVEY_RETURNED,
    CASE WHEN standing > 1 THEN 1 END AS SURVEY_SUPERSEDED,
    CASE WHEN standing = 1 AND unit = '' THEN 1 END AS SURVEY_ANONYMOUS,
    CASE WHEN fast THEN 1 END AS SURVEY_FAST,
    CASE WHEN straight THEN 1 END AS SURVEY_STRAIGHT,
    CASE WHEN fast OR straight THEN 1 END AS SURVEY_FLAGGED,
    CASE WHEN standing = 1 AND recommend IS NOT NULL THEN 1 END AS RECOMMEND,
    CASE WHEN standing = 1 AND recommend >= 9 THEN 1 END AS RECOMMEND_PROMOTERS,
    CASE WHEN standing = 1 AND recommend <= 6 THEN 1 END AS RECOMMEND_DETRACTORS
  FROM (SELECT * EXCLUDE (given) FROM kept UNION ALL BY NAME SELECT * FROM ranked WHERE standing > 1)
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0)

SELECT 'SURVEY_ISSUED' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, issued AS value
FROM chosen WHERE issued IS NOT NULL
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM score_term UNPIVOT (value FOR term IN (ANSWERS_TOP, ANSWERS_SCORE,
  ANSWERS_NOT_APPLICABLE, ANSWERS_UNFLAGGED, ANSWERS_UNFLAGGED_SATISFIED))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM building_term UNPIVOT (value FOR term IN (ANSWERS, ANSWERS_SATISFIED))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM mode_term UNPIVOT (value FOR term IN (MODE_ANSWERS, MODE_SATISFIED))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM answer_term UNPIVOT (value FOR term IN (SURVEY_RETURNED, SURVEY_SUPERSEDED, SURVEY_ANONYMOUS,
  SURVEY_FAST, SURVEY_STRAIGHT, SURVEY_FLAGGED, RECOMMEND, RECOMMEND_PROMOTERS, RECOMMEND_DETRACTORS))
UNION ALL
SELECT 'SURVEY_UNREGISTERED', '', '', file_id, sheet, row_no, 1
FROM handed_in h WHERE NOT EXISTS (SELECT 1 FROM ranked r
  WHERE r.file_id = h.file_id AND r.sheet = h.sheet AND r.row_no = h.row_no)
UNION ALL
SELECT 'SURVEY_UNREGISTERED', '', '', NULL, NULL, NULL, 0
