package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.WorkOrder;

/**
 * The messy inputs that offices send: every case of {@code messy.txt} with the rows it must give or
 * the sentence it must get. How cases are written stands at the top of that file.
 */
class MessyTest {

  private static final RefusalWords WORDS = RefusalWords.of(Locale.SIMPLIFIED_CHINESE);

  @TempDir Path folder;

  /** One case: parts by name, in order. */
  record Case(String name, Map<String, List<String>> parts) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = MessyTest.class.getResourceAsStream("messy.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> part = new ArrayList<>();
      for (String line : text.split("\n", -1)) {
        if (line.startsWith("=== ")) {
          cases.add(new Case(line.substring(4), new LinkedHashMap<>()));
          part = new ArrayList<>();
        } else if (line.startsWith("--- ")) {
          part = new ArrayList<>();
          cases.get(cases.size() - 1).parts().put(line.substring(4), part);
        } else {
          part.add(line);
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesItsRowsOrItsSentence(Case messy) throws IOException {
    String description = messy.parts().keySet().iterator().next();
    Path file = write(description, Objects.requireNonNull(messy.parts().get(description)));
    List<String> said = new ArrayList<>();
    try {
      Reading reading = Reading.of(file, String.valueOf(file.getFileName()));
      reading.facts().forEach(fact -> said.add(line(fact)));
      reading.refusals().forEach(r -> said.add(WORDS.sentence(r)));
      reading.differences().forEach(r -> said.add(WORDS.sentence(r)));
      reading.remarks().forEach(r -> said.add(WORDS.sentence(r)));
      long above = reading.tables().stream().mapToLong(FoundTable::headerRow).sum();
      said.add("其他行 " + (above + reading.other()));
    } catch (FileRefused e) {
      said.add(WORDS.sentence(e.refusal()));
    }
    List<String> expected =
        messy.parts().getOrDefault("gives", List.of()).stream().filter(l -> !l.isBlank()).toList();
    assertThat(said).containsExactlyElementsOf(expected);
  }

  private static String line(Fact fact) {
    StringBuilder line = new StringBuilder();
    line.append(fact.origin().row()).append(' ');
    if (fact instanceof Fee fee) {
      line.append(
          "收费 %s %s %s..%s 应收 %s 实收 %s 单 %s"
              .formatted(
                  fee.unit(),
                  fee.feeItem(),
                  fee.serviceFrom(),
                  fee.serviceTo(),
                  fee.due(),
                  fee.paid(),
                  fee.billNo()));
      line.append(fee.discount().fen() == 0 ? "" : " 优惠 " + fee.discount());
      line.append(fee.paidOn() == null ? "" : " 于 " + fee.paidOn());
    } else if (fact instanceof Entry entry) {
      line.append(
          "收支 %s#%d %s %s %s %s %s"
              .formatted(
                  entry.voucherNo(),
                  entry.line(),
                  entry.date(),
                  entry.fund(),
                  entry.direction(),
                  entry.category(),
                  entry.amount()));
    } else if (fact instanceof Answer answer) {
      line.append("答卷 %s %s %s".formatted(answer.unit(), answer.submittedAt(), answer.scores()));
    } else if (fact instanceof WorkOrder order) {
      line.append("工单 %s %s %s".formatted(order.orderNo(), order.orderKind(), order.reportedAt()));
    } else {
      line.append(fact);
    }
    return line.toString();
  }

  private Path write(String description, List<String> lines) throws IOException {
    List<String> words = List.of(description.split(" ", -1));
    Path file = folder.resolve(words.get(0));
    Map<String, String> options = new LinkedHashMap<>();
    words.stream()
        .skip(1)
        .forEach(w -> options.put(w.split("=", 2)[0], w.contains("=") ? w.split("=", 2)[1] : ""));
    List<String> filled = new ArrayList<>(lines);
    while (!filled.isEmpty() && filled.get(filled.size() - 1).isEmpty()) {
      filled.remove(filled.size() - 1);
    }
    if (options.containsKey("biff") || options.containsKey("ooxml")) {
      try (Workbook book = options.containsKey("biff") ? new HSSFWorkbook() : new XSSFWorkbook()) {
        fill(book, filled);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return Files.write(file, out.toByteArray());
      }
    }
    String end =
        switch (options.getOrDefault("ends", "lf")) {
          case "cr" -> "\r";
          case "crlf" -> "\r\n";
          default -> "\n";
        };
    String text = unescaped(String.join(end, filled) + end);
    Charset charset = Charset.forName(options.getOrDefault("in", "UTF-8"));
    return Files.write(
        file, (options.containsKey("bom") ? "\uFEFF" + text : text).getBytes(charset));
  }

  private static String unescaped(String text) {
    return text.replace("\\t", "\t")
        .replace("\\n", "\n")
        .replace("\\u00A0", "\u00A0")
        .replace("\\u3000", "\u3000")
        .replace("\\u200B", "\u200B");
  }

  /** Lines are rows of cells parted by "|", or directives that start with a colon. */
  private static void fill(Workbook book, List<String> lines) {
    Sheet sheet = book.createSheet("收费");
    boolean fresh = true;
    int row = 0;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case ":sheet" -> {
          if (fresh) {
            book.setSheetName(0, words[1]);
          } else {
            sheet = book.createSheet(words[1]);
          }
          row = 0;
        }
        case ":hide" -> book.setSheetHidden(book.getSheetIndex(sheet), true);
        case ":merge" -> sheet.addMergedRegion(CellRangeAddress.valueOf(words[1]));
        case ":hide-row" -> sheet.getRow(Integer.parseInt(words[1]) - 1).setZeroHeight(true);
        case ":1904" -> ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        default -> {
          var cells = sheet.createRow(row++);
          String[] texts = line.split("\\|", -1);
          for (int i = 0; i < texts.length; i++) {
            fill(book, cells.createCell(i), unescaped(texts[i].strip()));
          }
        }
      }
      fresh = false;
    }
  }

  /**
   * {@code n:12.5} a number, {@code d:45000} a number shown as a date, {@code f:A1+B1} a formula.
   */
  private static void fill(Workbook book, Cell cell, String text) {
    if (text.startsWith("n:")) {
      cell.setCellValue(Double.parseDouble(text.substring(2)));
    } else if (text.startsWith("d:")) {
      cell.setCellValue(Double.parseDouble(text.substring(2)));
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      cell.setCellStyle(style);
    } else if (text.startsWith("f:")) {
      cell.setCellFormula(text.substring(2));
      if (!text.contains("*")) {
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
      }
    } else {
      cell.setCellValue(text);
    }
  }

  @org.junit.jupiter.api.Test
  void everyCaseHasAnExpectation() throws IOException {
    assertThat(cases())
        .allSatisfy(c -> assertThat(c.parts()).as(c.name()).hasSize(2).containsKey("gives"));
    assertThat(cases().map(Case::name)).doesNotHaveDuplicates();
  }
}
