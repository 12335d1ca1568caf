-- The homes that a survey's strata count (method §7), those with a building in the register:
-- occupied ones, where the register says of any that it is; else all. Where some are said to be
-- empty, or nothing is said of a whole building, a blank is no answer and the home is counted.
CREATE MACRO counted_homes(of_community) AS TABLE
  SELECT unit_key, building, file_id, sheet, row_no
  FROM (SELECT *, bool_or(coalesce(occupied, false)) OVER () AS known,
      bool_or(NOT coalesce(occupied, true)) OVER () AS denied,
      bool_or(occupied IS NOT NULL) OVER (PARTITION BY building) AS told
    FROM house_unit
    WHERE community_id = of_community AND building <> '' AND unit_kind IN ('residential', ''))
  WHERE NOT known OR coalesce(occupied, denied OR NOT told);
