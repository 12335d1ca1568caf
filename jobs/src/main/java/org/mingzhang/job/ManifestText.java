package org.mingzhang.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.write.data.Manifest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A manifest or file of figures as it lies in a folder, read again. JSON is YAML, for which a
 * reader is at hand.
 */
final class ManifestText {

  private static final int MOST_CHARACTERS = 200_000_000;

  private final Map<String, Object> members;

  private ManifestText(Map<String, Object> members) {
    this.members = members;
  }

  /**
   * Reads it.
   *
   * @throws IOException where it is not one JSON object in UTF-8
   */
  static ManifestText of(byte[] bytes) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setAllowDuplicateKeys(false);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("{")
          && new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> map) {
        return new ManifestText(members(map));
      }
    } catch (YAMLException | CharacterCodingException e) {
      throw new IOException("no JSON", e);
    }
    throw new IOException("no JSON object");
  }

  private static Map<String, Object> members(Map<?, ?> map) {
    Map<String, Object> members = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            members.put(String.valueOf(key), value);
          }
        });
    return members;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  /** A member as text, empty where there is none. */
  String text(String key) {
    Object value = members.get(key);
    return value == null ? "" : value.toString();
  }

  /** A whole number, 0 where there is none. */
  int number(String key) {
    return members.get(key) instanceof Integer number ? number : 0;
  }

  Map<String, String> texts(String key) {
    Map<String, String> texts = new TreeMap<>();
    if (members.get(key) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    }
    return texts;
  }

  /** The objects of a list. */
  List<ManifestText> list(String key) {
    List<ManifestText> list = new ArrayList<>();
    if (members.get(key) instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map) {
          list.add(new ManifestText(members(map)));
        }
      }
    }
    return list;
  }

  /** The files that a list names, by path. */
  Map<String, String> digests(String key) {
    Map<String, String> digests = new TreeMap<>();
    list(key).forEach(item -> digests.put(item.text("path"), item.text("sha256")));
    return digests;
  }

  /** The digest that a list has of a file, empty where it does not name it. */
  String digest(String key, String path) {
    return digests(key).getOrDefault(path, "");
  }

  /** As {@link #digests}, with what the list has besides. */
  List<Manifest.Item> items(String key) {
    return list(key).stream()
        .map(i -> new Manifest.Item(i.text("path"), i.text("sha256"), i.number("bytes")))
        .toList();
  }
}
