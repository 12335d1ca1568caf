package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.RawRows;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.TableKind;

/** What other systems export, read without a profile. */
class ExportsTest {

  private final Path folder;

  ExportsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path workbook(String sheet, String[]... rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var target = workbook.createSheet(sheet);
      for (int i = 0; i < rows.length; i++) {
        Row row = target.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return Files.write(folder.resolve("export.xlsx"), out.toByteArray());
    }
  }

  private static String[] cells(String row) {
    return row.split(",", -1);
  }

  private static final String PAYMENT_HEADERS =
      "订单号,房号,业主,费用类型,费用项,费用状态,支付方式,费用开始时间,费用结束时间,缴费时间,应缴/应收金额,实收金额,"
          + "优惠金额,减免金额,赠送金额,滞纳金,面积,车位,账户抵扣,收银员,备注";

  @Test
  void paymentDetailsOfMicroCommunity() throws IOException, FileRefused {
    Path file =
        workbook(
            "缴费明细表",
            cells(PAYMENT_HEADERS),
            cells(
                "902026070100000017,1-1-101,张三(13800000000),物业费,物业管理费,有效费用,微信,"
                    + "2026-07-01 00:00:00,2026-07-31 23:59:59,2026-07-05 09:05:30,232.09,200.00,"
                    + "10.00,1.50,2.09,3.33,98.76,京A12345,20.00,李四,补交"),
            cells(
                "902026070100000018,1-1-102,王五(13900000000),物业费,物业管理费,有效费用,微信,"
                    + "2026-07-01 00:00:00,2026-07-31 23:59:59,2026-07-05 09:05:30,232.091,200.00,"
                    + "0,0,0,0,98.76,,0,李四,补交"),
            cells("合计,432.09,,,,,,,,,,,,,,,,,,,"));
    Reading reading = Reading.of(file, "金桂苑/export.xlsx");
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.FEES);
    assertThat(reading.tables().get(0).unknownColumns())
        .containsExactly("业主", "费用类型", "费用状态", "滞纳金", "面积", "车位", "收银员", "备注");
    assertThat(reading.other()).isEqualTo(1);
    Fee fee = (Fee) reading.facts().get(0);
    assertThat(fee.communityId()).isEqualTo("C001");
    assertThat(fee.billNo()).isEqualTo("902026070100000017");
    assertThat(fee.feeItem()).isEqualTo("物业管理费");
    assertThat(fee.serviceFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(fee.serviceTo()).isEqualTo(LocalDate.of(2026, 7, 31));
    assertThat(fee.paidOn()).isEqualTo(LocalDate.of(2026, 7, 5));
    assertThat(fee.due()).isEqualTo(Money.of("232.09"));
    assertThat(fee.paid()).isEqualTo(Money.of("220.00"));
    assertThat(fee.discount()).isEqualTo(Money.of("12.09"));
    assertThat(fee.waived()).isEqualTo(Money.of("1.50"));
    assertThat(fee.toString()).doesNotContain("张三").doesNotContain("138").doesNotContain("李四");

    assertThat(reading.refusal().reason()).isEqualTo(Reason.MONEY_DECIMALS);
    assertThat(reading.refusal().raw())
        .isEqualTo(
            "902026070100000018,1-1-102,***,物业费,物业管理费,有效费用,微信,2026-07-01 00:00:00,"
                + "2026-07-31 23:59:59,2026-07-05 09:05:30,232.091,200.00,0,0,0,0,98.76,,0,***,补交");
    var place = new RawRows.Place("缴费明细表", 2);
    assertThat(RawLines.of(file, "export.xlsx").of(java.util.List.of(place)).get(place))
        .contains("1-1-101,***,物业费")
        .doesNotContain("张三")
        .doesNotContain("13800000000");
  }

  @Test
  void debtListOfMicroCommunityIsNoRegisterOfUnits() throws IOException {
    Path file = workbook("实收明细", cells("费用编号,房号,业主,业主电话,面积,费用项,开始时间,结束时间,欠费时长（天）,欠费时长（月）,欠费金额"));
    try (SourceReader reader = SourceReader.open(file, "a.xlsx")) {
      throw new AssertionError("read as " + reader.tables());
    } catch (FileRefused e) {
      assertThat(e.refusal().reason()).isEqualTo(Reason.FILE_MISSING_COLUMN);
      assertThat(e.refusal().args()).containsExactly("FEES", "due (应收金额), paid (实收金额)");
    }
  }

  @Test
  void readableExportOfWenjuanxing() throws IOException, FileRefused {
    Path file =
        workbook(
            "Sheet1",
            cells(
                "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、房号,2、总体满意度,3、安全," + "4、您对电梯运行是否满意?,5、推荐意愿,6、建议,总分"),
            cells(
                "1,2026/07/03 12:00:00,123秒,微信,张三,1.2.3.4(浙江-杭州),1-1-101,满意,非常满意,一般,9,电话13800000000,17"),
            cells("2,2026/07/04 08:30:05,45秒,链接,http://x,1.2.3.5(浙江-杭州),1-1-102,-3,不适用,(跳过),-2,,5"),
            cells("3,2026/07/05 08:30:05,45秒,链接,,,1-1-103,凑合,5,很不满意,11,,5"));
    Reading reading = Reading.of(file, "C001/export.xlsx");
    FoundTable table = reading.tables().get(0);
    assertThat(table.kind()).isEqualTo(TableKind.SURVEY);
    assertThat(table.unknownColumns()).containsExactly("序号", "来源详情", "来自IP", "总分");
    Answer first = (Answer) reading.facts().get(0);
    assertThat(first.communityId()).isEqualTo("C001");
    assertThat(first.round()).isEqualTo("2026-07");
    assertThat(first.unit()).isEqualTo("1-1-101");
    assertThat(first.submittedAt()).isEqualTo(LocalDateTime.of(2026, 7, 3, 12, 0));
    assertThat(first.seconds()).isEqualTo(123);
    assertThat(first.mode()).isEqualTo("微信");
    assertThat(first.scores()).isEqualTo(Map.of("overall", 4, "D05", 5, "您对电梯运行是否满意?", 3));
    assertThat(first.recommend()).isEqualTo(9);
    assertThat(first.comment()).isEqualTo("电话138********");
    Answer second = (Answer) reading.facts().get(1);
    assertThat(second.scores()).isEqualTo(Map.of("D05", 0));
    assertThat(second.recommend()).isNull();
    assertThat(reading.refusals().stream().map(r -> r.column() + " " + r.reason()))
        .containsExactly("2、总体满意度 WORD_UNKNOWN", "5、推荐意愿 NUMBER_RANGE");
    assertThat(reading.refusals().get(0).raw())
        .isEqualTo("3,2026/07/05 08:30:05,45秒,链接,,,1-1-103,凑合,5,很不满意,11,,5");
  }
}
