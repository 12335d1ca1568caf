package org.mingzhang.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Entry;

/** What the reserve fund 维修资金 was used for: the one place that says which vouchers these are. */
public final class ReserveUse {

  /** How the categories of refunds to owners start. */
  public static final String REFUND = "退";

  private ReserveUse() {}

  /** Whether a line is an expense of the fund; a reversal 红字 is one too. */
  public static boolean isExpense(Entry entry) {
    return entry.fund().equals("reserve") && entry.direction().equals("expense");
  }

  /**
   * The expenses that name a project, by its number in the order of characters; the lines of each
   * in their own order.
   */
  public static Map<String, List<Entry>> byProject(Collection<Entry> entries) {
    return entries.stream()
        .filter(entry -> isExpense(entry) && !entry.projectId().isEmpty())
        .collect(Collectors.groupingBy(Entry::projectId, TreeMap::new, Collectors.toList()));
  }

  /** Whether a line gives money back to an owner 退还, which is for no project. */
  public static boolean isRefund(Entry entry) {
    return isExpense(entry) && entry.category().startsWith(REFUND);
  }

  /**
   * The expenses that name no project although they are no refund, in their own order: any of them
   * may have paid for a project.
   */
  public static List<Entry> unnamed(Collection<Entry> entries) {
    return entries.stream()
        .filter(entry -> isExpense(entry) && !isRefund(entry) && entry.projectId().isEmpty())
        .toList();
  }
}
