package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/** The handover at the end of a contract: 31 March 2026. */
class HandoverTest {

  private static final Pattern FILE =
      Pattern.compile("\"path\": \"([^\"]+)\", \"sha256\": \"([0-9a-f]{64})\"");

  @TempDir Path folder;
  private Path input = Path.of("");
  private String home = "home";
  private String made = "handover-C001-2026-03-31";

  @BeforeEach
  void community() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    write(
        "communities.csv",
        """
        community_id,name,charging_mode,households,company,contract_start,contract_end
        C001,明月苑,lump_sum,3,旧物业有限公司,2023-04-01,2026-03-31
        """);
    write(
        "units.csv",
        """
        community_id,unit,building,area_m2,kind,owner_ref
        C001,1-101,1,100.00,residential,Y001
        C001,1-102,1,80.50,residential,Y002
        C001,S1,,30.00,shop,Y003
        """);
    // 1-101 paid 3,600.00 for the year; 1-102 paid 2,190.00 for 365 days from 16 January, of which
    // 75 have passed (450.00); S1 owes 100.00 of a bill of 300.00 and has paid 50.00 for April.
    write(
        "fees.csv",
        """
        community_id,unit,fee_item,service_from,service_to,due,paid,paid_on,bill_no,fund
        C001,1-101,物业费,2026-01-01,2026-12-31,3600.00,3600.00,2026-01-10,B1,
        C001,1-102,物业费,2026-01-16,2027-01-15,2190.00,2190.00,2026-01-16,B2,
        C001,S1,物业费,2025-10-01,2025-12-31,300.00,200.00,2025-10-05,B3,
        C001,S1,物业费,2026-04-01,2026-04-30,100.00,50.00,2026-03-20,B4,
        C001,S1,物业费,2026-05-01,2026-05-31,100.00,100.00,2026-04-01,B5,
        C001,S1,物业费,2026-02-01,2026-02-28,100.00,130.00,2026-02-05,B6,
        C001,1-101,物业费,2026-01-01,2026-01-31,80.00,79.00,2026-02-05,B7,
        C001,1-101,物业费,2026-01-01,2026-01-31,80.00,1.50,2026-02-06,B7,
        C001,1-101,物业费,2026-01-01,2026-01-31,80.00,9.00,2026-04-06,B7,
        C001,1-101,水费,2026-04-01,2026-04-30,60.00,60.00,2026-03-20,B8,passthrough
        C001,1-102,水费,2026-02-01,2026-02-28,45.00,20.00,2026-03-01,B9,passthrough
        C001,1-102,水费,2026-03-01,2026-03-31,50.00,55.50,2026-03-31,B10,passthrough
        C001,S1,水费,2026-03-01,2026-03-31,7.00,7.00,2026-03-31,B11,passthrough
        """);
    write(
        "balances.csv",
        """
        community_id,fund,date,balance
        C001,service,2025-12-31,1000.00
        C001,reserve,2025-12-31,50000.00
        C001,passthrough,2025-12-31,0.00
        C001,service,2026-03-31,1300.00
        C001,reserve,2026-03-31,45000.00
        """);
    write(
        "entries.csv",
        """
        community_id,voucher_no,date,fund,direction,category,amount,project_id
        C001,1,2026-01-10,service,income,物业费,700.00,
        C001,2,2026-03-31,service,expense,C1,400.00,
        C001,3,2026-04-01,service,expense,C1,999.00,
        C001,4,2026-02-01,reserve,expense,维修工程,5000.00,WX-1
        C001,5,2026-02-02,passthrough,income,水费,120.00,
        C001,6,2026-02-20,passthrough,expense,水费,80.00,
        C001,7,2026-02-20,public,income,广告,60.00,
        """);
    write(
        "projects.csv",
        """
        community_id,project_id,project_name,basis,contract,settlement
        C001,WX-1,屋面维修,emergency,8000.00,7500.00
        """);
    write(
        "assets.csv",
        """
        community_id,asset_no,asset_name,contract_no,lessee,contract_from,contract_to,annual_rent
        C001,A1,电梯,,,,,
        C001,A2,广告位,H1,某广告公司,2025-01-01,2027-12-31,1200.00
        C001,A3,场地,H2,某公司,2024-01-01,2026-03-31,600.00
        """);
    write(
        "workorders.csv",
        """
        community_id,order_no,kind,category,unit,reported_at,completed_at,closed_at
        C001,G1,repair,水电,1-101,2026-03-01 09:00,,
        C001,G2,repair,水电,1-102,2026-03-01 09:00,2026-03-31 10:00,
        C001,G3,complaint,噪音,1-102,2026-03-02 09:00,2026-03-03 09:00,
        C001,G4,hazard,消防,1-102,2026-03-02 09:00,,2026-04-01 09:00
        C001,G5,repair,水电,S1,2026-04-01 09:00,,
        """);
    Ended imported = Program.run("import", input, "--home", folder.resolve("home"));
    assertThat(imported.code()).as(imported.out() + imported.err()).isZero();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  private Ended handover(Locale locale, Object... more) {
    List<Object> args =
        new ArrayList<>(
            List.of(
                "handover",
                "--community",
                "C001",
                "--home",
                folder.resolve(home),
                "--out",
                folder.resolve("out"),
                "--lang",
                locale.toLanguageTag()));
    args.addAll(List.of(more));
    return Program.run(locale, args.toArray());
  }

