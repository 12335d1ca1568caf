package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Reason;

/** Files that are damaged, or written by no known program. */
class BrokenFilesTest {

  private static final String CONTENT_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
      </Types>""";
  private static final String WORKBOOK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""";
  private static final String RELATIONSHIPS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
      </Relationships>""";
  private static final String HEADER =
      "<row><c t='inlineStr'><is><t>community_id</t></is></c><c t='inlineStr'><is><t>fund</t></is></c>"
          + "<c t='inlineStr'><is><t>date</t></is></c><c t='inlineStr'><is><t>balance</t></is></c></row>";
  private static final String ROW =
      "<row><c t='inlineStr'><is><t>C001</t></is></c><c t='inlineStr'><is><t>service</t></is></c>"
          + "<c t='inlineStr'><is><t>2026-06-30</t></is></c><c><v>12.5</v></c></row>";

  private final Path folder;

  BrokenFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] minimal(String prolog, String rows) throws IOException {
    return packed(
        prolog
            + "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            + "<sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  private static byte[] packed(String sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      String[][] parts = {
        {"[Content_Types].xml", CONTENT_TYPES},
        {"xl/workbook.xml", WORKBOOK},
        {"xl/_rels/workbook.xml.rels", RELATIONSHIPS},
        {"xl/worksheets/sheet1.xml", sheet}
      };
      for (String[] part : parts) {
        out.putNextEntry(new ZipEntry(part[0]));
        out.write(part[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void readsAWorkbookWithoutStylesAndRowNumbers() throws IOException, FileRefused {
    Path file = Reading.write(folder, "a.xlsx", minimal("", HEADER + ROW));
    Balance balance = Reading.of(file).fact(Balance.class);
    assertThat(balance.balance()).isEqualTo(Money.of("12.50"));
    assertThat(balance.origin().row()).isEqualTo(2);
  }

  @Test
  void neverResolvesAnExternalEntity() throws IOException {
    Path secret = Reading.write(folder, "secret.txt", "service");
    String prolog = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String row = ROW.replace(">service<", ">&x;<");
    Path file = Reading.write(folder, "a.xlsx", minimal(prolog, HEADER + row));
    assertThatThrownBy(() -> Reading.of(file).fact(Balance.class))
        .isInstanceOfSatisfying(
            FileRefused.class, e -> assertThat(e.refusal().args()).containsExactly("damage.DTD"));
  }

  @Test
  void aSheetThatBreaksOffBelowItsFirstRowsBlocksTheFile() throws IOException, FileRefused {
    byte[] bytes = packed("<worksheet><sheetData>" + HEADER + ROW.repeat(100) + "<row><c><v>1</");
    Path file = Reading.write(folder, "a.xlsx", bytes);
    try (SourceReader reader = SourceReader.open(file, "a.xlsx");
        RowCursor rows = reader.rows(reader.tables().get(0))) {
      assertThatThrownBy(
              () -> {
                while (rows.advance()) {
                  assertThat(rows.row().row()).isPositive();
                }
              })
          .isInstanceOfSatisfying(
              UncheckedFileRefused.class,
              e -> assertThat(e.refusal().reason()).isEqualTo(Reason.FILE_TRUNCATED));
    }
  }

  @Test
  void damagedBytesAreRefusedAndNeverFailOtherwise() throws IOException {
    byte[] table =
        """
        小区编号,凭证号,日期,资金,收支,类别,金额,摘要
        C001,"V1",2026-07-01,物业费,支出,清洁卫生,"1,234.50","多行
        摘要"
        合计,,,,,,1234.50,
        """
            .getBytes(StandardCharsets.UTF_8);
    byte[] workbook = workbook();
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 600; i++) {
      byte[] bytes = (i % 2 == 0 ? table : workbook).clone();
      for (int j = random.nextInt(6); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
      Path file = Reading.write(folder, "a", java.util.Arrays.copyOf(bytes, length));
      try {
        assertThat(Reading.of(file).tables()).as("seed %d, case %d", seed, i).isNotEmpty();
      } catch (FileRefused e) {
        assertThat(Reading.english(e.refusal())).as("seed %d, case %d", seed, i).endsWith(".");
      } catch (UncheckedFileRefused e) {
        assertThat(Reading.english(e.refusal())).as("seed %d, case %d", seed, i).endsWith(".");
      }
    }
  }

  /** A workbook whose parts are stored unpacked, so that damage reaches the XML. */
  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet();
      String[] headers = {"community_id", "fund", "date", "balance"};
      for (int i = 0; i < 4; i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < headers.length; j++) {
          row.createCell(j).setCellValue(i == 0 ? headers[j] : "C00" + i + j);
        }
      }
      workbook.write(packed);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(0);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
    }
    return bytes.toByteArray();
  }
}
