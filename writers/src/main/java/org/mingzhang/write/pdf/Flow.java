package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

/** Turns a document's blocks into pieces for pages, in reading order. */
final class Flow {

  private static final double BETWEEN_BLOCKS = mm(3.2);
  private static final double UNDER_A_HEADING = mm(1);
  private static final double COLUMN_GAP = mm(8);

  /** A longer text under a heading may stand without the chart that it leads to. */
  private static final double LONGEST_LEAD = mm(30);

  /** Tables made for half a usual page would be set smaller in less. */
  private static final double NARROWEST = mm(70);

  /** What is higher would leave a page too empty for the sake of its note. */
  private static final double HIGHEST_NOTED = mm(40);

  private static final int NO_LEAD = -1;

  private final ChartDrawing charts;
  private final Density density;
  private final Sheet sheet;
  private final double width;
  private final int topLevel;
  private final List<Piece> pieces = new ArrayList<>();

  /** The first piece after the latest heading while nothing but text has come since, else none. */
  private int lead = NO_LEAD;

  private Flow(ChartDrawing charts, Density density, Sheet sheet, double width, int topLevel) {
    this.charts = charts;
    this.density = density;
    this.sheet = sheet;
    this.width = width;
    this.topLevel = topLevel;
  }

  static List<Piece> of(Document document, ChartDrawing charts, Density density, Sheet sheet) {
    Flow flow = new Flow(charts, density, sheet, sheet.bodyWidth(), topLevel(document.blocks()));
    if (document.blocks().isEmpty() || !(document.blocks().get(0) instanceof Block.Sheet)) {
      flow.pieces.add(Words.title(document.title(), document.subtitle(), flow.width));
    }
    flow.addAll(document.blocks());
    return flow.spaced(0);
  }

  private void addAll(List<Block> blocks) {
    for (Block block : blocks) {
      add(block);
    }
  }

  private void add(Block block) {
    addPieces(block);
    if (block instanceof Block.Heading) {
      lead = pieces.size();
    } else if (!(block instanceof Block.Paragraph)) {
      lead = NO_LEAD;
    }
  }

  private void addPieces(Block block) {
    if (block instanceof Block.Heading heading) {
      Piece piece = Words.heading(heading, width, heading.level() > topLevel);
      pieces.add(followsHeading() ? piece.after(UNDER_A_HEADING) : piece);
    } else if (block instanceof Block.Paragraph paragraph) {
      bindNote(paragraph);
      addApart(Words.paragraph(paragraph, width));
    } else if (block instanceof Block.Tiles tiles) {
      addApart(TileRow.of(tiles.tiles(), width));
    } else if (block instanceof Block.Particulars particulars) {
      addApart(ParticularsGrid.of(particulars.items(), width));
    } else if (block instanceof Block.TableBlock table) {
      Table readable =
          sheet.isLarge() ? Stacked.unlessReadable(table.table(), width) : table.table();
      addApart(
          TablePieces.of(readable, width, sheet.bodyHeight(), density.rows(), !sheet.isLarge()));
    } else if (block instanceof Block.ChartBlock chart) {
      bindLead();
      addApart(List.of(chart(chart.chart())));
    } else if (block instanceof Block.Columns columns) {
      addColumns(columns);
    } else if (block instanceof Block.Notes notes) {
      addApart(NotesColumns.of(notes.items(), width));
    } else if (block instanceof Block.Seals seals) {
      addSeals(seals.seals());
    } else if (block instanceof Block.Code) {
      // Stands at the foot of the first page, wherever it is said.
      return;
    } else if (block instanceof Block.PageBreak) {
      pieces.add(Piece.newPage());
    } else if (block instanceof Block.Sheet sheet) {
      pieces.add(Piece.newPage());
      pieces.add(Words.sheet(sheet, width));
    } else {
      throw new IllegalStateException("A block that paper does not know: " + block.getClass());
    }
  }

  /** Adds a block's pieces, apart from what stands above unless that is their heading. */
  private void addApart(List<Piece> block) {
    if (block.isEmpty()) {
      return;
    }
    boolean close = pieces.isEmpty() || followsHeading();
    pieces.add(block.get(0).after(close ? 0 : BETWEEN_BLOCKS));
    pieces.addAll(block.subList(1, block.size()));
  }

  private boolean followsHeading() {
    return !pieces.isEmpty() && pieces.get(pieces.size() - 1).staysWithNext();
  }

  /** A small note does not begin a page while what it explains ends the one before. */
  private void bindNote(Block.Paragraph paragraph) {
    int last = pieces.size() - 1;
    if (paragraph.tone() == Block.Tone.MUTED
        && last >= 0
        && pieces.get(last).isFree()
        && pieces.get(last).height() < HIGHEST_NOTED) {
      pieces.set(last, pieces.get(last).ratherWithNext());
    }
  }

  /** Keeps a chart with its heading where a few lines stand between the two. */
  private void bindLead() {
    if (lead == NO_LEAD || Piece.height(pieces.subList(lead, pieces.size())) > LONGEST_LEAD) {
      return;
    }
    for (int i = lead; i < pieces.size(); i++) {
      if (!pieces.get(i).staysWithNext()) {
        pieces.set(i, pieces.get(i).ratherWithNext());
      }
    }
  }

