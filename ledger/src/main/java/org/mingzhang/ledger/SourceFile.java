package org.mingzhang.ledger;

/**
 * A file of the input as the ledger knows it.
 *
 * @param id its number in the ledger, rising in order of import and, within one import, of path
 * @param path relative to the input folder, with forward slashes
 * @param digest SHA-256 of its bytes, lower-case hexadecimal
 */
public record SourceFile(long id, String path, String digest) {}
