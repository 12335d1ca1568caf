package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Slice;

class PublicNamesTest {

  @ParameterizedTest
  @CsvSource({
    "王小明, 王小明车位租金, true",
    "王小明先生, 王小明车位租金, true",
    "个人王小明（3-1-502）, 王小明租金, true",
    "对方单位甲, 对方单位甲租金, false", // a run of five is no name
    "李会, 李会摊位, true", // a given name may end as an office does
    "居委会, 居委会场地, false",
    "供电局, 供电局退费, false",
    "全体业主, 全体业主交存, false",
    "绿野广告有限公司, 绿野广告费, false",
    "Peter Miller, Peter Miller stall, true",
    "A栋, A栋广告, false",
    "甲, 甲座租金, false",
    "维修资金, 补充维修资金, false",
    "广告, 电梯广告, false",
    "白云电梯, 白云电梯广告, false",
    "王联通, 王联通车位, true",
    "李保安, 李保安摊位, true",
    "王广, 王广告牌, true", // a given name within a word stays hidden
  })
  void knowsAPersonThatAVoucherNames(String counterparty, String category, boolean personal) {
    assertThat(PublicNames.of(List.of(entry(counterparty))).personal(category)).isEqualTo(personal);
  }

  @ParameterizedTest
  @CsvSource({"王小明 3-1-502 车位租金, true", "公共车位租金, false", "3栋屋面防水, false"})
  void holdsWhatWouldBeMaskedForPersonal(String category, boolean personal) {
    assertThat(PublicNames.of(List.of()).personal(category)).isEqualTo(personal);
  }

  private static Entry entry(String counterparty) {
    Slice garden = new Garden(ChargingMode.LUMP_SUM, false);
    Entry e = garden.entries().get(0);
    return new Entry(
        e.origin(),
        e.communityId(),
        e.voucherNo(),
        e.line(),
        e.date(),
        e.fund(),
        e.direction(),
        e.category(),
        e.amount(),
        counterparty,
        e.description(),
        e.projectId());
  }
}
