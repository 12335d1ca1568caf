package org.mingzhang.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts orders by clocks that the ledger does not know: those an office has agreed. What it counts
 * stands in a slice like any other term, so that lineage and trace follow.
 */
public interface OrderClocks {

  /** Counts nothing. */
  OrderClocks NONE =
      new OrderClocks() {
        @Override
        public Set<Term> terms() {
          return Set.of();
        }

        @Override
        public Counted count(List<WorkOrder> orders, Period period) {
          return new Counted(Map.of(), Map.of());
        }
      };

  /** The terms that this counts, in place of the ledger's own. */
  Set<Term> terms();

  /**
   * Counts repairs and complaints.
   *
   * @param orders those reported by the period's end, each at the last row that added to it
   */
  Counted count(List<WorkOrder> orders, Period period);

  /**
   * What was counted.
   *
   * @param keys the keys that are answered, with 0 where nothing counts
   * @param contributions by term, each key among {@code keys}
   */
  record Counted(Map<Term, Set<By>> keys, Map<Term, List<Contribution>> contributions) {

    public Counted {
      keys = Map.copyOf(keys);
      contributions = Map.copyOf(contributions);
    }

    public List<Contribution> of(Term term) {
      return contributions.getOrDefault(term, List.of());
    }

    /** The sums of a term, ordered by key. */
    public List<Sum> sums(Term term) {
      return keys.getOrDefault(term, Set.of()).stream().sorted().map(by -> sum(term, by)).toList();
    }

    private Sum sum(Term term, By by) {
      List<Contribution> behind = of(term).stream().filter(c -> c.by().equals(by)).toList();
      long value = behind.stream().mapToLong(Contribution::value).sum();
      return new Sum(term, by, value, behind.size());
    }
  }
}
