-- The only arithmetic that is more than adding up; never in floating point.

-- Method §11: what is recognised of a total after k of m parts, rounded half up (away from zero).
CREATE MACRO recognised(total, k, m) AS
  CAST(CASE WHEN total < 0 THEN -1 ELSE 1 END
    * ((2 * abs(CAST(total AS HUGEINT)) * k + m) // (2 * m)) AS BIGINT);

-- Months from the first of one month to the first of another.
CREATE MACRO months_between(from_day, to_day) AS
  (year(to_day) - year(from_day)) * 12 + month(to_day) - month(from_day);

-- Contract section 4: payments fill the parts of a bill oldest first. What a part gets of the first
-- `paid` fen, where the parts before it take `before` and it takes `own`; the last part keeps the
-- rest, whatever it is.
CREATE MACRO filled(paid, before, own, is_last) AS
  CASE WHEN is_last THEN paid - least(greatest(paid, 0), before)
    ELSE least(greatest(paid - before, 0), greatest(own, 0)) END;

-- Hundredths as text: 123450 is 1234.50.
CREATE MACRO two_places(hundredths) AS
  CASE WHEN hundredths < 0 THEN '-' ELSE '' END
    || CAST(abs(hundredths) // 100 AS VARCHAR)
    || '.' || lpad(CAST(abs(hundredths) % 100 AS VARCHAR), 2, '0');

-- Contract section 2, survey: the standing of each answer among those of its unit that are known
-- before a moment. 1 is kept: the latest whose `overall` is not blank, if there is none the latest
-- of all, the first row of equals. Without a unit each is kept.
CREATE MACRO ranked_answers(known_before) AS TABLE
  SELECT *, CASE WHEN unit = '' THEN 1 ELSE row_number() OVER (
    PARTITION BY community_id, round, unit
    ORDER BY map_contains(scores, 'overall') DESC, submitted_at DESC, file_id, sheet, row_no) END
    AS standing
  FROM answer WHERE submitted_at < known_before;
