-- The survey round whose `to` lies in P, the latest (contract section 4; method §2, §3).
-- key1 is the question or the mode, key2 the building of the unit or the option.
WITH
chosen AS (
  SELECT * FROM survey_round
  WHERE community_id = :community AND to_date BETWEEN :first AND :last
  ORDER BY to_date DESC, from_date DESC, round DESC LIMIT 1),

-- What was handed in after the cut-off is not known yet, so it supersedes nothing.
handed_in AS (
  SELECT a.* FROM ranked_answers(CAST(:last + 1 AS TIMESTAMP)) a
  WHERE a.community_id = :community AND a.round = (SELECT round FROM chosen)),

-- A round's own question goes before that of every round. One that alone asks for a need, where
-- no answer names the need itself, counts as that need.
asked AS (
  SELECT *, CASE WHEN need <> '' AND count(*) OVER (PARTITION BY need) = 1
      AND need NOT IN (SELECT unnest(map_keys(scores)) FROM handed_in)
    THEN need ELSE question END AS name
  FROM (SELECT * FROM survey_question
    WHERE community_id = :community AND (round = '' OR round = (SELECT round FROM chosen))
    QUALIFY row_number() OVER (PARTITION BY question ORDER BY round DESC) = 1)),

-- §7: only a home that its building counts answers for it; not a shop, nor one that is empty.
registered AS (
  SELECT u.unit_key, min(h.building) AS building
  FROM house_unit u LEFT JOIN counted_homes(:community) h ON h.unit_key = u.unit_key
  WHERE u.community_id = :community GROUP BY u.unit_key),

-- §3: rooms not in the register are left out. They are refused when read; these came before it.
ranked AS (
  SELECT a.*, coalesce(r.building, '') AS building
  FROM handed_in a LEFT JOIN registered r ON r.unit_key = a.unit
  WHERE a.unit = '' OR r.unit_key IS NOT NULL OR NOT EXISTS (SELECT 1 FROM registered)),

-- §3: answers that were given too fast, or all on one line, are counted and, unless the office
-- decided otherwise, kept. Eight questions are a default; the page of definitions prints them.
kept AS (
  SELECT *, coalesce(seconds < :fast_below, false) AS fast,
    len(given) >= 8 AND list_unique(given) = 1 AS straight,
    (coalesce(seconds < :fast_below, false) OR (len(given) >= 8 AND list_unique(given) = 1))
      AND :exclude AS excluded
  FROM (SELECT *, [x FOR x IN map_values(scores) IF x >= 1] AS given
    FROM ranked WHERE standing = 1)),

-- §2: the base of a question behind a filter is the answers that passed it.
filtered AS (
  SELECT k.file_id, k.sheet, k.row_no, k.excluded, q.question, q.name,
    coalesce(map_extract(k.scores, q.ask_question)[1] = try_cast(q.ask_value AS INTEGER), false)
      OR coalesce(map_extract(k.words, q.ask_question)[1] = q.ask_value, false)
      OR coalesce(list_contains(
        string_split(map_extract(k.choices, q.ask_question)[1], chr(10)), q.ask_value), false)
      AS passed,
    coalesce(map_extract(k.scores, q.ask_question)[1] >= 1, false)
      OR map_contains(k.choices, q.ask_question) AS replied
  FROM kept k, asked q WHERE q.ask_question <> ''),

score AS (
  SELECT s.* EXCLUDE (question), coalesce(q.name, s.question) AS question,
    coalesce(q.scale, 5) AS scale,
    coalesce(q.satisfied, CASE coalesce(q.scale, 5) WHEN 3 THEN :satisfied_of_3
      WHEN 5 THEN :satisfied_of_5 WHEN 7 THEN :satisfied_of_7 ELSE :satisfied_of_10 END)
      AS lowest,
    coalesce(f.passed, true) AS passed,
    s.points BETWEEN 1 AND coalesce(q.scale, 5) AND coalesce(f.passed, true) AS on_scale
  FROM (SELECT file_id, sheet, row_no, building, mode, fast OR straight AS flagged, excluded,
      s.key AS question, s.value AS points
    FROM (SELECT *, unnest(map_entries(scores)) AS s FROM kept)) s
  LEFT JOIN asked q ON q.question = s.question AND q.question_type = 'SCALE'
  LEFT JOIN filtered f ON f.file_id = s.file_id AND f.sheet = s.sheet AND f.row_no = s.row_no
    AND f.question = s.question),

