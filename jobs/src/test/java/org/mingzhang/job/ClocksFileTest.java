package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Clock;
import org.mingzhang.measure.ClockRule;
import org.mingzhang.measure.ClockRule.Of;
import org.mingzhang.measure.ClockRules;
import org.mingzhang.measure.WorkCalendar;

class ClocksFileTest {

  @Test
  void readsWhatAContractAgrees() {
    ClockRules rules =
        ClocksFile.of(
            """
            clocks:
              - community: C001
                from: 2026-07-01
                days: 1-5, 7
                hours: 08:30-12:00, 13:30-24:00
                calendar: china-2026
                holidays: [2026-12-30..2026-12-31]
                workdays: 2026-12-26
                emergency.respond: 30 minutes
                emergency.complete: 24小时
                normal.complete: 16 business hours
                complaint.hand_off: 90工作分钟
                source: 合同 第5.3条, 附件二
            """);
    ClockRule rule = rules.of("C001", LocalDate.of(2026, 7, 1)).orElseThrow();
    assertThat(rule.clocks())
        .isEqualTo(
            Map.of(
                Of.EMERGENCY_RESPOND, new Clock(30, false),
                Of.EMERGENCY_COMPLETE, new Clock(1440, false),
                Of.NORMAL_COMPLETE, new Clock(960, true),
                Of.COMPLAINT_HAND_OFF, new Clock(90, true)));
    assertThat(rule.source()).isEqualTo("合同 第5.3条, 附件二");
    WorkCalendar calendar = rule.calendar();
    assertThat(calendar.hours()).hasSize(2);
    assertThat(calendar.worksOn(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(calendar.worksOn(LocalDate.of(2026, 12, 26))).isTrue();
    assertThat(rules.of("C001", LocalDate.of(2026, 6, 30))).isEmpty();
    assertThat(rules.of("C002", LocalDate.of(2026, 7, 1))).isEmpty();
  }

  /** 720 minutes are 12 hours, 90 are no whole hours; on 16 August another limit begins. */
  @Test
  void aManifestSaysWhatHeldInThePeriod() {
    ClockRules rules =
        ClocksFile.of(
            """
            clocks:
              - {from: 2026-01-01, hours: 09:00-17:00, emergency.respond: 30分钟, normal.complete: 720工作分钟}
              - {from: 2026-08-16, hours: "08:30-12:00, 13:30-24:00", days: 1-6, emergency.respond: 30 minutes, normal.complete: 90工作分钟, source: 张三说的}
              - {from: 2026-10-01, hours: 09:00-17:00, complaint.answer: 1 hour}
              - {from: 2026-01-01, community: C002, hours: 09:00-17:00, complaint.answer: 2 hours}
            """);
    assertThat(ClocksFile.parameters(rules, "C001", Period.parse("2026-Q3")))
        .containsExactly(
            Map.entry(
                "clock.business",
                "2026-07-01: 1,2,3,4,5 09:00-17:00;"
                    + " 2026-08-16: 1,2,3,4,5,6 08:30-12:00, 13:30-00:00"),
            Map.entry("clock.emergency.respond", "30 minutes"),
            Map.entry(
                "clock.normal.complete",
                "2026-07-01: 12 business hours; 2026-08-16: 90 business minutes"));
    assertThat(ClocksFile.parameters(rules, "C002", Period.parse("2026-Q3")))
        .containsExactly(Map.entry("clock.complaint.answer", "2 hours"));
    assertThat(ClocksFile.parameters(ClockRules.NONE, "C001", Period.parse("2026-Q3"))).isEmpty();
  }

  /** The notice of 4 November 2025: 33 days off, six days worked instead. */
  @Test
  void holidaysOf2026ComeWithTheProduct() {
    WorkCalendar calendar =
        ClocksFile.of(
                """
                clocks:
                  - {from: 2026-01-01, hours: 09:00-17:00, calendar: china-2026, normal.complete: 8 business hours}
                """)
            .of("C001", LocalDate.of(2026, 1, 1))
            .orElseThrow()
            .calendar();
    assertThat(calendar.holidays()).hasSize(33);
    assertThat(calendar.makeUp()).hasSize(6).allMatch(day -> day.getDayOfWeek().getValue() > 5);
    assertThat(calendar.worksOn(LocalDate.of(2026, 2, 16))).isFalse();
    assertThat(calendar.worksOn(LocalDate.of(2026, 10, 10))).isTrue();
    assertThat(calendar.worksOn(LocalDate.of(2026, 10, 11))).isFalse();
  }

  @Test
  void withoutAFileThereAreNoClocks() {
    assertThat(ClocksFile.of("")).isEqualTo(ClockRules.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from: July, hours: 09:00-17:00, normal.complete: 8 hours                          | from     | July
          hours: 09:00-17:00, normal.complete: 8 hours                                      | from     | ''
          from: 2026-01-01, hours: 17:00-09:00, normal.complete: 8 hours                    | hours    | 17:00-09:00
          from: 2026-01-01, hours: 9-17, normal.complete: 8 hours                           | hours    | 9-17
          from: 2026-01-01, normal.complete: 8 hours                                        | hours    | ''
          from: 2026-01-01, hours: [09:00-12:00, 11:00-17:00], normal.complete: 8 hours     | hours    | 09:00-12:00, 11:00-17:00
          from: 2026-01-01, hours: 09:00-17:00, days: Monday, normal.complete: 8 hours      | days     | Monday
          from: 2026-01-01, hours: 09:00-17:00, days: 5-1, normal.complete: 8 hours         | days     | 5-1
          from: 2026-01-01, hours: 09:00-17:00, normal.complete: soon                       | limit    | soon
          from: 2026-01-01, hours: 09:00-17:00, normal.complete: 0 hours                    | limit    | 0 hours
          from: 2026-01-01, hours: 09:00-17:00, normal.finish: 8 hours                      | unknown  | normal.finish
          from: 2026-01-01, hours: 09:00-17:00                                              | none     | ''
          from: 2026-01-01, hours: 09:00-17:00, calendar: china-1999, normal.complete: 1 hour | calendar | china-1999
          from: 2026-01-01, hours: 09:00-17:00, holidays: 2026-02-30, normal.complete: 1 hour | date     | 2026-02-30
          from: 2026-01-01, hours: 09:00-17:00, holidays: {a: b}, normal.complete: 1 hour   | yaml     | holidays
          """)
  void namesWhatCannotBeUnderstood(String entry, String key, String found) {
    assertThatThrownBy(() -> ClocksFile.of("clocks:\n  - {" + entry + "}\n"))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.number()).isEqualTo(1);
              assertThat(e.found()).isEqualTo(found);
            });
  }

  @Test
  void whatIsNoListIsRefused() {
    for (String text : new String[] {"clocks: 24 hours", "clocks: [", "hours: 8"}) {
      assertThatThrownBy(() -> ClocksFile.of(text))
          .isInstanceOfSatisfying(
              SettingsRefused.class, e -> assertThat(e.key()).isEqualTo("yaml"));
    }
  }
}
