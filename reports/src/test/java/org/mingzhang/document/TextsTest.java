package org.mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static Document document(Block... blocks) {
    return new Document(
        "d", Locale.ENGLISH, "title", "", "left", "right", "foot", "", "{0}/{1}", List.of(blocks));
  }

  private static List<String> inside(Block block) {
    List<String> all = Texts.of(document(block));
    return all.subList(3, all.size() - 2);
  }

  @Test
  void readsHeadBodyAndFootWithoutTheEmptyOnes() {
    assertThat(Texts.of(document(new Block.Paragraph("p", Block.Tone.MUTED))))
        .containsExactly("title", "left", "right", "p", "foot", "{0}/{1}");
  }

  @Test
  void readsEveryKindOfBlock() {
    assertThat(inside(new Block.Heading(2, "anchor", "h", "n"))).containsExactly("h", "n");
    assertThat(
            inside(
                new Block.Tiles(
                    List.of(new Block.Tile("l", Block.Status.MET, "s", "v", List.of("x", "y"))))))
        .containsExactly("l", "s", "v", "x", "y");
    assertThat(inside(new Block.Particulars(List.of(new Block.Particular("l", "v")))))
        .containsExactly("l", "v");
    assertThat(
            inside(
                new Block.Columns(
                    List.of(new Block.Paragraph("a", Block.Tone.NORMAL)),
                    List.of(new Block.Notes(List.of("b", "c"))))))
        .containsExactly("a", "b", "c");
    assertThat(inside(new Block.Seals(List.of(new Block.Seal("t", List.of("l", ""))))))
        .containsExactly("t", "l");
  }

  @Test
  void readsEveryCellOfATable() {
    Table table =
        new Table(
            "id",
            "t",
            List.of(new Table.Column("c", Table.Align.LEFT, 1)),
            List.of(
                new Table.Row(
                    Table.Emphasis.NONE,
                    List.of(
                        new Cell.Numeral(BigDecimal.ONE, Cell.Form.COUNT, "1", false),
                        new Cell.Bar(0.5, -1, "bar")))),
            "note");
    assertThat(inside(new Block.TableBlock(table))).containsExactly("t", "c", "1", "bar", "note");
  }

  @Test
  void readsEveryLabelOfAChart() {
    assertThat(inside(chart(new Chart.Bars("i", "t", "alt", "u", List.of(bar())))))
        .containsExactly("t", "alt", "u", "label", "9");
    assertThat(
            inside(
                chart(
                    new Chart.GroupedBars(
                        "i",
                        "t",
                        "alt",
                        "u",
                        List.of("g"),
                        List.of(new Chart.Series("s", true, List.of(1.0), List.of("1")))))))
        .containsExactly("t", "alt", "u", "g", "s", "1");
    assertThat(
            inside(
                chart(
                    new Chart.Trend(
                        "i",
                        "t",
                        "alt",
                        "u",
                        List.of(new Chart.Point("p", "n", null, "—", Block.Status.NONE)),
                        null,
                        "goal"))))
        .containsExactly("t", "alt", "u", "goal", "p", "n", "—");
    assertThat(
            inside(
                chart(
                    new Chart.Intervals(
                        "i",
                        "t",
                        "alt",
                        List.of(
                            new Chart.Interval("q", null, null, null, "w", "n", Block.Status.NONE)),
                        null,
                        ""))))
        .containsExactly("t", "alt", "q", "w", "n");
    assertThat(
            inside(
                chart(
                    new Chart.Funnel(
                        "i",
                        "t",
                        "alt",
                        "u",
                        0.5,
                        List.of(new Chart.FunnelPoint("C1", 1, 1, Block.Status.MET))))))
        .containsExactly("t", "alt", "u", "C1");
    assertThat(
            inside(
                chart(
                    new Chart.Scatter(
                        "i",
                        "t",
                        "alt",
                        new Chart.Axis("across", false, null),
                        new Chart.Axis("up", true, 0.6),
                        List.of("corner"),
                        List.of(new Chart.Spot("C1", 2, 0.5, null, null, "50%", Block.Status.MET)),
                        false))))
        .containsExactly("t", "alt", "across", "up", "corner", "C1", "50%");
  }

  private static Chart.Bar bar() {
    return new Chart.Bar("label", 9, "9", null);
  }

  private static Block chart(Chart chart) {
    return new Block.ChartBlock(chart);
  }
}
