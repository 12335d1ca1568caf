package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.RawRows;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.WorkOrder;
import org.mingzhang.read.profile.ProfileRefused;
import org.mingzhang.read.profile.Profiles;

/** What a profile may say, what is wrong with one, and which one is chosen. */
class ProfileFilesTest {

  private final Path folder;

  ProfileFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static final String WORKS =
      """
      profile: works
      match: {headers: [单号, 项目, 报修, 耗时]}
      empty: [待定]
      skip:
        - {column: 单号, matches: ^T}
      tables:
        - kind: workorders
          columns:
            order_no: 单号
            kind: {constant: repair}
            category: {column: 项目, take: '^([^(]+)'}
            reported_at: {column: 报修, format: 'DD-MM-YYYY HH:mm'}
            paused_minutes: {column: 耗时, unit: hours}
      """;

  @Test
  void columnsAreCutTranslatedAndConverted() throws Exception {
    Path file =
        Reading.write(
            folder,
            "a.csv",
            """
            单号,项目,报修,耗时
            1,电梯(张三 13800000000),05-07-2026 09:05,1.5小时
            T2,电梯,05-07-2026 09:05,2
            3,门禁,05-07-2026 09:05,待定
            """);
    Reading reading = Reading.of(file, "C001/a.csv", Profiles.shipped().with(WORKS, "works.yaml"));
    WorkOrder first = (WorkOrder) reading.facts().get(0);
    assertThat(first.category()).isEqualTo("电梯");
    assertThat(first.reportedAt()).hasToString("2026-07-05T09:05");
    assertThat(first.pausedMinutes()).isEqualTo(90);
    assertThat(((WorkOrder) reading.facts().get(1)).pausedMinutes()).isNull();
    assertThat(reading.other()).isEqualTo(1);
  }

