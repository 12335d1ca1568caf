package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the sentences of all modules are spelled. */
class BundlesTest {

  private static final String HAN = "[\\u4e00-\\u9fff）”》】]";

  /** A mark at a Chinese word's end, or between a filled-in word and a Chinese one. */
  private static final Pattern NARROW =
      Pattern.compile(
          HAN
              + " ?[,;:.?!](?![A-Za-z0-9/*])"
              + "|\\}[,;:?!] ?[\\u4e00-\\u9fff“《（]"
              + "|[\\u4e00-\\u9fff}]\\([^)]*[\\u4e00-\\u9fff]");

  /** Every bundle in the sources, by its path, with its words. */
  private static Map<String, Map<String, String>> bundles() throws IOException {
    List<Path> modules = new ArrayList<>();
    try (Stream<Path> list = Files.list(Program.root())) {
      list.map(module -> module.resolve("src/main/resources"))
          .filter(Files::isDirectory)
          .forEach(modules::add);
    }
    Map<String, Map<String, String>> bundles = new TreeMap<>();
    for (Path module : modules) {
      try (Stream<Path> walk = Files.walk(module)) {
        for (Path file : walk.filter(f -> f.toString().endsWith(".properties")).toList()) {
          Properties properties = new Properties();
          try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
          }
          Map<String, String> words = new TreeMap<>();
          properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
          bundles.put(Program.root().relativize(file).toString(), words);
        }
      }
    }
    return bundles;
  }

  private static boolean isChinese(Map<String, String> words) {
    long said = words.values().stream().filter(w -> w.matches("(?s).*[\\u4e00-\\u9fff].*")).count();
    return said * 2 > words.size();
  }

  @Test
  void chineseSentencesHaveFullWidthMarks() throws IOException {
    List<String> narrow = new ArrayList<>();
    int chinese = 0;
    for (Map.Entry<String, Map<String, String>> bundle : bundles().entrySet()) {
      if (isChinese(bundle.getValue())) {
        chinese++;
        bundle
            .getValue()
            .forEach(
                (key, words) -> {
                  if (NARROW.matcher(words).find()) {
                    narrow.add(bundle.getKey() + " " + key + ": " + words);
                  }
                });
      }
    }
    assertThat(narrow).isEmpty();
    assertThat(chinese).as("ledger, reports, writers, command line and schedule").isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"逾期,待", "项:逾期", "公示. 请", "{0}:逾期", "“{0}”;已", "{0}(文本)", "口径. ", "为何?"})
  void aNarrowMarkIsFound(String words) {
    assertThat(NARROW.matcher(words).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"见 report.html", "第 1.5 条：3:1", "如 09:00，或“a, b”", "{0}：{1}", "*.xlsx 等"})
  void anyOtherMarkIsLeft(String words) {
    assertThat(NARROW.matcher(words).find()).isFalse();
  }

  /**
   * Help shows the words of a bundle as they are, a sentence goes through a pattern that doubles or
   * drops straight apostrophes: only a curved one is the same in both.
   */
  @Test
  void noApostropheIsDoubledOrLost() throws IOException {
    for (Map.Entry<String, Map<String, String>> bundle : bundles().entrySet()) {
      if (bundle.getKey().startsWith("jobs") || bundle.getKey().startsWith("schedule")) {
        bundle
            .getValue()
            .forEach((key, words) -> assertThat(words).as(key).doesNotContain("'", "’’"));
      }
    }
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      CliWords words = new CliWords(locale);
      for (String key : words.bundle().keySet()) {
        String plain = Objects.requireNonNull(words.bundle().getString(key));
        if (!plain.contains("{")) {
          assertThat(words.say(key)).as(key).isEqualTo(plain);
        }
      }
    }
  }
}
