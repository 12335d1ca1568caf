package org.mingzhang.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

class LayoutTest {

  private static final float A4_WIDTH = 595.28f;
  private static final float A4_HEIGHT = 841.89f;

  @Test
  void eachPageSaysWhichOfHowMany() throws IOException {
    List<String> pages = Read.pages(Papers.pdf(Papers.review(400)));

    assertThat(pages.size()).isGreaterThan(5);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i)).contains("第 " + (i + 1) + " 页 / 共 " + pages.size() + " 页");
      assertThat(pages.get(i)).startsWith("翠湖花园 · 业委会审阅版 2026年第三季度\n");
    }
  }

  @Test
  void tableHeadIsRepeatedOnEachPage() throws IOException {
    List<String> pages = Read.pages(Papers.pdf(Papers.review(400)));

    for (String page : pages) {
      assertThat(page).containsOnlyOnce("凭证号 日期 资金 摘要 金额 单据");
    }
  }

  @Test
  void everyRowIsPrintedOnceAndInOrder() throws IOException {
    String text = String.join("\n", Read.pages(Papers.pdf(Papers.review(1500))));
    List<String> printed =
        text.lines().filter(l -> l.startsWith("PZ-2026-")).map(l -> l.substring(8, 13)).toList();

    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 1500; i++) {
      expected.add(String.format(Locale.ROOT, "%05d", i));
    }
    assertThat(printed).isEqualTo(expected);
  }

  @Test
  void headingIsNeverLastOnAPage() throws IOException {
    for (int lines = 43; lines <= 52; lines++) {
      List<Block> blocks = new ArrayList<>(filler(lines));
      blocks.add(Papers.heading("一、标题在此", "小注"));
      blocks.add(new Block.TableBlock(Papers.entries(20)));
      for (String page : Read.pages(Papers.pdf(document(blocks)))) {
        List<String> body = Read.body(page);
        assertThat(body.get(body.size() - 1)).as("%d lines above", lines).doesNotContain("标题在此");
        // Nor with the table's head alone.
        assertThat(body.get(body.size() - 1)).doesNotContain("凭证号 日期");
      }
    }
  }

  @Test
  void aChartStaysWithItsHeadingOverALineOfText() throws IOException {
    boolean turned = false;
    for (int lines = 20; lines <= 50; lines += 3) {
      List<Block> blocks = new ArrayList<>(filler(lines));
      blocks.add(Papers.heading("一、标题在此", "小注"));
      blocks.add(new Block.Paragraph("图前一句。", Block.Tone.NORMAL));
      blocks.add(Papers.chart("c", "图在此"));
      blocks.add(new Block.Paragraph("图后一句。", Block.Tone.NORMAL));
      List<String> pages = Read.pages(Papers.pdf(document(blocks)));
      String headed = pages.stream().filter(p -> p.contains("标题在此")).findFirst().orElseThrow();
      assertThat(headed).as("%d lines above", lines).contains("图前一句").contains("图在此");
      turned |= !pages.get(0).contains("标题在此");
    }
    assertThat(turned).isTrue();
  }

  @Test
  void sealsAreNeverAloneOnAPage() throws IOException {
    for (int lines = 42; lines <= 56; lines += 2) {
      List<Block> blocks = new ArrayList<>(filler(lines));
      blocks.add(Papers.heading("签收", ""));
      blocks.add(new Block.Seals(List.of(new Block.Seal("业主委员会", List.of("主任：")))));
      List<String> pages = Read.pages(Papers.pdf(document(blocks)));
      String last = pages.get(pages.size() - 1);
      assertThat(last).contains("业主委员会").contains("签收");
      assertThat(last).as("%d lines above", lines).containsPattern("第\\d+行");
    }
  }

  /** Where a few lines and the boxes would be left for a page, they go over with all of theirs. */
  @Test
  void aPageWithTheSealsAloneTakesTheirSectionAlong() throws IOException {
    for (int lines = 28; lines <= 44; lines += 2) {
      List<Block> blocks = new ArrayList<>(filler(lines));
      blocks.add(new Block.Heading(2, "closing", "十、说明与异议", ""));
      for (int i = 0; i < 16; i++) {
        blocks.add(new Block.Paragraph("说明" + i, Block.Tone.NORMAL));
      }
      blocks.add(new Block.Seals(List.of(new Block.Seal("业主委员会", List.of("主任：")))));
      List<String> pages = Read.pages(Papers.pdf(document(blocks)));
      assertThat(pages.size()).as("%d lines above", lines).isLessThanOrEqualTo(2);
      if (pages.size() == 2) {
        String last = pages.get(1);
        assertThat(last).as("%d lines above", lines).contains("业主委员会");
        // A third of a page is more than seven lines beside the boxes.
        assertThat(
                last.contains("十、说明与异议")
                    || last.lines().filter(line -> line.startsWith("说明")).count() >= 7)
            .as("%d lines above: %s", lines, last)
            .isTrue();
        assertThat(pages.get(0)).contains("第1行");
      }
    }
  }

  @Test
  void sealsTakeTheLastRowOfAFullPageTableAlong() throws IOException {
    for (int rows = 28; rows <= 38; rows += 2) {
      Document document =
          Papers.of(
              new Block.TableBlock(Papers.entries(rows)),
              new Block.Seals(List.of(new Block.Seal("业主委员会", List.of("主任：")))));
      List<String> pages = Read.pages(Papers.pdf(document));
      assertThat(pages.get(pages.size() - 1)).contains("业主委员会").contains("合计");
    }
  }

  @Test
  void rowsAreNeverTorn() throws IOException {
    // Row 7 prints 摘要 in three lines, the first with 排水泵, the last with 另列.
    for (int lines = 30; lines <= 42; lines += 3) {
      List<Block> blocks = new ArrayList<>(filler(lines));
      blocks.add(new Block.TableBlock(Papers.entries(60)));
      for (String page : Read.pages(Papers.pdf(document(blocks)))) {
        assertThat(count(page, "排水泵")).isEqualTo(count(page, "另列"));
      }
    }
  }

  @Test
  void cellLongerThanAPageIsPrintedWhole() throws IOException {
    String longText = "甲乙丙丁戊己庚辛壬癸".repeat(400) + "终";
    Table table =
        new Table(
            "long",
            "long",
            List.of(
                new Table.Column("一", Table.Align.LEFT, 1),
                new Table.Column("二", Table.Align.LEFT, 1)),
            List.of(Papers.row(Papers.words("短"), Papers.words(longText))),
            "");
    String text = String.join("", Read.pages(Papers.pdf(Papers.of(new Block.TableBlock(table)))));

    assertThat(count(text, "癸")).isEqualTo(400);
    assertThat(count(text, "终")).isEqualTo(1);
  }

  @Test
  void onlyTotalsBalancesAndHeadingsAreBold() throws IOException {
    Table table =
        Papers.totalled(
            Papers.small("t", List.of("项目", "金额"), List.of("甲", "7.00"), List.of("乙", "8.00")));
    List<Read.Drawn> drawn = Read.drawn(Papers.pdf(Papers.of(new Block.TableBlock(table))));

    assertThat(font(drawn, "甲")).containsExactly("NotoSansSC-Regular");
    assertThat(font(drawn, "7")).containsExactly("NotoSansSC-Regular");
    assertThat(font(drawn, "乙")).containsExactly("NotoSansSC-Bold");
    assertThat(font(drawn, "8")).containsExactly("NotoSansSC-Bold");
  }

  @Test
  void amountsStandOneBelowTheOtherFigureByFigure() throws IOException {
    Table table =
        Papers.small(
            "t", List.of("项目", "金额"), List.of("甲", "11,111.11"), List.of("乙", "98,765.43"));
    List<Read.Drawn> drawn = Read.drawn(Papers.pdf(Papers.of(new Block.TableBlock(table))));
    List<Float> points =
        drawn.stream().filter(d -> d.text().equals(".")).map(Read.Drawn::x).toList();

    assertThat(points).hasSize(2);
    assertThat(points.get(0))
        .isEqualTo(points.get(1), org.assertj.core.api.Assertions.within(0.02f));
  }

  @Test
  void nothingLeavesTheTextArea() throws IOException {
    List<Table.Column> columns = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < 13; c++) {
      boolean words = c % 4 == 0;
      columns.add(
          new Table.Column(
              words ? "名称与说明" : "金额（元）", words ? Table.Align.LEFT : Table.Align.RIGHT, 1));
      cells.add(
          words
              ? Papers.words("LongIdentifierWithoutSpaces-0123456789")
              : Papers.number("12,345,678.90"));
    }
    Table wide =
        new Table("wide", "wide", columns, List.of(new Table.Row(Table.Emphasis.NONE, cells)), "注");
    List<Block> blocks =
        List.of(
            new Block.Tiles(
                List.of(
                    new Block.Tile(
                        "很长很长很长很长很长的名称",
                        Block.Status.MISSED,
                        "未达标而且还要说明原因",
                        "1,234,567,890,123.45",
                        List.of("aVeryLongWordThatDoesNotFitIntoAnyTileAtAll")),
                    new Block.Tile("二", Block.Status.NONE, "", "1", List.of()),
                    new Block.Tile("三", Block.Status.NONE, "", "1", List.of()),
                    new Block.Tile("四", Block.Status.NONE, "", "1", List.of()))),
            new Block.TableBlock(wide),
            Papers.heading("标题".repeat(60), "小注".repeat(90)),
            new Block.Particulars(
                List.of(
                    new Block.Particular("地址", "某市某区某街道某路".repeat(12)),
                    new Block.Particular("标签也很长很长很长很长很长很长很长", "值"))));

    for (Read.Drawn d : Read.drawn(Papers.pdf(document(blocks)))) {
      assertThat(d.x()).as(d.toString()).isGreaterThan(47);
      assertThat(d.x() + d.width()).as(d.toString()).isLessThan(A4_WIDTH - 47);
      assertThat(d.y()).as(d.toString()).isBetween(30f, A4_HEIGHT - 20);
    }
  }

  @Test
  void neighbouringCellsNeverTouch() throws IOException {
    List<Read.Drawn> drawn = Read.drawn(Papers.pdf(Papers.review(60)));
    for (int i = 1; i < drawn.size(); i++) {
      Read.Drawn left = drawn.get(i - 1);
      Read.Drawn right = drawn.get(i);
      if (left.page() == right.page() && left.y() == right.y() && right.x() > left.x()) {
        assertThat(right.x()).isGreaterThan(left.x() + left.width() - 0.5f);
      }
    }
  }

  @Test
  void columnsTallerThanAPageStandOneBelowTheOther() throws IOException {
    Document document =
        Papers.of(
            new Block.Columns(
                List.of(Papers.heading("左栏", ""), new Block.TableBlock(Papers.entries(80))),
                List.of(Papers.heading("右栏", ""), new Block.TableBlock(Papers.entries(3)))));
    String text = String.join("\n", Read.pages(Papers.pdf(document)));

    assertThat(text.indexOf("右栏")).isGreaterThan(text.indexOf("PZ-2026-00080"));
  }

  @Test
  void columnsThatDoNotFitMoveToTheNextPageWhole() throws IOException {
    List<Block> blocks = new ArrayList<>(filler(45));
    blocks.add(
        new Block.Columns(
            List.of(Papers.heading("左栏", ""), new Block.TableBlock(Papers.entries(8))),
            List.of(Papers.heading("右栏", ""), new Block.TableBlock(Papers.entries(8)))));
    List<String> pages = Read.pages(Papers.pdf(document(blocks)));

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).doesNotContain("左栏").doesNotContain("右栏");
    assertThat(Read.body(pages.get(1)).get(0)).isEqualTo("左栏 右栏");
  }

  @Test
  void aFewLinesGetNoPageOfTheirOwn() throws IOException {
    for (int count = 31; count <= 35; count++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        blocks.add(new Block.Paragraph("第" + i + "段", Block.Tone.NORMAL));
      }
      assertThat(Read.pages(Papers.pdf(document(blocks)))).as("%d", count).hasSize(1);
    }
  }

  /** Eight rows of eight lines are most of a page: whole, they would leave half of one empty. */
  @Test
  void aTableOfTallRowsGoesOnOverThePage() throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      rows.add(Papers.row(Papers.words("凭证" + i), Papers.words("甲乙丙丁戊己庚辛壬癸".repeat(30))));
    }
    Table table =
        new Table(
            "tall",
            "tall",
            List.of(
                new Table.Column("凭证号", Table.Align.LEFT, 1),
                new Table.Column("摘要", Table.Align.LEFT, 4)),
            rows,
            "");
    List<Block> blocks = new ArrayList<>(filler(25));
    blocks.add(Papers.heading("可能的凭证", ""));
    blocks.add(new Block.TableBlock(table));
    List<String> pages = Read.pages(Papers.pdf(document(blocks)));
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains("可能的凭证", "凭证1", "凭证2").doesNotContain("凭证8");
    assertThat(pages.get(1)).contains("凭证号 摘要", "凭证8");
  }

  @Test
  void pageBreakStartsAPageAndNeverAnEmptyOne() throws IOException {
    Document document =
        Papers.of(
            new Block.Paragraph("前", Block.Tone.NORMAL),
            new Block.PageBreak(),
            new Block.PageBreak(),
            new Block.Paragraph("后", Block.Tone.NORMAL),
            new Block.PageBreak());

    assertThat(Read.pages(Papers.pdf(document))).hasSize(2);
  }

  private static List<Block> filler(int lines) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= lines; i++) {
      text.append("第").append(i).append("行\n");
    }
    blocks.add(new Block.Paragraph(text.toString(), Block.Tone.NORMAL));
    return blocks;
  }

  private static Document document(List<Block> blocks) {
    return Papers.of(blocks.toArray(Block[]::new));
  }

  private static Set<String> font(List<Read.Drawn> drawn, String text) {
    return drawn.stream()
        .filter(d -> d.text().equals(text) && d.size() < 8.7 && d.y() > 100 && d.y() < 780)
        .map(d -> d.font().substring(7))
        .collect(Collectors.toSet());
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
