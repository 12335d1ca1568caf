package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Irregularity;

/**
 * The figures of the regulator's edition as a file that can be added up over communities: those of
 * the owners' file, and the counts that only this edition has, {@code hazards.*}, {@code
 * sections.required}, {@code sections.missing}, {@code exceptions.rules} and {@code
 * exceptions.questions} (all or by {@code kind}).
 */
public final class RegulatorFigures {

  private RegulatorFigures() {}

  /**
   * The set, ordered by id and key.
   *
   * @param owners the figures of the owners' file
   */
  public static FigureSet of(ReportInput input, FigureSet owners, Completeness completeness) {
    List<Figure> all = new ArrayList<>(owners.figures());
    input.current().figures().stream()
        .filter(figure -> figure.id().startsWith("hazards.") && figure.by().keys().isEmpty())
        .forEach(all::add);
    List<Completeness.Line> lines =
        completeness.lines().stream()
            .filter(line -> line.state() != Completeness.State.ELSEWHERE)
            .filter(line -> line.state() != Completeness.State.UNASKED)
            .toList();
    all.add(count("sections.required", By.ALL, lines.size()));
    all.add(
        count(
            "sections.missing",
            By.ALL,
            lines.stream()
                .filter(line -> line.state() != Completeness.State.PRESENT)
                .filter(line -> line.state() != Completeness.State.DECLARED)
                .count()));
    Map<String, Long> sums = new TreeMap<>(Map.of(id(true), 0L, id(false), 0L));
    for (Map.Entry<Irregularity.Kind, Long> one : RegulatorReport.counted(input).entrySet()) {
      String id = id(one.getKey().isCertain());
      sums.merge(id, one.getValue(), Long::sum);
      all.add(count(id, By.of("kind", one.getKey().name()), one.getValue()));
    }
    sums.forEach((id, sum) -> all.add(count(id, By.ALL, sum)));
    all.sort(Comparator.comparing(Figure::id).thenComparing(figure -> figure.by().toString()));
    return new FigureSet(
        owners.communityId(), owners.period(), owners.revision(), all, owners.months());
  }

  private static String id(boolean certain) {
    return certain ? "exceptions.rules" : "exceptions.questions";
  }

  private static Figure count(String id, By by, long count) {
    return new Figure(
        id,
        by,
        Figure.Unit.COUNT,
        BigDecimal.valueOf(count),
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        0,
        List.of());
  }
}
