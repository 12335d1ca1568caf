package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.measure.FigureSet;

/** A correction names every figure that owners may have, and prints no identifier. */
class PublicNamesOfFiguresTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "en"})
  void everyPublicFigureHasAName(String locale) throws IOException {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                FigureSet.class.getResourceAsStream(
                    "/org/mingzhang/report/words_" + locale + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    List<String> nameless =
        OwnersList.PUBLIC.keySet().stream()
            .filter(id -> !words.containsKey("figure." + id))
            .sorted()
            .toList();
    assertThat(nameless).isEmpty();
  }
}
