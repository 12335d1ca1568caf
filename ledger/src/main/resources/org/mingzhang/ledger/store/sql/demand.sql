-- The demand survey's round of P and the one before it, and the price list at the cut-off. key1 is
-- the service; key2 is the tier, or '-' where the service has but one, and where a term has a third
-- key that one behind a unit separator.
WITH
-- What was handed in after the cut-off is not known yet. A round lies where its register says it
-- ends; where it is in no register, where its last answer does.
known AS (
  SELECT * FROM ranked_demand(CAST(:last + 1 AS TIMESTAMP)) WHERE community_id = :community),

dated AS (
  SELECT k.round, coalesce(max(r.to_date), max(CAST(k.submitted_at AS DATE))) AS ended
  FROM known k LEFT JOIN survey_round r ON r.community_id = :community AND r.round = k.round
  GROUP BY k.round),

chosen AS (
  SELECT round, ended FROM dated WHERE ended BETWEEN :first AND :last
  ORDER BY ended DESC, round DESC LIMIT 1),

before AS (
  SELECT d.round FROM dated d JOIN chosen c ON d.ended < c.ended
  ORDER BY d.ended DESC, d.round DESC LIMIT 1),

registered AS (
  SELECT unit_key, min(building) AS building, min(unit_kind) AS unit_kind
  FROM house_unit WHERE community_id = :community GROUP BY unit_key),

-- Rooms not in the register are refused when read; those that came before it are left out here.
handed_in AS (
  SELECT k.*, coalesce(r.building, '') AS building,
    CASE WHEN r.unit_key IS NULL THEN '' WHEN r.unit_kind = '' THEN 'residential'
      ELSE r.unit_kind END AS unit_kind,
    k.unit = '' OR r.unit_key IS NOT NULL OR NOT EXISTS (SELECT 1 FROM registered) AS listed,
    k.round = (SELECT round FROM chosen) AS is_current,
    CASE WHEN k.tier = '' THEN '-' ELSE k.tier END AS level
  FROM known k LEFT JOIN registered r ON r.unit_key = k.unit
  WHERE k.round IN (SELECT round FROM chosen UNION ALL SELECT round FROM before)),

kept AS (SELECT * FROM handed_in WHERE listed AND standing = 1),

-- One column a term, null where the answer does not count. Satisfaction is that of users: a score
-- of somebody who does not say that he uses the service is counted apart.
answer_term AS (
  SELECT service AS key1, level AS key2, file_id, sheet, row_no,
    CASE WHEN is_current AND used IS NOT NULL THEN 1 END AS DEMAND_ANSWERED,
    CASE WHEN is_current AND used THEN 1 END AS DEMAND_USED,
    CASE WHEN is_current AND used AND satisfaction BETWEEN 1 AND 5 THEN 1 END AS DEMAND_RATED,
    CASE WHEN is_current AND used AND satisfaction BETWEEN 4 AND 5 THEN 1 END AS DEMAND_SATISFIED,
    CASE WHEN is_current AND used IS DISTINCT FROM TRUE AND satisfaction BETWEEN 1 AND 5
      THEN 1 END AS DEMAND_RATED_APART,
    CASE WHEN is_current AND wanted IS NOT NULL THEN 1 END AS DEMAND_WISHES,
    CASE WHEN is_current AND wanted THEN 1 END AS DEMAND_WANTED,
    CASE WHEN NOT is_current AND used IS NOT NULL THEN 1 END AS DEMAND_BEFORE_ANSWERED,
    CASE WHEN NOT is_current AND used THEN 1 END AS DEMAND_BEFORE_USED,
    CASE WHEN NOT is_current AND used AND satisfaction BETWEEN 1 AND 5
      THEN 1 END AS DEMAND_BEFORE_RATED,
    CASE WHEN NOT is_current AND used AND satisfaction BETWEEN 4 AND 5
      THEN 1 END AS DEMAND_BEFORE_SATISFIED
  FROM kept
  UNION ALL
  SELECT DISTINCT service, level, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  FROM handed_in WHERE is_current),

segment AS (
  SELECT *, level || chr(31) || 'building' || chr(31) || building AS key2
  FROM kept WHERE is_current AND building <> ''
  UNION ALL
  SELECT *, level || chr(31) || 'unit_kind' || chr(31) || unit_kind
  FROM kept WHERE is_current AND unit_kind <> ''),

segment_term AS (
  SELECT service AS key1, key2, file_id, sheet, row_no,
    CASE WHEN used IS NOT NULL THEN 1 END AS DEMAND_SEGMENT_ANSWERED,
    CASE WHEN used THEN 1 END AS DEMAND_SEGMENT_USED,
    CASE WHEN wanted IS NOT NULL THEN 1 END AS DEMAND_SEGMENT_WISHES,
    CASE WHEN wanted THEN 1 END AS DEMAND_SEGMENT_WANTED
  FROM segment),

-- In force on P's last day; of several the one that began last.
in_force AS (
  SELECT *, CASE WHEN tier = '' THEN '-' ELSE tier END AS level FROM service_item
  WHERE community_id = :community
    AND (from_day = '' OR CAST(from_day AS DATE) <= :last)
    AND (to_date IS NULL OR to_date >= :last)
    AND (stopped_on IS NULL OR stopped_on > :last)
    AND (launched_on IS NULL OR launched_on <= :last)
  QUALIFY row_number() OVER (PARTITION BY service, tier ORDER BY from_day DESC) = 1)

SELECT term, key1, key2, file_id, sheet, row_no, value
FROM answer_term UNPIVOT (value FOR term IN (DEMAND_ANSWERED, DEMAND_USED, DEMAND_RATED,
  DEMAND_SATISFIED, DEMAND_RATED_APART, DEMAND_WISHES, DEMAND_WANTED, DEMAND_BEFORE_ANSWERED,
  DEMAND_BEFORE_USED, DEMAND_BEFORE_RATED, DEMAND_BEFORE_SATISFIED))
UNION ALL
SELECT term, key1, key2, file_id, sheet, row_no, value
FROM segment_term UNPIVOT (value FOR term IN (DEMAND_SEGMENT_ANSWERED, DEMAND_SEGMENT_USED,
  DEMAND_SEGMENT_WISHES, DEMAND_SEGMENT_WANTED))
UNION ALL
SELECT 'DEMAND_PRICED', service, level || chr(31) || 'price' || chr(31) || two_places(max_price),
  file_id, sheet, row_no, 1
FROM kept WHERE is_current AND max_price IS NOT NULL
UNION ALL
SELECT 'DEMAND_SUPERSEDED', '', '', file_id, sheet, row_no, 1
FROM handed_in WHERE is_current AND listed AND standing > 1
UNION ALL
SELECT 'DEMAND_SUPERSEDED', '', '', NULL, NULL, NULL, 0 FROM chosen
UNION ALL
SELECT 'DEMAND_UNREGISTERED', '', '', file_id, sheet, row_no, 1
FROM handed_in WHERE is_current AND NOT listed
UNION ALL
SELECT 'DEMAND_UNREGISTERED', '', '', NULL, NULL, NULL, 0 FROM chosen
UNION ALL
SELECT 'SERVICE_PRICE', service, level, file_id, sheet, row_no, price
FROM in_force WHERE price IS NOT NULL
UNION ALL
SELECT 'SERVICE_COST', service, level, file_id, sheet, row_no, cost
FROM in_force WHERE cost IS NOT NULL
