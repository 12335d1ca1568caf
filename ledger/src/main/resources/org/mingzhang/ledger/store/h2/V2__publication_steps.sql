-- Every step of a paper towards its publication and after, only ever added to: who, when, of
-- exactly which draft. How far a paper has come follows from its steps.
CREATE TABLE publication_step (
  step_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id VARCHAR(255) NOT NULL,
  accounting_period VARCHAR(7) NOT NULL,
  revision INTEGER NOT NULL,
  kind VARCHAR(24) NOT NULL,
  -- with the offset of the community's zone, as ISO 8601
  happened_at VARCHAR(40) NOT NULL,
  actor VARCHAR(200) NOT NULL,
  minute_no VARCHAR(200) NOT NULL,
  note VARCHAR(100000) NOT NULL,
  draft_digest VARCHAR(128) NOT NULL,
  figures_digest VARCHAR(128) NOT NULL,
  display_from DATE,
  display_to DATE,
  publication_digest VARCHAR(128) NOT NULL);

-- Drafts of before: their bytes are not known, so that they have to be made again for an approval.
INSERT INTO publication_step
  (community_id, accounting_period, revision, kind, happened_at, actor, minute_no, note,
   draft_digest, figures_digest, publication_digest)
SELECT community_id, accounting_period, revision,
  CASE state WHEN 'BLOCKED' THEN 'BLOCKED' ELSE 'DRAFTED' END,
  '1970-01-01T08:00+08:00', '', '', '', '', figures_digest, ''
FROM publication_issue
ORDER BY accounting_period, community_id, revision;

DROP TABLE publication_issue;
