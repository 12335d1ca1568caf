package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.CommunityPapers.Basis;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Kind;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.mingzhang.report.Correction;
import org.mingzhang.report.DisclosureReport;
import org.mingzhang.report.Publication;
import org.mingzhang.report.PublicationGates;
import org.mingzhang.write.data.Manifest;
import org.mingzhang.write.data.PublicationManifest;

/**
 * The way of one community's paper from the draft to the owners: the finance office approves
 * exactly the draft that lies in {@code --out}, then the committee with the number of its minutes,
 * then it is published, and may be withdrawn. A step that the rules do not allow is refused with a
 * sentence and leaves everything as it was.
 */
public final class Publishing {

  /** The communities' own zone: the day of a step is its day there. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The items of the disclosure that may be declared to have nothing in a period. */
  public static final List<String> ITEMS =
      List.of(
          "services",
          "persons",
          "quality",
          "fee-items",
          "fee-rates",
          "performance",
          "reserve",
          "public");

  private static final String FINANCE = "finance";
  private static final String COMMITTEE = "committee";
  private static final int SHOWN = 16;

  /** A number of minutes: short, with a digit, and no sentence that could name somebody. */
  private static final Pattern MINUTE =
      Pattern.compile("(?=.*[0-9])[0-9A-Za-z\\p{IsHan}〔〕\\[\\]()（）/_.\\-]{1,30}");

  private final Books books;
  private final CommunityPapers papers;
  private final PaperTerms terms;
  private final PapersRequest request;
  private final Community community;
  private final OffsetDateTime now;
  private final PublicationHistory history;

  /**
   * Prepares the steps of one paper.
   *
   * @param request the paper: its period, one community, {@code --out}
   * @param today the day to take as today, null for the clock
   */
  public Publishing(
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
    this.history = books.publications().history();
  }

  /** Who approves. */
  public enum Role {
    FINANCE,
    COMMITTEE
  }

  /**
   * An approval that is asked for.
   *
   * @param by who approves
   * @param minute number of the committee's minutes, else empty
   * @param note a remark for the register
   * @param revision the revision meant, 0 for the draft's
   */
  public record Approval(Role role, String by, String minute, String note, int revision) {}

  /**
   * What a step came to.
   *
   * @param done whether anything was done; false where it had been done already
   * @param folder where the publication lies, else the draft's folder
   * @param digest of the draft's or the publication's manifest
   */
  public record Outcome(boolean done, int revision, Path folder, String digest) {}

  /**
   * Records the approval of exactly the draft in {@code --out}.
   *
   * @throws WorkflowRefused where the draft may not be approved, or not by this person
   */
  public Outcome approve(Approval approval) throws IOException, WorkflowRefused {
    Standing standing = drafted(approval.revision());
    if (standing.wasPublished()) {
      throw refused(
          standing.state() == State.WITHDRAWN ? "withdrawn" : "published-already",
          number(standing));
    }
    DraftFolder draft = draft(standing);
    stillHolds(draft, standing);
    Step given = approval.role() == Role.FINANCE ? standing.finance() : standing.committee();
    if (given != null) {
      if (!same(given.actor(), approval.by())) {
        throw refused("approved-already", role(approval.role()), given.actor());
      }
      return new Outcome(false, standing.issue().revision(), draft.path(), draft.digest());
    }
    if (approval.by().isBlank()) {
      throw refused("nobody");
    }
    if (approval.role() == Role.COMMITTEE) {
      committee(approval, standing);
    }
    books
        .publications()
        .append(
            Step.of(
                standing.issue(),
                approval.role() == Role.FINANCE ? Kind.APPROVED_FINANCE : Kind.APPROVED_COMMITTEE,
                now,
                approval.by().strip(),
                approval.minute().strip(),
                approval.note().strip(),
                draft.digest()));
    return new Outcome(true, standing.issue().revision(), draft.path(), draft.digest());
  }

