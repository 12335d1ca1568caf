-- The survey round whose `to` lies in P, the latest (contract section 4; method §2, §3).
-- key1 is the question.
WITH
chosen AS (
  SELECT * FROM survey_round
  WHERE community_id = :community AND to_date BETWEEN :first AND :last
  ORDER BY to_date DESC, from_date DESC, round DESC LIMIT 1),

-- What was handed in after the cut-off is not known yet, so it supersedes nothing.
handed_in AS (
  SELECT a.* FROM ranked_answers(CAST(:last + 1 AS TIMESTAMP)) a
  WHERE a.community_id = :community AND a.round = (SELECT round FROM chosen)),

registered AS (SELECT DISTINCT unit_key FROM house_unit WHERE community_id = :community),

-- §3: rooms not in the register are left out. They are refused when read; these came before it.
ranked AS (
  SELECT a.* FROM handed_in a
  WHERE a.unit = '' OR NOT EXISTS (SELECT 1 FROM registered)
    OR EXISTS (SELECT 1 FROM registered r WHERE r.unit_key = a.unit)),

score AS (
  SELECT file_id, sheet, row_no, s.key AS question, s.value AS points
  FROM (SELECT file_id, sheet, row_no, unnest(map_entries(scores)) AS s
    FROM ranked WHERE standing = 1)),

-- One column a term, null where the answer does not count. A score of 0 is 不适用: given, and
-- outside every base. Rows of no file stand for keys that the ledger holds at any time.
score_term AS (
  SELECT question AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN points BETWEEN 1 AND 5 THEN 1 END AS ANSWERS,
    CASE WHEN points BETWEEN 4 AND 5 THEN 1 END AS ANSWERS_SATISFIED,
    CASE WHEN points = 5 THEN 1 END AS ANSWERS_TOP,
    CASE WHEN points BETWEEN 1 AND 5 THEN points END AS ANSWERS_SCORE,
    CASE WHEN points = 0 THEN 1 END AS ANSWERS_NOT_APPLICABLE
  FROM score
  UNION ALL
  SELECT DISTINCT unnest(map_keys(scores)), '', NULL, NULL, NULL, 0, 0, 0, 0, 0
  FROM answer WHERE community_id = :community),

answer_term AS (
  SELECT '' AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN standing = 1 THEN 1 END AS SURVEY_RETURNED,
    CASE WHEN standing > 1 THEN 1 END AS SURVEY_SUPERSEDED,
    CASE WHEN standing = 1 AND unit = '' THEN 1 END AS SURVEY_ANONYMOUS,
    CASE WHEN standing = 1 AND recommend IS NOT NULL THEN 1 END AS RECOMMEND,
    CASE WHEN standing = 1 AND recommend >= 9 THEN 1 END AS RECOMMEND_PROMOTERS,
    CASE WHEN standing = 1 AND recommend <= 6 THEN 1 END AS RECOMMEND_DETRACTORS
  FROM ranked
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0, 0, 0, 0, 0, 0)

SELECT 'SURVEY_ISSUED' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, issued AS value
FROM chosen WHERE issued IS NOT NULL
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM score_term UNPIVOT (value FOR term IN (ANSWERS, ANSWERS_SATISFIED, ANSWERS_TOP, ANSWERS_SCORE,
  ANSWERS_NOT_APPLICABLE))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM answer_term UNPIVOT (value FOR term IN (SURVEY_RETURNED, SURVEY_SUPERSEDED, SURVEY_ANONYMOUS,
  RECOMMEND, RECOMMEND_PROMOTERS, RECOMMEND_DETRACTORS))
UNION ALL
SELECT 'SURVEY_UNREGISTERED', '', '', file_id, sheet, row_no, 1
FROM handed_in h WHERE NOT EXISTS (SELECT 1 FROM ranked r
  WHERE r.file_id = h.file_id AND r.sheet = h.sheet AND r.row_no = h.row_no)
UNION ALL
SELECT 'SURVEY_UNREGISTERED', '', '', NULL, NULL, NULL, 0
