package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Entry;
import org.mingzhang.measure.Irregularity.Kind;

/** One supplier with more than half of what was bought for the service fund. */
final class SupplierRule {

  /** Of less than this much bought one supplier may well have most; in fen. */
  private static final long BOUGHT = 5_000_000;

  private static final int FEWEST_SUPPLIERS = 3;

  private static final Set<String> SUPPLIED = Set.of("C2", "C3", "C4", "C5", "C6", "C8", "C9");

  private SupplierRule() {}

  static List<Irregularity> of(List<Entry> entries) {
    List<Irregularity> found = new ArrayList<>();
    Map<String, List<Entry>> bySupplier =
        entries.stream()
            .filter(e -> !e.direction().equals("income") && e.fund().equals("service"))
            .filter(e -> SUPPLIED.contains(e.category()) && !e.counterparty().isEmpty())
            .collect(Collectors.groupingBy(SupplierRule::payee, TreeMap::new, Collectors.toList()));
    long all = bySupplier.values().stream().mapToLong(SupplierRule::fen).sum();
    if (bySupplier.size() < FEWEST_SUPPLIERS || all < BOUGHT) {
      return found;
    }
    bySupplier.forEach(
        (supplier, lines) -> {
          long part = fen(lines);
          if (part * 2 > all) {
            found.add(
                Irregularity.of(
                    Kind.SUPPLIER_SHARE, lines, supplier, Irregularity.percent(part, all)));
          }
        });
    return found;
  }

  private static long fen(List<Entry> lines) {
    return lines.stream().mapToLong(e -> e.amount().fen()).sum();
  }

  /** However the name is spaced. */
  static String payee(Entry entry) {
    return entry.counterparty().replaceAll("[\\s\\p{Z}]", "");
  }
}
