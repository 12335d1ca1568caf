package org.mingzhang.read;

import java.io.IOException;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/** An .xlsx workbook, read as a stream. */
final class Workbook implements Container {

  /** No office's workbook unpacks to more. */
  private static final long MOST_BYTES = 4L << 30;

  /** From this size on, a part may not be packed more tightly than {@link #MOST_RATIO}. */
  private static final long CHECKED_BYTES = 100L << 20;

  private static final long MOST_RATIO = 250;

  private final SourceBytes file;
  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;

  private Workbook(SourceBytes file, ReadableWorkbook workbook) {
    this.file = file;
    this.workbook = workbook;
    sheets = workbook.getSheets().toList();
  }

  static Optional<Container> open(SourceBytes file) throws FileRefused {
    if (!file.start().startsWith('P', 'K', 3, 4)) {
      return Optional.empty();
    }
    check(file);
    try {
      return Optional.of(new Workbook(file, read(file)));
    } catch (IOException | RuntimeException e) {
      throw file.refused(Reason.FILE_TRUNCATED, "");
    }
  }

  private static void check(SourceBytes file) throws FileRefused {
    try (ZipFile zip = new ZipFile(file.file().toFile())) {
      long total = 0;
      boolean workbook = false;
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        workbook = workbook || entry.getName().equalsIgnoreCase("[Content_Types].xml");
        total += Math.max(0, entry.getSize());
        boolean bomb =
            entry.getSize() > CHECKED_BYTES
                && entry.getSize() / Math.max(1, entry.getCompressedSize()) > MOST_RATIO;
        if (bomb || total > MOST_BYTES) {
          throw file.refused(Reason.FILE_TOO_LARGE, entry.getName(), Long.toString(total >> 20));
        }
      }
      if (!workbook) {
        throw file.refused(Reason.FILE_BINARY, "");
      }
    } catch (IOException e) {
      throw file.refused(Reason.FILE_TRUNCATED, "");
    }
  }

  private static ReadableWorkbook read(SourceBytes file) throws IOException {
    try {
      return new ReadableWorkbook(file.file().toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      // Some programs write no styles at all; then no cell is formatted as a date either.
      return new ReadableWorkbook(file.file().toFile(), new ReadingOptions(false, true));
    }
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(Sheet::getName).toList();
  }

  @Override
  public RowCursor rows(String name) {
    Sheet sheet = sheets.stream().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
    try {
      return new WorkbookRows(file.path(), name, sheet.openStream(), workbook.isDate1904());
    } catch (IOException | ExcelReaderException e) {
      throw UncheckedFileRefused.of(file.path(), Reason.FILE_TRUNCATED, "");
    }
  }

  @Override
  public boolean isWorkbook() {
    return true;
  }

  @Override
  public boolean from1904() {
    return workbook.isDate1904();
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw UncheckedFileRefused.of(Refusals.unreadable(file.path(), e));
    }
  }
}
