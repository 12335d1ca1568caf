package org.mingzhang.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.job.PapersOutcome.CommunityOutcome;
import org.mingzhang.job.PapersRequest.Contents;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Imbalance;
import org.mingzhang.measure.Imbalances;
import org.mingzhang.measure.Irregularities;
import org.mingzhang.measure.Irregularity;
import org.mingzhang.measure.MatchedFigures;
import org.mingzhang.measure.Measures;
import org.mingzhang.measure.mask.OwnersFigures;
import org.mingzhang.report.BlockedWords;
import org.mingzhang.report.Correction;
import org.mingzhang.report.DisclosureReport;
import org.mingzhang.report.ImbalanceReport;
import org.mingzhang.report.PosterReport;
import org.mingzhang.report.Publication;
import org.mingzhang.report.ReportInput;
import org.mingzhang.report.ReviewReport;
import org.mingzhang.report.ServiceReport;
import org.mingzhang.write.chart.SvgWriter;
import org.mingzhang.write.data.FiguresJson;
import org.mingzhang.write.data.LineageCsv;
import org.mingzhang.write.data.Manifest;
import org.mingzhang.write.data.ManifestJson;
import org.mingzhang.write.font.Glyphs;
import org.mingzhang.write.html.HtmlWriter;
import org.mingzhang.write.pdf.PdfWriter;
import org.mingzhang.write.pdf.PosterWriter;
import org.mingzhang.write.xlsx.XlsxWriter;

/** The papers of one community: computed from its slice, checked, written into its folder. */
final class CommunityPapers {

  /** Written last: where it lies, the folder is whole. */
  static final String MANIFEST = "manifest.json";

  /** The parameter that holds the SHA-256 of the owners' figures.json, the code on their paper. */
  static final String OWNERS = "figures.owners";

  /** Draws charts as vectors; fonts are parsed once for all papers. */
  static final PdfWriter PDF = new PdfWriter(new PaperCharts());

  private static final PosterWriter POSTER = new PosterWriter();

  /** What most people come for first; the same whether papers were written now or found. */
  private static final Comparator<String> IN_READING_ORDER =
      Comparator.<String>comparingInt(
              name -> {
                int place =
                    List.of(
                            "disclosure.pdf",
                            "disclosure.html",
                            "poster.pdf",
                            "review.pdf",
                            "review.xlsx",
                            "service.pdf",
                            "figures.json",
                            "lineage.csv",
                            MANIFEST)
                        .indexOf(name);
                return place < 0 ? Integer.MAX_VALUE : place;
              })
          .thenComparing(Comparator.naturalOrder());

  private static final double CHART_WIDTH = 480;
  private static final int CODE_LENGTH = 16;

  private final Books books;
  private final PaperTerms terms;

  CommunityPapers(Books books, PaperTerms terms) {
    this.books = books;
    this.terms = terms;
  }

  /** Where the community's funds do not agree with themselves or with the stated balances. */
  List<Imbalance> imbalances(PapersPlan plan, Community community) {
    Slice slice = books.slice(community.communityId(), plan.request().period());
    plan.slice(slice);
    return Imbalances.of(slice);
  }

  /** Computes and writes; a blocked community gets its figures only. */
  void write(PapersPlan plan, String communityId) throws IOException {
    if (plan.request().correction().isEmpty() && isKept(plan, communityId)) {
      keep(plan, communityId);
      return;
    }
    Draft draft = draft(plan, communityId);
    Folder folder = new Folder(plan.folder(communityId));
    // Without its manifest the folder is not whole, whatever else can be removed.
    Files.deleteIfExists(folder.path().resolve(MANIFEST));
    folder.clear();
    folder.write(
        "figures.json", out -> out.write(draft.figuresJson().getBytes(StandardCharsets.UTF_8)));
    if (draft.block().isEmpty() && plan.request().contents() == Contents.ALL) {
      documents(draft, folder);
      lineage(draft, folder);
    } else {
      for (Document document : draft.documents()) {
        folder.write(document.id() + ".pdf", out -> PDF.write(document, out));
        folder.write(document.id() + ".html", out -> HtmlWriter.write(document, out));
      }
    }
    List<String> files = new ArrayList<>(folder.written());
    Manifest manifest = manifest(plan, draft, folder, files);
    folder.write(MANIFEST, out -> ManifestJson.write(manifest, out));
    boolean voided =
        books
            .publications()
            .drafted(
                new Issue(
                    communityId,
                    plan.request().period(),
                    plan.request().revision(),
                    draft.block().isEmpty() ? State.DRAFT : State.BLOCKED,
                    Digests.of(draft.figuresJson())),
                Digests.of(Files.readAllBytes(folder.path().resolve(MANIFEST))),
                plan.request().correction().map(CorrectionRequest::note).orElse(""),
                OffsetDateTime.now(Publishing.ZONE));
    finish(
        plan,
        draft,
        folder.written(),
        voided ? Optional.of(PapersOutcome.Notice.APPROVALS_VOID) : Optional.empty());
  }

