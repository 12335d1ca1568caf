package org.mingzhang.ledger;

/**
 * Where a fact stands in the office's own file.
 *
 * @param fileId the ledger's number of the file (see {@link SourceFile})
 * @param sheet the sheet's name; empty for CSV and TSV
 * @param row the line of the table as a person counts it in a spreadsheet, the header included,
 *     from 1
 */
public record Origin(long fileId, String sheet, long row) {}
