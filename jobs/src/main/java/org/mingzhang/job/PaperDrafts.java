package org.mingzhang.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.job.PapersRequest.Contents;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;
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
import org.mingzhang.report.Declaration;
import org.mingzhang.report.DisclosureReport;
import org.mingzhang.report.FindingDecision;
import org.mingzhang.report.ImbalanceReport;
import org.mingzhang.report.PosterReport;
import org.mingzhang.report.Publication;
import org.mingzhang.report.ReportInput;
import org.mingzhang.report.ReviewReport;
import org.mingzhang.report.ServiceReport;
import org.mingzhang.report.SummaryReport;
import org.mingzhang.write.data.FiguresJson;
import org.mingzhang.write.font.Glyphs;

/** What the books make of a community's papers, without writing anything. */
final class PaperDrafts {

  /** Which rules of a place a paper was made by, as its manifest calls them. */
  static final String RULES = "jurisdiction";

  private final Books books;
  private final PaperTerms terms;

  PaperDrafts(Books books, PaperTerms terms) {
    this.books = books;
    this.terms = terms;
  }

  /** Every figure of the period. */
  FigureSet figures(PapersPlan plan, Slice slice) {
    int revision = plan.request().revision();
    return figures(slice, EarlierFigures.of(books, slice, revision), revision);
  }

  private static FigureSet figures(Slice slice, Map<Period, FigureSet> earlier, int revision) {
    return MatchedFigures.added(slice, Measures.of(slice).figures(revision), earlier.values());
  }

  /** Everything of a community's papers but the writing. */
  record Draft(
      Slice slice,
      Measures measures,
      FigureSet figures,
      String figuresJson,
      Optional<OwnersEdition> owners,
      Optional<RegulatorEdition> regulator,
      List<Document> documents,
      Map<String, String> terms,
      Optional<PapersOutcome.Block> block) {}

