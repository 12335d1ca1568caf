package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Money;

/**
 * A renewal 更新 of an equipment or common part: after its life, and again after each further life,
 * at today's price (duties S43).
 *
 * @param due the day its life ends; of one that is overdue the day the forecast starts
 * @param overdue whether its life had ended before that day
 */
public record Renewal(Asset asset, LocalDate due, boolean overdue, Money cost) {

  /**
   * An asset's renewals from a day on, before another; none where its first day, life or cost is
   * not given.
   */
  static List<Renewal> of(Asset asset, LocalDate from, LocalDate before) {
    List<Renewal> all = new ArrayList<>();
    LocalDate installed = asset.installedOn();
    Integer life = asset.lifeYears();
    Money cost = asset.renewalCost();
    if (installed == null || life == null || life < 1 || cost == null) {
      return all;
    }
    boolean overdue = installed.plusYears(life).isBefore(from);
    // A new life starts where the last one ended, or where what is overdue is renewed at last.
    LocalDate first = overdue ? from : installed.plusYears(life);
    for (int n = 0; first.plusYears((long) n * life).isBefore(before); n++) {
      all.add(new Renewal(asset, first.plusYears((long) n * life), overdue && n == 0, cost));
    }
    return all;
  }

  /** Whether something is said of a renewal, but not all that a forecast needs. */
  static boolean incomplete(Asset asset) {
    boolean life = asset.lifeYears() != null;
    boolean cost = asset.renewalCost() != null;
    boolean whole = life && cost && asset.installedOn() != null;
    boolean onlyUsedByOthers =
        !life && !cost && (asset.annualRent() != null || !asset.contractNo().isEmpty());
    return !whole && !onlyUsedByOthers;
  }
}
