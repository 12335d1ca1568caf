package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.DemandAnswer;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.ledger.TableKind;

/** The price list 服务项目 and the demand survey 需求调查. */
class ServiceTablesTest {

  private static final String DEMAND = "小区编号,批次,房号,服务项目,档次,是否使用,满意度,是否需要,愿付价格(元),提交时间\n";

  private static final String PRICES = "小区编号,服务项目,档次,服务标准,计价单位,价格,成本,服务类别,生效日期,失效日期,推出日期,停办日期\n";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private Reading read(String text) throws FileRefused {
    return Reading.of(Reading.write(folder, "a.csv", text));
  }

  @Test
  void aHouseholdSaysOfAServiceWhatItUsesWantsAndWouldPay() throws FileRefused {
    DemandAnswer answer =
        read(DEMAND + "C001,D-3,1-1-101,家政,标准,用过,满意,不需要,35.50,2026-07-05 10:00\n")
            .fact(DemandAnswer.class);
    assertThat(answer.round()).isEqualTo("D-3");
    assertThat(answer.service()).isEqualTo("家政");
    assertThat(answer.tier()).isEqualTo("标准");
    assertThat(answer.unit()).isEqualTo("1-1-101");
    assertThat(answer.used()).isTrue();
    assertThat(answer.satisfaction()).isEqualTo(4);
    assertThat(answer.wanted()).isFalse();
    assertThat(answer.maxPrice()).hasToString("35.50");
  }

  @Test
  void whatAHouseholdDoesNotSayIsNotNo() throws FileRefused {
    DemandAnswer answer =
        read(DEMAND + "C001,D-3,,家政,,,不适用,,,2026-07-05\n").fact(DemandAnswer.class);
    assertThat(answer.used()).isNull();
    assertThat(answer.wanted()).isNull();
    assertThat(answer.maxPrice()).isNull();
    assertThat(answer.unit()).isEmpty();
    assertThat(answer.satisfaction()).isEqualTo(Answer.NOT_APPLICABLE);
  }

  @Test
  void aRoundThatIsNotSaidIsTheOneTheDayLiesIn() throws FileRefused {
    assertThat(
            read("community_id,service,used,submitted_at\nC001,家政,yes,2026-07-05\n")
                .fact(DemandAnswer.class)
                .round())
        .isEqualTo("2026-07");
  }

