package org.mingzhang.write.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;

/** Finds the pages of a document on a sheet that look best. */
final class Layouter {

  /** The level of a section's heading. */
  private static final int SECTION = 2;

  private final ChartDrawing charts;
  private final Sheet sheet;
  private final Document document;
  private final @Nullable Piece foot;

  Layouter(ChartDrawing charts, Sheet sheet, Document document) {
    this.charts = charts;
    this.sheet = sheet;
    this.document = document;
    this.foot =
        document.blocks().stream()
            .filter(Block.Code.class::isInstance)
            .map(Block.Code.class::cast)
            .findFirst()
            .map(code -> CodeStrip.of(code, sheet.bodyWidth()))
            .orElse(null);
  }

  /**
   * What stands where.
   *
   * @param foot what stands at the foot of the first page, else null
   */
  record Layout(Sheet sheet, List<List<Pages.Placed>> pages, @Nullable Piece foot) {}

  /**
   * Set closer where that saves a page with little on it, a large blank, or keeps columns whole.
   */
  Layout layout() {
    Pages.Dealt best = dealt(document, Density.USUAL);
    for (Density closer : Density.CLOSER) {
      if (isSpare(best) || best.broken() > 0 || best.gaps() > 0) {
        Pages.Dealt dealt = dealt(document, closer);
        best = dealt.isBetterThan(best) ? dealt : best;
      }
    }
    return new Layout(sheet, (isSpare(best) ? joined(best) : best).pages(), foot);
  }

  /** A last page that is filled no further looks like a mistake. */
  private double nearlyEmpty() {
    return sheet.bodyHeight() / 3;
  }

  private boolean isSpare(Pages.Dealt dealt) {
    return dealt.pages().size() > 1 && dealt.end() < nearlyEmpty();
  }

  /**
   * A page that cannot be saved takes the section before along, or those before that, until it
   * looks like one that was meant: signatures stand with what they sign.
   */
  private Pages.Dealt joined(Pages.Dealt best) {
    List<Block> blocks = document.blocks();
    if (blocks.stream().anyMatch(Block.Sheet.class::isInstance)) {
      return best;
    }
    for (int i = blocks.size() - 1; i > 0; i--) {
      if (blocks.get(i) instanceof Block.Heading heading && heading.level() == SECTION) {
        Pages.Dealt dealt = dealt(brokenBefore(i), Density.USUAL);
        if (dealt.pages().size() > best.pages().size()) {
          return best;
        }
        if (dealt.least() >= nearlyEmpty() && dealt.broken() <= best.broken()) {
          return dealt;
        }
      }
    }
    return best;
  }

  private Document brokenBefore(int block) {
    List<Block> blocks = new ArrayList<>(document.blocks());
    blocks.add(block, new Block.PageBreak());
    return document.with(blocks);
  }

  private Pages.Dealt dealt(Document blocks, Density density) {
    double room = sheet.bodyHeight();
    double first = foot == null ? room : room - foot.gap() - foot.height();
    return Pages.of(Flow.of(blocks, charts, density, sheet), room, first);
  }
}
