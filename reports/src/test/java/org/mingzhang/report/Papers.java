package org.mingzhang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.measure.Imbalance;

/** Finds things in documents, and makes every kind of paper. */
final class Papers {

  private Papers() {}

  /** Every paper in one language: full and empty, both modes. */
  static List<Document> all(Locale locale) {
    List<Document> papers = new ArrayList<>();
    for (ChargingMode mode : ChargingMode.values()) {
      for (ReportInput input : List.of(Garden.full(mode, locale), Garden.empty(mode, locale))) {
        papers.add(DisclosureReport.of(input));
        papers.add(poster(input));
        papers.add(ReviewReport.of(input, refusal -> "R"));
        papers.add(ServiceReport.of(input));
      }
    }
    papers.add(portfolio(locale));
    return papers;
  }

  static Document poster(ReportInput input) {
    return PosterReport.of(input, DisclosureReport.figures(input), DisclosureReport.of(input));
  }

  static Document portfolio(Locale locale) {
    return PortfolioReport.of(
        Period.parse("2026-Q3"), members(locale), Garden.figures("2026-Q3"), locale);
  }

  static List<Member> members(Locale locale) {
    Garden garden = new Garden(ChargingMode.LUMP_SUM, false);
    return List.of(
        new Member(
            garden.community(),
            null,
            State.BLOCKED,
            blocked(locale),
            garden.community().communityId(),
            List.of()),
        new Member(
            garden.community(),
            Garden.figures("2026-Q3"),
            State.DRAFT,
            "",
            garden.community().communityId(),
            List.of("disclosure.pdf")));
  }

  static String blocked(Locale locale) {
    return BlockedWords.imbalances(
        List.of(
            new Imbalance(
                "public",
                Imbalance.Check.CLOSING,
                LocalDate.of(2026, 6, 30),
                LocalDate.of(2026, 9, 30),
                Money.of("38210.40"),
                Money.of("126800.00"),
                Money.of("78450.00"),
                Money.of("86000.00"))),
        locale);
  }

  static List<Block> blocks(Document document) {
    return document.blocks().stream().flatMap(Papers::flat).toList();
  }

  private static Stream<Block> flat(Block block) {
    return block instanceof Block.Columns columns
        ? Stream.concat(columns.left().stream(), columns.right().stream()).flatMap(Papers::flat)
        : Stream.of(block);
  }

  static Table table(Document document, String id) {
    return blocks(document).stream()
        .filter(Block.TableBlock.class::isInstance)
        .map(block -> ((Block.TableBlock) block).table())
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + id));
  }

  static boolean hasTable(Document document, String id) {
    return blocks(document).stream()
        .anyMatch(
            block -> block instanceof Block.TableBlock table && table.table().id().equals(id));
  }

  /** The texts of a row's cells. */
  static List<String> texts(Table.Row row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  /** The texts of the row whose first cells hold this label. */
  static List<String> row(Table table, String label) {
    return table.rows().stream()
        .map(Papers::texts)
        .filter(texts -> texts.contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + label + " in " + table));
  }

  static List<Block.Tile> tiles(Document document) {
    return blocks(document).stream()
        .filter(Block.Tiles.class::isInstance)
        .flatMap(block -> ((Block.Tiles) block).tiles().stream())
        .toList();
  }

  /** The texts that follow a heading up to the next one. */
  static List<Block> under(Document document, String anchor) {
    List<Block> found = new ArrayList<>();
    boolean inside = false;
    for (Block block : blocks(document)) {
      if (block instanceof Block.Heading heading) {
        if (inside) {
          break;
        }
        inside = heading.anchor().equals(anchor);
      } else if (inside) {
        found.add(block);
      }
    }
    return found;
  }
}