  private void committee(Approval approval, Standing standing) throws WorkflowRefused {
    Step finance = standing.finance();
    if (finance == null) {
      throw refused("finance-first");
    }
    if (approval.minute().isBlank()) {
      throw refused("no-minute");
    }
    if (!MINUTE.matcher(approval.minute().strip()).matches()) {
      throw refused("minute-form", approval.minute());
    }
    if (same(finance.actor(), approval.by())) {
      throw refused("same-person", approval.by());
    }
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * What is asked to be published.
   *
   * @param from first day of the display, null for the one that the paper prints
   * @param to its last day, as from
   * @param nothing items declared to have nothing in the period
   * @param by who publishes, may be empty
   */
  public record Release(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> nothing,
      String by,
      int revision) {

    public Release {
      nothing = List.copyOf(new TreeSet<>(nothing));
    }
  }

  /**
   * Lays out the owners' edition of the approved draft and keeps a copy in the home.
   *
   * @throws WorkflowRefused where anything stands against it
   */
  public Outcome publish(Release release) throws IOException, WorkflowRefused {
    Standing standing = drafted(release.revision());
    PublicShelf shelf = shelf();
    if (standing.wasPublished()) {
      return again(standing, shelf);
    }
    if (standing.finance() == null) {
      throw refused("unapproved");
    }
    if (standing.committee() == null) {
      throw refused("finance-only");
    }
    DraftFolder draft = draft(standing);
    Basis basis = stillHolds(draft, standing);
    open(basis, release);
    Publication display = display(basis.input().publication(), release);
    String previous = previous(shelf);
    PublicationManifest manifest = manifest(draft, standing, basis, release, display, previous);
    int revision = standing.issue().revision();
    String digest = shelf.keep(request.period(), revision, draft.path(), basis.owners(), manifest);
    books
        .publications()
        .append(
            new Step(
                community.communityId(),
                request.period(),
                revision,
                0,
                Kind.PUBLISHED,
                now,
                release.by().strip(),
                "",
                String.join(",", release.nothing()),
                draft.digest(),
                standing.issue().figuresDigest(),
                display.displayFrom(),
                display.displayTo(),
                digest));
    Path folder = shelf.layOut(request.period(), revision);
    board();
    return new Outcome(true, revision, folder, digest);
  }

  /** What is published is laid out again where it is gone, and never made anew. */
  private Outcome again(Standing standing, PublicShelf shelf) throws IOException, WorkflowRefused {
    int revision = standing.issue().revision();
    if (standing.state() == State.WITHDRAWN) {
      throw refused("withdrawn", number(standing));
    }
    Step published = Objects.requireNonNull(standing.published());
    Path folder = draftFolder();
    if (Files.isRegularFile(folder.resolve(CommunityPapers.MANIFEST))) {
      DraftFolder draft = DraftFolder.open(folder);
      if (!draft.digest().equals(published.draftDigest())) {
        throw refused("other-bytes", number(standing), folder.toString());
      }
      draft.check();
    }
    intact(shelf, published);
    boolean laid = shelf.isLaidOut(request.period(), revision);
    Path out = laid ? shelf.folder(request.period(), revision) : null;
    if (out == null) {
      out = shelf.layOut(request.period(), revision);
    } else if (!shelf.isSame(request.period(), revision)) {
      throw refused("public-altered", out.toString());
    }
    board();
    return new Outcome(false, revision, out, published.publicationDigest());
  }

  /**
   * Takes a publication back: it stays where it is, and is marked as withdrawn.
   *
   * @throws WorkflowRefused where nothing valid is published
   */
  public Outcome withdraw(String reason, String by) throws IOException, WorkflowRefused {
    Standing standing =
        history.of(community.communityId(), request.period()).stream()
            .filter(Standing::wasPublished)
            .reduce((lower, higher) -> higher)
            .orElseThrow(() -> refused("not-published"));
    if (standing.state() == State.WITHDRAWN) {
      throw refused("withdrawn-already", number(standing));
    }
    if (reason.isBlank()) {
      throw refused("no-reason");
    }
    if (Correction.isPrivate(reason)) {
      throw refused("correct-private");
    }
    if (by.isBlank()) {
      throw refused("nobody");
    }
    Step published = Objects.requireNonNull(standing.published());
    books
        .publications()
        .append(
            Step.of(
                standing.issue(),
                Kind.WITHDRAWN,
                now,
                by.strip(),
                "",
                reason.strip(),
                published.draftDigest()));
    PublicShelf shelf = shelf();
    int revision = standing.issue().revision();
    board();
    return new Outcome(
        true, revision, shelf.folder(request.period(), revision), published.publicationDigest());
  }

  /**
   * Makes the draft of the next revision, which opens with every published figure that changed.
   *
   * @param days of its display, where they are not those of the place's rules
   * @return what became of it, as of any other draft
   * @throws WorkflowRefused where there is nothing to correct, or a change has no reason
   */
  public PapersOutcome correct(CorrectionRequest correction, Optional<Publication> days)
      throws IOException, WorkflowRefused {
    Standing published =
        history.of(community.communityId(), request.period()).stream()
            .filter(Standing::wasPublished)
            .reduce((lower, higher) -> higher)
            .orElseThrow(() -> refused("correct-nothing"));
    for (Step step : history.publications(community.communityId())) {
      intact(shelf(), step);
    }
    int revision = published.issue().revision();
    PapersRequest next = request.correcting(revision + 1, correction, days);
    PapersPlan plan = new PapersPlan(next);
    plan.communities(books.ledger().communities());
    plan.imbalances(community.communityId(), papers.imbalances(plan, community));
    if (plan.imbalances(community.communityId()).isEmpty()) {
      reasons(papers.changes(papers.figures(next, community.communityId()), revision), correction);
    }
    papers.write(plan, community.communityId());
    return plan.outcome();
  }

  private void reasons(List<Correction.Line> changes, CorrectionRequest correction)
      throws WorkflowRefused {
    if (changes.isEmpty()) {
      throw refused("correct-same");
    }
    Set<String> without = new TreeSet<>();
    Set<String> unused = new TreeSet<>(correction.reasons().keySet());
    for (Correction.Line line : changes) {
      String figure = line.reference();
      unused.remove(figure);
      unused.remove(figure.replaceAll("\\[.*", ""));
      if (correction.reason(figure).isBlank()) {
        without.add(figure);
      }
    }
    if (!without.isEmpty()) {
      throw refused("correct-reason", String.join(", ", without));
    }
    if (!unused.isEmpty()) {
      throw refused("correct-unchanged", String.join(", ", unused));
    }
    if (Correction.isPrivate(correction.note())) {
      throw refused("correct-private");
    }
  }

  /** The pages that lead to all publications and say which of them hold. */
  private void board() throws IOException {
    NoticeBoard.update(
        request.folder().resolve("public"),
        folderName(),
        community.communityId(),
        books.publications().history());
  }

  private PublicShelf shelf() {
    return new PublicShelf(books.home(), request.folder().resolve("public"), folderName());
  }

  private String folderName() {
    return books.folderName(community.communityId());
  }

  private Path draftFolder() {
    return request.periodFolder().resolve(folderName());
  }

  /** The latest revision, which has to be the one meant. */
  private Standing drafted(int revision) throws WorkflowRefused {
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
  private DraftFolder draft(Standing standing) throws IOException, WorkflowRefused {
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
  private Basis stillHolds(DraftFolder draft, Standing standing)
      throws IOException, WorkflowRefused {
    Map<String, String> parameters = draft.manifest().texts("parameters");
    Basis basis =
        papers.basis(
            request.with(
                Locale.forLanguageTag(parameters.getOrDefault("lang", "zh-CN")),
                standing.issue().revision(),
                display(parameters.getOrDefault("display", ""))),
            community.communityId());
    if (!draft.manifest().digests("inputs").equals(CommunityPapers.inputs(basis.input().slice()))) {
      throw refused("inputs-changed");
    }
    if (!basis.imbalances().isEmpty()) {
      throw refused("blocked");
    }
    if (!Digests.of(basis.figuresJson()).equals(draft.manifest().digest("outputs", "figures.json"))
        || !Digests.of(basis.owners().figuresJson())
            .equals(parameters.get(CommunityPapers.OWNERS))) {
      throw refused("figures-changed");
    }
    return basis;
  }

  private static Optional<Publication> display(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.parse(text.substring(0, text.indexOf('/')));
    LocalDate to = LocalDate.parse(text.substring(text.indexOf('/') + 1));
    return Optional.of(new Publication(from, to, to, ""));
  }

  /** Open points and items of the law with nothing to say. */
  private void open(Basis basis, Release release) throws WorkflowRefused {
    List<PublicationGates.Gate> gates =
        PublicationGates.of(basis.input(), basis.owners().figures());
    if (!gates.isEmpty()) {
      PublicationGates.Gate first = gates.get(0);
      throw refused("gate." + first.kind().name(), first.subject(), first.value());
    }
    List<String> empty = DisclosureReport.emptyDuties(basis.input());
    for (String item : empty) {
      if (item.equals("fee-rates") && !empty.contains("fee-items")) {
        throw refused("rates-missing");
      }
      if (!release.nothing().contains(item)) {
        throw refused("item-missing", item);
      }
    }
    for (String item : release.nothing()) {
      if (!empty.contains(item)) {
        throw refused("item-there", item);
      }
    }
  }

  /** The days of the display: after the period, as long as the place wants, as the paper prints. */
  private Publication display(Publication printed, Release release) throws WorkflowRefused {
    LocalDate lastDay = request.period().lastDay();
    LocalDate today = now.toLocalDate();
    LocalDate from = release.from() == null ? printed.displayFrom() : release.from();
    LocalDate to = release.to() == null ? printed.displayTo() : release.to();
    if (!today.isAfter(lastDay) || !from.isAfter(lastDay)) {
      throw refused(
          "too-early", (from.isAfter(lastDay) ? today : from).toString(), lastDay.toString());
    }
    Publication wanted = terms.of(community, request.period());
    long days = ChronoUnit.DAYS.between(wanted.displayFrom(), wanted.displayTo());
    if (ChronoUnit.DAYS.between(from, to) < days) {
      throw refused("display-short", from.toString(), to.toString(), String.valueOf(days));
    }
    if (release.from() == null && today.isAfter(from)) {
      throw refused("display-late", today.toString(), from.toString());
    }
    if (from.isAfter(printed.displayFrom()) || to.isBefore(printed.displayTo())) {
      throw refused(
          "display-printed",
          printed.displayFrom().toString(),
          printed.displayTo().toString(),
          from.toString(),
          to.toString());
    }
    return new Publication(from, to, printed.objectionUntil(), printed.profile());
  }

  /** The community's last publication, after all of them were found as they were published. */
  private String previous(PublicShelf shelf) throws IOException, WorkflowRefused {
    String previous = "";
    for (Step step : history.publications(community.communityId())) {
      intact(shelf, step);
      previous = step.publicationDigest();
    }
    return previous;
  }

  private void intact(PublicShelf shelf, Step step) throws IOException, WorkflowRefused {
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

  private PublicationManifest manifest(
      DraftFolder draft,
      Standing standing,
      Basis basis,
      Release release,
      Publication display,
      String previous)
      throws IOException {
    Map<String, String> parameters = new java.util.TreeMap<>();
    draft
        .manifest()
        .texts("parameters")
        .forEach(
            (name, value) -> {
              if (PublicShelf.PARAMETERS.contains(name)) {
                parameters.put(name, value);
              }
            });
    parameters.putAll(
        NoticeBoard.parameters(
            community.name(), now, Objects.requireNonNull(standing.draft()).note()));
    List<PublicationManifest.Approval> approvals =
        List.of(
            approval(FINANCE, Objects.requireNonNull(standing.finance())),
            approval(COMMITTEE, Objects.requireNonNull(standing.committee())));
    List<Manifest.Item> outputs = new ArrayList<>();
    for (String name : PublicShelf.copied(basis.owners())) {
      outputs.add(Manifest.Item.of(draft.path(), draft.path().resolve(name)));
    }
    return new PublicationManifest(
        request.version(),
        community.communityId(),
        request.period().toString(),
        standing.issue().revision(),
        new java.util.TreeMap<>(parameters),
        display.displayFrom(),
        display.displayTo(),
        approvals,
        release.nothing(),
        previous,
        List.copyOf(draft.manifest().digests("inputs").values()),
        outputs);
  }

  private static PublicationManifest.Approval approval(String role, Step step) {
    return new PublicationManifest.Approval(role, step.at().toLocalDate(), step.minute());
  }

  private static String role(Role role) {
    return role == Role.FINANCE ? FINANCE : COMMITTEE;
  }

  private static String number(Standing standing) {
    return String.valueOf(standing.issue().revision());
  }

  /** The first of a digest, enough to compare by eye. */
  public static String shown(String digest) {
    return digest.substring(0, Math.min(SHOWN, digest.length()));
  }

  /** Every sentence begins with the community and the period. */
  private WorkflowRefused refused(String key, String... args) {
    List<String> all = new ArrayList<>();
    all.add(community.communityId());
    all.add(request.period().toString());
    all.addAll(List.of(args));
    return new WorkflowRefused(key, all.toArray(new String[0]));
  }

  /** The period of the paper. */
  public Period period() {
    return request.period();
  }
}
