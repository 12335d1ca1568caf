package org.mingzhang.read.column;

import java.util.List;
import java.util.stream.IntStream;
import org.mingzhang.ledger.TableKind;

/** The columns that may be added up over rows: a file's own totals stand below them. */
public final class Amounts {

  private Amounts() {}

  /** The slots of a layout that hold amounts, in the order of its columns. */
  public static List<Integer> of(Layout layout) {
    List<String> names = names(layout.kind());
    return IntStream.range(0, layout.columns().size())
        .filter(slot -> names.contains(layout.columns().get(slot).name()))
        .boxed()
        .toList();
  }

  private static List<String> names(TableKind kind) {
    return switch (kind) {
      case FEES -> List.of("due", "paid", "discount", "waived", "gift", "account_offset");
      case ENTRIES, BUDGETS -> List.of("amount");
      case FEE_SUMMARIES -> List.of("old_debt", "recovered", "due", "paid");
      default -> List.of();
    };
  }
}
