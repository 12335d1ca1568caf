-- The answers that tell what goes with the overall satisfaction; key1 is the need. Their sums of
-- products are in moments.sql.
WITH
kept AS (FROM kept_answers(:community, :first, :last, :fast_below, :exclude)),

score AS (
  SELECT file_id, sheet, row_no, s.key AS question
  FROM (SELECT *, unnest(map_entries(scores)) AS s FROM kept WHERE scores['overall'] > 0)
  WHERE s.value > 0 AND regexp_full_match(s.key, 'D(0[1-9]|10)'))

SELECT 'DRIVER_ANSWERS' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, 1 AS value
FROM complete_answers(:community, :first, :last, :fast_below, :exclude)
UNION ALL
SELECT 'DRIVER_ANSWERS', '', '', NULL, NULL, NULL, 0
UNION ALL
SELECT 'PAIR_ANSWERS', question, '', file_id, sheet, row_no, 1 FROM score
UNION ALL
SELECT DISTINCT 'PAIR_ANSWERS', question, '', NULL, NULL, NULL, 0
FROM (SELECT unnest(map_keys(scores)) AS question FROM answer WHERE community_id = :community)
WHERE regexp_full_match(question, 'D(0[1-9]|10)')
