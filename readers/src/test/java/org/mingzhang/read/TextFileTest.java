package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.TableKind;

/** Text files in every shape that offices save them in. */
class TextFileTest {

  private static final String TABLE =
      """
      小区编号,资金,日期,余额
      C001,物业费,2026-06-30,1000.50
      C001,公共收益,2026-06-30,䶮
      """;

  private final Path folder;

  TextFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static void assertRead(Reading reading) {
    assertThat(reading.tables()).hasSize(1);
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.BALANCES);
    assertThat(reading.facts()).hasSize(1);
    assertThat(((Balance) reading.facts().get(0)).balance()).isEqualTo(Money.of("1000.50"));
    assertThat(reading.refusal().found()).isEqualTo("䶮");
    assertThat(reading.refusal().row()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsWithoutMark(String charset) throws FileRefused {
    assertRead(Reading.of(Reading.write(folder, "a.csv", TABLE, Charset.forName(charset))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsWithByteOrderMark(String charset) throws FileRefused {
    assertRead(
        Reading.of(Reading.write(folder, "a.csv", "\uFEFF" + TABLE, Charset.forName(charset))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsEveryLineEnd(String end) throws FileRefused {
    assertRead(Reading.of(Reading.write(folder, "a.csv", TABLE.replace("\n", end))));
    String unfinished = TABLE.strip().replace("\n", end);
    assertRead(Reading.of(Reading.write(folder, "b.csv", unfinished)));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";"})
  void findsTheSeparatorByContent(String separator) throws FileRefused {
    assertRead(Reading.of(Reading.write(folder, "a.csv", TABLE.replace(",", separator))));
  }

  @Test
  void readsQuotedSeparatorsQuotesAndLineBreaksAsOneRow() throws FileRefused {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "community_id,voucher_no,date,fund,direction,category,amount,description",
            "C001,V1,2026-07-01,public,income,电梯广告,\"1,200.00\",\"一楼\"\"A\"\"座,",
            "第二行\"",
            "C001,V2,2026-07-02,public,income,电梯广告,3.00,");
    assertThat(reading.facts()).hasSize(2);
    Entry first = (Entry) reading.facts().get(0);
    assertThat(first.amount()).isEqualTo(Money.of("1200"));
    assertThat(first.description()).isEqualTo("一楼\"A\"座,\n第二行");
    assertThat(reading.facts().get(1).origin().row()).isEqualTo(3);
  }

  @Test
  void aStrayQuoteSwallowsNoOtherRow() throws FileRefused {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "community_id,voucher_no,date,fund,direction,category,amount,description",
            "C001,V1,2026-07-01,public,income,广告,1.00,\"A\"座",
            "C001,V2,2026-07-01,public,income,广告,2.00,\"开口",
            "C001,V3,2026-07-01,public,income,广告,3.00,\"好\"",
            "C001,V4,2026-07-01,public,income,\"a,b\" c,4.00,",
            "C001,V5,2026-07-01,public,income,广告,5.00,\"再开口",
            "C001,V6,2026-07-01,public,income,广告,6.00,");
    assertThat(reading.facts().stream().map(f -> ((Entry) f).voucherNo()))
        .containsExactly("V1", "V2", "V3", "V5", "V6");
    assertThat(reading.facts().stream().map(f -> ((Entry) f).description()))
        .containsExactly("\"A\"座", "\"开口", "好", "\"再开口", "");
    assertThat(reading.refusals()).hasSize(1);
    assertThat(reading.refusal().row()).isEqualTo(5);
    assertThat(reading.refusal().reason()).isEqualTo(Reason.ROW_RAGGED);
  }

  @Test
  void passesTitlesTotalsBlankRowsAndRepeatedHeaders() throws FileRefused {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "金桂苑2026年7月收支表",
            "",
            "凭证号,日期,资金,收支,类别,金额,小区编号",
            "V1,2026-07-01,物业费,支出,清洁卫生,100.00,C001",
            "小计,,,,,100.00,",
            "",
            " ,\u3000,,,,,",
            "凭证号,日期,资金,收支,类别,金额,小区编号",
            "V2,2026-07-02,物业费,支出,绿化养护,50.00,C001",
            ",,,,合计：,150.00,",
            "总计,150.00,,,,,",
            "制表人：王某,,,,,,");
    assertThat(reading.facts()).hasSize(2);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.other()).isEqualTo(7);
    assertThat(reading.tables().get(0).headerRow()).isEqualTo(3);
    assertThat(reading.facts().get(1).origin().row()).isEqualTo(9);
    assertThat(((Entry) reading.facts().get(0)).category()).isEqualTo("C3");
  }

  @Test
  void aSecondHeaderInTheOtherSpellingIsNoData() throws FileRefused {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "community_id,fund,date,balance",
            "小区编号,资金,日期,余额",
            "C001,service,2026-06-30,1.00");
    assertThat(reading.facts()).hasSize(1);
    assertThat(reading.other()).isEqualTo(1);
  }

  @Test
  void aTotalLabelWithAnIdIsARow() throws FileRefused {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "community_id,voucher_no,date,fund,direction,category,amount",
            "C001,V9,2026-07-01,public,income,合计,1.00");
    assertThat(reading.fact(Entry.class).category()).isEqualTo("合计");
  }

