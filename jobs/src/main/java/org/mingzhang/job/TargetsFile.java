package org.mingzhang.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;
import org.mingzhang.measure.TargetRules;
import org.yaml.snakeyaml.nodes.Node;

/**
 * {@code targets.yaml} in the home: what contracts agree, dated. Without it the standard targets
 * hold.
 *
 * <pre>
 * targets:
 *   - figure: repairs.on_time_rate
 *     community: C001            # all communities where left out
 *     from: 2026-07-01
 *     at_least: 92%              # or at_most; 0.92 says the same
 *     amber: 2                   # points short of it that are amber; none where left out
 *     source: 合同 第5.2条
 * </pre>
 */
final class TargetsFile {

  static final SettingsFile FILE = new SettingsFile("targets.yaml");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.][0-9]{1,6})?%?");
  private static final Fraction HUNDREDTH = Fraction.of(1, 100);

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
      Map<String, String> target = FILE.texts(node, number);
      rules.add(
          new TargetRule(
              needed(target, "figure", number),
              target.getOrDefault("community", "").equals("all")
                  ? ""
                  : target.getOrDefault("community", ""),
              FILE.day(needed(target, "from", number), number),
              goal(target, number),
              value(target.getOrDefault("amber", "0"), "amber", number).times(HUNDREDTH),
              target.getOrDefault("source", "")));
    }
    return TargetRules.with(rules);
  }

  private static String needed(Map<String, String> target, String key, int number) {
    String value = target.getOrDefault(key, "");
    if (value.isEmpty()) {
      throw FILE.refused(number, key, "");
    }
    return value;
  }

  private static Target goal(Map<String, String> target, int number) {
    boolean least = target.containsKey("at_least");
    if (least == target.containsKey("at_most")) {
      throw FILE.refused(number, "value", "");
    }
    Fraction value =
        value(target.getOrDefault(least ? "at_least" : "at_most", ""), "value", number);
    return new Target(value, least ? Target.Sense.AT_LEAST : Target.Sense.AT_MOST);
  }

  private static Fraction value(String text, String key, int number) {
    if (!NUMBER.matcher(text).matches()) {
      throw FILE.refused(number, key, text);
    }
    return text.endsWith("%")
        ? Fraction.of(text.substring(0, text.length() - 1)).times(HUNDREDTH)
        : Fraction.of(text);
  }
}
