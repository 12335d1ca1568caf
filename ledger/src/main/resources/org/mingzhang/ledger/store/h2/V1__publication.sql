-- What was drafted, approved and published, for whom. Kept apart from the facts.
CREATE TABLE publication_issue (
  community_id VARCHAR(255) NOT NULL,
  accounting_period VARCHAR(7) NOT NULL,
  revision INTEGER NOT NULL,
  state VARCHAR(16) NOT NULL,
  figures_digest VARCHAR(128) NOT NULL,
  PRIMARY KEY (community_id, accounting_period, revision));
