package org.mingzhang.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a file that may be a zip is, by its content. */
enum ZipKind {
  /** Packed files. */
  FOLDER,
  /** A workbook, which its own reader opens. */
  WORKBOOK,
  /** A letter, a presentation, a program. */
  DOCUMENT,
  /** It begins like a zip and cannot be opened. */
  BROKEN,
  /** It is no zip. */
  NONE;

  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long LARGEST_DIRECTORY = 16L << 20;

  static ZipKind of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      start = in.readNBytes(4);
    }
    boolean zip =
        start.length == 4
            && start[0] == 'P'
            && start[1] == 'K'
            && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
    if (!zip) {
      return NONE;
    }
    if (directory(file) > LARGEST_DIRECTORY) {
      return FOLDER;
    }
    try (ZipFile opened = ZipFile.builder().setPath(file).get()) {
      if (opened.getEntry("[Content_Types].xml") != null) {
        boolean other =
            opened.getEntry("word/document.xml") != null
                || opened.getEntry("ppt/presentation.xml") != null;
        return other ? DOCUMENT : WORKBOOK;
      }
      boolean document =
          opened.getEntry("mimetype") != null
              || opened.getEntry("META-INF/MANIFEST.MF") != null
              || opened.getEntry("Index/Document.iwa") != null;
      return document ? DOCUMENT : FOLDER;
    } catch (IOException | RuntimeException e) {
      return BROKEN;
    }
  }

  /** Whether a zip has a longer list of names than it may; such a one is not even opened. */
  static boolean hasTooMany(Path zip) throws IOException {
    return directory(zip) > LARGEST_DIRECTORY;
  }

  /** How many bytes the list of names takes, or 0 where that cannot be told. */
  private static long directory(Path zip) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(zip.toFile(), "r")) {
      int length = (int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT);
      byte[] tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = length - END_RECORD; i >= 0; i--) {
        if (bytes.getInt(i) == 0x06054B50) {
          long from = bytes.getInt(i + 16) & 0xFFFF_FFFFL;
          long end = in.length() - length + i;
          return from == 0xFFFF_FFFFL ? 0 : Math.max(0, end - from);
        }
      }
      return 0;
    }
  }
}
