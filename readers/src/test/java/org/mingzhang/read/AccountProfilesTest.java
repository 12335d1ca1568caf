package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.profile.Profiles;

/** Statements of banks and wallets, under their verbatim headers. */
class AccountProfilesTest {

  private final Path folder;

  AccountProfilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String text) throws FileRefused {
    return Reading.of(Reading.write(folder, "a.csv", text), "C001/公共收益.csv", Profiles.shipped());
  }

  private static List<String> entries(Reading reading) {
    return reading.facts().stream()
        .filter(fact -> fact instanceof Entry)
        .map(fact -> brief((Entry) fact))
        .toList();
  }

  private static String brief(Entry entry) {
    return String.join(
        " ",
        entry.voucherNo() + "#" + entry.line(),
        entry.date().toString(),
        entry.fund(),
        entry.direction(),
        entry.category(),
        entry.amount().toString());
  }

  private static List<String> balances(Reading reading) {
    return reading.facts().stream()
        .filter(fact -> fact instanceof Balance)
        .map(fact -> (Balance) fact)
        .map(b -> b.fund() + " " + b.date() + " " + b.balance())
        .toList();
  }

  private static final String CCB = "序号,摘要,币别,钞汇,交易日期,交易金额,账户余额,交易地点/附言,对方账号与户名\n";

  @Test
  void constructionBankBecomesEntriesAndTheBalanceOfEachDay() throws FileRefused {
    Reading reading =
        read(
            CCB
                + """
                1,结息,人民币元,钞,20260701,100.00,"1,100.00",,
                2,支取,人民币元,钞,20260701,-30.00,"1,070.00",保洁费,6222000011112222/张三
                3,转账,人民币元,钞,20260702,-70.00,"1,000.00",,6222000011112222/李四
                """);
    assertThat(entries(reading))
        .containsExactly(
            "2026-07-01/100.00/1100.00#1 2026-07-01 public income 利息 100.00",
            "2026-07-01/-30.00/1070.00#1 2026-07-01 public expense 清洁卫生 30.00",
            "2026-07-02/-70.00/1000.00#1 2026-07-02 public expense 未归类 70.00");
    assertThat(balances(reading))
        .containsExactly("public 2026-07-01 1070.00", "public 2026-07-02 1000.00");
    assertThat(reading.remarks()).isEmpty();
    assertThat(reading.facts().toString()).doesNotContain("张三").doesNotContain("6222");
    assertThat(reading.tables()).extracting(FoundTable::isFirst).containsExactly(true, false);
  }

  private static List<String> bankLines(Reading reading) {
    return reading.facts().stream()
        .map(fact -> (BankLine) fact)
        .map(
            b ->
                String.join(
                    " ",
                    b.lineNo(),
                    b.date().toString(),
                    b.fund(),
                    b.direction(),
                    b.amount().toString(),
                    String.valueOf(b.balance()),
                    b.description()))
        .toList();
  }

  private Reading statement(String text, String path) throws FileRefused {
    return Reading.of(Reading.write(folder, "a.csv", text), path, Profiles.shipped());
  }

  @Test
  void aFileThatIsCalledStatementIsHeldAgainstTheVouchersAndBooksNothing() throws FileRefused {
    String rows =
        CCB
            + """
            1,结息,人民币元,钞,20260701,100.00,"1,100.00",,
            2,支取,人民币元,钞,20260701,-30.00,"1,070.00",保洁费,6222000011112222/张三
            """;
    for (String path : List.of("C001/公共收益-银行对账单.csv", "C001/对账单/公共收益 2026-07.csv")) {
      Reading reading = statement(rows, path);
      assertThat(bankLines(reading))
          .containsExactly(
              "2026-07-01/100.00/1100.00 2026-07-01 public income 100.00 1100.00 结息",
              "2026-07-01/-30.00/1070.00 2026-07-01 public expense 30.00 1070.00 支取");
      assertThat(reading.tables()).hasSize(1);
      assertThat(reading.facts().toString()).doesNotContain("张三").doesNotContain("6222");
    }
  }

  @Test
  void theRunningBalanceOfAStatementIsCheckedAsBefore() throws FileRefused {
    Reading reading =
        statement(
            CCB
                + """
                1,结息,人民币元,钞,20260701,100.00,1100.00,,
                2,支取,人民币元,钞,20260701,-30.00,1060.00,,
                """,
            "C001/公共收益-对账单.csv");
    assertThat(reading.remarks()).hasSize(1);
    assertThat(reading.remarks().get(0).row()).isEqualTo(3);
  }

  @Test
  void theBillOfAWalletMayBeAStatementToo() throws FileRefused {
    Reading reading =
        statement(
            """
            \uFEFF微信支付账单明细,,,,,,,,
            交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
            2026-07-03 12:00:00,商户消费,某店,维修材料,支出,¥120.00,零钱,已退款(￥20.00),1000039801\t,M1\t,/
            2026-07-04 12:00:00,某店-退款,某店,维修材料,收入,¥20.00,/,已退款(￥20.00),1000039802\t,M1\t,/
            """,
            "C001/对账单/公共收益.csv");
    assertThat(bankLines(reading))
        .containsExactly(
            "1000039801 2026-07-03 public expense 120.00 null 维修材料",
            "1000039802 2026-07-04 public expense -20.00 null 维修材料");
  }

  @Test
  void aProfileOfTheOfficesOwnReadsStatementsToo() throws Exception {
    Profiles own =
        Profiles.shipped()
            .with("profile: our-ccb\nextends: ccb\nconstants: {fund: service}\n", "our.yaml");
    Path file = Reading.write(folder, "a.csv", CCB + "1,结息,人民币元,钞,20260701,100.00,1100.00,,\n");
    assertThat(bankLines(Reading.of(file, "C001/对账单-2026-07.csv", own)))
        .containsExactly("2026-07-01/100.00/1100.00 2026-07-01 service income 100.00 1100.00 结息");
    assertThat(entries(Reading.of(file, "C001/流水-2026-07.csv", own))).hasSize(1);
  }

  @Test
  void aBreakInTheRunningBalanceIsNamedByRow() throws FileRefused {
    Reading reading =
        read(
            CCB
                + """
                1,结息,人民币元,钞,20260701,100.00,1100.00,,
                2,支取,人民币元,钞,20260701,-30.00,1060.00,,
                3,支取,人民币元,钞,20260702,-60.00,1000.00,,
                """);
    assertThat(entries(reading)).hasSize(3);
    assertThat(reading.remarks()).hasSize(1);
    assertThat(Reading.english(reading.remarks().get(0)))
        .isEqualTo(
            "C001/公共收益.csv, row 3, column 账户余额: found \"1060.00\", expected 1070.00, that is the"
                + " balance before, 1100.00, and the amount -30.00; check whether rows are missing"
                + " above it, or a cell was changed; the row was taken as it stands.");
  }

  @Test
  void theNewestRowMayStandOnTop() throws FileRefused {
    Reading reading =
        read(
            CCB
                + """
                3,转账,人民币元,钞,20260702,-70.00,1000.00,,
                2,支取,人民币元,钞,20260701,-30.00,1070.00,,
                1,结息,人民币元,钞,20260701,100.00,1100.00,,
                """);
    assertThat(balances(reading))
        .containsExactly("public 2026-07-02 1000.00", "public 2026-07-01 1070.00");
    assertThat(reading.remarks()).isEmpty();
    Reading broken =
        read(
            CCB
                + """
                3,转账,人民币元,钞,20260702,-70.00,1000.00,,
                2,支取,人民币元,钞,20260701,-30.00,1075.00,,
                """);
    assertThat(broken.remarks()).hasSize(1);
    assertThat(broken.remarks().get(0).row()).isEqualTo(2);
  }

  @Test
  void anotherCurrencyIsRefusedOnce() throws FileRefused {
    Reading reading =
        read(
            CCB
                + """
                1,结息,人民币元,钞,20260701,100.00,1100.00,,
                2,结息,美元,汇,20260701,5.00,5.00,,
                """);
    assertThat(entries(reading)).hasSize(1);
    assertThat(reading.refusal().reason()).isEqualTo(Reason.WORD_UNKNOWN);
    assertThat(reading.refusal().column()).isEqualTo("币别");
    assertThat(reading.refusal().found()).isEqualTo("美元");
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void theFundComesFromTheNearestNameOrIsAskedFor() throws FileRefused {
    Path file = Reading.write(folder, "a.csv", CCB + "1,结息,人民币元,钞,20260701,1.00,1.00,,\n");
    assertThat(entries(Reading.of(file, "C001/公共收益/维修资金专户.csv", Profiles.shipped())).get(0))
        .contains(" reserve ");
    assertThat(entries(Reading.of(file, "C001/物业费/七月.csv", Profiles.shipped())).get(0))
        .contains(" service ");
    for (String path : List.of("C001/建行流水.csv", "C001/公共收益和维修资金.csv")) {
      FileRefused asked =
          catchThrowableOfType(FileRefused.class, () -> Reading.of(file, path, Profiles.shipped()));
      assertThat(asked.refusal().reason()).isEqualTo(Reason.FILE_PROFILE_QUESTION);
      assertThat(Reading.chinese(asked.refusal()))
          .isEqualTo(
              path
                  + "：读到“建设银行活期明细”格式（映射配置 ccb），应为由贵处补充该格式中没有的信息；这是哪项资金的账户？"
                  + "请把文件名或所在文件夹改成含有“物业费”“公共收益”“维修资金”“代收代交”之一，例如“公共收益-流水.csv”。");
    }
  }

  @Test
  void bankOfChina() throws FileRefused {
    Reading reading =
        read(
            """
            记账日期,记账时间,币别,金额,余额,交易名称,渠道,网点名称,附言,对方账户名,对方卡号/账号,对方开户行
            2026-07-01,09:00:01,人民币,"1,000.00","1,500.00",网上支付,网银,------,电梯广告,某某传媒有限公司,6222,------
            2026-07-02,10:00:01,人民币,-12.50,"1,487.50",收费,柜台,------,账户管理费,------,------,------
            2026-07-02,11:00:00,人民币,20.00,"1,507.50",转账,手机,------,------,张三,6222,------
            """);
    assertThat(entries(reading))
        .containsExactly(
            "2026-07-01/1000.00/1500.00#1 2026-07-01 public income 广告费 1000.00",
            "2026-07-02/-12.50/1487.50#1 2026-07-02 public expense 手续费 12.50",
            "2026-07-02/20.00/1507.50#1 2026-07-02 public income 未归类 20.00");
    assertThat(balances(reading))
        .containsExactly("public 2026-07-01 1500.00", "public 2026-07-02 1507.50");
    assertThat(((Entry) reading.facts().get(0)).counterparty()).isEqualTo("某某传媒有限公司");
    assertThat(((Entry) reading.facts().get(2)).counterparty()).isEmpty();
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void industrialAndCommercialBank() throws FileRefused {
    Reading reading =
        read(
            """
            交易日期,帐号,储种,序号,币种,钞汇,摘要,地区,收入/支出金额,余额,对方户名,对方帐号,渠道
            2026-07-0109:00:01,0200,活期,0,人民币,钞,利息,0200,+10.00,110.00,（空）,（空）,批量
            2026-07-0310:00:01,0200,活期,0,人民币,钞,税款,0200,-10.00,100.00,国家税务局,（空）,批量
            """);
    assertThat(entries(reading))
        .containsExactly(
            "2026-07-01/10.00/110.00#1 2026-07-01 public income 利息 10.00",
            "2026-07-03/-10.00/100.00#1 2026-07-03 public expense 税金 10.00");
    assertThat(((Entry) reading.facts().get(1)).counterparty()).isEqualTo("国家税务局");
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void minshengBankWithARowOfFourCells() throws FileRefused {
    Reading reading =
        read(
            """
            凭证类型,凭证号码,交易时间,摘要,交易金额,账户余额,现转标志,交易渠道,交易机构,对方户名/账号,对方行名
            ,,2026/07/01 09:00:01,结息,10.00,110.00,转,网银,,张三/6222,
            ,,2026/07/01 10:00:01,手续费
            """);
    assertThat(entries(reading))
        .containsExactly("2026-07-01/10.00/110.00#1 2026-07-01 public income 利息 10.00");
    assertThat(reading.refusals())
        .extracting(r -> r.column() + " " + r.reason() + " " + r.row())
        .contains("交易金额 VALUE_MISSING 3");
  }

  @Test
  void merchantsBankMayLackItsLastColumn() throws FileRefused {
    Reading reading =
        read(
            """
            记账日期,货币,金额,余额,交易摘要,对手信息
            2026-07-01,CNY,"1,000.00","1,000.00",场地租金,某某公司 6222
            """);
    assertThat(entries(reading))
        .containsExactly("2026-07-01/1000.00/1000.00#1 2026-07-01 public income 场地租金 1000.00");
    assertThat(balances(reading)).containsExactly("public 2026-07-01 1000.00");
    assertThat(reading.facts().toString()).doesNotContain("6222");
  }

  @Test
  void alipayOfTheApp() throws FileRefused {
    String text =
        """
        ------------------------------------------------------------------------------------
        导出信息：
        姓名：张三
        支付宝账户：13800000000
        起始时间：[2026-07-01 00:00:00]    终止时间：[2026-07-31 23:59:59]
        ------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------
        交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
        2026-07-03 12:00:00,日用百货,李四的店,abc***@x.com,保洁用品,支出,120.00,余额,交易成功,2026070322001\t,M1\t,,
        2026-07-04 12:00:00,退款,李四的店,abc***@x.com,退款-保洁用品,不计收支,20.00,余额,退款成功,2026070322001_R1\t,M1\t,,
        2026-07-05 12:00:00,充值提现,余额宝,/,余额宝转入,不计收支,500.00,余额,交易成功,2026070522001\t,,,
        2026-07-06 12:00:00,转账红包,王五,wang***,停车费,收入,300.00,余额,交易成功,2026070622001\t,,,
        2026-07-07 12:00:00,日用百货,甲店,abc,拖把,支出,10.00,余额,支付失败,2026070722001\t,M71\t,,
        2026-07-07 12:10:00,日用百货,甲店,abc,拖把,支出,10.00,余额,等待付款,2026070722002\t,M72\t,,
        2026-07-07 12:20:00,日用百货,甲店,abc,拖把,支出,10.00,余额,交易关闭,2026070722003\t,M73\t,,
        2026-07-07 12:30:00,日用百货,甲店,abc,拖把,支出,10.00,余额,已冻结,2026070722004\t,M74\t,,
        ------------------------------------------------------------------------------------
        共4笔记录
        """;
    Path file = Reading.write(folder, "a.csv", text, Charset.forName("GBK"));
    Reading reading = Reading.of(file, "C001/公共收益.csv", Profiles.shipped());
    assertThat(entries(reading))
        .containsExactly(
            "2026070322001#1 2026-07-03 public expense 清洁卫生 120.00",
            "2026070322001_R1#1 2026-07-04 public expense 清洁卫生 -20.00",
            "2026070622001#1 2026-07-06 public income 停车费 300.00");
    // The transfer within the wallet, what was never paid (3), and the two closing lines.
    assertThat(reading.other()).isEqualTo(6);
    // What a state means that nobody knows is not guessed.
    assertThat(reading.refusals())
        .extracting(r -> r.row() + " " + r.column() + " " + r.found() + " " + r.reason())
        .containsExactly("15 交易状态 已冻结 WORD_UNKNOWN");
    assertThat(reading.facts().toString()).doesNotContain("李四").doesNotContain("王五");
  }

  @Test
  void alipayOfTheWebRefusesWhatWasPartlyPaidBack() throws FileRefused {
    String text =
        """
        支付宝交易记录明细查询
        账号:[13800000000]
        起始日期:[2026-07-01 00:00:00]    终止日期:[2026-07-31 23:59:59]
        ---------------------------------交易记录明细列表------------------------------------
        交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,
        2026070322001           ,M1  ,2026-07-03 11:59:00 ,2026-07-03 12:00:00 ,2026-07-03 12:00:00 ,其他 ,即时到账交易 ,李四 ,绿化养护 ,120.00 ,支出 ,交易成功 ,0.00 ,0.00 , ,已支出 ,
        2026070322002           ,M2  ,2026-07-03 11:59:00 ,2026-07-03 12:00:00 ,2026-07-03 12:00:00 ,其他 ,即时到账交易 ,李四 ,苗木 ,80.00 ,支出 ,交易成功 ,0.00 ,30.00 , ,已支出 ,
        2026070322003           ,M3  ,2026-07-03 11:59:00 , ,2026-07-03 12:00:00 ,其他 ,即时到账交易 ,李四 ,苗木 ,80.00 ,支出 ,交易关闭 ,0.00 ,0.00 , , ,
        2026070322004           ,M4  ,2026-07-03 11:59:00 , ,2026-07-03 12:00:00 ,其他 ,即时到账交易 ,李四 ,苗木 ,80.00 ,支出 ,等待买家付款 ,0.00 ,0.00 , , ,
        ------------------------------------------------------------------------------------
        导出时间:[2026-08-01 09:00:00]    用户:张三
        """;
    Path file = Reading.write(folder, "a.txt", text, Charset.forName("GBK"));
    Reading reading = Reading.of(file, "C001/公共收益.txt", Profiles.shipped());
    assertThat(entries(reading))
        .containsExactly("2026070322001#1 2026-07-03 public expense 绿化养护 120.00");
    assertThat(reading.refusal().column().strip()).isEqualTo("成功退款（元）");
    // Two trades that were never paid, and the two closing lines.
    assertThat(reading.other()).isEqualTo(4);
  }

  @Test
  void wechatPay() throws FileRefused {
    Reading reading =
        read(
            """
            \uFEFF微信支付账单明细,,,,,,,,
            微信昵称：[张三],,,,,,,,
            起始时间：[2026-07-01 00:00:00] 终止时间：[2026-07-31 23:59:59],,,,,,,,
            共4笔记录,,,,,,,,
            ----------------------微信支付账单明细列表--------------------,,,,,,,,
            交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
            2026-07-03 12:00:00,商户消费,某店,维修材料,支出,¥120.00,零钱,已退款(￥20.00),1000039801\t,M1\t,/
            2026-07-04 12:00:00,某店-退款,某店,维修材料,收入,¥20.00,/,已退款(￥20.00),1000039802\t,M1\t,/
            2026-07-05 12:00:00,零钱提现,某银行,/,/,¥500.00,某银行,提现已到账,1000039803\t,/,服务费¥0.50
            2026-07-06 12:00:00,转账,李四,转账备注:停车费,收入,¥300.00,/,已存入零钱,1000039804\t,/,/
            2026-07-07 12:00:00,商户消费,某店,维修材料,支出,¥8.00,零钱,支付失败,1000039805\t,M1\t,/
            2026-07-08 12:00:00,转账,李四,转账备注:停车费,收入,¥9.00,/,已退还,1000039806\t,/,/
            """);
    assertThat(entries(reading))
        .containsExactly(
            "1000039801#1 2026-07-03 public expense 共用部位设施日常运行维护 120.00",
            "1000039802#1 2026-07-04 public expense 共用部位设施日常运行维护 -20.00",
            "1000039804#1 2026-07-06 public income 停车费 300.00");
    // Money within the wallet, and what was never paid.
    assertThat(reading.other()).isEqualTo(2);
    assertThat(reading.refusal().found()).isEqualTo("已退还");
    assertThat(reading.refusal().row()).isEqualTo(12);
    assertThat(reading.facts().toString()).doesNotContain("李四");
  }
}
