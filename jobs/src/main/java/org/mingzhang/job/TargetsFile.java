package org.mingzhang.job;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Unit;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.KnownFigures;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;
import org.mingzhang.measure.TargetRules;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * {@code targets.yaml} in the home: what contracts agree, dated. Without it the standard targets
 * hold.
 *
 * <pre>
 * targets:
 *   - figure: repairs.on_time_rate
 *     by: {urgency: emergency}   # a part; the whole where left out
 *     community: C001            # all communities where left out
 *     from: 2026-07-01
 *     at_least: 92%              # or at_most; 0.92 says the same
 *     amber: 2%                  # how far short of it is amber; none where left out
 *     source: 合同 第5.2条
 *   - figure: repairs.on_time_rate[urgency=normal]    # as trace writes it
 *     from: 2026-07-01
 *     at_least: 85%
 *   - figure: repairs.median_hours
 *     from: 2026-07-01
 *     at_most: 24                # in the figure's unit, and amber too
 *     amber: 4
 * </pre>
 */
final class TargetsFile {

  static final SettingsFile FILE = new SettingsFile("targets.yaml");

  private static final Set<String> KEYS =
      Set.of("figure", "by", "community", "from", "at_least", "at_most", "amber", "source");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.][0-9]{1,6})?%?");
  private static final Pattern REFERENCE = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]+)]");
  private static final Fraction HUNDREDTH = Fraction.of(1, 100);

  /** A band without a per cent sign is a part of 1; one this wide was meant in points. */
  private static final Fraction WIDEST_AMBER = Fraction.of(1, 10);

  private TargetsFile() {}

  /**
   * The targets in force.
   *
   * @throws SettingsRefused where one of them cannot be understood
   */
  static TargetRules of(String text) {
    if (text.isBlank()) {
      return TargetRules.STANDARD;
    }
    List<TargetRule> rules = new ArrayList<>();
    for (Node node : FILE.list(text, "targets")) {
      int number = rules.size() + 1;
      rules.add(new Entry(node, number, FILE.texts(node, number)).rule());
    }
    return TargetRules.with(rules);
  }

  /** One target as it is written. */
  private record Entry(Node node, int number, Map<String, String> texts) {

    TargetRule rule() {
      tuples(node).keySet().stream()
          .filter(key -> !KEYS.contains(key))
          .findFirst()
          .ifPresent(
              key -> {
                throw refused("entry", key, key);
              });
      String written = needed("figure");
      Matcher reference = REFERENCE.matcher(written.replace(" ", ""));
      String figure = reference.matches() ? reference.group(1) : written;
      Unit unit =
          KnownFigures.unit(figure)
              .orElseThrow(
                  () ->
                      refused(
                          "unknown",
                          "figure",
                          figure,
                          String.join(", ", KnownFigures.near(figure))));
      By by = by(figure, reference.matches() ? reference.group(2) : "");
      return new TargetRule(
          figure,
          by,
          text("community").equals("all") ? "" : text("community"),
          from(),
          goal(unit),
          amber(unit),
          text("source"));
    }

    private String text(String key) {
      return texts.getOrDefault(key, "");
    }

    private String needed(String key) {
      if (text(key).isEmpty()) {
        throw refused(key, key, "");
      }
      return text(key);
    }

    private LocalDate from() {
      try {
        return LocalDate.parse(needed("from"));
      } catch (DateTimeException e) {
        throw refused("from", "from", text("from"));
      }
    }

    /** The part, as it is written behind the figure or beside it. */
    private By by(String figure, String behind) {
      Node beside = tuples(node).get("by");
      if (beside == null && behind.isEmpty()) {
        return By.ALL;
      }
      Map<String, String> keys = new TreeMap<>();
      if (beside instanceof MappingNode) {
        keys.putAll(FILE.texts(beside, number));
      }
      for (String pair : behind.isEmpty() ? List.<String>of() : List.of(behind.split(","))) {
        int sign = pair.indexOf('=');
        keys.put(
            sign < 0 ? pair : pair.substring(0, sign), sign < 0 ? "" : pair.substring(sign + 1));
      }
      By by = new By(new TreeMap<>(keys));
      boolean understood =
          !keys.isEmpty() && !keys.containsValue("") && (beside == null || behind.isEmpty());
      if (!understood || !KnownFigures.keys(figure).containsAll(keys.keySet())) {
        throw refused(
            KnownFigures.keys(figure).isEmpty() ? "whole" : "by",
            "by",
            by.toString(),
            figure,
            String.join(", ", KnownFigures.keys(figure)));
      }
      String urgency = by.get("urgency");
      if (!urgency.isEmpty() && !KnownFigures.URGENCIES.contains(urgency)) {
        throw refused(
            "urgency", "by", urgency, String.join(", ", new TreeSet<>(KnownFigures.URGENCIES)));
      }
      return by;
    }

    private Target goal(Unit unit) {
      boolean least = texts.containsKey("at_least");
      String key = least ? "at_least" : "at_most";
      String text = text(key);
      if (least == texts.containsKey("at_most") || !NUMBER.matcher(text).matches()) {
        throw refused("value", key, text);
      }
      Fraction value = value("", key, text, unit);
      if (unit == Unit.RATIO && !text.endsWith("%") && value.compareTo(Fraction.ONE) > 0) {
        throw ratio("ratio", key, text);
      }
      return new Target(value, least ? Target.Sense.AT_LEAST : Target.Sense.AT_MOST);
    }

    private Fraction amber(Unit unit) {
      String text = texts.getOrDefault("amber", "0");
      if (!NUMBER.matcher(text).matches()) {
        throw refused("amber", "amber", text);
      }
      Fraction value = value("amber.", "amber", text, unit);
      if (unit == Unit.RATIO && !text.endsWith("%") && value.compareTo(WIDEST_AMBER) >= 0) {
        throw ratio("amber.ratio", "amber", text);
      }
      return value;
    }

    /** In the figure's unit: only ratios are written in per cent. */
    private Fraction value(String prefix, String key, String text, Unit unit) {
      if (!text.endsWith("%")) {
        return Fraction.of(text);
      }
      String number = text.substring(0, text.length() - 1);
      if (unit != Unit.RATIO) {
        throw refused(prefix + "number", key, text, number, unit.word());
      }
      return Fraction.of(number).times(HUNDREDTH);
    }

    /** Points without their sign: what was meant is said in both ways. */
    private SettingsRefused ratio(String why, String key, String text) {
      String part =
          Fraction.of(text).times(HUNDREDTH).rounded(8).stripTrailingZeros().toPlainString();
      return refused(why, key, text, text + "%", part);
    }

    /**
     * @param key where it stands
     */
    private SettingsRefused refused(String why, String key, String found, String... more) {
      List<String> all = new ArrayList<>();
      Node at = tuples(node).getOrDefault(key, node);
      all.add(Integer.toString(at.getStartMark().getLine() + 1));
      all.addAll(List.of(more));
      return new SettingsRefused(FILE.name(), number, why, found, all.toArray(String[]::new));
    }

    private static Map<String, Node> tuples(Node node) {
      Map<String, Node> tuples = new TreeMap<>();
      if (node instanceof MappingNode map) {
        for (NodeTuple tuple : map.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            tuples.put(key.getValue(), tuple.getValueNode());
          }
        }
      }
      return tuples;
    }
  }
}
