package org.mingzhang.read;

/**
 * The refused row that a corrected row 更正 was written for.
 *
 * @param path the path of its file, relative to its input
 * @param digest the SHA-256 of its file
 * @param sheet its sheet; empty for text files
 * @param row its line, from 1
 */
public record Source(String path, String digest, String sheet, long row) {}
