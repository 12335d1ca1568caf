package org.mingzhang.write.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.document.Chart;

/** Leaves every chart in target/look, to be looked at. */
class LookTest {

  private static final Path LOOK = Path.of("target", "look");

  @ParameterizedTest
  @ValueSource(doubles = {250, 500})
  void paintsEveryChart(double width) throws IOException {
    Files.createDirectories(LOOK);
    for (Chart chart : Samples.all()) {
      double height = ChartPainter.height(chart, width);
      BufferedImage image =
          new BufferedImage((int) (width * 2), (int) (height * 2), BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.scale(2, 2);
      ChartPainter.paint(chart, g, width, height);
      g.dispose();
      String name = chart.id() + "-" + (int) width;
      assertThat(ImageIO.write(image, "png", LOOK.resolve(name + ".png").toFile())).isTrue();
      try (OutputStream out = Files.newOutputStream(LOOK.resolve(name + ".svg"))) {
        SvgWriter.write(chart, width, out);
      }
    }
  }
}
