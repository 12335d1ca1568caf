package org.mingzhang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Publication;

/** The places that come with the product. */
class JurisdictionsTest {

  /**
   * Worked out by hand from each text. Where it says how often and no day, the day is the last of
   * the month after the period (Beijing: of the first quarter, as its model text); the days of
   * display are added to it. 2026 is no leap year: 31 January and 30 days is 2 March. Hong Kong:
   * "within 1 month after" 30 June is 30 July. California: 120 days after 31 December are 31 + 28 +
   * 31 + 30, that is 30 April; 30 days before 1 January is 2 December.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "上海 | lump_sum | public_revenue | 2026-Q2 | 2026-07-31 | 2026-08-30 | 第66条",
        "上海 | lump_sum | reserve_fund | 2026-H1 | 2026-07-31 | 2026-08-30 | 第66条",
        "上海 | commission | budget | 2026 | 2026-03-31 | 2026-04-30 | 第48条",
        "北京 | lump_sum | public_revenue | 2025 | 2026-03-31 | 2026-04-30 | 第70条（5）",
        "北京 | lump_sum | performance | 2025 | 2026-03-31 | 2026-04-30 | 第70条（4）",
        "北京 | lump_sum | committee_payments | 2026-H1 | 2026-07-31 | 2026-08-30 | 第44条（8）",
        "北京示范文本 | lump_sum | fee_accounts | 2025 | 2026-03-31 | 2026-04-15 | ''",
        "杭州市 | lump_sum | public_revenue | 2026-H1 | 2026-07-31 | 2026-08-15 | 第30条（5）",
        "宁波 | lump_sum | reserve_fund | 2025 | 2026-01-31 | 2026-03-02 | 第73条",
        "宁波 | lump_sum | utilities | 2025 | 2026-01-31 | 2026-03-02 | 第54条",
        "湖州 | lump_sum | public_revenue | 2026-H1 | 2026-07-31 | 2026-08-30 | 第31条（7）",
        "清远 | lump_sum | public_revenue | 2026-Q1 | 2026-04-30 | 2026-05-30 | 第57条",
        "聊城 | lump_sum | public_revenue | 2026-Q3 | 2026-10-31 | 2026-11-30 | 第53条",
        "聊城 | lump_sum | parking | 2026-Q3 | 2026-10-31 | 2026-11-30 | 第45条",
        "菏泽 | lump_sum | public_revenue | 2025-Q4 | 2026-01-31 | 2026-03-02 | 第18条、第33条",
        "潍坊 | lump_sum | reserve_fund | 2026-H1 | 2026-07-31 | 2026-08-30 | 第33条（9）",
        "潍坊 | lump_sum | fund_yield | 2025 | 2026-03-31 | 2026-04-30 | 第65条",
        "淄博 | lump_sum | committee_payments | 2026-H1 | 2026-07-31 | 2026-08-30 | 第31条（9）",
        "日照 | commission | fee_accounts | 2026-Q2 | 2026-07-31 | 2026-08-30 | 第58条",
        "日照 | lump_sum | fee_accounts | 2025 | 2026-01-31 | 2026-03-02 | ''",
        "舟山 | commission | fee_accounts | 2026-H1 | 2026-07-31 | 2026-08-30 | 第40条",
        "舟山 | lump_sum | public_revenue | 2025 | 2026-01-31 | 2026-03-02 | 第40条",
        "温州 | lump_sum | reserve_fund | 2025 | 2026-01-31 | 2026-03-02 | 第21条、第33条",
        "丽水 | lump_sum | public_revenue | 2025 | 2026-03-31 | 2026-04-30 | 第44条",
        "丽水 | lump_sum | committee_expenses | 2025 | 2026-03-31 | 2026-04-30 | 第22条",
        "台州 | commission | fee_accounts | 2025 | 2026-01-31 | 2026-03-02 | 第37条",
        "青岛 | lump_sum | public_revenue | 2026-Q2 | 2026-07-31 | 2026-08-03 | 第78条",
        "嘉兴 | lump_sum | public_revenue | 2026-Q2 | 2026-07-31 | 2026-08-30 | ''",
        "绍兴 | lump_sum | public_revenue | 2026-Q2 | 2026-07-31 | 2026-08-15 | 第23条",
        "山东省 | lump_sum | complaint_channel | 2025 | 2026-01-31 | 2026-03-02 | 第59条",
        "滨州 | lump_sum | reserve_fund | 2025 | 2026-01-31 | 2026-03-02 | 第45条",
        "广州 | lump_sum | fee_accounts | 2026-H1 | 2026-07-31 | 2026-08-30 | ''",
        "深圳 | lump_sum | fee_accounts | 2026-Q2 | 2026-07-31 | 2026-08-30 | ''",
        "香港 | lump_sum | income_expenditure | 2026-Q2 | 2026-07-30 | 2026-08-06 | 附表6第2段",
        "HK | lump_sum | income_expenditure | 2025 | 2026-03-31 | 2026-04-07 | 第27条",
        "日本 | lump_sum | income_expenditure | 2026-07 | 2026-08-31 | 2026-09-30 | 别表第1",
        "日本 | lump_sum | income_expenditure | 2025 | 2026-02-28 | 2026-03-30 | 别表第1",
        "加州 | lump_sum | income_expenditure | 2025 | 2026-04-30 | 2026-05-30 | §5305",
        "加州 | lump_sum | budget_report | 2027 | 2026-12-02 | 2027-01-01 | §5300",
        "'' | lump_sum | public_revenue | 2026-Q2 | 2026-07-31 | 2026-08-30 | ''",
        "'' | lump_sum | reserve_fund | 2026-H1 | 2026-07-31 | 2026-08-30 | ''",
        "'' | lump_sum | budget | 2026 | 2026-03-31 | 2026-04-30 | ''",
      })
  void isDueOnTheDayAndOverdueTheDayAfter(
      String place,
      String mode,
      String section,
      String period,
      LocalDate due,
      LocalDate until,
      String article) {
    Community community =
        DueListTest.community(
            "C001", place, ChargingMode.valueOf(mode.toUpperCase(java.util.Locale.ROOT)));
    Obligation inTime = find(community, section, period, due);
    assertThat(inTime.dueDate()).isEqualTo(due);
    assertThat(inTime.displayUntil()).isEqualTo(until);
    assertThat(inTime.rule().article().zh()).isEqualTo(article);
    boolean ours = inTime.rule().paper();
    assertThat(inTime.status()).isEqualTo(ours ? Obligation.Status.DUE : Obligation.Status.UNKNOWN);
    assertThat(find(community, section, period, due.plusDays(1)).status())
        .isEqualTo(ours ? Obligation.Status.OVERDUE : Obligation.Status.UNKNOWN);
  }

  private static Obligation find(
      Community community, String section, String period, LocalDate today) {
    List<Obligation> found =
        DueList.of(List.of(community), List.of(), Calendar.shipped(), today).obligations().stream()
            .filter(o -> o.rule().section().equals(section))
            .filter(o -> o.period().equals(Period.parse(period)))
            .toList();
    assertThat(found).as(section + " " + period).hasSize(1);
    return found.get(0);
  }

  /** 90 days before 1 January 2027 is 3 October 2026. */
  @Test
  void aBudgetForNextYearIsOwedFromTheDayItMayBeMade() {
    Community community = DueListTest.community("C001", "california", ChargingMode.LUMP_SUM);
    assertThat(sections(community, "2027", LocalDate.of(2026, 10, 2))).isEmpty();
    assertThat(sections(community, "2027", LocalDate.of(2026, 10, 3)))
        .containsExactlyInAnyOrder(
            "budget_report",
            "reserve_summary",
            "reserve_funding_plan",
            "deferred_repairs",
            "special_assessments");
  }