  @Test
  void findsTheHeaderInTheThirtiethRowButNotBelow() throws FileRefused {
    String title = "说明\n".repeat(29);
    assertRead(Reading.of(Reading.write(folder, "a.csv", title + TABLE)).shiftedUp(29));
    Path late = Reading.write(folder, "b.csv", title + "说明\n" + TABLE);
    assertThat(refusal(late).reason()).isEqualTo(Reason.FILE_UNKNOWN_KIND);
  }

  @Test
  void aFirstLineThatStartsWithHashIsALine() throws FileRefused {
    assertRead(Reading.of(Reading.write(folder, "a.csv", "#导出\n" + TABLE)).shiftedUp(1));
  }

  @Test
  void theNameOfTheFileDoesNotMatter() throws FileRefused {
    assertRead(Reading.of(Reading.write(folder, "0123456789abcdef", TABLE)));
    assertRead(Reading.of(Reading.write(folder, "a.xlsx", TABLE)));
  }

  @Test
  void damagedUtf8IsNotTakenForChinese() {
    byte[] good = TABLE.getBytes(StandardCharsets.UTF_8);
    byte[] bad = good.clone();
    int offset = TABLE.substring(0, TABLE.indexOf("公共收益")).getBytes(StandardCharsets.UTF_8).length;
    bad[offset + 2] = 'x';
    Refusal refusal = refusal(Reading.write(folder, "a.csv", bad));
    assertThat(refusal.reason()).isEqualTo(Reason.FILE_ENCODING);
    assertThat(refusal.args()).containsExactly(Integer.toString(offset), "UTF-8");
  }

  @Test
  void theEncodingIsCheckedToTheLastByte() {
    String rows = "C001,service,2026-06-30,1.00\n".repeat(50_000);
    String table = "小区编号,资金,日期,余额\n" + rows;
    byte[] good = table.getBytes(Charset.forName("GB18030"));
    byte[] bad = java.util.Arrays.copyOf(good, good.length + 1);
    bad[good.length] = (byte) 0xFF;
    Refusal refusal = refusal(Reading.write(folder, "a.csv", bad));
    assertThat(refusal.args()).containsExactly(Integer.toString(good.length), "GB18030");
    assertThat(refusal.found()).isEqualTo("FF");
  }

  @Test
  void unknownColumnsAreListed() throws FileRefused {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "community_id,备注,fund,date,balance,,核对人",
            "C001,x,service,2026-06-30,1.00,y,z");
    assertThat(reading.tables().get(0).unknownColumns()).containsExactly("备注", "核对人");
    assertThat(reading.facts()).hasSize(1);
  }

  @Test
  void aLargeNumberOfRowsKeepsItsNumbering() throws FileRefused {
    String rows =
        java.util.stream.IntStream.rangeClosed(1, 5_000)
            .mapToObj(i -> "C001,service,2026-06-30," + i + ".00")
            .collect(Collectors.joining("\r\n"));
    Reading reading =
        Reading.of(Reading.write(folder, "a.csv", "community_id,fund,date,balance\r\n" + rows));
    assertThat(reading.facts()).hasSize(5_000);
    Balance last = (Balance) reading.facts().get(4_999);
    assertThat(last.origin().row()).isEqualTo(5_001);
    assertThat(last.balance()).isEqualTo(Money.of("5000"));
  }

  private static Refusal refusal(Path file) {
    try (SourceReader reader = SourceReader.open(file, "a.csv")) {
      throw new AssertionError("read as " + reader.tables());
    } catch (FileRefused e) {
      return e.refusal();
    }
  }

  @Test
  void rawLinesAreFetchedByPlace() {
    Path file = Reading.write(folder, "a.csv", "标题\n" + TABLE.replace("䶮", "\"1,000\""));
    var place = new org.mingzhang.ledger.RawRows.Place("", 4);
    var none = new org.mingzhang.ledger.RawRows.Place("", 99);
    assertThat(RawLines.of(file, "a.csv").of(List.of(none, place)))
        .containsOnlyKeys(place)
        .containsEntry(place, "C001,公共收益,2026-06-30,\"1,000\"");
  }
}
