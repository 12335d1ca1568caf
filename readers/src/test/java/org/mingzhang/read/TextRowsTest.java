package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.profile.Profiles;

/** Rows of text, well-formed or not, in one pass and bounded memory. */
class TextRowsTest {

  private static final String HEADER =
      "community_id,voucher_no,date,fund,direction,category,amount,description\n";

  private final Path folder;

  TextRowsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<List<String>> rows(String text) throws FileRefused {
    return rows(Reading.write(folder, "rows.csv", text));
  }

  private static List<List<String>> rows(Path file) throws FileRefused {
    List<List<String>> rows = new ArrayList<>();
    try (Container text =
            TextFile.open(SourceBytes.of(file, "rows.csv"), Profiles.none()).orElseThrow();
        RowCursor cursor = text.rows(Container.Sheet.OF_TEXT)) {
      while (cursor.advance()) {
        assertThat(cursor.row().row()).isEqualTo(rows.size() + 1L);
        rows.add(cursor.row().cells());
      }
    }
    return rows;
  }

  private static String entry(String number, String description) {
    return "C001," + number + ",2026-07-01,public,income,广告,1.00," + description + "\n";
  }

  private static List<String> vouchers(Reading reading) {
    return reading.facts().stream().map(f -> ((Entry) f).voucherNo()).toList();
  }

  @Test
  void whatAWriterQuotesIsReadBackWhateverItHolds() throws FileRefused {
    long seed = 5496;
    Random random = new Random(seed);
    String[] parts = {"a", "物业", "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "𠮷", ";", ""};
    for (int i = 0; i < 300; i++) {
      List<List<String>> table = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      String end = new String[] {"\n", "\r\n", "\r"}[i % 3];
      for (int row = 0; row < 40; row++) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
          String cell =
              IntStream.range(0, random.nextInt(6))
                  .mapToObj(p -> parts[random.nextInt(parts.length)])
                  .collect(Collectors.joining());
          boolean needed = cell.matches("(?s).*[\",\r\n].*") || random.nextBoolean();
          text.append(column == 0 ? "" : ",");
          text.append(needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
          cells.add(cell);
        }
        text.append(end);
        table.add(cells);
      }
      assertThat(rows(text.toString())).as("seed %d, table %d", seed, i).isEqualTo(table);
    }
  }

  @Test
  void lineEndsMayBeMixedAndTheLastRowUnfinished() throws FileRefused {
    assertThat(rows("a,b\rc,d\n\ne,f\r\n\r\rg,"))
        .containsExactly(
            List.of("a", "b"),
            List.of("c", "d"),
            List.of(""),
            List.of("e", "f"),
            List.of(""),
            List.of(""),
            List.of("g", ""));
  }

  @Test
  void twoStrayQuotesSwallowNoRowsBetweenThem() throws FileRefused {
    StringBuilder text = new StringBuilder(HEADER).append(entry("V0", "无"));
    text.append(entry("V1", "\"A座电梯"));
    for (int i = 2; i < 300; i++) {
      text.append(entry("V" + i, "无"));
    }
    text.append(entry("V300", "管径6\"")).append(entry("V301", "\"两行\n文字\""));
    Reading reading = Reading.of(Reading.write(folder, "a.csv", text.toString()));
    assertThat(vouchers(reading))
        .isEqualTo(IntStream.rangeClosed(0, 301).mapToObj(i -> "V" + i).toList());
    assertThat(reading.refusals()).isEmpty();
    assertThat(((Entry) reading.facts().get(1)).description()).isEqualTo("\"A座电梯");
    assertThat(((Entry) reading.facts().get(300)).description()).isEqualTo("管径6\"");
    assertThat(((Entry) reading.facts().get(301)).description()).isEqualTo("两行\n文字");
  }

  @Test
  void twoStrayQuotesInNeighbouringRowsSwallowNeither() throws FileRefused {
    String text = HEADER + entry("V0", "") + entry("V1", "\"开") + entry("V2", "合\"");
    assertThat(vouchers(Reading.of(Reading.write(folder, "a.csv", text))))
        .containsExactly("V0", "V1", "V2");
  }

