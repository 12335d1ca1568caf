package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
    assertThat(same(handover, anew)).as("numbers of the handover").isGreaterThan(50);
    assertThat(formulas(handover)).as("formulas of the handover").isGreaterThan(5);
  }

  /** 梧桐里 of the sample: a commission, with bank statement, forecast and projects. */
  private Path reviewOfCommission() throws IOException {
    Program.Ended ended =
        Program.run(
            "run",
            Program.root().resolve("sample-data/input"),
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
