package org.mingzhang.read.fact;

import java.util.HashMap;
import java.util.Map;

/** Numbers the lines of vouchers. Belongs to one thread. */
@FunctionalInterface
public interface LineNumbers {

  /** The number of the next line of a voucher, from 1. */
  int next(Voucher voucher);

  /** A voucher within a file. */
  record Voucher(String communityId, String fund, String number) {}

  /** In the order in which they are read. */
  static LineNumbers inOrder() {
    Map<Voucher, Integer> lines = new HashMap<>();
    return voucher -> lines.merge(voucher, 1, Integer::sum);
  }
}
