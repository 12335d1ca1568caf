-- Contract section 4 and method §2, §3: the answers kept of the round whose `to` lies in a period,
-- the latest where there are several; with the building of the unit, blank without one. What was
-- handed in after the period is not known yet; rooms that the register does not list are left out,
-- and so are answers given in fewer seconds or all on one line where the office leaves them out.
CREATE OR REPLACE MACRO kept_answers(of_community, first_day, last_day, fast_below, exclude)
AS TABLE
  SELECT a.*, coalesce(r.building, '') AS building
  FROM ranked_answers(CAST(CAST(last_day AS DATE) + 1 AS TIMESTAMP)) a
  LEFT JOIN (SELECT unit_key, min(building) AS building FROM house_unit
    WHERE community_id = of_community GROUP BY unit_key) r ON r.unit_key = a.unit
  WHERE a.standing = 1 AND a.community_id = of_community
    AND a.round = (SELECT round FROM survey_round
      WHERE community_id = of_community AND to_date BETWEEN first_day AND last_day
      ORDER BY to_date DESC, from_date DESC, round DESC LIMIT 1)
    AND (a.unit = '' OR r.unit_key IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM house_unit WHERE community_id = of_community))
    AND NOT (exclude AND (coalesce(a.seconds < fast_below, false)
      OR (len([x FOR x IN map_values(a.scores) IF x >= 1]) >= 8
        AND list_unique([x FOR x IN map_values(a.scores) IF x >= 1]) = 1)));

-- Of those, the ones that have a score for the overall question and for every need D01 to D10 that
-- at least thirty of them have a score for: those needs, then the scores, overall first. A score of
-- 0 is 不适用 and no score.
CREATE OR REPLACE MACRO complete_answers(of_community, first_day, last_day, fast_below, exclude)
AS TABLE
  WITH kept AS (FROM kept_answers(of_community, first_day, last_day, fast_below, exclude)),
  asked AS (
    SELECT list(question ORDER BY question) AS needs FROM (
      SELECT s.key AS question FROM (SELECT unnest(map_entries(scores)) AS s FROM kept)
      WHERE s.value > 0 AND regexp_full_match(s.key, 'D(0[1-9]|10)')
      GROUP BY s.key HAVING count(*) >= 30))
  SELECT file_id, sheet, row_no, round, unit, submitted_at, spot, needs, points FROM (
    SELECT kept.*, needs,
      [coalesce(scores[q], 0) FOR q IN list_prepend('overall', needs)] AS points
    FROM kept, asked WHERE needs IS NOT NULL)
  WHERE list_min(points) > 0;
