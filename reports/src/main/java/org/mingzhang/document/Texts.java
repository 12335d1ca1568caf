package org.mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/** Every text of a document, in reading order: what a font must hold and a scanner must read. */
public final class Texts {

  private final List<String> found = new ArrayList<>();

  private Texts() {}

  /** The texts that are not empty; page labels as the patterns they are. */
  public static List<String> of(Document document) {
    Texts texts = new Texts();
    texts.add(document.title(), document.subtitle(), document.headLeft(), document.headRight());
    document.blocks().forEach(texts::block);
    texts.add(document.footLeft(), document.footCentre(), document.pageLabel());
    return List.copyOf(texts.found);
  }

  /**
   * What a paper shows of a character that somebody typed: a sign for one that would turn the
   * direction of all that stands beside it, so that {@code exe.fdp} cannot look like a PDF.
   */
  public static int shown(int c) {
    boolean turns =
        (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069)
            || c == 0x200E
            || c == 0x200F
            || c == 0x061C;
    return turns ? 0xFFFD : c;
  }

  /** A text as a paper shows it, by its characters. */
  public static String shown(String text) {
    return text.codePoints()
        .map(Texts::shown)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The texts that are not empty, without addresses. */
  public static List<String> of(Directory directory) {
    Texts texts = new Texts();
    texts.add(directory.title(), directory.subtitle());
    for (Directory.Entry entry : directory.entries()) {
      texts.add(entry.name(), entry.id(), entry.statusText());
      entry.links().forEach(link -> texts.add(link.label()));
    }
    texts.add(directory.notes());
    return List.copyOf(texts.found);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      add(heading.text(), heading.note());
    } else if (block instanceof Block.Sheet sheet) {
      add(sheet.name(), sheet.title(), sheet.subtitle());
    } else if (block instanceof Block.Paragraph paragraph) {
      add(paragraph.text());
    } else if (block instanceof Block.Tiles tiles) {
      for (Block.Tile tile : tiles.tiles()) {
        add(tile.label(), tile.statusText(), tile.value());
        add(tile.lines());
      }
    } else if (block instanceof Block.Particulars particulars) {
      particulars.items().forEach(item -> add(item.label(), item.value()));
    } else if (block instanceof Block.TableBlock table) {
      table(table.table());
    } else if (block instanceof Block.ChartBlock chart) {
      chart(chart.chart());
    } else if (block instanceof Block.Columns columns) {
      columns.left().forEach(this::block);
      columns.right().forEach(this::block);
    } else if (block instanceof Block.Notes notes) {
      add(notes.items());
    } else if (block instanceof Block.Seals seals) {
      for (Block.Seal seal : seals.seals()) {
        add(seal.title());
        add(seal.lines());
      }
    } else if (block instanceof Block.Code code) {
      add(code.content(), code.title());
      add(code.lines());
    }
  }

  private void table(Table table) {
    add(table.title());
    table.columns().forEach(column -> add(column.label()));
    table.rows().forEach(row -> row.cells().forEach(cell -> add(cell.text())));
    add(table.note());
  }

  private void chart(Chart chart) {
    add(chart.title(), chart.alternative());
    if (chart instanceof Chart.Bars bars) {
      add(bars.axisLabel());
      bars.bars().forEach(bar -> add(bar.label(), bar.text()));
    } else if (chart instanceof Chart.GroupedBars grouped) {
      add(grouped.axisLabel());
      add(grouped.groups());
      for (Chart.Series series : grouped.series()) {
        add(series.name());
        add(series.texts());
      }
    } else if (chart instanceof Chart.Trend trend) {
      add(trend.axisLabel(), trend.targetText());
      trend.points().forEach(point -> add(point.label(), point.base(), point.text()));
    } else if (chart instanceof Chart.Intervals intervals) {
      add(intervals.targetText());
      intervals.intervals().forEach(i -> add(i.label(), i.text(), i.base()));
    } else if (chart instanceof Chart.Funnel funnel) {
      add(funnel.axisLabel());
      funnel.points().forEach(point -> add(point.label()));
    } else if (chart instanceof Chart.Quadrants quadrants) {
      add(quadrants.axisX(), quadrants.axisY(), quadrants.cutXText(), quadrants.cutYText());
      add(quadrants.fields());
      quadrants.points().forEach(point -> add(point.label(), point.text()));
    } else if (chart instanceof Chart.Scatter scatter) {
      add(scatter.across().label(), scatter.up().label());
      add(scatter.corners());
      scatter.spots().forEach(spot -> add(spot.label(), spot.text()));
    }
  }

  private void add(String... texts) {
    add(List.of(texts));
  }

  private void add(List<String> texts) {
    texts.stream().filter(text -> !text.isEmpty()).forEach(found::add);
  }
}
