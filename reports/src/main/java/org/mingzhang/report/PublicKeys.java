package org.mingzhang.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * The keys of the figures that owners are given as a file: a category or item that an office typed
 * and that names somebody is a number there, as it is no word on the paper.
 */
final class PublicKeys {

  /** What stands for such a word, followed by a number. */
  static final String UNNAMED = "unnamed-";

  /** Keys whose values are the program's own words, such as ages, and no typed ones. */
  private static final Set<String> OWN =
      Set.of(
          "age",
          "direction",
          "fund",
          "funding",
          "kind",
          "month",
          "monthly_fee",
          "price",
          "theme",
          "tier",
          "unit_kind",
          "urgency",
          "way",
          "year");

  private PublicKeys() {}

  /** The same figures in the same order; what names somebody is numbered by the words' order. */
  static FigureSet of(FigureSet figures, PublicNames names) {
    Map<String, String> unnamed = new TreeMap<>();
    Set<String> personal = new TreeSet<>();
    for (Figure figure : figures.figures()) {
      figure
          .by()
          .keys()
          .forEach(
              (key, word) -> {
                if (!OWN.contains(key) && names.personal(word)) {
                  personal.add(word);
                }
              });
    }
    personal.forEach(word -> unnamed.put(word, UNNAMED + (unnamed.size() + 1)));
    if (unnamed.isEmpty()) {
      return figures;
    }
    return new FigureSet(
        figures.communityId(),
        figures.period(),
        figures.revision(),
        figures.figures().stream().map(figure -> renamed(figure, unnamed)).toList(),
        figures.months());
  }

  private static Figure renamed(Figure f, Map<String, String> unnamed) {
    Map<String, String> keys = new TreeMap<>(f.by().keys());
    keys.replaceAll((key, word) -> OWN.contains(key) ? word : unnamed.getOrDefault(word, word));
    return new Figure(
        f.id(),
        new By(new TreeMap<>(keys)),
        f.unit(),
        f.value(),
        f.numerator(),
        f.denominator(),
        f.lower(),
        f.upper(),
        f.population(),
        f.printed(),
        f.withheld(),
        f.rows(),
        f.parts());
  }
}