-- Every question that any answer of the community was read for.
held AS (
  SELECT DISTINCT coalesce(q.name, a.question) AS question
  FROM (SELECT DISTINCT unnest(map_keys(scores)) AS question FROM answer
    WHERE community_id = :community) a
  LEFT JOIN asked q ON q.question = a.question),

picked AS (
  SELECT k.file_id, k.sheet, k.row_no, q.question, q.question_type,
    coalesce(f.passed, true) AS passed,
    CASE WHEN k.written = '' THEN [] ELSE string_split(k.written, chr(10)) END AS options
  FROM (SELECT file_id, sheet, row_no, c.key AS question, c.value AS written
    FROM (SELECT *, unnest(map_entries(choices)) AS c FROM kept WHERE NOT excluded)) k
  JOIN asked q ON q.question = k.question
    AND q.question_type IN ('CHOICE', 'MULTIPLE', 'RANKING')
  LEFT JOIN filtered f ON f.file_id = k.file_id AND f.sheet = k.sheet AND f.row_no = k.row_no
    AND f.question = k.question),

option AS (
  SELECT *, list_position(options, choice) AS place
  FROM (SELECT *, unnest(options) AS choice FROM picked WHERE passed)),

-- One column a term, null where the answer does not count. A score of 0 is 不适用: given, and
-- outside every base. Rows of no file stand for keys that the ledger holds at any time.
score_term AS (
  SELECT question AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN on_scale AND NOT excluded AND points = scale THEN 1 END AS ANSWERS_TOP,
    CASE WHEN on_scale AND NOT excluded AND points >= scale - 1 THEN 1 END AS ANSWERS_TOP_TWO,
    CASE WHEN on_scale AND NOT excluded AND points >= scale - 2 THEN 1 END AS ANSWERS_TOP_THREE,
    CASE WHEN on_scale AND NOT excluded THEN points END AS ANSWERS_SCORE,
    CASE WHEN points = 0 AND passed AND NOT excluded THEN 1 END AS ANSWERS_NOT_APPLICABLE,
    CASE WHEN on_scale AND NOT flagged THEN 1 END AS ANSWERS_UNFLAGGED,
    CASE WHEN on_scale AND points >= lowest AND NOT flagged THEN 1 END
      AS ANSWERS_UNFLAGGED_SATISFIED,
    CASE WHEN on_scale THEN 1 END AS ANSWERS_FLAGGED_TOO,
    CASE WHEN on_scale AND points >= lowest THEN 1 END AS ANSWERS_FLAGGED_TOO_SATISFIED,
    CASE WHEN points > scale THEN 1 END AS ANSWERS_OFF_SCALE
  FROM score
  UNION ALL
  SELECT question, '', NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM held),

-- Who is asked, and who answered although not asked.
filter_term AS (
  SELECT name AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN replied THEN 1 END AS FILTER_ANSWERS,
    CASE WHEN replied AND passed THEN 1 END AS FILTER_PASSED,
    CAST(NULL AS INTEGER) AS ANSWERS_UNASKED
  FROM filtered WHERE NOT excluded
  UNION ALL
  SELECT question, '', file_id, sheet, row_no, NULL, NULL, 1
  FROM score WHERE NOT passed AND points >= 1 AND NOT excluded
  UNION ALL
  SELECT question, '', file_id, sheet, row_no, NULL, NULL, 1 FROM picked WHERE NOT passed
  UNION ALL
  SELECT name, '', NULL, NULL, NULL, 0, 0, 0 FROM asked WHERE ask_question <> ''),

