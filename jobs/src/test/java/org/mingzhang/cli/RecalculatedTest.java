package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice, told to work out every formula anew, finds what the workbooks say. */
class RecalculatedTest {

  /** Always, also of workbooks of other programs; the default is never. */
  private static final String ALWAYS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  @TempDir Path folder;

  @Test
  void noValueOfAWorkbookChanges() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        soffice("--version"),
        "Install LibreOffice Calc (Debian package libreoffice-calc-nogui) to work the review out"
            + " anew.");
    Path input = folder.resolve("input");
    Program.run(
        "sample",
        "--communities",
        1,
        "--households",
        90,
        "--months",
        6,
        "--seed",
        3,
        "--out",
        input);
    Program.run(
        "run",
        input,
        "--period",
        "2026-Q3",
        "--home",
        folder.resolve("home"),
        "--out",
        folder.resolve("out"));
    Path review = folder.resolve("out/2026-Q3/C001/review.xlsx");
    Program.Ended handed =
        Program.run(
            "handover",
            "--community",
            "C001",
            "--date",
            "2026-06-30",
            "--home",
            folder.resolve("home"),
            "--out",
            folder.resolve("out"));
    assertThat(handed.code()).as(handed.err()).isZero();
    Path handover = folder.resolve("home/private/handover-C001-2026-06-30/handover.xlsx");
    Path garden = reviewOfCommission();
    Path changed = withOtherVouchers(garden);
    Path office = folder.resolve("office");
    Path user = Files.createDirectories(office.resolve("user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS);
    Path anew = Files.createDirectories(folder.resolve("anew"));
    assertThat(
            soffice(
                "-env:UserInstallation=" + office.toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                anew.toString(),
                review.toString(),
                garden.toString(),
                changed.toString(),
                handover.toString()))
        .isTrue();
    assertThat(same(review, anew)).as("numbers of the review").isGreaterThan(300);
    assertThat(formulas(review)).as("formulas").isGreaterThan(60);
    for (String sheet : List.of("概览", "各项资金逐月收支", "收费情况")) {
      assertThat(formulas(review, sheet)).as(sheet).isPositive();
    }
    assertThat(same(garden, anew)).as("numbers of the commission's review").isGreaterThan(500);
    for (String sheet : List.of("银行存款余额调节表", "维修资金十年预测", "预测的依据", "预算与实际", "报修")) {
      assertThat(formulas(garden, sheet)).as(sheet).isPositive();
    }
    followsItsVouchers(anew.resolve(changed.getFileName()));
    assertThat(same(handover, anew)).as("numbers of the handover").isGreaterThan(50);
    assertThat(formulas(handover)).as("formulas of the handover").isGreaterThan(5);
  }

  /**
   * 梧桐里 of the sample: a commission, with bank statement, forecast and projects; besides, a late
   * fee of 500 yuan that no bill asked for, and as much spent on gardening.
   */
  private Path reviewOfCommission() throws IOException {
    Path sample = Program.root().resolve("sample-data/input");
    Path input = folder.resolve("estate");
    Path garden = Files.createDirectories(input.resolve("C002"));
    Files.copy(sample.resolve("communities.csv"), input.resolve("communities.csv"));
    try (Stream<Path> files = Files.list(sample.resolve("C002"))) {
      for (Path file : files.toList()) {
        Files.copy(file, garden.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        garden.resolve("more.csv"),
        """
        community_id,voucher_no,date,fund,direction,category,amount,counterparty,description
        C002,滞-1,2026-08-03,service,income,物业费滞纳金,500.00,业主,滞纳金
        C002,滞-2,2026-08-03,service,expense,C4,500.00,园艺,补种
        """);
    Program.Ended ended =
        Program.run(
            "run",
            input,
            "--community",
            "C002",
            "--period",
            "2026-Q3",
            "--home",
            folder.resolve("home2"),
            "--out",
            folder.resolve("out2"));
    assertThat(ended.code()).as(ended.err()).isZero();
    return Files.copy(
        folder.resolve("out2/2026-Q3/C002/review.xlsx"), folder.resolve("commission.xlsx"));
  }

  /** The same with 100 yuan more commission, 1,000 more cleaning and 10 more of advertising. */
  private Path withOtherVouchers(Path review) throws IOException {
    Path changed = folder.resolve("changed.xlsx");
    try (Workbook book =
            WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(review)));
        OutputStream out = Files.newOutputStream(changed)) {
      add(book, "凭证明细：物业服务资金", "酬金", 6, 100);
      add(book, "凭证明细：物业服务资金", "C3 清洁卫生", 6, 1000);
      add(book, "凭证明细：公共收益", "电梯广告", 5, 10);
      book.write(out);
    }
    return changed;
  }

  private static void add(Workbook book, String sheet, String category, int column, double yuan) {
    for (Row row : book.getSheet(sheet)) {
      Cell cell = row.getCell(2);
      if (cell != null && cell.toString().equals(category)) {
        Cell amount = row.getCell(column);
        amount.setCellValue(amount.getNumericCellValue() + yuan);
        return;
      }
    }
    throw new AssertionError("no " + category + " in " + sheet);
  }

  /**
   * By hand, from figures of the sample that other tests prove: 274,140.89 billed, 238,538.53 spent
   * and 500 more, 27,414.09 of commission agreed and 25,853.46 booked, a shortfall of 4,993.24.
   */
  private static void followsItsVouchers(Path anew) throws IOException {
    try (Workbook book = WorkbookFactory.create(anew.toFile(), null, true)) {
      assertThat(number(book, "酬金与结余", "已列支酬金", 2)).isEqualTo(25_953.46);
      assertThat(number(book, "酬金与结余", "相差", 2)).isEqualTo(-1_460.63);
      String both = "本期结余：权责与收付对照";
      assertThat(number(book, both, "按账单的收入", 1)).isEqualTo(274_140.89);
      assertThat(number(book, both, "按账单的收入", 2)).isEqualTo(259_398.75);
      assertThat(number(book, both, "没有账单的收入", 1)).isEqualTo(500.00);
      assertThat(number(book, both, "没有账单的收入", 2)).isEqualTo(500.00);
      assertThat(number(book, both, "支出", 1)).isEqualTo(240_038.53);
      assertThat(number(book, both, "酬金", 2)).isEqualTo(25_953.46);
      assertThat(number(book, both, "本期结余", 1)).isEqualTo(7_188.27);
      assertThat(number(book, both, "本期结余", 2)).isEqualTo(-6_093.24);
      String bridge = "从权责结余到收付结余";
      assertThat(number(book, bridge, "本期结余（权责）", 1)).isEqualTo(7_188.27);
      assertThat(number(book, bridge, "应提而未列支", 1)).isEqualTo(1_460.63);
      assertThat(number(book, bridge, "本期结余（收付）", 1)).isEqualTo(-6_093.24);
      assertThat(number(book, "代管业主资金", "期末代管资金合计", 1))
          .isEqualTo(number(book, "各项资金收支", "物业服务资金", 4));
      assertThat(number(book, "物业服务支出构成", "本期", 2)).isEqualTo(-6_093.24);
      assertThat(number(book, "公共收益", "收入合计", 1)).isEqualTo(12_877.14);
      assertThat(number(book, "公共收益", "净收益", 1)).isEqualTo(11_777.18);
      assertThat(number(book, "公共收益", "使用合计", 1)).isEqualTo(-10_041.58);
      assertThat(number(book, "公共收益", "本期净额", 1)).isEqualTo(1_735.60);
      assertThat(number(book, "公共收益", "期末余额", 1)).isEqualTo(78_120.78);
    }
  }

  /** Of the first row below the heading with such a label, on the sheet whose name begins so. */
  private static double number(Workbook book, String sheet, String label, int column) {
    for (Sheet of : book) {
      if (!of.getSheetName().startsWith(sheet)) {
        continue;
      }
      for (Row row : of) {
        for (int i = 0; row.getRowNum() > 2 && i < column; i++) {
          Cell cell = row.getCell(i);
          if (cell != null
              && cell.getCellType() == CellType.STRING
              && cell.getStringCellValue().startsWith(label)) {
            return Math.rint(row.getCell(column).getNumericCellValue() * 100) / 100;
          }
        }
      }
    }
    throw new AssertionError("no " + label + " on " + sheet);
  }

  /** How many numbers a workbook has, all of which the one that was worked out anew has too. */
  private static int same(Path workbook, Path anew) throws IOException {
    Map<String, Double> said = numbers(workbook);
    Map<String, Double> worked = numbers(anew.resolve(workbook.getFileName()));
    assertThat(worked.keySet()).containsAll(said.keySet());
    said.forEach(
        (place, value) ->
            assertThat(worked.get(place)).as(place).isCloseTo(value, Offset.offset(1e-6)));
    return said.size();
  }

  private static boolean soffice(String... arguments) throws InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "soffice";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Every number by sheet and place; an error is a failure. */
  private static Map<String, Double> numbers(Path file) throws IOException {
    Map<String, Double> numbers = new TreeMap<>();
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            CellType type =
                cell.getCellType() == CellType.FORMULA
                    ? cell.getCachedFormulaResultType()
                    : cell.getCellType();
            String place = sheet.getSheetName() + " " + cell.getAddress();
            assertThat(type).as(place).isNotEqualTo(CellType.ERROR);
            if (type == CellType.NUMERIC) {
              numbers.put(place, cell.getNumericCellValue());
            }
          }
        }
      }
    }
    return numbers;
  }

  private static long formulas(Path file) throws IOException {
    return formulas(file, "");
  }

  /** Of the sheets whose names begin so. */
  private static long formulas(Path file, String name) throws IOException {
    long formulas = 0;
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : book) {
        if (!sheet.getSheetName().startsWith(name)) {
          continue;
        }
        for (Row row : sheet) {
          for (Cell cell : row) {
            formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
          }
        }
      }
    }
    return formulas;
  }
}
