package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever an id is, its folder lies where folders lie, on every file system. */
class FolderNameTest {

  private static final List<String> IDS =
      List.of(
          "../../etc",
          "..",
          ".",
          "/etc/passwd",
          "C:\\Windows",
          "\\\\server\\share",
          "NUL",
          "nul.txt",
          "CON",
          "con",
          "Com1.",
          "a.",
          "a..",
          "a. .",
          " a",
          "a\u0000b",
          "a\tb\r\nc",
          "\u202Egnp.exe",
          "a\u200Bb",
          "🏠",
          "x".repeat(300),
          "长".repeat(300),
          "=cmd|'/C calc'!A0",
          "<script>alert(1)</script>",
          "%2e%2e%2f",
          "index.html",
          "feed.xml",
          "INDEX.HTML",
          "a:b",
          "a*?\"|b");

  @Test
  void noNameLeadsElsewhereOrIsADevice() {
    FolderName.of(IDS)
        .forEach(
            (id, name) -> {
              assertThat(name)
                  .as(id)
                  .isNotEmpty()
                  .matches("[\\p{L}\\p{N}_%.\\-]+")
                  .doesNotContain("..")
                  .doesNotStartWith(".")
                  .doesNotEndWith(".");
              assertThat(name.toLowerCase(Locale.ROOT))
                  .as(id)
                  .doesNotMatch("(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?")
                  .isNotIn("index.html", "feed.xml", "portfolio.pdf");
              assertThat(name.getBytes(StandardCharsets.UTF_8).length).as(id).isLessThan(140);
            });
  }

  @Test
  void eachHasItsOwnAlsoWhereCaseDoesNotCount() {
    Map<String, String> names = FolderName.of(IDS);
    assertThat(names).hasSize(IDS.size());
    TreeSet<String> lower = new TreeSet<>();
    names.values().forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    assertThat(lower).hasSize(IDS.size());
  }

  @Test
  void ordinaryOnesAreAsTheyAre() {
    assertThat(FolderName.of(List.of("C001", "翠湖花园", "A-1.2")).values())
        .containsExactlyInAnyOrder("C001", "翠湖花园", "A-1.2");
  }
}