  @Test
  void tenThousandsComeFromTheProfileOrFromTheHeaderButNotTwice() throws Exception {
    for (String header : List.of("数额", "数额（万元）")) {
      Path file =
          Reading.write(folder, "a.csv", "号,日,额\n1,2026-07-01,1.2345\n".replace("额", header));
      String yaml =
          """
          profile: wan
          match: {headers: [号, 日, %s]}
          tables:
            - kind: entries
              columns:
                voucher_no: 号
                date: 日
                fund: {constant: public}
                direction: {constant: income}
                category: {constant: 租金}
                amount: {column: %s, unit: 万元}
          """
              .formatted(header, header);
      Reading reading = Reading.of(file, "C001/a.csv", Profiles.none().with(yaml, "wan.yaml"));
      assertThat(reading.fact(Entry.class).amount()).hasToString("12345.00");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          match: {headers: [单号, 项目, 报修, 耗时]} | match: {header: [单号]}          | my.yaml line 2, match: found header, expected ONE_OF at, headers, like, path, preamble, without
          kind: workorders                         | kind: orders                     | my.yaml line 7, tables.kind: found orders, expected ONE_OF actions, assets, balances, bank_lines, budgets, certificates, commissions, communities, demand, entries, events, fee_summaries, fees, inquiries, inspections, projects, questions, services, subaccounts, survey, survey_rounds, unit_aliases, units, workorders
          order_no: 单号                            | number: 单号                      | my.yaml line 9, tables.columns: found number, expected ONE_OF category, closed_at, community_id, completed_at, dispatched_at, due_at, followed_up_at, kind, name, order_no, paused_minutes, place, rating, reopened, reported_at, responded_at, team, unit, urgency, valid
          unit: hours                              | unit: weeks                      | my.yaml line 13, tables.columns.paused_minutes.unit: found weeks, expected ONE_OF days, hours, minutes, 万元, 元, 分, 千元
          take: '^([^(]+)'                         | take: '^([^(]+'                  | my.yaml line 11, tables.columns.category.take: found ^([^(]+, expected PATTERN
          order_no: 单号                            | order_no: {column: 0}            | my.yaml line 9, tables.columns.order_no.column: found 0, expected NUMBER 1…
          order_no: 单号                            | order_no: {columns: 单号}         | my.yaml line 9, tables.columns.order_no: found columns, expected ONE_OF
          empty: [待定]                             | extends: nobody                  | my.yaml line 3, extends: found nobody, expected PROFILE
          empty: [待定]                             | empty: [待定                      | expected YAML
          'DD-MM-YYYY HH:mm'                       | 'hello there'                    | tables.columns.reported_at.format: found hello there, expected DATE_PATTERN
          profile: works                           | title: x                         | my.yaml line 1, profile: found , expected KEY profile
          empty: [待定]                             | empty: !!java.net.URL [x]         | expected YAML
          """)
  void whatIsWrongWithAProfileIsNamedByFileLineAndKey(String good, String bad, String sentence) {
    String text = WORKS.replace(good, bad);
    assertThat(text).isNotEqualTo(WORKS);
    ProfileRefused refused =
        catchThrowableOfType(ProfileRefused.class, () -> Profiles.none().with(text, "my.yaml"));
    assertThat(refused).as(text).isNotNull();
    assertThat(refused.getMessage()).contains(sentence);
  }

  @Test
  void aProfileThatGrowsWithoutEndIsRefused() {
    String bomb = "a: &a [x, x]\n".repeat(1) + "b: " + "[".repeat(60) + "]".repeat(60) + "\n";
    assertThat(
            catchThrowableOfType(
                ProfileRefused.class, () -> Profiles.none().with(bomb, "bomb.yaml")))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                ProfileRefused.class,
                () -> Profiles.none().with("profile: " + "x".repeat(300_000), "big.yaml")))
        .isNotNull();
  }

  @Test
  void aColumnThatTheProfileNeedsIsNamed() throws Exception {
    Path file = Reading.write(folder, "a.csv", "单号,项目,报修,耗时\n1,a,b,c\n");
    Profiles profiles =
        Profiles.none().with(WORKS.replace("order_no: 单号", "order_no: 编号"), "works.yaml");
    FileRefused refused =
        catchThrowableOfType(FileRefused.class, () -> Reading.of(file, "C001/a.csv", profiles));
    assertThat(refused.refusal().reason()).isEqualTo(Reason.FILE_MISSING_COLUMN);
    assertThat(refused.refusal().args()).containsExactly("WORKORDERS", "order_no (编号)");
  }

  @Test
  void theOfficesFolderIsReadAndItsProfilesMayChangeShippedOnes() throws Exception {
    Files.writeString(
        folder.resolve("b.yaml"),
        "profile: reserve-ccb\nextends: my-ccb\nconstants: {fund: reserve}\n");
    Files.writeString(
        folder.resolve("a.yaml"), "profile: my-ccb\nextends: ccb\nconstants: {fund: public}\n");
    Path file =
        Reading.write(
            folder, "a.csv", "摘要,币别,钞汇,交易日期,交易金额,账户余额,交易地点/附言,对方账号与户名\n结息,人民币元,,20260701,1,1,,\n");
    Profiles profiles = Profiles.of(folder, List.of());
    // Of three that fit, the one that extends the others is meant.
    Entry entry = (Entry) Reading.of(file, "C001/a.csv", profiles).facts().get(0);
    assertThat(entry.fund()).isEqualTo("reserve");
    Profiles named = Profiles.of(folder, List.of("my-ccb"));
    assertThat(((Entry) Reading.of(file, "C001/a.csv", named).facts().get(0)).fund())
        .isEqualTo("public");
    assertThat(profiles.identity()).isNotEqualTo(Profiles.shipped().identity());
  }

  @Test
  void twoThatFitEquallyWellAreAskedAbout() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), WORKS.replace("works", "one"));
    Files.writeString(folder.resolve("b.yaml"), WORKS.replace("works", "two"));
    Path file = Reading.write(folder, "a.csv", "单号,项目,报修,耗时\n1,a,b,c\n");
    Profiles profiles = Profiles.of(folder, List.of());
    FileRefused refused =
        catchThrowableOfType(FileRefused.class, () -> Reading.of(file, "C001/a.csv", profiles));
    assertThat(Reading.english(refused.refusal()))
        .isEqualTo(
            "C001/a.csv: found a layout that several profiles fit equally well: one, two, expected"
                + " one profile for the file; choose one with --profile NAME, or make the"
                + " fingerprint (match) of one more exact.");
  }

  @Test
  void ourOwnHeadersGoFirstUnlessAProfileIsNamed() throws Exception {
    String yaml =
        """
        profile: halves
        match: {headers: [凭证号, 日期, 资金, 收支, 类别, 金额]}
        tables:
          - kind: entries
            columns: {voucher_no: 凭证号, date: 日期, fund: 资金, direction: 收支, category: {constant: 其他}, amount: 金额}
        """;
    Files.writeString(folder.resolve("halves.yaml"), yaml);
    Path file = Reading.write(folder, "a.csv", "凭证号,日期,资金,收支,类别,金额\nV1,2026-07-01,公共收益,收入,租金,1\n");
    Entry own = Reading.of(file, "C001/a.csv", Profiles.of(folder, List.of())).fact(Entry.class);
    assertThat(own.category()).isEqualTo("租金");
    Entry named =
        Reading.of(file, "C001/a.csv", Profiles.of(folder, List.of("halves"))).fact(Entry.class);
    assertThat(named.category()).isEqualTo("其他");
  }

  @Test
  void rawRowsAreFoundAgainWithPersonalColumnsStarred() throws IOException {
    Path file =
        Reading.write(
            folder, "a.csv", "房屋,业主,费用名称,欠费时间段,欠费金额\n1-1-101,张三(13800000000),物业费,2026-07,200.00\n");
    RawRows.Place place = new RawRows.Place("", 2);
    assertThat(RawLines.of(file, "a.csv", Profiles.shipped()).of(List.of(place)))
        .containsEntry(place, "1-1-101,***,物业费,2026-07,200.00");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "4", "5"})
  void afterARestartInsideAFileTheRestComesOutTheSame(int done) throws Exception {
    String bank =
        """
        摘要,币别,钞汇,交易日期,交易金额,账户余额,交易地点/附言,对方账号与户名
        结息,人民币元,,20260701,1,1,,
        结息,人民币元,,20260701,1,2,,
        结息,人民币元,,20260701,-1,1,,
        结息,人民币元,,20260701,1,2,,
        结息,人民币元,,20260702,1,4,,
        """;
    String answers =
        """
        问卷人,问卷类型,问卷名称,问卷题目,答案,时间
        甲,满意度,七月,总体满意度,满意,2026-07-03 12:00:00
        乙,满意度,七月,总体满意度,一般,2026-07-03 12:00:00
        甲,满意度,七月,安全,满意,2026-07-03 12:00:00
        乙,满意度,七月,安全,满意,2026-07-03 12:00:00
        甲,满意度,七月,环境,满意,2026-07-03 12:00:00
        """;
    for (String text : List.of(bank, answers)) {
      Path file = Reading.write(folder, "r.csv", text);
      String path = "C001/公共收益.csv";
      try (SourceReader reader = SourceReader.open(file, path, Profiles.shipped())) {
        for (FoundTable table : reader.tables()) {
          SourceFile source = new SourceFile(7, path, "");
          RowParser whole = RowParser.of(table, source, Reading.REGISTER);
          RowParser rest = RowParser.of(table, source, Reading.REGISTER);
          try (RowCursor rows = reader.rows(table)) {
            for (int i = 0; rows.advance(); i++) {
              List<Outcome> expected = whole.parse(rows.row());
              if (i < done) {
                rest.skip(rows.row());
              } else {
                assertThat(rest.parse(rows.row())).isEqualTo(expected);
              }
            }
          }
          assertThat(rest.finish()).isEqualTo(whole.finish());
        }
      }
    }
  }

  @Test
  void aDraftLoadsAgainAndAsksForWhatItLacks() throws Exception {
    Path file =
        Reading.write(
            folder,
            "t.csv",
            """
            七月收费台账
            门牌,收费项目名,起,止,应收金额,实收金额(元),账单号
            1-1-101,物业费,2026-07-01,2026-07-31,200,200,B1
            """);
    ProfileDraft draft = ProfileDraft.of(file, "t.csv", (key, args) -> key + List.of(args));
    String yaml = draft.yaml();
    assertThat(yaml)
        .contains("  - kind: fees")
        .contains("      unit: {ask: true}  # draft.missing[房号]")
        .contains("      fee_item: {column: 2}  # 收费项目名 · draft.unsure[]")
        .contains("      due: {column: 5}  # 应收金额\n")
        .contains("      bill_no: {column: 7}  # 账单号\n")
        .contains("# draft.unused[门牌, 起, 止]");
    Profiles asks = Profiles.shipped().with(yaml, "draft.yaml");
    FileRefused asked =
        catchThrowableOfType(FileRefused.class, () -> Reading.of(file, "C001/t.csv", asks));
    assertThat(asked.refusal().reason()).isEqualTo(Reason.FILE_PROFILE_QUESTION);
    String filled =
        yaml.replace("unit: {ask: true}", "unit: {column: 1}")
            .replace("service_from: {ask: true}", "service_from: {column: 3}")
            .replace("service_to: {ask: true}", "service_to: {column: 4}");
    Profiles mine = Profiles.shipped().with(filled, "draft.yaml");
    assertThat(Reading.of(file, "C001/t.csv", mine).facts()).hasSize(1);
    assertThat(Preview.of(file, "t.csv", mine))
        .extracting(Preview.Shown::values)
        .containsExactly(
            "unit=1-1-101 · fee_item=物业费 · service_from=2026-07-01 · service_to=2026-07-31 · due=200"
                + " · paid=200 · bill_no=B1");
  }
}
