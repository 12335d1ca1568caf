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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.SurveyRules;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * {@code methods.yaml} in the home: what the office decided where the method leaves a choice
 * (method §19), dated. Without it the defaults hold. Later entries go before earlier ones, those of
 * a community before those of all; what an entry leaves out stays as it was.
 *
 * <pre>
 * methods:
 *   - from: 2026-07-01
 *     community: C001                      # all communities where left out
 *     survey.satisfied-set: top-2          # top-1, top-2, top-3
 *     survey.satisfied-set.1-10: 8-10      # 7-10, 8-10, 9-10
 *     survey.speeders: keep                # keep, exclude
 *     survey.speeder-seconds: 30           # 5 to 600
 *     survey.min-base: 30                  # 30 or more
 *     survey.mode-min: 50                  # 50 or more
 *     source: 业主大会决议 2026-3
 * </pre>
 */
final class MethodsFile {

  static final String NAME = "methods.yaml";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Set<String> KEYS =
      Set.of(
          "from",
          "community",
          "source",
          "survey.satisfied-set",
          "survey.satisfied-set.1-10",
          "survey.speeders",
          "survey.speeder-seconds",
          "survey.min-base",
          "survey.mode-min");

  private MethodsFile() {}

  /** The file's text, empty where there is none. */
  static String text(Home home) {
    Path file = home.folder().resolve(NAME);
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the home's file says, read anew whenever a rule is asked for. */
  static SurveyRules in(Home home) {
    return (communityId, period) -> of(text(home)).of(communityId, period);
  }

  /**
   * The rules of a file.
   *
   * @throws SettingsRefused where one of them cannot be understood
   */
  static SurveyRules of(String text) {
    if (text.isBlank()) {
      return SurveyRules.STANDARD;
    }
    List<Entry> entries = new ArrayList<>();
    for (Node node : list(text)) {
      entries.add(entry(node, entries.size() + 1));
    }
    entries.sort(Comparator.comparing(Entry::forOne).thenComparing(Entry::from));
    return (communityId, period) -> rule(entries, communityId, period);
  }

  /**
   * The rule of a community and period by its keys, as a manifest keeps it.
   *
   * @return empty where the standard holds
   */
  static SortedMap<String, String> parameters(SurveyRule rule) {
    SortedMap<String, String> parameters = new TreeMap<>();
    if (!rule.equals(SurveyRule.STANDARD)) {
      parameters.put("survey.satisfied-set", "top-" + rule.upperPoints());
      parameters.put("survey.satisfied-set.1-10", rule.satisfiedOfTen() + "-10");
      parameters.put("survey.speeders", rule.excludesFlagged() ? "exclude" : "keep");
      parameters.put("survey.speeder-seconds", Integer.toString(rule.fastBelow()));
      parameters.put("survey.min-base", Long.toString(rule.minBase()));
      parameters.put("survey.mode-min", Long.toString(rule.modeMin()));
    }
    return parameters;
  }

  /**
   * One entry.
   *
   * @param community empty for all
   */
  private record Entry(LocalDate from, String community, Map<String, String> choices) {

    /** Whether it is of one community, which goes before what is of all. */
    boolean forOne() {
      return !community.isEmpty();
    }

    boolean holds(String communityId, Period period) {
      return !from.isAfter(period.lastDay())
          && (community.isEmpty() || community.equals(communityId));
    }
  }

  private static SurveyRule rule(List<Entry> entries, String communityId, Period period) {
    Map<String, String> chosen = new TreeMap<>();
    entries.stream()
        .filter(entry -> entry.holds(communityId, period))
        .forEach(entry -> chosen.putAll(entry.choices()));
    SurveyRule standard = SurveyRule.STANDARD;
    return new SurveyRule(
        number(chosen, "survey.satisfied-set", standard.upperPoints()),
        number(chosen, "survey.satisfied-set.1-10", standard.satisfiedOfTen()),
        number(chosen, "survey.speeder-seconds", standard.fastBelow()),
        chosen.getOrDefault("survey.speeders", "keep").equals("exclude"),
        number(chosen, "survey.min-base", Math.toIntExact(standard.minBase())),
        number(chosen, "survey.mode-min", Math.toIntExact(standard.modeMin())));
  }

  private static int number(Map<String, String> chosen, String key, int standard) {
    String value = chosen.get(key);
    return value == null ? standard : Integer.parseInt(value);
  }

  private static Entry entry(Node node, int number) {
    Map<String, String> texts = texts(node, number);
    for (String key : texts.keySet()) {
      if (!KEYS.contains(key)) {
        throw new SettingsRefused(NAME, number, "unknown", key);
      }
    }
    String community = texts.getOrDefault("community", "");
    Map<String, String> choices = new TreeMap<>();
    texts.forEach(
        (key, value) -> {
          if (key.startsWith("survey.")) {
            choices.put(key, choice(key, value, number));
          }
        });
    return new Entry(
        day(texts.getOrDefault("from", ""), number),
        community.equals("all") ? "" : community,
        choices);
  }

  /** A checked choice: the number that the rule takes, or the word of the speeders. */
  private static String choice(String key, String value, int number) {
    String found =
        switch (key) {
          case "survey.satisfied-set" ->
              value.matches("top-[123]") ? value.substring("top-".length()) : "";
          case "survey.satisfied-set.1-10" ->
              value.matches("[789]-10") ? value.substring(0, 1) : "";
          case "survey.speeders" -> Set.of("keep", "exclude").contains(value) ? value : "";
          case "survey.speeder-seconds" -> within(value, 5, 600);
          case "survey.min-base" -> within(value, SurveyRule.STANDARD.minBase(), 100_000);
          default -> within(value, SurveyRule.STANDARD.modeMin(), 100_000);
        };
    if (found.isEmpty()) {
      throw new SettingsRefused(NAME, number, key, value);
    }
    return found;
  }

  private static String within(String value, long low, long high) {
    boolean inside =
        NUMBER.matcher(value).matches()
            && Long.parseLong(value) >= low
            && Long.parseLong(value) <= high;
    return inside ? value : "";
  }

  private static LocalDate day(String text, int number) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new SettingsRefused(NAME, number, "from", text);
    }
  }

  private static List<Node> list(String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root instanceof MappingNode map) {
        for (NodeTuple tuple : map.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key
              && key.getValue().equals("methods")
              && tuple.getValueNode() instanceof SequenceNode methods) {
            return methods.getValue();
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
}
