-- A run asks for the steps of each community it writes papers of.
CREATE INDEX publication_step_of_community ON publication_step (community_id, step_no);
