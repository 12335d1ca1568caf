package org.mingzhang.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Refusal;

/**
 * What a load came to.
 *
 * @param files the reports of the input's files, each as of its first import
 * @param loadedNow the paths that this load read; the others were in the ledger before
 * @param refusals every refused row and file of the input, of whichever import, that no other row
 *     has mended
 * @param mended how many refused rows of the input were mended by rows of a table of corrections
 * @param ignored files of the input that were not read
 * @param changed files whose rows stand as an earlier form of their profile read them
 * @param unusedProfiles named profiles that fit none of the files
 * @param unusedColumns columns that nothing was read from, each list with the paths of its files
 */
public record LoadOutcome(
    List<FileReport> files,
    Set<String> loadedNow,
    List<Refusal> refusals,
    long mended,
    List<Ignored> ignored,
    List<String> unusedProfiles,
    List<Changed> changed,
    Map<List<String>, List<String>> unusedColumns) {

  /** A file whose rows were read with a profile that says something else now. */
  public record Changed(String path, String profile) {}
}
