package org.mingzhang.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.SettingsRefused;
import org.mingzhang.report.Phrase;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A mapping of a profile's YAML. What is missing or of another form is refused by its path in the
 * file: {@code disclosures[2].every: week}.
 *
 * @param source the file
 * @param path where in it, empty at the top
 */
record ProfileNode(String source, String path, Map<?, ?> values) {

  /**
   * The top of a file.
   *
   * @throws SettingsRefused where the text is no YAML
   */
  static ProfileNode root(String source, String text) {
    try {
      if (new Yaml(new SafeConstructor(new LoaderOptions())).load(text)
          instanceof Map<?, ?> values) {
        return new ProfileNode(source, "", values);
      }
    } catch (YAMLException e) {
      throw new SettingsRefused(
          source, 0, "yaml", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    throw new SettingsRefused(source, 0, "yaml", text.lines().findFirst().orElse(""));
  }

  /**
   * A refusal.
   *
   * @param what of it is wrong, a key of the words
   * @param found the key and its value, as written
   */
  SettingsRefused refused(String what, String found) {
    String place = path.isEmpty() || found.isEmpty() ? path + found : path + "." + found;
    return new SettingsRefused(source, 0, what, place);
  }

  /** Refuses a key that nobody reads: a slip of the pen would else be silence. */
  void only(Set<String> known) {
    for (Object key : values.keySet()) {
      if (!known.contains(String.valueOf(key))) {
        throw refused("unknown", String.valueOf(key));
      }
    }
  }

  private @Nullable Object get(String key) {
    return values.get(key);
  }

  private Object required(String key) {
    Object found = get(key);
    if (found == null || found.toString().isBlank()) {
      throw refused("missing", key);
    }
    return found;
  }

  boolean has(String key) {
    return get(key) != null;
  }

  String text(String key) {
    Object found = required(key);
    if (found instanceof Map || found instanceof List) {
      throw refused("text", key);
    }
    return found.toString().strip();
  }

  String text(String key, String otherwise) {
    return has(key) && !String.valueOf(get(key)).isBlank() ? text(key) : otherwise;
  }

  String among(String key, String otherwise, Set<String> allowed) {
    String found = text(key, otherwise);
    if (!allowed.contains(found)) {
      throw refused(key, key + ": " + found);
    }
    return found;
  }

  int number(String key, int least) {
    Object found = required(key);
    if (found instanceof Integer number && number >= least && number <= 3660) {
      return number;
    }
    throw refused("number", key + ": " + found);
  }

  /** Words in both languages; one text says the same in both. */
  Phrase phrase(String key) {
    return phrase(required(key), key);
  }

  Phrase phrase(String key, Phrase otherwise) {
    return has(key) && !String.valueOf(get(key)).isBlank() ? phrase(key) : otherwise;
  }

  List<Phrase> phrases(String key) {
    List<Phrase> phrases = new ArrayList<>();
    if (has(key)) {
      for (Object item : items(key)) {
        phrases.add(phrase(item, key));
      }
    }
    return List.copyOf(phrases);
  }

  private Phrase phrase(Object found, String key) {
    if (!(found instanceof Map<?, ?> both)) {
      if (found instanceof List) {
        throw refused("phrase", key);
      }
      return new Phrase(found.toString().strip(), found.toString().strip());
    }
    ProfileNode node = child(key, both);
    node.only(Set.of("zh", "en"));
    return new Phrase(node.text("zh"), node.text("en"));
  }

  @Nullable LocalDate date(String key) {
    if (get(key) instanceof Date date) {
      return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
    String text = text(key, "");
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refused("date", key + ": " + text);
    }
  }

  ProfileNode child(String key) {
    if (required(key) instanceof Map<?, ?> map) {
      return child(key, map);
    }
    throw refused("mapping", key);
  }

  private ProfileNode child(String key, Map<?, ?> map) {
    return new ProfileNode(source, path.isEmpty() ? key : path + "." + key, map);
  }

  List<String> texts(String key) {
    return items(key).stream().map(item -> item.toString().strip()).toList();
  }

  /** The mappings of a list, counted from 1 in refusals. */
  List<ProfileNode> list(String key) {
    List<ProfileNode> nodes = new ArrayList<>();
    for (Object item : items(key)) {
      String name = key + "[" + (nodes.size() + 1) + "]";
      if (!(item instanceof Map<?, ?> map)) {
        throw refused("mapping", name);
      }
      nodes.add(child(name, map));
    }
    return List.copyOf(nodes);
  }

  private List<Object> items(String key) {
    if (required(key) instanceof List<?> list && !list.contains(null)) {
      return List.copyOf(list);
    }
    throw refused("list", key);
  }
}