  @Test
  void anOpenQuoteInEveryOfManyRowsCostsNoMoreThanTime() throws FileRefused {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 100_000; i++) {
      text.append(entry("V" + i, i % 3 == 0 ? "\"\"开" : "\"开"));
    }
    Path file = Reading.write(folder, "a.csv", text.toString());
    Reading reading = assertTimeout(Duration.ofSeconds(60), () -> Reading.of(file));
    assertThat(reading.facts()).hasSize(100_000);
    assertThat(reading.refusals()).isEmpty();
  }

  @Test
  void quotesThatFitOnlyOverThousandsOfLinesCostNoMoreThanTime() throws FileRefused {
    String text = "\"a\n" + "b\",\"a\n".repeat(200_000) + "b\"x\n";
    assertTimeout(Duration.ofSeconds(60), () -> assertThat(rows(text)).hasSize(200_002));
    String open = "\"a\n" + "\"\"\n".repeat(300_000);
    assertTimeout(Duration.ofSeconds(60), () -> assertThat(rows(open)).hasSize(300_001));
  }

  @Test
  void aCellOfAHundredMegabytesIsRefusedAndTheOtherRowsAreRead() throws IOException, FileRefused {
    Path file = folder.resolve("a.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + entry("V1", "无"));
      out.write("C001,V2,2026-07-01,public,income,广告,2.00,\"");
      String part = "x".repeat(1 << 20);
      for (int i = 0; i < 100; i++) {
        out.write(part);
      }
      out.write("\"\n" + entry("V3", "无"));
    }
    Reading reading = Reading.of(file, "a.csv");
    assertThat(vouchers(reading)).containsExactly("V1", "V3");
    assertThat(reading.refusal().reason()).isEqualTo(Reason.TEXT_TOO_LONG);
    assertThat(reading.refusal().row()).isEqualTo(3);
    assertThat(reading.refusal().found().length()).isLessThan(20_000);
    assertThat(reading.facts().get(1).origin().row()).isEqualTo(4);
  }

  @Test
  void aLineWithoutEndIsBounded() throws IOException, FileRefused {
    Path file = folder.resolve("a.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + entry("V1", "无"));
      String part = ",,,,,,,,\"a,b\",".repeat(10_000);
      for (int i = 0; i < 200; i++) {
        out.write(part);
      }
    }
    List<List<String>> rows = rows(file);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2)).hasSize(TextCells.MOST).endsWith("a,b");
    Reading reading = Reading.of(file, "a.csv");
    assertThat(vouchers(reading)).containsExactly("V1");
    assertThat(reading.refusals()).isNotEmpty().allMatch(r -> r.row() == 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithoutMarkIsReadWhereItIsCertain(String charset) throws FileRefused {
    String table = HEADER.replace(",", "\t") + entry("V1", "一丁上𠮷野").replace(",", "\t");
    Path file = Reading.write(folder, "a.txt", table, Charset.forName(charset));
    assertThat(Reading.of(file).fact(Entry.class).description()).isEqualTo("一丁上𠮷野");
    byte[] half = table.getBytes(Charset.forName(charset));
    System.arraycopy("\u0001".getBytes(Charset.forName(charset)), 0, half, half.length - 6, 2);
    Path damaged = Reading.write(folder, "b.txt", half);
    assertThatThrownBy(() -> Reading.of(damaged))
        .isInstanceOfSatisfying(
            FileRefused.class, e -> assertThat(e.refusal().reason()).isEqualTo(Reason.FILE_BINARY));
  }

  @Test
  void theFirstLineMayNameTheSeparator() throws FileRefused {
    for (String separator : new String[] {";", "|", "^", "\t"}) {
      String text = "sep=" + separator + "\n" + (HEADER + entry("V1", "")).replace(",", separator);
      Reading reading = Reading.of(Reading.write(folder, "a.csv", text));
      assertThat(vouchers(reading)).as(separator).containsExactly("V1");
      assertThat(reading.facts().get(0).origin().row()).isEqualTo(3);
    }
  }

  @Test
  void barsSeparateToo() throws FileRefused {
    String text = (HEADER + entry("V1", "甲;乙")).replace(",", "|");
    assertThat(Reading.of(Reading.write(folder, "a.txt", text)).fact(Entry.class).description())
        .isEqualTo("甲;乙");
  }

  @Test
  void aControlCharacterInATextIsRefusedWithItsRow() throws FileRefused {
    String text =
        HEADER.repeat(1)
            + entry("V1", "无")
            + "#".repeat(0)
            + entry("V2", "断\u0000开")
            + entry("V3", "");
    // The first bytes are looked through for zeros, so the bad row stands below them.
    String filler =
        IntStream.range(0, 2_000).mapToObj(i -> entry("F" + i, "无")).collect(Collectors.joining());
    Reading reading =
        Reading.of(
            Reading.write(
                folder, "a.csv", text.replace(HEADER, HEADER + filler), StandardCharsets.UTF_8));
    assertThat(reading.facts()).hasSize(2_002);
    assertThat(Reading.english(reading.refusal()))
        .isEqualTo(
            "a.csv, row 2003, column description: found a control character (U+0000), expected"
                + " text without control characters; delete it in the source, or export the file"
                + " again.");
  }
}
