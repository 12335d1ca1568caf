package org.mingzhang.write.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) of error correction level M: it is read with a seventh of it soiled.
 *
 * @param size modules in a row, without the quiet zone
 * @param runs the dark modules
 */
public record QrCode(int size, List<Run> runs) {

  /** Modules of white that a reader needs on each side. */
  public static final int MARGIN = 4;

  /**
   * Dark modules beside each other.
   *
   * @param x the first one's column, from 0, without the quiet zone
   * @param y their row, from 0 at the top
   */
  public record Run(int x, int y, int length) {}

  public QrCode {
    runs = List.copyOf(runs);
  }

  /** The code of a text of Latin letters and digits. */
  public static QrCode of(String content) {
    ByteMatrix matrix;
    try {
      matrix = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code: " + content, e);
    }
    List<Run> runs = new ArrayList<>();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int from = 0;
      for (int x = 0; x <= matrix.getWidth(); x++) {
        if (x == matrix.getWidth() || matrix.get(x, y) == 0) {
          if (x > from) {
            runs.add(new Run(from, y, x - from));
          }
          from = x + 1;
        }
      }
    }
    return new QrCode(matrix.getWidth(), runs);
  }

  /** Modules in a row with the quiet zone. */
  public int sizeWithMargin() {
    return size + 2 * MARGIN;
  }

  /** As the path of an SVG that is {@link #sizeWithMargin} units wide and high. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (Run run : runs) {
      path.append('M').append(run.x() + MARGIN).append(' ').append(run.y() + MARGIN);
      path.append('h').append(run.length()).append("v1h-").append(run.length()).append('z');
    }
    return path.toString();
  }
}
