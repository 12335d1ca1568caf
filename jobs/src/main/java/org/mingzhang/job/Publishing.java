package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Kind;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.mingzhang.report.Correction;
import org.mingzhang.report.Publication;

/**
 * The way of one community's paper from the draft to the owners: the finance office approves
 * exactly the draft that lies in {@code --out}, then the committee with the number of its minutes,
 * then it is published, and may be withdrawn. A step that the rules do not allow is refused with a
 * sentence and leaves everything as it was.
 */
public final class Publishing {

  private static final int SHOWN = 16;

  private final PaperDesk desk;

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
    this.desk = new PaperDesk(books, terms, request, community, today);
  }

  /** Who approves. */
  public enum Role {
    FINANCE,
    COMMITTEE;

    /** As options, manifests and sentences have it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
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
   * @param signed by whom a publication is signed, empty where it is not
   * @param notices what the office should know of how it keeps its key
   */
  public record Outcome(
      boolean done,
      int revision,
      Path folder,
      String digest,
      Optional<PublicFolder.Signed> signed,
      List<PublicFolder.Finding> notices) {

    Outcome(boolean done, int revision, Path folder, String digest) {
      this(done, revision, folder, digest, Optional.empty(), List.of());
    }
  }

  /**
   * What is asked to be published.
   *
   * @param from first day of the display, null for the one that the paper prints
   * @param to its last day, as from
   * @param nothing items declared to have nothing in the period
   * @param by who publishes, may be empty
   * @param signing with which key
   */
  public record Release(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> nothing,
      String by,
      int revision,
      SigningRequest signing) {

    public Release {
      nothing = List.copyOf(new TreeSet<>(nothing));
    }

    /** The same with all that is declared to have nothing, wherever it was declared. */
    Release declaring(List<String> all) {
      return new Release(from, to, all, by, revision, signing);
    }
  }

  /**
   * Records the approval of exactly the draft in {@code --out}.
   *
   * @throws WorkflowRefused where the draft may not be approved, or not by this person
   */
  public Outcome approve(Approval approval) throws IOException, WorkflowRefused {
    return new Approving(desk).approve(approval);
  }

  /**
   * Lays out the owners' edition of the approved draft and keeps a copy in the home.
   *
   * @throws WorkflowRefused where anything stands against it
   */
  public Outcome publish(Release release) throws IOException, WorkflowRefused {
    return new Releasing(desk).publish(release);
  }

  /**
   * Takes a publication back: it stays where it is, and is marked as withdrawn. What is withdrawn
   * already can be signed afterwards.
   *
   * @throws WorkflowRefused where nothing valid is published, or a signed one is to be withdrawn
   *     without a key
   */
  public Outcome withdraw(String reason, String by, SigningRequest signing)
      throws IOException, WorkflowRefused {
    Standing standing = desk.published().orElseThrow(() -> desk.refused("not-published"));
    Path home = desk.shelf().kept();
    boolean done = standing.state() == State.WITHDRAWN;
    if (done && (signing.isSilent() || WithdrawalFile.isSigned(home, desk.withdrawals()))) {
      throw desk.refused("withdrawn-already", PaperDesk.number(standing));
    }
    if (reason.isBlank()) {
      throw desk.refused("no-reason");
    }
    if (Correction.isPrivate(reason)) {
      throw desk.refused("correct-private");
    }
    if (by.isBlank()) {
      throw desk.refused("nobody");
    }
    PublicShelf shelf = desk.shelf();
    int revision = standing.issue().revision();
    OfficeKey key = new OfficeKey(desk, signing);
    Optional<Seal> seal = key.open();
    if (seal.isEmpty() && !signing.unsigned() && shelf.isSigned(period(), revision)) {
      throw desk.refused("sign-withdrawal");
    }
    Step published = Objects.requireNonNull(standing.published());
    if (!done) {
      desk.append(standing, Kind.WITHDRAWN, by, "", reason, published.draftDigest());
    }
    WithdrawalFile.keep(home, desk.withdrawals(), seal);
    desk.board();
    Path shown = shelf.folder(period(), revision);
    return new Outcome(
        !done,
        revision,
        shown,
        published.publicationDigest(),
        WithdrawalFile.check(shown.resolveSibling("."), new ArrayList<>()),
        key.notices());
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
    return new Revising(desk).correct(correction, days);
  }

  /** The first of a digest, enough to compare by eye. */
  public static String shown(String digest) {
    return digest.substring(0, Math.min(SHOWN, digest.length()));
  }

  /** The period of the paper. */
  public Period period() {
    return desk.request().period();
  }
}
