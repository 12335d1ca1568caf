package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.DEMAND_ANSWERED;
import static org.mingzhang.ledger.Term.DEMAND_BEFORE_ANSWERED;
import static org.mingzhang.ledger.Term.DEMAND_BEFORE_RATED;
import static org.mingzhang.ledger.Term.DEMAND_BEFORE_SATISFIED;
import static org.mingzhang.ledger.Term.DEMAND_BEFORE_USED;
import static org.mingzhang.ledger.Term.DEMAND_PRICED;
import static org.mingzhang.ledger.Term.DEMAND_RATED;
import static org.mingzhang.ledger.Term.DEMAND_RATED_APART;
import static org.mingzhang.ledger.Term.DEMAND_SATISFIED;
import static org.mingzhang.ledger.Term.DEMAND_SEGMENT_ANSWERED;
import static org.mingzhang.ledger.Term.DEMAND_SEGMENT_USED;
import static org.mingzhang.ledger.Term.DEMAND_SEGMENT_WANTED;
import static org.mingzhang.ledger.Term.DEMAND_SEGMENT_WISHES;
import static org.mingzhang.ledger.Term.DEMAND_SUPERSEDED;
import static org.mingzhang.ledger.Term.DEMAND_UNREGISTERED;
import static org.mingzhang.ledger.Term.DEMAND_USED;
import static org.mingzhang.ledger.Term.DEMAND_WANTED;
import static org.mingzhang.ledger.Term.DEMAND_WISHES;
import static org.mingzhang.ledger.Term.SERVICE_COST;
import static org.mingzhang.ledger.Term.SERVICE_PRICE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/**
 * Services 服务项目: their price list, and who uses them, is satisfied with them, wants them and would
 * pay what (duties S63, S64, S73, S74).
 */
final class DemandFigures {

  /** The most steps of a curve; of more prices those at each twelfth are taken. */
  static final int STEPS = 12;

  private static final Set<Term> ASKED = EnumSet.range(DEMAND_ANSWERED, DEMAND_WANTED);

  private DemandFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    prices(sums, all);
    List<By> services = sums.each(ASKED, "service", "tier");
    for (By by : services) {
      rates(by, all);
      willing(sums, by, all);
    }
    segments(sums, all);
    if (!services.isEmpty()) {
      all.add(Definition.of("demand.superseded", By.ALL, Amount::count).value(DEMAND_SUPERSEDED));
      all.add(
          Definition.of("demand.unregistered", By.ALL, Amount::count).value(DEMAND_UNREGISTERED));
    }
    return all;
  }

  private static void prices(Sums sums, List<Definition> all) {
    Set<By> costed = new TreeSet<>(sums.each(EnumSet.of(SERVICE_COST), "service", "tier"));
    for (By by : sums.each(EnumSet.of(SERVICE_PRICE), "service", "tier")) {
      all.add(Definition.of("services.price", by, UnitPrice::of).value(SERVICE_PRICE));
      if (costed.contains(by)) {
        all.add(
            Definition.of("services.margin", by, UnitPrice::of)
                .value(SERVICE_PRICE)
                .valueLess(SERVICE_COST));
      }
    }
    for (By by : costed) {
      all.add(Definition.of("services.cost", by, UnitPrice::of).value(SERVICE_COST));
    }
  }

  private static void rates(By by, List<Definition> all) {
    all.add(
        Definition.of("demand.usage_rate", by, Proportion::of)
            .numerator(DEMAND_USED)
            .denominator(DEMAND_ANSWERED));
    all.add(
        Definition.of("demand.satisfaction", by, Proportion::of)
            .numerator(DEMAND_SATISFIED)
            .denominator(DEMAND_RATED));
    all.add(Definition.of("demand.rated_apart", by, Amount::count).value(DEMAND_RATED_APART));
    all.add(
        Definition.of("demand.wanted_rate", by, Proportion::of)
            .numerator(DEMAND_WANTED)
            .denominator(DEMAND_WISHES));
    all.add(
        Definition.of("demand.usage_rate_before", by, Proportion::of)
            .numerator(DEMAND_BEFORE_USED)
            .denominator(DEMAND_BEFORE_ANSWERED));
    all.add(
        Definition.of("demand.satisfaction_before", by, Proportion::of)
            .numerator(DEMAND_BEFORE_SATISFIED)
            .denominator(DEMAND_BEFORE_RATED));
  }

  private static void willing(Sums sums, By by, List<Definition> all) {
    for (Map.Entry<String, WillingPrice.Rank> each :
        new TreeMap<>(
                Map.of(
                    "demand.price_lower_quartile", WillingPrice.Rank.LOWER_QUARTILE,
                    "demand.price_median", WillingPrice.Rank.MEDIAN,
                    "demand.price_upper_quartile", WillingPrice.Rank.UPPER_QUARTILE,
                    "demand.price_most_revenue", WillingPrice.Rank.MOST_REVENUE))
            .entrySet()) {
      all.add(
          Definition.of(each.getKey(), by, WillingPrice.ranked(each.getValue()))
              .denominator(DEMAND_PRICED));
    }
    for (Sum price : sums.matching(SERVICE_PRICE, by)) {
      all.add(atLeast("demand.take_up", sums, by, by, price.value()));
    }
    SortedMap<Long, Long> counts = WillingPrice.counts(sums, by);
    for (long fen : steps(counts)) {
      TreeMap<String, String> key = new TreeMap<>(by.keys());
      key.put("price", BigDecimal.valueOf(fen, 2).toPlainString());
      all.add(atLeast("demand.willing", sums, by, new By(key), fen));
    }
  }

  /** The prices a curve stands at: all of them, or those at every twelfth of the answers. */
  static Set<Long> steps(SortedMap<Long, Long> counts) {
    if (counts.size() <= STEPS) {
      return counts.keySet();
    }
    long n = counts.values().stream().mapToLong(Long::longValue).sum();
    Set<Long> steps = new TreeSet<>();
    for (int i = 1; i <= STEPS; i++) {
      steps.add(WillingPrice.Rank.at(counts, (i * n + STEPS - 1) / STEPS));
    }
    return steps;
  }

  /** The share of answers that would pay a price or more. */
  private static Definition atLeast(String id, Sums sums, By service, By by, long fen) {
    Definition definition =
        Definition.of(id, by, Proportion::of).denominator(DEMAND_PRICED, service);
    for (Sum sum : sums.matching(DEMAND_PRICED, service)) {
      if (WillingPrice.fen(sum.by()) >= fen) {
        definition = definition.numerator(DEMAND_PRICED, sum.by());
      }
    }
    return definition;
  }

  private static void segments(Sums sums, List<Definition> all) {
    Set<Term> terms = EnumSet.range(DEMAND_SEGMENT_ANSWERED, DEMAND_SEGMENT_WANTED);
    for (String segment : List.of("building", "unit_kind")) {
      for (By by : sums.each(terms, "service", "tier", segment)) {
        all.add(
            Definition.of("demand.usage_rate", by, Proportion::of)
                .numerator(DEMAND_SEGMENT_USED)
                .denominator(DEMAND_SEGMENT_ANSWERED));
        all.add(
            Definition.of("demand.wanted_rate", by, Proportion::of)
                .numerator(DEMAND_SEGMENT_WANTED)
                .denominator(DEMAND_SEGMENT_WISHES));
      }
    }
  }
}
