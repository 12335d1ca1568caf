package org.mingzhang.read.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;

/**
 * The parts of a packed file by name. Names differ neither by case nor by the kind of slash, as the
 * packaging convention has it. A part is never unpacked beyond the size that the file states for
 * it, and those sizes are limited when the file is opened. Belongs to one thread.
 */
public final class Parts implements AutoCloseable {

  /** No office's workbook unpacks to more. */
  private static final long MOST_BYTES = 4L << 30;

  /** From this size on, nothing may be packed more tightly than {@link #MOST_RATIO}. */
  private static final long CHECKED_BYTES = 100L << 20;

  private static final long MOST_RATIO = 250;
  private static final int MOST_PARTS = 200_000;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final Set<String> twice = new HashSet<>();

  private Parts(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens a zip, or says by a {@link WorkbookFault} why not. */
  public static Parts open(Path file) {
    ZipFile zip = unzip(file);
    boolean opened = false;
    try {
      Parts parts = new Parts(zip);
      parts.list(Files.size(file));
      opened = true;
      return parts;
    } catch (IOException e) {
      throw WorkbookFault.unreadable(e);
    } catch (IllegalArgumentException e) {
      // A name that is no text in the encoding it claims.
      throw WorkbookFault.truncated();
    } finally {
      if (!opened) {
        close(zip);
      }
    }
  }

  private static ZipFile unzip(Path file) {
    try {
      return named(file);
    } catch (ZipException e) {
      String said = String.valueOf(e.getMessage());
      if (said.contains("encrypted")) {
        throw WorkbookFault.encrypted();
      }
      if (said.contains("compression method")) {
        throw WorkbookFault.damaged(Damage.METHOD, "");
      }
      throw WorkbookFault.truncated();
    } catch (IOException e) {
      throw WorkbookFault.unreadable(e);
    }
  }

  private static ZipFile named(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (!String.valueOf(e.getMessage()).contains("bad entry name")) {
        throw e;
      }
      // The names of workbooks' own parts are ASCII; what else was packed may be named in GBK.
      return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    }
  }

  private void list(long packedSize) {
    if (zip.size() > MOST_PARTS) {
      throw WorkbookFault.over(Limit.PARTS, MOST_PARTS);
    }
    long total = 0;
    ZipEntry largest = null;
    for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
      ZipEntry entry = e.nextElement();
      String key = key(entry.getName());
      if (entries.put(key, entry) != null) {
        twice.add(key);
      }
      total += Math.max(0, entry.getSize());
      largest = largest == null || entry.getSize() > largest.getSize() ? entry : largest;
      if (isTight(entry.getSize(), entry.getCompressedSize()) || total > MOST_BYTES) {
        throw WorkbookFault.tooLarge(entry.getName(), total);
      }
    }
    // Parts that share their packed bytes, or state more of them than there are.
    if (largest != null && isTight(total, packedSize)) {
      throw WorkbookFault.tooLarge(largest.getName(), total);
    }
  }

  private static boolean isTight(long size, long packed) {
    return size > CHECKED_BYTES && size / Math.max(1, packed) > MOST_RATIO;
  }

  /** A name without what may be spelt differently; names of folders lead nowhere above the root. */
  static String key(String name) {
    String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    if (!path.contains("./") && !path.startsWith("/")) {
      return path;
    }
    StringBuilder key = new StringBuilder();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        key.setLength(Math.max(0, key.lastIndexOf("/")));
      } else if (!step.isEmpty() && !step.equals(".")) {
        key.append(key.isEmpty() ? "" : "/").append(step);
      }
    }
    return key.toString();
  }

  /** A part's name as another part refers to it: from its own folder, or from the root. */
  public static String resolve(String from, String target) {
    return key(
        target.startsWith("/") ? target : from.substring(0, from.lastIndexOf('/') + 1) + target);
  }

  /** Where the relationships of a part are listed. */
  public static String relationshipsOf(String part) {
    int name = part.lastIndexOf('/') + 1;
    return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
  }

  public boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /** The bytes of a part. It breaks off with a {@link WorkbookFault} where the part is damaged. */
  public InputStream open(String part) {
    ZipEntry entry = entries.get(key(part));
    if (entry == null) {
      throw WorkbookFault.damaged(Damage.PART_MISSING, part);
    }
    if (twice.contains(key(part))) {
      throw WorkbookFault.damaged(Damage.PART_TWICE, part);
    }
    try {
      InputStream in = zip.getInputStream(entry);
      if (in == null) {
        throw WorkbookFault.truncated();
      }
      return new PartStream(in, entry);
    } catch (ZipException e) {
      throw WorkbookFault.truncated();
    } catch (IOException e) {
      throw WorkbookFault.unreadable(e);
    }
  }

  @Override
  public void close() {
    close(zip);
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
