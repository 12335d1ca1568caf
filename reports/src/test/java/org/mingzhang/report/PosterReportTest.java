package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.ChargingMode.LUMP_SUM;
import static org.mingzhang.report.Garden.EN;
import static org.mingzhang.report.Garden.ZH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;

class PosterReportTest {

  /** Each number as the disclosure opens with it ({@code DisclosureReportTest}), with its base. */
  @Test
  void saysWhatTheDisclosureSaysWithUnitAndBase() {
    Document poster = Papers.poster(Garden.full(LUMP_SUM, ZH));
    List<Block.Tile> tiles = Papers.tiles(poster);
    assertThat(tiles).extracting(Block.Tile::label).contains("物业服务资金期末余额（元）", "当期收缴率", "业主满意率");
    assertThat(tiles).hasSizeBetween(4, 5);
    assertThat(tiles.get(0).value()).isEqualTo("147,622.20");
    assertThat(tiles.get(0).lines()).containsExactly("收入 612,480.00 元", "支出 548,270.00 元");
    Block.Tile last = tiles.get(tiles.size() - 1);
    assertThat(last.statusText() + last.value()).isEqualTo("达标91.26%");
    assertThat(last.lines()).containsExactly("376 / 412 件，目标 ≥ 90%");
    assertThat(poster.title()).isEqualTo("2026年第三季度收支公示");
    assertThat(poster.subtitle()).isEqualTo("致翠湖花园全体业主");
    assertThat(poster.footCentre()).isEqualTo("校验码 7f3a 91c2 d004 5be8");
  }

  @Test
  void tellsUntilWhenToObjectAndWhom() {
    List<Block.Particular> items =
        Papers.blocks(Papers.poster(Garden.full(LUMP_SUM, ZH))).stream()
            .filter(Block.Particulars.class::isInstance)
            .flatMap(block -> ((Block.Particulars) block).items().stream())
            .toList();
    assertThat(items).extracting(Block.Particular::label).containsExactly("公示期", "异议", "联系", "全文");
    assertThat(items.get(0).value()).isEqualTo("2026-10-31 至 2026-11-30");
    assertThat(items.get(1).value()).startsWith("2026-11-30 当日或之前");
    assertThat(items.get(2).value()).endsWith("物业服务中心");
  }

  /** The ledger knows nothing: dashes without a unit, and no fund that is not there. */
  @Test
  void aCommunityWithoutFiguresHasDashes() {
    List<Block.Tile> tiles = Papers.tiles(Papers.poster(Garden.empty(LUMP_SUM, EN)));
    assertThat(tiles).hasSize(4).extracting(Block.Tile::value).containsOnly("—");
    assertThat(tiles).extracting(Block.Tile::label).noneMatch(label -> label.contains("CNY"));
  }
}
