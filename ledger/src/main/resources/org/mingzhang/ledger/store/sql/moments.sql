-- Sums of products of scores, exact. A row without a need belongs to one part of the complete
-- answers: each part is a random one, by a digest of what tells answers apart, so that it depends
-- on no file; up to 200 answers each is a part of its own. Its rows are the products of every two of
-- (1, overall, needs …), upper triangle, line by line. Other rows are a need's own: x its score,
-- y the overall one, over the answers that have both.
WITH
complete AS (
  SELECT needs, list_prepend(1, points) AS v,
    (row_number() OVER (ORDER BY md5(concat_ws('|', round, unit, submitted_at, spot)), points) - 1)
      % 200 AS part
  FROM complete_answers(:community, :first, :last, :fast_below, :exclude)),

product AS (
  SELECT part, i, j, CAST(sum(v[i] * v[j]) AS BIGINT) AS xy,
    any_value(array_to_string(needs, ',')) AS needs
  FROM complete, range(1, 13) a (i), range(1, 13) b (j)
  WHERE i <= j AND j <= len(v)
  GROUP BY part, i, j),

pair AS (
  SELECT s.key AS need, s.value AS x, scores['overall'] AS y
  FROM (SELECT scores, unnest(map_entries(scores)) AS s
    FROM kept_answers(:community, :first, :last, :fast_below, :exclude) WHERE scores['overall'] > 0)
  WHERE s.value > 0 AND regexp_full_match(s.key, 'D(0[1-9]|10)'))

SELECT '' AS need, needs, CAST(part AS INTEGER) AS part, i, j,
  0 AS n, 0 AS x, 0 AS y, 0 AS xx, xy, 0 AS yy FROM product
UNION ALL
SELECT need, '', 0, 0, 0, count(*), CAST(sum(x) AS BIGINT), CAST(sum(y) AS BIGINT),
  CAST(sum(x * x) AS BIGINT), CAST(sum(x * y) AS BIGINT), CAST(sum(y * y) AS BIGINT)
FROM pair GROUP BY need
ORDER BY need, part, i, j