choice_term AS (
  SELECT question AS key1, '' AS key2, file_id, sheet, row_no, 1 AS CHOICE_ANSWERS
  FROM picked WHERE passed
  UNION ALL
  SELECT question, '', NULL, NULL, NULL, 0 FROM asked
  WHERE question_type IN ('CHOICE', 'MULTIPLE', 'RANKING')),

option_term AS (
  SELECT question AS key1, choice AS key2, file_id, sheet, row_no,
    CASE WHEN question_type <> 'RANKING' THEN 1 END AS CHOICE_TICKS,
    CASE WHEN question_type = 'RANKING' AND place = 1 THEN 1 END AS RANKED_FIRST,
    CASE WHEN question_type = 'RANKING' THEN 1 END AS RANKED,
    CASE WHEN question_type = 'RANKING' THEN place END AS RANKED_PLACES
  FROM option
  UNION ALL
  SELECT DISTINCT question, choice, NULL, NULL, NULL, CAST(NULL AS INTEGER), 0,
    CAST(NULL AS INTEGER), CAST(NULL AS INTEGER)
  FROM option WHERE question_type = 'RANKING'),

building_term AS (
  SELECT question AS key1, building AS key2, file_id, sheet, row_no,
    CASE WHEN on_scale THEN 1 END AS ANSWERS,
    CASE WHEN on_scale AND points >= lowest THEN 1 END AS ANSWERS_SATISFIED
  FROM score WHERE NOT excluded
  UNION ALL
  SELECT question, '', NULL, NULL, NULL, 0, 0 FROM held),

mode_term AS (
  SELECT mode AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN on_scale THEN 1 END AS MODE_ANSWERS,
    CASE WHEN on_scale AND points >= lowest THEN 1 END AS MODE_SATISFIED
  FROM score WHERE question = 'overall' AND NOT excluded),

answer_term AS (
  SELECT '' AS key1, '' AS key2, file_id, sheet, row_no,
    CASE WHEN standing = 1 THEN 1 END AS SURVEY_RETURNED,
    CASE WHEN standing > 1 THEN 1 END AS SURVEY_SUPERSEDED,
    CASE WHEN standing = 1 AND unit = '' THEN 1 END AS SURVEY_ANONYMOUS,
    CASE WHEN fast THEN 1 END AS SURVEY_FAST,
    CASE WHEN straight THEN 1 END AS SURVEY_STRAIGHT,
    CASE WHEN fast OR straight THEN 1 END AS SURVEY_FLAGGED,
    CASE WHEN standing = 1 AND NOT excluded AND recommend IS NOT NULL THEN 1 END AS RECOMMEND,
    CASE WHEN standing = 1 AND NOT excluded AND recommend >= 9 THEN 1 END AS RECOMMEND_PROMOTERS,
    CASE WHEN standing = 1 AND NOT excluded AND recommend <= 6 THEN 1 END AS RECOMMEND_DETRACTORS
  FROM (SELECT * EXCLUDE (given) FROM kept UNION ALL BY NAME SELECT * FROM ranked WHERE standing > 1)
  UNION ALL
  SELECT '', '', NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0)

SELECT 'SURVEY_ISSUED' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, issued AS value
FROM chosen WHERE issued IS NOT NULL
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM score_term UNPIVOT (value FOR term IN (ANSWERS_TOP, ANSWERS_TOP_TWO, ANSWERS_TOP_THREE,
  ANSWERS_SCORE, ANSWERS_NOT_APPLICABLE, ANSWERS_UNFLAGGED, ANSWERS_UNFLAGGED_SATISFIED,
  ANSWERS_FLAGGED_TOO, ANSWERS_FLAGGED_TOO_SATISFIED, ANSWERS_OFF_SCALE))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM filter_term UNPIVOT (value FOR term IN (FILTER_ANSWERS, FILTER_PASSED, ANSWERS_UNASKED))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM choice_term UNPIVOT (value FOR term IN (CHOICE_ANSWERS))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM option_term UNPIVOT (value FOR term IN (CHOICE_TICKS, RANKED_FIRST, RANKED, RANKED_PLACES))
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
