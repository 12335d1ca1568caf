-- Which profiles read a file, each as its name and the digest of its text.
CREATE TABLE file_profile (file_id BIGINT NOT NULL, profile VARCHAR NOT NULL);
