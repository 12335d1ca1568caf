-- Columns of a file that nothing was read from, in the file's order.
CREATE TABLE file_unused (file_id BIGINT NOT NULL, place INTEGER NOT NULL, header VARCHAR NOT NULL);
