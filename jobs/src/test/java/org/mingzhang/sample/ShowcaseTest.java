package org.mingzhang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowcaseTest {

  private static final Path COMMITTED = Path.of("../sample-data/input");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path dir;

  @BeforeAll
  static void write() throws IOException {
    Showcase.writeTo(dir.resolve("office"));
    Showcase.writePlainTo(dir.resolve("plain"));
  }

  @Test
  void isWhatIsInTheRepository() throws IOException {
    Path office = dir.resolve("office");
    List<String> names = Folders.files(office).stream().map(f -> Folders.name(office, f)).toList();
    assertThat(Folders.files(COMMITTED).stream().map(f -> Folders.name(COMMITTED, f)))
        .containsExactlyElementsOf(names);
    long size = 0;
    for (String name : names) {
      Path committed = COMMITTED.resolve(name);
      size += Files.size(committed);
      if (name.endsWith(".xlsx")) {
        // another build of Java may compress otherwise
        assertThat(unzipped(office.resolve(name)).equals(unzipped(committed))).as(name).isTrue();
      } else {
        assertThat(Files.mismatch(office.resolve(name), committed)).as(name).isEqualTo(-1);
      }
    }
    assertThat(size).isLessThan(8_000_000);
  }

  @Test
  void aWorkbookHasTheSameBytesEachTime() throws IOException {
    for (String name : List.of("a.xlsx", "b.xlsx")) {
      try (Cells cells = XlsxCells.create(dir.resolve(name), "余额")) {
        cells.text("余额");
        cells.endRow();
        cells.money(123_456);
        cells.endRow();
      }
    }
    assertThat(Files.mismatch(dir.resolve("a.xlsx"), dir.resolve("b.xlsx"))).isEqualTo(-1);
    for (ZipEntry entry : unzippedEntries(dir.resolve("a.xlsx"))) {
      assertThat(entry.getTimeLocal()).hasToString("2026-01-01T00:00");
    }
  }

  @Test
  void theWorkbooksHoldTheMoneyOfThePlainFiles() throws IOException {
    BigDecimal due = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal reduced = BigDecimal.ZERO;
    for (TableRow row : workbookRows("缴费明细表")) {
      due = due.add(new BigDecimal(row.get("应缴/应收金额")));
      paid = paid.add(new BigDecimal(row.get("实收金额"))).add(new BigDecimal(row.get("账户抵扣")));
      for (String column : List.of("优惠金额", "减免金额", "赠送金额")) {
        reduced = reduced.add(new BigDecimal(row.get(column)));
      }
    }
    BigDecimal plainDue = BigDecimal.ZERO;
    BigDecimal plainPaid = BigDecimal.ZERO;
    BigDecimal plainReduced = BigDecimal.ZERO;
    for (TableRow f : Tables.read(dir.resolve("plain"), "fees")) {
      if (f.get("community_id").equals("C001") && f.get("fund").equals("service")) {
        plainDue = plainDue.add(new BigDecimal(f.get("due")));
        plainPaid = plainPaid.add(new BigDecimal(f.get("paid")));
        plainReduced = plainReduced.add(new BigDecimal(f.get("discount")));
        plainReduced = plainReduced.add(new BigDecimal(f.get("waived")));
      }
    }
    assertThat(due).isEqualByComparingTo(plainDue);
    assertThat(paid).isEqualByComparingTo(plainPaid);
    assertThat(reduced).isEqualByComparingTo(plainReduced);
    assertThat(paid).isGreaterThan(new BigDecimal("5000000"));
  }

  @Test
  void theFourthQuarterHasTotalsOnly() throws IOException {
    Map<String, Integer> vouchers = new TreeMap<>();
    for (TableRow e : Tables.read(dir.resolve("plain"), "entries")) {
      if (e.get("date").compareTo("2025-10-01") >= 0 && e.get("date").startsWith("2025")) {
        assertThat(e.get("date")).isEqualTo("2025-12-31");
        vouchers.merge(
            e.get("community_id") + e.get("fund") + e.get("direction") + e.get("category"),
            1,
            Integer::sum);
      }
    }
    assertThat(vouchers.values()).isNotEmpty().allMatch(n -> n == 1);
    assertThat(Tables.read(dir.resolve("plain"), "survey_rounds"))
        .noneMatch(r -> r.get("round").equals("2025-Q4"));
  }

  /** Each balance is the one before with its line; the last day's takings are in transit. */
  @Test
  void theBanksStatementDiffersFromTheBooksByWhatIsOpen() throws IOException {
    BigDecimal balance = null;
    for (TableRow line : Tables.read(dir.resolve("plain"), "bank_lines")) {
      assertThat(line.get("community_id")).isEqualTo("C002");
      BigDecimal amount = new BigDecimal(line.get("amount"));
      BigDecimal moved = line.get("direction").equals("income") ? amount : amount.negate();
      BigDecimal stated = new BigDecimal(line.get("balance"));
      assertThat(stated).isEqualByComparingTo(balance == null ? stated : balance.add(moved));
      balance = stated;
    }
    BigDecimal books = null;
    for (TableRow b : Tables.read(dir.resolve("plain"), "balances")) {
      if (b.get("community_id").equals("C002")
          && b.get("fund").equals("service")
          && b.get("date").equals("2026-09-30")) {
        books = new BigDecimal(b.get("balance"));
      }
    }
    BigDecimal inTransit = BigDecimal.ZERO;
    for (TableRow e : Tables.read(dir.resolve("plain"), "entries")) {
      if (e.get("community_id").equals("C002")
          && e.get("fund").equals("service")
          && e.get("direction").equals("income")
          && e.get("date").equals("2026-09-30")) {
        inTransit = inTransit.add(new BigDecimal(e.get("amount")));
      }
    }
    assertThat(inTransit).isPositive();
    assertThat(balance)
        .isEqualByComparingTo(
            Objects.requireNonNull(books)
                .subtract(inTransit)
                .add(new BigDecimal("58.12"))
                .subtract(new BigDecimal("36.50")));
  }

  @Test
  void noPhoneNumberAndOnlyDocumentationAddresses() throws IOException {
    Pattern phone = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
    Pattern address = Pattern.compile("[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    int addresses = 0;
    for (Path file : Folders.files(dir.resolve("office"))) {
      String text = text(file);
      assertThat(phone.matcher(text).find()).as(file.toString()).isFalse();
      Matcher found = address.matcher(text);
      while (found.find()) {
        assertThat(found.group()).startsWith("192.0.2.");
        addresses++;
      }
    }
    assertThat(addresses).isGreaterThan(200);
  }

  @Test
  void oneFileIsInGb18030AndOneHasAByteOrderMark() throws IOException {
    Path office = dir.resolve("office");
    String vouchers =
        Files.readString(office.resolve("C002/收支-2026-Q3.csv"), Charset.forName("GB18030"));
    assertThat(vouchers).startsWith("小区编号,凭证号,日期,资金,收支,类别,金额,对方户名,摘要,工程编号\n");
    assertThat(Files.readString(office.resolve("communities.csv"))).startsWith("\uFEFF");
  }

  /** The texts of a file; the numbers of a workbook stand elsewhere. */
  private static String text(Path file) throws IOException {
    return file.toString().endsWith(".xlsx")
        ? unzipped(file).getOrDefault("xl/sharedStrings.xml", "")
        : Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static Map<String, String> unzipped(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static List<ZipEntry> unzippedEntries(Path file) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.add(e);
      }
    }
    return entries;
  }

  private static List<TableRow> workbookRows(String prefix) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    DataFormatter words = new DataFormatter(Locale.ROOT);
    for (Path file : Folders.files(dir.resolve("office"))) {
      if (file.getFileName().toString().startsWith(prefix)) {
        try (InputStream in = Files.newInputStream(file);
            XSSFWorkbook book = new XSSFWorkbook(in)) {
          Sheet sheet = book.getSheetAt(0);
          Row headers = sheet.getRow(0);
          for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < headers.getLastCellNum(); c++) {
              row.put(
                  headers.getCell(c).getStringCellValue(),
                  words.formatCellValue(sheet.getRow(r).getCell(c)));
            }
            rows.add(new TableRow(row));
          }
        }
      }
    }
    return rows;
  }
}
