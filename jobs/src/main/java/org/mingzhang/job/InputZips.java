package org.mingzhang.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.mingzhang.ledger.Reason;

/**
 * Zips as folders of their own. Nothing is unpacked under the name that an entry has: its bytes go
 * to the archive under their digest.
 */
final class InputZips {

  /** A zip may hold zips, but those hold none. */
  private static final int DEEPEST = 2;

  private static final long MEGABYTE = 1 << 20;

  private final Archive archive;
  private final Found found;
  private final Path input;
  private final Unpacked unpacked = new Unpacked();

  InputZips(Archive archive, Found found, Path input) {
    this.archive = archive;
    this.found = found;
    this.input = input;
  }

  /**
   * Collects what a zip holds.
   *
   * @param path the zip's path in the input; empty where it is the input
   * @param depth 1 for one that lies in no zip
   */
  void collect(Path zip, String path, int depth) throws IOException, InputUnusable {
    if (depth > DEEPEST) {
      found.refuse(path, archive, Reason.FILE_NESTED_ZIP, "");
      return;
    }
    if (ZipKind.hasTooMany(zip)) {
      throw new InputUnusable("entries", input);
    }
    // Names are decoded one by one; Latin-1 never fails on one before that.
    try (ZipFile opened =
        ZipFile.builder().setPath(zip).setCharset(StandardCharsets.ISO_8859_1).get()) {
      List<ZipArchiveEntry> entries = Collections.list(opened.getEntries());
      for (ZipArchiveEntry entry : entries) {
        if (!unpacked.countEntry()) {
          throw new InputUnusable("entries", input);
        }
        if (!entry.isDirectory()) {
          collect(new Packed(opened, entry, Files.size(zip)), path, depth);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      if (path.isEmpty()) {
        throw new InputUnusable("zip", input);
      }
      found.refuse(path, archive, Reason.FILE_TRUNCATED, "");
    }
  }

  private record Packed(ZipFile zip, ZipArchiveEntry entry, long zipSize) {}

  private void collect(Packed packed, String zip, int depth) throws IOException, InputUnusable {
    String name = ZipNames.of(packed.entry());
    String path = zip.isEmpty() ? Names.plain(name) : zip + "/" + Names.plain(name);
    Ignored.Why why = packed.entry().isUnixSymlink() ? Ignored.Why.LINK : Names.ignored(path);
    if (why != null) {
      found.ignore(path, why);
    } else if (Names.leadsOut(name)) {
      found.refuse(path, archive, Reason.FILE_PATH_UNSAFE, Names.visible(name));
    } else if (packed.entry().getGeneralPurposeBit().usesEncryption()) {
      found.refuse(path, archive, Reason.FILE_ENCRYPTED, "");
    } else if (!packed.zip().canReadEntryData(packed.entry())) {
      String method = "zip " + packed.entry().getMethod();
      found.refuse(path, archive, Reason.FILE_UNREADABLE, method);
    } else {
      unpack(packed, path, depth);
    }
  }

  private void unpack(Packed packed, String path, int depth) throws IOException, InputUnusable {
    ZipArchiveEntry entry = packed.entry();
    long limit = unpacked.left(entry.getCompressedSize(), packed.zipSize());
    BoundedStream bounded;
    Archive.Draft draft;
    CRC32 sum = new CRC32();
    try (InputStream in = packed.zip().getInputStream(entry)) {
      bounded = new BoundedStream(in, limit);
      draft = archive.draft(new CheckedInputStream(bounded, sum));
    } catch (java.nio.file.FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      found.refuse(path, archive, Reason.FILE_TRUNCATED, "");
      return;
    }
    try (draft) {
      unpacked.count(bounded.count());
      if (bounded.isOver()) {
        String megabytes = Long.toString((bounded.count() + MEGABYTE - 1) / MEGABYTE);
        found.refuse(
            path, archive, Reason.FILE_TOO_LARGE, Names.visible(entry.getName()), megabytes);
      } else if (sum.getValue() != entry.getCrc() || draft.size() != entry.getSize()) {
        found.refuse(path, archive, Reason.FILE_TRUNCATED, "");
      } else {
        take(draft, path, depth);
      }
    }
  }

  private void take(Archive.Draft draft, String path, int depth) throws IOException, InputUnusable {
    ZipKind kind = ZipKind.of(draft.path());
    if (kind == ZipKind.FOLDER || (kind == ZipKind.BROKEN && Names.isZip(path))) {
      collect(draft.path(), path, depth + 1);
    } else if (kind != ZipKind.DOCUMENT && Names.isWanted(draft.path(), path)) {
      found.take(path, archive.keep(draft));
    } else if (Names.isZip(path)) {
      found.refuse(path, archive, Reason.FILE_TRUNCATED, "");
    } else {
      found.ignore(path, Ignored.Why.NO_TABLE);
    }
  }
}
