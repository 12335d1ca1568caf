package org.mingzhang.ledger.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The publication register in H2 or any SQL database that a Flyway migration of {@link #MIGRATIONS}
 * was applied to. Rows are added, never changed. Safe for threads.
 */
public final class PublicationStore implements PublicationRegister {

  /** Flyway's location of this register's tables; none of them begins with BATCH_. */
  public static final String MIGRATIONS = "classpath:org/mingzhang/ledger/store/h2";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JdbcClient client;

  private PublicationStore(DataSource source) {
    this.client = JdbcClient.create(source);
  }

  /** A register over tables that exist already. */
  public static PublicationStore over(DataSource source) {
    return new PublicationStore(source);
  }

  @Override
  public void drafted(Issue issue) {
    drafted(issue, "", "", OffsetDateTime.now(ZONE));
  }

  /** {@inheritDoc} A draft replaces an earlier draft or blocked attempt of the same revision. */
  @Override
  public synchronized boolean drafted(
      Issue issue, String draftDigest, String note, OffsetDateTime at) {
    Kind kind = issue.state() == State.BLOCKED ? Kind.BLOCKED : Kind.DRAFTED;
    Optional<Standing> known =
        history(issue.communityId()).find(issue.communityId(), issue.period(), issue.revision());
    boolean approved = false;
    if (known.isPresent()) {
      Standing standing = known.get();
      boolean sameFigures = standing.issue().figuresDigest().equals(issue.figuresDigest());
      if (standing.wasPublished()) {
        if (!sameFigures || kind == Kind.BLOCKED) {
          throw new IllegalStateException(
              "Revision %s of %s, %s is %s already; other figures need a new revision"
                  .formatted(
                      issue.revision(), issue.communityId(), issue.period(), standing.state()));
        }
        return false;
      }
      boolean sameKind = (standing.draft() == null) == (kind == Kind.BLOCKED);
      if (sameKind
          && sameFigures
          && (kind == Kind.BLOCKED || standing.draftDigest().equals(draftDigest))) {
        return false;
      }
      approved = standing.finance() != null;
    }
    append(Step.of(issue, kind, at, "", "", note, draftDigest));
    return approved;
  }

  @Override
  public synchronized void append(Step step) {
    client
        .sql(
            """
            INSERT INTO publication_step
              (community_id, accounting_period, revision, kind, happened_at, actor, minute_no,
               note, draft_digest, figures_digest, display_from, display_to, publication_digest)
            VALUES (:community, :period, :revision, :kind, :at, :actor, :minute, :note, :draft,
              :figures, :from, :to, :publication)""")
        .param("community", step.communityId())
        .param("period", step.period().toString())
        .param("revision", step.revision())
        .param("kind", step.kind().name())
        .param("at", step.at().toString())
        .param("actor", step.actor())
        .param("minute", step.minute())
        .param("note", step.note())
        .param("draft", step.draftDigest())
        .param("figures", step.figuresDigest())
        .param("from", step.displayFrom())
        .param("to", step.displayTo())
        .param("publication", step.publicationDigest())
        .update();
  }

  @Override
  public List<Step> steps() {
    return client
        .sql("SELECT * FROM publication_step ORDER BY step_no")
        .query((rs, n) -> read(rs))
        .list();
  }

  @Override
  public List<Step> steps(String communityId) {
    return client
        .sql("SELECT * FROM publication_step WHERE community_id = :community ORDER BY step_no")
        .param("community", communityId)
        .query((rs, n) -> read(rs))
        .list();
  }

  @Override
  public List<Issue> issues() {
    return history().issues();
  }

  private static Step read(ResultSet rs) throws SQLException {
    return new Step(
        rs.getString("community_id"),
        Period.parse(rs.getString("accounting_period")),
        rs.getInt("revision"),
        rs.getLong("step_no"),
        Kind.valueOf(rs.getString("kind")),
        OffsetDateTime.parse(rs.getString("happened_at")),
        rs.getString("actor"),
        rs.getString("minute_no"),
        rs.getString("note"),
        rs.getString("draft_digest"),
        rs.getString("figures_digest"),
        day(rs.getDate("display_from")),
        day(rs.getDate("display_to")),
        rs.getString("publication_digest"));
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
