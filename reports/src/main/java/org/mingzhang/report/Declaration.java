package org.mingzhang.report;

import java.util.Locale;
import org.mingzhang.ledger.Period;

/**
 * That a period had nothing of a section: 本期无, said by somebody before the paper was drafted.
 *
 * @param section a name of {@link Completeness#SECTIONS}
 * @param by who says so, for the committee; owners read the post
 * @param why in a sentence that owners may read
 * @param minute number of the committee's minutes, may be empty
 */
public record Declaration(
    String community,
    Period period,
    String section,
    Post post,
    String by,
    String why,
    String minute) {

  /** For whom the declaration is made: what owners are told instead of a name. */
  public enum Post {
    FINANCE,
    MANAGER,
    COMMITTEE;

    /** As the file and the bundles spell it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