  private Piece chart(Chart chart) {
    double suits = charts.height(chart, width) * (sheet.isLarge() ? 1 : density.charts());
    double height = Math.min(suits, sheet.bodyHeight() * 0.9);
    return Piece.of(0, height, (canvas, x, y) -> canvas.chart(charts, chart, x, y, width, height));
  }

  private void addColumns(Block.Columns columns) {
    double half = (width - COLUMN_GAP) / 2;
    List<Piece> left = column(columns.left(), half);
    List<Piece> right = column(columns.right(), half);
    double height = Math.max(Piece.height(left), Piece.height(right));
    if (half < NARROWEST
        || left.isEmpty()
        || right.isEmpty()
        || height > sheet.bodyHeight() * 0.92) {
      addAll(columns.left());
      addAll(columns.right());
      return;
    }
    double gap = Math.max(left.get(0).gap(), right.get(0).gap());
    Piece both = sideBySide(left, right, half).madeOf(rows(columns, half));
    boolean close = pieces.isEmpty() || followsHeading();
    addApart(List.of(both));
    if (gap > 0) {
      pieces.set(pieces.size() - 1, both.after(close ? UNDER_A_HEADING : gap));
    }
  }

  private static Piece sideBySide(List<Piece> left, List<Piece> right, double half) {
    return Piece.of(
        0,
        Math.max(Piece.height(left), Piece.height(right)),
        (canvas, x, y) -> {
          Piece.paint(left, canvas, x, y);
          Piece.paint(right, canvas, x + half + COLUMN_GAP, y);
        });
  }

  /** A section with nothing beside it has the whole width. */
  private static Piece alone(List<Piece> section) {
    return Piece.of(0, Piece.height(section), (canvas, x, y) -> Piece.paint(section, canvas, x, y));
  }

  /**
   * The same section by section, for a page that cannot hold all of them; none where there is one.
   */
  private List<Piece> rows(Block.Columns columns, double half) {
    List<List<Block>> left = sections(columns.left());
    List<List<Block>> right = sections(columns.right());
    int count = Math.max(left.size(), right.size());
    List<Piece> rows = new ArrayList<>();
    for (int i = 0; i < count && count > 1; i++) {
      boolean both = i < left.size() && i < right.size();
      List<Piece> l = i < left.size() ? column(left.get(i), both ? half : width) : List.of();
      List<Piece> r = i < right.size() ? column(right.get(i), both ? half : width) : List.of();
      double gap = Math.max(l.isEmpty() ? 0 : l.get(0).gap(), r.isEmpty() ? 0 : r.get(0).gap());
      Piece row = both ? sideBySide(l, r, half) : alone(l.isEmpty() ? r : l);
      rows.add(row.after(gap * density.gaps()));
    }
    return rows;
  }

  /** Blocks by the heading they stand under. */
  private static List<List<Block>> sections(List<Block> blocks) {
    List<List<Block>> sections = new ArrayList<>();
    for (Block block : blocks) {
      if (sections.isEmpty() || block instanceof Block.Heading) {
        sections.add(new ArrayList<>());
      }
      sections.get(sections.size() - 1).add(block);
    }
    return sections;
  }

  private List<Piece> column(List<Block> blocks, double half) {
    Flow flow = new Flow(charts, density, sheet, half, topLevel);
    flow.addAll(blocks.stream().filter(Flow::isWithinAPage).toList());
    return flow.spaced(1);
  }

  private static boolean isWithinAPage(Block block) {
    return !(block instanceof Block.PageBreak || block instanceof Block.Sheet);
  }

  /** The pieces in the density's white space; the gaps before {@code from} are left as they are. */
  private List<Piece> spaced(int from) {
    for (int i = from; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      pieces.set(i, piece.after(piece.gap() * density.gaps()));
    }
    return pieces;
  }

  /** A signature on a sheet of its own could be put under any paper: it takes company along. */
  private void addSeals(List<Block.Seal> seals) {
    if (seals.isEmpty()) {
      return;
    }
    boolean headed = followsHeading();
    bindLast();
    List<Piece> boxes = SealBoxes.of(seals, width);
    pieces.add(headed ? boxes.get(0).after(UNDER_A_HEADING) : boxes.get(0));
    pieces.addAll(boxes.subList(1, boxes.size()));
  }

  /** Binds the last piece, and the one before the headings above it, to what comes next. */
  private void bindLast() {
    int last = pieces.size() - 1;
    while (last > 0 && pieces.get(last).staysWithNext()) {
      last--;
    }
    if (last >= 0 && !pieces.get(last).isNewPage()) {
      pieces.set(last, pieces.get(last).withNext());
    }
  }

  private static int topLevel(List<Block> blocks) {
    return Block.inTurn(blocks)
        .filter(Block.Heading.class::isInstance)
        .mapToInt(block -> ((Block.Heading) block).level())
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
