package org.mingzhang.job;

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
import org.yaml.snakeyaml.nodes.Node;

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
 *     demand.rare-below: 20%               # 1% to 99%
 *     demand.poor-below: 60%               # 1% to 99%
 *     source: 业主大会决议 2026-3
 * </pre>
 */
final class MethodsFile {

  static final SettingsFile FILE = new SettingsFile("methods.yaml");

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
          "survey.mode-min",
          "demand.rare-below",
          "demand.poor-below");

  private MethodsFile() {}

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
    for (Node node : FILE.list(text, "methods")) {
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
      parameters.put("demand.rare-below", rule.rareBelow() + "%");
      parameters.put("demand.poor-below", rule.poorBelow() + "%");
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
        number(chosen, "survey.mode-min", Math.toIntExact(standard.modeMin())),
        number(chosen, "demand.rare-below", standard.rareBelow()),
        number(chosen, "demand.poor-below", standard.poorBelow()));
  }

  private static int number(Map<String, String> chosen, String key, int standard) {
    String value = chosen.get(key);
    return value == null ? standard : Integer.parseInt(value);
  }

  private static Entry entry(Node node, int number) {
    Map<String, String> texts = FILE.texts(node, number);
    for (String key : texts.keySet()) {
      if (!KEYS.contains(key)) {
        throw FILE.refused(number, "unknown", key);
      }
    }
    String community = texts.getOrDefault("community", "");
    Map<String, String> choices = new TreeMap<>();
    texts.forEach(
        (key, value) -> {
          if (key.startsWith("survey.") || key.startsWith("demand.")) {
            choices.put(key, choice(key, value, number));
          }
        });
    return new Entry(
        FILE.day(texts.getOrDefault("from", ""), number),
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
          case "demand.rare-below", "demand.poor-below" ->
              value.matches("[1-9][0-9]?%") ? value.substring(0, value.length() - 1) : "";
          case "survey.min-base" -> within(value, SurveyRule.STANDARD.minBase(), 100_000);
          default -> within(value, SurveyRule.STANDARD.modeMin(), 100_000);
        };
    if (found.isEmpty()) {
      throw FILE.refused(number, key, value);
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
}
