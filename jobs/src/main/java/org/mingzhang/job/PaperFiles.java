package org.mingzhang.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.job.PaperDrafts.Draft;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.Slice;
import org.mingzhang.write.chart.SvgWriter;
import org.mingzhang.write.data.LineageCsv;
import org.mingzhang.write.data.Manifest;
import org.mingzhang.write.html.HtmlWriter;
import org.mingzhang.write.pdf.Attachment;
import org.mingzhang.write.pdf.PosterWriter;
import org.mingzhang.write.pdf.Print;
import org.mingzhang.write.xlsx.XlsxWriter;

/** The files of one community: in which formats its papers are written, and what lists them. */
final class PaperFiles {

  /** What most people come for first; the same whether papers were written now or found. */
  static final Comparator<String> IN_READING_ORDER =
      Comparator.<String>comparingInt(
              name -> {
                int place =
                    List.of(
                            "disclosure.pdf",
                            "disclosure.html",
                            "summary.pdf",
                            "disclosure-large.pdf",
                            "poster.pdf",
                            "review.pdf",
                            "review.xlsx",
                            "service.pdf",
                            "regulator.pdf",
                            RegulatorEdition.CSV,
                            "figures.json",
                            OwnersEdition.TABLES,
                            "lineage.csv",
                            CommunityPapers.MANIFEST)
                        .indexOf(name);
                return place < 0 ? Integer.MAX_VALUE : place;
              })
          .thenComparing(Comparator.naturalOrder());

  private static final double CHART_WIDTH = 480;
  private static final PosterWriter POSTER = new PosterWriter();

  private PaperFiles() {}

  /** What lies in a community's folder. */
  static List<String> of(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted(IN_READING_ORDER)
          .toList();
    }
  }

  static void documents(Draft draft, Folder folder) throws IOException {
    Map<String, Document> byId = new LinkedHashMap<>();
    draft.documents().forEach(document -> byId.put(document.id(), document));
    Document disclosure = draft.documents().get(0);
    Document review = draft.documents().get(1);
    OwnersEdition owners = draft.owners().orElseThrow();
    for (Document document : byId.values()) {
      List<Attachment> attached = document.equals(disclosure) ? owners.attachments() : List.of();
      folder.write(
          document.id() + ".pdf",
          out -> CommunityPapers.PDF.write(document, Print.USUAL, attached, out));
    }
    print(owners.large(), Print.LARGE, folder);
    print(owners.summary(), Print.ONE_PAGE, folder);
    Document poster = owners.poster();
    folder.write(poster.id() + ".pdf", out -> POSTER.write(poster, out));
    folder.write(
        OwnersEdition.TABLES, out -> out.write(owners.tables().getBytes(StandardCharsets.UTF_8)));
    if (draft.regulator().isPresent()) {
      RegulatorEdition regulator = draft.regulator().get();
      print(regulator.document(), Print.USUAL, folder);
      folder.write(
          RegulatorEdition.CSV, out -> out.write(regulator.csv().getBytes(StandardCharsets.UTF_8)));
    }
    folder.write("disclosure.html", out -> HtmlWriter.write(disclosure, out));
    folder.write("review.xlsx", out -> XlsxWriter.write(review, out));
    Map<String, Chart> charts = new TreeMap<>();
    byId.values().forEach(document -> charts(document.blocks(), charts));
    for (Chart chart : charts.values()) {
      folder.write(
          "charts/" + chart.id() + ".svg", out -> SvgWriter.write(chart, CHART_WIDTH, out));
    }
  }

  private static void print(Document document, Print print, Folder folder) throws IOException {
    folder.write(
        document.id() + ".pdf", out -> CommunityPapers.PDF.write(document, print, List.of(), out));
  }

  /** The charts among the blocks by their ids. */
  static void charts(List<Block> blocks, Map<String, Chart> found) {
    Block.inTurn(blocks)
        .filter(Block.ChartBlock.class::isInstance)
        .map(block -> ((Block.ChartBlock) block).chart())
        .forEach(chart -> found.putIfAbsent(chart.id(), chart));
  }

  static void lineage(Map<Long, String> paths, Draft draft, Folder folder) throws IOException {
    folder.write(
        "lineage.csv",
        out ->
            LineageCsv.write(
                draft.figures(),
                draft.slice()::contributions,
                id -> paths.getOrDefault(id, ""),
                out));
  }

  /** Within how many days owners' questions and objections were to be answered; none without. */
  private static Map<String, String> inquiries(Slice slice) {
    List<Inquiry> inquiries = slice.inquiries();
    String days =
        slice.inquiryRules().of(inquiries, slice.period().lastDay()).stream()
            .map(clock -> clock.questionDays() + "/" + clock.objectionDays())
            .collect(Collectors.joining(", "));
    return inquiries.isEmpty() ? Map.of() : Map.of("inquiries.days", days);
  }

  static Manifest manifest(
      Books books, PapersPlan plan, Draft draft, Folder folder, List<String> files)
      throws IOException {
    List<Manifest.Item> inputs = new ArrayList<>();
    for (FileReport file : draft.slice().files()) {
      String digest = file.file().digest();
      inputs.add(
          new Manifest.Item(
              file.file().path(), digest, Files.size(books.home().archive().path(digest))));
    }
    List<Manifest.Item> outputs = new ArrayList<>();
    for (String name : files) {
      outputs.add(Manifest.Item.of(folder.path(), folder.path().resolve(name)));
    }
    PapersRequest request = plan.request();
    Map<String, String> parameters =
        new TreeMap<>(Map.of("lang", request.locale().toLanguageTag()));
    draft
        .owners()
        .ifPresent(
            owners -> parameters.put(CommunityPapers.OWNERS, Digests.of(owners.figuresJson())));
    request
        .display()
        .ifPresent(
            display ->
                parameters.put("display", display.displayFrom() + "/" + display.displayTo()));
    request
        .correction()
        .ifPresent(correction -> parameters.put("correction", Digests.of(correction.note())));
    parameters.putAll(books.settings().named());
    parameters.putAll(draft.terms());
    parameters.putAll(MethodsFile.parameters(draft.slice().surveyRule()));
    parameters.putAll(
        ClocksFile.parameters(
            books.settings().clocks(), draft.slice().community().communityId(), request.period()));
    parameters.putAll(inquiries(draft.slice()));
    for (FileReport file : draft.slice().files()) {
      for (String profile : books.ledger().readWith(file.file())) {
        int space = profile.indexOf(' ');
        parameters.put("profile." + profile.substring(0, space), profile.substring(space + 1));
      }
    }
    return new Manifest(
        request.version(),
        draft.slice().community().communityId(),
        request.period().toString(),
        request.revision(),
        new TreeMap<>(parameters),
        inputs,
        outputs);
  }
}
