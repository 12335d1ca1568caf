package org.mingzhang.job;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;
import org.mingzhang.measure.TargetRules;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

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

  static final String NAME = "targets.yaml";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.][0-9]{1,6})?%?");
  private static final Fraction HUNDREDTH = Fraction.of(1, 100);

  private TargetsFile() {}

  /** The file's text, empty where there is none. */
  static String text(Home home) {
    Path file = home.folder().resolve(NAME);
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
    for (Node node : list(text)) {
      int number = rules.size() + 1;
      Map<String, String> target = texts(node, number);
      rules.add(
          new TargetRule(
              needed(target, "figure", number),
              target.getOrDefault("community", "").equals("all")
                  ? ""
                  : target.getOrDefault("community", ""),
              day(needed(target, "from", number), number),
              goal(target, number),
              value(target.getOrDefault("amber", "0"), "amber", number).times(HUNDREDTH),
              target.getOrDefault("source", "")));
    }
    return TargetRules.with(rules);
  }

  private static List<Node> list(String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root instanceof MappingNode map) {
        for (NodeTuple tuple : map.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key
              && key.getValue().equals("targets")
              && tuple.getValueNode() instanceof SequenceNode targets) {
            return targets.getValue();
          }
        }
      }
    } catch (YAMLException e) {
      throw new SettingsRefused(
          NAME, 0, "yaml", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    throw new SettingsRefused(NAME, 0, "yaml", text.lines().findFirst().orElse(""));
  }

  private static Map<String, String> texts(Node node, int number) {
    Map<String, String> texts = new TreeMap<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && tuple.getValueNode() instanceof ScalarNode value) {
          texts.put(key.getValue(), value.getValue().strip());
        }
      }
      return texts;
    }
    throw new SettingsRefused(NAME, number, "yaml", "");
  }

  private static String needed(Map<String, String> target, String key, int number) {
    String value = target.getOrDefault(key, "");
    if (value.isEmpty()) {
      throw new SettingsRefused(NAME, number, key, "");
    }
    return value;
  }

  private static LocalDate day(String text, int number) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new SettingsRefused(NAME, number, "from", text);
    }
  }

  private static Target goal(Map<String, String> target, int number) {
    boolean least = target.containsKey("at_least");
    if (least == target.containsKey("at_most")) {
      throw new SettingsRefused(NAME, number, "value", "");
    }
    Fraction value =
        value(target.getOrDefault(least ? "at_least" : "at_most", ""), "value", number);
    return new Target(value, least ? Target.Sense.AT_LEAST : Target.Sense.AT_MOST);
  }

  private static Fraction value(String text, String key, int number) {
    if (!NUMBER.matcher(text).matches()) {
      throw new SettingsRefused(NAME, number, key, text);
    }
    return text.endsWith("%")
        ? Fraction.of(text.substring(0, text.length() - 1)).times(HUNDREDTH)
        : Fraction.of(text);
  }
}
