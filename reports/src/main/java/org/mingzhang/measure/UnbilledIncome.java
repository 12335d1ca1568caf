package org.mingzhang.measure;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Income of the service fund that no bill asked for, such as late fees 滞纳金 and interest: it is
 * income of the day it was booked on, on the accrual basis too. A category that is called like a
 * fee item, holds its name or names the property fee is what was received on bills. Where nothing
 * is billed at all, all income is without a bill.
 */
public final class UnbilledIncome {

  private static final Pattern APART = Pattern.compile("滞纳金|违约金|利息|罚|赔");
  private static final Pattern FEES = Pattern.compile("物业费|物业服务费|物业管理费|预收|预缴|欠费|往年");

  private UnbilledIncome() {}

  /**
   * The categories that no bill asked for, in the order given.
   *
   * @param categories of the service fund's income, as booked
   * @param feeItems what bills are made out for
   */
  public static List<String> of(Collection<String> categories, Collection<String> feeItems) {
    return categories.stream().distinct().filter(name -> !isBilled(name, feeItems)).toList();
  }

  private static boolean isBilled(String category, Collection<String> feeItems) {
    if (feeItems.isEmpty()) {
      return false;
    }
    if (feeItems.contains(category)) {
      return true;
    }
    return !APART.matcher(category).find()
        && (FEES.matcher(category).find()
            || feeItems.stream().anyMatch(item -> !item.isEmpty() && category.contains(item)));
  }
}
