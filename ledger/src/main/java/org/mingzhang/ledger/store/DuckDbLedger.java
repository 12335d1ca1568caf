package org.mingzhang.ledger.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.FileLink;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.InquiryRules;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Mended;
import org.mingzhang.ledger.OrderClocks;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.RawRows;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.Sighting;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.StagedBlock;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.SurveyRules;
import org.mingzhang.ledger.TableFormat;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Themes;

/**
 * The ledger in one DuckDB file, which belongs to one process at a time. Staging and slices are
 * safe for threads, posting is done by one at a time. A statement that fails is an unchecked
 * exception and leaves the ledger as it was.
 *
 * <p>All files of the registers are staged before the first of them is posted: a list of units then
 * finds its communities even where the file with these comes later.
 */
public final class DuckDbLedger implements Ledger {

  private static final int MEMORY_MEGABYTES = 600;

  private final Database database;
  private final Staging staging;
  private final LiveRegister register;
  private final Supplier<Themes> themes;

  /** Rises with each posting; a slice reads on only while it stays. */
  private final AtomicLong edition = new AtomicLong();

  private final SurveyRules surveyRules;

  private DuckDbLedger(Database database, Supplier<Themes> themes, SurveyRules surveyRules) {
    this.surveyRules = surveyRules;
    this.database = database;
    this.themes = themes;
    this.staging = new Staging(database);
    this.register = new LiveRegister(database);
  }

  /**
   * Opens the ledger, making or migrating it where needed, with 600 MB of memory and a thread for
   * each processor.
   *
   * @throws IllegalStateException where another process has it open, or it is no ledger
   */
  public static DuckDbLedger open(Path file) {
    return open(file, () -> Themes.NONE, SurveyRules.STANDARD);
  }

  /**
   * The same, where the office decided something of its surveys.
   *
   * @param themes what comments are counted by; asked for by each slice
   * @param surveyRules asked whenever a slice is taken
   */
  public static DuckDbLedger open(Path file, Supplier<Themes> themes, SurveyRules surveyRules) {
    return new DuckDbLedger(
        Database.open(file, MEMORY_MEGABYTES, Runtime.getRuntime().availableProcessors()),
        themes,
        surveyRules);
  }

  /**
   * Opens the ledger within given limits.
   *
   * @param memoryMegabytes what DuckDB may hold in memory, the Java heap not included
   * @param threads how many threads one statement may use
   */
  public static DuckDbLedger open(Path file, int memoryMegabytes, int threads) {
    return open(file, memoryMegabytes, threads, () -> Themes.NONE);
  }

  static DuckDbLedger open(Path file, int memoryMegabytes, int threads, Supplier<Themes> themes) {
    return new DuckDbLedger(
        Database.open(file, memoryMegabytes, threads), themes, SurveyRules.STANDARD);
  }

  @Override
  public Register register() {
    return register;
  }

  @Override
  public Optional<FileReport> find(String path, String digest) {
    return ask(session -> FileBook.finished(session, path, digest));
  }

  @Override
  public synchronized SourceFile enter(String path, String digest) {
    return ask(session -> FileBook.enter(session, path, digest));
  }

  @Override
  public synchronized void readWith(SourceFile file, List<String> profiles) {
    ask(
        session -> {
          FileBook.readWith(session, file, profiles);
          return file;
        });
  }

  @Override
  public List<String> readWith(SourceFile file) {
    return ask(session -> FileBook.readWith(session, file));
  }

  @Override
  public synchronized void unusedColumns(SourceFile file, List<String> headers) {
    ask(
        session -> {
          FileBook.unusedColumns(session, file, headers);
          return file;
        });
  }

  @Override
  public List<String> unusedColumns(SourceFile file) {
    return ask(session -> FileBook.unusedColumns(session, file));
  }

  @Override
  public void stage(SourceFile file, Phase phase, StagedBlock block) {
    staging.stage(file, phase, block);
  }

  /**
   * {@inheritDoc}
   *
   * @param kinds every kind found in the file, whichever phase it is posted in
   */
  @Override
  public synchronized FileReport post(
      SourceFile file, Phase phase, List<TableKind> kinds, RawRows raws) {
    try {
      return post(file, phase, kinds, raws, true);
    } catch (Posting.NotReplaced e) {
      return post(file, phase, kinds, raws, false);
    }
  }

  private FileReport post(
      SourceFile file, Phase phase, List<TableKind> kinds, RawRows raws, boolean replacing) {
    try {
      return change(
          session -> new Posting(session, staging, replacing).post(file, phase, kinds, raws));
    } catch (PostingRefused e) {
      return block(file, e.refusal());
    }
  }

  /** {@inheritDoc} The report's {@code blocked} holds the reason's name. */
  @Override
  public synchronized FileReport block(SourceFile file, Refusal refusal) {
    return change(
        session -> {
          Optional<FileReport> finished = FileBook.finished(session, file.path(), file.digest());
          if (finished.isPresent()) {
            return finished.get();
          }
          for (Phase phase : Phase.values()) {
            staging.clear(session, file, phase);
          }
          Refusals.keep(session, file, List.of(refusal));
          FileBook.block(session, file, refusal.reason().name());
          return FileBook.report(session, file);
        });
  }

