package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTest {

  @ParameterizedTest
  @CsvSource({
    "张三 13800000000, 张三 *",
    "电话138-0000-0000退款, 电话*退款",
    "１３８００００００００, *",
    "热线 0571-88886666, 热线 *",
    "证号 11010119900307123X, 证号 *",
    "卡号 6222020200112233445, 卡号 *",
    "京A12345 车位费, * 车位费",
    "苏AD12345停车, *停车",
    "3-2-1101 漏水, * 漏水",
    "3-1101, *",
    "3栋2单元1101室维修, *维修",
    "12号楼1101, *",
    "1101室 装修押金, * 装修押金",
  })
  void masksWhatLooksPersonal(String typed, String printed) {
    assertThat(PublicText.of(typed)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公共车位租金",
        "3栋屋面防水",
        "3 栋屋面防水（表决通过，编号 V-07）",
        "1 号电梯钢丝绳",
        "2026-07-01",
        "2025-2026 年度",
        "5 楼平台",
        "电梯 12 部",
        "１２３号门牌",
        "监控室改造",
        "400 户",
        "A区绿化"
      })
  void leavesNamesOfThingsAlone(String typed) {
    assertThat(PublicText.of(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({"'a\tb', a b", "'x\u200by\u202e', x y", "' a\n', a"})
  void dropsWhatNoPaperCanShow(String typed, String printed) {
    assertThat(PublicText.clean(typed)).isEqualTo(printed);
  }
}
