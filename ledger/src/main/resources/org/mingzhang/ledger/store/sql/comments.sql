-- What the kept answers say in their own words, by theme; key1 is the theme. A comment counts once
-- for each theme. :themes lists, in the order of the dictionary, each theme with whether it is
-- touched; :nothing holds what is written where nothing is to be said.
WITH
remark AS (
  SELECT file_id, sheet, row_no, said
  FROM (SELECT *, lower(nfc_normalize(comment_text)) AS said
    FROM kept_answers(:community, :first, :last, :fast_below, :exclude) WHERE comment_text <> '')
  WHERE regexp_replace(said, '[\s\p{P}\p{S}]+', '', 'g') NOT IN (:nothing)),

touched AS (
  SELECT file_id, sheet, row_no, [t FOR t IN [:themes] IF t IS NOT NULL] AS themes FROM remark)

SELECT 'COMMENTS' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, 1 AS value FROM touched
UNION ALL
SELECT 'COMMENTS', '', '', NULL, NULL, NULL, 0
UNION ALL
SELECT 'COMMENTS_UNMATCHED', '', '', file_id, sheet, row_no, 1 FROM touched WHERE len(themes) = 0
UNION ALL
SELECT 'COMMENTS_UNMATCHED', '', '', NULL, NULL, NULL, 0
UNION ALL
SELECT 'THEME_MENTIONS', unnest(themes), '', file_id, sheet, row_no, 1 FROM touched
UNION ALL
SELECT 'THEME_MENTIONS', unnest([:names]), '', NULL, NULL, NULL, 0
