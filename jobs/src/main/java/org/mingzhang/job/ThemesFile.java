package org.mingzhang.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Themes;
import org.mingzhang.ledger.Themes.Theme;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * {@code themes.yaml} in the home: themes of the office's own, beside those of the product's {@code
 * themes.yaml}. One with the same id takes the place of the product's; one without words is left
 * out.
 *
 * <pre>
 * nothing: [无, 没有意见]      # in place of the product's; no comment
 * themes:
 *   - id: pool
 *     zh: 泳池
 *     en: Pool
 *     words: [泳池, 游泳, pool]
 *     except: [桌球, pool table]  # taken out first; may be left out
 * </pre>
 */
final class ThemesFile {

  static final SettingsFile FILE = new SettingsFile("themes.yaml");

  // Before the dictionary, which is read with them.
  private static final Set<String> KEYS = Set.of("id", "zh", "en", "words", "except");

  /** The product's own dictionary. */
  static final Themes STANDARD = read(shipped(), new Themes(List.of(), List.of()));

  private ThemesFile() {}

  /**
   * The dictionary in force.
   *
   * @throws SettingsRefused where it cannot be understood
   */
  static Themes of(String text) {
    return text.isBlank() ? STANDARD : read(text, STANDARD);
  }

  private static String shipped() {
    try (InputStream in = ThemesFile.class.getResourceAsStream(FILE.name())) {
      if (in == null) {
        throw new IllegalStateException("The product lacks its own " + FILE.name());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Themes read(String text, Themes standard) {
    List<String> nothing = standard.nothing();
    Map<String, Theme> themes = new LinkedHashMap<>();
    standard.themes().forEach(theme -> themes.put(theme.id(), theme));
    for (Map.Entry<String, Node> entry : mapped(FILE.root(text), 0).entrySet()) {
      switch (entry.getKey()) {
        case "nothing" -> nothing = words(entry.getValue(), 0, "nothing");
        case "themes" -> {
          for (Theme theme : themes(entry.getValue())) {
            if (theme.words().isEmpty()) {
              themes.remove(theme.id());
            } else {
              themes.put(theme.id(), theme);
            }
          }
        }
        default -> throw FILE.refused(0, "key", entry.getKey());
      }
    }
    return new Themes(nothing, List.copyOf(themes.values()));
  }

  private static Map<String, Node> mapped(MappingNode map, int number) {
    Map<String, Node> nodes = new TreeMap<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw FILE.refused(number, "yaml", "");
      }
      nodes.put(key.getValue(), tuple.getValueNode());
    }
    return nodes;
  }

  private static List<Theme> themes(Node node) {
    if (!(node instanceof SequenceNode list)) {
      throw FILE.refused(0, "yaml", "themes");
    }
    List<Theme> themes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node each : list.getValue()) {
      Theme theme = theme(each, themes.size() + 1);
      if (!ids.add(theme.id())) {
        throw FILE.refused(themes.size() + 1, "twice", theme.id());
      }
      themes.add(theme);
    }
    return themes;
  }

  private static Theme theme(Node node, int number) {
    if (!(node instanceof MappingNode map)) {
      throw FILE.refused(number, "yaml", "");
    }
    Map<String, Node> keys = mapped(map, number);
    for (String key : keys.keySet()) {
      if (!KEYS.contains(key)) {
        throw FILE.refused(number, "key", key);
      }
    }
    String id = word(keys.get("id"));
    if (!Pattern.matches("[a-z][a-z0-9_]{0,39}", id)) {
      throw FILE.refused(number, "id", id);
    }
    String chinese = word(keys.get("zh"));
    String english = word(keys.get("en"));
    Node words = keys.get("words");
    Node except = keys.get("except");
    if (words == null) {
      throw FILE.refused(number, "words", "");
    }
    List<String> all = words(words, number, "words");
    if (!all.isEmpty() && (chinese.isEmpty() || english.isEmpty())) {
      throw FILE.refused(number, "name", id);
    }
    return new Theme(
        id, chinese, english, all, except == null ? List.of() : words(except, number, "except"));
  }

  private static List<String> words(Node node, int number, String key) {
    if (!(node instanceof SequenceNode list)) {
      throw FILE.refused(number, "words", key);
    }
    List<String> words = new ArrayList<>();
    for (Node each : list.getValue()) {
      String word = word(each);
      if (word.isEmpty()) {
        throw FILE.refused(number, "words", key);
      }
      words.add(word);
    }
    return words;
  }

  private static String word(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }
}
