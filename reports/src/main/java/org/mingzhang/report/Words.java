package org.mingzhang.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words of one language, from {@code words_zh_CN.properties} or {@code words_en.properties}.
 *
 * <p>Arguments are texts, already formatted, so that no locale's number format slips in. A key that
 * is missing is a programming error and throws.
 */
final class Words {

  private static final Words CHINESE = load(Locale.SIMPLIFIED_CHINESE, "words_zh_CN.properties");
  private static final Words ENGLISH = load(Locale.ENGLISH, "words_en.properties");

  private final Locale locale;
  private final Map<String, String> patterns;

  private Words(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = Map.copyOf(patterns);
  }

  /** English for any English locale, Chinese for all else. */
  static Words of(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
  }

  Locale locale() {
    return locale;
  }

  String say(String key, String... args) {
    return new MessageFormat(pattern(key), Locale.ROOT).format(args);
  }

  /** The pattern itself, for whoever knows its arguments later. */
  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no word '" + key + "' for " + locale);
    }
    return pattern;
  }

  boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** The words for a key of the data, such as a fund's; the data's own word where none is known. */
  String name(String prefix, String key) {
    String full = prefix + "." + key;
    return has(full) ? say(full) : PublicText.of(key);
  }

  private static Words load(Locale locale, String resource) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> patterns = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    return new Words(locale, patterns);
  }
}
