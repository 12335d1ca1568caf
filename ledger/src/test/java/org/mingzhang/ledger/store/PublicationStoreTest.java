package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.Kind;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublicationStoreTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-31T09:30+08:00");

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

  private static Issue draft(String digest) {
    return issue("C001", "2026-Q3", 1, State.DRAFT, digest);
  }

  private State state(int revision) {
    return store
        .history()
        .find("C001", Period.parse("2026-Q3"), revision)
        .map(Standing::state)
        .orElseThrow();
  }

  private void step(int revision, Kind kind, String actor) {
    Issue issue = issue("C001", "2026-Q3", revision, State.DRAFT, "f");
    store.append(Step.of(issue, kind, AT, actor, "", "", "m"));
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

  /** 40 communities with 20 papers each, of which every second has a published correction. */
  @Test
  void oneCommunitysHistoryIsThatPartOfTheWhole() {
    for (int c = 0; c < 40; c++) {
      for (int y = 0; y < 20; y++) {
        Issue first = issue("C" + c, String.valueOf(2001 + y), 1, State.DRAFT, "f");
        store.append(Step.of(first, Kind.DRAFTED, AT, "", "", "", "m"));
        store.append(Step.of(first, Kind.PUBLISHED, AT, "", "", "", "m"));
        Issue next = issue("C" + c, String.valueOf(2001 + y), 2, State.DRAFT, "g");
        store.append(Step.of(next, Kind.DRAFTED, AT, "", "", "", "n"));
        if (y % 2 == 0) {
          store.append(Step.of(next, Kind.PUBLISHED, AT, "", "", "", "n"));
        }
      }
    }
    List<Issue> all = store.issues();
    assertThat(all).hasSize(1600);
    assertThat(all).filteredOn(one -> one.state() == State.CORRECTED).hasSize(400);
    assertThat(all).filteredOn(one -> one.state() == State.PUBLISHED).hasSize(800);
    assertThat(all).filteredOn(one -> one.state() == State.DRAFT).hasSize(400);
    assertThat(store.history("C7").issues())
        .isEqualTo(all.stream().filter(one -> one.communityId().equals("C7")).toList())
        .hasSize(40);
    assertThat(store.history("C").issues()).isEmpty();
  }

  @Test
  void draftingAgainReplacesTheDraftOnly() {
    store.drafted(issue("C001", "2026-Q3", 1, State.BLOCKED, ""));
    store.drafted(draft("a"));
    store.drafted(draft("b"));
    store.drafted(draft("b"));
    assertThat(store.issues()).containsExactly(draft("b"));
    assertThat(store.steps())
        .as("steps are added, never changed")
        .extracting(Step::kind)
        .containsExactly(Kind.BLOCKED, Kind.DRAFTED, Kind.DRAFTED);
  }

  @Test
  void otherBytesVoidTheApprovals() {
    assertThat(store.drafted(draft("f"), "m", "", AT)).isFalse();
    step(1, Kind.APPROVED_FINANCE, "甲");
    assertThat(state(1)).isEqualTo(State.FINANCE_APPROVED);
    step(1, Kind.APPROVED_COMMITTEE, "乙");
    assertThat(state(1)).isEqualTo(State.APPROVED);
    assertThat(store.drafted(draft("f"), "m", "", AT)).as("the same bytes").isFalse();
    assertThat(state(1)).isEqualTo(State.APPROVED);
    assertThat(store.drafted(draft("f"), "other", "", AT)).isTrue();
    assertThat(state(1)).isEqualTo(State.DRAFT);
    assertThat(store.drafted(draft("g"), "more", "", AT)).as("nothing to void").isFalse();
  }

  @Test
  void aLaterRevisionCorrectsTheOneBeforeOnceItIsPublished() {
    store.drafted(draft("f"), "m", "", AT);
    step(1, Kind.PUBLISHED, "");
    assertThat(state(1)).isEqualTo(State.PUBLISHED);
    store.drafted(issue("C001", "2026-Q3", 2, State.DRAFT, "f"), "m", "", AT);
    assertThat(state(1)).isEqualTo(State.PUBLISHED);
    step(2, Kind.PUBLISHED, "");
    assertThat(state(1)).isEqualTo(State.CORRECTED);
    assertThat(state(2)).isEqualTo(State.PUBLISHED);
    step(2, Kind.WITHDRAWN, "乙");
    assertThat(state(2)).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void keepsWhatAStepSays() {
    Step step =
        new Step(
            "C001",
            Period.parse("2026-Q3"),
            1,
            0,
            Kind.PUBLISHED,
            AT,
            "甲",
            "2026-12",
            "说明",
            "draft",
            "figures",
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 11, 30),
            "publication");
    store.append(step);
    assertThat(store.steps())
        .containsExactly(
            new Step(
                step.communityId(),
                step.period(),
                1,
                1,
                step.kind(),
                AT,
                "甲",
                "2026-12",
                "说明",
                "draft",
                "figures",
                step.displayFrom(),
                step.displayTo(),
                "publication"));
  }

  @Test
  void whatIsPublishedIsNeverDraftedOver() {
    store.drafted(draft("f"), "m", "", AT);
    step(1, Kind.PUBLISHED, "");
    store.drafted(draft("f"));
    assertThat(store.issues()).containsExactly(issue("C001", "2026-Q3", 1, State.PUBLISHED, "f"));
    assertThatThrownBy(() -> store.drafted(draft("b")))
        .hasMessage(
            "Revision 1 of C001, 2026-Q3 is PUBLISHED already; other figures need a new revision");
  }

  @Test
  void takesOverDraftsOfAnEarlierVersion(TestInfo test) {
    JdbcDataSource old = new JdbcDataSource();
    old.setURL("jdbc:h2:mem:old" + test.getDisplayName() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure()
        .dataSource(old)
        .locations(PublicationStore.MIGRATIONS)
        .target("1")
        .load()
        .migrate();
    JdbcClient.create(old)
        .sql(
            """
            INSERT INTO publication_issue VALUES
              ('C002', '2026-Q3', 1, 'BLOCKED', ''), ('C001', '2026-Q3', 1, 'DRAFT', 'f')""")
        .update();
    Flyway.configure().dataSource(old).locations(PublicationStore.MIGRATIONS).load().migrate();
    assertThat(PublicationStore.over(old).issues())
        .containsExactly(draft("f"), issue("C002", "2026-Q3", 1, State.BLOCKED, ""));
  }
}
