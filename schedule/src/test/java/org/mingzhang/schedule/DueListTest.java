package org.mingzhang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.State;

class DueListTest {

  @Test
  void missingSecondQuarterInShanghaiIsOverdueTheDayAfterItsDueDate() {
    Community community = community("C001", "上海", ChargingMode.LUMP_SUM);

    assertThat(publicRevenue(community, "2026-Q2", day("2026-07-31")).status())
        .isEqualTo(Obligation.Status.DUE);
    Obligation late = publicRevenue(community, "2026-Q2", day("2026-08-01"));
    assertThat(late.status()).isEqualTo(Obligation.Status.OVERDUE);
    assertThat(late.dueDate()).isEqualTo("2026-07-31");
    assertThat(late.displayUntil()).isEqualTo("2026-08-30");
    assertThat(late.rule().article().zh()).isEqualTo("第66条");
    assertThat(late.profile().textDate()).isEqualTo("2020-12-30");
  }

  @Test
  void publishingThePeriodSettlesItAndADraftDoesNot() {
    Community community = community("C001", "上海市", ChargingMode.LUMP_SUM);

    for (State state : State.values()) {
      Obligation q2 =
          publicRevenue(community, "2026-Q2", day("2026-08-01"), issue("C001", "2026-Q2", state));
      assertThat(q2.status())
          .as("%s", state)
          .isEqualTo(state == State.PUBLISHED ? Obligation.Status.DONE : Obligation.Status.OVERDUE);
    }
  }

  @Test
  void twoQuartersCoverTheHalfYearAndTheYearDoesNotCoverAQuarter() {
    Community community = community("C001", "上海", ChargingMode.LUMP_SUM);
    Issue q1 = issue("C001", "2026-Q1", State.PUBLISHED);
    Issue q2 = issue("C001", "2026-Q2", State.PUBLISHED);
    Issue other = issue("C002", "2026-Q2", State.PUBLISHED);
    LocalDate today = day("2026-08-01");

    assertThat(find("reserve_fund", community, "2026-H1", today, q1, q2).status())
        .isEqualTo(Obligation.Status.DONE);
    assertThat(find("reserve_fund", community, "2026-H1", today, q1, other).status())
        .isEqualTo(Obligation.Status.OVERDUE);
    assertThat(
            publicRevenue(community, "2025-Q4", today, issue("C001", "2025", State.PUBLISHED))
                .status())
        .isEqualTo(Obligation.Status.OVERDUE);
  }

  @Test
  void owesTheAuditedAccountsAndTheBudgetOnlyWhereACommissionIsPaid() {
    LocalDate today = day("2026-02-15");
    assertThat(sections(community("C001", "上海", ChargingMode.LUMP_SUM), today))
        .containsExactly("audit_result", "fee_accounts", "public_revenue", "reserve_fund");
    Community commission = community("C001", "上海", ChargingMode.COMMISSION);
    assertThat(sections(commission, today))
        .containsExactly(
            "audit_result",
            "audited_accounts",
            "budget",
            "fee_accounts",
            "public_revenue",
            "reserve_fund");

    Obligation budget = find("budget", commission, "2026", today);
    assertThat(budget.dueDate()).isEqualTo("2026-03-31");
    assertThat(budget.status()).isEqualTo(Obligation.Status.UNKNOWN);
    assertThat(find("audited_accounts", commission, "2025", today).dueDate())
        .isEqualTo("2026-01-31");
  }

  @Test
  void owesTheDefaultWhereTheJurisdictionIsEmptyOrUnknown() {
    for (String jurisdiction : List.of("", "某市")) {
      Obligation q3 =
          publicRevenue(
              community("C001", jurisdiction, ChargingMode.LUMP_SUM), "2026-Q3", day("2026-10-01"));
      assertThat(q3.profile().id()).isEqualTo("default");
      assertThat(q3.rule().article().zh()).isEmpty();
      assertThat(q3.dueDate()).isEqualTo("2026-10-31");
    }
  }

  @Test
  void owesNothingBeforeThePeriodEndsOrOutsideTheContract() {
    Community community =
        new Community(
            new Origin(1, "", 2),
            "C001",
            "翠湖花园",
            "",
            "",
            "",
            "",
            ChargingMode.LUMP_SUM,
            null,
            100,
            null,
            "",
            "",
            day("2025-11-15"),
            day("2026-05-31"),
            null);

    assertThat(
            DueList.of(List.of(community), List.of(), Calendar.shipped(), day("2026-09-30"))
                .obligations())
        .filteredOn(o -> o.rule().section().equals("public_revenue"))
        .extracting(o -> o.period().toString())
        .containsExactly("2025-Q4", "2026-Q1", "2026-Q2");
    assertThat(
            DueList.of(List.of(community), List.of(), Calendar.shipped(), day("2026-06-30"))
                .obligations())
        .filteredOn(o -> o.rule().section().equals("public_revenue"))
        .extracting(o -> o.period().toString())
        .containsExactly("2025-Q4", "2026-Q1");
  }

  @Test
  void whatHasNoDraftIsToBeDraftedOnceForAPeriod() {
    Community a = community("C001", "上海", ChargingMode.COMMISSION);
    Community b = community("C002", "", ChargingMode.LUMP_SUM);
    List<Issue> issues = new ArrayList<>();
    for (String id : List.of("C001", "C002")) {
      for (String period : List.of("2025", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")) {
        issues.add(issue(id, period, State.PUBLISHED));
      }
    }
    issues.add(issue("C001", "2026-Q1", State.DRAFT));
    issues.add(issue("C002", "2026-Q1", State.BLOCKED));

    assertThat(DueList.of(List.of(a, b), issues, Calendar.shipped(), day("2026-07-01")).toDraft())
        .containsExactly(
            java.util.Map.entry(Period.parse("2026-Q1"), new TreeSet<>(List.of("C002"))),
            java.util.Map.entry(Period.parse("2026-H1"), new TreeSet<>(List.of("C001", "C002"))),
            java.util.Map.entry(Period.parse("2026-Q2"), new TreeSet<>(List.of("C001", "C002"))));
  }

  static Community community(String id, String jurisdiction, ChargingMode mode) {
    return new Community(
        new Origin(1, "", 2),
        id,
        "翠湖花园",
        "",
        "",
        "",
        jurisdiction,
        mode,
        null,
        100,
        null,
        "",
        "",
        null,
        null,
        null);
  }

  static Issue issue(String id, String period, State state) {
    return new Issue(id, Period.parse(period), 1, state, "00");
  }

  private static List<String> sections(Community community, LocalDate today) {
    return DueList.of(List.of(community), List.of(), Calendar.shipped(), today)
        .obligations()
        .stream()
        .map(o -> o.rule().section())
        .distinct()
        .sorted()
        .toList();
  }

  private static Obligation publicRevenue(
      Community community, String period, LocalDate today, Issue... issues) {
    return find("public_revenue", community, period, today, issues);
  }

  private static Obligation find(
      String section, Community community, String period, LocalDate today, Issue... issues) {
    @Nullable Obligation found =
        DueList.of(List.of(community), List.of(issues), Calendar.shipped(), today)
            .obligations()
            .stream()
            .filter(o -> o.rule().section().equals(section))
            .filter(o -> o.period().equals(Period.parse(period)))
            .findFirst()
            .orElse(null);
    assertThat(found).as("%s of %s", section, period).isNotNull();
    return java.util.Objects.requireNonNull(found);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