  /**
   * Whether a paper was published that the books no longer make, or that was corrected: its draft
   * is not drawn up anew under a number that is taken.
   */
  private boolean isKept(PapersPlan plan, String communityId) {
    PapersRequest request = plan.request();
    Optional<Standing> latest =
        books.publications().history().latest(communityId, request.period());
    return latest.isPresent()
        && (latest.get().issue().revision() > request.revision()
            || (latest.get().wasPublished()
                && (request.contents() != Contents.ALL
                    || isChanged(plan, communityId, latest.get()))));
  }

  private boolean isChanged(PapersPlan plan, String communityId, Standing published) {
    Slice slice = books.slice(communityId, plan.request().period());
    return !published.issue().figuresDigest().equals(Digests.of(json(figures(plan, slice))));
  }

  private FigureSet figures(PapersPlan plan, Slice slice) {
    PapersRequest request = plan.request();
    return MatchedFigures.added(
        slice,
        Measures.of(slice).figures(request.revision()),
        EarlierFigures.of(books, slice, request.revision()).values());
  }

  /** Leaves the folder as it is; the figures of the books go into the papers about all. */
  private void keep(PapersPlan plan, String communityId) throws IOException {
    Slice slice =
        plan.takeSlice(communityId)
            .orElseGet(() -> books.slice(communityId, plan.request().period()));
    plan.measured(communityId, Measures.of(slice));
    Path folder = plan.folder(communityId);
    plan.done(
        new CommunityOutcome(
            communityId,
            slice.community().name(),
            folder,
            Files.isDirectory(folder) ? filesOf(folder) : List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(PapersOutcome.Notice.PUBLISHED_KEPT)));
  }

