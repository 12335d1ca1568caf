package org.mingzhang.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Figure.Unit;
import org.mingzhang.measure.FigureSet;

/** The figures that owners were given, read again from the file that was published. */
final class PublishedFigures {

  private PublishedFigures() {}

  static FigureSet of(Path file) throws IOException {
    ManifestText json = ManifestText.of(Files.readAllBytes(file));
    List<Figure> figures = json.list("figures").stream().map(PublishedFigures::figure).toList();
    return new FigureSet(
        json.text("community"),
        Period.parse(json.text("period")),
        json.number("revision"),
        figures);
  }

  private static Figure figure(ManifestText json) {
    return new Figure(
        json.text("id"),
        new By(new TreeMap<>(json.texts("by"))),
        Stream.of(Unit.values())
            .filter(unit -> unit.word().equals(json.text("unit")))
            .findFirst()
            .orElse(Unit.COUNT),
        decimal(json, "value"),
        decimal(json, "numerator"),
        decimal(json, "denominator"),
        decimal(json, "lower"),
        decimal(json, "upper"),
        null,
        decimal(json, "printed"),
        json.text("withheld"),
        0,
        List.of());
  }

  private static @Nullable BigDecimal decimal(ManifestText json, String key) {
    return json.has(key) ? new BigDecimal(json.text(key)) : null;
  }
}
