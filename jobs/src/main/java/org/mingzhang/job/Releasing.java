package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.job.PaperDrafts.Basis;
import org.mingzhang.job.Publishing.Outcome;
import org.mingzhang.job.Publishing.Release;
import org.mingzhang.job.Publishing.Role;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Kind;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.mingzhang.report.Completeness;
import org.mingzhang.report.Publication;
import org.mingzhang.report.PublicationGates;
import org.mingzhang.write.data.PublicationManifest;

/**
 * Publishing: the owners' edition of the approved draft is laid out for them and kept in the home,
 * where nothing stands against it.
 */
final class Releasing {

  private final PaperDesk desk;

  Releasing(PaperDesk desk) {
    this.desk = desk;
  }

  /**
   * Lays out the owners' edition of the approved draft and keeps a copy in the home.
   *
   * @throws WorkflowRefused where anything stands against it
   */
  Outcome publish(Release asked) throws IOException, WorkflowRefused {
    Standing standing = desk.drafted(asked.revision());
    PublicShelf shelf = desk.shelf();
    if (standing.wasPublished()) {
      return again(standing, shelf, asked);
    }
    if (standing.finance() == null) {
      throw desk.refused("unapproved");
    }
    if (standing.committee() == null) {
      throw desk.refused("finance-only");
    }
    for (Step approved : List.of(standing.finance(), standing.committee())) {
      desk.notBefore(approved);
    }
    OfficeKey key = new OfficeKey(desk, asked.signing());
    Optional<Seal> seal = key.open();
    if (seal.isEmpty() && !asked.signing().unsigned() && isLastSigned(shelf)) {
      throw desk.refused("sign-missing");
    }
    DraftFolder draft = desk.draft(standing);
    Basis basis = desk.stillHolds(draft, standing);
    open(basis);
    Release release = complete(basis, asked);
    Publication display = display(basis.input().publication(), release);
    String previous = previous(shelf);
    PublicationManifest manifest = manifest(draft, standing, release, display, previous);
    int revision = standing.issue().revision();
    String digest =
        shelf.keep(desk.request().period(), revision, draft.path(), basis.owners(), manifest, seal);
    desk.books()
        .publications()
        .append(
            new Step(
                desk.community().communityId(),
                desk.request().period(),
                revision,
                0,
                Kind.PUBLISHED,
                desk.now(),
                release.by().strip(),
                "",
                String.join(",", release.nothing()),
                draft.digest(),
                standing.issue().figuresDigest(),
                display.displayFrom(),
                display.displayTo(),
                digest));
    Path folder = shelf.layOut(desk.request().period(), revision);
    desk.board();
    return new Outcome(
        true, revision, folder, digest, PublicFolder.of(folder).signed(), key.notices());
  }

  /** Whoever read a signed paper expects the next one to be signed: to leave it out is said. */
  private boolean isLastSigned(PublicShelf shelf) throws IOException {
    List<Step> all = desk.publications();
    if (all.isEmpty()) {
      return false;
    }
    Step last = all.get(all.size() - 1);
    return shelf.isSigned(last.period(), last.revision());
  }

  /** What is published is laid out again where it is gone, and never made anew. */
  private Outcome again(Standing standing, PublicShelf shelf, Release release)
      throws IOException, WorkflowRefused {
    int revision = standing.issue().revision();
    if (standing.state() == State.WITHDRAWN) {
      throw desk.refused("withdrawn", PaperDesk.number(standing));
    }
    Step published = Objects.requireNonNull(standing.published());
    Path folder = desk.draftFolder();
    if (Files.isRegularFile(folder.resolve(CommunityPapers.MANIFEST))) {
      DraftFolder draft = DraftFolder.open(folder);
      if (!draft.digest().equals(published.draftDigest())) {
        throw desk.refused("other-bytes", PaperDesk.number(standing), folder.toString());
      }
      draft.check();
    }
    desk.intact(shelf, published);
    Optional<PublicFolder.Signed> signed =
        PublicFolder.of(shelf.kept(desk.request().period(), revision)).signed();
    if (release.signing().key() != null && signed.isEmpty()) {
      throw desk.refused("sign-late", PaperDesk.number(standing));
    }
    boolean laid = shelf.isLaidOut(desk.request().period(), revision);
    Path out = laid ? shelf.folder(desk.request().period(), revision) : null;
    if (out == null) {
      out = shelf.layOut(desk.request().period(), revision);
    } else if (!shelf.isSame(desk.request().period(), revision)) {
      throw desk.refused("public-altered", out.toString());
    }
    desk.board();
    return new Outcome(false, revision, out, published.publicationDigest(), signed, List.of());
  }

