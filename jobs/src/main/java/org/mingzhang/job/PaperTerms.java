package org.mingzhang.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.InquiryRules;
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

  /** Within how many days a community's owners are answered. */
  default InquiryRules answers(Community community) {
    return InquiryRules.STANDARD;
  }

  /**
   * The rules of places stand in a module above; without it the default holds.
   *
   * @throws SettingsRefused where those of the home cannot be understood
   */
  static PaperTerms installed(Path home) {
    Optional<PaperTerms> found = ServiceLoader.load(PaperTerms.class).findFirst();
    return found
        .map(terms -> terms.in(home))
        .orElse((community, period) -> Publication.standard(period));
  }
}
