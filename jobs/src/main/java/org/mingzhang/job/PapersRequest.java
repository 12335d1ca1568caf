package org.mingzhang.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.report.Publication;

/**
 * What papers to write.
 *
 * @param communities ids; all where empty
 * @param folder {@code --out}
 * @param refusals what refused.csv lists
 * @param display the days of the display where they are not those of the place's rules
 * @param correction what a later revision says about the one before
 */
public record PapersRequest(
    Period period,
    List<String> communities,
    Locale locale,
    int revision,
    Path folder,
    Contents contents,
    List<Refusal> refusals,
    String version,
    Optional<Publication> display,
    Optional<CorrectionRequest> correction) {

  /** An ordinary draft: displayed when the place's rules say, and no correction. */
  public PapersRequest(
      Period period,
      List<String> communities,
      Locale locale,
      int revision,
      Path folder,
      Contents contents,
      List<Refusal> refusals,
      String version) {
    this(
        period,
        communities,
        locale,
        revision,
        folder,
        contents,
        refusals,
        version,
        Optional.empty(),
        Optional.empty());
  }

  /** The same displayed on other days, where there are any. */
  public PapersRequest displayed(Optional<Publication> days) {
    return with(locale, revision, days);
  }

  /** The same as a correction. */
  PapersRequest correcting(int number, CorrectionRequest reasons, Optional<Publication> days) {
    return new PapersRequest(
        period,
        communities,
        locale,
        number,
        folder,
        contents,
        refusals,
        version,
        days,
        Optional.of(reasons));
  }

  /** The same of another revision in other words. */
  PapersRequest with(Locale language, int number, Optional<Publication> days) {
    return new PapersRequest(
        period,
        communities,
        language,
        number,
        folder,
        contents,
        refusals,
        version,
        days,
        correction);
  }

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
