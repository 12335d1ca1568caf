package org.mingzhang.document;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a document, in reading order. Texts are ready to print. */
public sealed interface Block {

  /** All blocks one after the other: those that stand side by side too, the left ones first. */
  static Stream<Block> inTurn(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                block instanceof Columns columns
                    ? Stream.concat(inTurn(columns.left()), inTurn(columns.right()))
                    : Stream.of(block));
  }

  /** The same blocks, each changed, where they stand. */
  static List<Block> changed(List<Block> blocks, UnaryOperator<Block> change) {
    return blocks.stream()
        .map(
            block ->
                block instanceof Columns columns
                    ? new Columns(changed(columns.left(), change), changed(columns.right(), change))
                    : change.apply(block))
        .toList();
  }

  /**
   * A heading; {@code note} stands small beside it, empty where there is none. Never alone at a
   * page's end.
   */
  record Heading(int level, String anchor, String text, String note) implements Block {}

  record Paragraph(String text, Tone tone) implements Block {}

  /** The answers first: up to four figures in one row. */
  record Tiles(List<Tile> tiles) implements Block {}

  /**
   * One answer.
   *
   * @param number what a workbook types where the value is a number, else null
   */
  record Tile(
      String label,
      Status status,
      String statusText,
      String value,
      List<String> lines,
      Cell.@Nullable Numeral number) {

    public Tile(String label, Status status, String statusText, String value, List<String> lines) {
      this(label, status, statusText, value, lines, null);
    }
  }

  /** Label and value pairs in a grid, such as the community's particulars. */
  record Particulars(List<Particular> items) implements Block {}

  /** As of a tile: {@code number} is null where the value is words. */
  record Particular(String label, String value, Cell.@Nullable Numeral number) {

    public Particular(String label, String value) {
      this(label, value, null);
    }
  }

  record TableBlock(Table table) implements Block {}

  record ChartBlock(Chart chart) implements Block {}

  /** Two columns side by side on paper, one below the other on a phone. */
  record Columns(List<Block> left, List<Block> right) implements Block {}

  /** Numbered small notes. */
  record Notes(List<String> items) implements Block {}

  /** Boxes for seal and signature; never alone on a page. */
  record Seals(List<Seal> seals) implements Block {}

  record Seal(String title, List<String> lines) {}

  /**
   * A code that a camera reads: on paper at the foot of the first page, on a screen where it
   * stands.
   *
   * @param content what a reader finds in it: Latin letters and digits
   * @param title what it is for
   * @param lines what it holds and how to check it
   */
  record Code(String content, String title, List<String> lines) implements Block {}

  /** Starts a new page on paper. */
  record PageBreak() implements Block {}

  /**
   * Begins a paper of its own within the document, on a new page: a slip in a batch. Where a
   * document begins with one, its own title is not printed.
   *
   * @param name under which a reader's outline finds it
   */
  record Sheet(String anchor, String name, String title, String subtitle) implements Block {}

  /** How a paragraph speaks. */
  enum Tone {
    NORMAL,
    MUTED,
    WARNING
  }

  /** Meaning is never in colour alone: each has a shape of its own (● ▲ ■ ○). */
  enum Status {
    NONE,
    MET,
    /** Missed by no more than the amber band. */
    NEAR,
    MISSED,
    UNDECIDED
  }
}
