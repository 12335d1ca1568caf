package org.mingzhang.ledger;

import java.util.List;

/**
 * What became of the rows of one file at its first import: {@code rows = used + duplicate +
 * superseded + refused + other}.
 *
 * @param kinds the kinds of table found in it, in the order of its sheets
 * @param rows data lines in the file, its headers included
 * @param other rows recognised as header, total or blank
 * @param blocked the sentence for which the whole file was refused, else empty
 */
public record FileReport(
    SourceFile file,
    List<TableKind> kinds,
    long rows,
    long used,
    long duplicate,
    long superseded,
    long refused,
    long other,
    String blocked) {}
