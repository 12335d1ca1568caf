package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.read.profile.Profiles;

/** What the state of a wallet's row says: money, none, or something that nobody told us. */
class WalletStatesTest {

  private static final String WECHAT =
      "微信支付账单明细,,,,,,,,,,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n";
  private static final String APP =
      "支付宝（中国）网络技术有限公司\n交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n";
  private static final String WEB =
      "支付宝交易记录明细查询\n交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态,\n";

  private final Path folder;
  private int number;

  WalletStatesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String text) throws FileRefused {
    return Reading.of(Reading.write(folder, "a.csv", text), "C001/公共收益.csv", Profiles.shipped());
  }

  private String wechat(String type, String who, String way, String amount, String state) {
    return "2026-07-03 12:00:00,%s,%s,停车费,%s,¥%s,零钱,%s,W%d,/,/\n"
        .formatted(type, who, way, amount, state, ++number);
  }

  private String app(String who, String way, String amount, String state, String order) {
    return "2026-07-03 12:00:00,日用,%s,/,停车费,%s,%s,余额,%s,A%d,%s,,\n"
        .formatted(who, way, amount, state, ++number, order);
  }

  private String web(String way, String amount, String state, String back, String order) {
    return "E%d,%s,2026-07-03 11:00:00,2026-07-03 12:00:00,2026-07-03 12:00:00,其他,即时到账,某店,停车费,%s,%s,%s,0.00,%s,,,\n"
        .formatted(++number, order, amount, way, state, back);
  }

  private static List<String> booked(Reading reading) {
    return reading.facts().stream()
        .map(fact -> (Entry) fact)
        .map(e -> e.direction() + " " + e.amount())
        .toList();
  }

  private static List<Reason> reasons(Reading reading) {
    return reading.refusals().stream().map(Refusal::reason).toList();
  }

  private static List<String> aside(Reading reading) {
    return reading.asides().stream().map(a -> a.column() + " " + a.text()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"交易关闭", "等待付款", "等待买家付款", "支付失败", "已关闭", " 交易关闭 "})
  void whatIsNoMoneyIsCountedWithItsState(String state) throws FileRefused {
    for (String way : List.of("支出", "收入", "不计收支")) {
      Reading app =
          read(APP + app("甲", way, "9.00", state, "/") + app("乙", "支出", "1.00", "交易成功", "/"));
      assertThat(booked(app)).containsExactly("expense 1.00");
      assertThat(aside(app)).containsExactly("交易状态 " + state.strip());
      assertThat(app.other()).isEqualTo(1);
      assertThat(app.refusals()).isEmpty();
      Reading web =
          read(WEB + web(way, "9.00", state, "0.00", "M") + web("支出", "1.00", "交易成功", "", "N"));
      assertThat(booked(web)).containsExactly("expense 1.00");
      assertThat(aside(web)).containsExactly("交易状态 " + state.strip());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"提现已到账", "充值完成", "支付失败", "待支付"})
  void wechatMovesMoneyWithinItselfOrNot(String state) throws FileRefused {
    for (String way : List.of("支出", "收入", "/")) {
      Reading reading = read(WECHAT + wechat("零钱提现", "某银行", way, "500.00", state));
      assertThat(reading.facts()).isEmpty();
      assertThat(aside(reading)).containsExactly("当前状态 " + state);
      assertThat(reading.refusals()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"审核中", "", "交易未知", "支付成功?"})
  void aStateThatNobodyKnowsIsRefused(String state) throws FileRefused {
    Reading wechat = read(WECHAT + wechat("商户消费", "某店", "支出", "9.00", state));
    Reading app = read(APP + app("甲", "收入", "9.00", state, "/"));
    Reading web = read(WEB + web("支出", "9.00", state, "0.00", "M"));
    for (Reading reading : List.of(wechat, app, web)) {
      assertThat(reading.facts()).isEmpty();
      assertThat(reasons(reading)).containsExactly(Reason.WORD_UNKNOWN);
      assertThat(reading.refusal().column()).isIn("当前状态", "交易状态");
    }
    assertThat(Reading.chinese(app.refusal())).contains("第 3 行").contains("交易成功");
  }

  @ParameterizedTest
  @ValueSource(strings = {"支付成功", "朋友已收钱", "对方已收钱", "已转账", "已存入零钱"})
  void aStateOfMoneyIsBooked(String state) throws FileRefused {
    Reading reading =
        read(
            WECHAT
                + wechat("转账", "甲", "支出", "9.00", state)
                + wechat("转账", "甲", "收入", "8.00", state));
    assertThat(booked(reading)).containsExactly("expense 9.00", "income 8.00");
    assertThat(reading.refusals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"已退款(￥30.00)", "已退款(¥30.00)", "已退款￥30.00", "已退款（￥30.00）"})
  void aPaymentIsBookedWithItsRefundOrNotAtAll(String state) throws FileRefused {
    String payment = wechat("商户消费", "某店", "支出", "100.00", state);
    Reading alone = read(WECHAT + payment + wechat("商户消费", "他店", "支出", "5.00", "支付成功"));
    assertThat(booked(alone)).containsExactly("expense 5.00");
    assertThat(reasons(alone)).containsExactly(Reason.REFUND_MISSING);
    assertThat(Reading.chinese(alone.refusal())).contains("30.00").contains("退款");
    for (String way : List.of("收入", "/")) {
      Reading both = read(WECHAT + payment + wechat("某店-退款", "某店", way, "30.00", state));
      assertThat(booked(both)).containsExactly("expense 100.00", "expense -30.00");
      assertThat(both.refusals()).isEmpty();
    }
    Reading other = read(WECHAT + payment + wechat("他店-退款", "他店", "收入", "30.00", state));
    assertThat(booked(other)).containsExactly("expense -30.00");
    assertThat(reasons(other)).containsExactly(Reason.REFUND_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"已全额退款", "对方已退还", "已退还"})
  void aPaymentThatCameBackAsAWholeNeedsItsRefundToo(String state) throws FileRefused {
    String payment = wechat("转账", "甲", "支出", "100.00", state);
    assertThat(reasons(read(WECHAT + payment))).containsExactly(Reason.REFUND_MISSING);
    Reading both = read(WECHAT + payment + wechat("转账-退款", "甲", "收入", "100.00", state));
    assertThat(booked(both)).containsExactly("expense 100.00", "expense -100.00");
    String income = wechat("转账", "乙", "收入", "60.00", state);
    assertThat(reasons(read(WECHAT + income))).containsExactly(Reason.REFUND_MISSING);
    Reading back = read(WECHAT + income + wechat("转账-退款", "乙", "支出", "60.00", state));
    assertThat(booked(back)).containsExactly("income 60.00", "income -60.00");
  }

  @Test
  void severalRefundsOfOnePaymentAddUp() throws FileRefused {
    Reading reading =
        read(
            WECHAT
                + wechat("商户消费", "某店", "支出", "100.00", "已退款(￥30.00)")
                + wechat("某店-退款", "某店", "收入", "10.00", "已退款(￥10.00)")
                + wechat("某店-退款", "某店", "收入", "20.00", "已退款(￥30.00)"));
    assertThat(booked(reading))
        .containsExactly("expense 100.00", "expense -10.00", "expense -20.00");
  }

  @Test
  void ofTwoEqualRefundsThatAreToldAndOneThatIsThereNeitherPaymentIsGuessed() throws FileRefused {
    Reading reading =
        read(
            WECHAT
                + wechat("商户消费", "某店", "支出", "100.00", "已退款(￥30.00)")
                + wechat("商户消费", "某店", "支出", "50.00", "已退款(￥30.00)")
                + wechat("某店-退款", "某店", "收入", "30.00", "已退款(￥30.00)"));
    assertThat(reasons(reading)).containsExactly(Reason.REFUND_MISSING, Reason.REFUND_MISSING);
  }

  @Test
  void aRefundOfAnIncomeMakesTheIncomeSmaller() throws FileRefused {
    Reading stated = read(APP + app("甲", "支出", "20.00", "退款成功", "/"));
    assertThat(booked(stated)).containsExactly("income -20.00");
    for (String order : List.of("/", "M1")) {
      Reading linked =
          read(
              APP
                  + app("甲", "不计收支", "20.00", "退款成功", order)
                  + app("甲", "收入", "300.00", "交易成功", order));
      assertThat(booked(linked)).containsExactly("income -20.00", "income 300.00");
    }
    Reading web =
        read(
            WEB
                + web("收入", "300.00", "交易成功", "20.00", "M1")
                + web("支出", "20.00", "退款成功", "0.00", "M1"));
    assertThat(booked(web)).containsExactly("income 300.00", "income -20.00");
  }

  @Test
  void aRefundOfAnExpenseMakesTheExpenseSmaller() throws FileRefused {
    for (String way : List.of("不计收支", "收入", "其他")) {
      Reading linked =
          read(APP + app("甲", way, "20.00", "退款成功", "M1") + app("甲", "支出", "300.00", "交易成功", "M1"));
      assertThat(booked(linked)).containsExactly("expense -20.00", "expense 300.00");
      assertThat(booked(read(APP + app("甲", way, "20.00", "退款成功", "M1"))))
          .containsExactly("expense -20.00");
    }
  }

  @Test
  void aRefundThatMayBelongToBothIsRefused() throws FileRefused {
    Reading reading =
        read(
            APP
                + app("甲", "不计收支", "20.00", "退款成功", "/")
                + app("甲", "支出", "300.00", "交易成功", "/")
                + app("甲", "收入", "200.00", "交易成功", "/"));
    assertThat(booked(reading)).containsExactly("expense 300.00", "income 200.00");
    assertThat(reasons(reading)).containsExactly(Reason.REFUND_UNCLEAR);
  }

  @Test
  void aClosedTradeIsBookedWithItsRefund() throws FileRefused {
    for (String direction : List.of("支出", "不计收支")) {
      Reading linked =
          read(
              APP
                  + app("甲", "不计收支", "20.00", "退款成功", "M1")
                  + app("甲", direction, "20.00", "交易关闭", "M1"));
      // An earlier bill may hold the payment: then it is the same again, and what came back counts.
      assertThat(booked(linked)).containsExactly("expense -20.00", "expense 20.00");
    }
    Reading neverPaid = read(APP + app("甲", "支出", "20.00", "交易关闭", "M1"));
    assertThat(neverPaid.facts()).isEmpty();
    assertThat(aside(neverPaid)).containsExactly("交易状态 交易关闭");
    Reading unlinked =
        read(APP + app("甲", "不计收支", "20.00", "退款成功", "/") + app("甲", "支出", "20.00", "交易关闭", "/"));
    assertThat(unlinked.facts()).isEmpty();
    assertThat(reasons(unlinked)).containsExactly(Reason.REFUND_UNCLEAR);
  }

  @Test
  void goodsArePaidBySomeoneBeforeTheyAreSold() throws FileRefused {
    Reading reading =
        read(APP + app("甲", "支出", "20.00", "等待确认收货", "/") + app("乙", "收入", "30.00", "等待确认收货", "/"));
    assertThat(booked(reading)).containsExactly("expense 20.00");
    assertThat(aside(reading)).containsExactly("交易状态 等待确认收货");
  }

  @Test
  void aClosedTradeOfTheWebOfWhichMoneyCameBackNeedsItsRefund() throws FileRefused {
    Reading alone = read(WEB + web("支出", "80.00", "交易关闭", "80.00", "M1"));
    assertThat(reasons(alone)).containsExactly(Reason.REFUND_MISSING);
    Reading both =
        read(
            WEB
                + web("支出", "80.00", "交易关闭", "80.00", "M1")
                + web("", "80.00", "退款成功", "0.00", "M1"));
    assertThat(booked(both)).containsExactly("expense 80.00", "expense -80.00");
  }
}