  private void open(Basis basis) throws WorkflowRefused {
    List<PublicationGates.Gate> gates =
        PublicationGates.of(basis.input(), basis.owners().figures());
    if (!gates.isEmpty()) {
      PublicationGates.Gate first = gates.get(0);
      List<String> alike =
          gates.stream()
              .filter(gate -> gate.kind() == first.kind())
              .map(gate -> gate.subject() + " " + gate.value())
              .toList();
      if (first.kind() == PublicationGates.Kind.BUDGET_REASON && alike.size() > 1) {
        throw desk.refused(
            "gate.BUDGET_REASONS",
            String.valueOf(alike.size()),
            String.join(desk.request().locale().getLanguage().equals("en") ? "; " : "；", alike));
      }
      if (first.kind() == PublicationGates.Kind.FINDING && alike.size() > 1) {
        throw desk.refused(
            "gate.FINDINGS",
            String.valueOf(alike.size()),
            String.join(desk.request().locale().getLanguage().equals("en") ? "; " : "；", alike));
      }
      throw desk.refused("gate." + first.kind().name(), first.subject(), first.value());
    }
  }

  /** Nothing that has to be disclosed may be missing: with all that is declared to have nothing. */
  private Release complete(Basis basis, Release asked) throws WorkflowRefused {
    Completeness completeness = basis.owners().completeness().declaring(asked.nothing());
    List<Completeness.Missing> missing = completeness.missing(desk.request().locale());
    if (!missing.isEmpty()) {
      throw desk.refused(
          "incomplete",
          missing.stream().map(Completeness.Missing::sentence).collect(Collectors.joining(" ")));
    }
    if (!asked.nothing().isEmpty() && asked.by().isBlank()) {
      throw desk.refused("nothing-by");
    }
    return asked.declaring(List.copyOf(completeness.declared()));
  }

  /** The days of the display: after the period, as long as the place wants, as the paper prints. */
  private Publication display(Publication printed, Release release) throws WorkflowRefused {
    LocalDate lastDay = desk.request().period().lastDay();
    LocalDate today = desk.now().toLocalDate();
    LocalDate from = release.from() == null ? printed.displayFrom() : release.from();
    LocalDate to = release.to() == null ? printed.displayTo() : release.to();
    if (!today.isAfter(lastDay) || !from.isAfter(lastDay)) {
      throw desk.refused(
          "too-early", (from.isAfter(lastDay) ? today : from).toString(), lastDay.toString());
    }
    Publication wanted = desk.rules();
    long days = ChronoUnit.DAYS.between(wanted.displayFrom(), wanted.displayTo());
    if (ChronoUnit.DAYS.between(from, to) < days) {
      throw desk.refused("display-short", from.toString(), to.toString(), String.valueOf(days));
    }
    if (release.from() == null && today.isAfter(from)) {
      throw desk.refused("display-late", today.toString(), from.toString());
    }
    if (from.isAfter(printed.displayFrom()) || to.isBefore(printed.displayTo())) {
      throw desk.refused(
          "display-printed",
          printed.displayFrom().toString(),
          printed.displayTo().toString(),
          from.toString(),
          to.toString());
    }
    return printed.displayed(from, to);
  }

  /** The community's last publication, after all of them were found as they were published. */
  private String previous(PublicShelf shelf) throws IOException, WorkflowRefused {
    String previous = "";
    for (Step step : desk.publications()) {
      desk.intact(shelf, step);
      previous = step.publicationDigest();
    }
    return previous;
  }

  private PublicationManifest manifest(
      DraftFolder draft, Standing standing, Release release, Publication display, String previous) {
    SortedMap<String, String> parameters = new TreeMap<>(draft.manifest().texts("parameters"));
    parameters.keySet().removeIf(parameter -> !PublicShelf.isPublic(parameter));
    parameters.putAll(
        NoticeBoard.parameters(
            desk.community().name(), desk.now(), Objects.requireNonNull(standing.draft()).note()));
    List<PublicationManifest.Approval> approvals =
        List.of(
            approval(Role.FINANCE, Objects.requireNonNull(standing.finance())),
            approval(Role.COMMITTEE, Objects.requireNonNull(standing.committee())));
    return new PublicationManifest(
        desk.request().version(),
        desk.community().communityId(),
        desk.request().period().toString(),
        standing.issue().revision(),
        parameters,
        display.displayFrom(),
        display.displayTo(),
        approvals,
        release.nothing(),
        previous,
        "",
        List.copyOf(draft.manifest().digests("inputs").values()),
        List.of());
  }

  private static PublicationManifest.Approval approval(Role role, Step step) {
    return new PublicationManifest.Approval(role.word(), step.at().toLocalDate(), step.minute());
  }
}
