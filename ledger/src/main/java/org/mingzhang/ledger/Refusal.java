package org.mingzhang.ledger;

import java.util.List;

/**
 * A row, or a whole file, that was not taken, with everything its reader needs to mend it.
 *
 * @param path the file's path relative to the input
 * @param sheet the sheet's name; empty for CSV
 * @param row the line as a person counts it, from 1; 0 where the file as a whole is refused
 * @param communityId the community the row belongs to, empty where unknown
 * @param column the header as the file spells it, empty where no single column is at fault
 * @param found the offending text, as it stands in the file
 * @param reason why; its words are in the bundle {@code refusals}
 * @param args values for the words' placeholders, after column and found
 * @param raw the whole row as it stood, comma-separated; empty for files
 */
public record Refusal(
    String path,
    String sheet,
    long row,
    String communityId,
    String column,
    String found,
    Reason reason,
    List<String> args,
    String raw) {}
