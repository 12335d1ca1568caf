-- Room numbers (method §3; inputs §7): what the register does not list, and what waits for it.
WITH
registered AS (SELECT DISTINCT unit_key FROM house_unit WHERE community_id = :community),

named AS (
  SELECT file_id, sheet, row_no, unit FROM fee
  WHERE community_id = :community AND opens_bill AND service_from <= :last AND service_to >= :first
  UNION ALL
  SELECT last_file_id, last_sheet, last_row_no, unit FROM work_order
  WHERE community_id = :community AND unit <> ''
    AND CAST(reported_at AS DATE) BETWEEN :first AND :last),

stranger AS (
  SELECT file_id, sheet, row_no,
    row_number() OVER (PARTITION BY unit ORDER BY file_id, sheet, row_no) AS nth
  FROM named n
  WHERE EXISTS (SELECT 1 FROM registered)
    AND NOT EXISTS (SELECT 1 FROM registered r WHERE r.unit_key = n.unit))

SELECT 'UNITS_UNREGISTERED' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, 1 AS value
FROM stranger WHERE nth = 1
UNION ALL
SELECT DISTINCT 'ROWS_QUARANTINED', '', '', r.file_id, r.sheet, r.row_no, 1
FROM refusal r JOIN source_file f ON f.id = r.file_id
WHERE r.community_id = :community AND r.row_no > 0
  AND r.reason IN ('UNIT_AMBIGUOUS', 'UNIT_UNKNOWN')
  AND f.id = (SELECT max(g.id) FROM source_file g WHERE g.path = f.path)
-- Both are always answered: a row of no file.
UNION ALL
SELECT term, '', '', NULL, NULL, NULL, 0
FROM (VALUES ('UNITS_UNREGISTERED'), ('ROWS_QUARANTINED')) t (term)