  private Path pack() {
    return folder.resolve(home).resolve("private").resolve(made);
  }

  /**
   * The rows of the sheets with a word in their name, with " | " between the cells that hold
   * something.
   */
  private List<String> sheet(String name) throws IOException {
    DataFormatter format = new DataFormatter(Locale.ROOT);
    List<String> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(pack().resolve("handover.xlsx"));
        Workbook book = WorkbookFactory.create(in)) {
      FormulaEvaluator formulas = book.getCreationHelper().createFormulaEvaluator();
      for (Sheet sheet : book) {
        for (Row row : sheet.getSheetName().contains(name) ? sheet : List.<Row>of()) {
          List<String> cells = new ArrayList<>();
          row.forEach(cell -> cells.add(format.formatCellValue(cell, formulas)));
          rows.add(
              cells.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" | ")));
        }
      }
    }
    return rows;
  }

  private String figure(String id, String by) throws IOException {
    String json =
        Files.readString(folder.resolve("out/2026-03/C001/figures.json")).replace(" ", "");
    var found =
        Pattern.compile(
                "\\{\"id\":\"%s\",\"by\":\\{%s\\},\"unit\":\"CNY\",\"value\":\"([^\"]+)\""
                    .formatted(Pattern.quote(id), by))
            .matcher(json.replace("\n", ""));
    assertThat(found.find()).as(id + by).isTrue();
    return found.group(1);
  }

  /** 3,600 × 9/12 = 2,700.00; 2,190 − 450 = 1,740.00; 50.00. Together 4,490.00. */
  @Test
  void listsWhatIsPrepaidByUnit() throws IOException {
    assertThat(handover(Locale.SIMPLIFIED_CHINESE).code()).isZero();
    List<String> rows = sheet("预收");
    assertThat(rows)
        .contains(
            "1-101 | Y001 | 物业费 | 1 | 2026-12-31 | 2026-04-01 | 2,700.00",
            "1-102 | Y002 | 物业费 | 1 | 2027-01-15 | 2026-04-01 | 1,740.00",
            "S1 | Y003 | 物业费 | 1 | 2026-04-30 | 2026-04-01 | 50.00");
    report();
    assertThat(figure("fees.prepaid", "")).isEqualTo("4490.00");
    assertThat(sheet("欠费")).contains("S1 | Y003 | 物业费 | 1 | 2025-12-31 | 90 | 100.00");
    assertThat(figure("fees.arrears", "")).isEqualTo("100.00");
  }

  /**
   * B6: 130.00 of 100.00, 30.00 too much; B7: 79.00 and 1.50 of 80.00 by the day, 0.50 too much,
   * the 9.00 of April are not known yet. Together 30.50. Of water 60.00 are for April, 25.00 of
   * 45.00 are owed and 55.50 of 50.00 are 5.50 too much; a bill that is paid exactly is not listed.
   */
  @Test
  void listsWhatWasOverpaidAndWhatIsCollectedForOthers() throws IOException {
    assertThat(handover(Locale.SIMPLIFIED_CHINESE).code()).isZero();
    assertThat(sheet("多收"))
        .contains(
            "1-101 | Y001 | 物业费 | 1 | 2026-01-31 | 2026-01-31 | 0.50",
            "S1 | Y003 | 物业费 | 1 | 2026-02-28 | 2026-02-28 | 30.00",
            "合计 | 30.50");
    assertThat(sheet("代收代交"))
        .contains(
            "1-101 | Y001 | 水费 | 1 | 60.00 | 0.00 | 0.00",
            "1-102 | Y002 | 水费 | 2 | 0.00 | 5.50 | 25.00",
            "合计 | 60.00 | 5.50 | 25.00")
        .noneMatch(row -> row.startsWith("S1"));
    assertThat(Files.readString(pack().resolve("documents.csv")))
        .contains("账册,多收应退明细", "账册,代收代交收付与结存明细");
    assertThat(pdf())
        .contains("四、多收费用（应退还）", "30.50", "六、代收代交的账单", "起算日以来收入", "起算日以来支出")
        .doesNotContain("本期收入");
  }

  private String pdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(pack().resolve("handover.pdf").toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** 1,000.00 + 700.00 − 400.00 are 1,300.00; a stated 1,300.01 is a fen more. */
  @Test
  void booksThatDoNotBalanceAreNotHandedOver() throws IOException {
    assertThat(handover(Locale.SIMPLIFIED_CHINESE).code()).isZero();
    write("more.csv", "community_id,fund,date,balance\nC001,service,2026-02-28,1700.01\n");
    Program.run("import", input, "--home", folder.resolve("home"));
    Ended ended = handover(Locale.SIMPLIFIED_CHINESE);
    assertThat(ended.code()).isEqualTo(Exit.BLOCKED);
    assertThat(ended.err())
        .startsWith("小区 C001：未写出移交清册。")
        .contains("物业服务资金", "1,700.00", "1,700.01", "0.01", "2026-02-28")
        .hasLineCount(1);
    assertThat(Program.digests(pack())).as("what was certified does not stay").isEmpty();
  }

  /** The day itself, and a month in which nothing else is stated. */
  @Test
  void everyBalanceUpToTheDayHasToAgree() throws IOException {
    write("more.csv", "community_id,fund,date,balance\nC001,passthrough,2026-03-31,40.05\n");
    Program.run("import", input, "--home", folder.resolve("home"));
    Ended ended = handover(Locale.ENGLISH);
    assertThat(ended.code()).isEqualTo(Exit.BLOCKED);
    assertThat(ended.err()).contains("40.00", "40.05", "0.05");
    assertThat(handover(Locale.ENGLISH, "--date", "2026-02-28").code()).isZero();
  }

  @Test
  void saysWhatAPackLacks(@TempDir Path other) throws IOException {
    Path bare = Files.createDirectories(other.resolve("in"));
    Files.copy(input.resolve("communities.csv"), bare.resolve("communities.csv"));
    Path home = other.resolve("home");
    Program.run("import", bare, "--home", home);
    Object[] args = {
      "handover", "--community", "C001", "--home", home, "--out", other, "--lang", "zh-CN"
    };
    Ended nothing = Program.run(Locale.SIMPLIFIED_CHINESE, args);
    assertThat(nothing.code()).isEqualTo(Exit.REFUSED);
    assertThat(nothing.err()).contains("没有可移交的内容");
    assertThat(home.resolve("private")).doesNotExist();

    Files.copy(input.resolve("entries.csv"), bare.resolve("entries.csv"));
    Program.run("import", bare, "--home", home);
    Ended lacks = Program.run(Locale.SIMPLIFIED_CHINESE, args);
    assertThat(lacks.code()).isEqualTo(Exit.REFUSED);
    assertThat(lacks.err().lines())
        .containsExactly(
            "清册缺房屋和业主编号：没有房屋登记。请导入房屋（房号、面积、楼栋）后重做。",
            "清册的资金余额无从证明：截至 2026-03-31 没有报过任何资金的余额。" + "请导入余额（资金、日期、余额）后重做。");
    assertThat(home.resolve("private/handover-C001-2026-03-31/handover.pdf")).exists();
  }

  /** Each total is a formula, and what stands in it is the sum of the numbers above. */
  @Test
  void everyTotalOfTheWorkbookIsAFormula() throws IOException {
    handover(Locale.SIMPLIFIED_CHINESE);
    List<String> totals = new ArrayList<>();
    try (InputStream in = Files.newInputStream(pack().resolve("handover.xlsx"));
        Workbook book = WorkbookFactory.create(in)) {
      FormulaEvaluator formulas = book.getCreationHelper().createFormulaEvaluator();
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean total =
                row.getCell(0) != null
                    && row.getCell(0).getCellType() == CellType.STRING
                    && row.getCell(0).getStringCellValue().equals("合计");
            if (total && cell.getColumnIndex() > 0 && cell.getCellType() != CellType.STRING) {
              String place = sheet.getSheetName() + " " + cell.getAddress();
              assertThat(cell.getCellType()).as(place).isIn(CellType.FORMULA, CellType.BLANK);
            }
            if (cell.getCellType() == CellType.FORMULA) {
              double said = cell.getNumericCellValue();
              assertThat(formulas.evaluate(cell).getNumberValue())
                  .as("%s %s", sheet.getSheetName(), cell.getAddress())
                  .isEqualTo(said, Offset.offset(1e-9));
              if (total) {
                totals.add(cell.getCellFormula() + "=" + said);
              }
            }
          }
        }
      }
    }
    // Prepaid, overpaid, owed; water prepaid, overpaid, owed; units and their area.
    assertThat(totals.stream().map(t -> t.substring(t.indexOf('=') + 1)))
        .contains("4490.0", "30.5", "100.0", "60.0", "5.5", "25.0", "3.0", "210.5");
  }

  private void report() {
    Program.run(
        "report",
        "--period",
        "2026-03",
        "--figures-only",
        "--home",
        folder.resolve("home"),
        "--out",
        folder.resolve("out"));
  }

  @Test
  void provesTheBalances() throws IOException {
    handover(Locale.ENGLISH);
    report();
    assertThat(sheet("Balances"))
        .contains(
            "Service fund | 2025-12-31 | 1,000.00 | 700.00 | 400.00 | 1,300.00 | 1,300.00 | ● agrees",
            "Maintenance fund | 2025-12-31 | 50,000.00 | 0.00 | 5,000.00 | 45,000.00 | 45,000.00"
                + " | ● agrees");
    assertThat(figure("funds.closing", "\"fund\":\"service\"")).isEqualTo("1300.00");
    assertThat(figure("funds.closing", "\"fund\":\"reserve\"")).isEqualTo("45000.00");
    assertThat(figure("funds.closing", "\"fund\":\"passthrough\"")).isEqualTo("40.00");
    assertThat(sheet("Projects")).anyMatch(row -> row.endsWith("5,000.00 | 2,500.00"));
    assertThat(String.join("\n", sheet("Open orders"))).contains("G1", "G3", "G4");
    assertThat(String.join("\n", sheet("Open orders"))).doesNotContain("G2", "G5");
    assertThat(String.join("\n", sheet("Contracts"))).contains("A2").doesNotContain("A1", "A3");
  }

  @Test
  void everyHashVerifiesAndNothingLiesOutside() throws IOException {
    handover(Locale.SIMPLIFIED_CHINESE);
    Map<String, String> written = Program.digests(pack());
    assertThat(written.keySet())
        .containsExactly("documents.csv", "handover.pdf", "handover.xlsx", "manifest.json");
    String manifest = Files.readString(pack().resolve("manifest.json"));
    Map<String, String> listed =
        FILE.matcher(manifest)
            .results()
            .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
    written.remove("manifest.json");
    assertThat(listed).containsAllEntriesOf(written).containsAllEntriesOf(Program.digests(input));
    assertThat(listed).hasSize(written.size() + 8);
    assertThat(manifest).contains("\"day\": \"2026-03-31\"", "\"rows\": 14, \"used\": 13");
    assertThat(folder.resolve("out")).doesNotExist();
    if (Files.getFileAttributeView(pack(), PosixFileAttributeView.class) != null) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pack())))
          .isEqualTo("rwx------");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(pack().resolve("handover.pdf"))))
          .isEqualTo("rw-------");
    }
    handover(Locale.SIMPLIFIED_CHINESE);
    assertThat(Files.readString(pack().resolve("manifest.json"))).isEqualTo(manifest);
  }

  @Test
  void saysWhichDaysArePossible() {
    Ended within = handover(Locale.SIMPLIFIED_CHINESE, "--date", "2026-03-15");
    assertThat(within.code()).isEqualTo(Exit.USAGE);
    assertThat(within.err()).contains("截至日 2026-03-15 不是月末：账簿按月结算，可用 2026-02-28 或 2026-03-31。");
    assertThat(handover(Locale.ENGLISH, "--date", "2026-02-28").code()).isZero();
    assertThat(folder.resolve("home/private/handover-C001-2026-02-28/handover.pdf")).exists();
  }

  /**
   * WX-1 is settled at 7,500.00 with 5,000.00 paid: at most 2,500.00 are open, since 2,500.00 name
   * no project and 300.00 one that nobody registered, together 2,800.00; the 11.00 given back to an
   * owner are no payment for a project, and April is not known yet.
   */
  @Test
  void paymentsThatNameNoProjectMakeWhatIsToBePaidALimit() throws IOException {
    assertThat(handover(Locale.SIMPLIFIED_CHINESE).code()).isZero();
    assertThat(pdf()).doesNotContain("账上另有", "待付上限");
    write(
        "more.csv",
        """
        community_id,voucher_no,date,fund,direction,category,amount,project_id,counterparty
        C001,记-11,2026-03-05,reserve,expense,维修工程,1500.00,,筑安公司
        C001,记-12,2026-03-06,reserve,expense,维修工程,1000.00,,筑安公司
        C001,记-13,2026-03-07,reserve,expense,维修工程,300.00,WX-9,筑安公司
        C001,记-14,2026-03-08,reserve,expense,退还,11.00,,某
        C001,记-15,2026-03-09,reserve,income,交存,2811.00,,某
        C001,记-16,2026-04-09,reserve,expense,维修工程,77.00,,筑安公司
        """);
    Program.run("import", input, "--home", folder.resolve("home"));
    assertThat(handover(Locale.SIMPLIFIED_CHINESE).code()).isZero();
    List<String> rows = sheet("");
    assertThat(rows)
        .anyMatch(row -> row.startsWith("WX-1 屋面维修") && row.endsWith("5,000.00 | 2,500.00"))
        .anyMatch(row -> row.startsWith("未写明工程编号的维修资金支出") && row.contains("2,500.00"))
        .anyMatch(row -> row.startsWith("WX-9（未登记的工程编号）") && row.contains("300.00"))
        .anyMatch(row -> row.startsWith("2026-03-05 | 记-11") && row.endsWith("1,500.00"))
        .anyMatch(row -> row.startsWith("2026-03-07 | 记-13") && row.contains("WX-9"))
        .noneMatch(row -> row.contains("记-14") || row.contains("记-16"))
        .anyMatch(row -> row.contains("待付上限（待核对）"))
        .anyMatch(row -> row.contains("账上另有 2,800.00 元"));
    assertThat(firstPage()).contains("账上另有 2,800.00 元", "上限");
  }

  private String firstPage() throws IOException {
    try (PDDocument document = Loader.loadPDF(pack().resolve("handover.pdf").toFile())) {
      PDFTextStripper text = new PDFTextStripper();
      text.setEndPage(1);
      return text.getText(document).replace("\n", "").replace("\r", "");
    }
  }

  /** The same books with another end of the contract; they reach to 1 April. */
  private void contractEnds(String day) throws IOException {
    String communities = Files.readString(input.resolve("communities.csv"));
    write("communities.csv", communities.replace("2026-03-31", day));
    home = "other";
    Ended imported = Program.run("import", input, "--home", folder.resolve(home));
    assertThat(imported.code()).as(imported.out() + imported.err()).isZero();
  }

  @Test
  void noNumbersAreCarriedPastTheData() throws IOException {
    contractEnds("2027-12-31");
    Ended refused = handover(Locale.SIMPLIFIED_CHINESE);
    assertThat(refused.code()).isEqualTo(Exit.USAGE);
    assertThat(refused.err()).contains("2027-12-31 到期", "数据只到 2026-04-30", "--date 2026-04-30");
    assertThat(folder.resolve(home).resolve("private")).doesNotExist();

    Ended asked = handover(Locale.SIMPLIFIED_CHINESE, "--date", "2027-12-31");
    assertThat(asked.code()).isZero();
    assertThat(asked.err()).startsWith("警告").contains("2026-05-01 至 2027-12-31");
    made = "handover-C001-2026-04-30";
    assertThat(firstPage()).contains("要求的截至日是 2027-12-31", "只到 2026-04-30");
    assertThat(sheet("")).anyMatch(row -> row.contains("只到 2026-04-30"));
    // 3,600 × 8/12 are still to be served after April.
    assertThat(sheet("预收")).anyMatch(row -> row.endsWith("2026-05-01 | 2,400.00"));

    assertThat(handover(Locale.SIMPLIFIED_CHINESE, "--date", "2026-04-30").err()).isEmpty();
    assertThat(pdf()).doesNotContain("要求的截至日");
  }

  /** The data reaches the month of 15 March, the day itself is not the last one of its month. */
  @Test
  void aContractMayEndWithinAMonth() throws IOException {
    contractEnds("2026-03-15");
    Ended ended = handover(Locale.SIMPLIFIED_CHINESE);
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("2026-03-01 至 2026-03-15", "--date 2026-03-31");
    made = "handover-C001-2026-02-28";
    assertThat(firstPage()).contains("合同 2026-03-15 到期", "2026-03-01 至 2026-03-15");
    assertThat(sheet("")).anyMatch(row -> row.contains("2026-03-01 至 2026-03-15"));
  }
}
