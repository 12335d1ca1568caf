package org.mingzhang.write.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Fonts on a server that has none of its own. The JDK refuses even a font that is handed to it when
 * the system's list of fonts is empty, unless a list is named: then an empty one will do.
 */
final class BareServer {

  private static final String LIST = "sun.awt.fontconfig";

  private BareServer() {}

  /** A shipped font. */
  static Font font(String file) {
    try {
      return parse(file);
    } catch (IOException e) {
      if (System.getProperty(LIST) != null) {
        throw new UncheckedIOException("expected to read the font " + file + " but could not", e);
      }
    }
    try {
      Path list = Files.createTempFile("mingzhang", ".properties");
      list.toFile().deleteOnExit();
      Files.writeString(list, "version=1\nsequence.allfonts=default\n");
      System.setProperty(LIST, list.toString());
      return parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException("expected to read the font " + file + " but could not", e);
    }
  }

  private static Font parse(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            BareServer.class.getResourceAsStream("/org/mingzhang/write/fonts/" + file), file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IOException("expected a TrueType font", e);
    }
  }
}
