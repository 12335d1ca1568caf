-- The homes that a survey's strata count (method §7), those with a building in the register: not
-- those that are said to be empty, unless all are. Where some are said to be empty, or nothing is
-- said of a whole building, a blank is no answer and the home is counted; where homes are only said
-- to be occupied, a blank is not.
CREATE MACRO counted_homes(of_community) AS TABLE
  SELECT unit_key, building, file_id, sheet, row_no
  FROM (SELECT *, bool_and(NOT coalesce(occupied, true)) OVER () AS deserted,
      bool_or(NOT coalesce(occupied, true)) OVER () AS denied,
      bool_or(occupied IS NOT NULL) OVER (PARTITION BY building) AS told
    FROM house_unit
    WHERE community_id = of_community AND building <> '' AND unit_kind IN ('residential', ''))
  WHERE deserted OR coalesce(occupied, denied OR NOT told);
