package org.mingzhang.read;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.fact.LineNumbers;
import org.mingzhang.read.fact.LineNumbers.Voucher;
import org.mingzhang.read.profile.Profiles;

/**
 * How the lines of vouchers are numbered in a file some of whose rows are corrected elsewhere. A
 * corrected row keeps its number, and one that belongs to another voucher than was read at first
 * comes after all lines that voucher has there: so neither a corrected row nor the file corrected
 * in its place ever takes a number that is another line's. Belongs to one thread.
 */
public final class VoucherLines {

  private final Map<Place, Deque<Line>> lines = new HashMap<>();
  private final Map<Voucher, Integer> counts = new HashMap<>();
  private final Map<Place, Integer> moved = new HashMap<>();

  private record Line(Voucher voucher, int number) {}

  private VoucherLines() {}

  /**
   * Reads them from the file.
   *
   * @param file where it is kept
   * @param path its path relative to its input
   * @param profiles with which it is read
   * @param wanted the rows that are corrected
   */
  public static VoucherLines of(
      Path file, String path, Profiles profiles, Register register, Set<Place> wanted)
      throws FileRefused {
    VoucherLines lines = new VoucherLines();
    Set<Place> places = new HashSet<>(wanted);
    try (SourceReader reader = SourceReader.open(file, path, profiles)) {
      for (FoundTable table : reader.tables()) {
        if (table.kind() == TableKind.ENTRIES) {
          lines.read(reader, table, path, register, places);
        }
      }
    }
    return lines;
  }

  private void read(
      SourceReader reader, FoundTable table, String path, Register register, Set<Place> wanted) {
    LineNumbers numbers = LineNumbers.inOrder();
    List<Line> ofRow = new ArrayList<>();
    RowParser parser =
        RowParser.of(
            table,
            new SourceFile(0, path, ""),
            register,
            voucher -> {
              int number = numbers.next(voucher);
              ofRow.add(new Line(voucher, number));
              return number;
            });
    try (RowCursor rows = reader.rows(table)) {
      while (rows.advance()) {
        parser.parse(rows.row());
        keep(new Place(table.sheet(), rows.row().row()), ofRow, wanted);
      }
    }
    parser.finish();
    keep(new Place(table.sheet(), 0), ofRow, wanted);
  }

  private void keep(Place place, List<Line> ofRow, Set<Place> wanted) {
    ofRow.forEach(line -> counts.merge(line.voucher(), line.number(), Math::max));
    if (wanted.contains(place)) {
      lines.put(place, new ArrayDeque<>(ofRow));
    }
    ofRow.clear();
  }

  /**
   * The number of a corrected row, asked for in the order in which they are read. Where a row is
   * there twice, both get one number.
   */
  int of(Source source, Voucher voucher) {
    Place place = new Place(source.sheet(), source.row());
    Deque<Line> left = lines.get(place);
    if (left != null && !left.isEmpty() && left.getFirst().voucher().equals(voucher)) {
      return (left.size() > 1 ? left.removeFirst() : left.getFirst()).number();
    }
    return moved.computeIfAbsent(place, p -> counts.merge(voucher, 1, Integer::sum));
  }
}
