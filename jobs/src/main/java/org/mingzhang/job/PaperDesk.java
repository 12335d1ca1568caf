package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.PaperDrafts.Basis;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.PublicationHistory;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Kind;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.mingzhang.report.Publication;

/**
 * What every step of one paper's way to the owners needs: how the paper stands, its draft, its
 * shelf, and the checks that several steps make.
 */
final class PaperDesk {

  /** The communities' own zone: the day of a step is its day there. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Below {@code --out}: what is shown to the owners. */
  static final String PUBLIC = "public";

  private final Books books;
  private final CommunityPapers papers;
  private final PaperTerms terms;
  private final PapersRequest request;
  private final Community community;
  private final OffsetDateTime now;
  private final PublicationHistory history;

  PaperDesk(
      Books books,
      PaperTerms terms,
      PapersRequest request,
      Community community,
      @Nullable LocalDate today) {
    this.books = books;
    this.terms = terms;
    this.request = request;
    this.community = community;
    this.papers = new CommunityPapers(books, terms);
    this.now =
        today == null ? OffsetDateTime.now(ZONE) : today.atStartOfDay(ZONE).toOffsetDateTime();
    this.history = books.publications().history(community.communityId());
  }

  Books books() {
    return books;
  }

  CommunityPapers papers() {
    return papers;
  }

  PapersRequest request() {
    return request;
  }

  Community community() {
    return community;
  }

  OffsetDateTime now() {
    return now;
  }

  /** A step is taken after the one it rests on, whatever the clock of this machine says. */
  void notBefore(Step earlier) throws WorkflowRefused {
    LocalDate day = earlier.at().atZoneSameInstant(ZONE).toLocalDate();
    if (now.toLocalDate().isBefore(day)) {
      throw refused("before-approval", now.toLocalDate().toString(), day.toString());
    }
  }

  /** What the rules of the place say of the paper's display. */
  Publication rules() {
    return terms.of(community, request.period());
  }

  /** The steps of the community when this began, in the order of publication. */
  List<Step> publications() {
    return history.publications(community.communityId());
  }

  /** The last revision that was published, whatever became of it. */
  Optional<Standing> published() {
    return history.of(community.communityId(), request.period()).stream()
        .filter(Standing::wasPublished)
        .reduce((lower, higher) -> higher);
  }

  /** Writes the pages that lead to all publications and say which of them hold. */
  void board() throws IOException {
    NoticeBoard.update(
        request.folder().resolve(PUBLIC),
        folderName(),
        shelf().kept(),
        community.communityId(),
        books.publications().history(community.communityId()));
  }

  /** What withdrawn.json says by the register as it is now. */
  byte[] withdrawals() throws IOException {
    return WithdrawalFile.of(
        community.communityId(), books.publications().history(community.communityId()));
  }

  PublicShelf shelf() {
    return new PublicShelf(books.home(), request.folder().resolve(PUBLIC), folderName());
  }

  String folderName() {
    return books.folderName(community.communityId());
  }

  Path draftFolder() {
    return request.periodFolder().resolve(folderName());
  }

  /** The latest revision, which has to be the one meant. */
  Standing drafted(int revision) throws WorkflowRefused {
    Optional<Standing> latest = history.latest(community.communityId(), request.period());
    if (latest.isEmpty()) {
      throw refused("no-draft");
    }
    int known = latest.get().issue().revision();
    if (revision != 0 && revision != known) {
      throw refused("revision", String.valueOf(revision), String.valueOf(known));
    }
    if (latest.get().state() == State.BLOCKED) {
      throw refused("blocked");
    }
    return latest.get();
  }

  /** The folder's draft, which has to be whole and the one that the register knows. */
  DraftFolder draft(Standing standing) throws IOException, WorkflowRefused {
    DraftFolder draft = DraftFolder.open(draftFolder());
    draft.check();
    if (!draft.digest().equals(standing.draftDigest())) {
      throw refused("not-the-draft", draft.path().toString());
    }
    if (draft.manifest().texts("parameters").get(CommunityPapers.OWNERS) == null) {
      throw refused("no-papers", draft.path().toString());
    }
    return draft;
  }

  /** The books still have to make this draft: the same sources, figures and owners' paper. */
  Basis stillHolds(DraftFolder draft, Standing standing) throws IOException, WorkflowRefused {
    Map<String, String> parameters = draft.manifest().texts("parameters");
    Basis basis =
        papers
            .drafts()
            .basis(
                request.with(
                    Locale.forLanguageTag(parameters.getOrDefault("lang", "zh-CN")),
                    standing.issue().revision(),
                    display(parameters.getOrDefault("display", ""))),
                community.communityId());
    if (!draft.manifest().digests("inputs").equals(CommunityPapers.inputs(basis.input().slice()))) {
      throw refused("inputs-changed");
    }
    if (!PaperDrafts.terms(basis.input().publication()).equals(terms(parameters))) {
      throw refused("terms-changed");
    }
    if (!basis.imbalances().isEmpty()) {
      throw refused("blocked");
    }
    if (!basis.input().code().equals(draft.manifest().digest("outputs", "figures.json"))
        || !Digests.of(basis.owners().figuresJson())
            .equals(parameters.get(CommunityPapers.OWNERS))) {
      throw refused("figures-changed");
    }
    return basis;
  }

  private static Map<String, String> terms(Map<String, String> parameters) {
    Map<String, String> terms = new TreeMap<>(parameters);
    terms.keySet().removeIf(name -> !PaperDrafts.isTerm(name));
    return terms;
  }

  private static Optional<Publication> display(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.parse(text.substring(0, text.indexOf('/')));
    LocalDate to = LocalDate.parse(text.substring(text.indexOf('/') + 1));
    return Optional.of(new Publication(from, to, to, ""));
  }

  void intact(PublicShelf shelf, Step step) throws IOException, WorkflowRefused {
    Path kept = shelf.kept(step.period(), step.revision());
    if (!Files.isRegularFile(kept.resolve(CommunityPapers.MANIFEST))) {
      throw refused(
          "predecessor-deleted",
          step.period().toString(),
          String.valueOf(step.revision()),
          kept.toString());
    }
    byte[] manifest = Files.readAllBytes(kept.resolve(CommunityPapers.MANIFEST));
    Collection<PublicFolder.Finding> findings = PublicFolder.of(kept).findings();
    if (!Digests.of(manifest).equals(step.publicationDigest()) || !findings.isEmpty()) {
      throw refused(
          "predecessor-altered",
          step.period().toString(),
          String.valueOf(step.revision()),
          kept.toString());
    }
  }

  /** Adds a step that publishes nothing. */
  void append(
      Standing standing, Kind kind, String actor, String minute, String note, String draftDigest) {
    books
        .publications()
        .append(
            Step.of(
                standing.issue(),
                kind,
                now,
                actor.strip(),
                minute.strip(),
                note.strip(),
                draftDigest));
  }

  static String number(Standing standing) {
    return String.valueOf(standing.issue().revision());
  }

  /** Every sentence begins with the community and the period. */
  WorkflowRefused refused(String key, String... args) {
    List<String> all = new ArrayList<>();
    all.add(community.communityId());
    all.add(request.period().toString());
    all.addAll(List.of(args));
    return new WorkflowRefused(key, all.toArray(new String[0]));
  }
}
