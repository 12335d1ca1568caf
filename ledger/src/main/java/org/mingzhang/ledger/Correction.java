package org.mingzhang.ledger;

/**
 * A row that was written to mend a refused one (更正).
 *
 * @param origin the mending row; its file is the one being read
 * @param path the path of the file whose row was refused
 * @param digest that file's SHA-256
 * @param sheet the refused row's sheet; empty for text files
 * @param row the refused row
 */
public record Correction(Origin origin, String path, String digest, String sheet, long row) {}
