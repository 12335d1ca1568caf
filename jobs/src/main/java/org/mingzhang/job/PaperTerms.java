package org.mingzhang.job;

import java.nio.file.Path;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Publication;

/** From when until when a period's accounts are shown and open to objection, by a place's rules. */
@FunctionalInterface
public interface PaperTerms {

  Publication of(Community community, Period period);

  /**
   * The same with the rules that an office keeps in its home.
   *
   * @throws SettingsRefused where these cannot be understood
   */
  default PaperTerms in(Path home) {
    return this;
  }

  /** Which rules these are: where it differs, the same books may make other papers. */
  default String version() {
    return "";
  }
}
