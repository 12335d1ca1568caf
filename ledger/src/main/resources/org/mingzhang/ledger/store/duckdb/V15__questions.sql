-- The question sets of surveys. A blank round stands for every round that has no such question.
CREATE TABLE survey_question (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  round VARCHAR NOT NULL,
  question VARCHAR NOT NULL,
  label VARCHAR NOT NULL,
  question_type VARCHAR NOT NULL,
  scale INTEGER NOT NULL,
  satisfied INTEGER,
  need VARCHAR NOT NULL,
  service VARCHAR NOT NULL,
  ask_question VARCHAR NOT NULL,
  ask_value VARCHAR NOT NULL);

CREATE TABLE staged_survey_question AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM survey_question WITH NO DATA;

-- Options by question, each on a line of its own, in order; how scores were worded; what was
-- written. Answers taken before had none of them.
ALTER TABLE answer ADD COLUMN choices MAP(VARCHAR, VARCHAR) DEFAULT MAP {};
ALTER TABLE answer ADD COLUMN words MAP(VARCHAR, VARCHAR) DEFAULT MAP {};
ALTER TABLE answer ADD COLUMN texts MAP(VARCHAR, VARCHAR) DEFAULT MAP {};
ALTER TABLE staged_answer ADD COLUMN choices MAP(VARCHAR, VARCHAR) DEFAULT MAP {};
ALTER TABLE staged_answer ADD COLUMN words MAP(VARCHAR, VARCHAR) DEFAULT MAP {};
ALTER TABLE staged_answer ADD COLUMN texts MAP(VARCHAR, VARCHAR) DEFAULT MAP {};

-- A macro keeps the columns it was made with.
CREATE OR REPLACE MACRO ranked_answers(known_before) AS TABLE
  SELECT *, CASE WHEN unit = '' THEN 1 ELSE row_number() OVER (
    PARTITION BY community_id, round, unit
    ORDER BY map_contains(scores, 'overall') DESC, submitted_at DESC, file_id, sheet, row_no) END
    AS standing
  FROM answer WHERE submitted_at < known_before;