  @Override
  public synchronized void reopen(SourceFile file) {
    change(
        session -> {
          if (FileBook.finished(session, file.path(), file.digest()).isPresent()) {
            for (Phase phase : Phase.values()) {
              staging.clear(session, file, phase);
            }
            boolean replacing = Withdrawal.isAllowed(session, file);
            FileBook.reopen(session, file, Refusals.reopen(session, file, replacing));
          }
          return file;
        });
  }

  @Override
  public synchronized void replace(SourceFile file, Collection<String> paths) {
    change(
        session -> {
          Withdrawal.allow(session, file, paths);
          return file;
        });
  }

  @Override
  public List<Mended> mended() {
    return ask(Corrections::all);
  }

  @Override
  public List<FileLink> links() {
    return ask(FileLinks::all);
  }

  @Override
  public List<ControlTotal> totals(SourceFile file) {
    return ask(session -> ControlTotals.of(session, file));
  }

  @Override
  public List<Sighting> sightings(Collection<Origin> rows) {
    return ask(session -> Sightings.of(session, rows));
  }

  @Override
  public Optional<Set<Place>> retried(SourceFile file) {
    return ask(session -> Refusals.retried(session, file));
  }

  @Override
  public List<Community> communities() {
    return ask(
        session ->
            session
                .sql("SELECT * FROM community ORDER BY community_id")
                .query((rs, n) -> RowFact.community(rs))
                .list());
  }

  @Override
  public Slice slice(
      String communityId,
      Period period,
      OrderClocks clocks,
      Function<Community, InquiryRules> inquiries) {
    Themes counted = themes.get();
    long now = edition.get();
    return ask(
        session -> {
          Community community = community(session, communityId);
          return new DuckDbSlice(
              this,
              now,
              community,
              period,
              counted,
              surveyRule(communityId, period),
              clocks,
              inquiries.apply(community));
        });
  }

  @Override
  public Journal journal(String communityId) {
    return ask(
        session ->
            new Journal(
                community(session, communityId),
                session
                    .sql(
                        "SELECT * FROM entry WHERE community_id = :community"
                            + " ORDER BY entry_date, fund, voucher_no, line")
                    .param("community", communityId)
                    .query((rs, n) -> RowFact.entry(rs))
                    .list(),
                session
                    .sql(
                        "SELECT * FROM balance WHERE community_id = :community"
                            + " ORDER BY balance_date, fund")
                    .param("community", communityId)
                    .query((rs, n) -> RowFact.balance(rs))
                    .list()));
  }

  @Override
  public Optional<LocalDate> lastDay(String communityId) {
    return ask(
        session ->
            session
                .sql(
                    """
                    SELECT max(day) FROM (
                      SELECT entry_date AS day FROM entry WHERE community_id = :community
                      UNION ALL
                      SELECT balance_date FROM balance WHERE community_id = :community
                      UNION ALL
                      SELECT paid_on FROM fee WHERE community_id = :community
                      UNION ALL
                      SELECT CAST(reported_at AS DATE) FROM work_order
                      WHERE community_id = :community)
                    HAVING max(day) IS NOT NULL""")
                .param("community", communityId)
                .query((rs, n) -> rs.getObject(1, LocalDate.class))
                .optional());
  }

  @Override
  public long copy(String communityId, TableKind kind, TableFormat format, Path target) {
    if (kind.holdsTexts()) {
      throw new IllegalArgumentException(kind + " holds what persons wrote");
    }
    return ask(session -> TableCopy.write(session, communityId, kind, format, target));
  }

  private static Community community(Session session, String communityId) {
    return session
        .sql("SELECT * FROM community WHERE community_id = :community")
        .param("community", communityId)
        .query((rs, n) -> RowFact.community(rs))
        .optional()
        .orElseThrow(
            () -> new IllegalArgumentException("The ledger knows no community " + communityId));
  }

  @Override
  public List<FileReport> files(String communityId) {
    return ask(session -> FileBook.of(session, communityId));
  }

  @Override
  public List<FileReport> files() {
    return ask(FileBook::finished);
  }

  @Override
  public List<Refusal> refusals() {
    return ask(Refusals::all);
  }

  @Override
  public List<Refusal> refusals(SourceFile file) {
    return ask(session -> Refusals.of(session, file));
  }

  @Override
  public String contents() {
    return ask(Contents::digest);
  }

  /**
   * {@inheritDoc} What is posted follows from the files, their order and what was made of them, so
   * that is what the digest covers: it also changes where only the list of files does, which is
   * printed too.
   */
  @Override
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (FileReport report : files()) {
        sha.update((report + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    database.close();
  }

  SurveyRule surveyRule(String communityId, Period period) {
    return surveyRules.of(communityId, period);
  }

  /** Reads for a slice, as long as nothing was posted since it was taken. */
  <T> T reading(long ofEdition, Function<Session, T> question) {
    return ask(
        session -> {
          if (edition.get() != ofEdition) {
            throw new IllegalStateException("The ledger has changed since this slice was taken");
          }
          return question.apply(session);
        });
  }

  private <T> T ask(Change<T> question) {
    try (Session session = database.session()) {
      return session.inTransaction(() -> question.in(session));
    }
  }

  private <T> T change(Change<T> change) {
    T result;
    try (Session session = database.session()) {
      result = session.inTransaction(() -> change.in(session));
    }
    edition.incrementAndGet();
    register.forget();
    return result;
  }

  /** What a posting does. */
  @FunctionalInterface
  private interface Change<T> {
    T in(Session session) throws SQLException;
  }
}
