-- Projects paid from the maintenance fund, and the vote or the emergency they rest on.
CREATE TABLE project (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  project_id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  basis VARCHAR NOT NULL,
  matter VARCHAR NOT NULL,
  voted_on DATE,
  heads BIGINT,
  area DECIMAL(18, 4),
  heads_voted BIGINT,
  area_voted DECIMAL(18, 4),
  heads_agreed BIGINT,
  area_agreed DECIMAL(18, 4),
  emergency_reason VARCHAR NOT NULL,
  started_on DATE,
  estimate BIGINT,
  contract BIGINT,
  settlement BIGINT);

CREATE TABLE staged_project AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM project WITH NO DATA;
