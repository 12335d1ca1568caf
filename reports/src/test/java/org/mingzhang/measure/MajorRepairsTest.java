package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;

/** What offices write of a repair, judged by a person before the rule was. */
class MajorRepairsTest {

  private static List<String> found(String description, String yuan) {
    return MajorRepairs.of(
            List.of(
                new Entry(
                    new Origin(1, "", 2),
                    "C001",
                    "记-1",
                    1,
                    LocalDate.of(2026, 7, 1),
                    "service",
                    "expense",
                    "C2",
                    Money.of(yuan),
                    "甲",
                    description,
                    "")))
        .stream()
        .map(one -> one.kind().name())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电梯大修",
        "外墙中修",
        "3号楼大中修",
        "电梯更换曳引机",
        "更换曳引机",
        "曳引机更换及调试",
        "电梯主机更换",
        "消防主机更换",
        "消防主机及电池更换",
        "更换主机",
        "主机换新",
        "给排水管网整体更换",
        "消防管道整体更换",
        "单元门整体更换",
        "更换变压器",
        "配电柜换新",
        "管网更新",
        "监控系统改造",
        "重做防水",
        "屋面防水重做",
        "屋面重新做防水",
        "楼顶防水翻修",
        "大堂翻新",
        "电梯轿厢翻新",
        "外墙翻新",
        "外墙粉刷",
        "外立面整体粉刷",
        "道路翻建",
        "路面重铺",
        "重新铺设小区道路",
        "更换 1 号 楼 电梯 主机",
        "屋顶防水翻做",
        "道路沥青重新摊铺",
        "电梯曳引机拆除并安装新机",
      })
  void strongEvidenceIsAnExceptionWhateverTheAmount(String description) {
    assertThat(found(description, "1.00")).containsExactly("MAJOR_REPAIR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "更换水泵",
        "更换生活水泵两台",
        "水泵电机更换",
        "更换电梯钢丝绳",
        "更换单元门",
        "道闸更换",
        "更换监控摄像机",
        "楼道粉刷",
        "围墙护栏更换",
        "整体更换一批",
      })
  void weakEvidenceIsAQuestionFromTheThresholdOn(String description) {
    assertThat(found(description, "5000.00")).containsExactly("MAJOR_REPAIR_QUESTION");
    assertThat(found(description, "4999.99")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "更换灯泡",
        "冬季乔木大修剪",
        "绿化施工中修剪草坪",
        "巡查中修复单元门闭门器",
        "水景池中修补",
        "更新公告栏公示内容",
        "年度更新业主通讯录",
        "更换楼道灯具",
        "更换新的灯管",
        "地库灯管更换",
        "更换门锁",
        "更换单元门门锁",
        "更换单元门锁芯",
        "灯具维修",
        "日常保养",
        "电梯日常保养",
        "消防主机保养",
        "更换消防主机电池",
        "水泵维修",
        "水泵密封件更换",
        "外墙清洗",
        "道路清扫",
        "更换垃圾桶",
        "更换灭火器",
        "更换门禁卡",
        "更换水龙头",
        "更换阀门",
        "更换电梯按钮",
        "屋面漏水点修补",
        "本月未更换主机",
        "不含外墙粉刷",
        "电梯维保单位更换",
        "更换员工工服",
        "更换时令草花",
        "门岗软件更新",
      })
  void consumablesAndUpkeepAreNone(String description) {
    assertThat(found(description, "8000.00")).isEmpty();
  }

  /** 6,000.00 of the pumps are taken back; the pumps of 7,000.00 are not. */
  @Test
  void whatWasTakenBackIsNoQuestion() {
    Entry pumps = line(2, "6000.00", "更换水泵");
    Entry back = line(3, "-6000.00", "冲回更换水泵");
    Entry others = line(4, "7000.00", "更换水泵");
    assertThat(MajorRepairs.of(List.of(pumps, back, others)))
        .singleElement()
        .satisfies(one -> assertThat(one.lines()).containsExactly(others));
  }

  private static Entry line(long row, String yuan, String description) {
    return new Entry(
        new Origin(1, "", row),
        "C001",
        "记-" + row,
        1,
        LocalDate.of(2026, 7, 1),
        "service",
        "expense",
        "C2",
        Money.of(yuan),
        "甲",
        description,
        "");
  }
}
