package org.mingzhang.ledger.store;

import java.sql.ResultSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The publication register in H2 or any SQL database that a Flyway migration of {@link #MIGRATIONS}
 * was applied to. Safe for threads.
 */
public final class PublicationStore implements PublicationRegister {

  /** Flyway's location of this register's tables; none of them begins with BATCH_. */
  public static final String MIGRATIONS = "classpath:org/mingzhang/ledger/store/h2";

  private final JdbcClient client;

  private PublicationStore(DataSource source) {
    this.client = JdbcClient.create(source);
  }

  /** A register over tables that exist already. */
  public static PublicationStore over(DataSource source) {
    return new PublicationStore(source);
  }

  /**
   * {@inheritDoc} A draft replaces an earlier draft or blocked attempt of the same revision.
   *
   * @throws IllegalStateException where that revision is approved or further, with other figures
   */
  @Override
  public synchronized void drafted(Issue issue) {
    Optional<Issue> known = find(issue);
    if (known.isEmpty()) {
      write(
          """
          INSERT INTO publication_issue
            (community_id, accounting_period, revision, state, figures_digest)
          VALUES (:community, :period, :revision, :state, :digest)""",
          issue);
      return;
    }
    State state = known.get().state();
    if (state == State.DRAFT || state == State.BLOCKED) {
      write(
          """
          UPDATE publication_issue SET state = :state, figures_digest = :digest
          WHERE community_id = :community AND accounting_period = :period
            AND revision = :revision""",
          issue);
    } else if (!known.get().figuresDigest().equals(issue.figuresDigest())) {
      throw new IllegalStateException(
          "Revision %d of %s, %s is %s already; other figures need a new revision"
              .formatted(issue.revision(), issue.communityId(), issue.period(), state));
    }
  }

  @Override
  public List<Issue> issues() {
    return client.sql("SELECT * FROM publication_issue").query((rs, n) -> read(rs)).list().stream()
        .sorted(
            Comparator.comparing(Issue::period)
                .thenComparing(Issue::communityId)
                .thenComparing(Issue::revision))
        .toList();
  }

  private Optional<Issue> find(Issue issue) {
    return client
        .sql(
            """
            SELECT * FROM publication_issue
            WHERE community_id = :community AND accounting_period = :period
              AND revision = :revision""")
        .param("community", issue.communityId())
        .param("period", issue.period().toString())
        .param("revision", issue.revision())
        .query((rs, n) -> read(rs))
        .optional();
  }

  private void write(String sql, Issue issue) {
    client
        .sql(sql)
        .param("community", issue.communityId())
        .param("period", issue.period().toString())
        .param("revision", issue.revision())
        .param("state", issue.state().name())
        .param("digest", issue.figuresDigest())
        .update();
  }

  private static Issue read(ResultSet rs) throws java.sql.SQLException {
    return new Issue(
        rs.getString("community_id"),
        Period.parse(rs.getString("accounting_period")),
        rs.getInt("revision"),
        State.valueOf(rs.getString("state")),
        rs.getString("figures_digest"));
  }
}
