package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileRefused;

/** The same 1,000 rows are the same facts, whatever the file that they come in. */
class SameRowsTest {

  private static final long SEED = 20_260_701;
  private static final List<String> HEADERS =
      List.of("小区编号", "凭证号", "日期", "资金", "收支", "类别", "金额", "对方", "摘要");

  private final Path folder;

  SameRowsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Rows of texts; a name in every tenth row is {@code rare}. */
  private static List<List<String>> table(String rare) {
    Random random = new Random(SEED);
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADERS);
    for (int i = 1; i <= 1_000; i++) {
      long fen = random.nextLong(10_000_000);
      rows.add(
          List.of(
              random.nextBoolean() ? "C001" : "C002",
              "记-%04d".formatted(i),
              LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)).toString(),
              "公共收益",
              random.nextBoolean() ? "收入" : "支出",
              "广告",
              fen / 100 + "." + fen / 10 % 10 + fen % 10,
              i % 10 == 0 ? rare + "先生" : "李四",
              i % 7 == 0 ? "含\"引号\"、\t制表符,和;\n换行" : "无"));
    }
    return rows;
  }

  private static String text(List<List<String>> rows, char separator) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(c -> c.contains("\"") ? '"' + c.replace("\"", "\"\"") + '"' : c)
                    .collect(Collectors.joining(String.valueOf(separator))))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private Path workbook(Workbook book, List<List<String>> rows, String name) throws IOException {
    CellStyle date = book.createCellStyle();
    date.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
    Sheet sheet = book.createSheet("收支");
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < HEADERS.size(); j++) {
        String text = rows.get(i).get(j);
        if (i > 0 && j == 2) {
          row.createCell(j).setCellValue(LocalDate.parse(text));
          row.getCell(j).setCellStyle(date);
        } else if (i > 0 && j == 6) {
          row.createCell(j).setCellValue(Double.parseDouble(text));
        } else {
          row.createCell(j).setCellValue(text);
        }
      }
    }
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    book.close();
    return file;
  }

  /** What is read, without where it stood: the rows are numbered by lines in text. */
  private static List<String> facts(Path file) throws FileRefused {
    Reading reading = Reading.of(file);
    assertThat(reading.refusals()).as(file.toString()).isEmpty();
    return reading.facts().stream()
        .map(fact -> ((Entry) fact).toString().replaceFirst("Origin\\[[^]]*]", "Origin"))
        .toList();
  }

  private Path write(String name, String text, String charset) {
    return Reading.write(folder, name, text, Charset.forName(charset));
  }

  @Test
  void inFiveEncodingsAndFourContainers() throws IOException, FileRefused {
    List<List<String>> rows = table("王䶮");
    List<String> expected = facts(write("expected.csv", text(rows, ','), "UTF-8"));
    assertThat(expected).hasSize(1_000).allMatch(fact -> fact.contains("C00"));
    assertThat(expected.get(9)).contains("王䶮先生");
    List<Path> files = new ArrayList<>();
    for (char separator : new char[] {',', '\t', ';', '|'}) {
      String text = text(rows, separator);
      String name = "rows-" + (int) separator;
      files.add(write(name + "-utf8", text, "UTF-8"));
      files.add(write(name + "-utf8-mark", "\uFEFF" + text, "UTF-8"));
      files.add(write(name + "-gb18030", text, "GB18030"));
      for (String wide : List.of("UTF-16LE", "UTF-16BE")) {
        files.add(write(name + "-" + wide, text, wide));
        files.add(write(name + "-mark-" + wide, "\uFEFF" + text, wide));
      }
    }
    files.add(workbook(new XSSFWorkbook(), rows, "rows.xlsx"));
    files.add(workbook(new HSSFWorkbook(), rows, "rows.xls"));
    files.add(Files.copy(folder.resolve("rows.xlsx"), folder.resolve("xlsx.csv")));
    files.add(Files.copy(folder.resolve("rows.xls"), folder.resolve("xls.xlsx")));
    for (Path file : files) {
      assertThat(facts(file)).as(file.getFileName().toString()).isEqualTo(expected);
    }
    // A web page knows no tabs: all white space is one space there.
    assertThat(facts(Files.write(folder.resolve("page.xls"), page(rows))))
        .isEqualTo(expected.stream().map(fact -> fact.replace('\t', ' ')).toList());
  }

  private static byte[] page(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(c -> c.replace("\n", "<br>"))
                    .collect(Collectors.joining("<td>", "<tr><td>", "</tr>\n")))
        .collect(Collectors.joining("", "<html><table>\n", "</table></html>"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void inGbkWhereEveryCharacterIsInIt() throws FileRefused {
    List<List<String>> rows = table("王龑");
    assertThat(facts(write("rows-gbk.csv", text(rows, ','), "GBK")))
        .isEqualTo(facts(write("rows-utf8.csv", text(rows, '\t'), "UTF-8")));
  }
}