  Draft draft(PapersPlan plan, String communityId) {
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
    Optional<OwnersEdition> edition = Optional.empty();
    Optional<RegulatorEdition> regulator = Optional.empty();
    if (!sentences.isEmpty() && request.contents() == Contents.ALL) {
      documents = explained(slice, figures, earlier, json, request, imbalances);
    } else if (request.contents() == Contents.ALL) {
      ReportInput input = input(slice, figures, earlier, json, request);
      OwnersEdition owners = owners(input, request);
      documents = documents(input, owners, request.locale());
      Optional<RegulatorEdition> filed = RegulatorEdition.of(input, owners);
      List<Document> printed = new ArrayList<>(documents);
      printed.add(owners.large());
      printed.add(owners.summary());
      printed.add(owners.poster());
      filed.map(RegulatorEdition::document).ifPresent(printed::add);
      NavigableSet<Integer> missing = missingGlyphs(printed);
      if (missing.isEmpty()) {
        edition = Optional.of(owners);
        regulator = filed;
      } else {
        sentences.add(BlockedWords.characters(missing, slice, printed, request.locale()));
        documents = List.of();
      }
    }
    Optional<PapersOutcome.Block> block =
        sentences.isEmpty()
            ? Optional.empty()
            : Optional.of(new PapersOutcome.Block(List.copyOf(sentences)));
    return new Draft(
        slice,
        measures,
        figures,
        json,
        edition,
        regulator,
        documents,
        terms(publication(request, slice.community())),
        block);
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

  private static List<Document> documents(ReportInput input, OwnersEdition owners, Locale locale) {
    return List.of(
        owners.disclosure(),
        ReviewReport.of(
            input,
            owners.completeness(),
            refusal -> Glyphs.printable(RefusalWords.of(locale).sentence(refusal))),
        service(input));
  }

  private OwnersEdition owners(ReportInput input, PapersRequest request) {
    OwnersFigures owners = input.owners();
    FigureSet figures = DisclosureReport.figures(input, owners);
    String json = json(figures);
    ReportInput coded =
        input.withCode(Digests.of(json)).in(input.publication().rules().language(request.locale()));
    Correction correction =
        request.correction().map(reasons -> correction(reasons, figures)).orElse(null);
    Document disclosure = DisclosureReport.of(coded, owners, correction);
    return new OwnersEdition(
        figures,
        json,
        disclosure,
        SummaryReport.of(coded, owners, correction),
        DisclosureReport.large(disclosure),
        PosterReport.of(coded, figures, disclosure),
        DisclosureReport.completeness(input, owners),
        input.publication().displayFrom());
  }

  /** What the published revision before this one said otherwise, with the reasons given. */
  private Correction correction(CorrectionRequest reasons, FigureSet figures) {
    int previous =
        books
            .publications()
            .history(figures.communityId())
            .of(figures.communityId(), figures.period())
            .stream()
            .filter(Standing::wasPublished)
            .mapToInt(standing -> standing.issue().revision())
            .filter(revision -> revision < figures.revision())
            .max()
            .orElseThrow();
    return new Correction(
        previous,
        changes(figures, previous).stream()
            .map(line -> line.because(reasons.reason(line.reference())))
            .toList(),
        reasons.general());
  }

  /** The published figures that are others in these. */
  List<Correction.Line> changes(FigureSet figures, int previous) {
    Path kept =
        PublicShelf.kept(
            books.home(), books.folderName(figures.communityId()), figures.period(), previous);
    try {
      return Correction.changes(published(kept), figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What owners were given before: of this period the revisions before this one. */
  private List<FigureSet> editions(Slice slice, int revision) {
    String communityId = slice.community().communityId();
    List<Step> before =
        books.publications().history(communityId).publications(communityId).stream()
            .filter(step -> !step.period().equals(slice.period()) || step.revision() < revision)
            .toList();
    if (before.isEmpty()) {
      return List.of();
    }
    String folder = books.folderName(communityId);
    return before.stream()
        .map(step -> PublicShelf.kept(books.home(), folder, step.period(), step.revision()))
        .flatMap(kept -> given(kept).stream())
        .toList();
  }

  /** None where it is gone or spoilt: then nothing of the community is published any more. */
  private static Optional<FigureSet> given(Path kept) {
    try {
      return Optional.of(published(kept));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static FigureSet published(Path kept) throws IOException {
    return PublishedFigures.of(kept.resolve("figures.json"));
  }

  /**
   * What the books make of a paper now, without writing anything; the code of the input is that of
   * the draft's figures.json.
   *
   * @param imbalances where its books do not balance
   */
  record Basis(ReportInput input, OwnersEdition owners, List<Imbalance> imbalances) {}

  Basis basis(PapersRequest request, String communityId) {
    Slice slice = books.slice(communityId, request.period());
    ReportInput input = input(slice, request);
    return new Basis(input, owners(input, request), Imbalances.of(slice));
  }

  /** The figures that owners would be given. */
  FigureSet figures(PapersRequest request, String communityId) {
    PapersRequest plain = request.with(request.locale(), request.revision(), request.display());
    ReportInput input = input(books.slice(communityId, plain.period()), plain);
    return DisclosureReport.figures(input, input.owners());
  }

  /** Laid out once to know the pages that its first one names. */
  private static Document service(ReportInput input) {
    Document laidOut = ServiceReport.of(input);
    return missingGlyphs(List.of(laidOut)).isEmpty()
        ? ServiceReport.of(input, CommunityPapers.PDF.pagesOfHeadings(laidOut))
        : laidOut;
  }

  private List<Irregularity> irregularities(
      Slice slice, FigureSet figures, Map<Period, FigureSet> earlier) {
    List<Irregularity> found = new ArrayList<>(Irregularities.of(slice, figures, earlier.values()));
    found.addAll(LateEntries.of(books, slice));
    return found;
  }

  private ReportInput input(Slice slice, PapersRequest request) {
    Map<Period, FigureSet> earlier = EarlierFigures.of(books, slice, request.revision());
    FigureSet figures = figures(slice, earlier, request.revision());
    return input(slice, figures, earlier, json(figures), request);
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
    Map<Period, FigureSet> spokenOf = new TreeMap<>(earlier);
    EarlierFigures.round(books, slice, earlier, request.revision())
        .ifPresent(round -> spokenOf.put(round.period(), round));
    return new ReportInput(
        slice,
        figures,
        previous,
        yearBefore,
        List.copyOf(spokenOf.values()),
        irregularities(slice, figures, earlier),
        publication(request, slice.community()),
        request.revision(),
        Digests.of(json),
        request.locale(),
        books.settings().targets(),
        books.settings().clocks(),
        printed(slice, spokenOf, request.revision()),
        editions(slice, request.revision()));
  }

  /**
   * The days that were asked for, by the rules of the place all the same, and what was declared.
   */
  private Publication publication(PapersRequest request, Community community) {
    Publication rules = terms.of(community, request.period());
    return request
        .display()
        .map(days -> rules.displayed(days.displayFrom(), days.displayTo()))
        .orElse(rules)
        .declaring(declared(request, community))
        .deciding(decided(request, community));
  }

  /** What a paper was made by besides its books, as its manifest says it. */
  static Map<String, String> terms(Publication publication) {
    Map<String, String> terms = new TreeMap<>(DeclarationsFile.parameters(publication.declared()));
    terms.putAll(DecisionsFile.parameters(publication.decided()));
    if (!publication.rules().version().isEmpty()) {
      terms.put(RULES, publication.rules().version());
    }
    return terms;
  }

  /** Whether a parameter of a manifest is one of those. */
  static boolean isTerm(String parameter) {
    return parameter.equals(RULES)
        || parameter.startsWith(DeclarationsFile.PARAMETER)
        || parameter.startsWith(DecisionsFile.PARAMETER);
  }

  private List<Declaration> declared(PapersRequest request, Community community) {
    return books.settings().declarations().stream()
        .filter(declaration -> declaration.community().equals(community.communityId()))
        .filter(declaration -> declaration.period().equals(request.period()))
        .toList();
  }

  private List<FindingDecision> decided(PapersRequest request, Community community) {
    return books.settings().decisions().stream()
        .filter(decision -> decision.community().equals(community.communityId()))
        .filter(decision -> decision.period().equals(request.period()))
        .toList();
  }

  /**
   * The figures of the papers that come before each of those that this one speaks of, so that it is
   * masked after them.
   */
  private List<FigureSet> printed(Slice slice, Map<Period, FigureSet> earlier, int revision) {
    Set<Period> drafted =
        books.publications().history(slice.community().communityId()).issues().stream()
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

  static String json(FigureSet figures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      FiguresJson.write(figures, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
