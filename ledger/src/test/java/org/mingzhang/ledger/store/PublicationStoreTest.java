package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.State;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublicationStoreTest {

  private final JdbcDataSource source = new JdbcDataSource();
  private PublicationStore store = PublicationStore.over(source);

  @BeforeEach
  void migrate(TestInfo test) {
    source.setURL("jdbc:h2:mem:" + test.getDisplayName() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).locations(PublicationStore.MIGRATIONS).load().migrate();
    store = PublicationStore.over(source);
  }

  private static Issue issue(String community, String period, int revision, State state, String d) {
    return new Issue(community, Period.parse(period), revision, state, d);
  }

  @Test
  void keepsIssuesInTheirOrder() {
    store.drafted(issue("C002", "2026-Q3", 1, State.DRAFT, "b"));
    store.drafted(issue("C001", "2026-Q3", 2, State.DRAFT, "c"));
    store.drafted(issue("C001", "2026-Q3", 1, State.BLOCKED, ""));
    store.drafted(issue("C009", "2026-07", 1, State.DRAFT, "d"));
    store.drafted(issue("C009", "2025", 1, State.DRAFT, "e"));
    assertThat(store.issues())
        .extracting(i -> i.period() + " " + i.communityId() + " " + i.revision())
        .containsExactly(
            "2025 C009 1", "2026-07 C009 1", "2026-Q3 C001 1", "2026-Q3 C001 2", "2026-Q3 C002 1");
  }

  @Test
  void draftingAgainReplacesTheDraftOnly() {
    store.drafted(issue("C001", "2026-Q3", 1, State.BLOCKED, ""));
    store.drafted(issue("C001", "2026-Q3", 1, State.DRAFT, "a"));
    store.drafted(issue("C001", "2026-Q3", 1, State.DRAFT, "b"));
    store.drafted(issue("C001", "2026-Q3", 1, State.DRAFT, "b"));
    assertThat(store.issues()).containsExactly(issue("C001", "2026-Q3", 1, State.DRAFT, "b"));
  }

  @Test
  void whatIsPublishedIsNeverDraftedOver() {
    store.drafted(issue("C001", "2026-Q3", 1, State.DRAFT, "a"));
    JdbcClient.create(source).sql("UPDATE publication_issue SET state = 'PUBLISHED'").update();
    store.drafted(issue("C001", "2026-Q3", 1, State.DRAFT, "a"));
    assertThat(store.issues()).containsExactly(issue("C001", "2026-Q3", 1, State.PUBLISHED, "a"));
    assertThatThrownBy(() -> store.drafted(issue("C001", "2026-Q3", 1, State.DRAFT, "b")))
        .hasMessage(
            "Revision 1 of C001, 2026-Q3 is PUBLISHED already; other figures need a new revision");
  }
}