  private static List<String> filesOf(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted(IN_READING_ORDER)
          .toList();
    }
  }

  /** Keeps what went wrong, so that the papers about all communities name it. */
  void failed(PapersPlan plan, String communityId, Exception failure) {
    Community community = plan.community(communityId);
    plan.done(
        new CommunityOutcome(
            communityId,
            community.name(),
            plan.folder(communityId),
            List.of(),
            Optional.empty(),
            Optional.of(failure),
            Optional.empty()));
  }

  /**
   * What {@link #write} would come to, for a community whose papers an earlier try had finished.
   */
  void recall(PapersPlan plan, String communityId) throws IOException {
    if (plan.request().correction().isEmpty() && isKept(plan, communityId)) {
      keep(plan, communityId);
      return;
    }
    Draft draft = draft(plan, communityId);
    finish(plan, draft, filesOf(plan.folder(communityId)), Optional.empty());
  }

  private static void finish(
      PapersPlan plan, Draft draft, List<String> files, Optional<PapersOutcome.Notice> notice) {
    Community community = draft.slice().community();
    plan.done(
        new CommunityOutcome(
            community.communityId(),
            community.name(),
            plan.folder(community.communityId()),
            files.stream().sorted(IN_READING_ORDER).toList(),
            draft.block(),
            Optional.empty(),
            notice));
  }

  /** Everything of a community's papers but the writing. */
  private record Draft(
      Slice slice,
      Measures measures,
      FigureSet figures,
      String figuresJson,
      String ownersDigest,
      List<Document> documents,
      Optional<PapersOutcome.Block> block) {}

  private Draft draft(PapersPlan plan, String communityId) {
    PapersRequest request = plan.request();
    Slice slice =
        plan.takeSlice(communityId).orElseGet(() -> books.slice(communityId, request.period()));
    Measures measures = Measures.of(slice);
    plan.measured(communityId, measures);
    // A forecast is among the figures; nothing else looks back where there are no papers.
    Map<Period, FigureSet> earlier =
        request.contents() == Contents.ALL || !slice.assets().isEmpty()
            ? EarlierFigures.of(books, slice, request.revision())
            : Map.of();
    FigureSet figures =
        MatchedFigures.added(slice, measures.figures(request.revision()), earlier.values());
    String json = json(figures);
    List<String> sentences = new ArrayList<>();
    List<Imbalance> imbalances = plan.imbalances(communityId);
    if (!imbalances.isEmpty()) {
      sentences.add(BlockedWords.imbalances(imbalances, request.locale()));
    }
    List<Document> documents = List.of();
    String ownersDigest = "";
    if (!sentences.isEmpty() && request.contents() == Contents.ALL) {
      documents = explained(slice, figures, earlier, json, request, imbalances);
    } else if (request.contents() == Contents.ALL) {
      ReportInput input = input(slice, figures, earlier, json, request);
      Owners owners = owners(input, request);
      ownersDigest = Digests.of(owners.figuresJson());
      documents = documents(input, owners, request.locale());
      NavigableSet<Integer> missing = missingGlyphs(documents);
      if (!missing.isEmpty()) {
        sentences.add(BlockedWords.characters(missing, slice, documents, request.locale()));
        documents = List.of();
      }
    }
    Optional<PapersOutcome.Block> block =
        sentences.isEmpty()
            ? Optional.empty()
            : Optional.of(new PapersOutcome.Block(List.copyOf(sentences)));
    return new Draft(slice, measures, figures, json, ownersDigest, documents, block);
  }

  /** What there is instead of papers; nothing where it cannot be printed. */
  private List<Document> explained(
      Slice slice,
      FigureSet figures,
      Map<Period, FigureSet> earlier,
      String json,
      PapersRequest request,
      List<Imbalance> imbalances) {
    Document document =
        ImbalanceReport.of(input(slice, figures, earlier, json, request), imbalances);
    return missingGlyphs(List.of(document)).isEmpty() ? List.of(document) : List.of();
  }

  private static List<Document> documents(ReportInput input, Owners owners, Locale locale) {
    return List.of(
        owners.disclosure(),
        ReviewReport.of(
            input, refusal -> Glyphs.printable(RefusalWords.of(locale).sentence(refusal))),
        service(input),
        owners.poster());
  }

  /** The owners' edition: the figures they may have as a file, and the paper with its code. */
  record Owners(FigureSet figures, String figuresJson, Document disclosure, Document poster) {

    /** The charts of the paper by their ids. */
    Set<String> charts() {
      Map<String, Chart> found = new TreeMap<>();
      CommunityPapers.charts(disclosure.blocks(), found);
      return found.keySet();
    }
  }

  private Owners owners(ReportInput input, PapersRequest request) {
    OwnersFigures owners = input.owners();
    FigureSet figures = DisclosureReport.figures(input, owners);
    String json = json(figures);
    ReportInput coded = input.withCode(Digests.of(json).substring(0, CODE_LENGTH));
    Document disclosure =
        DisclosureReport.of(
            coded,
            owners,
            request.correction().map(reasons -> correction(reasons, figures)).orElse(null));
    return new Owners(figures, json, disclosure, PosterReport.of(coded, figures, disclosure));
  }

  /** What the published revision before this one said otherwise, with the reasons given. */
  private Correction correction(CorrectionRequest reasons, FigureSet figures) {
    int previous =
        books.publications().history().of(figures.communityId(), figures.period()).stream()
            .filter(Standing::wasPublished)
            .mapToInt(standing -> standing.issue().revision())
            .filter(revision -> revision < figures.revision())
            .max()
            .orElseThrow();
    return new Correction(
        previous,
        changes(figures, previous).stream()
            .map(line -> line.because(reasons.reason(line.reference())))
            .toList());
  }

  /** The published figures that are others in these. */
  List<Correction.Line> changes(FigureSet figures, int previous) {
    Path file =
        PublicShelf.kept(
                books.home(), books.folderName(figures.communityId()), figures.period(), previous)
            .resolve("figures.json");
    try {
      return Correction.changes(PublishedFigures.of(file), figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the books make of a paper now, without writing anything.
   *
   * @param figuresJson the draft's figures.json
   * @param imbalances where its books do not balance
   */
  record Basis(ReportInput input, String figuresJson, Owners owners, List<Imbalance> imbalances) {}

  Basis basis(PapersRequest request, String communityId) {
    Slice slice = books.slice(communityId, request.period());
    Map<Period, FigureSet> earlier = EarlierFigures.of(books, slice, request.revision());
    FigureSet figures =
        MatchedFigures.added(
            slice, Measures.of(slice).figures(request.revision()), earlier.values());
    String json = json(figures);
    ReportInput input = input(slice, figures, earlier, json, request);
    return new Basis(input, json, owners(input, request), Imbalances.of(slice));
  }

  /** The figures that owners would be given. */
  FigureSet figures(PapersRequest request, String communityId) {
    PapersRequest plain = request.with(request.locale(), request.revision(), request.display());
    Slice slice = books.slice(communityId, plain.period());
    Map<Period, FigureSet> earlier = EarlierFigures.of(books, slice, plain.revision());
    FigureSet all =
        MatchedFigures.added(slice, Measures.of(slice).figures(plain.revision()), earlier.values());
    ReportInput input = input(slice, all, earlier, json(all), plain);
    return DisclosureReport.figures(input, input.owners());
  }

  /** The files that a community's papers rest on, as the manifest lists them. */
  static Map<String, String> inputs(Slice slice) {
    Map<String, String> inputs = new TreeMap<>();
    slice.files().forEach(file -> inputs.put(file.file().path(), file.file().digest()));
    return inputs;
  }

  /** Laid out once to know the pages that its first one names. */
  private static Document service(ReportInput input) {
    Document laidOut = ServiceReport.of(input);
    return missingGlyphs(List.of(laidOut)).isEmpty()
        ? ServiceReport.of(input, PDF.pagesOfHeadings(laidOut))
        : laidOut;
  }

  private List<Irregularity> irregularities(
      Slice slice, FigureSet figures, Map<Period, FigureSet> earlier) {
    List<Irregularity> found = new ArrayList<>(Irregularities.of(slice, figures, earlier.values()));
    found.addAll(LateEntries.of(books, slice));
    return found;
  }

  private ReportInput input(
      Slice slice,
      FigureSet figures,
      Map<Period, FigureSet> earlier,
      String json,
      PapersRequest request) {
    Period period = request.period();
    @Nullable FigureSet previous = earlier.get(period.previous());
    @Nullable FigureSet yearBefore = earlier.get(period.yearBefore());
    return new ReportInput(
        slice,
        figures,
        previous,
        yearBefore,
        List.copyOf(earlier.values()),
        irregularities(slice, figures, earlier),
        display(request, terms.of(slice.community(), period)),
        request.revision(),
        Digests.of(json).substring(0, CODE_LENGTH),
        request.locale(),
        books.settings().targets(),
        books.settings().clocks(),
        printed(slice, earlier, request.revision()));
  }

  /** The days that were asked for, by the rules of the place all the same. */
  private static Publication display(PapersRequest request, Publication rules) {
    return request
        .display()
        .map(
            days ->
                new Publication(
                    days.displayFrom(), days.displayTo(), days.objectionUntil(), rules.profile()))
        .orElse(rules);
  }

  /**
   * The figures of the papers that come before each of those that this one speaks of, so that it is
   * masked after them.
   */
  private List<FigureSet> printed(Slice slice, Map<Period, FigureSet> earlier, int revision) {
    Set<Period> drafted =
        books.publications().issues().stream()
            .filter(issue -> issue.communityId().equals(slice.community().communityId()))
            .filter(issue -> issue.state() != State.BLOCKED && issue.state() != State.WITHDRAWN)
            .map(Issue::period)
            .collect(Collectors.toSet());
    Set<Period> spokenOf = new TreeSet<>(earlier.keySet());
    spokenOf.add(slice.period());
    Set<Period> wanted = new TreeSet<>();
    spokenOf.forEach(period -> wanted.addAll(OwnersFigures.before(period, drafted::contains)));
    wanted.removeAll(spokenOf);
    return wanted.stream()
        .flatMap(period -> EarlierFigures.orders(books, slice, period, revision).stream())
        .toList();
  }

  private static NavigableSet<Integer> missingGlyphs(List<Document> documents) {
    NavigableSet<Integer> missing = new TreeSet<>();
    for (Document document : documents) {
      missing.addAll(Glyphs.missing(Texts.of(document)));
    }
    return missing;
  }

  private static String json(FigureSet figures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      FiguresJson.write(figures, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void documents(Draft draft, Folder folder) throws IOException {
    Map<String, Document> byId = new LinkedHashMap<>();
    draft.documents().forEach(document -> byId.put(document.id(), document));
    Document disclosure = draft.documents().get(0);
    Document review = draft.documents().get(1);
    for (Document document : byId.values()) {
      folder.write(
          document.id() + ".pdf",
          document.id().equals(PosterReport.ID)
              ? out -> POSTER.write(document, out)
              : out -> PDF.write(document, out));
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

  private static void charts(List<Block> blocks, Map<String, Chart> found) {
    for (Block block : blocks) {
      if (block instanceof Block.ChartBlock chart) {
        found.putIfAbsent(chart.chart().id(), chart.chart());
      } else if (block instanceof Block.Columns columns) {
        charts(columns.left(), found);
        charts(columns.right(), found);
      }
    }
  }

  private void lineage(Draft draft, Folder folder) throws IOException {
    Map<Long, String> paths = new TreeMap<>();
    books.ledger().files().forEach(file -> paths.put(file.file().id(), file.file().path()));
    folder.write(
        "lineage.csv",
        out ->
            LineageCsv.write(
                draft.figures(),
                draft.slice()::contributions,
                id -> paths.getOrDefault(id, ""),
                out));
  }

  private Manifest manifest(PapersPlan plan, Draft draft, Folder folder, List<String> files)
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
    if (!draft.ownersDigest().isEmpty()) {
      parameters.put(OWNERS, draft.ownersDigest());
    }
    request
        .display()
        .ifPresent(
            display ->
                parameters.put("display", display.displayFrom() + "/" + display.displayTo()));
    request
        .correction()
        .ifPresent(correction -> parameters.put("correction", Digests.of(correction.note())));
    parameters.putAll(books.settings().named());
    parameters.putAll(MethodsFile.parameters(draft.slice().surveyRule()));
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
