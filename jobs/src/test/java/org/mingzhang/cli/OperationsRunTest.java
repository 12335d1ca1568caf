package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/** Inspections, certificates, events, equipment and clocks, from the tables to the papers. */
class OperationsRunTest {

  private final Path folder;
  private final Path input;
  private final Path home;

  OperationsRunTest(@TempDir Path folder) {
    this.folder = folder;
    this.input = folder.resolve("input");
    this.home = folder.resolve("home");
  }

  @BeforeEach
  void writesTheTables() throws IOException {
    Files.createDirectories(home);
    write("communities.csv", "community_id,name,charging_mode,households", "C001,锦澜花园,包干制,24");
    write(
        "inspections.csv",
        "community_id,plan_no,kind,planned_on,done_on,result",
        "C001,XJ-1,消防,2026-09-01,2026-09-01,pass",
        "C001,XJ-2,消防,2026-09-02,2026-09-03,pass",
        "C001,XJ-3,电梯,2026-09-30,,");
    write(
        "certificates.csv",
        "community_id,holder_no,trade,required,certificate_no,valid_to",
        "C001,GH-771,电工,yes,ZS-90417,2026-09-29",
        "C001,GH-772,电工,yes,ZS-90418,2026-09-30");
    write(
        "events.csv",
        "community_id,event,date,cost,funding,attendance",
        "C001,中秋游园会,2026-09-24,880.50,public,46",
        "C001,棋牌赛,2026-09-05,,service,3");
    write(
        "assets.csv",
        "community_id,asset_no,asset_name,category,condition,inspected_on,next_inspection",
        "C001,DT-01,1号楼客梯,电梯,good,2025-09-10,2026-09-10",
        "C001,DT-02,2号楼客梯,电梯,faulty,2026-03-01,2027-03-01");
    // Over the holiday of 25 to 27 September: eight working hours from Thursday 24, 16:00, are two
    // on that day and six on Monday 28: three and a half until noon, the rest until 16:00.
    write(
        "workorders.csv",
        "community_id,order_no,kind,category,urgency,reported_at,due_at,completed_at",
        "C001,W1,repair,水电,normal,2026-09-24 16:00,,2026-09-28 16:00",
        "C001,W2,repair,水电,normal,2026-09-24 16:00,,2026-09-28 16:01",
        "C001,W3,repair,水电,normal,2026-09-24 16:00,2026-10-30 12:00,");
    Files.writeString(
        home.resolve("clocks.yaml"),
        """
        clocks:
          - from: 2026-01-01
            hours: 08:30-12:00, 13:30-18:00
            calendar: china-2026
            normal.complete: 8 business hours
        """);
  }

  private void write(String name, String... lines) throws IOException {
    Files.createDirectories(input);
    Files.writeString(input.resolve(name), String.join("\n", lines) + "\n");
  }

  private Ended run() {
    return Program.run(
        Locale.ENGLISH,
        "run",
        input,
        "--period",
        "2026-Q3",
        "--home",
        home,
        "--out",
        folder.resolve("out"),
        "--lang",
        "en");
  }

  @Test
  void everyFigureIsThereAndNoPersonIsInThePaperForAllOwners() throws IOException {
    assertThat(run().code()).isZero();
    Path papers = folder.resolve("out/2026-Q3/C001");
    String figures = Files.readString(papers.resolve("figures.json")).replaceAll("\\s+", "");
    assertThat(figures)
        .contains(
            List.of(
                rate("inspections.on_time_rate", "", "0.333333", 1, 3),
                rate("inspections.on_time_rate", "\"kind\":\"消防\"", "0.500000", 1, 2),
                rate("inspections.pass_rate", "", "1.000000", 2, 2),
                rate("certificates.rate", "\"trade\":\"电工\"", "0.500000", 1, 2),
                rate("equipment.good_rate", "", "0.500000", 1, 2),
                rate("repairs.clock_on_time_rate", "\"urgency\":\"normal\"", "0.500000", 1, 2)));
    assertThat(figures)
        .contains("\"id\":\"events.cost\",\"by\":{},\"unit\":\"CNY\",\"value\":\"880.50\"");
    assertThat(FiguresAgreeTest.unknown(papers.resolve("figures.json"))).isEmpty();
    String owners = Files.readString(papers.resolve("disclosure.html"));
    assertThat(owners).contains("Inspections completed in time").contains("880.50");
    // Two persons: not even that one of them has a certificate.
    assertThat(owners).doesNotContain("GH-77").doesNotContain("Certified staff");
    for (String name : List.of("figures.json", "lineage.csv", "disclosure.html")) {
      assertThat(Files.readString(papers.resolve(name))).doesNotContain("ZS-904");
    }
  }

  private static String rate(String id, String by, String value, int numerator, int denominator) {
    return "\"id\":\"%s\",\"by\":{%s},\"unit\":\"ratio\",\"value\":\"%s\",\"numerator\":\"%d\",\"denominator\":\"%d\""
        .formatted(id, by, value, numerator, denominator);
  }

  /** Without clocks: the independent program has the tables, not the office's agreements. */
  @Test
  void agreesWithTheIndependentProgram() throws IOException {
    Python.assumeIsThere("check the figures against the independent program");
    Files.delete(home.resolve("clocks.yaml"));
    assertThat(run().code()).isZero();
    Ended compared = Python.run("compare.py", input, "2026-Q3", folder.resolve("out/2026-Q3"));
    assertThat(compared.code()).as(compared.out()).isZero();
    assertThat(compared.out()).contains(" figures compared, 0 differences");
  }

