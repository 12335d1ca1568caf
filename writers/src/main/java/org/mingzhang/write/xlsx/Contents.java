package org.mingzhang.write.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

/**
 * A document's blocks sorted by where a workbook puts them.
 *
 * @param texts headings with the paragraphs and notes below them
 */
record Contents(
    List<Block.Tile> tiles,
    List<Block.Particular> particulars,
    List<TablePart> tables,
    List<Chart> charts,
    List<Block.Paragraph> warnings,
    List<Text> texts,
    List<SealsPart> seals) {

  /** Boxes for signatures and the heading they stand under, empty where there is none. */
  record SealsPart(String heading, String note, List<Block.Seal> seals) {}

  /** A table and the heading it stands under, empty where there is none. */
  record TablePart(Table table, String heading, String note) {}

  /** A line of words. */
  record Text(String text, boolean heading, Block.Tone tone) {}

  static Contents of(Document document) {
    Contents contents =
        new Contents(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    contents.take(document.blocks(), new Block.Heading(1, "", "", ""));
    return contents;
  }

  private Block.Heading take(List<Block> blocks, Block.Heading under) {
    Block.Heading heading = under;
    for (Block block : blocks) {
      if (block instanceof Block.Heading h) {
        heading = h;
      } else if (block instanceof Block.Tiles t) {
        tiles.addAll(t.tiles());
      } else if (block instanceof Block.Particulars p) {
        particulars.addAll(p.items());
      } else if (block instanceof Block.TableBlock t) {
        tables.add(new TablePart(t.table(), heading.text(), heading.note()));
      } else if (block instanceof Block.ChartBlock c) {
        charts.add(c.chart());
      } else if (block instanceof Block.Columns c) {
        heading = take(c.right(), take(c.left(), heading));
      } else if (block instanceof Block.Paragraph p) {
        speak(p, heading);
      } else if (block instanceof Block.Notes n) {
        for (int i = 0; i < n.items().size(); i++) {
          say((i + 1) + ". " + n.items().get(i), Block.Tone.NORMAL, heading);
        }
      } else if (block instanceof Block.Seals s) {
        seals.add(new SealsPart(heading.text(), heading.note(), s.seals()));
      }
      // Page breaks belong to paper.
    }
    return heading;
  }

  private void speak(Block.Paragraph paragraph, Block.Heading heading) {
    if (paragraph.tone() == Block.Tone.WARNING) {
      warnings.add(paragraph);
    }
    say(paragraph.text(), paragraph.tone(), heading);
  }

  private void say(String text, Block.Tone tone, Block.Heading heading) {
    Text title = new Text(heading.text(), true, Block.Tone.NORMAL);
    boolean said =
        texts.stream().filter(Text::heading).reduce((a, b) -> b).filter(title::equals).isPresent();
    if (!said && !heading.text().isEmpty()) {
      texts.add(title);
    }
    texts.add(new Text(text, false, tone));
  }
}
