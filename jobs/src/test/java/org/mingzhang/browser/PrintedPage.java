package org.mingzhang.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * How a page breaks on paper, told by the tags of the printed PDF: which heading, row and table
 * each word belongs to, and on which sheet it stands.
 */
final class PrintedPage {

  /** A piece of text on a sheet, with the tags around it, the innermost last. */
  private record Piece(String text, int sheet, List<PDStructureElement> within) {

    @Nullable PDStructureElement in(String tag) {
      PDStructureElement found = null;
      for (PDStructureElement element : within) {
        found = element.getStructureType().matches(tag) ? element : found;
      }
      return found;
    }
  }

  private final List<Piece> pieces = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();
  private final Map<COSDictionary, Integer> numbers = new HashMap<>();
  private final List<Map<Integer, String>> marked = new ArrayList<>();

  private PrintedPage() {}

  static PrintedPage of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PrintedPage printed = new PrintedPage();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        printed.numbers.put(document.getPage(i).getCOSObject(), i);
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(document.getPage(i));
        Map<Integer, String> texts = new HashMap<>();
        extractor.getMarkedContents().forEach(content -> collect(content, texts));
        printed.marked.add(texts);
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i + 1);
        stripper.setEndPage(i + 1);
        printed.sheets.add(squeezed(stripper.getText(document)));
      }
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      printed.walk(root, null, List.of());
      return printed;
    }
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
    StringBuilder text = new StringBuilder();
    for (Object inner : content.getContents()) {
      if (inner instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (inner instanceof PDMarkedContent deeper) {
        collect(deeper, texts);
      }
    }
    if (content.getMCID() >= 0) {
      texts.merge(content.getMCID(), text.toString(), String::concat);
    }
  }

  private void walk(
      PDStructureNode node, @Nullable COSDictionary page, List<PDStructureElement> within) {
    COSDictionary at = page;
    List<PDStructureElement> around = within;
    if (node instanceof PDStructureElement element) {
      at = element.getPage() == null ? page : element.getPage().getCOSObject();
      around = new ArrayList<>(within);
      around.add(element);
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode inner) {
        walk(inner, at, around);
      } else if (kid instanceof Integer id) {
        piece(id, at, around);
      } else if (kid instanceof PDMarkedContentReference reference) {
        COSDictionary own = reference.getPage() == null ? at : reference.getPage().getCOSObject();
        piece(reference.getMCID(), own, around);
      }
    }
  }

  private void piece(int id, @Nullable COSDictionary page, List<PDStructureElement> within) {
    Integer sheet = page == null ? null : numbers.get(page);
    if (sheet != null) {
      String text = squeezed(marked.get(sheet).getOrDefault(id, ""));
      if (!text.isEmpty()) {
        pieces.add(new Piece(text, sheet, List.copyOf(within)));
      }
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** One sentence for each bad break. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).isEmpty()) {
        findings.add("page " + (i + 1) + " is empty");
      }
    }
    if (pieces.isEmpty()) {
      findings.add("no text is tagged");
    }
    lonelyHeadings(findings);
    tables(findings);
    return findings;
  }

  private void lonelyHeadings(List<String> findings) {
    for (int i = 0; i < pieces.size(); i++) {
      PDStructureElement heading = pieces.get(i).in("H[1-6]?");
      boolean last =
          heading != null && (i + 1 == pieces.size() || pieces.get(i + 1).in("H[1-6]?") != heading);
      if (!last) {
        continue;
      }
      if (i + 1 < pieces.size() && pieces.get(i + 1).sheet() != pieces.get(i).sheet()) {
        findings.add(
            "a heading ends page " + (pieces.get(i).sheet() + 1) + ": " + pieces.get(i).text());
      }
    }
  }

  /** A head row is one of nothing but heads; the browser prints it again on every sheet. */
  private void tables(List<String> findings) {
    Map<PDStructureElement, List<Piece>> rows = new LinkedHashMap<>();
    Map<PDStructureElement, Set<Integer>> sheetsOf = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      PDStructureElement row = piece.in("TR");
      if (row != null) {
        rows.computeIfAbsent(row, any -> new ArrayList<>()).add(piece);
      }
    }
    rows.values().stream()
        .filter(row -> !isHead(row))
        .forEach(
            row -> {
              if (sheets(row).size() > 1) {
                findings.add("a row is split between pages: " + text(row));
              }
              sheetsOf.computeIfAbsent(table(row), any -> new TreeSet<>()).addAll(sheets(row));
            });
    rows.values().stream()
        .filter(PrintedPage::isHead)
        .forEach(
            head -> {
              Set<Integer> without = new TreeSet<>(sheetsOf.getOrDefault(table(head), Set.of()));
              without.removeAll(sheets(head));
              without.forEach(
                  sheet ->
                      findings.add(
                          "page " + (sheet + 1) + " goes on with a table without " + text(head)));
            });
  }

  private static boolean isHead(List<Piece> row) {
    return row.stream().allMatch(piece -> piece.in("TH") != null);
  }

  private static PDStructureElement table(List<Piece> row) {
    return Objects.requireNonNull(row.get(0).in("Table"), "a row outside a table");
  }

  private static Set<Integer> sheets(List<Piece> row) {
    return row.stream().map(Piece::sheet).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(List<Piece> row) {
    return row.stream().map(Piece::text).distinct().collect(Collectors.joining(" "));
  }
}
