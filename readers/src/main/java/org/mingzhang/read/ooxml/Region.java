package org.mingzhang.read.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;
import org.mingzhang.read.ooxml.XmlScanner.Token;

/**
 * A block of cells.
 *
 * @param firstRow from 1
 * @param firstColumn from 0
 */
public record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  private static final int MOST = 1_000_000;
  private static final int BLOCK = 128 * 1024;
  private static final int LONGEST_PREFIX = 64;
  private static final long MERGE_CELL = XmlScanner.name("mergeCell");
  private static final long REF = XmlScanner.name("ref");
  private static final byte[] ROWS = ascii("sheetData");
  private static final int LAST = ROWS.length - 1;

  /** How far behind the last byte of a try an occurrence can end at the nearest, by that byte. */
  private static final int[] STEPS = steps();

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int[] steps() {
    int[] steps = new int[256];
    Arrays.fill(steps, ROWS.length);
    for (int i = 0; i < LAST; i++) {
      steps[ROWS[i]] = LAST - i;
    }
    return steps;
  }

  /** The block that bytes such as {@code A1:C2} spell. */
  public static Optional<Region> of(byte[] b, int from, int to) {
    int colon = from;
    while (colon < to && b[colon] != ':') {
      colon++;
    }
    long one = CellPlace.of(b, from, colon);
    long other = colon == to ? one : CellPlace.of(b, colon + 1, to);
    if (one == CellPlace.NONE || other == CellPlace.NONE) {
      return Optional.empty();
    }
    return Optional.of(
        new Region(
            Math.min(CellPlace.rowOf(one), CellPlace.rowOf(other)),
            Math.max(CellPlace.rowOf(one), CellPlace.rowOf(other)),
            Math.min(CellPlace.columnOf(one), CellPlace.columnOf(other)),
            Math.max(CellPlace.columnOf(one), CellPlace.columnOf(other))));
  }

  public boolean holds(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  public boolean isOneCell() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }

  /**
   * The merged regions of a sheet's part from top to bottom. They stand behind the rows, which are
   * passed over without being read: only the name of their end is looked for.
   */
  public static List<Region> merged(Parts parts, String part) {
    List<Region> regions = new ArrayList<>();
    try (InputStream in = XmlEncoding.utf8(parts.open(part), part);
        XmlScanner xml = XmlScanner.ofRest(behindRows(in), part)) {
      for (Token t = xml.next(); t != Token.END_OF_PART; t = xml.next()) {
        if (t == Token.START && xml.name() == MERGE_CELL && xml.find(REF)) {
          Region region =
              of(xml.bytes(), xml.from(), xml.to())
                  .orElseThrow(() -> WorkbookFault.damaged(Damage.MERGES, part));
          if (regions.size() == MOST) {
            throw WorkbookFault.over(Limit.MERGES, MOST);
          }
          if (!region.isOneCell()) {
            regions.add(region);
          }
        }
      }
    } catch (CharacterCodingException e) {
      throw WorkbookFault.damaged(Damage.ENCODING, part);
    } catch (IOException e) {
      throw WorkbookFault.unreadable(e);
    }
    regions.sort(Comparator.comparingInt(Region::firstRow).thenComparingInt(Region::firstColumn));
    refuseOverlaps(regions, part);
    return regions;
  }

  /** Of a cell that belongs to two regions no one could say which text it shows. */
  private static void refuseOverlaps(List<Region> sorted, String part) {
    TreeMap<Integer, Region> above = new TreeMap<>();
    for (Region region : sorted) {
      Map.Entry<Integer, Region> other = above.floorEntry(region.lastColumn);
      while (other != null && other.getValue().lastColumn >= region.firstColumn) {
        if (other.getValue().lastRow >= region.firstRow) {
          throw WorkbookFault.damaged(Damage.MERGES, part);
        }
        above.remove(other.getKey());
        other = above.floorEntry(region.lastColumn);
      }
      above.put(region.firstColumn, region);
    }
  }

  /** The end tag of the rows and what follows it; nothing where there is none. */
  private static InputStream behindRows(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    int length = 0;
    int i = LAST;
    int read = in.read(block, 0, BLOCK);
    while (read >= 0) {
      length += read;
      while (i < length) {
        if (isEndOfRows(block, i)) {
          return new SequenceInputStream(
              new ByteArrayInputStream(ascii("</rows")),
              new SequenceInputStream(
                  new ByteArrayInputStream(Arrays.copyOfRange(block, i + 1, length)), in));
        }
        i += STEPS[block[i] & 0xFF];
      }
      int kept = Math.min(length, ROWS.length + LONGEST_PREFIX);
      System.arraycopy(block, length - kept, block, 0, kept);
      i -= length - kept;
      length = kept;
      read = in.read(block, length, BLOCK - length);
    }
    return InputStream.nullInputStream();
  }

  /** Whether the name of the rows ends there, as that of an end tag with or without prefix. */
  private static boolean isEndOfRows(byte[] block, int last) {
    for (int i = 0; i <= LAST; i++) {
      if (block[last - i] != ROWS[LAST - i]) {
        return false;
      }
    }
    int p = last - ROWS.length;
    if (p > 0 && block[p] == ':') {
      p--;
      while (p > 0 && XmlBytes.isName(block[p])) {
        p--;
      }
    }
    return p > 0 && block[p] == '/' && block[p - 1] == '<';
  }
}
