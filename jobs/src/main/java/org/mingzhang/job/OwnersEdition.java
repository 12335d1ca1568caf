package org.mingzhang.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.report.Completeness;
import org.mingzhang.report.FileLabels;
import org.mingzhang.write.data.TablesCsv;
import org.mingzhang.write.pdf.Attachment;

/**
 * The owners' edition: the figures they may have as a file, and the papers with its code.
 *
 * @param disclosure the paper for the board
 * @param summary the same on one page
 * @param large the same in large print
 * @param poster its numbers for the lift lobby
 * @param completeness whether it has what the place wants disclosed
 * @param day the first day of its display
 */
record OwnersEdition(
    FigureSet figures,
    String figuresJson,
    Document disclosure,
    Document summary,
    Document large,
    Document poster,
    Completeness completeness,
    LocalDate day) {

  static final String TABLES = "tables.csv";

  /** The files of a draft that go to the owners as they are. */
  List<String> files() {
    List<String> names =
        new ArrayList<>(List.of("disclosure.html", "disclosure.pdf", large.id() + ".pdf", TABLES));
    names.add(summary.id() + ".pdf");
    names.add(poster.id() + ".pdf");
    charts().forEach(chart -> names.add("charts/" + chart + ".svg"));
    return List.copyOf(names);
  }

  /** The charts of the paper by their ids. */
  private Set<String> charts() {
    Map<String, Chart> found = new TreeMap<>();
    PaperFiles.charts(disclosure.blocks(), found);
    return found.keySet();
  }

  /** The tables of the paper as a file. */
  String tables() {
    return TablesCsv.of(disclosure);
  }

  /** What the electronic paper carries: its figures and its tables. */
  List<Attachment> attachments() {
    Locale locale = disclosure.locale();
    return List.of(
        new Attachment(
            "figures.json",
            "application/json",
            FileLabels.of("figures.json", locale),
            day,
            figuresJson),
        new Attachment(TABLES, "text/csv", FileLabels.of(TABLES, locale), day, tables()));
  }
}
