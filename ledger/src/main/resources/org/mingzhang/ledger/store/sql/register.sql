-- The households, from the community's own row; the fee standards and the
-- homes of each building, from the units' rows.
SELECT 'HOUSEHOLDS' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, households AS value
FROM community WHERE community_id = :community
UNION ALL
SELECT 'OCCUPIED_HOUSEHOLDS', '', '', file_id, sheet, row_no, occupied_households
FROM community WHERE community_id = :community AND occupied_households IS NOT NULL
UNION ALL
SELECT 'FIRST_FUND_DEPOSIT', '', '', file_id, sheet, row_no, first_fund_deposit
FROM community WHERE community_id = :community AND first_fund_deposit IS NOT NULL
UNION ALL
SELECT 'UNITS_AT_FEE', rtrim(rtrim(CAST(monthly_fee_per_m2 AS VARCHAR), '0'), '.'),
  CASE WHEN unit_kind = '' THEN 'unspecified' ELSE unit_kind END, file_id, sheet, row_no, 1
FROM house_unit WHERE community_id = :community AND monthly_fee_per_m2 IS NOT NULL
UNION ALL
SELECT 'AREA_AT_FEE', '', '', file_id, sheet, row_no, CAST(area_m2 * 10000 AS BIGINT)
FROM house_unit WHERE community_id = :community AND monthly_fee_per_m2 IS NOT NULL
  AND unit_kind IN ('residential', '')
UNION ALL
SELECT 'FEE_BY_AREA', '', '', file_id, sheet, row_no,
  CAST(area_m2 * 10000 AS HUGEINT) * CAST(monthly_fee_per_m2 * 1000000 AS HUGEINT)
FROM house_unit WHERE community_id = :community AND monthly_fee_per_m2 IS NOT NULL
  AND unit_kind IN ('residential', '')
UNION ALL
SELECT 'REGISTERED_AREA', '', '', file_id, sheet, row_no, CAST(area_m2 * 10000 AS BIGINT)
FROM house_unit WHERE community_id = :community AND unit_kind NOT IN ('parking', 'storage')
UNION ALL
SELECT 'BUILDING_HOUSEHOLDS', building, '', file_id, sheet, row_no, 1
FROM counted_homes(:community)
