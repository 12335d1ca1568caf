package org.mingzhang.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.ChargingMode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The calendar of one jurisdiction. An article whose wording was not verified (confidence V) is
 * refused: it could be printed as law.
 *
 * @param aliases what the column {@code jurisdiction} may say
 * @param text the local text's title, empty for practice
 * @param textDate the date of the text it was taken from, null for practice
 * @param reviewBy after this day it has to be looked at again, null for never
 */
record Profile(
    String id,
    Rule.Words name,
    Set<String> aliases,
    String text,
    @Nullable LocalDate textDate,
    @Nullable LocalDate reviewBy,
    List<Rule> rules) {

  /** Reads a profile that comes with the product. */
  static Profile shipped(String id) {
    String resource = "profiles/" + id + ".yaml";
    try (InputStream in = Profile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + resource);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a profile.
   *
   * @param source named in messages
   * @throws IllegalArgumentException where something is missing or unknown, saying what
   */
  static Profile read(Reader yaml, String source) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    Node node = new Node(source, root);
    int displayDays = node.number("display_days");
    String text = node.text("text", "");
    List<Rule> rules = new ArrayList<>();
    for (Object item : node.list("disclosures")) {
      Node disclosure = new Node(source + " disclosures", item);
      rules.add(rule(disclosure, displayDays, text));
    }
    return new Profile(
        node.text("id"),
        words(node),
        Set.copyOf(node.list("aliases").stream().map(alias -> key(alias.toString())).toList()),
        text,
        date(node, "text_date"),
        date(node, "review_by"),
        List.copyOf(rules));
  }

  boolean isCalled(String jurisdiction) {
    return aliases.contains(key(jurisdiction));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Rule rule(Node node, int displayDays, String text) {
    String article = node.text("article", "");
    if (!article.isEmpty() && (!node.text("confidence", "").equals("V") || text.isEmpty())) {
      throw new IllegalArgumentException(
          node.source()
              + ": expected a verified text (confidence: V) for the article "
              + article
              + "; what is not verified is practice and has no article");
    }
    return new Rule(
        node.text("section"),
        words(node),
        months(node),
        node.number("due_months_after_end"),
        modes(node),
        node.has("display_days") ? node.number("display_days") : displayDays,
        article,
        !node.text("paper", "true").equals("false"));
  }

  private static Rule.Words words(Node node) {
    Node name = node.node("name");
    return new Rule.Words(name.text("zh"), name.text("en"));
  }

  private static int months(Node node) {
    String every = node.text("every");
    return switch (every) {
      case "month" -> 1;
      case "quarter" -> 3;
      case "half" -> 6;
      case "year" -> 12;
      default ->
          throw new IllegalArgumentException(
              node.source() + ": expected every: month, quarter, half or year but found " + every);
    };
  }

  private static Set<ChargingMode> modes(Node node) {
    Set<ChargingMode> modes = EnumSet.noneOf(ChargingMode.class);
    for (Object mode : node.has("charging_modes") ? node.list("charging_modes") : List.of()) {
      modes.add(ChargingMode.valueOf(mode.toString().toUpperCase(Locale.ROOT)));
    }
    return modes.isEmpty() ? Set.of(ChargingMode.values()) : Set.copyOf(modes);
  }

  private static @Nullable LocalDate date(Node node, String key) {
    String text = node.text(key, "");
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          node.source() + ": expected " + key + " like \"2020-12-30\" but found " + text, e);
    }
  }

  /** A mapping of the file, with words for what it lacks. */
  private record Node(String source, @Nullable Object value) {

    private @Nullable Object get(String key) {
      if (!(value instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException(source + ": expected keys and values");
      }
      return map.get(key);
    }

    private Object required(String key) {
      Object found = get(key);
      if (found == null) {
        throw new IllegalArgumentException(source + ": expected the key " + key);
      }
      return found;
    }

    boolean has(String key) {
      return get(key) != null;
    }

    String text(String key) {
      return required(key).toString();
    }

    String text(String key, String otherwise) {
      Object found = get(key);
      return found == null ? otherwise : found.toString();
    }

    int number(String key) {
      if (required(key) instanceof Integer number) {
        return number;
      }
      throw new IllegalArgumentException(source + ": expected a whole number for " + key);
    }

    Node node(String key) {
      return new Node(source + " " + key, required(key));
    }

    List<?> list(String key) {
      if (required(key) instanceof List<?> list) {
        return list;
      }
      throw new IllegalArgumentException(source + ": expected a list for " + key);
    }
  }
}