  @Test
  void aLineOfThePriceListHasStandardPriceAndDays() throws FileRefused {
    ServiceItem item =
        read(PRICES + "C001,家政,标准,两人两小时,次,35,28.5,特约服务,2026-01-01,,2025-12-01,\n")
            .fact(ServiceItem.class);
    assertThat(item.standard()).isEqualTo("两人两小时");
    assertThat(item.unit()).isEqualTo("次");
    assertThat(item.price()).hasToString("35.00");
    assertThat(item.cost()).hasToString("28.50");
    assertThat(item.scope()).isEqualTo("extra");
    assertThat(item.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(item.to()).isNull();
    assertThat(item.launchedOn()).isEqualTo(LocalDate.of(2025, 12, 1));
  }

  @Test
  void aBasicServiceMayBeCoveredByTheServiceFee() throws FileRefused {
    ServiceItem item = read(PRICES + "C001,楼道保洁,,每日一次,,,,基础服务,,,,\n").fact(ServiceItem.class);
    assertThat(item.price()).isNull();
    assertThat(item.from()).isNull();
    assertThat(item.scope()).isEqualTo("basic");
  }

  /** The header alone decides, and a demand survey has most columns of a survey. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          community_id,round,unit,service,tier,used,satisfaction,wanted,max_price,submitted_at | DEMAND
          round,unit,submitted_at,service,used | DEMAND
          service,submitted_at,wanted | DEMAND
          批次,房号,服务名称,满意度,提交时间 | DEMAND
          round,unit,submitted_at,overall,D01,D02 | SURVEY
          round,unit,submitted_at,mode,overall,service | SURVEY
          批次,房号,提交时间,总体满意度,服务项目,D01 | SURVEY
          小区编号,服务项目,档次,单位,价格,开始日期 | SERVICES
          community_id,service,unit,price | SERVICES
          community_id,round,from,to | SURVEY_ROUNDS
          order_no,kind,reported_at,unit,服务项目 | WORKORDERS
          """)
  void theHeaderTellsTheKind(String header, TableKind kind) throws FileRefused {
    assertThat(read(header + "\n").tables().get(0).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C001,D-3,1-1-101,家政,,也许,4,是,35,2026-07-05 | 是否使用 | 也许 | 应为以下之一：yes 是, no 否；请改用其中的词。
          C001,D-3,1-1-101,家政,,是,6,是,35,2026-07-05 | 满意度 | 6 | 应为 1 到 5 之间的数字；请在源数据中更正。
          C001,D-3,1-1-101,家政,,是,还行,是,35,2026-07-05 | 满意度 | 还行 | 应为以下之一：5 非常满意, 4 满意, 3 一般, 2 不满意, 1 非常不满意, 不适用；请改用其中的词。
          C001,D-3,1-1-101,家政,,是,4,是,35.555,2026-07-05 | 愿付价格(元) | 35.555 | 应为最多两位小数的金额（元）
          C001,D-3,1-1-101,家政,,是,4,是,-1,2026-07-05 | 愿付价格(元) | -1 | 应为 0 到 1000000 之间的数字
          C001,D-3,1-1-101,,,是,4,是,35,2026-07-05 | 服务项目 | '' | 读到空白，应为有内容；请填写该单元格
          C001,,1-1-101,家政,,是,4,是,35,2026-09-05 | 批次 | '' | 应为问卷批次，或恰有一个批次包含 2026-09-05；请填写批次
          """)
  void aWrongCellIsRefusedWithASentenceAndTheOthersStay(
      String row, String column, String found, String expected) throws FileRefused {
    Reading reading = read(DEMAND + row + "\nC001,D-3,1-1-102,家政,,是,4,是,35,2026-07-05\n");
    assertThat(reading.facts()).hasSize(1);
    Refusal refusal = reading.refusals().get(0);
    assertThat(refusal.row()).isEqualTo(2);
    assertThat(refusal.column()).isEqualTo(column);
    assertThat(refusal.found()).isEqualTo(found);
    assertThat(Reading.chinese(refusal)).startsWith("a.csv").contains("第 2 行").contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C001,家政,标准,两人两小时,次,,28.5,特约服务,2026-01-01,,, | 价格 | VALUE_MISSING
          C001,家政,标准,两人两小时,次,面议,28.5,特约服务,2026-01-01,,, | 价格 | MONEY_FORM
          C001,家政,标准,两人两小时,次,-5,28.5,特约服务,2026-01-01,,, | 价格 | NUMBER_RANGE
          C001,家政,标准,两人两小时,次,35,28.5,别的,2026-01-01,,, | 服务类别 | WORD_UNKNOWN
          C001,家政,标准,两人两小时,次,35,28.5,特约服务,2026-03-01,2026-02-01,, | 失效日期 | DATE_ORDER
          C001,家政,标准,两人两小时,次,35,28.5,特约服务,,,2026-03-01,2026-02-01 | 停办日期 | DATE_ORDER
          """)
  void aLineOfThePriceListIsRefusedByItsCell(String row, String column, String reason)
      throws FileRefused {
    Reading reading = read(PRICES + row + "\nC001,洗车,,,次,20,12,特约服务,,,,\n");
    assertThat(reading.facts()).hasSize(1);
    assertThat(reading.refusals()).hasSize(1);
    assertThat(reading.refusals().get(0).column()).isEqualTo(column);
    assertThat(reading.refusals().get(0).reason()).hasToString(reason);
  }
}