  /**
   * Due are R1, R3 and R4, on time R1 and R4; R2 was closed by its deadline. R1, R5 and R6 took 0
   * hours, R4 25. R6 repeats R5, C4 follows C3; C1 does not follow C2, which came after it.
   */
  @Test
  void datesWithoutHoursAndCancelledOrdersCountOnce() throws IOException {
    Files.delete(home.resolve("clocks.yaml"));
    write(
        "workorders.csv",
        "community_id,order_no,kind,category,urgency,unit,reported_at,due_at,completed_at,closed_at,rating",
        "C001,R1,repair,水电,normal,1-1-101,2026-07-05 09:00,2026-07-06,2026-07-05,,0",
        "C001,R2,repair,水电,normal,1-1-102,2026-07-05 09:00,2026-07-06,,2026-07-06,",
        "C001,R3,repair,水电,normal,1-1-103,2026-07-05 09:00,2026-07-06,,2026-07-07,",
        "C001,R4,repair,水电,normal,,2026-07-05 09:00,2026-07-06,2026-07-06 10:00,,4",
        "C001,R5,repair,门窗,normal,2-1-101,2026-08-01,,2026-08-01,,",
        "C001,R6,repair,门窗,normal,2-1-101,2026-08-01,,2026-08-01,,",
        "C001,C1,complaint,噪音,,3-1-101,2026-07-05 09:00,,,2026-07-20,",
        "C001,C2,complaint,噪音,,3-1-102,2026-07-05 15:00,,,2026-07-05,",
        "C001,C3,complaint,保洁,,3-1-103,2026-07-05,,,2026-07-05,",
        "C001,C4,complaint,保洁,,3-1-104,2026-07-05,,,2026-07-05,",
        "C001,C5,complaint,保洁,,3-1-104,2026-07-05 10:00,,,2026-07-05 09:00,");
    assertThat(run().code()).isEqualTo(Exit.REFUSED);
    String figures =
        Files.readString(folder.resolve("out/2026-Q3/C001/figures.json")).replaceAll("\\s+", "");
    assertThat(figures)
        .contains(
            List.of(
                rate("repairs.on_time_rate", "", "0.666667", 2, 3),
                rate("repairs.on_time_rate", "\"building\":\"1\"", "0.500000", 1, 2),
                rate("repairs.on_time_rate", "\"building\":\"\"", "1.000000", 1, 1),
                rate("repairs.rework_rate", "", "0.250000", 1, 4),
                rate("complaints.recurrence_rate", "", "0.250000", 1, 4)));
    assertThat(figures)
        .contains(
            "\"id\":\"repairs.cancelled\",\"by\":{},\"unit\":\"count\",\"value\":\"1\"",
            "\"id\":\"repairs.mean_hours\",\"by\":{},\"unit\":\"hours\",\"value\":\"6.250000\"",
            "\"id\":\"repairs.rating_mean\",\"by\":{},\"unit\":\"score\",\"value\":\"4.000000\"",
            "\"id\":\"complaints.reported\",\"by\":{\"building\":\"1\"},\"unit\":\"count\",\"value\":\"0\"",
            "\"id\":\"repairs.reported\",\"by\":{\"building\":\"3\"},\"unit\":\"count\",\"value\":\"0\"");
    assertThat(Files.readString(folder.resolve("out/2026-Q3/refused.csv")))
        .contains("2026-07-05 09:00")
        .contains("C5");
    Python.assumeIsThere("check the figures against the independent program");
    Path orders = input.resolve("workorders.csv");
    List<String> lines = Files.readAllLines(orders);
    Files.write(orders, lines.subList(0, lines.size() - 1));
    Ended compared = Python.run("compare.py", input, "2026-Q3", folder.resolve("out/2026-Q3"));
    assertThat(compared.code()).as(compared.out()).isZero();
    assertThat(compared.out()).contains(" figures compared, 0 differences");
  }

  @Test
  void traceGivesTheOrdersBehindAClock() {
    run();
    Ended traced =
        Program.run(
            Locale.ENGLISH,
            "trace",
            "repairs.clock_due",
            "--community",
            "C001",
            "--period",
            "2026-Q3",
            "--home",
            home,
            "--lang",
            "en");
    assertThat(traced.code()).isZero();
    assertThat(traced.out()).contains("workorders.csv").contains("W1").contains("W2");
    assertThat(traced.out()).doesNotContain("W3");
  }

  @Test
  void clocksThatCannotBeReadAreOneSentence() throws IOException {
    Files.writeString(
        home.resolve("clocks.yaml"),
        "clocks:\n  - {from: 2026-01-01, hours: 09:00-17:00, normal.complete: soon}\n");
    Ended ended = run();
    assertThat(ended.code()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .contains(
            "clocks.yaml, entry 1: found soon, expected a limit such as 30 minutes, 24 hours or 8"
                + " business hours. Correct the file and run the command again.");
  }

  @Test
  void targetsThatCannotBeReadAreOneSentence() throws IOException {
    Files.writeString(
        home.resolve("targets.yaml"),
        "targets:\n  - figure: repairs.on_time_rate\n    from: 2026-01-01\n    at_least: 92\n");
    Ended ended = run();
    assertThat(ended.code()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .contains(
            "targets.yaml, line 4 (target 1): found 92, but the figure is a ratio: expected 92% or"
                + " 0.92. Correct the file and run the command again.");
    Files.writeString(
        home.resolve("targets.yaml"),
        "targets:\n  - {figure: repairs.open, by: {urgent: yes}, from: 2026-01-01, at_most: 9}\n");
    assertThat(run().err())
        .contains("found urgent=yes, expected for repairs.open one of building, category, team,")
        .contains("such as urgency: emergency");
  }
}
