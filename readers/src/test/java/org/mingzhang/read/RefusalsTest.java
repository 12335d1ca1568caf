package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Refusal;

/** The whole sentence, in both languages, of every reason that a reader gives. */
class RefusalsTest {

  private static final String FEES = "小区编号,房号,费用项,费用开始时间,费用结束时间,应收金额,实收金额,账单号,paid_on";
  private static final String ORDERS = "community_id,order_no,工单类型,类别,报修时间,评分,返修次数";

  private final Path folder;

  RefusalsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Refusal row(String... lines) throws FileRefused {
    return Reading.of(folder, "a.csv", lines).refusal();
  }

  private Refusal file(String name, byte[] bytes) {
    Path file = Reading.write(folder, name, bytes);
    try (SourceReader reader = SourceReader.open(file, "七月/" + name)) {
      throw new AssertionError("read as " + reader.tables());
    } catch (FileRefused e) {
      return e.refusal();
    }
  }

  private Refusal file(String text) {
    return file("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertSays(Refusal refusal, String english, String chinese) {
    assertThat(Reading.english(refusal)).isEqualTo(english);
    assertThat(Reading.chinese(refusal)).isEqualTo(chinese);
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("余额").createRow(0).createCell(0).setCellValue("余额");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void emptyFile() {
    String english =
        "七月/a.csv: found an empty file, expected a table with a header row; "
            + "export the file again and check that it holds rows.";
    String chinese = "七月/a.csv：读到空文件，应为带表头的表格；请重新导出，并确认文件中有数据。";
    assertSays(file(""), english, chinese);
    assertSays(file(" \n\n,,\n"), english, chinese);
    assertSays(file("\uFEFF"), english, chinese);
  }

  @Test
  void binaryFile() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    String english =
        "七月/a.csv: found binary data, expected text (CSV, TSV) or a workbook (.xlsx, .xls); open it in the "
            + "program that made it and save it as .xlsx or CSV; renaming it is not enough.";
    assertSays(
        file("a.csv", png),
        english,
        "七月/a.csv：读到二进制内容，应为文本文件（CSV、TSV）或工作簿（.xlsx、.xls）；" + "请在原软件中另存为 .xlsx 或 CSV，仅修改扩展名无效。");
    byte[] zeros = new byte[100];
    assertThat(Reading.english(file("a.csv", zeros))).isEqualTo(english);
    byte[] pdf = "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Reading.english(file("a.csv", pdf))).isEqualTo(english);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write('x');
    }
    assertSays(
        file("a.csv", zip.toByteArray()),
        "七月/a.csv: found a zip archive without a workbook in it, expected an .xlsx or .xls workbook, "
            + "or text (CSV, TSV); open it in the program that made it and save the table as .xlsx; "
            + "renaming it is not enough.",
        "七月/a.csv：读到不含工作簿的 zip 压缩包，应为 Excel 工作簿（.xlsx、.xls）或文本文件（CSV、TSV）；"
            + "请在原软件中打开，将表格另存为 .xlsx，仅修改扩展名无效。");
  }

  @Test
  void neitherUtf8NorChinese() {
    byte[] bytes = "资金,余额\nabc".getBytes(StandardCharsets.UTF_8);
    byte[] bad = java.util.Arrays.copyOf(bytes, bytes.length + 2);
    bad[bytes.length] = (byte) 0xFF;
    bad[bytes.length + 1] = '\n';
    assertSays(
        file("a.csv", bad),
        "七月/a.csv: found the bytes FF at offset 17, which are no UTF-8, expected text in UTF-8, "
            + "GB18030 or UTF-16; save the file again as CSV UTF-8 or as .xlsx; it may have been "
            + "damaged or joined from two encodings.",
        "七月/a.csv：读到第 17 字节处的 FF，不是有效的 UTF-8 编码，应为 UTF-8、GB18030 或 UTF-16 编码的文本；"
            + "请另存为 CSV UTF-8 或 .xlsx；文件可能已损坏，或由两种编码拼接而成。");
  }

