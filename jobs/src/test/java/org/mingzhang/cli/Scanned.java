package org.mingzhang.cli;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a camera reads. */
final class Scanned {

  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
  private static final int PIXELS = 6;

  private Scanned() {}

  /** The text of the QR code in a picture. */
  static String text(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
          .getText();
    } catch (ReaderException e) {
      throw new AssertionError("no code is read in the picture", e);
    }
  }

  /** The same of a page's inline SVG. */
  static String svg(String html) {
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"[^>]*><rect").matcher(html);
    if (!box.find()) {
      throw new AssertionError("no code is in the page");
    }
    int side = Integer.parseInt(box.group(1)) * PIXELS;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, side, side);
    g.setColor(Color.BLACK);
    Matcher run = RUN.matcher(html);
    while (run.find()) {
      g.fillRect(
          Integer.parseInt(run.group(1)) * PIXELS,
          Integer.parseInt(run.group(2)) * PIXELS,
          Integer.parseInt(run.group(3)) * PIXELS,
          PIXELS);
    }
    g.dispose();
    return text(image);
  }
}
