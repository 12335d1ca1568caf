package org.mingzhang.write.font;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * A font file that travels with the program: parsed once per process, when first used, and shared
 * by all threads. Always embedded and subset.
 */
public final class Face {

  /** Noto Sans SC Regular: all text. Its digits are of one width. */
  public static final Face REGULAR = new Face("NotoSansSC-Regular.ttf");

  /** Noto Sans SC Bold: headings and totals. Its digits are of one width. */
  public static final Face BOLD = new Face("NotoSansSC-Bold.ttf");

  /** LXGW WenKai Regular: the rare characters that Noto Sans SC lacks, such as 𠮷. */
  public static final Face FALLBACK = new Face("LXGWWenKai-Regular.ttf");

  private final Supplier<BaseFont> pdf;
  private final Supplier<Font> awt;

  private Face(String file) {
    this.pdf = new Once<>(() -> embedded(file));
    this.awt = new Once<>(() -> drawn(file));
  }

  /** All faces, the preferred first. */
  public static List<Face> all() {
    return List.of(REGULAR, BOLD, FALLBACK);
  }

  /** The font as a PDF embeds it: addressed by glyph (Identity-H). */
  public BaseFont pdf() {
    return pdf.get();
  }

  /** The font as {@link java.awt.Graphics2D} draws and measures it, one point large. */
  public Font awt() {
    return awt.get();
  }

  /** Whether there is a glyph for the code point. */
  public boolean has(int codePoint) {
    return pdf().charExists(codePoint);
  }

  /** Advance of a code point the font holds, in em. */
  double advance(int codePoint) {
    return pdf().getWidth(codePoint) / 1000.0;
  }

  private static BaseFont embedded(String file) {
    try {
      BaseFont font =
          BaseFont.createFont(
              file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes(file), null);
      font.setSubset(true);
      // PDF/A-2 and later forbid a CIDSet that does not name each glyph of the subset.
      font.setIncludeCidSet(false);
      font.setSecureRandom(SubsetTags.PINNED);
      return font;
    } catch (DocumentException e) {
      throw new IllegalStateException("Font " + file + " cannot be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Font " + file + " cannot be read", e);
    }
  }

  private static Font drawn(String file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(file)));
    } catch (FontFormatException e) {
      throw new IllegalStateException("Font " + file + " cannot be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Font " + file + " cannot be read", e);
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = Face.class.getResourceAsStream("/org/mingzhang/write/fonts/" + file)) {
      if (in == null) {
        throw new IOException("font " + file + " is not in the program");
      }
      return in.readAllBytes();
    }
  }
}
