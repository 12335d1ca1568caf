package org.mingzhang.job;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.FindingDecision;
import org.yaml.snakeyaml.nodes.Node;

/**
 * {@code decisions.yaml} in the home: what the owners' committee decided of findings that keep a
 * paper from being published. The review prints it beside the finding.
 *
 * <pre>
 * decisions:
 *   - community: C001
 *     period: 2026-Q3
 *     finding: K1-3F9A2C         # the number that the review prints
 *     by: 李主任
 *     why: 属日常维修，不动用维修资金
 *     minute: 2026-18
 * </pre>
 */
final class DecisionsFile {

  static final SettingsFile FILE = new SettingsFile("decisions.yaml");

  /** What the names of a manifest's parameters of decisions begin with. */
  static final String PARAMETER = "decided.";

  private static final Set<String> KEYS =
      Set.of("community", "period", "finding", "by", "why", "minute");
  private static final int LONGEST = 60;

  private DecisionsFile() {}

  /**
   * All decisions.
   *
   * @throws SettingsRefused where one of them cannot be understood or is there twice
   */
  static List<FindingDecision> of(String text) {
    List<FindingDecision> decisions = new ArrayList<>();
    if (text.isBlank()) {
      return List.of();
    }
    for (Node node : FILE.list(text, "decisions")) {
      int number = decisions.size() + 1;
      FindingDecision decision = decision(FILE.texts(node, number), number);
      if (decisions.stream().anyMatch(other -> isOfTheSame(other, decision))) {
        throw FILE.refused(number, "twice", decision.finding());
      }
      decisions.add(decision);
    }
    return List.copyOf(decisions);
  }

  private static boolean isOfTheSame(FindingDecision one, FindingDecision other) {
    return one.community().equals(other.community())
        && one.period().equals(other.period())
        && one.finding().equals(other.finding());
  }

  private static FindingDecision decision(Map<String, String> entry, int number) {
    for (String key : entry.keySet()) {
      if (!KEYS.contains(key)) {
        throw FILE.refused(number, "unknown", key);
      }
    }
    String finding = needed(entry, "finding", number).toUpperCase(Locale.ROOT);
    if (!FindingDecision.NUMBER.matcher(finding).matches()) {
      throw FILE.refused(number, "finding", finding);
    }
    String why = needed(entry, "why", number);
    if (why.length() > LONGEST) {
      throw FILE.refused(number, "why", why);
    }
    String minute = needed(entry, "minute", number);
    if (!Approving.MINUTE.matcher(minute).matches()) {
      throw FILE.refused(number, "minute", minute);
    }
    return new FindingDecision(
        needed(entry, "community", number),
        period(needed(entry, "period", number), number),
        finding,
        needed(entry, "by", number),
        why,
        minute);
  }

  private static String needed(Map<String, String> entry, String key, int number) {
    String value = entry.getOrDefault(key, "");
    if (value.isEmpty()) {
      throw FILE.refused(number, key, "");
    }
    return value;
  }

  private static Period period(String text, int number) {
    try {
      return Period.parse(text);
    } catch (DateTimeException e) {
      throw FILE.refused(number, "period", text);
    }
  }

  /** As a draft's manifest names them: each finding with the number of the minutes. */
  static SortedMap<String, String> parameters(List<FindingDecision> decisions) {
    SortedMap<String, String> parameters = new TreeMap<>();
    for (FindingDecision decision : decisions) {
      parameters.put(
          PARAMETER + decision.finding(),
          decision.minute() + " " + Digests.of(decision.by() + "\n" + decision.why()));
    }
    return parameters;
  }
}
