package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.DateText;
import org.mingzhang.read.value.MoneyText;
import org.mingzhang.read.value.NumberText;
import org.mingzhang.read.value.ScaleText;

/** Every case of {@code values.txt}. */
class ValuesTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  static Stream<List<String>> cases() throws IOException {
    try (InputStream in = ValuesTest.class.getResourceAsStream("values.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("# ") && !line.isBlank())
          .map(line -> Stream.of(line.split(" \\| ", -1)).map(ValuesTest::plain).toList());
    }
  }

  private static String plain(String cell) {
    String spaced = cell.replace("␣", " ").replace("∅", "");
    return ESCAPE.matcher(spaced).replaceAll(ValuesTest::character);
  }

  private static String character(MatchResult escape) {
    return Character.toString(Integer.parseInt(escape.group(1), 16));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reads(List<String> example) {
    assertThat(example).hasSize(3);
    assertThat(read(example.get(0), example.get(1))).isEqualTo(example.get(2));
  }

  private static String read(String kind, String text) {
    return switch (kind) {
      case "money" -> money(MoneyText.fen(text));
      case "date" -> date(DateText.read(text));
      case "scale" -> scale(ScaleText.score(CellText.clean(text)));
      case "recommend" -> scale(ScaleText.recommend(CellText.clean(text)));
      case "seconds" -> String.valueOf(ScaleText.seconds(text));
      case "number" -> number(NumberText.read(text));
      case "spoilt" -> Boolean.toString(CellText.isSpoiltId(text));
      case "clean" -> CellText.clean(text);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static String money(long fen) {
    return fen == MoneyText.BLANK
        ? "BLANK"
        : fen == MoneyText.DECIMALS
            ? "DECIMALS"
            : fen == MoneyText.FORM ? "FORM" : Long.toString(fen);
  }

  private static String date(long reading) {
    if (!DateText.isDate(reading)) {
      return reading == DateText.BLANK ? "BLANK" : reading == DateText.FORM ? "FORM" : "IMPOSSIBLE";
    }
    return DateText.hasTime(reading)
        ? DateText.dateTime(reading).toString()
        : DateText.date(reading).toString();
  }

  private static String scale(int score) {
    return score == ScaleText.BLANK
        ? "BLANK"
        : score == ScaleText.RANGE
            ? "RANGE"
            : score == ScaleText.UNKNOWN ? "UNKNOWN" : Integer.toString(score);
  }

  private static String number(@org.jspecify.annotations.Nullable BigDecimal number) {
    return number == null ? "null" : number.toPlainString();
  }
}
