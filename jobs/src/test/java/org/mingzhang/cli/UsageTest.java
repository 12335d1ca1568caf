package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.cli.Program.Ended;

/** Wrong usage is one sentence that says what to do, and exit code 2. */
class UsageTest {

  @TempDir Path folder;

  @Test
  void refusesAPeriodThatIsNone() {
    Ended ended = Program.run("run", folder, "--period", "2026-Q5", "--home", folder.resolve("h"));
    assertThat(ended.code()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .isEqualTo(
            "--period 应写成 2026-07、2026-Q3、2026-H1 或 2026，实际是“2026-Q5”。" + System.lineSeparator());
  }

  @Test
  void namesAMissingOption() {
    Ended ended = Program.run(Locale.ENGLISH, "run", folder);
    assertThat(ended.code()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .isEqualTo(
            "Missing --period. Run \"mingzhang run --help\" to see how it is used."
                + System.lineSeparator());
  }

  @Test
  void refusesAnInputThatIsNotThere() {
    Ended ended = Program.run("import", folder.resolve("absent"), "--home", folder.resolve("h"));
    assertThat(ended.code()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("找不到输入").contains("absent");
  }

  @Test
  void refusesAFolderWithoutTables() {
    Path empty = folder.resolve("empty");
    assertThat(empty.toFile().mkdir()).isTrue();
    Ended ended = Program.run("import", empty, "--home", folder.resolve("h"));
    assertThat(ended.code()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("没有可读的表格");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run", "import", "report", "status", "refused", "trace", "sample", "profile"})
  void everyCommandExplainsItselfInBothLanguages(String command) {
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      Ended ended = Program.run(locale, command, "--help");
      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains("mingzhang " + command).contains("--help");
      assertThat(ended.out().lines().filter(l -> l.strip().matches("--?[a-z-]+(=\\S+)?")).toList())
          .as("options without a description")
          .isEmpty();
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    String name = "org.mingzhang.cli.messages";
    ResourceBundle zh = bundle(name, Locale.SIMPLIFIED_CHINESE);
    ResourceBundle en = bundle(name, Locale.ENGLISH);
    assertThat(keys(zh)).isEqualTo(keys(en));
    for (String key : keys(zh)) {
      assertThat(placeholders(zh.getString(key)))
          .as(key)
          .isEqualTo(placeholders(en.getString(key)));
    }
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> keys(ResourceBundle bundle) {
    Set<String> keys = new TreeSet<>();
    for (Enumeration<String> e = bundle.getKeys(); e.hasMoreElements(); ) {
      keys.add(e.nextElement());
    }
    return keys;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    java.util.regex.Matcher m = java.util.regex.Pattern.compile("\\{\\d").matcher(text);
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }
}
