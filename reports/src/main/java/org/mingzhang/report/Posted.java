package org.mingzhang.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Period;

/**
 * A publication as its own folder tells of it.
 *
 * @param community its id
 * @param name the community's, its id where the folder does not tell
 * @param published when it was laid out, in the community's zone
 * @param reason why it corrects the revision before, empty where it corrects none
 * @param code as printed on it, 16 hexadecimal digits
 * @param files what lies in it, with the sizes in bytes
 * @param folder its name, beside the page
 * @param withdrawal null where it was not withdrawn
 */
public record Posted(
    String community,
    String name,
    Period period,
    int revision,
    LocalDate displayFrom,
    LocalDate displayTo,
    OffsetDateTime published,
    String reason,
    String code,
    SortedMap<String, Long> files,
    String folder,
    @Nullable Withdrawal withdrawal) {

  public Posted {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** When and why a publication was taken back. */
  public record Withdrawal(OffsetDateTime at, String reason) {}

  /** The day of the last thing that was done with it, in the zone where it was done. */
  LocalDate changed(ZoneId zone) {
    OffsetDateTime at = withdrawal == null ? published : withdrawal.at();
    return at.atZoneSameInstant(zone).toLocalDate();
  }
}
