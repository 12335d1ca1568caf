package org.mingzhang.job;

import java.util.List;
import java.util.Set;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Refusal;

/**
 * What a load came to.
 *
 * @param files the reports of the input's files, each as of its first import
 * @param loadedNow the paths that this load read; the others were in the ledger before
 * @param refusals every refused row and file of the input, of whichever import
 * @param ignored paths in the input that are no tables
 */
public record LoadOutcome(
    List<FileReport> files, Set<String> loadedNow, List<Refusal> refusals, List<String> ignored) {}
