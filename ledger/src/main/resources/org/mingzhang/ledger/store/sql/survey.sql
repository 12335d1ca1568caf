-- The survey round whose `to` lies in P, the latest (contract section 4; method §2, §3).
-- key1 is the question.
WITH
chosen AS (
  SELECT * FROM survey_round
  WHERE community_id = :community AND to_date BETWEEN :first AND :last
  ORDER BY to_date DESC, from_date DESC, round DESC LIMIT 1),

-- What was handed in after the cut-off is not known yet, so it supersedes nothing.
ranked AS (
  SELECT a.* FROM ranked_answers(CAST(:last + 1 AS TIMESTAMP)) a
  WHERE a.community_id = :community AND a.round = (SELECT round FROM chosen)),

kept AS (SELECT * FROM ranked WHERE standing = 1),

score AS (
  SELECT file_id, sheet, row_no, s.key AS question, s.value AS points
  FROM (SELECT file_id, sheet, row_no, unnest(map_entries(scores)) AS s FROM kept)),

-- A score of 0 is 不适用: given, and outside every base.
on_scale AS (SELECT * FROM score WHERE points BETWEEN 1 AND 5),

question AS (
  SELECT DISTINCT unnest(map_keys(scores)) AS question
  FROM answer WHERE community_id = :community)

SELECT 'SURVEY_ISSUED' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, issued AS value
FROM chosen WHERE issued IS NOT NULL
UNION ALL
SELECT 'SURVEY_RETURNED', '', '', file_id, sheet, row_no, 1 FROM kept
UNION ALL
SELECT 'SURVEY_SUPERSEDED', '', '', file_id, sheet, row_no, 1 FROM ranked WHERE standing > 1
UNION ALL
SELECT 'SURVEY_ANONYMOUS', '', '', file_id, sheet, row_no, 1 FROM kept WHERE unit = ''
UNION ALL
SELECT 'ANSWERS', question, '', file_id, sheet, row_no, 1 FROM on_scale
UNION ALL
SELECT 'ANSWERS_SATISFIED', question, '', file_id, sheet, row_no, 1 FROM on_scale WHERE points >= 4
UNION ALL
SELECT 'ANSWERS_TOP', question, '', file_id, sheet, row_no, 1 FROM on_scale WHERE points = 5
UNION ALL
SELECT 'ANSWERS_SCORE', question, '', file_id, sheet, row_no, points FROM on_scale
UNION ALL
SELECT 'ANSWERS_NOT_APPLICABLE', question, '', file_id, sheet, row_no, 1
FROM score WHERE points = 0
UNION ALL
SELECT 'RECOMMEND', '', '', file_id, sheet, row_no, 1 FROM kept WHERE recommend IS NOT NULL
UNION ALL
SELECT 'RECOMMEND_PROMOTERS', '', '', file_id, sheet, row_no, 1 FROM kept WHERE recommend >= 9
UNION ALL
SELECT 'RECOMMEND_DETRACTORS', '', '', file_id, sheet, row_no, 1 FROM kept WHERE recommend <= 6
-- Keys that the ledger holds at any time: a row of no file.
UNION ALL
SELECT t.term, q.question, '', NULL, NULL, NULL, 0
FROM question q CROSS JOIN (VALUES ('ANSWERS'), ('ANSWERS_SATISFIED'), ('ANSWERS_TOP'),
  ('ANSWERS_SCORE'), ('ANSWERS_NOT_APPLICABLE')) t (term)
UNION ALL
SELECT t.term, '', '', NULL, NULL, NULL, 0
FROM (VALUES ('SURVEY_RETURNED'), ('SURVEY_SUPERSEDED'), ('SURVEY_ANONYMOUS'), ('RECOMMEND'),
  ('RECOMMEND_PROMOTERS'), ('RECOMMEND_DETRACTORS')) t (term)
