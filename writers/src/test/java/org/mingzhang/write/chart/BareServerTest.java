package org.mingzhang.write.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose font list is empty draws the same chart. */
class BareServerTest {

  @Test
  void drawsTheSameWithoutAnyFontOfTheSystem(@TempDir Path folder) throws Exception {
    Path config = folder.resolve("fonts.conf");
    Files.writeString(
        config,
        "<?xml version=\"1.0\"?><fontconfig><cachedir>" + folder + "</cachedir></fontconfig>");
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Djava.awt.headless=true",
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Drawing.class.getName());
    builder.environment().put("FONTCONFIG_FILE", config.toString());
    builder.environment().put("FONTCONFIG_PATH", folder.toString());
    Path out = folder.resolve("out.svg");
    Path err = folder.resolve("err.txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    assertThat(Files.readString(out)).isEqualTo(SvgWriter.inline(Samples.onTime(), 250, ""));
  }

  /** The other process. */
  static final class Drawing {

    private Drawing() {}

    public static void main(String[] arguments) throws IOException {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.print(SvgWriter.inline(Samples.onTime(), 250, ""));
      out.flush();
    }
  }
}