  private static List<String> sections(Community community, String period, LocalDate today) {
    return DueList.of(List.of(community), List.of(), Calendar.shipped(), today)
        .obligations()
        .stream()
        .filter(o -> o.period().equals(Period.parse(period)))
        .map(o -> o.rule().section())
        .toList();
  }

  /** Four quarterly summaries are no yearly account with a signature. */
  @Test
  void aYearlyAccountOfItsOwnIsNotCoveredByQuarters() {
    Community community = DueListTest.community("C001", "香港", ChargingMode.LUMP_SUM);
    var published = org.mingzhang.ledger.PublicationRegister.State.PUBLISHED;
    var quarters =
        List.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4").stream()
            .map(quarter -> DueListTest.issue("C001", quarter, published))
            .toList();
    var list =
        DueList.of(List.of(community), quarters, Calendar.shipped(), LocalDate.of(2026, 4, 1));
    assertThat(list.obligations())
        .filteredOn(o -> o.period().equals(Period.parse("2025")))
        .extracting(Obligation::status)
        .containsExactly(Obligation.Status.OVERDUE);
    assertThat(list.obligations())
        .filteredOn(o -> o.period().equals(Period.parse("2025-Q4")))
        .extracting(Obligation::status)
        .containsExactly(Obligation.Status.DONE);
  }