  @Test
  void workbookWithPassword() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (var out = encryptor.getDataStream(container)) {
        out.write(workbook());
      }
      container.writeFilesystem(bytes);
    }
    assertSays(
        file("a.xlsx", bytes.toByteArray()),
        "七月/a.xlsx: found a file with a password, expected a file that opens without one; "
            + "open it with the password and save a copy without.",
        "七月/a.xlsx：读到设有密码的文件，应为无需密码即可打开的文件；请输入密码打开后另存一份不设密码的文件。");
  }

  @Test
  void truncatedWorkbook() throws IOException {
    byte[] whole = workbook();
    for (int part = 1; part < 10; part++) {
      assertSays(
          file("a.xlsx", java.util.Arrays.copyOf(whole, whole.length * part / 10)),
          "七月/a.xlsx: found a file that breaks off or is damaged, expected a whole workbook or zip file; "
              + "copy or export the file again.",
          "七月/a.xlsx：读到不完整或已损坏的文件，应为完整的工作簿或 zip 文件；请重新复制或导出该文件。");
    }
  }

  @Test
  void workbookThatUnpacksToFarTooMuch() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("[Content_Types].xml"));
      out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 110; i++) {
        out.write(block);
      }
    }
    assertSays(
        file("a.xlsx", bytes.toByteArray()),
        "七月/a.xlsx: found 110 MB or more unpacked from xl/worksheets/sheet1.xml, expected no part "
            + "packed more than 250 times and at most 4096 MB unpacked; split the table into several "
            + "files, or delete the empty formatted rows below it.",
        "七月/a.xlsx：读到 xl/worksheets/sheet1.xml 解压后达 110 MB，应为单个部件压缩比不超过 250 倍，"
            + "且解压后总共不超过 4096 MB；请拆分为多个文件，或删除表格下方带格式的空行。");
  }

  @Test
  void unreadableFile() {
    try (SourceReader reader = SourceReader.open(folder.resolve("none.csv"), "none.csv")) {
      throw new AssertionError("read as " + reader.tables());
    } catch (FileRefused e) {
      assertSays(
          e.refusal(),
          "none.csv: found \"no such file\", expected a file that can be read to its end; close it "
              + "in other programs, check its permissions and its quotation marks, and export it again.",
          "none.csv：读到“no such file”，应为能够完整读取的文件；请在其他程序中关闭该文件，检查权限和引号，或重新导出。");
    }
  }

  @Test
  void unknownKind() {
    assertSays(
        file("交易时间,交易类型,商品,收/支,金额(元),备注\n2026-07-01,转账,x,支出,5,\n"),
        "七月/a.csv: found the headers 交易时间, 交易类型, 商品, 收/支, 金额(元), 备注, expected a table "
            + "of a known kind; the nearest, budgets, lacks year (年度), fund (资金), category (类别); name the columns as "
            + "the contract of input does, or add a mapping profile for this layout.",
        "七月/a.csv：读到表头“交易时间, 交易类型, 商品, 收/支, 金额(元), 备注”，应为已知种类的表格；"
            + "最接近的是预算表，缺少 year (年度), fund (资金), category (类别)；"
            + "请按输入约定修改表头，或为这种格式添加映射配置。");
  }

  @Test
  void missingColumn() {
    assertSays(
        file("小区编号,房号,费用项,费用开始时间,费用结束时间,应收金额,账单号\n"),
        "七月/a.csv: found the headers 小区编号, 房号, 费用项, 费用开始时间, 费用结束时间, 应收金额, 账单号, expected a "
            + "table of fees that also has the columns paid (实收金额); add the missing columns to the "
            + "export, under these names or their Chinese headers.",
        "七月/a.csv：读到表头“小区编号, 房号, 费用项, 费用开始时间, 费用结束时间, 应收金额, 账单号”，"
            + "应为还包含 paid (实收金额) 列的收费表；请在导出时加上所缺的列，使用上述列名或对应的中文表头。");
  }

  @Test
  void duplicateColumn() {
    assertSays(
        file("小区编号,资金,日期,余额,账户余额\n"),
        "七月/a.csv: found the headers 余额, 账户余额, expected one header that means balance (余额); "
            + "delete or rename the one that does not hold it.",
        "七月/a.csv：读到表头“余额, 账户余额”，应为只有一个表头表示 balance (余额)；请删除或改名其中不是该内容的一个。");
  }

  @Test
  void twoDifferentHeaderRowsAreNotGuessedAt() {
    assertSays(
        file("小区编号,资金,日期,余额\nC001,物业费,2026-06-30,1\n小区编号,资金,余额,日期\n"),
        "七月/a.csv: found the headers 小区编号, 资金, 日期, 余额 / 小区编号, 资金, 余额, 日期, expected one header "
            + "that means balances; delete or rename the one that does not hold it.",
        "七月/a.csv：读到表头“小区编号, 资金, 日期, 余额 / 小区编号, 资金, 余额, 日期”，应为只有一个表头表示 余额表；" + "请删除或改名其中不是该内容的一个。");
  }

  @Test
  void headerWithoutRowsIsARemarkAndBlocksNothing() throws FileRefused {
    Reading reading = Reading.of(folder, "a.csv", "小区编号,资金,日期,余额", "", "合计,,,");
    assertThat(reading.remarks()).hasSize(1);
    assertThat(reading.remarks().get(0).reason().blocks()).isFalse();
    assertSays(
        reading.remarks().get(0),
        "a.csv: found a header without rows below it, expected at least one row of balances; check "
            + "whether the export was filtered; delete the file if there is nothing to report.",
        "a.csv：读到只有表头、没有数据行的表格，应为至少一行数据的余额表；请检查导出时的筛选条件；如确无数据，可删除该文件。");
  }

  @Test
  void missingValue() throws FileRefused {
    assertSays(
        row(FEES, "C001,1-1-101,物业费,2026-07-01,2026-07-31,5,,B1,"),
        "a.csv, row 2, column 实收金额 (paid): found nothing, expected a value; fill in the cell; a blank "
            + "is not 0.",
        "a.csv，第 2 行，“实收金额（paid）”列：读到空白，应为有内容；请填写该单元格；空白不等于 0。");
  }

  @Test
  void moneyWithThreeDecimals() throws FileRefused {
    assertSays(
        row(FEES, "C001,1-1-101,物业费,2026-07-01,2026-07-31,12.345,0,B1,"),
        "a.csv, row 2, column 应收金额 (due): found \"12.345\", expected an amount in yuan with at most two "
            + "decimals; correct it in the source to whole fen; it is never rounded.",
        "a.csv，第 2 行，“应收金额（due）”列：读到“12.345”，应为最多两位小数的金额（元）；请在源数据中改到分；系统不做四舍五入。");
  }

  @Test
  void moneyInNoKnownForm() throws FileRefused {
    assertSays(
        row(FEES, "C001,1-1-101,物业费,2026-07-01,2026-07-31,1e3,0,B1,"),
        "a.csv, row 2, column 应收金额 (due): found \"1e3\", expected an amount in yuan such as 1234.50; "
            + "write all digits out, without exponent, percent sign or words; 万元 as a unit is understood.",
        "a.csv，第 2 行，“应收金额（due）”列：读到“1e3”，应为以元为单位的金额，如 1234.50；"
            + "请写出全部数字，不用科学计数法、百分号或文字（可用“万元”作单位）。");
  }

  @Test
  void numberInNoKnownForm() throws FileRefused {
    assertSays(
        row(ORDERS, "C001,W1,报修,水电,2026-07-05,五星,"),
        "a.csv, row 2, column 评分 (rating): found \"五星\", expected a number with at most 2 decimals; write "
            + "digits only.",
        "a.csv，第 2 行，“评分（rating）”列：读到“五星”，应为最多 2 位小数的数字；请只填数字。");
  }

  @Test
  void numberOutOfRange() throws FileRefused {
    assertSays(
        row(ORDERS, "C001,W1,报修,水电,2026-07-05,,-1"),
        "a.csv, row 2, column 返修次数 (reopened): found \"-1\", expected a number from 0 to 1000; correct it "
            + "in the source.",
        "a.csv，第 2 行，“返修次数（reopened）”列：读到“-1”，应为 0 到 1000 之间的数字；请在源数据中更正。");
  }

  @Test
  void dateInNoKnownForm() throws FileRefused {
    assertSays(
        row(FEES, "C001,1-1-101,物业费,2026-07-01,2026-07-31,1,0,B1,7/5/2026"),
        "a.csv, row 2, column paid_on: found \"7/5/2026\", expected a date such as 2026-07-31, 2026/7/31 "
            + "or 2026年7月31日, with or without a time; write year, month and day.",
        "a.csv，第 2 行，“paid_on”列：读到“7/5/2026”，应为日期，如 2026-07-31、2026/7/31 或 2026年7月31日，可带时间；"
            + "请写明年、月、日。");
  }

  @Test
  void impossibleDate() throws FileRefused {
    assertSays(
        row(FEES, "C001,1-1-101,物业费,2026-02-30,2026-07-31,1,0,B1,"),
        "a.csv, row 2, column 费用开始时间 (service_from): found \"2026-02-30\", expected a day and time that "
            + "exist; correct the date in the source.",
        "a.csv，第 2 行，“费用开始时间（service_from）”列：读到“2026-02-30”，应为实际存在的日期和时间；请在源数据中更正日期。");
  }

  @Test
  void datesInTheWrongOrder() throws FileRefused {
    assertSays(
        row(FEES, "C001,1-1-101,物业费,2026-07-31,2026-07-01,1,0,B1,"),
        "a.csv, row 2, column 费用结束时间 (service_to): found \"2026-07-01\", expected a date not before "
            + "费用开始时间 2026-07-31; check both dates, one of them is wrong.",
        "a.csv，第 2 行，“费用结束时间（service_to）”列：读到“2026-07-01”，应为不早于费用开始时间 2026-07-31 的日期；"
            + "请核对两个日期，其中一个有误。");
  }

  @Test
  void unknownWord() throws FileRefused {
    assertSays(
        row(ORDERS, "C001,W1,保修,水电,2026-07-05,,"),
        "a.csv, row 2, column 工单类型 (kind): found \"保修\", expected one of: repair 报修, complaint 投诉, "
            + "hazard 隐患, praise 表扬, enquiry 咨询; use one of these words.",
        "a.csv，第 2 行，“工单类型（kind）”列：读到“保修”，应为以下之一：repair 报修, complaint 投诉, hazard 隐患, "
            + "praise 表扬, enquiry 咨询；请改用其中的词。");
  }

  @Test
  void idSpoiltByASpreadsheet() throws FileRefused {
    assertSays(
        row(FEES, "C001,1-1-101,物业费,2026-07-01,2026-07-31,1,0,1.23457E+17,"),
        "a.csv, row 2, column 账单号 (bill_no): found \"1.23457E+17\", expected a number with all its digits; "
            + "the spreadsheet has lost digits: export again and format the column as text before saving.",
        "a.csv，第 2 行，“账单号（bill_no）”列：读到“1.23457E+17”，应为完整的编号；"
            + "电子表格已丢失部分数字：请重新导出，保存前先将该列设为文本格式。");
  }

  @Test
  void textThatIsTooLong() throws FileRefused {
    Refusal refusal =
        row(FEES, "C001," + "长".repeat(10_001) + ",物业费,2026-07-01,2026-07-31,1,0,B1,");
    assertSays(
        refusal,
        "a.csv, row 2, column 房号 (unit): found \""
            + "长".repeat(300)
            + "…\", expected at most 10000 characters; shorten the text.",
        "a.csv，第 2 行，“房号（unit）”列：读到“" + "长".repeat(300) + "…”，应为不超过 10000 个字符；请缩短文字。");
  }

  @Test
  void raggedRow() throws FileRefused {
    assertSays(
        row("小区编号,资金,日期,余额", "C001,物业费,2026-06-30,1,234.50,"),
        "a.csv, row 2: found \"234.50\", expected at most 4 cells as in the header, not 5; put text that "
            + "holds a separator in quotation marks, or delete what stands beside the table.",
        "a.csv，第 2 行：读到“234.50”，应为不多于表头的 4 个单元格，而不是 5 个；" + "含分隔符的文字请加引号，或删除写在表格旁边的内容。");
  }

  @Test
  void unknownCommunity() throws FileRefused {
    assertSays(
        row(FEES, "C009,101,物业费,2026-07-01,2026-07-31,1,0,B1,"),
        "a.csv, row 2, column 小区编号 (community_id): found \"C009\", expected the id or name of a known "
            + "community; correct it or add the community to the table of communities.",
        "a.csv，第 2 行，“小区编号（community_id）”列：读到“C009”，应为已登记小区的编号或名称；请更正，或在小区表中添加该小区。");
  }

  @Test
  void missingCommunity() throws FileRefused {
    assertSays(
        row("资金,日期,余额", "物业费,2026-06-30,1"),
        "a.csv, row 2, column community_id: found nothing, expected a community; fill in community_id "
            + "(小区编号), or put a file without that column into a folder named after the community.",
        "a.csv，第 2 行，“community_id”列：读到空白，应为所属小区；" + "请填写小区编号（community_id）；没有该列的文件可放入以小区命名的文件夹。");
  }

  @Test
  void unknownRound() throws FileRefused {
    assertSays(
        row("小区编号,提交答卷时间,总体满意度", "C001,2026-08-03 12:00:00,5"),
        "a.csv, row 2, column round: found nothing, expected a survey round, or exactly one round that "
            + "contains 2026-08-03 12:00:00; fill in the round (批次) or add it to the table of survey "
            + "rounds.",
        "a.csv，第 2 行，“round”列：读到空白，应为问卷批次，或恰有一个批次包含 2026-08-03 12:00:00；"
            + "请填写批次（round），或在问卷批次表中添加该批次。");
  }

  @Test
  void sheetIsNamed() throws IOException, FileRefused {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("七月");
      String[][] rows = {{"小区编号", "资金", "日期", "余额"}, {"C001", "物业", "2026-06-30", "1"}};
      for (int i = 0; i < rows.length; i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      assertSays(
          Reading.of(Reading.write(folder, "a.xlsx", out.toByteArray())).refusal(),
          "a.xlsx, sheet 七月, row 2, column 资金 (fund): found \"物业\", expected one of: service 物业费, "
              + "public 公共收益, reserve 维修资金, passthrough 代收代交; use one of these words.",
          "a.xlsx，工作表“七月”，第 2 行，“资金（fund）”列：读到“物业”，应为以下之一：service 物业费, "
              + "public 公共收益, reserve 维修资金, passthrough 代收代交；请改用其中的词。");
    }
  }
}
