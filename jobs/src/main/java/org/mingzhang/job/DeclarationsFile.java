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
import org.mingzhang.report.Completeness;
import org.mingzhang.report.Correction;
import org.mingzhang.report.Declaration;
import org.yaml.snakeyaml.nodes.Node;

/**
 * {@code declarations.yaml} in the home: what had nothing in a period (本期无), who says so, and why.
 * The draft prints it, so that it is approved with the rest; owners read the post, not the name.
 *
 * <pre>
 * declarations:
 *   - community: C001
 *     period: 2026-Q3
 *     section: reserve           # services, persons, … as the committee's paper lists them
 *     post: finance              # or manager, committee
 *     by: 张会计
 *     why: 本期没有动用维修资金
 *     minute: 2026-18            # needed of the committee
 * </pre>
 */
final class DeclarationsFile {

  static final SettingsFile FILE = new SettingsFile("declarations.yaml");

  /** What the names of a manifest's parameters of declarations begin with. */
  static final String PARAMETER = "declared.";

  private static final Set<String> KEYS =
      Set.of("community", "period", "section", "post", "by", "why", "minute");
  private static final int LONGEST = 60;

  private DeclarationsFile() {}

  /**
   * All declarations.
   *
   * @throws SettingsRefused where one of them cannot be understood or is there twice
   */
  static List<Declaration> of(String text) {
    List<Declaration> declarations = new ArrayList<>();
    if (text.isBlank()) {
      return List.of();
    }
    for (Node node : FILE.list(text, "declarations")) {
      int number = declarations.size() + 1;
      Declaration declaration = declaration(FILE.texts(node, number), number);
      if (declarations.stream().anyMatch(other -> isOfTheSame(other, declaration))) {
        throw FILE.refused(number, "twice", declaration.section());
      }
      declarations.add(declaration);
    }
    return List.copyOf(declarations);
  }

  private static boolean isOfTheSame(Declaration one, Declaration other) {
    return one.community().equals(other.community())
        && one.period().equals(other.period())
        && one.section().equals(other.section());
  }

  private static Declaration declaration(Map<String, String> entry, int number) {
    for (String key : entry.keySet()) {
      if (!KEYS.contains(key)) {
        throw FILE.refused(number, "unknown", key);
      }
    }
    String section = needed(entry, "section", number);
    if (!Completeness.SECTIONS.contains(section)) {
      throw FILE.refused(number, "section", section);
    }
    Declaration.Post post = post(needed(entry, "post", number), number);
    String why = needed(entry, "why", number);
    if (why.length() > LONGEST || Correction.isPrivate(why)) {
      throw FILE.refused(number, "why", why);
    }
    String minute = entry.getOrDefault("minute", "");
    boolean wanted = !minute.isEmpty() || post == Declaration.Post.COMMITTEE;
    if (wanted && !Approving.MINUTE.matcher(minute).matches()) {
      throw FILE.refused(number, "minute", minute);
    }
    return new Declaration(
        needed(entry, "community", number),
        period(needed(entry, "period", number), number),
        section,
        post,
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

  private static Declaration.Post post(String text, int number) {
    for (Declaration.Post post : Declaration.Post.values()) {
      if (post.key().equals(text.toLowerCase(Locale.ROOT))) {
        return post;
      }
    }
    throw FILE.refused(number, "post", text);
  }

  private static Period period(String text, int number) {
    try {
      return Period.parse(text);
    } catch (DateTimeException e) {
      throw FILE.refused(number, "period", text);
    }
  }

  /** As a draft's manifest names them: each section with its post and number of minutes. */
  static SortedMap<String, String> parameters(List<Declaration> declarations) {
    SortedMap<String, String> parameters = new TreeMap<>();
    for (Declaration declaration : declarations) {
      parameters.put(
          PARAMETER + declaration.section(),
          String.join(
              " ",
              declaration.post().key(),
              declaration.minute().isEmpty() ? "-" : declaration.minute(),
              Digests.of(declaration.by() + "\n" + declaration.why())));
    }
    return parameters;
  }
}
