package org.mingzhang.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.util.CodePageUtil;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/**
 * An .xls workbook of Excel 97 to 2003 (BIFF8), or of Excel 5 and 95. What all sheets share is kept
 * in memory, the sheets are read as streams.
 */
final class BiffBook implements Container {

  private static final int VERSION_8 = 0x600;
  private static final int VERSION_5 = 0x500;
  private static final int OF_A_BOOK = 5;
  private static final int OF_A_SHEET = 0x10;
  private static final int CHINESE = 936;

  private final SourceBytes file;
  private final Source source;
  private final List<Place> places = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final List<Integer> formatIds = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final Map<String, BiffIndex> indexes = new HashMap<>();
  private @Nullable Charset charset;
  private @Nullable EncryptionInfo key;
  private int plain;
  private boolean biff8;
  private boolean from1904;

  private BiffBook(SourceBytes file, Source source) {
    this.file = file;
    this.source = source;
  }

  /** Where the bytes of the workbook's stream come from. */
  interface Source extends Closeable {
    InputStream open() throws IOException;
  }

  private record Place(Sheet sheet, long offset) {}

  static BiffBook open(SourceBytes file, Source source) throws FileRefused {
    BiffBook book = new BiffBook(file, source);
    boolean read = false;
    try {
      book.read();
      read = true;
      return book;
    } catch (IOException | RuntimeException e) {
      throw file.refused(Reason.FILE_TRUNCATED, "");
    } finally {
      if (!read) {
        book.close();
      }
    }
  }

  private void read() throws IOException, FileRefused {
    try (BiffRecords records = records(0)) {
      if (!records.next() || records.type() != BiffRecords.BOF) {
        throw file.refused(Reason.FILE_BINARY, "");
      }
      int version = records.in().readUShort();
      int kind = records.in().readUShort();
      biff8 = version == VERSION_8;
      // Some programs write a bare sheet and leave the version out.
      if (kind == OF_A_SHEET && (biff8 || version == VERSION_5 || version == 0)) {
        places.add(new Place(Sheet.OF_TEXT, 0));
        return;
      }
      if (kind != OF_A_BOOK || (!biff8 && version != VERSION_5)) {
        throw file.refused(Reason.FILE_BINARY, "");
      }
      shared(records);
    }
    if (key != null && places.isEmpty()) {
      try (BiffRecords records = records(plain)) {
        shared(records);
      }
    }
  }

  private void shared(BiffRecords records) throws FileRefused {
    RecordInputStream in = records.in();
    while (records.next()) {
      switch (records.type()) {
        case 0x2F -> {
          key = key(in);
          plain = Math.toIntExact(records.end());
          return;
        }
        case 0x42 -> charset = charset(in.readUShort());
        case 0x22 -> from1904 = in.readUShort() == 1;
        case 0x85 -> addSheet(records);
        case 0xFC -> addStrings(records);
        case 0xE0 -> {
          in.readUShort();
          formatIds.add(in.readUShort());
        }
        case 0x41E -> {
          int id = in.readUShort();
          formats.put(
              id, biff8 ? records.wide(in.readUShort()) : records.narrow(in.readUByte(), charset));
        }
        case BiffRecords.EOF -> {
          return;
        }
        default -> {
          // Fonts, colours, windows.
        }
      }
    }
    throw file.refused(Reason.FILE_TRUNCATED, "");
  }

  /** A workbook whose structure is protected is encrypted too, with a password that all know. */
  private EncryptionInfo key(RecordInputStream in) throws FileRefused {
    try {
      if (biff8) {
        EncryptionInfo info = new FilePassRecord(in).getEncryptionInfo();
        if (info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
          return info;
        }
      }
    } catch (java.security.GeneralSecurityException | RuntimeException e) {
      throw file.refused(Reason.FILE_ENCRYPTED, "");
    }
    throw file.refused(Reason.FILE_ENCRYPTED, "");
  }

  private static @Nullable Charset charset(int codePage) {
    if (codePage == CHINESE) {
      return Charset.forName("GB18030");
    }
    try {
      return Charset.forName(CodePageUtil.codepageToEncoding(codePage, true));
    } catch (java.io.UnsupportedEncodingException | IllegalArgumentException e) {
      return null;
    }
  }

  private void addSheet(BiffRecords records) {
    RecordInputStream in = records.in();
    byte[] offset = new byte[4];
    in.readPlain(offset, 0, offset.length);
    int hidden = in.readUByte() & 3;
    int type = in.readUByte();
    int length = in.readUByte();
    String name = biff8 ? records.wide(length) : records.narrow(length, charset);
    if (type == 0) {
      long at =
          java.nio.ByteBuffer.wrap(offset).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt()
              & 0xFFFF_FFFFL;
      places.add(new Place(new Sheet(name, hidden != 0), at));
    }
  }

  private void addStrings(BiffRecords records) {
    RecordInputStream in = records.in();
    in.readInt();
    int count = in.readInt();
    while (strings.size() < count && records.hasMore()) {
      strings.add(new UnicodeString(in).getString());
    }
  }

  /** The records from a sheet's beginning, or from 0. */
  BiffRecords records(long offset) throws IOException {
    InputStream stream = source.open();
    try {
      EncryptionInfo password = key;
      if (password == null) {
        stream.skipNBytes(offset);
        return new BiffRecords(stream, new RecordInputStream(stream), offset);
      }
      stream.skipNBytes(plain);
      BiffRecords records =
          new BiffRecords(stream, new RecordInputStream(stream, password, plain), plain);
      while (records.end() < offset && records.next()) {
        // The cipher has to run through all that stands before.
      }
      return records;
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  BiffRecords records(String sheet) throws IOException {
    return records(place(sheet).offset());
  }

  private Place place(String sheet) {
    return places.stream().filter(p -> p.sheet().name().equals(sheet)).findFirst().orElseThrow();
  }

  /** The text of a number in the format of a cell's style. */
  String number(double value, int style) {
    int format = style < formatIds.size() ? formatIds.get(style) : 0;
    return NumberCell.text(Double.toString(value), formats.get(format), format, from1904);
  }

  /** A text that cells share. */
  String string(int index) {
    return strings.get(index);
  }

  /** A text with its length in front of it. */
  String text(BiffRecords records) {
    int length = records.in().readUShort();
    return biff8 ? records.wide(length) : records.narrow(length, charset);
  }

  boolean isBiff8() {
    return biff8;
  }

  private BiffIndex index(String sheet) {
    return indexes.computeIfAbsent(
        sheet,
        name -> {
          try (BiffRecords records = records(name)) {
            return BiffIndex.of(records);
          } catch (IOException | RuntimeException e) {
            throw brokenOff();
          }
        });
  }

  UncheckedFileRefused brokenOff() {
    return UncheckedFileRefused.of(file.path(), Reason.FILE_TRUNCATED, "");
  }

  @Override
  public List<Sheet> sheets() {
    return places.stream().map(Place::sheet).toList();
  }

  @Override
  public RowCursor rows(Sheet sheet) {
    return new BiffRows(this, sheet.name(), index(sheet.name()));
  }

  @Override
  public List<Merged> merged(Sheet sheet) {
    return index(sheet.name()).merged();
  }

  @Override
  public boolean isWorkbook() {
    return true;
  }

  @Override
  public boolean from1904() {
    return from1904;
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw UncheckedFileRefused.of(Refusals.unreadable(file.path(), e));
    }
  }
}
