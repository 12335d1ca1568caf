package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * {@code figures.json}: every figure of a community and period (contract, section 4), one a line,
 * UTF-8, line feeds. Numbers are decimal texts; an undefined or withheld value is null, an absent
 * part has no member.
 */
public final class FiguresJson {

  private FiguresJson() {}

  /** Writes the figures in their given order and flushes; the stream stays open. */
  public static void write(FigureSet figures, OutputStream out) throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonObject head =
        new JsonObject()
            .number("schema", 1)
            .text("community", figures.communityId())
            .text("period", figures.period().toString())
            .number("revision", figures.revision());
    w.write("{" + head.members() + ",\n \"figures\": [");
    String before = "\n  ";
    for (Figure figure : figures.figures()) {
      w.write(before);
      w.write(line(figure));
      before = ",\n  ";
    }
    w.write("]}\n");
    w.flush();
  }

  private static String line(Figure figure) {
    JsonObject line =
        new JsonObject()
            .text("id", figure.id())
            .texts("by", figure.by().keys())
            .text("unit", figure.unit().word())
            .decimal("value", figure.value())
            .optional("numerator", figure.numerator())
            .optional("denominator", figure.denominator())
            .optional("lower", figure.lower())
            .optional("upper", figure.upper());
    Long population = figure.population();
    line.optional("population", population == null ? null : BigDecimal.valueOf(population));
    line.optional("printed", figure.printed());
    if (!figure.withheld().isEmpty()) {
      line.text("withheld", figure.withheld());
    }
    return line.number("rows", figure.rows()).toString();
  }
}
