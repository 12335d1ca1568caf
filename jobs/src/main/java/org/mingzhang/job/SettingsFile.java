package org.mingzhang.job;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML of a file of settings in the home. Values are read as they are written: {@code 90%} and
 * {@code 2026-07-01} are texts.
 *
 * @param name the file's name, as refusals give it
 */
record SettingsFile(String name) {

  /** The file's text, empty where there is none. */
  String text(Home home) {
    Path file = home.folder().resolve(name);
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The entries of the list that stands under a key.
   *
   * @throws SettingsRefused where the text is no YAML or has no such list
   */
  List<Node> list(String text, String key) {
    for (NodeTuple tuple : root(text).getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode found
          && found.getValue().equals(key)
          && tuple.getValueNode() instanceof SequenceNode entries) {
        return entries.getValue();
      }
    }
    throw noYaml(text);
  }

  /**
   * The map that the file is.
   *
   * @throws SettingsRefused where it is none
   */
  MappingNode root(String text) {
    try {
      if (new Yaml(new LoaderOptions()).compose(new StringReader(text))
          instanceof MappingNode map) {
        return map;
      }
    } catch (YAMLException e) {
      throw refused(0, "yaml", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    throw noYaml(text);
  }

  private SettingsRefused noYaml(String text) {
    return refused(0, "yaml", text.lines().findFirst().orElse(""));
  }

  /**
   * The texts of an entry by their keys.
   *
   * @param number of the entry, from 1
   */
  Map<String, String> texts(Node node, int number) {
    if (!(node instanceof MappingNode map)) {
      throw refused(number, "yaml", "");
    }
    Map<String, String> texts = new TreeMap<>();
    for (NodeTuple tuple : map.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key
          && tuple.getValueNode() instanceof ScalarNode value) {
        texts.put(key.getValue(), value.getValue().strip());
      }
    }
    return texts;
  }

  /** The day from which an entry holds. */
  LocalDate day(String text, int number) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refused(number, "from", text);
    }
  }

  SettingsRefused refused(int number, String key, String found) {
    return new SettingsRefused(name, number, key, found);
  }
}
