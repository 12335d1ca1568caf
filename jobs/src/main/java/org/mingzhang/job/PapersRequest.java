package org.mingzhang.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Refusal;

/**
 * What papers to write.
 *
 * @param communities ids; all where empty
 * @param folder {@code --out}
 * @param refusals what refused.csv lists
 */
public record PapersRequest(
    Period period,
    List<String> communities,
    Locale locale,
    int revision,
    Path folder,
    Contents contents,
    List<Refusal> refusals,
    String version) {

  /** The folder of the period within {@code --out}. */
  public Path periodFolder() {
    return folder.resolve(period.toString());
  }

  /** How much is written. */
  public enum Contents {
    /** Every document of contract section 3. */
    ALL,
    /** figures.json only. */
    FIGURES
  }
}