  /** What a paper prints is in time for each rule of its period, and long enough for all. */
  @Test
  void theDaysOnThePaperAreThoseOfTheCalendar() {
    CalendarTerms terms = new CalendarTerms();
    int compared = 0;
    for (Profile profile : Calendar.shipped().local()) {
      String place = profile.aliases().iterator().next();
      for (ChargingMode mode : ChargingMode.values()) {
        Community community = DueListTest.community("C001", place, mode);
        for (String text : List.of("2026-06", "2026-Q2", "2026-H1", "2025")) {
          Period period = Period.parse(text);
          Publication printed = terms.of(community, period);
          assertThat(printed.displayFrom()).isAfter(period.lastDay());
          for (Rule rule : profile.rules()) {
            if (rule.paper() && rule.chargingModes().contains(mode)) {
              assertThat(printed.displayTo())
                  .as(profile.id())
                  .isAfterOrEqualTo(printed.displayFrom().plusDays(rule.displayDays()));
              if (rule.months() == period.months()) {
                assertThat(printed.displayFrom())
                    .as(profile.id() + " " + text)
                    .isBeforeOrEqualTo(rule.dueDate(period));
                compared++;
              }
            }
          }
          assertThat(printed.objectionUntil()).isEqualTo(printed.displayTo());
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void printsTheDaysOfHongKongAndOfShaoxing() {
    CalendarTerms terms = new CalendarTerms();
    Publication summary =
        terms.of(
            DueListTest.community("C001", "香港", ChargingMode.LUMP_SUM), Period.parse("2026-Q2"));
    assertThat(summary.displayFrom()).isEqualTo("2026-07-30");
    assertThat(summary.displayTo()).isEqualTo("2026-08-06");
    assertThat(summary.rules().isCivilCode()).isFalse();
    Publication shaoxing =
        terms.of(
            DueListTest.community("C001", "绍兴", ChargingMode.LUMP_SUM), Period.parse("2026-Q2"));
    assertThat(shaoxing.displayFrom()).isEqualTo("2026-07-31");
    assertThat(shaoxing.displayTo()).isEqualTo("2026-08-15");
  }

  /** An office's own rules go before those of the product, with days of its own for objections. */
  @Test
  void takesTheRulesOfTheHome(@TempDir Path home) throws IOException {
    assertThat(Calendar.of(home)).isSameAs(Calendar.shipped());
    Files.createDirectories(home.resolve("jurisdictions"));
    Files.writeString(
        home.resolve("jurisdictions/our.yaml"),
        """
        id: our-street
        name: {zh: 本街道, en: our street}
        aliases: [上海, 本街道]
        text_date: "2026-01-01"
        display_days: 40
        objection_days: 20
        contact: {zh: 街道物业科, en: the street office}
        disclosures:
          - section: public_revenue
            name: {zh: 公共收益, en: public revenue}
            every: month
            due_months_after_end: 1
        """);
    CalendarTerms terms = new CalendarTerms();
    Community community = DueListTest.community("C001", "上海", ChargingMode.LUMP_SUM);
    Publication printed = terms.in(home).of(community, Period.parse("2026-Q2"));
    assertThat(printed.displayTo()).isEqualTo("2026-09-09");
    assertThat(printed.objectionUntil()).isEqualTo("2026-08-20");
    assertThat(printed.rules().contact().zh()).isEqualTo("街道物业科");
    assertThat(printed.rules().version()).startsWith("our-street ");
    Publication before = terms.in(home).of(community, Period.parse("2025-Q3"));
    assertThat(before.displayTo()).as("the shipped text holds until then").isEqualTo("2025-11-30");
    assertThat(before.rules().place().zh()).isEqualTo("上海");
  }

  /** A text that is not in force yet leaves the older one, and the list changes between them. */
  @Test
  void theListFollowsTheTextInForceOnTheDueDay() throws IOException {
    String yaml =
        """
        id: x
        name: {zh: 某地, en: somewhere}
        aliases: [某地]
        text: 某地条例
        text_date: "%s"
        display_days: 10
        disclosures:
          - section: public_revenue
            name: {zh: 公共收益, en: public revenue}
            every: %s
            due_months_after_end: 1
        """;
    Calendar calendar =
        Calendar.of(
            Profile.shipped("default"),
            List.of(
                Profile.read(new StringReader(yaml.formatted("2020-01-01", "half")), "j/a.yaml"),
                Profile.read(
                    new StringReader(yaml.formatted("2026-05-01", "quarter")), "j/b.yaml")));
    // Due 2026-01-31 by the first; the first quarter, due 2026-04-30, not; the second is due by the
    // second, and the half-year no more.
    assertThat(
            DueList.of(
                    List.of(DueListTest.community("C001", "某地", ChargingMode.LUMP_SUM)),
                    List.of(),
                    calendar,
                    LocalDate.of(2026, 8, 1))
                .obligations())
        .extracting(o -> o.period().toString())
        .containsExactly("2025-H2", "2026-Q2");
  }
}
