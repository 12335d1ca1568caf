-- The households, from the community's own row.
SELECT 'HOUSEHOLDS' AS term, '' AS key1, '' AS key2, file_id, sheet, row_no, households AS value
FROM community WHERE community_id = :community
UNION ALL
SELECT 'OCCUPIED_HOUSEHOLDS', '', '', file_id, sheet, row_no, occupied_households
FROM community WHERE community_id = :community AND occupied_households IS NOT NULL
