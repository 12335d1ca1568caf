package org.mingzhang.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.document.Document;
import org.mingzhang.job.PaperDrafts.Draft;
import org.mingzhang.job.PapersOutcome.CommunityOutcome;
import org.mingzhang.job.PapersRequest.Contents;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.measure.Imbalance;
import org.mingzhang.measure.Imbalances;
import org.mingzhang.measure.Measures;
import org.mingzhang.measure.TargetRules;
import org.mingzhang.write.data.Manifest;
import org.mingzhang.write.data.ManifestJson;
import org.mingzhang.write.html.HtmlWriter;
import org.mingzhang.write.pdf.PdfWriter;

/** The papers of one community: computed from its slice, checked, written into its folder. */
final class CommunityPapers {

  /** Written last: where it lies, the folder is whole. */
  static final String MANIFEST = "manifest.json";

  /** The parameter that holds the SHA-256 of the owners' figures.json, the code on their paper. */
  static final String OWNERS = "figures.owners";

  /** Draws charts as vectors; fonts are parsed once for all papers. */
  static final PdfWriter PDF = new PdfWriter(new PaperCharts());

  private final Books books;
  private final PaperDrafts drafts;

  CommunityPapers(Books books, PaperTerms terms) {
    this.books = books;
    this.drafts = new PaperDrafts(books, terms);
  }

  /** What the office decided of a community's surveys. */
  SurveyRule surveyRule(String communityId, Period period) {
    return books.settings().methods().of(communityId, period);
  }

  /** The targets of the office's home. */
  TargetRules targets() {
    return books.settings().targets();
  }

  /** What the books make of a paper, without writing anything. */
  PaperDrafts drafts() {
    return drafts;
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
    Draft draft = drafts.draft(plan, communityId);
    Folder folder = new Folder(plan.folder(communityId));
    // Without its manifest the folder is not whole, whatever else can be removed.
    Files.deleteIfExists(folder.path().resolve(MANIFEST));
    folder.clear();
    folder.write(
        "figures.json", out -> out.write(draft.figuresJson().getBytes(StandardCharsets.UTF_8)));
    if (draft.block().isEmpty() && plan.request().contents() == Contents.ALL) {
      PaperFiles.documents(draft, folder);
      PaperFiles.lineage(plan.paths(books.ledger()), draft, folder);
    } else {
      for (Document document : draft.documents()) {
        folder.write(document.id() + ".pdf", out -> PDF.write(document, out));
        folder.write(document.id() + ".html", out -> HtmlWriter.write(document, out));
      }
    }
    List<String> files = new ArrayList<>(folder.written());
    Manifest manifest = PaperFiles.manifest(books, plan, draft, folder, files);
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
                OffsetDateTime.now(PaperDesk.ZONE));
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
        books.publications().history(communityId).latest(communityId, request.period());
    return latest.isPresent()
        && (latest.get().issue().revision() > request.revision()
            || (latest.get().wasPublished()
                && (request.contents() != Contents.ALL
                    || isChanged(plan, communityId, latest.get()))));
  }

  private boolean isChanged(PapersPlan plan, String communityId, Standing published) {
    Slice slice = books.slice(communityId, plan.request().period());
    return !published
        .issue()
        .figuresDigest()
        .equals(Digests.of(PaperDrafts.json(drafts.figures(plan, slice))));
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
            Files.isDirectory(folder) ? PaperFiles.of(folder) : List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(PapersOutcome.Notice.PUBLISHED_KEPT)));
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
    Draft draft = drafts.draft(plan, communityId);
    finish(plan, draft, PaperFiles.of(plan.folder(communityId)), Optional.empty());
  }

  private static void finish(
      PapersPlan plan, Draft draft, List<String> files, Optional<PapersOutcome.Notice> notice) {
    Community community = draft.slice().community();
    plan.done(
        new CommunityOutcome(
            community.communityId(),
            community.name(),
            plan.folder(community.communityId()),
            files.stream().sorted(PaperFiles.IN_READING_ORDER).toList(),
            draft.block(),
            Optional.empty(),
            notice));
  }

  /** The files that a community's papers rest on, as the manifest lists them. */
  static Map<String, String> inputs(Slice slice) {
    Map<String, String> inputs = new TreeMap<>();
    slice.files().forEach(file -> inputs.put(file.file().path(), file.file().digest()));
    return inputs;
  }
}
