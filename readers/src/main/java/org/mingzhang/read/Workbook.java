package org.mingzhang.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.read.ooxml.CellFormats;
import org.mingzhang.read.ooxml.Outline;
import org.mingzhang.read.ooxml.Outline.SheetPart;
import org.mingzhang.read.ooxml.Parts;
import org.mingzhang.read.ooxml.Region;
import org.mingzhang.read.ooxml.SharedTexts;
import org.mingzhang.read.ooxml.WorkbookFault;
import org.mingzhang.read.ooxml.XmlScanner;

/** An .xlsx workbook, or one with macros or of a template, read as a stream. */
final class Workbook implements Container {

  private final String path;
  private final Parts parts;
  private final Outline outline;
  private final SharedTexts texts;
  private final boolean[] dates;
  private final Map<Sheet, List<Merged>> merged = new HashMap<>();

  private Workbook(String path, Parts parts) {
    this.path = path;
    this.parts = parts;
    outline = Outline.of(parts);
    texts = new SharedTexts(parts, outline.sharedTexts());
    dates = WorkbookCells.dates(CellFormats.of(parts, outline.styles()));
  }

  static Optional<Container> open(SourceBytes file) throws FileRefused {
    if (!file.start().startsWith('P', 'K', 3, 4)) {
      return Optional.empty();
    }
    Parts parts = null;
    Workbook workbook = null;
    try {
      parts = Parts.open(file.file());
      workbook = new Workbook(file.path(), parts);
      return Optional.of(workbook);
    } catch (WorkbookFault e) {
      throw Refusals.workbook(file.path(), "", e);
    } finally {
      if (workbook == null && parts != null) {
        parts.close();
      }
    }
  }

  @Override
  public List<Sheet> sheets() {
    return outline.sheets().stream().map(s -> new Sheet(s.name(), s.hidden())).toList();
  }

  private SheetPart part(Sheet wanted) {
    return outline.sheets().stream()
        .filter(s -> s.name().equals(wanted.name()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public RowCursor rows(Sheet wanted) {
    String part = part(wanted).part();
    try {
      return new WorkbookRows(
          path,
          wanted.name(),
          XmlScanner.of(parts.open(part), part),
          new WorkbookCells(texts, dates, outline.from1904()));
    } catch (WorkbookFault e) {
      throw UncheckedFileRefused.of(Refusals.workbook(path, wanted.name(), e));
    }
  }

  @Override
  public List<Merged> merged(Sheet wanted) {
    return merged.computeIfAbsent(wanted, this::readMerged);
  }

  private List<Merged> readMerged(Sheet wanted) {
    try {
      return Region.merged(parts, part(wanted).part()).stream()
          .map(r -> new Merged(r.firstRow(), r.lastRow(), r.firstColumn(), r.lastColumn()))
          .toList();
    } catch (WorkbookFault e) {
      throw UncheckedFileRefused.of(Refusals.workbook(path, wanted.name(), e));
    }
  }

  @Override
  public boolean isWorkbook() {
    return true;
  }

  @Override
  public boolean from1904() {
    return outline.from1904();
  }

  @Override
  public void close() {
    texts.close();
    parts.close();
  }
}
