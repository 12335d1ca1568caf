package org.mingzhang.read.profile;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.ProfileRefused.Expected;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a profile's YAML that knows its file and line. No object is ever made from a tag: only
 * texts, lists and keys are looked at.
 */
final class Yaml {

  private static final int MOST_CHARACTERS = 256 * 1024;
  private static final int DEEPEST = 20;

  private final String source;
  private final String key;
  private final Node node;

  private Yaml(String source, String key, Node node) {
    this.source = source;
    this.key = key;
    this.node = node;
  }

  /**
   * The root of a document.
   *
   * @param source the file as messages name it
   */
  static Yaml read(Reader text, String source) throws ProfileRefused {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(10);
    options.setAllowDuplicateKeys(false);
    try {
      Node root = new org.yaml.snakeyaml.Yaml(options).compose(text);
      if (root == null) {
        throw ProfileRefused.of(source, 1, "", "", Expected.KEYS, List.of());
      }
      return new Yaml(source, "", root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw ProfileRefused.of(
          source, line, "", String.valueOf(e.getProblem()), Expected.YAML, List.of());
    } catch (YAMLException e) {
      throw ProfileRefused.of(
          source, 1, "", String.valueOf(e.getMessage()), Expected.YAML, List.of());
    }
  }

  /** The key it stands behind. */
  String name() {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  String source() {
    return source;
  }

  ProfileRefused refused(Expected expected, String... allowed) {
    return ProfileRefused.of(
        source, node.getStartMark().getLine() + 1, key, found(), expected, List.of(allowed));
  }

  private String found() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    return node instanceof SequenceNode ? "[…]" : "{…}";
  }

  boolean isText() {
    return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL);
  }

  boolean isNumber() {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT);
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isKeys() {
    return node instanceof MappingNode;
  }

  String text() throws ProfileRefused {
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return scalar.getValue();
    }
    throw refused(Expected.TEXT);
  }

  int number(int low) throws ProfileRefused {
    try {
      int number = Integer.parseInt(text());
      if (number >= low) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw refused(Expected.NUMBER, low + "…");
  }

  boolean flag() throws ProfileRefused {
    return oneOf(Set.of("true", "false")).equals("true");
  }

  String oneOf(Set<String> allowed) throws ProfileRefused {
    String text = text();
    if (!allowed.contains(text)) {
      throw refused(Expected.ONE_OF, allowed.stream().sorted().toArray(String[]::new));
    }
    return text;
  }

  Pattern pattern() throws ProfileRefused {
    try {
      return Pattern.compile(text());
    } catch (PatternSyntaxException e) {
      throw refused(Expected.PATTERN);
    }
  }

  /** The members of a list; a single value is a list of one. */
  List<Yaml> list() throws ProfileRefused {
    if (!(node instanceof SequenceNode sequence)) {
      if (!isText() && !isKeys()) {
        throw refused(Expected.LIST);
      }
      return List.of(this);
    }
    List<Yaml> members = new ArrayList<>();
    for (Node member : sequence.getValue()) {
      members.add(new Yaml(source, key, member));
    }
    return members;
  }

  List<String> texts() throws ProfileRefused {
    List<String> texts = new ArrayList<>();
    for (Yaml member : list()) {
      texts.add(member.text());
    }
    return texts;
  }

  /** Keys with their values, in the order of the file. */
  Map<String, Yaml> keys() throws ProfileRefused {
    if (!(node instanceof MappingNode mapping)) {
      throw refused(Expected.KEYS);
    }
    Map<String, Yaml> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = new Yaml(source, key, tuple.getKeyNode()).text();
      if (keys.put(name, at(name, tuple.getValueNode())) != null) {
        throw new Yaml(source, path(name), tuple.getKeyNode()).refused(Expected.YAML);
      }
    }
    return keys;
  }

  /** The same, where only these keys may stand. */
  Map<String, Yaml> keys(Set<String> allowed) throws ProfileRefused {
    Map<String, Yaml> keys = keys();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      Yaml name = new Yaml(source, path(""), tuple.getKeyNode());
      if (!allowed.contains(name.text())) {
        throw name.refused(Expected.ONE_OF, allowed.stream().sorted().toArray(String[]::new));
      }
    }
    return keys;
  }

  Yaml required(String name) throws ProfileRefused {
    Yaml value = optional(name);
    if (value == null) {
      throw ProfileRefused.of(
          source, node.getStartMark().getLine() + 1, path(name), "", Expected.KEY, List.of(name));
    }
    return value;
  }

  @Nullable Yaml optional(String name) throws ProfileRefused {
    return keys().get(name);
  }

  private Yaml at(String name, Node value) {
    return new Yaml(source, path(name), value);
  }

  private String path(String name) {
    return name.isEmpty() || key.isEmpty() ? key + name : key + "." + name;
  }
}
